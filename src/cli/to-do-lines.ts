import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** How much is still to be filled in, for the end of a run; nothing where all is. */
export function toDoLines(diagnostics: readonly Diagnostic[]): readonly string[] {
  const count = diagnostics.filter(({ code }) => code === 'resolve/to-do').length;
  if (count === 0) return [];
  const things = count === 1 ? '1 thing is' : `${count} things are`;
  return [`Not ready to publish: ${things} still to be filled in. \`--strict\` fails until then.`];
}
