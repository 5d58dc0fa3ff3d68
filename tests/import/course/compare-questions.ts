import type { HtmlTree } from '../../../src/content/tree.ts';
import type { DraftActivity } from '../../../src/import/draft/activity.ts';
import type { DraftNumber, DraftPool, DraftQuestion, DraftQuizEntry } from '../../../src/import/draft/question.ts';
import type { Question, Quiz } from '../../../src/model/model.ts';
import { letters } from '../../losses/words.ts';
import type { ArrivesAs } from './arrives-as.ts';
import { lettersOf, missing } from './support/words.ts';

type Differ = (where: string, what: string, wanted: unknown, is: unknown) => void;

/** Settings, pools, and every question with its answers. */
export function compareQuiz(
  quiz: Quiz,
  is: Extract<DraftActivity, { type: 'quiz' }>,
  table: ArrivesAs,
  differ: Differ,
): void {
  if (table.purpose) differ('settings', 'purpose', quiz.purpose, is.purpose);
  for (const name of table.settings)
    differ('settings', name, quiz.settings[name], (is.settings as Readonly<Record<string, unknown>>)[name]);
  if (!table.pools) return;
  const singles: DraftQuestion[] = [];
  const pools: DraftPool[] = [];
  for (const entry of is.questions)
    if (entry.type === 'pool') pools.push(entry);
    else singles.push(entry);
  const drawn = quiz.entries.filter((entry) => entry.kind === 'pool').map(({ id }) => id);
  // Questions that are shuffled may be a group of which all are drawn.
  for (const { draw, questions, pointsEach } of pools)
    if (draw === questions.length)
      singles.push(
        ...questions.map((one) => ({ ...one, ...(pointsEach === undefined ? {} : { points: pointsEach }) })),
      );
  for (const entry of [...quiz.entries].sort(
    (left, right) => Number(drawn.includes(left.id)) - Number(drawn.includes(right.id)),
  )) {
    if (entry.kind === 'question') {
      compareQuestion(entry, take(entry, singles, is.questions), table, true, differ);
      continue;
    }
    const pool = pools.find(
      ({ questions, draw }) =>
        draw === entry.draw && entry.questions.every((one) => take(one, [...questions], questions) !== undefined),
    );
    differ(entry.id, 'pool', [entry.draw, entry.pointsEach], pool && [pool.draw, pool.pointsEach]);
    for (const question of entry.questions)
      compareQuestion(question, pool && take(question, [...pool.questions], pool.questions), table, false, differ);
  }
}

/** The question that says what a question says. */
function take(question: Question, from: DraftQuestion[], _all: readonly DraftQuizEntry[]): DraftQuestion | undefined {
  const at = from.findIndex((one) => missing(wholeStem(question), asked(one)).length === 0 && fits(question, one));
  return at < 0 ? undefined : from.splice(at, 1)[0];
}

function wholeStem({ stem, interaction }: Question): HtmlTree {
  return interaction.kind === 'inlineEntries' ? [...stem, ...interaction.content] : stem;
}

function asked(question: DraftQuestion): HtmlTree {
  return question.type === 'cloze' ? [...question.stem, ...question.text] : question.stem;
}

/** Some questions of the sinks ask the same: their answers tell them apart. */
function fits({ interaction }: Question, is: DraftQuestion): boolean {
  if (interaction.kind === 'choose' && !interaction.trueFalse && 'choices' in is)
    return interaction.choices.length === is.choices.length;
  return interaction.kind !== 'choose' || !interaction.trueFalse || ['true-false', 'choice'].includes(is.type);
}

function compareQuestion(
  question: Question,
  is: DraftQuestion | undefined,
  table: ArrivesAs,
  hasPoints: boolean,
  differ: Differ,
): void {
  const { id, type } = question;
  const allowed: readonly string[] = table.questions[type as keyof ArrivesAs['questions']];
  if (is === undefined || !allowed.includes(is.type)) {
    differ(id, 'type', allowed.join(' or '), is?.type);
    return;
  }
  if (hasPoints && table.questionPoints) differ(id, 'points', question.points, is.points);
  const own = { ...is.feedback, hint: is.hint };
  const wanted = { ...question.feedback, hint: question.hint };
  for (const name of table.said) {
    // Where answers have feedback of their own, the platform shows that one.
    if (hasOwnFeedback(question) || isUnsaid(name, question, table)) continue;
    const runs = missing(wanted[name] ?? [], own[name]);
    differ(id, `${name} feedback`, [], runs);
  }
  compareAnswers(question, is, (what, one, other) => differ(id, what, one, other));
}

/** Nobody but a person knows whether an essay is right; some kinds say nothing for the whole question. */
function isUnsaid(name: string, { interaction }: Question, { saysNothing }: ArrivesAs): boolean {
  if (name !== 'correct' && name !== 'incorrect') return false;
  return (
    interaction.kind === 'extendedText' || (interaction.kind === 'inlineEntries' && interaction.mode === saysNothing)
  );
}

