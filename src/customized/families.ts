import type { Path } from '../compare/path.ts';

/** A text, or a paragraph of one, that is to be translated. */
export interface UncurrentText {
  /** Its name, for `resolve`: `activities/opening/body/#3`. */
  readonly key: string;
  readonly path: Path;
  /** Where it is, in words. */
  readonly where: string;
}

/** How far a translation is, paragraph by paragraph. */
export interface TranslationState {
  readonly language: string;
  /** How many texts and paragraphs there are to translate. */
  readonly texts: number;
  /** Those that are as in the original. */
  readonly missing: readonly UncurrentText[];
  /** Those that were changed upstream since they were translated. */
  readonly stale: readonly UncurrentText[];
  /** The share of those that are translated and up to date, rounded down. */
  readonly percent: number;
}

/** A module that is a translation, and how far it is; or a unit, as far as its own texts go. */
export interface TranslatedModule extends TranslationState {
  /** The folder of the translation, as it was named. */
  readonly folder: string;
  /** The module of which it is a translation. */
  readonly of: { readonly namespace: string; readonly id: string; readonly title: string };
}

/** All translations of a module or a unit that were looked at. */
export interface Family {
  /** The id of the original. */
  readonly id: string;
  readonly title: string;
  readonly languages: readonly (TranslationState & { readonly folder: string })[];
}

/** Translations by what they are translations of, each family’s by their languages. */
export function families(translated: readonly TranslatedModule[]): readonly Family[] {
  const found = new Map<string, TranslatedModule[]>();
  for (const one of translated) {
    const key = `${one.of.namespace}/${one.of.id}`;
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return [...found.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const all = [first, ...others].map(({ of: _of, ...one }) => one);
    const languages = all.sort((left, right) => (left.language < right.language ? -1 : 1));
    return [{ id: first.of.id, title: first.of.title, languages }];
  });
}

/** How far a translation is, in a sentence without its end. */
export function progressWords({ percent, texts, missing, stale }: TranslationState): string {
  const count = (some: readonly unknown[], one: string, several: string): readonly string[] =>
    some.length === 0 ? [] : [`${some.length} ${some.length === 1 ? one : several}`];
  const left = [
    ...(missing.length === 0 ? [] : [`${missing.length} of ${texts} texts and paragraphs are as in the original`]),
    ...count(
      stale,
      'was changed by the publisher since it was translated',
      'were changed by the publisher since they were translated',
    ),
  ];
  return `${percent} per cent current${left.length === 0 ? '' : `: ${left.join(', ')}`}`;
}

const NAMED = 5;

/** The report over several translations, for people: a line a language, and below it what was changed since. */
export function familyLines(all: readonly Family[]): readonly string[] {
  return all.flatMap(({ title, languages }) => [
    `Translations of “${title}”:`,
    ...languages.flatMap((one) => [
      `  ${one.language} (${one.folder}) is ${progressWords(one)}.`,
      ...one.stale.slice(0, NAMED).map(({ where }) => `    changed since: ${where}`),
      ...(one.stale.length > NAMED ? [`    and ${one.stale.length - NAMED} more`] : []),
    ]),
  ]);
}
