import {
  type AssignmentContents,
  type CompletionContents,
  type DiscussionContents,
  emptyContents,
  type ModuleContents,
  type OutlineItem,
  type OutlineItemKind,
  type PackageContents,
  type QuizContents,
  type QuizSettingsContents,
  type ToolContents,
} from '../contents/contents.ts';
import { listFiles } from '../file-contents.ts';
import type { PackageFiles } from '../package-files.ts';
import { activityText, nameWords, originOf, sectionSummary, stateOf } from './activity-texts.ts';
import { type Backup, type BackupActivity, field, groupedBy } from './backup.ts';
import { readBanks, readEntries } from './read-entries.ts';
import { gradeItem, gradingOf, readRubrics } from './read-grading.ts';

const ITEM_KINDS: ReadonlyMap<string, OutlineItemKind> = new Map(
  Object.entries<OutlineItemKind>({
    page: 'page',
    forum: 'discussion',
    assign: 'assignment',
    quiz: 'quiz',
    url: 'link',
    lti: 'tool',
    label: 'header',
    resource: 'file',
    scorm: 'sco',
  }),
);

/** What the course will hold. Names are shown as HTML is, so that their words are read so. */
export function readBackupContents(backup: Backup, files: PackageFiles): PackageContents {
  const { information, activities } = backup;
  const bySection = groupedBy(activities, ({ sectionId }) => sectionId);
  const byHash = new Map(backup.files.map((file) => [field(file, 'contenthash'), file]));
  const of = (kind: string) => activities.filter((activity) => activity.kind === kind);
  return {
    ...emptyContents,
    metadata: {
      ...emptyContents.metadata,
      identifier: field(information, 'original_course_shortname'),
      title: nameWords(field(information, 'original_course_fullname')),
    },
    modules: backup.sections.map(({ id, section }) => ({
      id,
      ...numberOf(field(section, 'number')),
      title: nameWords(field(section, 'name')),
      summary: sectionSummary(section, backup),
      published: field(section, 'visible') === '1',
      sequential: isSequential(bySection.get(id) ?? []),
      prerequisites: [],
      items: (bySection.get(id) ?? []).map((one) => outlineItem(one, files)),
    })),
    pages: of('page').map((page) => ({
      ...originOf(page),
      body: activityText(page, backup, 'content'),
      ...stateOf(page),
      sections: [],
    })),
    discussions: of('forum').map((forum) => readForum(forum, backup, files)),
    assignments: of('assign').map((assign) => readAssign(assign, backup, files)),
    quizzes: of('quiz').map((quiz) => readQuiz(quiz, backup, files)),
    questionBanks: readBanks(backup),
    links: of('url').map((url) => ({
      ...originOf(url),
      url: field(url.body, 'externalurl'),
      description: activityText(url, backup, 'intro'),
      published: stateOf(url).published,
    })),
    tools: of('lti').map((lti) => readLti(lti, backup, files)),
    rubrics: activities.flatMap((activity) => readRubrics(activity, files)),
    files: listFiles(files, (path) => {
      const stored = byHash.get(path.slice(path.lastIndexOf('/') + 1));
      return { role: path.startsWith('files/') ? 'content' : 'control', name: stored && field(stored, 'filename') };
    }),
  };
}

function numberOf(text: string): Pick<ModuleContents, 'number'> {
  return /^\d{1,9}$/.test(text) ? { number: Number(text) } : {};
}

/** Whether an activity of a section waits for another of it. */
function isSequential(activities: readonly BackupActivity[]): boolean {
  const own = new Set(activities.map(({ moduleId }) => moduleId));
  return activities.some(({ module }) =>
    [...field(module, 'availability').matchAll(/"cm":(\d+)/g)].some(([, awaited = '']) => own.has(awaited)),
  );
}

function readForum(forum: BackupActivity, backup: Backup, files: PackageFiles): DiscussionContents {
  const type = field(forum.body, 'type');
  const grading = gradingOf(forum, files);
  return {
    ...originOf(forum),
    prompt: activityText(forum, backup, 'intro'),
    attachments: [],
    style: type === 'qanda' ? 'question-and-answer' : type === 'single' ? 'single' : 'threaded',
    requireInitialPost: type === 'qanda',
    ...(grading === undefined ? {} : { grading }),
    ...stateOf(forum),
  };
}

function readAssign(assign: BackupActivity, backup: Backup, files: PackageFiles): AssignmentContents {
  const configs = assign.body?.child('plugin_configs')?.children ?? [];
  const ways = configs.filter(
    (one) =>
      field(one, 'subtype') === 'assignsubmission' &&
      field(one, 'name') === 'enabled' &&
      field(one, 'value') === '1' &&
      field(one, 'plugin') !== 'comments',
  );
  const grading = gradingOf(assign, files);
  return {
    ...originOf(assign),
    prompt: activityText(assign, backup, 'intro'),
    submission: ways.map((one) => field(one, 'plugin')),
    attachments: backup.stored
      .in({ context: assign.context, component: 'mod_assign', area: 'introattachment', item: '0' })
      .map(({ path }) => path),
    ...(grading === undefined ? {} : { grading }),
    ...stateOf(assign),
  };
}

