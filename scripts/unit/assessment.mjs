// What the questions of a module give away, and what they need.
import { countWords, questionsOf } from './read-module.mjs';

const share = (part, whole) => (whole === 0 ? 0 : part / whole);
const percent = (value) => `${Math.round(value * 100)} %`;
const mean = (numbers) =>
  share(
    numbers.reduce((sum, one) => sum + one, 0),
    numbers.length,
  );
const length = ({ text }) => text.replace(/\]\([^)]*\)/g, '').length;

/** The bars for all questions of the given modules together, as {what, figure, missed}. */
export function assessmentBars(definitions) {
  const all = definitions.flatMap((definition) => questionsOf(definition));
  const choices = all.map(({ question }) => question).filter(({ type }) => type === 'choice');
  const several = all.map(({ question }) => question).filter(({ type }) => type === 'multiple-response');
  const statements = all.map(({ question }) => question).filter(({ type }) => type === 'true-false');
  const graded = all.filter(({ quiz }) => quiz.purpose === 'graded');
  return [
    ...lengths(choices, several),
    positions(choices),
    balance(
      'true among true-false questions',
      statements.filter(({ answer }) => answer).length,
      statements.length,
      0.35,
    ),
    balance(
      'multiple-response questions with more right choices than wrong',
      several.filter(({ choices: list }) => list.filter(({ correct }) => correct).length * 2 > list.length).length,
      several.length,
      0,
    ),
    needsSource(graded),
  ];
}

function lengths(choices, several) {
  const ratios = [...choices, ...several].map(({ choices: list }) => {
    const right = list.filter(({ correct }) => correct).map(length);
    const wrong = list.filter(({ correct }) => !correct).map(length);
    return mean(right) / mean(wrong);
  });
  const longest = choices.filter(({ choices: list }) => {
    const right = list.find(({ correct }) => correct);
    return list.every((one) => one === right || length(one) < length(right));
  });
  const part = share(longest.length, choices.length);
  const shortest = choices.filter(({ choices: list }) => {
    const right = list.find(({ correct }) => correct);
    return list.every((one) => one === right || length(one) > length(right));
  });
  const least = share(shortest.length, choices.length);
  return [
    {
      what: 'right choices are as long as wrong ones times (at most 1.15)',
      figure: mean(ratios).toFixed(2),
      missed: mean(ratios) > 1.15,
    },
    {
      what: 'single-choice questions whose longest choice is right (at most 35 %)',
      figure: `${longest.length} of ${choices.length}, ${percent(part)}`,
      missed: part > 0.35,
    },
    {
      what: 'and whose shortest is (at most 35 %)',
      figure: `${shortest.length} of ${choices.length}, ${percent(least)}`,
      missed: least > 0.35,
    },
  ];
}

/** No place among the choices holds the right one in more than two of five questions. */
function positions(choices) {
  const at = [0, 0, 0, 0];
  for (const { choices: list } of choices) at[list.findIndex(({ correct }) => correct)]++;
  return {
    what: 'places of the right choice, as written (none above 40 %)',
    figure: at.join(', '),
    missed: at.some((count) => share(count, choices.length) > 0.4),
  };
}

/** A part that lies between `least` and its mirror image. */
function balance(what, part, whole, least) {
  const value = share(part, whole);
  const most = least === 0 ? 0.5 : 1 - least;
  return {
    what: `${what} (${percent(least)} to ${percent(most)})`,
    figure: `${part} of ${whole}`,
    missed: whole > 0 && (value < least || value > most),
  };
}

function needsSource(graded) {
  const part = graded.filter(({ question }) => question.excerpt !== undefined).length;
  return {
    what: 'graded questions answered from a source or a dataset shown beside them (at least half)',
    figure: `${part} of ${graded.length}`,
    missed: part * 2 < graded.length,
  };
}

/** Wrong answers that are told nothing to read again, and numbers that are beside their question. */
export function questionFaults(definition) {
  return questionsOf(definition).flatMap(({ question }) => [
    ...withoutLink(question).map((what) => `${question.id}: ${what} names nothing to read again`),
    ...givenAway(question, definition),
  ]);
}

const leads = (text) => text !== undefined && /\]\(activity:/.test(text);

function withoutLink(question) {
  if (question.type === 'essay') return [];
  if (question.type !== 'choice' && question.type !== 'multiple-response')
    return leads(question.feedback?.incorrect) ? [] : ['the feedback to a wrong answer'];
  return question.choices
    .filter(({ correct, feedback }) => !correct && !leads(feedback))
    .map(({ id }) => `the feedback to \`${id}\``);
}

function givenAway(question, definition) {
  if (question.type !== 'numeric' || question.excerpt === undefined) return [];
  const shown = definition.activities.find(({ id }) => id === question.excerpt);
  const answers = [question.answer, question.range?.min, question.range?.max].filter((one) => one !== undefined);
  const text = JSON.stringify([shown.rows ?? shown.passages, shown.note ?? '']).replace(/(\d),(?=\d{3})/g, '$1');
  return answers
    .filter((answer) => new RegExp(`(?<![\\d.])${String(answer).replace('.', '\\.')}(?![\\d.]?\\d)`).test(text))
    .map((answer) => `${question.id}: its answer, ${answer}, stands in \`${shown.id}\``);
}

/** Points by objective, in the graded quizzes; a question of several objectives counts for each in part. */
export function pointsByObjective(definition) {
  const points = Object.fromEntries(definition.objectives.map(({ id }) => [id, 0]));
  for (const { quiz, question, pool } of questionsOf(definition)) {
    if (quiz.purpose !== 'graded') continue;
    const weight = pool === undefined ? 1 : pool.draw / pool.questions.length;
    const ids = question.objectives ?? [];
    for (const id of ids) points[id] += ((question.points ?? 1) * weight) / ids.length;
  }
  return points;
}

/** How many words a question makes a student read. */
export function questionWords(question) {
  const parts = [question.stem, question.text, ...(question.choices ?? question.items ?? []).map(({ text }) => text)];
  const pairs = (question.pairs ?? []).flatMap(({ prompt, match }) => [prompt, match]);
  return [...parts, ...pairs].filter(Boolean).reduce((sum, text) => sum + countWords(text), 0);
}
