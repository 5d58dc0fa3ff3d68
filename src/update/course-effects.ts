import { type CoursePart, type CourseUpload, uploadOf } from './course-parts.ts';

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
  /** In the old copy, which stays as it is, and not in the new one. */
  | 'in-old-copy'
  /** Gone with what held it. */
  | 'gone';

/** What becomes of the attempts that students have made at something. */
export type Attempts = 'kept' | 'kept-with-old-copy' | 'kept-for-old-questions' | 'lost' | 'unknown' | 'none';

/** What becomes of what a teacher has set on the platform. */
export interface TeacherSettings {
  readonly kept: readonly string[];
  readonly replaced: readonly string[];
  /** Not tried on a running platform, and not to be read in its code. */
  readonly unknown: readonly string[];
}

export interface PartEffect {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly outcome: Outcome;
  readonly attempts: Attempts;
  /** Questions that the new version has no more, and that stay in the quiz all the same. */
  readonly questionsLeft: readonly string[];
}

export type CourseTarget = 'canvas' | 'moodle' | 'common-cartridge' | 'scorm' | 'website';

/** What putting the new package into a course that has the old one does there. */
export interface CourseEffect {
  readonly target: CourseTarget;
  /** Where platforms differ: the one of which this is said. */
  readonly platform?: 'canvas' | 'moodle';
  /** The first thing to know. */
  readonly first: string;
  /** What else is to be known. */
  readonly notes: readonly string[];
  readonly parts: readonly PartEffect[];
  readonly settings: TeacherSettings;
}

/** Types of activities in which students hand in something. */
const WORKED = new Set(['quiz', 'assignment', 'discussion', 'tool']);

/**
 * What uploading the new version does, by platform. Seen on a running Moodle 5.1.3 (docs/platforms/moodle.md, "a second copy",
 * "deleting first", "replacing a package") and read in Canvas's importers (docs/platforms/canvas.md, "coming again",
 * "what the teacher set", "published again", "dates that go", "questions that stay").
 */
export function courseEffects(before: unknown, after: unknown): readonly CourseEffect[] {
  return effectsOf(uploadOf(before, after));
}

/** The same for what is known of the parts alone. */
export function effectsOf(upload: CourseUpload): readonly CourseEffect[] {
  const { isSameModule, parts } = upload;
  return [
    isSameModule ? canvasUpdate(upload) : besideInCanvas('canvas', parts),
    moodleCopy('moodle', parts),
    isSameModule ? cartridgeInCanvas(parts) : besideInCanvas('common-cartridge', parts),
    moodleCopy('common-cartridge', parts),
    isSameModule ? replacedScorm(parts) : otherScorm(parts),
    website(upload),
  ];
}

const none: TeacherSettings = { kept: [], replaced: [], unknown: [] };

const oldCopyKeeps = ['everything that was set in the old copy; the new one has none of it'];

function canvasUpdate({ parts, isPublished }: CourseUpload): CourseEffect {
  return {
    target: 'canvas',
    first: 'Canvas updates the module in place, if the package is imported as Canvas Course Export Package.',
    notes: [],
    parts: parts.map((part) => inCanvas(part)),
    settings: {
      kept: [
        'due and availability dates of assignments, graded discussions and quizzes',
        'other dates and extra time for single students, groups and sections',
        'the assignment group',
        'access codes of quizzes',
        isPublished ? 'whether pages and assignments are published' : 'whether something is published',
        'a rubric that was already used for grading',
        'whatever was added beside the module’s own items',
      ],
      replaced: [
        'titles, texts, points and settings of what the package holds',
        ...(isPublished
          ? ['the state of the module, its discussions, quizzes, links and headings: all are published again']
          : []),
        'dates of pages and of discussions without points: they are taken away',
        'pinned discussions, and the place of assignments in their group',
        'grades that are held back: they are posted at once again',
        'deletions: what was deleted comes back',
      ],
      unknown: ['quizzes that were made into New Quizzes'],
    },
  };
}

function besideInCanvas(target: 'canvas' | 'common-cartridge', parts: readonly CoursePart[]): CourseEffect {
  return {
    target,
    ...(target === 'canvas' ? {} : { platform: 'canvas' as const }),
    first: 'This will be beside the old module: it is another one to the platform.',
    notes: [],
    parts: parts.map(besideOld),
    settings: { ...none, kept: oldCopyKeeps },
  };
}

