import { activity, EDTF, locator } from './activity.ts';
import { languageTag, rights } from './library.ts';
import {
  id,
  idOf,
  inlineMarkdown,
  list,
  longText,
  markdown,
  object,
  oneOfWords,
  orToDo,
  plainText,
  reference,
  type Schema,
  type SchemaVariant,
} from './parts.ts';

/** A primary source. */
export function excerptSchema(variant: SchemaVariant): Schema {
  return activity(
    'excerpt',
    'A primary source, shown as one: where it comes from, who speaks, what is quoted and what is not.',
    {
      intro: markdown('What a reader should know before reading.', variant),
      source: orToDo(idOf('sources', 'The id of the source from which the words are taken.')),
      locator,
      provenance: orToDo(
        object(
          'What the source is and how it came down to us.',
          {
            genre: orToDo(plainText('What kind of document: “stenographic report of a factory meeting”.')),
            created: orToDo({
              ...EDTF,
              description: 'When it was made, as EDTF level 0 or 1: 1939-05-06, 1939-05, 1937?.',
            }),
            dateText: plainText('The date as it should be shown.', 64),
            place: plainText('Where it was made.'),
            audience: plainText('For whom it was made.'),
            repository: plainText('The archive or library that keeps it.'),
            callNumber: plainText('Fond, opis, delo, leaves; or shelf mark.'),
            language: orToDo(languageTag('The language of the original.')),
            transmission: plainText('How it reached this page: “quoted by Thurston from the archive’s copy”.', 1000),
            translator: plainText('Who translated it.'),
          },
          ['genre', 'created', 'language'],
        ),
      ),
      passages: list(reference('Passage'), 'The text, piece by piece.', { minItems: 1, maxItems: 200 }),
      annotations: list(
        object(
          'A note on some words of the text.',
          {
            id: id('The note’s id.'),
            quote: plainText('The words, exactly as they stand in a passage.', 500),
            note: inlineMarkdown('The note.'),
          },
          ['id', 'quote', 'note'],
        ),
        'Notes on words of the text.',
      ),
      sourcing: list(
        object('A question.', { id: id('The question’s id.'), text: inlineMarkdown('The question.') }, ['id', 'text']),
        'Questions to ask of the source.',
      ),
      rights,
    },
    ['source', 'locator', 'provenance', 'passages', 'rights'],
  );
}

export function passageSchema(): Schema {
  return object(
    'A piece of the text. Quoted: the source’s own words, to the letter. Narrated: what the source’s author reports in his own voice, in the module’s paraphrase. Editorial: the module’s words.',
    {
      id: id('The passage’s id.'),
      kind: oneOfWords('Whose words these are.', ['quoted', 'narrated', 'editorial']),
      speaker: idOf('people', 'The id of the person who speaks.'),
      text: longText('The words, as plain text.'),
      original: object(
        'The same words in the language of the original.',
        { language: languageTag('The language.'), text: longText('The words.') },
        ['language', 'text'],
      ),
    },
    ['id', 'kind', 'text'],
  );
}

/** Figures in a table. */
export function datasetSchema(): Schema {
  return activity(
    'dataset',
    'Figures in a table, and a chart of them.',
    {
      columns: list(
        object(
          'A column.',
          {
            id: id('The column’s id; rows name it.'),
            title: plainText('The heading.'),
            unit: plainText('The unit: “%”, “rubles”.', 32),
            type: oneOfWords('What stands in it.', ['text', 'number']),
          },
          ['id', 'title', 'type'],
        ),
        'The columns, the first one naming the rows.',
        { minItems: 2, maxItems: 12 },
      ),
      rows: list(
        {
          type: 'object',
          description: 'A row: a value for every column id. `null` is “not known”.',
          additionalProperties: { type: ['string', 'number', 'null'] },
        },
        'The rows.',
        { minItems: 1, maxItems: 500 },
        { matchedBy: { firstOf: 'columns' } },
      ),
      chart: object(
        'The chart.',
        {
          kind: oneOfWords('Bars, a line or dots.', ['bar', 'line', 'dot']),
          x: idOf('columns', 'The column along the horizontal axis.'),
          y: list(idOf('columns', 'A column of numbers.'), 'The columns that are drawn.', {
            minItems: 1,
            maxItems: 6,
            uniqueItems: true,
          }),
          alt: orToDo(plainText('What the chart shows, in a sentence or two.', 500)),
        },
        ['kind', 'x', 'y', 'alt'],
      ),
      source: orToDo(idOf('sources', 'The id of the source of the figures.')),
      locator,
      note: inlineMarkdown('What a reader must know about the figures.'),
    },
    ['columns', 'rows', 'source', 'locator'],
  );
}
