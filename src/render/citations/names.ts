import { EAST_ASIAN_LETTERS } from '../../content/east-asian.ts';
import type { CslName } from '../../model/csl/names.ts';
import type { Text } from '../../text/text.ts';

/**
 * Chinese, Japanese and Korean names: the family's comes first, and nothing is between. In katakana alone Japanese
 * writes the names of others, in their order.
 */
const EAST_ASIAN = new RegExp(`^[${EAST_ASIAN_LETTERS}々ー・]+$`, 'u');
const KATAKANA = /^[\p{Script=Katakana}ー・]+$/u;

function isEastAsian({ family, given }: CslName): boolean {
  return EAST_ASIAN.test(family + given) && !KATAKANA.test(family + given);
}

/** `Robert W. Thurston`, `Martin Luther King Jr.`, `司马迁` */
function straightName(name: CslName): string {
  if (name.literal !== '') return name.literal;
  if (isEastAsian(name)) return name.family + name.given;
  return [name.given, name.family, name.suffix].filter((part) => part !== '').join(' ');
}

/** `Thurston, Robert W.`, as the first name in a bibliography. */
function invertedName(name: CslName, text: Text): string {
  if (name.literal !== '') return name.literal;
  if (name.family === '' || name.given === '' || isEastAsian(name)) return straightName(name);
  const inverted = text('cite.inverted', { family: name.family, given: name.given });
  return name.suffix === '' ? inverted : `${inverted}, ${name.suffix}`;
}

/** Chicago 17, 14.76: up to three names in a note, of four or more only the first. */
export function noteNames(names: readonly CslName[], text: Text): string {
  return listed(names.map(straightName), 3, 1, text);
}

/** Chicago 17, 14.76: up to ten names in a bibliography, of more the first seven; only the first is inverted. */
export function bibliographyNames(names: readonly CslName[], text: Text): string {
  return listed(
    names.map((name, index) => (index === 0 ? invertedName(name, text) : straightName(name))),
    10,
    7,
    text,
    true,
  );
}

/** Family names alone, for short forms; of two or three characters both. */
export function shortNames(names: readonly CslName[], text: Text): string {
  return listed(
    names.map((name) => (isEastAsian(name) ? straightName(name) : name.family || name.literal || name.given)),
    3,
    1,
    text,
  );
}

function listed(names: readonly string[], limit: number, kept: number, text: Text, comma = false): string {
  const [first = '', second = ''] = names;
  if (names.length > limit) return text('cite.etAl', { names: names.slice(0, kept).join(', ') });
  if (names.length < 2) return first;
  // After an inverted name the comma is needed even before the second of two.
  if (names.length === 2) return text(comma ? 'cite.twoInverted' : 'cite.two', { first, second });
  return text('cite.many', { names: names.slice(0, -1).join(', '), last: names.at(-1) ?? '' });
}
