import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { resolveCodes } from '../codes.ts';
import { placedTexts } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';

/** What one listens to in one go. */
const LONGEST_ALT = 120;

/** Alternative texts that are descriptions: of pictures, of charts, and where a text shows a picture. */
export function checkAlternativeTexts(session: ResolveSession): readonly Diagnostic[] {
  const ofPictures = placedTexts(session.definition).flatMap(({ part, pointer, name }) =>
    name === 'alt' ? tooLong(part, session.place(pointer), pointer.endsWith('/chart/alt')) : [],
  );
  const inTexts = session.references.flatMap(({ value, pointer, offset }) =>
    value.to === 'asset' ? tooLong(value.alt ?? '', session.place(pointer, { offset }), false) : [],
  );
  return [...ofPictures, ...inTexts];
}

function tooLong(alt: string, place: Place, ofChart: boolean): readonly Diagnostic[] {
  const length = Array.from(alt).length;
  if (length <= LONGEST_ALT) return [];
  return [
    resolveCodes.report('alt-long', {
      message: `This alternative text has ${length} characters, which a screen reader reads out without a pause.`,
      hint: ofChart
        ? 'Say what the chart shows as a whole: the table beside it has the figures.'
        : 'Say in `alt` what matters, and the rest in the `longDescription` of the picture.',
      place,
    }),
  ];
}
