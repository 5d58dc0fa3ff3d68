import type { ModuleDefinition, UnitDefinition } from '../../../schema/types.generated.ts';
import { crossed, originsElsewhere, playedElsewhere } from './crossed.ts';
import { evidence } from './evidence.ts';
import { forInstructors } from './for-instructors.ts';
import { formulas } from './formulas.ts';
import { library } from './library.ts';
import { mediaFiles } from './media.ts';
import { everyQuestion, pools } from './questions.ts';
import { readings } from './readings.ts';
import { nasty } from './strings.ts';
import { tools } from './tools.ts';

type Activity = ModuleDefinition['activities'][number];
type Quiz = Extract<Activity, { type: 'quiz' }>;

/** Discussions, assignments and links in every variation. */
const tasks: readonly Activity[] = [
  {
    id: 'talk',
    type: 'discussion',
    title: 'Who applauded & why?',
    minutes: 20,
    objectives: ['weigh'],
    completion: 'post',
    prompt: 'Who *applauded*? See [the minutes](activity:minutes).\n\n![](asset:red-dot)\n',
    guidance: '1. Answer.\n2. Reply to **one**.\n',
    requireInitialPost: true,
    grading: { points: 5, rubric: 'short-rubric' },
  },
  { id: 'talk-aside', type: 'discussion', title: nasty.emoji, prompt: '0', style: 'side-comment', optional: true },
  {
    id: 'talk-for-a-score',
    type: 'discussion',
    title: 'Graded without a rubric',
    prompt: nasty.almostNumbers,
    style: 'threaded',
    grading: { points: 0.5 },
    completion: { minPercent: 50 },
  },
  {
    id: 'paper',
    type: 'assignment',
    title: 'A paper <on bread>',
    minutes: 90,
    objectives: ['weigh'],
    prompt: 'Write *two* pages. Use [@letters-1939] & [the loaves](activity:loaves).\n',
    submission: ['text', 'url', 'file'],
    points: 12.5,
    rubric: 'long-rubric',
    completion: 'submit',
  },
  {
    id: 'upload',
    type: 'assignment',
    title: 'Only a file',
    prompt: '0',
    submission: ['file'],
    points: 1000,
    optional: true,
    completion: 'view',
  },
  {
    id: 'archive-site',
    type: 'link',
    title: 'An archive & its site',
    minutes: 5,
    objectives: ['read-closely'],
    completion: 'view',
    url: 'https://example.org/search?q=bread&lang=en#top',
    description: 'Look for *bread* [@site-2020].\n',
  },
  { id: 'plain-site', type: 'link', title: '0', url: 'https://example.org/%D1%85', description: '0', optional: true },
];

/** Quizzes: every question, every setting in each of its values. */
const quizzes: readonly Quiz[] = [
  {
    id: 'practice',
    type: 'quiz',
    title: 'Practice & more',
    minutes: 10,
    intro: 'Take it *often*. See [norm](term:norm).\n',
    purpose: 'practice',
    settings: { attempts: 'unlimited', feedback: 'immediate', revealAnswers: 'after-submission', shuffleChoices: true },
    questions: [...pools],
  },
  {
    id: 'final',
    type: 'quiz',
    title: 'The final <quiz>',
    minutes: 30,
    objectives: ['read-closely'],
    intro: 'Once, twice, thrice.\n\n![](asset:ornament)\n',
    purpose: 'graded',
    settings: {
      attempts: 3,
      timeLimitMinutes: 45,
      passPercent: 60,
      shuffleQuestions: true,
      shuffleChoices: true,
      feedback: 'after-submission',
      revealAnswers: 'after-last-attempt',
      keep: 'average',
    },
    completion: { minPercent: 60 },
    questions: [...everyQuestion],
  },
  {
    id: 'once',
    type: 'quiz',
    title: '0',
    purpose: 'graded',
    optional: true,
    settings: { attempts: 1, feedback: 'never', revealAnswers: 'never', keep: 'latest', passPercent: 0 },
    questions: [{ id: 'once-truth', type: 'true-false', stem: 'Once.', answer: true }],
  },
  {
    id: 'waits',
    type: 'quiz',
    title: nasty.combining,
    purpose: 'graded',
    optional: true,
    settings: { attempts: 10, feedback: 'after-last-attempt', keep: 'highest', timeLimitMinutes: 1 },
    completion: 'view',
    questions: [{ id: 'waits-number', type: 'numeric', stem: 'Wait.', answer: 1, points: 99 }],
  },
];

