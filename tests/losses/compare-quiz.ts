import type { Quiz } from '../../src/model/model.ts';
import type { QuizContents } from '../../src/verify/index.ts';
import { compareQuestion } from './compare-question.ts';
import type { Gaps } from './gap.ts';
import { Queue } from './queue.ts';
import type { Comparing } from './shared.ts';

/** Weight of a question: what was authored and what arrived. */
interface Weight {
  readonly id: string;
  readonly authored: number;
  readonly arrived: number;
  readonly parts: number;
}

/** `asked` is the share of its points that completion asks for, where completing is passing. */
export function compareQuiz(
  quiz: Quiz,
  arrived: QuizContents,
  context: Comparing,
  gaps: Gaps,
  asked: number | undefined,
): void {
  const queue = new Queue(arrived.entries);
  const groups = new Set<string | undefined>();
  const weights: Weight[] = [];
  const compare = (question: Quiz['entries'][number] & { kind: 'question' }, from: Queue, about: Gaps) => {
    const compared = compareQuestion(question, from, context, about.inside(question.id));
    const { points: arrivedPoints, parts } = compared;
    if (arrivedPoints !== undefined)
      weights.push({ id: question.id, authored: question.points, arrived: arrivedPoints, parts });
    return compared;
  };
  for (const entry of quiz.entries) {
    if (entry.kind === 'question') {
      groups.add(compare(entry, queue, gaps).group?.id);
      continue;
    }
    const about = gaps.inside(entry.id);
    const group = queue.next?.group;
    groups.add(group?.id);
    const drawn = group !== undefined && group.draw === entry.draw && group.questions.length >= entry.questions.length;
    if (!drawn && entry.draw < entry.questions.length)
      about.add('pool', `${entry.draw} of ${entry.questions.length} are not drawn, but ${JSON.stringify(group?.draw)}`);
    if (group !== undefined) {
      about.same('pool points', entry.pointsEach, group.pointsEach);
      if (group.title !== '') about.same('pool title', entry.title, group.title);
    }
    entry.questions.forEach((question, index) => {
      const reserve = group === undefined && index >= entry.draw;
      compare(question, reserve ? context.bank : queue, about);
    });
  }
  const left = queue.take(Number.POSITIVE_INFINITY);
  if (left.length > 0) gaps.add('questions', `${left.length} more questions than authored`);
  compareWeights(weights, gaps);
  compareSettings(quiz, arrived, gaps, groups, asked);
}

/** Points stay, or are in the same proportions, or are the nearest whole numbers; anything else is a mistake. */
function compareWeights(weights: readonly Weight[], gaps: Gaps): void {
  const [first] = weights;
  const equal = (left: number, right: number) => Math.abs(left - right) < 0.02;
  if (first === undefined || weights.every(({ authored, arrived }) => Math.abs(authored - arrived) < 1e-3)) return;
  const factor = first.arrived / first.authored;
  if (weights.every(({ authored, arrived }) => equal(arrived / authored / factor, 1)))
    gaps.add('points scaled', `all points are multiplied by ${factor}`);
  else if (weights.every(({ authored, arrived, parts }) => arrived === parts * nearestWeighting(authored / parts)))
    gaps.add('points rounded', 'points are rounded');
  else for (const { id, authored, arrived } of weights) gaps.inside(id).same('points', authored, arrived);
}

/** Common Cartridge has whole weightings from 1 to 99. */
function nearestWeighting(points: number): number {
  return Math.min(99, Math.max(1, Math.round(points)));
}

function compareSettings(
  quiz: Quiz,
  { settings }: QuizContents,
  gaps: Gaps,
  groups: ReadonlySet<string | undefined>,
  asked: number | undefined,
): void {
  const wanted = quiz.settings;
  gaps.same('purpose', quiz.purpose, settings.purpose ?? 'graded');
  gaps.same('attempts', wanted.attempts, settings.attempts);
  gaps.same('time limit', wanted.timeLimitMinutes, settings.timeLimitMinutes);
  // A condition of completion that arrived and asks for the same share is the pass mark, and one of nought is none.
  const mark = settings.passPercent ?? asked;
  if (mark !== asked || wanted.passPercent !== undefined) gaps.same('pass mark', wanted.passPercent ?? 0, mark ?? 0);
  gaps.same('shuffled choices', wanted.shuffleChoices, settings.shuffleChoices ?? false);
  if (wanted.attempts !== 1) gaps.same('attempt that counts', wanted.keep, settings.keep ?? 'highest');
  gaps.same('feedback time', wanted.feedback, settings.feedback);
  gaps.same('answers shown', wanted.revealAnswers, settings.revealAnswers);
  // A group of which all are drawn is how some platforms shuffle.
  const together = quiz.entries.length < 2 || (groups.size === 1 && !groups.has(undefined));
  const shuffled = settings.shuffleQuestions ?? together;
  if (wanted.shuffleQuestions && !shuffled) gaps.add('shuffled questions', 'the questions are not all shuffled');
  if (!wanted.shuffleQuestions && settings.shuffleQuestions === true)
    gaps.add('shuffled questions', 'nobody asked to shuffle');
}
