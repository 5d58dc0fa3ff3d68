import { isDraft } from '../../interactions/answers.ts';
import type { PlayerData } from '../data.ts';
import { questionsOf, summaryOf } from '../quiz/questions.ts';
import type { Attempt, LearnerState } from './learner-state.ts';
import { type Fact, factsOf, joinFacts, lengthOf } from './state-text.ts';

/** What a platform's limit left no room for; the device keeps it. */
export type LeftOut = 'drafts' | 'earlier-answers' | 'answers' | 'attempts' | 'pages';

export interface Fitted {
  readonly text: string;
  readonly left: readonly LeftOut[];
}

/**
 * Writes a state in at most `limit` characters. Whole facts are left out until the rest fits, in this order:
 *
 * 1. answers to questions that this version of the module does not have,
 * 2. drafts of essays in attempts that were handed in, those of the oldest attempt first,
 * 3. the answers of attempts that were handed in, an attempt at a time, the oldest first,
 * 4. drafts of essays in open attempts, the longest first,
 * 5. answers in open attempts, the longest first,
 * 6. attempts that were handed in and change no result, those at practice quizzes first, the oldest first,
 * 7. which pages were seen and marked,
 * 8. all other attempts that were handed in, the oldest first, the best and the latest of each quiz last,
 * 9. open attempts, of which nothing is left but that they were begun.
 *
 * That the module was passed or finished is never left out.
 */
export function fitState(state: LearnerState, data: PlayerData, limit: number): Fitted {
  const facts = factsOf(state);
  const left = new Set<LeftOut>();
  const dropped = new Set<Fact>();
  let length = lengthOf(facts);
  for (const { kind, group, lost } of length > limit ? dispensable(facts, data) : []) {
    if (length <= limit) break;
    const going = withHeadings(
      group.filter((fact) => !dropped.has(fact)),
      facts,
      dropped,
    );
    if (going.length === 0) continue;
    for (const fact of going) dropped.add(fact);
    length -= lengthOf(going) - lengthOf([]);
    if (lost !== undefined) lost.text = lost.text.replace(/^\)/, ']');
    if (kind !== undefined) left.add(kind);
  }
  return { text: joinFacts(facts.filter((fact) => !dropped.has(fact))), left: [...left] };
}

/** A quiz of which nothing is left is not named either. */
function withHeadings(going: readonly Fact[], facts: readonly Fact[], dropped: ReadonlySet<Fact>): readonly Fact[] {
  const isLeft = (fact: Fact) => fact.attempt !== undefined && !dropped.has(fact) && !going.includes(fact);
  const emptied = new Set(going.flatMap(({ quiz }) => quiz ?? []));
  const headings = facts.filter(
    (fact) =>
      fact.attempt === undefined &&
      fact.quiz !== undefined &&
      emptied.has(fact.quiz) &&
      !facts.some((other) => other.quiz === fact.quiz && isLeft(other)),
  );
  return [...going, ...headings];
}

interface Group {
  /** Undefined where no student misses it. */
  readonly kind: LeftOut | undefined;
  readonly group: readonly Fact[];
  /** The attempt that is to say that its answers were left out. */
  readonly lost?: Fact;
}

function dispensable(facts: readonly Fact[], data: PlayerData): readonly Group[] {
  const known = new Set(data.pages.flatMap(({ quiz }) => questionsOf(quiz)).map(({ key }) => key));
  const answers = facts.filter(({ question }) => question !== undefined);
  const current = answers.filter(({ question }) => known.has(question ?? ''));
  const open = current.filter(({ attempt }) => attempt?.handedIn === undefined).sort(longestFirst);
  const heads = facts.filter(({ attempt, question }) => attempt?.handedIn !== undefined && question === undefined);
  const oldestFirst = [...heads].sort(
    (one, other) => age(other, heads) - age(one, heads) || orderOf(one) - orderOf(other),
  );
  const answersOf = (head: Fact) => current.filter(({ attempt }) => attempt === head.attempt);
  const draft = ({ answer }: Fact) => isDraft(answer?.text ?? '');
  const matters = (head: Fact) => decides(head, oldestFirst);
  return [
    ...answers.filter((fact) => !current.includes(fact)).map((fact): Group => ({ kind: undefined, group: [fact] })),
    ...oldestFirst.map((head): Group => ({ kind: 'drafts', group: answersOf(head).filter(draft), lost: head })),
    ...oldestFirst.map((head): Group => ({ kind: 'earlier-answers', group: answersOf(head), lost: head })),
    ...open.filter(draft).map((fact): Group => ({ kind: 'drafts', group: [fact] })),
    ...open.filter((fact) => !draft(fact)).map((fact): Group => ({ kind: 'answers', group: [fact] })),
    ...idle(oldestFirst, data).map((head): Group => ({ kind: 'attempts', group: [head] })),
    ...facts.filter(({ text }) => /^[:;=]/.test(text)).map((fact): Group => ({ kind: 'pages', group: [fact] })),
    ...[...oldestFirst.filter((head) => !matters(head)), ...oldestFirst].map(
      (head): Group => ({ kind: 'attempts', group: [head] }),
    ),
    ...facts.filter(isOpenHead).map((head): Group => ({ kind: 'answers', group: [head] })),
  ];
}

function isOpenHead({ attempt, question }: Fact): boolean {
  return attempt !== undefined && attempt.handedIn === undefined && question === undefined;
}

function longestFirst(one: Fact, other: Fact): number {
  return other.text.length - one.text.length || (one.text < other.text ? -1 : 1);
}

function orderOf({ attempt }: Fact): number {
  return attempt?.handedIn?.order ?? 0;
}

/** How many hand-ins at its quiz came later. */
function age(head: Fact, heads: readonly Fact[]): number {
  return heads.filter((other) => other.quiz === head.quiz && orderOf(other) > orderOf(head)).length;
}

/** Attempts without which every result and every number of attempts left would be the same. */
function idle(oldestFirst: readonly Fact[], data: PlayerData): readonly Fact[] {
  const quizzes = new Map(data.pages.map((page) => [page.key, summaryOf(page)]));
  const isIdle = (head: Fact) => {
    const quiz = quizzes.get(head.quiz ?? '');
    if (quiz === undefined) return true;
    const { attempts, keep } = quiz.settings;
    return attempts === 'unlimited' && keep !== 'average' && !decides(head, oldestFirst);
  };
  const practice = (head: Fact) => quizzes.get(head.quiz ?? '')?.purpose !== 'graded';
  const found = oldestFirst.filter(isIdle);
  return [...found.filter(practice), ...found.filter((head) => !practice(head))];
}

/** Whether it is the latest or the best attempt at its quiz. */
function decides(head: Fact, oldestFirst: readonly Fact[]): boolean {
  const same = oldestFirst.filter((other) => other.quiz === head.quiz);
  return head === same.at(-1) || head === bestOf(same);
}

function bestOf(heads: readonly Fact[]): Fact | undefined {
  const fraction = ({ attempt }: Fact) => share(attempt);
  return heads.reduce<Fact | undefined>(
    (best, head) => (best === undefined || fraction(head) > fraction(best) ? head : best),
    undefined,
  );
}

function share(attempt: Attempt | undefined): number {
  const { earned = 0, possible = 0 } = attempt?.handedIn ?? {};
  return possible === 0 ? 0 : earned / possible;
}
