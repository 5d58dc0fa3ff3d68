import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { pointerTo } from '../../source/parsed-text.ts';
import { resolveCodes } from '../codes.ts';
import type { ResolveSession } from '../session.ts';

/** Texts that consist of blanks: a title nobody sees, a choice nobody can read. */
export function checkBlankTexts(session: ResolveSession): readonly Diagnostic[] {
  const blanks: string[] = [];
  const visit = (value: unknown, pointer: string): void => {
    if (typeof value === 'string') {
      if (value.trim() === '') blanks.push(pointer);
    } else if (typeof value === 'object' && value !== null)
      for (const [name, child] of Object.entries(value)) visit(child, pointerTo(pointer, name));
  };
  visit(session.definition, '');
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
