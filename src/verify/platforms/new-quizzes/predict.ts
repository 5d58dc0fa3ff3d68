import type { QuizContents } from '../../../read/contents/contents.ts';
import type { Findings, Where } from '../../../read/findings.ts';
import { conditionsOf } from '../../../read/qti/conditions.ts';
import { itemsOf } from '../../../read/qti/fields.ts';
import { readQuestion } from '../../../read/qti/read-question.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { itemName } from '../../question-name.ts';
import { newQuizzesCodes } from './codes.ts';

/** What a parser of HTML takes for a tag. */
const TAG = /<[a-z!/?]/i;

/** A document of QTI that New Quizzes reads. */
export interface QuizDocument {
  readonly path: string;
  readonly root: XmlElement;
}

/** What New Quizzes makes of the quizzes of a package. */
export function predictNewQuizzes(
  quizzes: readonly QuizContents[],
  documents: readonly QuizDocument[],
  findings: Findings,
): void {
  if (quizzes.length === 0) {
    findings.add(newQuizzesCodes, 'no-quizzes', {}, { message: 'The package holds no quiz that New Quizzes reads.' });
    return;
  }
  if (quizzes.length > 1) {
    const message = `Importing the package into a quiz of New Quizzes takes "${quizzes[0]?.title ?? ''}" and leaves ${quizzes.length - 1} out.`;
    findings.add(newQuizzesCodes, 'first-quiz-only', {}, { message });
  }
  for (const quiz of quizzes) predictQuiz(quiz, findings);
  for (const { path, root } of documents) {
    for (const item of itemsOf(root)) predictQuestion(item, { file: path, position: item.position }, findings);
  }
}

function predictQuiz({ file, title, entries, settings }: QuizContents, findings: Findings): void {
  if (TAG.test(title)) {
    const message = `New Quizzes will take what looks like a tag out of the title "${title}".`;
    findings.add(newQuizzesCodes, 'tags-in-title', { file }, { message });
  }
  const groups = entries.filter(({ entry }) => entry === 'group').length;
  if (groups > 0) {
    const message = `New Quizzes will make ${groups === 1 ? 'an item bank' : `${groups} item banks`} of the groups of "${title}".`;
    findings.add(newQuizzesCodes, 'groups-become-banks', { file }, { message });
  }
  if (settings.purpose !== 'practice') return;
  const message = `New Quizzes will make an assignment of 0 points of the practice quiz "${title}".`;
  findings.add(newQuizzesCodes, 'practice-becomes-assignment', { file }, { message });
}

function predictQuestion(item: XmlElement, where: Where, findings: Findings): void {
  const name = itemName(item);
  const add = (code: Parameters<typeof newQuizzesCodes.report>[0], message: string) =>
    findings.add(newQuizzesCodes, code, where, { message });
  const presentation = item.child('presentation');
  const label = plainLabels(presentation).find((words) => TAG.test(words));
  if (label !== undefined) add('markup-in-label', `New Quizzes will take "${label}" for HTML, in ${name}.`);
  const texts = presentation?.childrenNamed('material').flatMap((one) => one.childrenNamed('mattext')) ?? [];
  if (texts.length > 1) add('text-lost', `New Quizzes will keep only the first of ${texts.length} texts of ${name}.`);
  const question = readQuestion(item);
  if (question.kind === 'inlineEntries') {
    const twice = question.gaps.find(({ id }) => question.stem.source.split(`[${id}]`).length > 2);
    if (twice !== undefined) add('gap-twice', `New Quizzes will show the gap [${twice.id}] more than once in ${name}.`);
  }
  if ((question.kind === 'textEntry' || question.kind === 'numericEntry') && conditionsOf(item).some(earnsPart))
    add('credit-lost', `In New Quizzes an answer to ${name} that earns a part of the points will be wrong.`);
  if (question.kind === 'textEntry' && question.declaredType.startsWith('cc.') && conditionsOf(item).some(isForWrong)) {
    add('fill-in-becomes-essay', `Imported into a quiz of New Quizzes, ${name} becomes an essay.`);
  }
}

/** Choices, and the prompts of matching, in plain text. */
function plainLabels(presentation: XmlElement | undefined): readonly string[] {
  const responses = presentation?.descendants('response_lid') ?? [];
  return responses
    .flatMap((response) => response.descendants('mattext'))
    .filter((text) => text.attribute('texttype')?.toLowerCase() !== 'text/html')
    .map((text) => text.text);
}

function earnsPart(condition: XmlElement): boolean {
  return condition.childrenNamed('setvar').some(({ text }) => Number(text) > 0 && Number(text) < 100);
}

function isForWrong(condition: XmlElement): boolean {
  return condition.attribute('continue') === 'No' && condition.child('conditionvar')?.child('other') !== undefined;
}
