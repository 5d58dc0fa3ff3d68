import type { Cartridge } from '../../../read/common-cartridge/cartridge.ts';
import { walkItems } from '../../../read/common-cartridge/manifest.ts';
import { type PackageContents, type QuizContents, questionsOf } from '../../../read/contents/contents.ts';
import { openEdxCodes } from './codes.ts';

const TRAVELS = 'web_resources/';

/** What cc2olx makes of a cartridge, Canvas's included: it reads the standard side. */
export function predictOpenEdxCartridge({ manifest, files }: Cartridge, contents: PackageContents): void {
  const { findings } = files;
  const shown = new Set([...walkItems(manifest.rootItems)].map(({ item }) => item.identifierref));
  const alone = new Set(
    manifest.resources
      .filter(({ identifier }) => shown.has(identifier))
      .flatMap((one) => one.files.map(({ path }) => path)),
  );
  for (const page of contents.pages) {
    const paths = page.body.references.flatMap(({ path }) => path ?? []);
    const lost = new Set(paths.filter((path) => !path.startsWith(TRAVELS) && !alone.has(path)));
    if (lost.size === 0) continue;
    const message = `Open edX will miss ${lost.size === 1 ? `"${[...lost][0]}"` : `${lost.size} files`} on the page "${page.title}".`;
    findings.add(openEdxCodes, 'media-lost', { file: page.file }, { message });
  }
  for (const quiz of contents.quizzes) predictQuiz(quiz, findings);
  const assignments = contents.assignments.length;
  if (assignments > 0) {
    const message = `Open edX will leave out ${assignments === 1 ? 'the assignment' : `the ${assignments} assignments`} of the cartridge.`;
    findings.add(openEdxCodes, 'assignments-lost', {}, { message });
  }
}

function predictQuiz(quiz: QuizContents, findings: Cartridge['files']['findings']): void {
  const where = { file: quiz.file };
  const questions = questionsOf(quiz);
  const pictured = questions.filter(({ stem }) => stem.references.some(({ path }) => path !== undefined)).length;
  if (pictured > 0) {
    const message = `Open edX will miss the pictures and files of ${pictured === 1 ? 'a question' : `${pictured} questions`} of "${quiz.title}".`;
    findings.add(openEdxCodes, 'question-picture-lost', where, { message });
  }
  const hint = questions.some(({ feedback }) => feedback.hints !== undefined);
  const lost = [
    ...(questions.some(({ points = 1 }) => points !== 1) ? ['points'] : []),
    ...(quiz.settings.attempts === undefined || quiz.settings.attempts === 'unlimited' ? [] : ['attempts']),
    ...(questions.some(({ feedback: { correct, incorrect, general } }) => correct ?? incorrect ?? general)
      ? ['feedback']
      : []),
    ...(hint ? ['hints'] : []),
  ];
  if (lost.length > 0) {
    const message = `Open edX will not take over what "${quiz.title}" has of these: ${lost.join(', ')}.`;
    findings.add(openEdxCodes, 'quiz-settings-lost', where, { message });
  }
  const several = questions.filter((question) => question.kind === 'choose' && question.multiple).length;
  if (several === 0) return;
  const message = `Open edX will give partial credit in ${several === 1 ? 'a question' : `${several} questions`} of "${quiz.title}" with several right choices.`;
  findings.add(openEdxCodes, 'multiple-response-partial', where, { message });
}
