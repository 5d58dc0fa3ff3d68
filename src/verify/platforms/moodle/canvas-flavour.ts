import type { Cartridge } from '../../../read/common-cartridge/cartridge.ts';
import { type GradingContents, type PackageContents, questionsOf } from '../../../read/contents/contents.ts';
import { moodleCodes } from './codes.ts';

/** What Moodle does not find of a Canvas cartridge: `canvas` is what Canvas reads, `plain` what Moodle reads. */
export function predictCanvasFlavourInMoodle(
  { manifest, files, manifestPath }: Cartridge,
  canvas: PackageContents,
  plain: PackageContents,
): void {
  const where = { file: manifestPath, position: manifest.root.position };
  // What is marked as the teacher's on the standard side, too, arrives hidden.
  const teachers = new Set(
    manifest.resources
      .filter(({ roles: [role] }) => role === 'Instructor' || role === 'Mentor')
      .flatMap((resource) => resource.files.map(({ path }) => path)),
  );
  const lost = settingsOf(canvas, teachers);
  if (lost.length > 0) {
    files.findings.add(moodleCodes, 'canvas-settings-lost', where, {
      message: `Moodle will not take over what only Canvas reads: ${lost.join(', ')}.`,
    });
  }
  const standard = new Map(plain.quizzes.map((quiz) => [quiz.id, questionsOf(quiz).length]));
  for (const quiz of canvas.quizzes) {
    const all = questionsOf(quiz).length;
    const arrive = standard.get(quiz.id) ?? 0;
    if (arrive >= all) continue;
    files.findings.add(
      moodleCodes,
      'canvas-questions-lost',
      { file: quiz.file },
      {
        message: `Of the ${all} questions of the quiz "${quiz.title}" Moodle will find ${arrive}: the others are in a form that only Canvas reads.`,
      },
    );
  }
}

/** Counts of what is set, in words. */
function settingsOf(
  { modules, pages, discussions, assignments, quizzes, rubrics }: PackageContents,
  teachers: ReadonlySet<string | undefined>,
): string[] {
  const graded = (list: readonly { readonly grading?: GradingContents }[]) =>
    list.filter(({ grading }) => grading?.points !== undefined).length;
  const items = modules.flatMap((module) => module.items);
  const hidden = [...pages, ...discussions, ...assignments, ...quizzes].filter(
    ({ published, file }) => !published && !teachers.has(file),
  ).length;
  return [
    counted(rubrics.length, 'rubric', 'rubrics'),
    counted(graded(discussions), 'discussion’s points', 'discussions’ points'),
    counted(graded(assignments), 'assignment’s points', 'assignments’ points'),
    counted(items.filter(({ completion }) => completion !== undefined).length, 'requirement', 'requirements'),
    counted(hidden, 'unpublished thing, which Moodle does not hide', 'unpublished things, which Moodle does not hide'),
  ].flatMap((part) => part ?? []);
}

function counted(count: number, one: string, several: string): string | undefined {
  return count === 0 ? undefined : `${count} ${count === 1 ? one : several}`;
}
