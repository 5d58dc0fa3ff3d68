import { closed, listOf, text } from './output-schema-parts.ts';

const count = { type: 'integer', minimum: 0 };

/** A way to a part of a definition. */
export const pathDefinitions = {
  path: {
    type: 'array',
    description: 'The way to a part of a definition.',
    items: {
      oneOf: [
        text('A property’s name.'),
        closed({ id: text('An item of a list, by its id.') }),
        closed({ key: text('An item without an id, by what else it is known by.') }),
        closed({ paragraph: { type: 'integer', minimum: 1, description: 'A paragraph of a text.' } }),
      ],
    },
  },
};

const ofTranslation = {
  language: text('The language tag.'),
  texts: { ...count, description: 'How many texts and paragraphs there are to translate.' },
  missing: listOf('uncurrentText', 'Those that are as in the original.'),
  stale: listOf('uncurrentText', 'Those that were changed upstream since they were translated.'),
  percent: { type: 'integer', minimum: 0, maximum: 100, description: 'The share that is current, rounded down.' },
};

const folder = text('The folder of the translation.');

/** How far translations are. */
export const translationDefinitions = {
  ...pathDefinitions,
  uncurrentText: closed({
    key: text('Its name, for `resolve`: `activities/opening/body/#3`.'),
    path: { $ref: '#/$defs/path' },
    where: text('The same in words.'),
  }),
  family: closed({
    id: text('The id of the module that is translated.'),
    title: text('Its title.'),
    languages: { type: 'array', items: closed({ folder, ...ofTranslation }) },
  }),
  translation: closed({
    folder,
    of: closed({
      namespace: text('The namespace of the module that is translated.'),
      id: text('Its id.'),
      title: text('Its title.'),
    }),
    ...ofTranslation,
  }),
};
