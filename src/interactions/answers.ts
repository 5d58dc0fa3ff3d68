import { isBlank, wholeLetters } from '../written/characters.ts';
import type { Answer, Blank, InlineEntries, Interaction, InteractionKind, Match } from './interaction.ts';
import { idOfSign, idsOfSigns, signOf, signsOf } from './letters.ts';
import { own } from './own.ts';
import { entryLimit, NUMBER_ENTRY_LIMIT, singleLine } from './typed-text.ts';

/**
 * Answers as short texts for a SCORM platform's suspend_data, where 4,096 characters must hold them all. One sign for a
 * picked part, by its authored position; typed texts as they are; a tab between the typed blanks of a cloze, because no
 * field takes a tab. The empty text is "not answered". What is read back may be anything: see `decodeAnswer`.
 */

/** Where a source or a blank was left empty. */
const EMPTY = '-';

/** How many characters a word of a note takes, with its blank; Russian words are longer than English ones. */
const CHARACTERS_PER_WORD = 7;
/** The length of an essay's draft where the author says none, in words. */
const USUAL_WORDS = 150;

type Of<Union extends { readonly kind: string }, Kind> = Extract<Union, { readonly kind: Kind }>;

interface Codec<Kind extends InteractionKind = InteractionKind> {
  encode(interaction: Of<Interaction, Kind>, answer: Of<Answer, Kind>): string;
  decode(interaction: Of<Interaction, Kind>, encoded: string): Of<Answer, Kind> | undefined;
  worstCase(interaction: Of<Interaction, Kind>): number;
}

const codecs = {
  choose: {
    encode: ({ choices }, answer) => signsOf(choices, answer.choices).sort().join(''),
    decode: ({ choices, cardinality }, encoded) => {
      const ids = idsOfSigns(choices, [...encoded].sort());
      return ids === undefined || (cardinality === 'one' && ids.length > 1)
        ? undefined
        : { kind: 'choose', choices: ids };
    },
    worstCase: ({ choices, cardinality }) => (cardinality === 'one' ? 1 : choices.length),
  },
  match: {
    encode: encodeMatch,
    decode: (match, encoded) => {
      const pairs = decodeAssignments(
        match.sources.map(({ id }) => id),
        encoded,
        (_source, sign) => idOfSign(match.targets, sign),
      );
      return pairs === undefined ? undefined : { kind: 'match', pairs };
    },
    worstCase: ({ sources }) => sources.length,
  },
  order: {
    encode: ({ items }, answer) => signsOf(items, answer.items).join(''),
    decode: ({ items }, encoded) => {
      const ids = idsOfSigns(items, [...encoded]);
      return ids === undefined ? undefined : { kind: 'order', items: ids };
    },
    worstCase: ({ items }) => items.length,
  },
  textEntry: {
    encode: ({ accept }, { text }) => singleLine(text, entryLimit(accept)),
    decode: ({ accept }, encoded) => typed('textEntry', singleLine(encoded, entryLimit(accept))),
    worstCase: ({ accept }) => entryLimit(accept),
  },
  numericEntry: {
    encode: (_interaction, { text }) => singleLine(text, NUMBER_ENTRY_LIMIT),
    decode: (_interaction, encoded) => typed('numericEntry', singleLine(encoded, NUMBER_ENTRY_LIMIT)),
    worstCase: () => NUMBER_ENTRY_LIMIT,
  },
  inlineEntries: { encode: encodeEntries, decode: decodeEntries, worstCase: longestEntries },
  extendedText: {
    encode: (_interaction, { text }) => (text.trim() === '' ? '' : wholeLetters(text)),
    decode: (_interaction, encoded) =>
      encoded.trim() === '' ? undefined : { kind: 'extendedText', text: wholeLetters(encoded) },
    worstCase: ({ words }) => (words?.max ?? Math.max(USUAL_WORDS, words?.min ?? 0)) * CHARACTERS_PER_WORD,
  },
} satisfies { readonly [Kind in InteractionKind]: Codec<Kind> };

