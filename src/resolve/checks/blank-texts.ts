import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isBlank } from '../../written/characters.ts';
import { resolveCodes } from '../codes.ts';
import { placedTexts } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';

/** Texts that consist of blanks: a title nobody sees, a choice nobody can read. */
export function checkBlankTexts(session: ResolveSession): readonly Diagnostic[] {
  const blanks = placedTexts(session.definition).flatMap(({ part, pointer }) => (isBlank(part) ? [pointer] : []));
  return [
    ...blanks.map((pointer) =>
      resolveCodes.report('blank-text', {
        message: 'This text consists of blanks only.',
        hint: 'Write something, or leave it out if it may be.',
        place: session.place(pointer),
      }),
    ),
    ...session.emptyTexts
      .filter((pointer) => !blanks.includes(pointer))
      .map((pointer) =>
        resolveCodes.report('blank-text', {
          message: 'Of this text nothing would be seen: it holds no words and no picture.',
          hint: 'Write something, or leave it out if it may be.',
          place: session.place(pointer),
        }),
      ),
  ];
}
