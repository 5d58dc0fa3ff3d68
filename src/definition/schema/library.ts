import { providers } from '../../written/remote/player.ts';
import {
  id,
  idOf,
  includableList,
  inlineMarkdown,
  list,
  markdown,
  object,
  oneOfWords,
  orToDo,
  plainText,
  reference,
  type Schema,
  type SchemaVariant,
} from './parts.ts';

/** What activities refer to: people, terms, sources, assets, rubrics, objectives. */
export function librarySchemas(variant: SchemaVariant): Record<string, Schema> {
  return {
    ...moduleNotes(),
    ...knowledge(variant),
    Asset: assetSchema(variant),
    ...rubrics(),
    InstructorNotes: instructorNotes(variant),
  };
}

/** Who made the module, under which terms, and what for. */
function moduleNotes(): Record<string, Schema> {
  return {
    Author: object(
      'Who wrote the module.',
      {
        name: plainText('The author’s name as it should be shown.'),
        affiliation: plainText('University, school or project.'),
        url: httpUrl('A page about the author.'),
      },
      ['name'],
    ),
    License: orToDo(
      object(
        'The terms under which others may use the module.',
        {
          id: orToDo(
            plainText('An SPDX licence identifier, for example CC-BY-4.0; or `all-rights-reserved`, or `unknown`.', 64),
          ),
          holder: orToDo(plainText('Who holds the rights.')),
          year: orToDo({ type: 'integer', minimum: 1500, maximum: 9999, description: 'The year of publication.' }),
          url: httpUrl('Where the licence can be read.'),
        },
        ['id', 'holder', 'year'],
      ),
    ),
    Objective: object(
      'What a student can do after the module. Activities teach it and questions assess it by naming its id.',
      { id: id('The objective’s id.'), text: inlineMarkdown('“Students can …”, one sentence.') },
      ['id', 'text'],
    ),
  };
}

/** Who and what the module speaks of. */
function knowledge(variant: SchemaVariant): Record<string, Schema> {
  return {
    Person: object(
      'A person who speaks in a source or matters to it.',
      {
        id: id('The person’s id.'),
        name: plainText('The name as the module spells it.'),
        original: plainText('The name in its original script.'),
        role: plainText('What the person was: “director of the factory”.'),
        dates: plainText('Dates of life or office, as text.', 64),
        note: inlineMarkdown('Anything a reader should know.'),
      },
      ['id', 'name'],
    ),
    Term: object(
      'A word that the module explains.',
      {
        id: id('The term’s id.'),
        term: plainText('The word as it stands in the module.'),
        original: plainText('The word in its original language and script.'),
        definition: markdown('What it means.', variant),
      },
      ['id', 'term', 'definition'],
    ),
    Source: object(
      'A work that the module cites.',
      {
        id: id('The source’s id; citations name it as [@id, p. 12].'),
        csl: {
          type: 'object',
          description: 'The bibliographic data as one CSL-JSON 1.0.2 item.',
          properties: { type: { type: 'string', minLength: 1 }, title: { type: 'string', minLength: 1 } },
          required: ['type'],
          additionalProperties: true,
        },
        maxQuotedWords: {
          type: 'integer',
          minimum: 1,
          description: 'How many words of this source may be quoted in the whole module.',
        },
      },
      ['id', 'csl'],
    ),
  };
}

/** How work is judged. */
function rubrics(): Record<string, Schema> {
  return {
    Rubric: object(
      'How work is judged.',
      {
        id: id('The rubric’s id.'),
        title: plainText('The rubric’s title.'),
        criteria: list(reference('RubricCriterion'), 'What is judged, one row each.', { minItems: 1, maxItems: 20 }),
      },
      ['id', 'title', 'criteria'],
    ),
    RubricCriterion: object(
      'One row of a rubric.',
      {
        id: id('The criterion’s id, unique in its rubric.'),
        title: plainText('What is judged.'),
        description: inlineMarkdown('More about what is judged.'),
        levels: list(
          reference('RubricLevel'),
          'The levels, best first.',
          { minItems: 2, maxItems: 10 },
          { ordered: true },
        ),
      },
      ['id', 'title', 'levels'],
    ),
    RubricLevel: object(
      'One level of a criterion.',
      {
        id: id('The level’s id, unique in its criterion.'),
        title: plainText('The level’s name.'),
        points: { type: 'number', minimum: 0, maximum: 1000, description: 'The points it earns.' },
        description: inlineMarkdown('What work on this level looks like.'),
      },
      ['id', 'title', 'points'],
    ),
  };
}