/** An answer as a short text; an answer to another kind of interaction is none. */
export function encodeAnswer(interaction: Interaction, answer: Answer): string {
  if (answer.kind !== interaction.kind) return '';
  const codec: Codec = codecs[interaction.kind];
  return codec.encode(interaction, answer);
}

/** Reads an answer back. Undefined for "not answered" and for whatever `encodeAnswer` never writes. */
export function decodeAnswer(interaction: Interaction, encoded: string): Answer | undefined {
  if (encoded === '') return undefined;
  const codec: Codec = codecs[interaction.kind];
  return codec.decode(interaction, encoded);
}

/**
 * How many characters an answer takes at most. For an extended text, which is a note and gets the room that answers
 * leave, the length to expect: by the author's words, else 150 words.
 */
export function worstCaseLength(interaction: Interaction): number {
  const codec: Codec = codecs[interaction.kind];
  return codec.worstCase(interaction);
}

/** A typed answer; white space alone is none. */
function typed<Kind extends 'textEntry' | 'numericEntry'>(kind: Kind, text: string) {
  return isBlank(text) ? undefined : { kind, text };
}

function encodeMatch({ sources, targets }: Match, { pairs }: Of<Answer, 'match'>): string {
  return withoutTrailing(
    sources.map(({ id }) => signOf(targets, own(pairs, id) ?? '') ?? EMPTY),
    EMPTY,
  ).join('');
}

/** One sign a part, the empty ones at the end left out. */
function decodeAssignments(
  ids: readonly string[],
  encoded: string,
  meaning: (id: string, sign: string) => string | undefined,
): Record<string, string> | undefined {
  const signs = [...encoded];
  if (signs.length > ids.length) return undefined;
  const assigned: [string, string][] = [];
  for (const [position, sign] of signs.entries()) {
    if (sign === EMPTY) continue;
    const id = ids[position] ?? '';
    const value = meaning(id, sign);
    if (value === undefined) return undefined;
    assigned.push([id, value]);
  }
  return assigned.length === 0 ? undefined : Object.fromEntries(assigned);
}

function encodeEntries({ blanks }: InlineEntries, { entries }: Of<Answer, 'inlineEntries'>): string {
  const selected = blanks.some(({ mode }) => mode === 'select');
  const written = blanks.map((blank) => {
    const entry = own(entries, blank.id) ?? '';
    return blank.mode === 'select'
      ? (signOf(blank.options, entry) ?? EMPTY)
      : singleLine(entry, entryLimit(blank.accept));
  });
  return withoutTrailing(written, selected ? EMPTY : '').join(selected ? '' : '\t');
}

function decodeEntries({ blanks, mode }: InlineEntries, encoded: string): Of<Answer, 'inlineEntries'> | undefined {
  const ids = blanks.map(({ id }) => id);
  const byId = new Map<string, Blank>(blanks.map((blank) => [blank.id, blank]));
  if (mode === 'select') {
    const entries = decodeAssignments(ids, encoded, (id, sign) => {
      const blank = byId.get(id);
      return blank?.mode === 'select' ? idOfSign(blank.options, sign) : undefined;
    });
    return entries === undefined ? undefined : { kind: 'inlineEntries', entries };
  }
  const written = encoded.split('\t');
  if (written.length > ids.length) return undefined;
  const entries = ids.flatMap((id, position): [string, string][] => {
    const blank = byId.get(id);
    const entry = singleLine(written[position] ?? '', blank?.mode === 'text' ? entryLimit(blank.accept) : 0);
    return entry === '' ? [] : [[id, entry]];
  });
  return entries.length === 0 ? undefined : { kind: 'inlineEntries', entries: Object.fromEntries(entries) };
}

function longestEntries({ blanks }: InlineEntries): number {
  const separators = blanks.some(({ mode }) => mode === 'text') ? blanks.length - 1 : 0;
  return blanks.reduce((sum, blank) => sum + (blank.mode === 'select' ? 1 : entryLimit(blank.accept)), separators);
}

function withoutTrailing(written: readonly string[], empty: string): readonly string[] {
  const last = written.findLastIndex((entry) => entry !== empty);
  return written.slice(0, last + 1);
}
