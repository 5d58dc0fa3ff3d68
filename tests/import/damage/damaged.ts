import { pick, type Random } from '../../guarantees/random.ts';

const encoder = new TextEncoder();

/** Signs that mean something in one of the formats. */
const SIGNS = [
  ...'{}=~#:%*|;,"<>&[]()\\/\n\t$_.-1aA\u0000\ufffd',
  '<answer>',
  ']]>',
  '{1:SA:',
  '->',
  '\r\n\r\n',
  '####',
  '[[',
  '____',
];

/** One of the ways in which files are spoilt: cut, doubled, or with something in them that was not there. */
export function damaged(bytes: Uint8Array, next: Random): Uint8Array {
  const at = next(bytes.length + 1);
  const length = Math.min(bytes.length - at, next(next(4) === 0 ? bytes.length + 1 : 40));
  const [before, middle, behind] = [bytes.slice(0, at), bytes.slice(at, at + length), bytes.slice(at + length)];
  const sign = encoder.encode(pick(SIGNS, next));
  const ways = [
    [before],
    [before, behind],
    [before, middle, middle, middle, behind],
    [before, sign, middle, behind],
    [before, sign, middle, sign, behind],
  ];
  return Uint8Array.from(pick(ways, next).flatMap((part) => [...part]));
}