function instructorNotes(variant: SchemaVariant): Schema {
  return object(
    'For the instructor only; no package for students holds it.',
    {
      guide: markdown('How to teach the module: aims, misconceptions, how to discuss.', variant),
      lessonPlan: list(
        object(
          'One step of the lesson.',
          {
            id: id('The step’s id.'),
            minutes: { type: 'integer', minimum: 1, maximum: 600, description: 'How long it takes.' },
            activity: plainText('The step’s title.'),
            what: inlineMarkdown('What happens.'),
          },
          ['id', 'minutes', 'activity', 'what'],
        ),
        'A plan for the class, step by step.',
      ),
    },
    [],
  );
}

export function libraryProperties(variant: SchemaVariant): Record<string, Schema> {
  return {
    objectives: orToDo(
      list(reference('Objective'), 'What students can do after the module.', { minItems: 1, maxItems: 20 }),
    ),
    people: includableList(reference('Person'), 'People who speak in the sources or matter to them.', variant),
    glossary: includableList(reference('Term'), 'Words that the module explains.', variant),
    sources: includableList(reference('Source'), 'Works that the module cites.', variant),
    assets: list(reference('Asset'), 'Pictures, sound, video and other files.'),
    rubrics: list(reference('Rubric'), 'How discussions, assignments and essays are judged.'),
    instructor: reference('InstructorNotes'),
  };
}

export function httpUrl(description: string): Schema {
  return { type: 'string', pattern: '^https?://[^\\s<>"\\\\^`{|}]+$', maxLength: 2000, description };
}

function assetSchema(variant: SchemaVariant): Schema {
  return {
    ...object(
      'What pages show or hand out: a picture, sound, a film, a document of the module’s folder (`file`), or what plays on another site (`url`). Every picture has an alternative text or says that it is decorative; sound and film have captions or a transcript.',
      {
        id: id('The asset’s id; pages show it as ![](asset:id).'),
        file: { type: 'string', minLength: 1, description: 'The file, relative to the module’s folder.' },
        url: {
          type: 'string',
          minLength: 1,
          description:
            'Where it plays, if that is another site: the address of its page at YouTube, Vimeo, PeerTube, Panopto or H5P.com, of Kaltura’s player, or of any page that may be shown in another. `remoteOrigins` of cartwright.json names the site.',
        },
        provider: oneOfWords('What plays there, where the address does not say it.', providers),
        title: orToDo(
          plainText('What a document, a recording or a film is called; one on another site needs a title.'),
        ),
        seconds: {
          type: 'integer',
          minimum: 1,
          maximum: 86400,
          description: 'How long what plays on another site takes.',
        },
        poster: idOf('assets', 'The picture shown before a film plays: the id of one of `assets`.'),
        alt: orToDo(plainText('What the picture shows, for those who cannot see it.', 500)),
        decorative: { const: true, description: 'The picture says nothing that the text does not say.' },
        caption: inlineMarkdown('Shown below it.'),
        credit: orToDo(plainText('Who made it, as the licence wants it named.')),
        license: orToDo(
          plainText('An SPDX licence identifier, or “public domain”, `all-rights-reserved`, `unknown`.', 64),
        ),
        longDescription: markdown('A full description of a complex picture.', variant),
        captions: {
          description:
            'Captions of a video or a sound recording; `provider` where the site that plays it has captions of its own.',
          oneOf: [
            list(
              object(
                'Captions in one language.',
                {
                  language: languageTag('The language of the captions.'),
                  file: { type: 'string', pattern: '\\.vtt$', description: 'A WebVTT file.' },
                },
                ['language', 'file'],
              ),
              'A file a language.',
              {},
              { matchedBy: { field: 'language' } },
            ),
            { const: 'provider' },
          ],
        },
        transcript: orToDo(markdown('Everything that is said and matters, as text.', variant)),
      },
      ['id', 'credit', 'license'],
    ),
    // A film on another site has an address and a title, all else has a file.
    if: { required: ['url'] },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: { required: ['title'] },
    else: { required: ['file'] },
  };
}

/** A language tag as in BCP 47, where no language of more than three letters was ever registered. */
export function languageTag(description: string): Schema {
  return { type: 'string', pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$', maxLength: 35, description };
}

export const rights = orToDo(
  object(
    'Why the words may be shown.',
    {
      basis: orToDo(
        oneOfWords('The ground: a quotation, the public domain, a licence, or a permission.', [
          'quotation',
          'public-domain',
          'licensed',
          'permission',
        ]),
      ),
      statement: orToDo(plainText('The statement shown to readers.', 1000)),
    },
    ['basis', 'statement'],
  ),
);
