import { activity, EDTF } from './activity.ts';
import { httpUrl } from './library.ts';
import {
  flag,
  id,
  idOf,
  list,
  markdown,
  object,
  oneOfWords,
  orToDo,
  plainText,
  type Schema,
  type SchemaVariant,
} from './parts.ts';
import { quizSchema, quizSettings } from './quiz.ts';
import { datasetSchema, excerptSchema, passageSchema } from './sources.ts';
import { toolSchema } from './tool.ts';

const points: Schema = { type: 'number', exclusiveMinimum: 0, maximum: 1000, description: 'The points it is worth.' };
const rubricId = idOf('rubrics', 'The id of the rubric by which it is judged.');

const completion: Schema = {
  description:
    'When the activity counts as done. Without it: reading, excerpt, dataset, timeline, link, a tool without points by viewing; discussion by posting; assignment, quiz, a tool with points by submitting.',
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
  'Tool',
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
              source: idOf('sources', 'The id of the source that says so.'),
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
        prompt: orToDo(markdown('The question to discuss.', variant)),
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
        prompt: orToDo(markdown('What to do.', variant)),
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
        description: orToDo(markdown('What is there and why to go.', variant)),
      },
      ['url', 'description'],
    ),
    Tool: toolSchema(variant, points),
    Quiz: quizSchema(variant),
    QuizSettings: quizSettings,
  };
}
