import {
  type PackageContents,
  type PackageKind,
  type QuestionBankContents,
  type QuestionContents,
  type QuestionGroupContents,
  type QuestionKind,
  type QuizContents,
  questionsOf,
} from '../../read/contents/contents.ts';
import type { Outcome, VerifyReport } from '../verify-report.ts';

/** What a platform does, behind its name and a colon. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  accepted: 'imports',
  'accepted-with-losses': 'imports with losses',
  unusable: 'imports, but does not open',
  refused: 'refused',
  unknown: 'not known',
};

const FORMULA = ['formula question', 'formula questions'] as const;

const KIND_NAMES: Readonly<Record<PackageKind, string>> = {
  'common-cartridge': 'Common Cartridge',
  canvas: 'Canvas cartridge',
  qti: 'QTI questions',
  scorm: 'SCORM package',
  'moodle-backup': 'Moodle backup',
  website: 'Website',
  unknown: 'Unknown package',
};

const QUESTION_NAMES: Readonly<Record<QuestionKind, readonly [one: string, many: string]>> = {
  choose: ['choice question', 'choice questions'],
  match: ['matching', 'matching'],
  order: ['ordering', 'ordering'],
  textEntry: ['short answer', 'short answers'],
  numericEntry: ['numeric', 'numeric'],
  inlineEntries: ['gap text', 'gap texts'],
  extendedText: ['essay', 'essays'],
  fileUpload: ['file upload', 'file uploads'],
  notice: ['text without a question', 'texts without a question'],
  unknown: ['of an unknown type', 'of unknown types'],
};

/** "Common Cartridge 1.1.0". The edition's own words are left out where they repeat the kind. */
export function titleOf(report: VerifyReport): string {
  const version =
    report.kind === 'canvas' && report.version !== '' ? `on Common Cartridge ${report.version}` : report.version;
  return `${KIND_NAMES[report.kind]} ${version}`.trim();
}

/** "1 page", "3 pages". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What a package holds, as "3 pages", "1 quiz with 10 questions", …. */
export function holdings(contents: PackageContents): readonly string[] {
  const questions = contents.quizzes.reduce((sum, quiz) => sum + questionsOf(quiz).length, 0);
  const files = contents.files.filter((file) => file.role === 'content').length;
  const lists: readonly (readonly [number, string, string?])[] = [
    [contents.modules.length, 'module'],
    [contents.pages.length, 'page'],
    [contents.discussions.length, 'discussion'],
    [contents.assignments.length, 'assignment'],
    [contents.quizzes.length, 'quiz', 'quizzes'],
    [questions, 'question'],
    [contents.questionBanks.length, 'question bank'],
    [contents.links.length, 'link'],
    [contents.tools.length, 'external tool'],
    [contents.rubrics.length, 'rubric'],
    [contents.launches.length, 'launch', 'launches'],
    [files, 'file'],
  ];
  return lists.filter(([count]) => count > 0).map(([count, one, many]) => counted(count, one, many));
}

/** "5 choice questions, 1 essay, 3 drawn from 10 choice questions; 8 points". */
export function quizSummary(quiz: QuizContents, banks: readonly QuestionBankContents[] = []): string {
  const single = quiz.entries.flatMap((entry) => (entry.entry === 'question' ? [entry] : []));
  const groups = quiz.entries.flatMap((entry) => (entry.entry === 'group' ? [drawnBy(entry, banks)] : []));
  const list = [...(single.length === 0 ? [] : [kindsOf(single)]), ...groups.map(({ words }) => words)];
  const points = quiz.entries.map((entry) =>
    entry.entry === 'group' ? drawnBy(entry, banks).points : pointsOf(entry),
  );
  const known = points.flatMap((one) => one ?? []);
  const sum = Math.round(known.reduce((total, one) => total + one, 0) * 100) / 100;
  const total = known.length < points.length ? 'points unknown' : counted(sum, 'point');
  return `${list.length === 0 ? 'no questions' : list.join(', ')}; ${total}`;
}

/** "5 choice questions, 1 essay". */
function kindsOf(questions: readonly QuestionContents[]): string {
  const counts = new Map<string, { count: number; readonly names: readonly [string, string] }>();
  for (const question of questions) {
    const names = isFormula(question) ? FORMULA : QUESTION_NAMES[question.kind];
    const entry = counts.get(names[0]) ?? { count: 0, names };
    entry.count++;
    counts.set(names[0], entry);
  }
  return [...counts.values()].map(({ count, names }) => counted(count, ...names)).join(', ');
}

/** How many questions a group asks, of which, and what they count; undefined where the package does not say. */
function drawnBy(
  group: QuestionGroupContents,
  banks: readonly QuestionBankContents[],
): { readonly words: string; readonly points: number | undefined } {
  const bank = banks.find(({ id }) => id === group.bankId);
  const own = group.questions.length > 0 ? group.questions : (bank?.questions ?? []);
  const draw = group.draw ?? (own.length > 0 ? own.length : undefined);
  const points = draw === undefined ? undefined : draw * (group.pointsEach ?? 1);
  if (own.length > 0 && (draw ?? 0) >= own.length && bank === undefined) return { words: kindsOf(own), points };
  const from =
    own.length === 0
      ? 'a question bank that is not in the package'
      : `${bank === undefined ? '' : `the question bank "${bank.title}", `}${kindsOf(own)}`;
  return { words: `${draw ?? 'some'} drawn from ${from}`, points };
}

function pointsOf(question: { readonly kind: QuestionKind; readonly points?: number }): number {
  return question.kind === 'notice' ? 0 : (question.points ?? 1);
}

function isFormula(question: QuestionContents): boolean {
  return question.kind === 'unknown' && /^calculated|a formula$/.test(`${question.declaredType} ${question.reason}`);
}
