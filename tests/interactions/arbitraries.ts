import { text } from '../../src/content/tree.ts';
import type { Answer, Interaction, InteractionKind, Option } from '../../src/interactions/interaction.ts';
import { cutText, entryLimit, NUMBER_ENTRY_LIMIT } from '../../src/interactions/typed-text.ts';
import { formatNumber } from '../../src/written/format-number.ts';
import { fc } from '../support/property.ts';

/** Ids as authors write them, with those that every object has a property for. */
export const anId = fc.oneof(
  fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}$/),
  fc.constantFrom('constructor', 'to-string', '1', 'a'),
);

const someIds = (min: number, max: number) => fc.uniqueArray(anId, { minLength: min, maxLength: max });

/** Words as people type them, apostrophes and dashes of all kinds included; never gap. */
export const someWords = fc
  .array(
    fc.oneof(
      fc.stringMatching(/^[a-zA-Zа-яА-Я]{1,10}$/),
      fc.constantFrom('Krumgol\u2019ts', "d'accord", 'ʼ', 'a–b', '—', 'é', 'e\u0301', '😀', '[,]', '{lang=en}', '*'),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => words.join(' '));

const option = (id: string): Option => ({ id, content: [text(`text of ${id}`)], text: `text of ${id}` });

const aChoose = fc
  .record({ ids: someIds(2, 26), right: fc.nat(), cardinality: fc.constantFrom('one' as const, 'many' as const) })
  .map(
    ({ ids, right, cardinality }): Extract<Interaction, { kind: 'choose' }> => ({
      kind: 'choose',
      cardinality,
      trueFalse: false,
      choices: ids.map((id, index) => ({
        ...option(id),
        correct: cardinality === 'one' ? index === right % ids.length : index % 3 === right % 3 || index === 0,
      })),
    }),
  );

const aTrueFalse = fc.boolean().map(
  (answer): Interaction => ({
    kind: 'choose',
    cardinality: 'one',
    trueFalse: true,
    choices: [
      { ...option('true'), correct: answer },
      { ...option('false'), correct: !answer },
    ],
  }),
);

const aPassageChoose = aChoose.map(
  (choose): Interaction => ({
    ...choose,
    cardinality: 'many',
    passage: [
      {
        id: 'p',
        passageKind: 'quoted',
        speaker: 'Worker',
        segments: choose.choices.map(({ id, text: words }) => ({ text: words, choice: id })),
      },
    ],
  }),
);

const aMatch = fc
  .record({ sources: someIds(2, 26), distractors: fc.nat(20), reuse: fc.boolean(), categories: someIds(2, 10) })
  .map(({ sources, distractors, reuse, categories }): Interaction => {
    const targets = reuse
      ? categories
      : [
          ...sources.map((id) => `${id}--match`),
          ...Array.from({ length: distractors }, (_, at) => `distractor--${at}`),
        ];
    return {
      kind: 'match',
      reuse,
      sources: sources.map(option),
      targets: targets.map(option),
      key: Object.fromEntries(
        sources.map((id, at) => [id, reuse ? (categories[at % categories.length] ?? '') : `${id}--match`]),
      ),
    };
  });

const anOrder = someIds(2, 26).map((ids): Interaction => ({ kind: 'order', items: ids.map(option) }));

const aTextEntry = fc
  .record({ accept: fc.uniqueArray(someWords, { minLength: 1, maxLength: 20 }), caseSensitive: fc.boolean() })
  .map(({ accept, caseSensitive }): Interaction => ({ kind: 'textEntry', accept, caseSensitive }));

/** Numbers with few digits, as authors write them. */
export const aNumber = fc
  .record({ digits: fc.integer({ min: -9_999_999, max: 9_999_999 }), decimals: fc.nat(5) })
  .map(({ digits, decimals }) => Number(`${digits}e-${decimals}`) + 0);

const aNumericEntry = fc
  .record({ from: aNumber, to: aNumber, decimalSign: fc.constantFrom('.' as const, ',' as const) })
  .map(({ from, to, decimalSign }): Interaction => {
    const [min, max] = from < to ? [from, to] : [to, from];
    return { kind: 'numericEntry', answer: min, min, max, decimalSign };
  });

const inlineEntries = fc
  .record({
    ids: someIds(1, 26),
    mode: fc.constantFrom('text' as const, 'select' as const),
    words: fc.uniqueArray(someWords, { minLength: 2, maxLength: 20 }),
    right: fc.nat(),
  })
  .map(({ ids, mode, words, right }): Interaction => {
    const options = words.map((word, at): Option => ({ id: `option--${at + 1}`, content: [text(word)], text: word }));
    return {
      kind: 'inlineEntries',
      mode,
      content: ids.map((id) => ({ kind: 'gap', id })),
      gaps: ids.map((id) =>
        mode === 'text'
          ? { id, mode, accept: words }
          : { id, mode, options, answer: `option--${(right % options.length) + 1}` },
      ),
    };
  });

const anExtendedText = fc.constant<Interaction>({ kind: 'extendedText', words: { max: 100 } });

export const arbitraryOf = {
  choose: fc.oneof(aChoose, aTrueFalse, aPassageChoose),
  match: aMatch,
  order: anOrder,
  textEntry: aTextEntry,
  numericEntry: aNumericEntry,
  inlineEntries,
  extendedText: anExtendedText,
} satisfies Record<InteractionKind, fc.Arbitrary<Interaction>>;

export const anInteraction: fc.Arbitrary<Interaction> = fc.oneof(...Object.values(arbitraryOf));

/** What a field of that length takes. */
function inField(typed: string, limit: number): string {
  return cutText(typed, limit).trim();
}

/** Any answer that a student could give, empty ones and half-finished ones included. */
export function anAnswerTo(interaction: Interaction): fc.Arbitrary<Answer> {
  switch (interaction.kind) {
    case 'choose': {
      const ids = interaction.choices.map(({ id }) => id);
      return interaction.cardinality === 'one'
        ? fc.constantFrom(...ids).map((id) => ({ kind: 'choose', choices: [id] }))
        : fc.subarray(ids).map((choices) => ({ kind: 'choose', choices }));
    }
    case 'match': {
      const targets = interaction.targets.map(({ id }) => id);
      return fc
        .array(fc.option(fc.constantFrom(...targets)), {
          minLength: interaction.sources.length,
          maxLength: interaction.sources.length,
        })
        .map((picked) => ({
          kind: 'match',
          pairs: Object.fromEntries(
            interaction.sources.flatMap(({ id }, at) => {
              const target = picked[at];
              return target === null || target === undefined ? [] : [[id, target]];
            }),
          ),
        }));
    }
    case 'order': {
      const ids = interaction.items.map(({ id }) => id);
      return fc.shuffledSubarray(ids, { minLength: ids.length }).map((items) => ({ kind: 'order', items }));
    }
    case 'textEntry':
      return fc
        .oneof(someWords, fc.constantFrom(...interaction.accept))
        .map((typed) => ({ kind: 'textEntry', text: inField(typed, entryLimit(interaction.accept)) }));
    case 'numericEntry':
      return fc
        .oneof(
          aNumber.map((value) => formatNumber(value, interaction.decimalSign)),
          fc.constant(formatNumber(interaction.answer, interaction.decimalSign)),
          someWords,
        )
        .map((typed) => ({ kind: 'numericEntry', text: inField(typed, NUMBER_ENTRY_LIMIT) }));
    case 'inlineEntries':
      return fc
        .tuple(
          ...interaction.gaps.map((gap) =>
            fc.option(
              gap.mode === 'text'
                ? someWords.map((typed) => inField(typed, entryLimit(gap.accept)))
                : fc.constantFrom(...gap.options.map(({ id }) => id)),
            ),
          ),
        )
        .map((entries) => ({
          kind: 'inlineEntries',
          entries: Object.fromEntries(
            interaction.gaps.flatMap(({ id }, at) => {
              const entry = entries[at];
              return entry === null || entry === undefined ? [] : [[id, entry]];
            }),
          ),
        }));
    case 'extendedText':
      return someWords.map((typed) => ({ kind: 'extendedText', text: typed }));
  }
}

export const anAnswered = anInteraction.chain((interaction) =>
  anAnswerTo(interaction).map((answer) => ({ interaction, answer })),
);