function moodleCopy(target: 'moodle' | 'common-cartridge', parts: readonly CoursePart[]): CourseEffect {
  const isCartridge = target === 'common-cartridge';
  return {
    target,
    ...(isCartridge ? { platform: 'moodle' as const } : {}),
    first: 'This will make a second copy.',
    notes: [
      'Merged into the course, the new copy comes below the old one in the same section.',
      'If you let Moodle delete the course’s contents first, the old copy goes with all that students did and all that you set.',
    ],
    parts: parts.map((part) => (isCartridge && isPageInMoodle(part) ? withoutWork(besideOld(part)) : besideOld(part))),
    settings: { ...none, kept: oldCopyKeeps },
  };
}

/** Moodle makes a page of an assignment of a cartridge. */
function isPageInMoodle({ type }: CoursePart): boolean {
  return type === 'assignment';
}

function withoutWork(part: PartEffect): PartEffect {
  return { ...part, attempts: 'none' };
}

function cartridgeInCanvas(parts: readonly CoursePart[]): CourseEffect {
  return {
    target: 'common-cartridge',
    platform: 'canvas',
    first: 'Canvas updates pages, discussions and assignments and makes copies of quizzes.',
    notes: ['Older versions of Canvas add every item of the module again; newer ones know them by their titles.'],
    parts: parts.map((part) => inCartridge(part)),
    settings: { ...none, unknown: ['what you set on single things'] },
  };
}

function replacedScorm(parts: readonly CoursePart[]): CourseEffect {
  return {
    target: 'scorm',
    first: 'The package takes the place of the old one in the activity’s settings. Attempts and grades stay.',
    notes: [],
    parts: parts.map((part) => inPackage(part)),
    settings: { ...none, kept: ['all settings of the activity in which the package is replaced'] },
  };
}

function otherScorm(parts: readonly CoursePart[]): CourseEffect {
  return {
    target: 'scorm',
    first:
      'Put it into an activity of its own. In the place of the old package it deletes the results there: Moodle sets the grades to 0.',
    notes: [],
    parts: parts.map((part) => effect(part, part.state === 'removed' ? 'gone' : 'new', isQuiz(part) ? 'lost' : 'none')),
    settings: { ...none, kept: ['all settings of the activity in which the package is replaced'] },
  };
}

function website({ parts, isSameModule }: CourseUpload): CourseEffect {
  return {
    target: 'website',
    first: 'Unpacked over the old one, it takes its place.',
    notes: [
      isSameModule
        ? 'Students’ work is on their own devices, and stays there.'
        : 'Students’ work is on their own devices, and another module does not find it there.',
    ],
    parts: parts.map((part) => {
      const found = inPackage(part);
      return isSameModule || found.attempts === 'none' ? found : { ...found, attempts: 'lost' as const };
    }),
    settings: none,
  };
}

function effect({ id, title, type }: CoursePart, outcome: Outcome, attempts: Attempts): PartEffect {
  return { id, title, type, outcome, attempts, questionsLeft: [] };
}

function hasWork({ type, state }: CoursePart): boolean {
  return WORKED.has(type) && state !== 'added';
}

/** In a lesson that the platform plays, quizzes alone are worked at. */
function isQuiz({ type, state }: CoursePart): boolean {
  return type === 'quiz' && state !== 'added';
}

function besideOld(part: CoursePart): PartEffect {
  const { state } = part;
  const outcome = state === 'added' ? 'new' : state === 'removed' ? 'in-old-copy' : 'doubled';
  return effect(part, outcome, hasWork(part) ? 'kept-with-old-copy' : 'none');
}

function inPlace({ state }: CoursePart): Outcome {
  return state === 'added' ? 'new' : state === 'removed' ? 'left-behind' : state === 'same' ? 'same' : 'updated';
}

function inCanvas(part: CoursePart): PartEffect {
  const isOfOldQuestions = part.type === 'quiz' && part.questionsChanged && part.state === 'changed';
  const attempts = hasWork(part) ? (isOfOldQuestions ? 'kept-for-old-questions' : 'kept') : 'none';
  return { ...effect(part, inPlace(part), attempts), questionsLeft: part.goneQuestions };
}

function inCartridge(part: CoursePart): PartEffect {
  const isCopied = part.type === 'quiz' && part.state !== 'added' && part.state !== 'removed';
  return effect(
    part,
    isCopied ? 'doubled' : inPlace(part),
    hasWork(part) ? (isCopied ? 'kept-with-old-copy' : 'kept') : 'none',
  );
}

/** One file holds everything: what is not in the new one is gone. */
function inPackage(part: CoursePart): PartEffect {
  const outcome = part.state === 'removed' ? 'gone' : inPlace(part);
  return effect(part, outcome, isQuiz(part) ? (part.state === 'removed' ? 'unknown' : 'kept') : 'none');
}
