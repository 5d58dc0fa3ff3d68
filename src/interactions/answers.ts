import { isBlank, wholeLetters } from '../written/characters.ts';
import type { Answer, Gap, InlineEntries, Interaction, InteractionKind, Match, Order } from './interaction.ts';
import { own } from './own.ts';
import { type NameLength, nameLength, partName, partNamed } from './part-names.ts';
import { answerLimit, entryLimit, NUMBER_ENTRY_LIMIT, singleLine } from './typed-text.ts';

/**
 * Answers as short texts for a saved state, of which a SCORM 1.2 platform holds 4,096 characters. What is picked is
 * written as names of two characters a part (see `part-names.ts`), with `;` or `:` before them where three or four are
 * needed to tell the parts apart; what is typed comes behind an apostrophe, an essay's draft behind a quotation mark. The
 * empty text is "not answered".
 *
 * A saved answer may meet a later version of its question. What still fits is read, and `complete` says whether that is
 * all of it.
 */
export interface ReadAnswer {
  /** Undefined where nothing was answered, or nothing of it fits. */
  readonly answer: Answer | undefined;
  /** False where a part of the saved answer has no place in the question any more, or the text is none of ours. */
  readonly complete: boolean;
}

/** Between the typed gaps of a cloze: no field takes a tab. */
const BETWEEN_GAPS = '\t';
const TYPED = "'";
const DRAFT = '"';
/** Marks before names of three and of four characters. */
const LENGTH_MARKS: Readonly<Record<NameLength, string>> = { 2: '', 3: ';', 4: ':' };

/** How many characters a word of a draft takes, with its space; Russian words are longer than English ones. */
const CHARACTERS_PER_WORD = 7;
/** The length of an essay's draft where the author says none, in words. */
const USUAL_WORDS = 150;

type Of<Union extends { readonly kind: string }, Kind> = Extract<Union, { readonly kind: Kind }>;

interface Codec<Kind extends InteractionKind = InteractionKind> {
  encode(interaction: Of<Interaction, Kind>, answer: Of<Answer, Kind>): string;
  decode(interaction: Of<Interaction, Kind>, encoded: string): ReadAnswer;
  worstCase(interaction: Of<Interaction, Kind>): number;
}

const codecs = {
  choose: {
    encode: ({ choices }, answer) => {
      const picked = choices.filter(({ id }) => answer.choices.includes(id)).map(({ id }) => id);
      return named([choices], picked.length, (name) => picked.map(name).sort());
    },
    decode: ({ choices, cardinality }, encoded) => {
      const names = namesIn(encoded, 1);
      if (names === undefined || (cardinality === 'one' && names.length > 1)) return UNREADABLE;
      const ids = new Set(names.flatMap(([name = '']) => partNamed(choices, name) ?? []));
      const picked = choices.filter(({ id }) => ids.has(id)).map(({ id }) => id);
      return read(picked.length > 0 ? { kind: 'choose', choices: picked } : undefined, picked.length === names.length);
    },
    worstCase: ({ choices, cardinality }) => roomFor([choices], cardinality === 'one' ? 1 : choices.length),
  },
  match: { encode: encodeMatch, decode: decodeMatch, worstCase: longestMatch },
  order: {
    encode: ({ items }, answer) => {
      const placed = answer.items.filter((each) => items.some(({ id }) => id === each));
      return named([items], placed.length, (name) => placed.map(name));
    },
    decode: decodeOrder,
    worstCase: ({ items }) => roomFor([items], items.length),
  },
  textEntry: {
    encode: (entry, { text }) => typed(singleLine(text, answerLimit(entry))),
    decode: (entry, encoded) => readTyped('textEntry', encoded, answerLimit(entry)),
    worstCase: (entry) => 1 + answerLimit(entry),
  },
  numericEntry: {
    encode: (_interaction, { text }) => typed(singleLine(text, NUMBER_ENTRY_LIMIT)),
    decode: (_interaction, encoded) => readTyped('numericEntry', encoded, NUMBER_ENTRY_LIMIT),
    worstCase: () => 1 + NUMBER_ENTRY_LIMIT,
  },
  inlineEntries: { encode: encodeEntries, decode: decodeEntries, worstCase: longestEntries },
  extendedText: {
    encode: (_interaction, { text }) => (text.trim() === '' ? '' : DRAFT + wholeLetters(text)),
    decode: (_interaction, encoded) => {
      const text = wholeLetters(encoded.slice(1));
      if (!isDraft(encoded)) return UNREADABLE;
      return read(text.trim() === '' ? undefined : { kind: 'extendedText', text }, true);
    },
    worstCase: ({ words }) => 1 + (words?.max ?? Math.max(USUAL_WORDS, words?.min ?? 0)) * CHARACTERS_PER_WORD,
  },
} satisfies { readonly [Kind in InteractionKind]: Codec<Kind> };

