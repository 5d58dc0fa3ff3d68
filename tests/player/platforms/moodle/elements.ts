/** How one element of the data model behaves in Moodle's object. */
export interface Element {
  readonly access: 'read' | 'write' | 'both';
  /** What a value must look like; without it any does. */
  readonly format?: RegExp;
  /** Values become numbers and must lie within. */
  readonly range?: readonly [low: number, high: number];
  /** What `GetValue` says before anything was set; absent: not told apart from nothing. */
  readonly initial?: string;
}

/** `cmi.interactions.0.id` is an instance of `cmi.interactions.n.id`. */
export function modelName(element: string): string {
  return element.replace(/\.\d+(?=\.)/g, '.n');
}

/** In order: shorter indices before longer ones. */
export function indicesOf(element: string): readonly number[] {
  return [...element.matchAll(/\.(\d+)(?=\.)/g)].map(([, index]) => Number(index));
}
