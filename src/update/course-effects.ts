import { isSame, memberOf } from '../source/unknown-value.ts';

/** What becomes of a part of a course in which the old package is, when the new one is put there. */
export type Outcome =
  /** As it is. */
  | 'same'
  /** The same thing with new contents. */
  | 'updated'
  /** Not there before. */
  | 'new'
  /** There twice afterwards, old and new. */
  | 'doubled'
  /** No longer in the module, and still in the course. */
  | 'left-behind'
  /** Gone with what held it. */
  | 'gone';

/** What becomes of the attempts that students have made at something. */
export type Attempts = 'kept' | 'kept-with-old-copy' | 'kept-for-old-questions' | 'lost' | 'unknown' | 'none';

/** What becomes of what a teacher has set on the platform. */
export interface TeacherSettings {
  readonly kept: readonly string[];
  readonly replaced: readonly string[];
  /** Not tried on a running platform. */
  readonly unknown: readonly string[];
}

export interface PartEffect {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly outcome: Outcome;
  readonly attempts: Attempts;
}

/** What putting the new package into a course that has the old one does there. */
export interface CourseEffect {
  readonly target: 'canvas' | 'moodle' | 'common-cartridge' | 'scorm' | 'website';
  /** The first thing to know. */
  readonly first: string;
  readonly parts: readonly PartEffect[];
  readonly settings: TeacherSettings;
}

/** Types of activities in which students hand in something. */
const WORKED = new Set(['quiz', 'assignment', 'discussion', 'tool']);

/** By platform, from what was seen on running ones and in their code (docs/platforms-observed.md). */
export function courseEffects(before: unknown, after: unknown): readonly CourseEffect[] {
  const isSameModule = ['namespace', 'id'].every((name) => memberOf(before, name) === memberOf(after, name));
  const parts = partsOf(before, after);
  return isSameModule ? sameModule(parts) : otherModule(parts);
}

/** An activity in the two versions. */
interface Part {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly state: 'same' | 'changed' | 'added' | 'removed';
  readonly questionsChanged: boolean;
}

function partsOf(before: unknown, after: unknown): readonly Part[] {
  const [old, now] = [activitiesOf(before), activitiesOf(after)];
  const idOf = (activity: unknown) => String(memberOf(activity, 'id'));
  const ids = new Set([...now, ...old].map(idOf));
  return [...ids].map((id) => {
    const [was, is] = [old, now].map((list) => list.find((activity) => idOf(activity) === id));
    const shown = is ?? was;
    const state = was === undefined ? 'added' : is === undefined ? 'removed' : isSame(was, is) ? 'same' : 'changed';
    return {
      id,
      title: String(memberOf(shown, 'title')),
      type: String(memberOf(shown, 'type')),
      state,
      questionsChanged: !isSame(memberOf(was, 'questions') ?? null, memberOf(is, 'questions') ?? null),
    };
  });
}

/** Those for instructors alone stay out of students’ packages. */
function activitiesOf(definition: unknown): readonly unknown[] {
  const activities = memberOf(definition, 'activities');
  return Array.isArray(activities) ? activities.filter((one) => memberOf(one, 'audience') !== 'instructor') : [];
}

const none: TeacherSettings = { kept: [], replaced: [], unknown: [] };

const ofCanvas: TeacherSettings = {
  kept: [
    'whether something is published',
    'dates',
    'a rubric that was already used for grading',
    'whatever was added beside the module’s own items',
  ],
  replaced: ['titles, texts, points and settings of what the package holds', 'deletions: what was deleted comes back'],
  unknown: ['extra time and other overrides of single students', 'the assignment group'],
};

const oldCopyKeeps = ['everything that was set in the old copy; the new one has none of it'];