function hasOwnFeedback({ interaction }: Question): boolean {
  return 'graded' in interaction && interaction.graded?.some(({ feedback }) => feedback !== undefined) === true;
}

const words = lettersOf;

function compareAnswers(
  { interaction }: Question,
  is: DraftQuestion,
  differ: (what: string, wanted: unknown, is: unknown) => void,
): void {
  switch (interaction.kind) {
    case 'choose':
      if (is.type === 'true-false') {
        differ('answer', interaction.choices.find(({ correct }) => correct)?.id === 'true', is.answer);
        return;
      }
      if (!('choices' in is)) return;
      differ(
        'right choices',
        interaction.choices.map(({ correct }) => correct),
        is.choices.map(({ correct }) => correct),
      );
      interaction.choices.forEach(({ content, feedback }, index) => {
        const one = is.choices[index];
        differ(`choice ${index + 1}`, [], missing(content, one?.text));
        differ(`feedback of choice ${index + 1}`, [], missing(feedback ?? [], one?.feedback));
      });
      return;
    case 'textEntry': {
      if (is.type !== 'short-answer') return;
      // Letters for mathematics and the like are written as what they look like.
      const typed = (one: string) => letters(one.normalize('NFKC')).toLowerCase();
      const accepted = new Set(is.accept?.map(({ text }) => typed(text)));
      differ(
        'answers',
        [],
        interaction.accept.filter((one) => !accepted.has(typed(one))),
      );
      return;
    }
    case 'numericEntry': {
      if (is.type !== 'numeric') return;
      const spans = (is.answers ?? []).filter(({ credit = 100 }) => credit === 100).map(spanOf);
      const span =
        spans.length === 0
          ? undefined
          : [Math.min(...spans.map(([min]) => min)), Math.max(...spans.map(([, max]) => max))];
      const about = (value: number | undefined) => (value === undefined ? undefined : Math.round(value * 1e4) / 1e4);
      const full = interaction.graded?.filter(({ fraction }) => fraction === 1) ?? [interaction];
      const wanted = [Math.min(...full.map(({ min }) => min)), Math.max(...full.map(({ max }) => max))];
      differ('numbers', wanted.map(about), span?.map(about));
      return;
    }
    case 'match': {
      const targets = new Map(interaction.targets.map(({ id, text }) => [id, letters(text)]));
      if (is.type === 'cloze') {
        const answers = is.gaps.map((gap) => ('answer' in gap ? letters(gap.answer ?? '') : undefined));
        differ(
          'answers',
          interaction.sources.map(({ id }) => targets.get(interaction.key[id] ?? '')),
          answers,
        );
        return;
      }
      const wanted = interaction.sources.map(({ id, content }) => [
        words(content),
        targets.get(interaction.key[id] ?? ''),
      ]);
      differ('pairs', wanted, pairsOf(is));
      return;
    }
    case 'order': {
      const items = interaction.items.map(({ content }) => words(content));
      if (is.type === 'ordering')
        differ(
          'items',
          items,
          is.items.map(({ text }) => words(text)),
        );
      else if (is.type !== 'cloze')
        differ('items', [...items].sort(), (pairsOf(is) ?? []).map(([item]) => item).sort());
      return;
    }
    case 'inlineEntries':
      if (is.type !== 'cloze') return;
      interaction.gaps.forEach((wanted, index) => {
        const gap = is.gaps[index];
        if (wanted.mode === 'text') {
          const accepted = new Set(gap !== undefined && 'accept' in gap ? gap.accept?.map(letters) : []);
          differ(
            `gap ${index + 1}`,
            [],
            wanted.accept.filter((one) => !accepted.has(letters(one))),
          );
        } else {
          const right = wanted.options.find(({ id }) => id === wanted.answer)?.text ?? '';
          const options = gap !== undefined && 'options' in gap ? gap.options.map(letters) : [];
          differ(`gap ${index + 1}`, wanted.options.map(({ text }) => letters(text)).sort(), [...options].sort());
          differ(
            `answer of gap ${index + 1}`,
            letters(right),
            gap !== undefined && 'options' in gap && gap.answer !== null ? letters(gap.answer) : null,
          );
        }
      });
      return;
    case 'extendedText':
      return;
  }
}

function pairsOf(is: DraftQuestion): readonly (readonly [string, string | undefined])[] | undefined {
  if (is.type === 'matching') return is.pairs.map(({ prompt, match }) => [words(prompt), letters(match ?? '')]);
  if (is.type !== 'categorize') return undefined;
  const titles = new Map(is.categories.map(({ key, title }) => [key, letters(title)]));
  return is.items.map(({ text, category }) => [words(text), titles.get(category ?? '')]);
}

function spanOf(number: DraftNumber): readonly [number, number] {
  if ('range' in number) return [number.range.min, number.range.max];
  const { answer, tolerance } = number;
  const either = typeof tolerance === 'number' ? tolerance : 0;
  return [answer - either, answer + either];
}
