import { plainText } from '../../../../src/content/text.ts';
import type { HtmlTree } from '../../../../src/content/tree.ts';
import type { ImportDraft } from '../../../../src/import/draft/draft.ts';
import type { DraftNumber, DraftQuestion } from '../../../../src/import/draft/question.ts';

const words = (tree: HtmlTree | undefined): string => (tree === undefined ? '' : plainText(tree));

/** What a question says, in one line: `choice: 2 + 2? [3 | *4 {yes}] +right -wrong !general ?hint (2)`. */
export function shownQuestion(question: DraftQuestion): string {
  const { feedback = {}, hints = [], points } = question;
  const signs = [
    ...(feedback.correct === undefined ? [] : [` +${words(feedback.correct)}`]),
    ...(feedback.incorrect === undefined ? [] : [` -${words(feedback.incorrect)}`]),
    ...(feedback.general === undefined ? [] : [` !${words(feedback.general)}`]),
    ...hints.map((hint) => ` ?${words(hint)}`),
    ...(points === undefined ? [] : [` (${points})`]),
  ];
  return `${question.type}: ${words(question.stem)} [${answersOf(question)}]${signs.join('')}`;
}

function answersOf(question: DraftQuestion): string {
  switch (question.type) {
    case 'choice':
    case 'multiple-response':
      return question.choices
        .map(({ text, correct, feedback }) => `${mark(correct)}${words(text)}${said(feedback)}`)
        .join(' | ');
    case 'true-false':
      return String(question.answer);
    case 'short-answer':
      if (question.accept === null) return 'null';
      return question.accept.map(({ text, credit, feedback }) => `${text}${part(credit)}${said(feedback)}`).join(' | ');
    case 'numeric':
      if (question.answers === null) return 'null';
      return question.answers.map((one) => `${number(one)}${part(one.credit)}${said(one.feedback)}`).join(' | ');
    case 'matching':
      return [
        ...question.pairs.map(({ prompt, match }) => `${words(prompt)} -> ${match}`),
        ...question.distractors.map((one) => `-> ${one}`),
      ].join(' | ');
    case 'categorize': {
      const titles = new Map(question.categories.map(({ key, title }) => [key, title]));
      return question.items.map(({ text, category }) => `${words(text)} -> ${titles.get(category ?? '')}`).join(' | ');
    }
    case 'ordering':
      return question.items.map(({ text }) => words(text)).join(' | ');
    case 'cloze': {
      const gaps = question.gaps.map((gap) =>
        'accept' in gap
          ? (gap.accept?.join('/') ?? 'null')
          : gap.options.map((one) => (one === gap.answer ? `*${one}` : one)).join('/'),
      );
      return [words(question.text), ...gaps].join(' | ');
    }
    case 'essay':
      return words(question.modelAnswer);
  }
}

function mark(correct: boolean | null): string {
  if (correct === null) return '?';
  return correct ? '*' : '';
}

function said(feedback: HtmlTree | undefined): string {
  return feedback === undefined ? '' : ` {${words(feedback)}}`;
}

function part(credit: number | undefined): string {
  return credit === undefined ? '' : ` ${credit}%`;
}

function number(one: DraftNumber): string {
  if ('range' in one) return `${one.range.min}..${one.range.max}`;
  const { answer, tolerance } = one;
  if (tolerance === undefined) return String(answer);
  return `${answer} ± ${typeof tolerance === 'number' ? tolerance : JSON.stringify(tolerance)}`;
}

/** All questions of a draft, with the titles and introductions of its quizzes and pools. */
export function shownDraft(draft: ImportDraft): readonly string[] {
  return draft.modules.flatMap(({ activities }) =>
    activities.flatMap((activity) => {
      if (activity.type !== 'quiz') return [`${activity.type}: ${activity.title}`];
      const intro = words(activity.intro);
      return [
        `# ${activity.title}${intro === '' ? '' : `: ${intro}`}`,
        ...activity.questions.flatMap((entry) =>
          entry.type === 'pool'
            ? [
                `## ${entry.draw} of ${entry.questions.length}${entry.pointsEach === undefined ? '' : ` (${entry.pointsEach})`}`,
                ...entry.questions.map(shownQuestion),
              ]
            : [shownQuestion(entry)],
        ),
      ];
    }),
  );
}

/** The questions alone. */
export function questionsIn(draft: ImportDraft): readonly string[] {
  return shownDraft(draft).filter((line) => !line.startsWith('#'));
}

/** `left kind` of each entry. */
export function saidOf(draft: ImportDraft): readonly string[] {
  return draft.entries.map(({ outcome, kind }) => `${outcome} ${kind}`);
}
