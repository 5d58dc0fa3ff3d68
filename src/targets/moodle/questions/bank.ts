import type { Pool, Question, Quiz } from '../../../model/model.ts';
import { classicQuizzes } from '../../shared/classic-quizzes.ts';
import { expressible } from '../../shared/expressible.ts';
import { type InteractionWriters, writeInteraction } from '../../shared/interaction-writers.ts';
import { el, type XmlElement } from '../../shared/xml.ts';
import type { Loss } from '../../target.ts';
import { fields } from '../fields.ts';
import { idNumberOf, stampOf } from '../ids.ts';
import { nameText } from '../names.ts';
import { ordersNatively } from '../options.ts';
import type { ActivityPlan } from '../plan.ts';
import type { SectionWriting } from '../writing.ts';
import { writeChoose } from './choose.ts';
import { writeExtendedText } from './extended-text.ts';
import { writeInlineEntries } from './inline-entries.ts';
import { writeMatch } from './match.ts';
import { writeNumericEntry } from './numeric-entry.ts';
import { writeOrder } from './order.ts';
import { commonQuestionLosses, type QuestionParts, type QuestionWriting, questionEntry } from './question.ts';
import { writeTextEntry } from './text-entry.ts';

/** The question categories of a quiz, and their ids, which its `inforef.xml` must name. */
export interface QuizBank {
  readonly categories: readonly XmlElement[];
  readonly ids: readonly number[];
  readonly losses: readonly Loss[];
}

/**
 * The quiz's own bank, in its own context, where it stays with the quiz when the backup is restored again: the "top"
 * category, one with its questions, and one for each pool.
 */
export function quizBank(plan: ActivityPlan, quiz: Quiz, writing: SectionWriting): QuizBank {
  const { ids, section } = writing;
  const { module } = section;
  const top = ids.of('top-category', module, quiz.id);
  const own = ids.of('category', module, quiz.id);
  const pools = quiz.entries.filter((entry): entry is Pool => entry.kind === 'pool');
  const questions = quiz.entries.filter((entry): entry is Question => entry.kind === 'question');
  const category = (id: number, parent: number, name: string, path: readonly string[], asked: readonly Question[]) => {
    const written = asked.map((question) => writeQuestion(question, { writing, plan, quiz, category: id }));
    const element = categoryElement(plan, {
      id,
      parent,
      name,
      stamp: stampOf(module, ...path, '@category'),
      idNumber: parent === 0 ? null : idNumberOf(module, ...path),
      entries: written.flatMap(({ entries }) => entries),
    });
    return { id, element, losses: written.flatMap(({ losses }) => losses) };
  };
  const categories = [
    category(top, 0, 'top', [quiz.id, '@top'], []),
    category(own, top, plan.name, [quiz.id], questions),
    ...pools.map((pool) =>
      category(ids.of('category', module, pool.id), own, nameText(pool.title).text, [pool.id], pool.questions),
    ),
  ];
  return {
    ids: categories.map(({ id }) => id),
    categories: categories.map(({ element }) => element),
    losses: categories.flatMap(({ losses }) => losses),
  };
}

interface Category {
  readonly id: number;
  readonly parent: number;
  readonly name: string;
  readonly stamp: string;
  readonly idNumber: string | null;
  readonly entries: readonly XmlElement[];
}

/** Contexts of single activities. */
const CONTEXT_MODULE = 70;

function categoryElement(plan: ActivityPlan, { id, parent, name, stamp, idNumber, entries }: Category): XmlElement {
  return el(
    'question_category',
    { id },
    fields({
      name,
      contextid: plan.context,
      contextlevel: CONTEXT_MODULE,
      contextinstanceid: plan.moduleId,
      info: '',
      infoformat: 1,
      stamp,
      parent,
      sortorder: parent === 0 ? 0 : 999,
      idnumber: idNumber,
    }),
    el('question_bank_entries', {}, entries),
  );
}

/** The entries of a question: one, or one a part where Moodle has no question of its kind. */
function writeQuestion(
  question: Question,
  context: Omit<QuestionWriting, 'question'>,
): { readonly entries: readonly XmlElement[]; readonly losses: readonly Loss[] } {
  const { section, input } = context.writing;
  const capabilities = { ...classicQuizzes, order: ordersNatively(input.options.target) };
  const asked = expressible(question, capabilities, section.module, input.pages);
  const written = asked.questions.map((plain) => {
    const own: QuestionWriting = { ...context, question: plain };
    const parts = writeInteraction(plain.interaction, own, writers);
    return {
      entries: [questionEntry(own, parts), ...(parts.children ?? [])],
      losses: [...(parts.losses ?? []), ...commonQuestionLosses(own)],
    };
  });
  return {
    entries: written.flatMap(({ entries }) => entries),
    losses: [...asked.losses, ...written.flatMap(({ losses }) => losses)],
  };
}

const writers: InteractionWriters<QuestionWriting, QuestionParts> = {
  choose: writeChoose,
  match: writeMatch,
  order: writeOrder,
  textEntry: writeTextEntry,
  numericEntry: writeNumericEntry,
  inlineEntries: writeInlineEntries,
  extendedText: writeExtendedText,
};
