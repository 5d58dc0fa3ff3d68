import { countIn, countText, escaped, unescaped } from './fact-parts.ts';
import { type Attempt, emptyState, type LearnerState, newAttempt, type SavedAnswer } from './learner-state.ts';

/**
 * A saved state as text: facts between `~`, each with a sign that says what it is. Equal states are equal texts. Denser
 * than JSON, because a SCORM 1.2 platform may hold 4,096 characters, and without its quotation marks and backslashes,
 * which some platforms change on the way. Nothing that is read back is trusted: a fact that cannot be one of ours is
 * passed over and the rest is read, also where a platform cut the text.
 *
 * | fact | meaning |
 * |---|---|
 * | `2work` | the format, and the work's name: always first |
 * | `*cfp` | completed, finished, passed |
 * | `+keys` | pages done |
 * | `:keys` | pages opened, of an earlier player |
 * | `;keys` | pages marked as done once, likewise |
 * | `=key3` | a page marked so many times, in base 36, likewise |
 * | `(key` | what follows is of this quiz |
 * | `)id,order,tag,earned,possible` | an attempt that was handed in; `]` where its answers were left out; for practice also how many questions were right the first time, and of how many |
 * | `#minutes` | the attempt before it was handed in then, in minutes since 1970, in base 36 |
 * | `[id,seconds,extension` | an open attempt; zeros at the end are left out |
 * | `?key` count, `key` count ... | which questions of the open attempt before it were flagged how often |
 * | `key` count `answer` | an answer of the attempt before it; the count in open attempts only |
 * | `!key` count `answer` | the same, and its feedback was seen |
 * | `@3key…`, `@3!key…` | before any of these: the student tried again so many times, in base 36 |
 * | `\|keys` | questions of the attempt before it that were answered right in practice since |
 * | `.` | the end |
 */
const FORMAT = '2';
const BETWEEN = '~';
const END = '.';
const KEY_LENGTH = 4;

/** A fact as text, and what it belongs to, so that whole facts can be left out where there is too little room. */
export interface Fact {
  text: string;
  /** Where it is an attempt's, or one of its answers'. */
  readonly attempt?: Attempt;
  readonly quiz?: string;
  /** Where it is an answer: the question's key. */
  readonly question?: string;
  readonly answer?: SavedAnswer;
  /** The flags of an attempt. */
  readonly flags?: true;
  /** It says what was practised since the attempt. */
  readonly practised?: true;
  /** It says when the attempt was handed in. */
  readonly time?: true;
}

/** The facts of a state, in the order in which they are written. */
export function factsOf(state: LearnerState): readonly Fact[] {
  const flags = `${state.completed ? 'c' : ''}${state.finished ? 'f' : ''}${state.passed ? 'p' : ''}`;
  const once = [...state.marks].filter(([, count]) => count === 1).map(([key]) => key);
  const often = [...state.marks].filter(([, count]) => count > 1);
  return [
    { text: FORMAT + state.work },
    ...listed('*', flags === '' ? [] : [flags]),
    ...listed('+', [...state.done].sort()),
    ...listed(':', [...state.viewed].sort()),
    ...listed(';', once.sort()),
    ...often.map(([key, count]) => ({ text: `=${key}${count.toString(36)}` })).sort(byText),
    ...[...state.quizzes].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(quizFacts),
  ];
}

/** Puts facts together. */
export function joinFacts(facts: readonly Fact[]): string {
  return [...facts.map(({ text }) => text), END].join(BETWEEN);
}

/** How many characters facts take together. */
export function lengthOf(facts: readonly Fact[]): number {
  return facts.reduce((sum, { text }) => sum + text.length + BETWEEN.length, END.length);
}

/** A whole state as text. */
export function writeState(state: LearnerState): string {
  return joinFacts(factsOf(state));
}

function listed(sign: string, keys: readonly string[]): readonly Fact[] {
  return keys.length === 0 ? [] : [{ text: sign + keys.join('') }];
}

function byText(one: Fact, other: Fact): number {
  return one.text < other.text ? -1 : 1;
}