/** A module with every activity, every type of question and every setting, in texts that are legal and unpleasant. */
export function kitchenSink(parts: Partial<ModuleDefinition> = {}): ModuleDefinition {
  const [everything, ...otherReadings] = readings;
  return {
    $schema: '../../schema/module.schema.json',
    format: 1,
    namespace: '3e0f6a0c-62b5-4f0e-8a35-6f1f1f0b7d21',
    id: 'kitchen-sink',
    version: '1.2.3-rc.1+build.7',
    language: 'en',
    title: `The kitchen sink: ${nasty.markup}`,
    subtitle: nasty.mixed,
    summary: `One of everything & more.\n\n${nasty.entities}`,
    level: 'First-year <undergraduates>',
    keywords: ['bread', nasty.markup, '0', nasty.arabic],
    estimatedMinutes: 300,
    contentNotes: ['Hunger & war.', '0'],
    authors: [
      { name: 'A. Author & Sons', affiliation: 'University <of Bread>', url: 'https://example.org/a?b=1&c=2' },
      { name: nasty.hebrew },
    ],
    license: { id: 'CC-BY-SA-4.0', holder: 'A. Author & Sons', year: 2026, url: 'https://example.org/licence' },
    ...library,
    activities: [
      ...(everything === undefined ? [] : [everything]),
      ...evidence,
      ...tasks,
      ...quizzes,
      ...otherReadings,
      ...forInstructors,
      ...tools,
    ],
    retired: [{ id: 'old-quiz', now: 'older-quiz' }, { id: 'older-quiz' }],
    ...parts,
  };
}

/** The files of the module, by path in its folder. */
export const kitchenSinkFiles: Readonly<Record<string, string | Uint8Array>> = mediaFiles;

/** Settings of a workspace in which all of these may be built. */
export const sinkWorkspace: { readonly remoteOrigins: readonly string[] } = { remoteOrigins: originsElsewhere };

/** An institution’s look: settings of a workspace, and the files of the module with its logo. */
export const sinkLook: { readonly workspace: object; readonly files: typeof kitchenSinkFiles } = {
  workspace: {
    ...sinkWorkspace,
    publisher: 'University of Example',
    colors: { main: '#c8102e', second: '#ffb81c' },
    logo: { file: 'modules/kitchen-sink/logo.svg', alt: 'University of Example' },
  },
  files: {
    ...mediaFiles,
    'logo.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 96"><rect width="96" height="96" fill="#c8102e"/><path d="M112 30h280M112 66h220" stroke="#000" stroke-width="10"/></svg>',
  },
};

/** Activities are done in order, some may be skipped. */
export function sequentialSink(): ModuleDefinition {
  return kitchenSink({ id: 'sequential-sink', sequential: true });
}

/** Students do not see the module until an instructor shows it. Tools open the other way, rubrics say something of all their parts. */
export function unpublishedSink(): ModuleDefinition {
  const { activities, rubrics = [] } = kitchenSink();
  return kitchenSink({
    id: 'unpublished-sink',
    published: false,
    activities: activities.map((activity) =>
      activity.type === 'tool' ? { ...activity, opens: activity.opens === 'window' ? 'embedded' : 'window' } : activity,
    ),
    rubrics: rubrics.map((rubric) => ({
      ...rubric,
      criteria: rubric.criteria.map((criterion) => ({
        description: `Looks at ${criterion.id}.`,
        ...criterion,
        levels: criterion.levels.map((level) => ({ description: `Shows ${level.id}.`, ...level })),
      })),
    })),
  });
}

/** Nothing has to be done. */
export function optionalSink(): ModuleDefinition {
  const { activities } = kitchenSink();
  return kitchenSink({
    id: 'optional-sink',
    activities: activities.map((activity) => ({ ...activity, optional: true })),
  });
}

/** Settings that contradict each other, and things too long for some platform. */
export function crossedSink(): ModuleDefinition {
  const { activities, assets = [] } = kitchenSink();
  return kitchenSink({
    id: 'crossed-sink',
    activities: [...activities, ...crossed, ...formulas],
    assets: [...assets, ...playedElsewhere],
  });
}

/** In Russian: our own words, the decimal sign and the forms of plurals are others. */
export function russianSink(): ModuleDefinition {
  return kitchenSink({ id: 'russian-sink', language: 'ru', title: 'Хлеб и работа', summary: 'Всего понемногу.' });
}

/** In a language that is written from right to left and that we have no words of. */
export function hebrewSink(): ModuleDefinition {
  return kitchenSink({ id: 'hebrew-sink', language: 'he', title: nasty.hebrew, summary: nasty.hebrew });
}

/** As little as a module can hold: whatever may be left out is. */
export function bareModule(): ModuleDefinition {
  return {
    format: 1,
    namespace: '3e0f6a0c-62b5-4f0e-8a35-6f1f1f0b7d21',
    id: 'bare',
    version: '0.0.0',
    language: 'en',
    title: 'Bare',
    summary: 'Nothing more.',
    keywords: [],
    authors: [{ name: 'A' }],
    license: { id: 'CC0-1.0', holder: 'A', year: 2026 },
    objectives: [{ id: 'read', text: 'Read.' }],
    activities: [{ id: 'text', type: 'reading', title: 'Text', body: 'Text.' }],
  };
}

/** Every definition above: what holds for modules holds for these. */
export const allSinks: readonly (() => ModuleDefinition)[] = [
  kitchenSink,
  sequentialSink,
  unpublishedSink,
  optionalSink,
  crossedSink,
  russianSink,
  hebrewSink,
  bareModule,
];

/** A unit of two of them, done in order. */
export const sinkUnit: UnitDefinition = {
  format: 1,
  namespace: '3e0f6a0c-62b5-4f0e-8a35-6f1f1f0b7d21',
  id: 'sink-unit',
  version: '1.0.0',
  language: 'en',
  title: `A unit & its modules ${nasty.emoji}`,
  summary: 'Two modules.',
  sequential: true,
  modules: ['kitchen-sink', 'bare'],
};
