// How long each activity takes: words at a reader's pace, and what there is to do.
import { questionWords } from './assessment.mjs';
import { countWords } from './read-module.mjs';

const WORDS_A_MINUTE = 180;
/** Words a minute that a student writes: a post thought out first; a note with its sources open, and revised. */
const POST = 8;
const NOTE = 3.3;
/** Minutes to look at a drawing, to answer a question put to a source, to read a chart. */
const DRAWING = 2;
const SOURCING = 1.5;
const CHART = 2;
const OTHERS_POSTS = 5;
const THINKING = {
  choice: 0.5,
  'true-false': 0.5,
  'short-answer': 0.75,
  'multiple-response': 1,
  evidence: 1,
  cloze: 1,
  matching: 1.5,
  categorize: 1.5,
  ordering: 1.5,
  numeric: 1.5,
};

const reading = (...texts) =>
  texts.filter((text) => typeof text === 'string').reduce((sum, text) => sum + countWords(text), 0) / WORDS_A_MINUTE;

const asked = {
  reading: ({ body }) => reading(body) + DRAWING * (body.match(/!\[\]\(asset:/g)?.length ?? 0),
  excerpt: ({ intro, provenance, passages, annotations = [], sourcing = [] }) =>
    reading(
      intro,
      ...Object.values(provenance),
      ...passages.map(({ text }) => text),
      ...annotations.map(({ note }) => note),
    ) +
    reading(...sourcing.map(({ text }) => text)) +
    SOURCING * sourcing.length,
  dataset: ({ note, rows, chart }) =>
    reading(note, ...rows.flatMap((row) => Object.values(row))) + rows.length / 4 + (chart === undefined ? 0 : CHART),
  timeline: ({ intro, events }) => reading(intro, ...events.flatMap(({ title, text }) => [title, text])),
  discussion: ({ prompt, guidance }) => reading(prompt, guidance) + OTHERS_POSTS + midWords(prompt) / POST,
  assignment: ({ prompt }) => reading(prompt) + midWords(prompt) / NOTE,
  quiz: ({ intro, questions }) => reading(intro) + questions.reduce((sum, one) => sum + questionMinutes(one), 0),
  link: ({ minutes }) => minutes,
};

/** The middle of every “150–250 words” of a task, added up. */
function midWords(prompt) {
  return [...prompt.matchAll(/(\d+)(?:–| to )(\d+) words/g)].reduce(
    (sum, [, from, to]) => sum + (Number(from) + Number(to)) / 2,
    0,
  );
}

function questionMinutes(question) {
  if (question.type === 'pool')
    return (
      (question.draw / question.questions.length) *
      question.questions.reduce((sum, one) => sum + questionMinutes(one), 0)
    );
  const words = questionWords(question) / WORDS_A_MINUTE;
  if (question.type === 'essay') return words + (question.words.min + question.words.max) / 2 / POST;
  return words + THINKING[question.type];
}

/** Activities whose minutes are not those of their words and tasks, give or take two minutes or a fifth. */
export function dishonestMinutes(definition) {
  const learners = definition.activities.filter(({ audience }) => audience !== 'instructor');
  const each = learners.flatMap((activity) => {
    const needed = asked[activity.type](activity);
    const off = Math.abs((activity.minutes ?? 0) - needed);
    return off <= Math.max(2, needed / 5)
      ? []
      : [`${activity.id}: ${activity.minutes} minutes are said, its words and tasks take ${needed.toFixed(1)}`];
  });
  const sum = learners.filter(({ optional }) => !optional).reduce((total, { minutes }) => total + (minutes ?? 0), 0);
  return sum === definition.estimatedMinutes
    ? each
    : [...each, `the module says ${definition.estimatedMinutes} minutes, its activities add up to ${sum}`];
}

/** Steps of a plan for a class that leave less than five of its fifty minutes to spare. */
export function fullPlan({ instructor }) {
  const sum = (instructor?.lessonPlan ?? []).reduce((total, { minutes }) => total + minutes, 0);
  return sum <= 45 ? [] : [`the plan takes ${sum} of 50 minutes: five should be to spare`];
}