/** An answer as a short text; an answer to another kind of interaction is none. */
export function encodeAnswer(interaction: Interaction, answer: Answer): string {
  if (answer.kind !== interaction.kind) return '';
  const codec: Codec = codecs[interaction.kind];
  return codec.encode(interaction, answer);
}

/** Reads an answer back, whatever the text holds. */
export function decodeAnswer(interaction: Interaction, encoded: string): ReadAnswer {
  if (encoded === '') return read(undefined, true);
  const codec: Codec = codecs[interaction.kind];
  return codec.decode(interaction, encoded);
}

/** Whether a saved answer is the draft of an essay, which nobody marks. */
export function isDraft(encoded: string): boolean {
  return encoded.startsWith(DRAFT);
}

/**
 * How many characters an answer takes at most. For an extended text, which gets the room that answers leave, the length
 * to expect: by the author's words, else 150 words.
 */
export function worstCaseLength(interaction: Interaction): number {
  const codec: Codec = codecs[interaction.kind];
  return codec.worstCase(interaction);
}

const UNREADABLE: ReadAnswer = { answer: undefined, complete: false };

function read(answer: Answer | undefined, complete: boolean): ReadAnswer {
  return { answer, complete };
}

type Parts = readonly { readonly id: string }[];

/** Names of parts behind the mark of their length; nothing where nothing is named. */
function named(lists: readonly Parts[], count: number, write: (name: (id: string) => string) => string[]): string {
  if (count === 0) return '';
  const length = nameLength(lists);
  return LENGTH_MARKS[length] + write((id) => partName(id, length)).join('');
}

/** The names in a text, in groups of so many; undefined where it holds something else. */
function namesIn(encoded: string, group: 1 | 2): readonly (readonly string[])[] | undefined {
  const length = encoded.startsWith(LENGTH_MARKS[3]) ? 3 : encoded.startsWith(LENGTH_MARKS[4]) ? 4 : 2;
  const written = encoded.slice(LENGTH_MARKS[length].length);
  if (!/^[0-9A-Za-z]+$/.test(written) || written.length % (length * group) !== 0) return undefined;
  const names = Array.from({ length: written.length / length }, (_, at) =>
    written.slice(at * length, (at + 1) * length),
  );
  return Array.from({ length: names.length / group }, (_, at) => names.slice(at * group, (at + 1) * group));
}

function roomFor(lists: readonly Parts[], names: number): number {
  const length = nameLength(lists);
  return LENGTH_MARKS[length].length + names * length;
}

function typed(text: string): string {
  return isBlank(text) ? '' : TYPED + text;
}

function readTyped(kind: 'textEntry' | 'numericEntry', encoded: string, limit: number): ReadAnswer {
  if (!encoded.startsWith(TYPED)) return UNREADABLE;
  const text = singleLine(encoded.slice(1), limit);
  return read(isBlank(text) ? undefined : { kind, text }, true);
}

/** Pairs of a part and what belongs to it, sorted, so that equal answers are equal texts. */
function encodePairs(lists: readonly Parts[], pairs: readonly (readonly [string, string])[]): string {
  return named(lists, pairs.length, (name) => pairs.map(([part, value]) => name(part) + name(value)).sort());
}

function encodeMatch({ sources, targets }: Match, { pairs }: Of<Answer, 'match'>): string {
  const given = sources.flatMap(({ id }): [string, string][] => {
    const target = own(pairs, id);
    return target === undefined || !targets.some((each) => each.id === target) ? [] : [[id, target]];
  });
  return encodePairs([sources, targets], given);
}

