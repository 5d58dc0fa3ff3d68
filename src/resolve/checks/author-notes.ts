import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { resolveCodes } from '../codes.ts';
import { placedTexts } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';

/** How a note begins that is meant for whoever writes the module; the starter’s do. */
const NOTE = /\bTo the author[.:]/;

/** How many further places are named. */
const MOST = 5;

/** Notes to the author that are still there, said once for all of a module. */
export function checkAuthorNotes(session: ResolveSession): readonly Diagnostic[] {
  const [first, ...others] = placedTexts(session.definition)
    .map(({ part, pointer }) => ({ pointer, offset: part.search(NOTE) }))
    .filter(({ offset }) => offset !== -1)
    .map(({ pointer, offset }) => session.place(pointer, { offset }));
  if (first === undefined) return [];
  const where = others.length === 0 ? 'A text holds' : `${others.length + 1} texts hold`;
  return [
    resolveCodes.report('author-note', {
      message: `${where} a note “To the author”, which students would read.`,
      hint: 'Delete the note once you have done what it says.',
      place: first,
      related: others.slice(0, MOST).map((place) => ({ ...place, message: 'another note' })),
    }),
  ];
}
