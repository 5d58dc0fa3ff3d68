import { httpUrl, languageTag, rights } from './library.ts';
import {
  flag,
  id,
  inlineMarkdown,
  list,
  longText,
  markdown,
  object,
  oneOfWords,
  plainText,
  reference,
  type Schema,
  type SchemaVariant,
} from './parts.ts';

const EDTF = {
  type: 'string',
  pattern: '^[0-9XYuU?~%/.\\-T:Z+\\[\\]{},SE]+$',
  maxLength: 64,
};

const objectiveIds = list(id('An objective’s id.'), 'The objectives that this teaches or assesses.', {
  uniqueItems: true,
});

const locator = object(
  'Where in the source.',
  { page: plainText('Page or pages: “149–50”.', 64), note: plainText('Note number: “101”.', 64) },
  [],
);

/** What every activity has; spread in, so that an unknown property is still an error. */
function activity(type: string, description: string, own: Record<string, Schema>, required: readonly string[]): Schema {
  return object(
    description,
    {
      id: id(
        'The activity’s id. Keep it for good: it is how a platform recognises the activity when you upload again.',
      ),
      type: { const: type, description: `This activity is a ${type}.` },
      title: plainText('The title that students see.'),
      minutes: { type: 'integer', minimum: 1, maximum: 1440, description: 'How long it takes.' },
      objectives: objectiveIds,
      audience: oneOfWords(
        'Who sees it. Activities for the instructor stay out of students’ packages.',
        ['learner', 'instructor'],
        'learner',
      ),
      optional: flag('Students may skip it.', false),
      completion: reference('Completion'),
      ...own,
    },
    ['id', 'type', 'title', ...required],
  );
}

const completion: Schema = {
  description:
    'When the activity counts as done. Without it: reading, excerpt, dataset, timeline, link by viewing; discussion by posting; assignment and quiz by submitting.',
  oneOf: [
    { type: 'string', enum: ['view', 'post', 'submit', 'none'] },
    object(
      'Done with at least this score.',
      { minPercent: { type: 'number', exclusiveMinimum: 0, maximum: 100, description: 'Percent of the points.' } },
      ['minPercent'],
    ),
  ],
};

export const activityTypes = [
  'Reading',
  'Excerpt',
  'Dataset',
  'Timeline',
  'Discussion',
  'Assignment',
  'Quiz',
  'Link',
] as const;

export function activitySchemas(variant: SchemaVariant): Record<string, Schema> {
  return {
    Completion: completion,
    Reading: activity('reading', 'A text to read.', { body: markdown('The text.', variant) }, ['body']),
    Excerpt: excerptSchema(variant),
    Passage: passageSchema(),
    Dataset: datasetSchema(),
    Timeline: activity(
      'timeline',
      'Events in order.',
      {
        intro: markdown('Shown above the timeline.', variant),
        events: list(
          object(
            'One event.',
            {
              id: id('The event’s id.'),
              date: { ...EDTF, description: 'The date as EDTF level 0 or 1: 1939-05-06, 1939-05, 1936/1938, 1937?.' },
              dateText: plainText('The date as it should be shown, if not as written above.', 64),
              title: plainText('What happened.'),
              text: markdown('More about it.', variant),
              source: id('The id of the source that says so.'),
            },
            ['id', 'date', 'title'],
          ),
          'The events.',
          { minItems: 1, maxItems: 200 },
        ),
      },
      ['events'],
    ),
    Discussion: activity(
      'discussion',
      'Students talk with each other.',
      {
        prompt: markdown('The question to discuss.', variant),
        guidance: markdown('How to take part; shown below the prompt.', variant),
        style: oneOfWords(
          'Threaded: replies to replies. Side comment: one level of replies.',
          ['threaded', 'side-comment'],
          'threaded',
        ),
        requireInitialPost: flag('Students see others’ posts after their own first post.', false),
        grading: object('Leave out for an ungraded discussion.', { points, rubric: rubricId }, ['points']),
      },
      ['prompt'],
    ),
    Assignment: activity(
      'assignment',
      'Students hand something in.',
      {
        prompt: markdown('What to do.', variant),
        submission: list(
          { type: 'string', enum: ['text', 'url', 'file'] },
          'What students hand in: text typed in the platform, a web address, a file.',
          { minItems: 1, uniqueItems: true },
        ),
        points,
        rubric: rubricId,
      },
      ['prompt', 'submission', 'points'],
    ),
    Link: activity(
      'link',
      'A page elsewhere.',
      {
        url: httpUrl('The address; https where the page has it.'),
        description: markdown('What is there and why to go.', variant),
      },
      ['url', 'description'],
    ),
    Quiz: quizSchema(variant),
    QuizSettings: quizSettings,
  };
}

