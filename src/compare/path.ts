/**
 * A step to a part of a definition: a property's name; an item of a list by its id, or by what it is known by where it has
 * none; a paragraph of a text, counted from 1.
 */
export type Step = string | { readonly id: string } | { readonly key: string } | { readonly paragraph: number };

/** Where in a definition, in words that stay true when other parts come, go or move. */
export type Path = readonly Step[];

/** One path as a text that is like no other path’s. */
export function pathKey(path: Path): string {
  return path.map(stepText).join('/');
}

function stepText(step: Step): string {
  if (typeof step === 'string') return step;
  if ('id' in step) return step.id;
  return 'key' in step ? `(${step.key})` : `#${step.paragraph}`;
}

/** Whether a path is another one or leads into it. */
export function isWithin(path: Path, outer: Path): boolean {
  return path.length >= outer.length && outer.every((step, index) => stepText(step) === stepText(path[index] ?? ''));
}
