import { decodeAnswer, encodeAnswer } from '../../interactions/answers.ts';
import type { Answer } from '../../interactions/interaction.ts';
import type { PlayerData, QuestionData } from '../data.ts';
import { type Attempt, emptyState, type LearnerState, type Unread } from './learner-state.ts';

/**
 * The saved state: compact JSON, because a SCORM 1.2 platform may hold no more than 4,096 characters. Pages and
 * questions are named by their four-character keys, so that a state survives a new version of the module.
 */
interface StateCode {
  readonly v: 1;
  readonly n: number;
  readonly l: readonly (readonly [tag: string, number: number])[];
  readonly p: string;
  readonly m?: string;
  readonly f?: 1;
  readonly w?: 1;
  readonly q?: Readonly<Record<string, readonly AttemptCode[]>>;
}

interface AttemptCode {
  readonly s: string;
  /** Question key and shape to answer. */
  readonly a?: Readonly<Record<string, string>>;
  readonly e?: Readonly<Record<string, string>>;
  readonly c?: string;
  readonly t?: number;
  readonly x?: number | 'off';
  readonly r?: readonly [earned: number, possible: number];
  /** Answers were left out to fit. */
  readonly d?: 1;
}

export interface Encoded {
  readonly text: string;
  /** What the platform's limit left no room for; it is kept on the device only. */
  readonly left: readonly ('drafts' | 'answers')[];
}

const KEY_LENGTH = 4;

/** All questions of a package by key. */
export function questionsByKey(data: PlayerData): ReadonlyMap<string, QuestionData> {
  const questions = data.pages.flatMap((page) => page.quiz?.entries ?? []).flatMap(questionsOf);
  return new Map(questions.map((question) => [question.key, question]));
}

function questionsOf(entry: NonNullable<PlayerData['pages'][number]['quiz']>['entries'][number]) {
  return entry.kind === 'pool' ? entry.questions : [entry];
}

/**
 * Writes a state in at most `limit` characters. What is graded goes first: drafts of essays are left out before
 * answers, those of submitted attempts before the open one, the oldest first; results are never left out.
 */
export function encodeState(state: LearnerState, data: PlayerData, limit = Number.POSITIVE_INFINITY): Encoded {
  const questions = questionsByKey(data);
  const code = codeOf(state, questions);
  let text = JSON.stringify(code);
  const left = new Set<'drafts' | 'answers'>();
  for (const { kind, drop } of dispensable(code)) {
    if (text.length <= limit) break;
    drop();
    left.add(kind);
    text = JSON.stringify(code);
  }
  return { text, left: [...left] };
}

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };
type MutableAttempt = Mutable<AttemptCode>;

interface Dispensable {
  readonly kind: 'drafts' | 'answers';
  drop(): void;
}

/** In the order in which they are given up. */
function dispensable(code: StateCode): readonly Dispensable[] {
  const attempts = Object.values(code.q ?? {}).flat() as MutableAttempt[];
  const submitted = attempts.filter((attempt) => attempt.r !== undefined);
  const open = attempts.filter((attempt) => attempt.r === undefined);
  return [
    ...submitted.flatMap((attempt) => dropDrafts(attempt)),
    ...open.flatMap((attempt) => dropDrafts(attempt)),
    ...submitted.map((attempt) => dropAnswers(attempt)),
    ...open.flatMap((attempt) => dropLongAnswers(attempt)),
    ...open.map((attempt) => dropAnswers(attempt)),
  ];
}

function dropDrafts(attempt: MutableAttempt): readonly Dispensable[] {
  const drafts = { ...attempt.e };
  const keys = Object.keys(drafts).sort((left, right) => (drafts[right]?.length ?? 0) - (drafts[left]?.length ?? 0));
  return keys.map((key) => ({
    kind: 'drafts',
    drop() {
      delete drafts[key];
      attempt.e = { ...drafts };
    },
  }));
}

function dropLongAnswers(attempt: MutableAttempt): readonly Dispensable[] {
  const answers = { ...attempt.a };
  const size = (key: string) => answers[key]?.length ?? 0;
  return Object.keys(answers)
    .filter((key) => size(key) > 30)
    .sort((left, right) => size(right) - size(left))
    .map((key) => ({
      kind: 'answers',
      drop() {
        delete answers[key];
        attempt.a = { ...answers };
      },
    }));
}

function dropAnswers(attempt: MutableAttempt): Dispensable {
  return {
    kind: 'answers',
    drop() {
      delete attempt.a;
      attempt.d = 1;
    },
  };
}

function codeOf(state: LearnerState, questions: ReadonlyMap<string, QuestionData>): StateCode {
  const quizzes = [...state.quizzes].filter(([, attempts]) => attempts.length > 0);
  return {
    v: 1,
    n: state.number,
    l: state.lineage.map(({ tag, number }) => [tag, number]),
    p: [...state.viewed].join(''),
    ...(state.marked.size > 0 ? { m: [...state.marked].join('') } : {}),
    ...(state.finished ? { f: 1 } : {}),
    ...(state.passed ? { w: 1 } : {}),
    ...(quizzes.length > 0
      ? { q: Object.fromEntries(quizzes.map(([key, all]) => [key, all.map((one) => attemptCode(one, questions))])) }
      : {}),
  };
}