function quizFacts([quiz, attempts]: [string, readonly Attempt[]]): readonly Fact[] {
  if (attempts.length === 0) return [];
  const sorted = [...attempts].sort((one, other) => (one.id < other.id ? -1 : 1));
  return [
    { text: `(${quiz}`, quiz },
    ...sorted.flatMap((attempt): Fact[] => [
      { text: attemptText(attempt), attempt, quiz },
      ...timeFacts(attempt, quiz),
      ...flagFacts(attempt, quiz),
      ...[...attempt.answers]
        .filter(([, { text }]) => attempt.handedIn === undefined || text !== '')
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([question, answer]) => {
          const isOpen = attempt.handedIn === undefined;
          const sign = againText(answer) + (isOpen && answer.checked ? '!' : '');
          const text = sign + question + (isOpen ? countText(answer.count) : '') + escaped(answer.text);
          return { text, attempt, quiz, question, answer };
        }),
      ...listed('|', [...attempt.practised].sort()).map((fact): Fact => ({ ...fact, attempt, quiz, practised: true })),
    ]),
  ];
}

function timeFacts(attempt: Attempt, quiz: string): readonly Fact[] {
  const at = attempt.handedIn?.at;
  return at === undefined ? [] : [{ text: `#${at.toString(36)}`, attempt, quiz, time: true }];
}

function flagFacts(attempt: Attempt, quiz: string): readonly Fact[] {
  if (attempt.handedIn !== undefined || attempt.flags.size === 0) return [];
  const flags = [...attempt.flags].map(([key, count]) => key + countText(count)).sort();
  return [{ text: `?${flags.join('')}`, attempt, quiz, flags: true }];
}

/** Whoever tries 35 times has tried often. */
const MOST_AGAIN = 35;

function againText({ again = 0 }: SavedAnswer): string {
  return again === 0 ? '' : `@${Math.min(again, MOST_AGAIN).toString(36)}`;
}

function attemptText({ id, handedIn, answersLost, seconds, extension }: Attempt): string {
  if (handedIn !== undefined) {
    const { order, tag, earned, possible, first } = handedIn;
    const values = [
      id,
      order.toString(36),
      tag,
      earned,
      possible,
      ...(first === undefined ? [] : [first.right, first.of]),
    ];
    return `${answersLost ? ']' : ')'}${values.join(',')}`;
  }
  const more = extension === 'off' ? extension : extension.toString(36);
  const values = [id, Math.round(seconds).toString(36), more].join(',');
  return `[${values.replace(/(,0){1,2}$/, '')}`;
}

/** Reads a state; undefined where the text is none of ours. */
export function readState(text: string): LearnerState | undefined {
  const [head = '', ...facts] = text.trimEnd().split(BETWEEN);
  const work = /^2([0-9A-Za-z]*)$/.exec(head)?.[1];
  if (work === undefined || facts.length === 0) return undefined;
  // Without its end the text was cut, and so was the fact before: what is left of it cannot be trusted.
  facts.pop();
  const state = emptyState();
  state.work = work;
  const reader: Reader = { state, attempts: undefined, attempt: undefined };
  for (const fact of facts) readFact(reader, fact);
  return state;
}

interface Reader {
  readonly state: LearnerState;
  attempts: Attempt[] | undefined;
  attempt: Attempt | undefined;
}

function readFact(reader: Reader, fact: string): void {
  const { state } = reader;
  const rest = fact.slice(1);
  switch (fact.charAt(0)) {
    case '*':
      state.finished ||= rest.includes('f');
      state.passed ||= rest.includes('p');
      state.completed ||= rest.includes('c');
      return;
    case '+':
      for (const key of keysIn(rest)) state.done.add(key);
      return;
    case ':':
      for (const key of keysIn(rest)) state.viewed.add(key);
      return;
    case ';':
      for (const key of keysIn(rest)) state.marks.set(key, 1);
      return;
    case '=':
      readMarks(state, rest);
      return;
    case '(':
      reader.attempt = undefined;
      reader.attempts = keysIn(rest).length === 1 ? (state.quizzes.get(rest) ?? []) : undefined;
      if (reader.attempts !== undefined) state.quizzes.set(rest, reader.attempts);
      return;
    case ')':
    case ']':
    case '[':
      reader.attempt = fact.startsWith('[') ? openAttemptIn(rest) : handedInAttemptIn(rest, fact.startsWith(']'));
      if (reader.attempt !== undefined) reader.attempts?.push(reader.attempt);
      return;
    case '#':
      readTime(reader.attempt, rest);
      return;
    case '?':
      if (reader.attempt?.handedIn === undefined) readFlags(reader.attempt, rest);
      return;
    case '|':
      for (const key of keysIn(rest)) reader.attempt?.practised.add(key);
      return;
    default:
      if (reader.attempt !== undefined) readAnswer(reader.attempt, fact);
  }
}

