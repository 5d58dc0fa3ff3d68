import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isBlank } from '../../written/characters.ts';
import { resolveCodes } from '../codes.ts';
import { placedTexts } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';

/** Texts that consist of spaces: a title nobody sees, a choice nobody can read. */
export function checkBlankTexts(session: ResolveSession): readonly Diagnostic[] {
  const spaces = placedTexts(session.definition).flatMap(({ part, pointer }) => (isBlank(part) ? [pointer] : []));
  return [
    ...spaces.map((pointer) =>
      resolveCodes.report('blank-text', {
        message: 'This text contains nothing but spaces.',
        hint: 'Write something, or leave the text out if it is optional.',
        place: session.place(pointer),
      }),
    ),
    ...session.emptyTexts
      .filter((pointer) => !spaces.includes(pointer))
      .map((pointer) =>
        resolveCodes.report('blank-text', {
          message: 'This text would be empty on the page: it has neither words nor a picture.',
          hint: 'Write something, or leave the text out if it is optional.',
          place: session.place(pointer),
        }),
      ),
  ];
}
