import { isDraft } from '../../interactions/answers.ts';
import type { PlayerData } from '../data.ts';
import { questionsOf, summaryOf } from '../quiz/questions.ts';
import type { LearnerState } from './learner-state.ts';
import { type Fact, factsOf, joinFacts, lengthOf } from './state-text.ts';

/** What a platform's limit left no room for; the device keeps it. */
export type LeftOut = 'flags' | 'drafts' | 'earlier' | 'answers' | 'attempts' | 'pages';

export interface Fitted {
  readonly text: string;
  readonly left: readonly LeftOut[];
}

/**
 * Writes a state in at most `limit` characters. Whole facts are left out until the rest fits, in this order:
 *
 * 1. flags, what was practised after an attempt, and when it was handed in, which are to cost nothing else,
 * 2. answers to questions that this version of the module does not have; then those of practice, first of attempts that
 *    were handed in, then of open ones, the longest first,
 * 3. drafts of essays in attempts that were handed in, those of the oldest attempt first,
 * 4. the answers of attempts that were handed in, those of the oldest attempt first,
 * 5. drafts of essays in open attempts, the longest first,
 * 6. answers in open attempts, the longest first,
 * 7. attempts that were handed in and change no result, the oldest first,
 * 8. which pages were done,
 * 9. all other attempts that were handed in, the oldest first, the best and the latest of each quiz last,
 * 10. open attempts, of which nothing is left but that they were begun.
 *
 * That the module was passed or finished is never left out.
 */
export function fitState(state: LearnerState, data: PlayerData, limit: number): Fitted {
  const facts = factsOf(state);
  let length = lengthOf(facts);
  if (length <= limit) return { text: joinFacts(facts), left: [] };
  const dropped = new Set<Fact>();
  const left = new Set<LeftOut>();
  const drop = (fact: Fact) => {
    dropped.add(fact);
    length -= lengthOf([fact]) - lengthOf([]);
  };
  for (const { fact, kind } of dispensable(facts, data)) {
    if (length <= limit) break;
    drop(fact);
    if (kind === undefined) continue;
    left.add(kind);
    // An attempt says itself that some of its answers are not here.
    const head = facts.find(({ attempt, question }) => attempt === fact.attempt && question === undefined);
    if (fact.question !== undefined && head !== undefined) head.text = head.text.replace(/^\)/, ']');
    const heading = facts.find(({ quiz, attempt }) => quiz === fact.quiz && attempt === undefined);
    const isEmpty = facts.every((other) => other.quiz !== fact.quiz || other === heading || dropped.has(other));
    if (fact.quiz !== undefined && heading !== undefined && isEmpty) drop(heading);
  }
  return { text: joinFacts(facts.filter((fact) => !dropped.has(fact))), left: [...left] };
}

interface Dispensable {
  readonly fact: Fact;
  /** Undefined where no student misses it. */
  readonly kind: LeftOut | undefined;
  /** As in the list of `fitState`. */
  readonly rank: number;
  /** Within the rank the greater goes first. */
  readonly weight: number;
}

function dispensable(facts: readonly Fact[], data: PlayerData): readonly Dispensable[] {
  const known = new Set(data.pages.flatMap(({ quiz }) => questionsOf(quiz)).map(({ key }) => key));
  const quizzes = new Map(data.pages.map((page) => [page.key, summaryOf(page)]));
  const heads = facts.filter(isHeadOfHandedIn);
  const found = facts.flatMap((fact): Dispensable[] => {
    const { attempt, question, answer, quiz, text } = fact;
    if (fact.practised === true || fact.time === true) return [{ fact, kind: undefined, rank: 1, weight: 0 }];
    if (question !== undefined && !known.has(question)) return [{ fact, kind: undefined, rank: 2, weight: 0 }];
    if (question !== undefined && quizzes.get(quiz ?? '')?.purpose === 'practice') {
      const isOver = attempt?.handedIn !== undefined;
      const weight = isOver ? laterHandIns(fact, heads) : text.length;
      return [{ fact, kind: isOver ? 'earlier' : 'answers', rank: isOver ? 2.1 : 2.2, weight }];
    }
    if (attempt?.handedIn !== undefined) {
      const weight = laterHandIns(fact, heads);
      const isIt = isDraft(answer?.text ?? '');
      if (question !== undefined) return [{ fact, kind: isIt ? 'drafts' : 'earlier', rank: isIt ? 3 : 4, weight }];
      const settings = quizzes.get(quiz ?? '')?.settings;
      const decides = weight === 0 || fact === bestOf(fact, heads);
      const isIdle =
        !decides && (settings === undefined || (settings.attempts === 'unlimited' && settings.keep !== 'average'));
      return [{ fact, kind: 'attempts', rank: isIdle ? 7 : 9, weight: decides ? -1 : weight }];
    }
    if (question !== undefined) {
      const isIt = isDraft(answer?.text ?? '');
      return [{ fact, kind: isIt ? 'drafts' : 'answers', rank: isIt ? 5 : 6, weight: text.length }];
    }
    if (fact.flags === true) return [{ fact, kind: 'flags', rank: 1, weight: text.length }];
    if (attempt !== undefined) return [{ fact, kind: 'answers', rank: 10, weight: 0 }];
    return /^[+:;=]/.test(text) ? [{ fact, kind: 'pages', rank: 8, weight: 0 }] : [];
  });
  return found.sort((one, other) => one.rank - other.rank || other.weight - one.weight);
}

function isHeadOfHandedIn({ attempt, question, practised, time }: Fact): boolean {
  return attempt?.handedIn !== undefined && question === undefined && practised !== true && time !== true;
}

/** How many attempts at the same quiz were handed in later. */
function laterHandIns({ quiz, attempt }: Fact, heads: readonly Fact[]): number {
  const order = attempt?.handedIn?.order ?? 0;
  return heads.filter((other) => other.quiz === quiz && (other.attempt?.handedIn?.order ?? 0) > order).length;
}

function bestOf({ quiz }: Fact, heads: readonly Fact[]): Fact | undefined {
  const share = ({ attempt }: Fact) => (attempt?.handedIn?.earned ?? 0) / (attempt?.handedIn?.possible || 1);
  return heads.filter((other) => other.quiz === quiz).sort((one, other) => share(other) - share(one))[0];
}