function attemptCode(attempt: Attempt, questions: ReadonlyMap<string, QuestionData>): AttemptCode {
  const answers: Record<string, string> = { ...attempt.unread?.answers };
  const essays: Record<string, string> = { ...attempt.unread?.drafts };
  for (const [key, answer] of Object.entries(attempt.answers)) {
    const question = questions.get(key);
    if (question === undefined) continue;
    if (answer.kind === 'extendedText') essays[key + question.shape] = answer.text;
    else answers[key + question.shape] = encodeAnswer(question.interaction, answer);
  }
  return {
    s: attempt.seed,
    ...(Object.keys(answers).length > 0 ? { a: answers } : {}),
    ...(Object.keys(essays).length > 0 ? { e: essays } : {}),
    ...(attempt.checked.length > 0 ? { c: attempt.checked.join('') } : {}),
    ...(attempt.seconds > 0 ? { t: Math.round(attempt.seconds) } : {}),
    ...(attempt.extension !== 0 ? { x: attempt.extension } : {}),
    ...(attempt.result === undefined ? {} : { r: [attempt.result.earned, attempt.result.possible] }),
    ...(attempt.answersLost === true ? { d: 1 } : {}),
  };
}

/**
 * Reads a saved state; undefined where the text is none of ours. Unknown pages and changed questions are passed over. A
 * document of a website does not know the questions of the others, and hands on what it cannot read.
 */
export function decodeState(text: string, data: PlayerData): LearnerState | undefined {
  const code = parse(text);
  if (code === undefined) return undefined;
  const questions = questionsByKey(data);
  const state = emptyState();
  state.number = code.n;
  state.lineage = code.l.map(([tag, number]) => ({ tag, number }));
  for (const key of keysOf(code.p)) state.viewed.add(key);
  for (const key of keysOf(code.m ?? '')) state.marked.add(key);
  for (const [key, attempts] of Object.entries(code.q ?? {}))
    state.quizzes.set(
      key,
      attempts.map((attempt) => attemptFrom(attempt, questions, data.kind === 'web')),
    );
  state.finished = code.f === 1;
  state.passed = code.w === 1;
  return state;
}

function parse(text: string): StateCode | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isStateCode(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isStateCode(value: unknown): value is StateCode {
  if (typeof value !== 'object' || value === null) return false;
  const { v, n, l, p, q = {} } = value as Partial<Record<keyof StateCode, unknown>>;
  if (v !== 1 || typeof n !== 'number' || typeof p !== 'string') return false;
  if (!Array.isArray(l) || !l.every((launch) => Array.isArray(launch) && launch.length === 2)) return false;
  if (typeof q !== 'object' || q === null) return false;
  return Object.values(q).every((attempts) => Array.isArray(attempts) && attempts.every(isAttemptCode));
}

function isAttemptCode(value: unknown): value is AttemptCode {
  if (typeof value !== 'object' || value === null) return false;
  const { s, r } = value as Partial<Record<keyof AttemptCode, unknown>>;
  return typeof s === 'string' && (r === undefined || (Array.isArray(r) && r.every((n) => typeof n === 'number')));
}

function attemptFrom(code: AttemptCode, questions: ReadonlyMap<string, QuestionData>, handsOn: boolean): Attempt {
  const unread = handsOn ? unreadOf(code, questions) : undefined;
  const answers: Record<string, Answer> = {};
  for (const [named, saved] of [...Object.entries(code.a ?? {}), ...Object.entries(code.e ?? {})]) {
    const question = questions.get(named.slice(0, KEY_LENGTH));
    if (question === undefined || question.shape !== named.slice(KEY_LENGTH)) continue;
    const answer = typeof saved === 'string' ? decodeAnswer(question.interaction, saved) : undefined;
    if (answer !== undefined) answers[question.key] = answer;
  }
  return {
    seed: code.s,
    answers,
    checked: [...keysOf(code.c ?? '')],
    seconds: typeof code.t === 'number' ? code.t : 0,
    extension: code.x === 'off' || typeof code.x === 'number' ? code.x : 0,
    ...(code.r === undefined ? {} : { result: { earned: code.r[0], possible: code.r[1] } }),
    ...(code.d === 1 ? { answersLost: true } : {}),
    ...(unread === undefined ? {} : { unread }),
  };
}

function unreadOf({ a = {}, e = {} }: AttemptCode, questions: ReadonlyMap<string, QuestionData>): Unread | undefined {
  const unknown = (saved: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(saved).filter(
        (entry): entry is [string, string] =>
          typeof entry[1] === 'string' && !questions.has(entry[0].slice(0, KEY_LENGTH)),
      ),
    );
  const unread = { answers: unknown(a), drafts: unknown(e) };
  return Object.keys({ ...unread.answers, ...unread.drafts }).length === 0 ? undefined : unread;
}

function keysOf(joined: string): readonly string[] {
  return joined.match(/.{4}/g) ?? [];
}
