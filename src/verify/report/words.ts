import {
  type PackageContents,
  type PackageKind,
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

/** "5 choice questions, 1 essay; 8 points". */
export function quizSummary(quiz: QuizContents): string {
  const questions = questionsOf(quiz);
  const counts = new Map<QuestionKind, number>();
  for (const question of questions) counts.set(question.kind, (counts.get(question.kind) ?? 0) + 1);
  const kinds = [...counts].map(([kind, count]) => counted(count, ...QUESTION_NAMES[kind]));
  const points = quiz.entries.reduce(
    (sum, entry) =>
      sum +
      (entry.entry === 'group' ? (entry.draw ?? entry.questions.length) * (entry.pointsEach ?? 1) : pointsOf(entry)),
    0,
  );
  const list = kinds.length === 0 ? 'no questions' : kinds.join(', ');
  return `${list}; ${counted(Math.round(points * 100) / 100, 'point')}`;
}

function pointsOf(question: { readonly kind: QuestionKind; readonly points?: number }): number {
  return question.kind === 'notice' ? 0 : (question.points ?? 1);
}

/** 1,234,567 bytes as "1.2 MB". */
export function sizeOf(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