function sameModule(parts: readonly Part[]): readonly CourseEffect[] {
  return [
    {
      target: 'canvas',
      first: 'Canvas updates the module in place, if the package is imported as Canvas Course Export Package.',
      parts: parts.map((part) => inCanvas(part)),
      settings: ofCanvas,
    },
    moodleCopy(parts),
    {
      target: 'common-cartridge',
      first:
        'Canvas updates pages, discussions and assignments, adds every item of the module again and makes copies of quizzes. Moodle and others make a second copy of everything.',
      parts: parts.map((part) => inCartridge(part)),
      settings: { ...none, unknown: ['what becomes of other settings on each platform'] },
    },
    {
      target: 'scorm',
      first: 'The package takes the place of the old one in the activity’s settings. Attempts and grades stay.',
      parts: parts.map((part) => inPackage(part)),
      settings: { ...none, kept: ['all settings of the activity in which the package is replaced'] },
    },
    website(parts),
  ];
}

function otherModule(parts: readonly Part[]): readonly CourseEffect[] {
  const beside = parts.map((part) => effect(part, besideOld(part), hasWork(part) ? 'kept-with-old-copy' : 'none'));
  const besideIt = (target: 'canvas' | 'common-cartridge'): CourseEffect => ({
    target,
    first: 'This will stand beside the old module: it is another one to the platform.',
    parts: beside,
    settings: { ...none, kept: oldCopyKeeps },
  });
  return [
    besideIt('canvas'),
    moodleCopy(parts),
    besideIt('common-cartridge'),
    {
      target: 'scorm',
      first:
        'Put it into an activity of its own. In the place of the old package it would delete the results there: Moodle resets the grade to 0 when the lesson is another.',
      parts: parts.map((part) =>
        effect(part, part.state === 'removed' ? 'gone' : 'new', isQuiz(part) ? 'lost' : 'none'),
      ),
      settings: { ...none, kept: ['all settings of the activity in which the package is replaced'] },
    },
    website(parts),
  ];
}

function moodleCopy(parts: readonly Part[]): CourseEffect {
  return {
    target: 'moodle',
    first: 'This will make a second copy.',
    parts: parts.map((part) => effect(part, besideOld(part), hasWork(part) ? 'kept-with-old-copy' : 'none')),
    settings: { ...none, kept: oldCopyKeeps },
  };
}

function website(parts: readonly Part[]): CourseEffect {
  return {
    target: 'website',
    first: 'Unpacked over the old one, it takes its place.',
    parts: parts.map((part) => {
      const { outcome } = inPackage(part);
      return effect(part, outcome, isQuiz(part) ? 'unknown' : 'none');
    }),
    settings: none,
  };
}

function effect({ id, title, type }: Part, outcome: Outcome, attempts: Attempts): PartEffect {
  return { id, title, type, outcome, attempts };
}

function hasWork({ type, state }: Part): boolean {
  return WORKED.has(type) && state !== 'added';
}

/** In a lesson that the platform plays, quizzes alone are worked at. */
function isQuiz({ type, state }: Part): boolean {
  return type === 'quiz' && state !== 'added';
}

function besideOld({ state }: Part): Outcome {
  return state === 'added' ? 'new' : state === 'removed' ? 'left-behind' : 'doubled';
}

function inPlace({ state }: Part): Outcome {
  return state === 'added' ? 'new' : state === 'removed' ? 'left-behind' : state === 'same' ? 'same' : 'updated';
}

function inCanvas(part: Part): PartEffect {
  const isOfOldQuestions = part.type === 'quiz' && part.questionsChanged && part.state === 'changed';
  return effect(part, inPlace(part), hasWork(part) ? (isOfOldQuestions ? 'kept-for-old-questions' : 'kept') : 'none');
}

function inCartridge(part: Part): PartEffect {
  const isCopied = part.type === 'quiz' && part.state !== 'added' && part.state !== 'removed';
  return effect(
    part,
    isCopied ? 'doubled' : inPlace(part),
    hasWork(part) ? (isCopied ? 'kept-with-old-copy' : 'kept') : 'none',
  );
}

/** One file holds everything: what is not in the new one is gone. */
function inPackage(part: Part): PartEffect {
  const outcome = part.state === 'removed' ? 'gone' : inPlace(part);
  return effect(part, outcome, isQuiz(part) ? (part.state === 'removed' ? 'unknown' : 'kept') : 'none');
}
