import { idsIn, prefixIds } from '../../../content/prefix-ids.ts';
import { mapTree } from '../../../content/text.ts';
import { element, type HtmlNode, type HtmlTree, text as textNode } from '../../../content/tree.ts';
import { choosesInPassage } from '../../../interactions/degrade/feature.ts';
import type { Question, Quiz, TeachingModule } from '../../../model/model.ts';
import type { PageSource } from '../../page-source.ts';
import { type ModulePage, pageTree } from './module-pages.ts';
import { termsOfQuestions } from './question-terms.ts';
import { startOf, withStart } from './start.ts';

/** Where things are, seen from the page. */
export interface SectionPlaces {
  readonly elementId: (page: ModulePage) => string;
  /** The address of another page. */
  readonly address: (page: Pick<ModulePage, 'id'>) => string;
  /** The address of a term's or a work's entry on a page of its own; undefined leaves the words without a link. */
  readonly entry: (anchor: string) => string | undefined;
  /** A quiz ends with the meanings of its questions’ terms, to be opened in their place: its page is a document of its own. */
  readonly apart?: boolean;
}

/**
 * A page as the player knows it (see `PlayerData`): a section with its title and, for a quiz, the form with every
 * question. Readable and printable as it is.
 */
export function pageSection(
  module: TeachingModule,
  page: ModulePage,
  pages: PageSource,
  places: SectionPlaces,
): HtmlNode {
  const id = places.elementId(page);
  const prefix = `${id}--`;
  const { activity } = page;
  const text = pages.text(module);
  const type = activity?.type ?? page.id.slice(1);
  const tree = prefixIds(pageTree(module, page, pages), prefix);
  const contentOf = (): HtmlTree => {
    if (activity?.type === 'quiz') {
      const form = quizForm(module, activity, pages, prefix, places);
      const whole = withForm(tree, form);
      if (places.apart !== true) return whole;
      const foot = termsOfQuestions(module, form, idsIn(whole), prefix, pages);
      return [...whole, ...prefixIds(inner(foot, places), prefix)];
    }
    return page.id === '@overview' ? withStart(tree, startOf(module, text, places.address)) : tree;
  };
  return element(
    'section',
    { class: `page page-${type}`, id, 'data-page': id },
    element('h1', { class: 'page-title' }, textNode(page.heading)),
    elsewhere(type, text),
    contentOf(),
  );
}

/** A page ends with the terms and the works that it mentions; the questions are above them. */
function withForm([page, ...others]: HtmlTree, form: HtmlNode): HtmlTree {
  if (page?.kind !== 'element') return [form];
  const foot = page.children.findIndex(
    (child) => child.kind === 'element' && child.attributes.class?.split(' ').includes('cw-foot'),
  );
  const at = foot === -1 ? page.children.length : foot;
  return [{ ...page, children: [...page.children.slice(0, at), form, ...page.children.slice(at)] }, ...others];
}

/** Talk and papers are collected by the course, not by the page. */
function elsewhere(type: string, text: ReturnType<PageSource['text']>): readonly HtmlNode[] {
  const key =
    type === 'discussion'
      ? 'question.discussElsewhere'
      : type === 'assignment'
        ? 'question.handInElsewhere'
        : undefined;
  return key === undefined ? [] : [element('p', { class: 'page-elsewhere' }, textNode(text(key)))];
}

function quizForm(
  module: TeachingModule,
  quiz: Quiz,
  pages: PageSource,
  prefix: string,
  places: SectionPlaces,
): HtmlNode {
  const text = pages.text(module);
  const again = shownBefore(quiz);
  const block = (question: Question) =>
    questionBlock(module, question, pages, `${prefix}${question.id}`, places, again.has(question));
  return element(
    'form',
    { class: 'quiz-form', 'data-quiz': quiz.id, autocomplete: 'off' },
    element('h2', { class: 'visually-hidden' }, textNode(text('question.list'))),
    element('p', { class: 'no-script' }, textNode(text('question.noScript'))),
    quiz.entries.flatMap((entry) => {
      if (entry.kind === 'question') return [block(entry)];
      const note = text('question.pool', { draw: entry.draw, count: entry.questions.length });
      return [
        element('p', { class: 'pool-note', 'data-pool-note': entry.id }, textNode(note)),
        ...entry.questions.map(block),
      ];
    }),
  );
}

/**
 * Questions whose source an earlier one shows already: there it is open, so that nobody has to scroll past it once more.
 * Where questions are shuffled or drawn, none is known to be earlier.
 */
function shownBefore({ entries, settings }: Quiz): ReadonlySet<Question> {
  const open = new Set<string>();
  const again = new Set<Question>();
  if (settings.shuffleQuestions) return again;
  for (const entry of entries) {
    if (entry.kind !== 'question' || entry.excerpt === undefined) continue;
    if (open.has(entry.excerpt)) again.add(entry);
    if (!choosesInPassage(entry.interaction)) open.add(entry.excerpt);
  }
  return again;
}

/** A question, and before it the excerpt or the figures that it is about. */
function questionBlock(
  module: TeachingModule,
  question: Question,
  pages: PageSource,
  id: string,
  places: SectionPlaces,
  isShownBefore: boolean,
): HtmlNode {
  const text = pages.text(module);
  const title = module.activities.find((activity) => activity.id === question.excerpt)?.title ?? '';
  const context = pages.questionContext(module, question);
  const tree: HtmlTree = [
    ...(context.length === 0
      ? []
      : [
          element(
            'details',
            { class: 'question-context', ...(isShownBefore ? {} : { open: '' }) },
            element(
              'summary',
              {},
              textNode(isShownBefore ? text('question.contextAgain', { title }) : text('question.context')),
            ),
            context,
          ),
        ]),
    ...pages.question(module, question),
  ];
  return element(
    'div',
    { class: 'question-block', id, 'data-block': question.id },
    prefixIds(inner(tree, places), `${id}--`),
  );
}

/** Words that lead to a place on a page of readings lead there from a question too: a question has no list of its own. */
function inner(tree: HtmlTree, places: SectionPlaces): HtmlTree {
  const own = idsIn(tree);
  return mapTree(tree, (node) => {
    if (node.kind !== 'reference' || node.reference.to !== 'anchor' || own.has(node.reference.id)) return node;
    const href = places.entry(node.reference.id);
    return href === undefined ? node.children : element('a', { ...node.attributes, href }, node.children);
  });
}