const points: Schema = { type: 'number', exclusiveMinimum: 0, maximum: 1000, description: 'The points it is worth.' };
const rubricId = id('The id of the rubric by which it is judged.');

function excerptSchema(variant: SchemaVariant): Schema {
  return activity(
    'excerpt',
    'A primary source, shown as one: where it comes from, who speaks, what is quoted and what is not.',
    {
      intro: markdown('What a reader should know before reading.', variant),
      source: id('The id of the source from which the words are taken.'),
      locator,
      provenance: object(
        'What the source is and how it came down to us.',
        {
          genre: plainText('What kind of document: “stenographic report of a factory meeting”.'),
          created: { ...EDTF, description: 'When it was made, as EDTF level 0 or 1: 1939-05-06, 1939-05, 1937?.' },
          dateText: plainText('The date as it should be shown.', 64),
          place: plainText('Where it was made.'),
          audience: plainText('For whom it was made.'),
          repository: plainText('The archive or library that keeps it.'),
          callNumber: plainText('Fond, opis, delo, leaves; or shelf mark.'),
          language: languageTag('The language of the original.'),
          transmission: plainText('How it reached this page: “quoted by Thurston from the archive’s copy”.', 1000),
          translator: plainText('Who translated it.'),
        },
        ['genre', 'created', 'language'],
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

function passageSchema(): Schema {
  return object(
    'A piece of the text. Quoted: the source’s own words, to the letter. Narrated: what the source’s author reports in his own voice, in the module’s paraphrase. Editorial: the module’s words.',
    {
      id: id('The passage’s id.'),
      kind: oneOfWords('Whose words these are.', ['quoted', 'narrated', 'editorial']),
      speaker: id('The id of the person who speaks.'),
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

function datasetSchema(): Schema {
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
      ),
      chart: object(
        'The chart.',
        {
          kind: oneOfWords('Bars, a line or dots.', ['bar', 'line', 'dot']),
          x: id('The column along the horizontal axis.'),
          y: list(id('A column of numbers.'), 'The columns that are drawn.', {
            minItems: 1,
            maxItems: 6,
            uniqueItems: true,
          }),
          alt: plainText('What the chart shows, in a sentence or two.', 500),
        },
        ['kind', 'x', 'y', 'alt'],
      ),
      source: id('The id of the source of the figures.'),
      locator,
      note: inlineMarkdown('What a reader must know about the figures.'),
    },
    ['columns', 'rows', 'source', 'locator'],
  );
}

function quizSchema(variant: SchemaVariant): Schema {
  return activity(
    'quiz',
    'Questions with a score.',
    {
      intro: markdown('Shown before the questions.', variant),
      purpose: oneOfWords('A graded quiz counts; a practice quiz does not.', ['practice', 'graded']),
      settings: reference('QuizSettings'),
      questions: list(reference('QuizEntry'), 'The questions and pools, in order.', { minItems: 1, maxItems: 500 }),
    },
    ['purpose', 'questions'],
  );
}

const quizSettings = object(
  'How the quiz runs.',
  {
    attempts: {
      description: 'How often it may be taken.',
      default: 'unlimited',
      oneOf: [{ type: 'integer', minimum: 1, maximum: 10 }, { const: 'unlimited' }],
    },
    timeLimitMinutes: { type: 'integer', minimum: 1, maximum: 1440, description: 'Minutes for one attempt.' },
    passPercent: { type: 'number', minimum: 0, maximum: 100, description: 'The percentage that passes.' },
    shuffleQuestions: flag('Another order of questions for every student.', false),
    shuffleChoices: flag('Another order of choices for every student.', false),
    feedback: oneOfWords(
      'When students see whether an answer was right, and why.',
      ['immediate', 'after-submission', 'after-last-attempt', 'never'],
      'after-submission',
    ),
    revealAnswers: oneOfWords(
      'When students see the right answers; without it, as soon as `feedback` says after a submission whether theirs were right.',
      ['after-submission', 'after-last-attempt', 'never'],
    ),
    keep: oneOfWords('Which attempt counts.', ['highest', 'latest', 'average'], 'highest'),
  },
  [],
);