/** mod/lti's number for a window of its own. */
const OWN_WINDOW = '4';

function readLti(lti: BackupActivity, backup: Backup, files: PackageFiles): ToolContents {
  const { body } = lti;
  const intro = activityText(lti, backup, 'intro');
  const points = gradingOf(lti, files)?.points;
  const lines = field(body, 'instructorcustomparameters').split(/[\r\n]+/);
  return {
    ...originOf(lti),
    url: field(body, 'securetoolurl') || field(body, 'toolurl') || field(body?.child('ltitype'), 'baseurl'),
    ...(intro.source === '' ? {} : { description: intro }),
    parameters: lines
      .filter((line) => line.includes('='))
      .map((line) => {
        const sign = line.indexOf('=');
        return { name: line.slice(0, sign).trim(), value: line.slice(sign + 1).trim() };
      }),
    ...(points === undefined ? {} : { points }),
    opens: field(body, 'launchcontainer') === OWN_WINDOW ? 'window' : 'embedded',
  };
}

function readQuiz(quiz: BackupActivity, backup: Backup, files: PackageFiles): QuizContents {
  const intro = activityText(quiz, backup, 'intro');
  return {
    ...originOf(quiz),
    ...(intro.source === '' ? {} : { intro }),
    settings: quizSettings(quiz, files),
    points: Number(field(quiz.body, 'grade')),
    entries: readEntries(quiz, backup),
    ...stateOf(quiz),
  };
}

const KEEP: ReadonlyMap<string, QuizSettingsContents['keep']> = new Map(
  Object.entries<QuizSettingsContents['keep']>({
    '1': 'highest',
    '2': 'average',
    '3': 'first',
    '4': 'latest',
  }),
);

function quizSettings(quiz: BackupActivity, files: PackageFiles): QuizSettingsContents {
  const { body } = quiz;
  const item = gradeItem(quiz, files);
  const number = (name: string) => Number(field(body, name));
  const pass = Number(field(item, 'gradepass'));
  const keep = KEEP.get(field(body, 'grademethod'));
  return {
    purpose: field(item, 'weightoverride') === '1' || item === undefined ? 'practice' : 'graded',
    attempts: number('attempts_number') === 0 ? 'unlimited' : number('attempts_number'),
    ...(number('timelimit') === 0 ? {} : { timeLimitMinutes: number('timelimit') / 60 }),
    ...(pass === 0 ? {} : { passPercent: Math.round((pass / number('grade')) * 1e5) / 1e3 }),
    shuffleQuestions: field(body?.at('sections', 'section'), 'shufflequestions') === '1',
    shuffleChoices: number('shuffleanswers') === 1,
    ...(keep === undefined ? {} : { keep }),
    ...timesOf(number('reviewspecificfeedback'), number('reviewrightanswer')),
  };
}

/** During an attempt, right after it, later, after the quiz is closed. */
function timesOf(feedback: number, answers: number): Pick<QuizSettingsContents, 'feedback' | 'revealAnswers'> {
  const when = (bits: number) =>
    bits & 0x01100 ? 'after-submission' : bits & 0x00010 ? 'after-last-attempt' : 'never';
  return { feedback: feedback & 0x10000 ? 'immediate' : when(feedback), revealAnswers: when(answers) };
}

function outlineItem(activity: BackupActivity, files: PackageFiles): OutlineItem {
  const { kind, moduleId, module, body } = activity;
  const completion = completionOf(activity, files);
  return {
    id: moduleId,
    title: nameWords(field(body, 'name')),
    kind: ITEM_KINDS.get(kind) ?? 'unknown',
    target: moduleId,
    ...(kind === 'url' ? { url: field(body, 'externalurl') } : {}),
    ...(kind === 'lti' ? { url: field(body, 'toolurl') } : {}),
    indent: Number(field(module, 'indent')),
    published: stateOf(activity).published,
    ...(completion === undefined ? {} : { completion }),
  };
}

function completionOf(activity: BackupActivity, files: PackageFiles): CompletionContents | undefined {
  const { kind, module, body } = activity;
  if (field(module, 'completion') === '1') return { kind: 'mark-done' };
  if (field(module, 'completion') !== '2') return undefined;
  if (field(module, 'completionpassgrade') === '1') {
    const item = gradeItem(activity, files);
    const percent = (100 * Number(field(item, 'gradepass'))) / Number(field(item, 'grademax'));
    return { kind: 'minPercent', value: Math.round(percent * 1000) / 1000 };
  }
  if (field(body, 'completionposts') === '1') return { kind: 'post' };
  // A grade from a tool is all that a platform sees of work done there.
  if (kind === 'lti' && field(module, 'completiongradeitemnumber') !== '') return { kind: 'submit' };
  if (field(body, 'completionsubmit') === '1' || field(body, 'completionminattempts') === '1')
    return { kind: 'submit' };
  return field(module, 'completionview') === '1' ? { kind: 'view' } : undefined;
}