function keysIn(joined: string): readonly string[] {
  return /^([0-9A-Za-z]{4})*$/.test(joined) ? (joined.match(/.{4}/g) ?? []) : [];
}

function readMarks(state: LearnerState, fact: string): void {
  const [, key, count] = /^(\w{4})([0-9a-z]{1,8})$/.exec(fact) ?? [];
  if (key !== undefined && count !== undefined) state.marks.set(key, wholeNumber(count));
}

const NAME = '([0-9A-Za-z]{1,8})';
const COUNT = '([0-9a-z]{1,8})';
const POINTS = '(\\d{1,7}(?:\\.\\d{1,8})?)';
const OPEN = new RegExp(`^${NAME}(?:,${COUNT}(?:,${COUNT})?)?$`);
const HANDED_IN = new RegExp(`^${NAME},${COUNT},${NAME},${POINTS},${POINTS}(?:,(\\d{1,4}),(\\d{1,4}))?$`);

function openAttemptIn(fact: string): Attempt | undefined {
  const [, id, seconds = '0', extension = '0'] = OPEN.exec(fact) ?? [];
  if (id === undefined) return undefined;
  return {
    ...newAttempt(id),
    seconds: wholeNumber(seconds),
    extension: extension === 'off' ? 'off' : wholeNumber(extension),
  };
}

function handedInAttemptIn(fact: string, answersLost: boolean): Attempt | undefined {
  const [, id, order = '', tag = '', earned, all, right, of] = HANDED_IN.exec(fact) ?? [];
  if (id === undefined) return undefined;
  const possible = Number(all);
  const first = right === undefined ? {} : { first: { right: Math.min(Number(right), Number(of)), of: Number(of) } };
  const handedIn = { order: wholeNumber(order), tag, earned: Math.min(Number(earned), possible), possible, ...first };
  return { ...newAttempt(id), answersLost, handedIn };
}

function wholeNumber(text: string): number {
  return Number.parseInt(text, 36);
}

function readTime(attempt: Attempt | undefined, fact: string): void {
  if (attempt?.handedIn !== undefined && /^[0-9a-z]{1,6}$/.test(fact))
    attempt.handedIn = { ...attempt.handedIn, at: wholeNumber(fact) };
}

function readFlags(attempt: Attempt | undefined, fact: string): void {
  const [key] = keysIn(fact.slice(0, KEY_LENGTH));
  const counted = countIn(fact.slice(KEY_LENGTH));
  if (key === undefined || counted === undefined) return;
  attempt?.flags.set(key, counted.count);
  readFlags(attempt, counted.rest);
}

function readAnswer(attempt: Attempt, fact: string): void {
  const isOpen = attempt.handedIn === undefined;
  const [, times = '0', rest = ''] = /^(?:@([1-9a-z]))?(.*)$/s.exec(fact) ?? [];
  const checked = isOpen && rest.startsWith('!');
  const written = checked ? rest.slice(1) : rest;
  const [key] = keysIn(written.slice(0, KEY_LENGTH));
  const counted = isOpen ? countIn(written.slice(KEY_LENGTH)) : { count: 0, rest: written.slice(KEY_LENGTH) };
  if (key === undefined || counted === undefined) return;
  const text = unescaped(counted.rest);
  const again = times === '0' ? {} : { again: wholeNumber(times) };
  if (isOpen || text !== '') attempt.answers.set(key, { text, count: counted.count, checked, ...again });
}