function decodeMatch({ sources, targets }: Match, encoded: string): ReadAnswer {
  const pairs = pairsIn(encoded, sources, () => targets);
  if (pairs === undefined) return UNREADABLE;
  const { found, complete } = pairs;
  return read(found.length === 0 ? undefined : { kind: 'match', pairs: Object.fromEntries(found) }, complete);
}

function longestMatch({ sources, targets }: Match): number {
  return roomFor([sources, targets], 2 * sources.length);
}

/** The pairs of a text whose two halves still exist. */
function pairsIn(encoded: string, parts: Parts, valuesOf: (part: string) => Parts) {
  const names = namesIn(encoded, 2);
  if (names === undefined) return undefined;
  const found = names.flatMap(([first = '', second = '']): [string, string][] => {
    const part = partNamed(parts, first);
    const value = part === undefined ? undefined : partNamed(valuesOf(part), second);
    return part === undefined || value === undefined ? [] : [[part, value]];
  });
  return { found, complete: found.length === names.length };
}

/** Items that came later are behind those that the student put into order. */
function decodeOrder({ items }: Order, encoded: string): ReadAnswer {
  const names = namesIn(encoded, 1);
  if (names === undefined) return UNREADABLE;
  const known = [...new Set(names.flatMap(([name = '']) => partNamed(items, name) ?? []))];
  if (known.length === 0) return UNREADABLE;
  const added = items.map(({ id }) => id).filter((id) => !known.includes(id));
  const complete = known.length === names.length && added.length === 0;
  return read({ kind: 'order', items: [...known, ...added] }, complete);
}

function encodeEntries({ gaps, mode }: InlineEntries, { entries }: Of<Answer, 'inlineEntries'>): string {
  if (mode === 'select') {
    const picked = gaps.flatMap((gap): [string, string][] => {
      const option = own(entries, gap.id) ?? '';
      return optionsOf(gap).some(({ id }) => id === option) ? [[gap.id, option]] : [];
    });
    return encodePairs([gaps, ...gaps.map(optionsOf)], picked);
  }
  const length = nameLength([gaps]);
  const written = gaps.flatMap((gap) => {
    const text = gap.mode === 'text' ? singleLine(own(entries, gap.id) ?? '', entryLimit(gap.accept)) : '';
    return text === '' ? [] : [partName(gap.id, length) + text];
  });
  return typed(written.length === 0 ? '' : length + written.join(BETWEEN_GAPS));
}

function decodeEntries({ gaps, mode }: InlineEntries, encoded: string): ReadAnswer {
  if (mode === 'select') {
    const pairs = pairsIn(encoded, gaps, (id) => optionsOf(gaps.find((gap) => gap.id === id)));
    if (pairs === undefined) return UNREADABLE;
    const { found, complete } = pairs;
    return read(
      found.length === 0 ? undefined : { kind: 'inlineEntries', entries: Object.fromEntries(found) },
      complete,
    );
  }
  const length = Number(encoded.charAt(1));
  if (!encoded.startsWith(TYPED) || !(length >= 2 && length <= 4)) return UNREADABLE;
  const written = encoded.slice(2).split(BETWEEN_GAPS);
  const entries = written.flatMap((each): [string, string][] => {
    const gap = gaps.find(({ id }) => id === partNamed(gaps, each.slice(0, length)));
    const text = gap?.mode === 'text' ? singleLine(each.slice(length), entryLimit(gap.accept)) : '';
    return gap === undefined || text === '' ? [] : [[gap.id, text]];
  });
  const answer = { kind: 'inlineEntries', entries: Object.fromEntries(entries) } as const;
  return read(entries.length === 0 ? undefined : answer, entries.length === written.length);
}

function optionsOf(gap: Gap | undefined): Parts {
  return gap?.mode === 'select' ? gap.options : [];
}

function longestEntries({ gaps, mode }: InlineEntries): number {
  if (mode === 'select') return roomFor([gaps, ...gaps.map(optionsOf)], 2 * gaps.length);
  const length = nameLength([gaps]);
  const texts = gaps.map((gap) => length + (gap.mode === 'text' ? entryLimit(gap.accept) : 0));
  return 2 + texts.reduce((sum, each) => sum + each, 0) + gaps.length - 1;
}
