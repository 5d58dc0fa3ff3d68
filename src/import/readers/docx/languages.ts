import { isLanguageTag } from '../../../content/language.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import type { Style, Styles } from './styles.ts';
import { attributeOf, isDeletion, switchOf, valOf } from './xml.ts';

/** The scripts in which Word tells languages apart, and those that a text is often written in by mistake of its settings. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Geor', /\p{Script=Georgian}/u],
];

/** By the script of a language, the scripts of the letters that it is written with. */
const WRITTEN_WITH: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Kana'],
  Kore: ['Hang', 'Hani'],
};

const known = new Map<string, readonly string[] | undefined>();

function scriptsOf(language: string): readonly string[] | undefined {
  if (!known.has(language)) {
    let script: string | undefined;
    try {
      script = new Intl.Locale(language).maximize().script;
    } catch {
      script = undefined;
    }
    known.set(language, script === undefined ? undefined : (WRITTEN_WITH[script] ?? [script]));
  }
  return known.get(language);
}

/** Whether words can be in a language: settings of keyboards name many that they are not in. */
export function isPlausible(language: string, words: string): boolean {
  const scripts = scriptsOf(language);
  if (scripts === undefined) return false;
  const found = SCRIPTS.filter(([, pattern]) => pattern.test(words)).map(([script]) => script);
  return found.length > 0 && found.some((script) => scripts.includes(script));
}

/** The language that a run says its words are in: East Asian, right to left and other words each have their own. Its `own` is what it says itself, not what holds for everything. */
export function languageOf(
  own: XmlElement | undefined,
  words: string,
  paragraph: readonly Style[],
  styles: Styles,
  wanted: 'any' | 'own' = 'any',
): string | undefined {
  const character = styles.chain(valOf(own, 'rStyle'), 'character');
  const direct = [own, ...character.map(({ run }) => run)];
  const sources = wanted === 'own' ? direct : [...direct, ...paragraph.map(({ run }) => run), styles.defaultRun];
  const isRtl =
    sources.some((source) => switchOf(source, 'rtl') === true) || /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(words);
  const isEastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(words);
  const name = isRtl ? 'bidi' : isEastAsian ? 'eastAsia' : 'val';
  for (const source of sources) {
    const tag = attributeOf(source?.child('lang'), name);
    if (tag !== undefined && isLanguageTag(tag) && isPlausible(tag, words)) return tag;
  }
  return undefined;
}

/** Letters of this share of a document decide its language. */
const ENOUGH = 0.5;

/** The language of most letters of a document, where its runs say one; `given` is what its properties say. */
export function documentLanguage(body: XmlElement, styles: Styles, given: string | undefined): string | undefined {
  const counts = new Map<string, number>();
  let all = 0;
  let sample = '';
  const visit = (element: XmlElement, paragraph: readonly Style[]): void => {
    if (isDeletion(element)) return;
    const own = element.name === 'p' ? styles.chain(valOf(element.child('pPr'), 'pStyle'), 'paragraph') : paragraph;
    if (element.name === 'r') {
      const words = element
        .childrenNamed('t')
        .map(({ text }) => text)
        .join('');
      const letters = words.match(/\p{L}/gu)?.length ?? 0;
      if (letters === 0) return;
      all += letters;
      if (sample.length < 400) sample += words;
      const language = languageOf(element.child('rPr'), words, own, styles);
      if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + letters);
      return;
    }
    for (const child of element.children) visit(child, own);
  };
  visit(body, []);
  // Two regions of one language are one language, named as most of its letters are.
  const byBase = new Map<string, number>();
  for (const [language, count] of counts) byBase.set(baseOf(language), (byBase.get(baseOf(language)) ?? 0) + count);
  const [base, most] = [...byBase].sort(([, left], [, right]) => right - left)[0] ?? ['', 0];
  // Programs write the language of their own windows there: it counts where runs say nothing, and the letters can be of it.
  if (most < all * ENOUGH)
    return most === 0 && given !== undefined && isLanguageTag(given) && isPlausible(given, sample) ? given : undefined;
  return [...counts]
    .filter(([language]) => baseOf(language) === base)
    .sort(([, left], [, right]) => right - left)[0]?.[0];
}

export function baseOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}
