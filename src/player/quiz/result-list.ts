import type { QuizData } from '../data.ts';
import { all, h } from '../dom.ts';
import type { Attempt } from '../state/learner-state.ts';
import type { Words } from '../words.ts';
import { answerTo, type Outcome, outcomeOf } from './outcomes.ts';
import type { QuestionView } from './question-view.ts';

/** What was not right comes first: it is what there is to look at. */
const ORDER: readonly Outcome[] = ['wrong', 'partly', 'unanswered', 'unscored', 'right'];

/** What is said of an attempt that is looked back at, below its score. */
export function resultDetails(
  quiz: QuizData,
  views: readonly QuestionView[],
  attempt: Attempt,
  words: Words,
): readonly HTMLElement[] {
  return [resultList(views, attempt, words), ...resultsByObjective(quiz, views, attempt, words)];
}

/**
 * The questions of an attempt by how they were answered, with a way to each, and from those that were not right to where
 * it can be read again: what the feedback on view links to.
 */
function resultList(views: readonly QuestionView[], attempt: Attempt, words: Words): HTMLElement {
  const outcomes = views.map(({ data }) => outcomeOf(data, answerTo(data, attempt)));
  const groups = ORDER.flatMap((outcome) => {
    const members = views.filter((_, index) => outcomes[index] === outcome);
    if (members.length === 0) return [];
    const title = `${words(`player.result.${outcome}`)} (${members.length})`;
    const name = h('h4', { class: 'result-outcome', 'data-outcome': outcome }, title);
    const isDone = outcome === 'right' || outcome === 'unscored';
    return [
      name,
      h('ul', {}, ...members.map((view) => h('li', {}, linkTo(view), ...(isDone ? [] : again(view, words))))),
    ];
  });
  return h('div', { class: 'result-questions' }, h('h3', {}, words('player.result.questions')), ...groups);
}

function linkTo(view: QuestionView): HTMLElement {
  const link = h('a', { href: `#${view.block.id}` }, view.name);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    view.focusTitle();
  });
  return link;
}

const FEEDBACK = ':is([data-feedback-when], [data-choice-feedback]):not([hidden]) a[href]';

function again({ block }: QuestionView, words: Words): readonly (HTMLElement | string)[] {
  // A note at the foot of the page is no place to read again.
  const found = all<HTMLAnchorElement>(block, FEEDBACK).filter((link) => link.getAttribute('role') === null);
  const places = new Map(found.map((link) => [link.getAttribute('href') ?? '', titleAt(link)]));
  if (places.size === 0) return [];
  const links = [...places].map(([href, text]) => h('a', { href }, text));
  const name = words('player.result.again');
  if (links.length === 1) return [' ', h('span', { class: 'result-again' }, name, ' ', ...links)];
  // A list parts them in every language, and a screen reader says how many there are.
  return [' ', h('div', { class: 'result-again' }, name, h('ul', {}, ...links.map((link) => h('li', {}, link))))];
}

/** The title of the page that a link leads to: away from its sentence, “her words” says nothing. Its text, if it leads out. */
function titleAt(link: HTMLAnchorElement): string {
  const href = link.getAttribute('href');
  const page = all(document, '.cw-nav-link').find((each) => each.getAttribute('href') === href);
  return page?.querySelector('.cw-nav-title')?.textContent ?? link.textContent ?? '';
}

/** How many questions of each objective were right, where there is more than one; closed at first. */
function resultsByObjective(
  quiz: QuizData,
  views: readonly QuestionView[],
  attempt: Attempt,
  words: Words,
): readonly HTMLElement[] {
  const rows = (quiz.objectives ?? []).flatMap(({ id, title }) => {
    const outcomes = views
      .filter(({ data }) => data.objectives.includes(id))
      .map(({ data }) => outcomeOf(data, answerTo(data, attempt)))
      .filter((outcome) => outcome !== 'unscored');
    const right = outcomes.filter((outcome) => outcome === 'right').length;
    return outcomes.length === 0 ? [] : [{ title, right, of: outcomes.length }];
  });
  if (rows.length < 2) return [];
  const items = rows.map(({ title, right, of }) =>
    h('li', {}, title, ' ', h('span', {}, words('player.result.rightOf', { right, of }))),
  );
  const title = h('summary', {}, words('player.result.objectives'));
  return [h('details', { class: 'result-objectives' }, title, h('ul', {}, ...items))];
}
