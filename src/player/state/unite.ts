import type { Attempt, HandedIn, LearnerState, SavedAnswer } from './learner-state.ts';

/**
 * Adds to a state what another copy of the same work knows; the work's name stays. The result is the same whatever the
 * order in which copies meet, and however often (decision 0012).
 * @returns whether anything was added
 */
export function unite(into: LearnerState, from: LearnerState): boolean {
  const changes = [
    ...[...from.done].map((key) => addTo(into.done, key)),
    ...[...from.viewed].map((key) => addTo(into.viewed, key)),
    ...[...from.marks].map(([key, count]) => raise(into.marks, key, count)),
    ...[...from.quizzes].flatMap(([key, attempts]) => attempts.map((attempt) => uniteQuiz(into, key, attempt))),
    from.finished && !into.finished,
    from.passed && !into.passed,
    from.completed && !into.completed,
  ];
  into.finished ||= from.finished;
  into.passed ||= from.passed;
  into.completed ||= from.completed;
  return changes.some((changed) => changed);
}

function addTo(keys: Set<string>, key: string): boolean {
  if (keys.has(key)) return false;
  keys.add(key);
  return true;
}

function raise(counts: Map<string, number>, key: string, count: number): boolean {
  if ((counts.get(key) ?? 0) >= count) return false;
  counts.set(key, count);
  return true;
}

function uniteQuiz(into: LearnerState, key: string, attempt: Attempt): boolean {
  const attempts = into.quizzes.get(key) ?? [];
  const twin = attempts.find(({ id }) => id === attempt.id);
  if (twin !== undefined) return uniteAttempt(twin, attempt);
  const { answers, flags, practised } = attempt;
  const copy = { ...attempt, answers: new Map(answers), flags: new Map(flags), practised: new Set(practised) };
  into.quizzes.set(key, [...attempts, copy]);
  return true;
}

function uniteAttempt(into: Attempt, from: Attempt): boolean {
  const practised = [...from.practised].map((key) => addTo(into.practised, key));
  return uniteAnswers(into, from) || practised.includes(true);
}

function uniteAnswers(into: Attempt, from: Attempt): boolean {
  if (from.handedIn === undefined) return into.handedIn === undefined && uniteOpen(into, from);
  if (into.handedIn !== undefined && isSame(into.handedIn, from.handedIn)) return uniteAnswersKept(into, from);
  if (into.handedIn !== undefined && counts(into.handedIn, from.handedIn)) return false;
  into.answers.clear();
  for (const [key, answer] of from.answers) into.answers.set(key, answer);
  into.flags.clear();
  into.seconds = from.seconds;
  into.extension = from.extension;
  into.handedIn = from.handedIn;
  into.answersLost = from.answersLost;
  return true;
}

/** Two letters or digits may agree by chance. */
function isSame(one: HandedIn, other: HandedIn): boolean {
  return one.tag === other.tag && one.order === other.order && one.earned === other.earned;
}

/**
 * Where one attempt was handed in on two devices, the better result counts: whichever it was, the student handed it in,
 * and a platform may hold it already.
 */
function counts(one: HandedIn, other: HandedIn): boolean {
  const [left, right] = [one, other].map(({ earned, possible }) => (possible === 0 ? 0 : earned / possible));
  if (left !== right) return (left ?? 0) > (right ?? 0);
  return one.order === other.order ? one.tag < other.tag : one.order < other.order;
}

/** Two copies of the same hand-in, of which one may have been too long for its platform. */
function uniteAnswersKept(into: Attempt, from: Attempt): boolean {
  const timed = uniteTime(into, from);
  const missing = [...from.answers].filter(([key]) => !into.answers.has(key));
  for (const [key, answer] of missing) into.answers.set(key, answer);
  const found = into.answersLost && !from.answersLost;
  into.answersLost &&= from.answersLost;
  return found || timed || missing.length > 0;
}

function uniteTime(into: Attempt, { handedIn: from }: Attempt): boolean {
  const { handedIn } = into;
  if (handedIn === undefined || from?.at === undefined || (handedIn.at ?? Infinity) <= from.at) return false;
  into.handedIn = { ...handedIn, at: from.at };
  return true;
}

function uniteOpen(into: Attempt, from: Attempt): boolean {
  const later = [...from.answers].filter(([key, answer]) => isLater(answer, into.answers.get(key)));
  for (const [key, answer] of later) into.answers.set(key, answer);
  const flagged = [...from.flags].filter(([key, count]) => raise(into.flags, key, count));
  const { seconds, extension } = into;
  into.seconds = Math.max(seconds, from.seconds);
  into.extension = longer(extension, from.extension);
  return later.length + flagged.length > 0 || into.seconds !== seconds || into.extension !== extension;
}

/**
 * An answer after more tries wins; of as many, one whose feedback was seen stays; else the one with the higher count wins. Two devices that each changed an
 * answer once without knowing of the other are told apart by the texts: any rule will do that is the same everywhere.
 */
function isLater(answer: SavedAnswer, known: SavedAnswer | undefined): boolean {
  if (known === undefined) return true;
  const [tries, knownTries] = [answer.again ?? 0, known.again ?? 0];
  if (tries !== knownTries) return tries > knownTries;
  if (answer.checked !== known.checked) return answer.checked;
  return answer.count === known.count ? answer.text > known.text : answer.count > known.count;
}

function longer(one: Attempt['extension'], other: Attempt['extension']): Attempt['extension'] {
  return one === 'off' || other === 'off' ? 'off' : Math.max(one, other);
}
