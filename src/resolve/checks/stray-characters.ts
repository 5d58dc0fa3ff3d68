import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { codePoint } from '../../source/invisible.ts';
import { strayCharacterAt } from '../../written/characters.ts';
import { mixedWords } from '../../written/look-alikes.ts';
import { resolveCodes } from '../codes.ts';
import { type PlacedText, placedTexts } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';

/** Texts that are compared: with what students type, with each other, with the words of a passage. */
const COMPARED = /\/(?:(?:accept|options|distractors)\/\d+|answer|match|quote)$/;

/** Characters that nobody can type, in texts that are compared. They are folded everywhere; each kind is reported once. */
export function checkStrayCharacters(session: ResolveSession): readonly Diagnostic[] {
  const compared = placedTexts(session.definition).filter(({ pointer }) => COMPARED.test(pointer));
  return [...unseen(compared, session), ...lookAlikes(compared, session)];
}

function unseen(texts: readonly PlacedText[], session: ResolveSession): Diagnostic[] {
  const [first, ...others] = texts.filter(({ part }) => strayCharacterAt(part) >= 0);
  if (first === undefined) return [];
  const offset = strayCharacterAt(first.part);
  const character = first.part.charAt(offset);
  const printed = /\p{L}/u.test(character);
  return [
    resolveCodes.report('stray-character', {
      message: printed
        ? `“${first.part}” is written with “${character}” (${codePoint(character)}), one sign for several letters${alsoIn(others)}.`
        : `“${first.part}” holds a character that nobody sees (${codePoint(character)})${alsoIn(others)}.`,
      hint: 'Type the words instead of pasting them. Until then the character is ignored whenever texts are compared.',
      place: session.place(first.pointer, { offset }),
    }),
  ];
}

function lookAlikes(texts: readonly PlacedText[], session: ResolveSession): Diagnostic[] {
  const [first, ...others] = texts.filter(({ part }) => mixedWords(part).length > 0);
  const [mixed] = first === undefined ? [] : mixedWords(first.part);
  if (first === undefined || mixed === undefined) return [];
  const { word, letter, alphabet, offset } = mixed;
  return [
    resolveCodes.report('look-alike-letter', {
      message: `In “${word}” the letter “${letter}” (${codePoint(letter)}) is ${alphabet}, unlike the others${alsoIn(others)}.`,
      hint: 'Type the word again with one keyboard. Until then it is compared as if all its letters were of one alphabet.',
      place: session.place(first.pointer, { offset }),
    }),
  ];
}

function alsoIn(others: readonly PlacedText[]): string {
  if (others.length === 0) return '';
  return `, and ${others.length === 1 ? 'another answer or quote does' : `${others.length} other answers and quotes do`} the like`;
}
