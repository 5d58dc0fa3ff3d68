import type { XmlElement } from '../../../../read/xml/element.ts';
import { functionTex, isFunctionName } from '../../../formulas/functions.ts';
import { type LetterStyle, styledLetter, styledTex, USUAL } from '../../../formulas/letters.ts';
import { joinTex, textTex } from '../../../formulas/pieces.ts';
import { signTex } from '../../../formulas/signs.ts';
import { switchOf, valOf } from '../xml.ts';

/** Where a run stands. */
export interface RunPlace {
  /** In an array of equations `&` says what stands below one another. */
  readonly inArray: boolean;
}

/** A run of a formula: `m:r`. */
export function runTex(run: XmlElement, place: RunPlace): string {
  const properties = run.childrenNamed('rPr').find(({ namespace }) => namespace === run.namespace);
  const words = textOf(run);
  const aligned = switchOf(properties, 'aln') === true && !place.inArray ? '&' : '';
  if (switchOf(properties, 'nor') === true) return aligned + textTex(words, weightOfText(run));
  return aligned + wordsTex(words, styleOf(properties), place);
}

/** The characters of a run as they are. */
export function textOf(run: XmlElement): string {
  return run.children
    .map(({ name, text }) => (name === 't' ? text : name === 'tab' ? ' ' : name === 'noBreakHyphen' ? '-' : ''))
    .join('');
}

function weightOfText(run: XmlElement): 'text' | 'textbf' | 'textit' {
  const looks = run.childrenNamed('rPr').find(({ namespace }) => namespace !== run.namespace);
  if (switchOf(looks, 'b') === true) return 'textbf';
  return switchOf(looks, 'i') === true ? 'textit' : 'text';
}

const SCRIPTS = ['roman', 'script', 'fraktur', 'double-struck', 'sans-serif', 'monospace'] as const;
const WEIGHTS = ['p', 'b', 'i', 'bi'] as const;

function styleOf(properties: XmlElement | undefined): LetterStyle {
  const [script, weight] = [valOf(properties, 'scr'), valOf(properties, 'sty')];
  return {
    script: SCRIPTS.find((one) => one === script) ?? USUAL.script,
    weight: WEIGHTS.find((one) => one === weight) ?? USUAL.weight,
  };
}

const TOKEN = /\p{L}[\p{L}\p{M}]*|[ \t\r\n\u00a0]+|\d+|[\s\S]/gu;

/** Characters of a formula in the style of their run. */
export function wordsTex(words: string, style: LetterStyle, place: RunPlace): string {
  const tokens = words.match(TOKEN) ?? [];
  const pieces: string[] = [];
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index] ?? '';
    if (isForeign(token)) {
      const end = endOfWords(tokens, index);
      const before = isSpace(tokens[index - 1]) && index > 1 ? ' ' : '';
      const behind = isSpace(tokens[end]) && end < tokens.length - 1 ? ' ' : '';
      pieces.push(textTex(before + tokens.slice(index, end).join('') + behind));
      index = end;
      continue;
    }
    pieces.push(isSpace(token) ? spaceTex(tokens[index - 1], tokens[index + 1]) : tokenTex(token, style, place));
    index += 1;
  }
  return joinTex(pieces);
}

/** Behind the last of the words of another alphabet that stand beside one another. */
function endOfWords(tokens: readonly string[], from: number): number {
  let end = from + 1;
  while (isSpace(tokens[end]) && isForeign(tokens[end + 1] ?? '')) end += 2;
  return end;
}

function isSpace(token: string | undefined): boolean {
  return token !== undefined && /^[ \t\r\n\u00a0]/.test(token);
}

/** Words that are no letters of formulas: of Cyrillic, Arabic or Chinese, or with an accent. */
function isForeign(token: string): boolean {
  if (!/^\p{L}/u.test(token)) return false;
  return Array.from(token).some(
    (sign) =>
      !/[A-Za-z\p{Script=Greek}]/u.test(sign) &&
      /[\p{L}\p{M}]/u.test(sign) &&
      signTex(sign) === sign &&
      styledLetter(sign) === undefined,
  );
}

/** A space counts between letters and numbers; around signs TeX makes its own. */
function spaceTex(before: string | undefined, behind: string | undefined): string {
  const counts = (token: string | undefined): boolean =>
    token !== undefined && /^[\p{L}\d)\],.;]/u.test(token) && !isForeign(token);
  return counts(before) && counts(behind) ? '\\ ' : ' ';
}

function tokenTex(token: string, style: LetterStyle, place: RunPlace): string {
  if (token === '&' && place.inArray) return '&';
  if (/^\p{L}/u.test(token) && Array.from(token).every((sign) => styledLetter(sign) !== undefined))
    return alphabetTex(token);
  if (/^[A-Za-z]{2,}$/.test(token) && style.weight === 'p' && style.script === 'roman' && isFunctionName(token))
    return functionTex(token);
  if (!/^[\p{L}\d]/u.test(token)) return Array.from(token, signTex).join('');
  const tex = joinTex(Array.from(token, letterTex));
  return isLetters(tex) || /^\d/.test(token) ? styledTex(tex, style) : tex;
}

/** Whether a style says anything of it: letters of TeX's own alphabets have theirs. */
function isLetters(tex: string): boolean {
  return !/\\math/.test(tex);
}

function letterTex(sign: string): string {
  const styled = styledLetter(sign);
  return styled === undefined ? signTex(sign) : styledTex(signTex(styled.letter), styled.style);
}

/** Letters of Unicode's mathematical alphabets: those of one style together. */
function alphabetTex(token: string): string {
  const pieces: { letters: string; readonly style: LetterStyle }[] = [];
  for (const sign of token) {
    const styled = styledLetter(sign);
    if (styled === undefined) continue;
    const last = pieces.at(-1);
    const letter = signTex(styled.letter);
    if (last?.style === styled.style) last.letters = joinTex([last.letters, letter]);
    else pieces.push({ letters: letter, style: styled.style });
  }
  return joinTex(pieces.map(({ letters, style }) => styledTex(letters, style)));
}
