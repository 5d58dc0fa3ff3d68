/** What a property is called in a sentence about a difference, where that is not its name. */
const names: Readonly<Record<string, string>> = {
  accept: 'accepted answers',
  alt: 'alternative text',
  answer: 'right answer',
  attempts: 'number of attempts',
  audience: 'readers for whom it is',
  gaps: 'gaps',
  callNumber: 'call number',
  captions: 'files of captions',
  caseSensitive: 'whether capital letters count',
  completion: 'rule for when it is done',
  contentNotes: 'content notes',
  correct: 'whether it is right',
  created: 'date of writing',
  dateText: 'date as it is shown',
  decorative: 'whether it is decoration alone',
  distractors: 'matches that fit nothing',
  draw: 'number of questions that are drawn',
  estimatedMinutes: 'estimated time in minutes',
  excerpt: 'excerpt that it is about',
  grading: 'grading',
  guide: 'guide for instructors',
  intro: 'introduction',
  keep: 'attempt that counts',
  keepPlace: 'whether it keeps its place',
  lessonPlan: 'lesson plan',
  license: 'licence',
  longDescription: 'long description',
  maxQuotedWords: 'limit of quoted words',
  minutes: 'time in minutes',
  modelAnswer: 'model answer',
  now: 'new id',
  opens: 'window in which it opens',
  optional: 'whether it is optional',
  passPercent: 'pass mark in per cent',
  pointsEach: 'points for each question',
  published: 'whether it is published',
  requireInitialPost: 'whether students post before they read others',
  retired: 'retired ids',
  revealAnswers: 'moment when right answers are shown',
  seconds: 'length in seconds',
  sequential: 'whether it is done in order',
  shuffleChoices: 'whether choices are shuffled',
  shuffleQuestions: 'whether questions are shuffled',
  significantFigures: 'significant figures',
  sourcing: 'sourcing questions',
  stem: 'question itself',
  submission: 'what is handed in',
  timeLimitMinutes: 'time limit in minutes',
  url: 'address',
  what: 'text',
  words: 'number of words',
  x: 'horizontal axis',
  y: 'columns that are drawn',
};

/** The same for a property within another. */
const within: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  feedback: {
    general: 'general feedback',
    correct: 'feedback on right answers',
    incorrect: 'feedback on wrong answers',
  },
  settings: { feedback: 'moment when feedback is shown' },
  words: { min: 'fewest words', max: 'most words' },
};

/** Properties that only put others together: what is in them is named by itself. */
const CONTAINERS = new Set(['settings', 'csl', 'grading', 'provenance', 'locator', 'instructor', 'feedback', 'words']);

/** Those of which there are several. */
const SEVERAL = new Set(
  'accept activities annotations answers assets authors gaps candidates captions categories choices columns contentNotes criteria dates distractors events items keywords levels modules objectives options pairs parameters passages people points pointsEach questions retired rights rows rubrics significantFigures sources sourcing y'.split(
    ' ',
  ),
);

/** How the properties at the end of a way are called: `the kind of the chart`, `whether it is optional`. */
export function fieldWords(fields: readonly string[]): string {
  const named = fields.flatMap((field, index) => {
    const next = fields[index + 1];
    return CONTAINERS.has(field) && next !== undefined ? [] : [nameOf(field, fields[index - 1])];
  });
  const [first = '', ...around] = named.reverse();
  return [withArticle(first), ...around.map(withArticle)].join(' of ');
}

/** Whether one says “are” of a property. */
export function isSeveral(field: string): boolean {
  return SEVERAL.has(field);
}

function nameOf(field: string, container: string | undefined): string {
  const own = container === undefined ? undefined : within[container];
  const found = own !== undefined && Object.hasOwn(own, field) ? own[field] : undefined;
  if (found !== undefined) return found;
  if (Object.hasOwn(names, field)) return names[field] ?? field;
  // Names of citation styles: `container-title`, `archive_location`, `DOI`.
  if (/^[A-Z]+$/.test(field)) return field;
  return field.replace(/[-_]/g, ' ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function withArticle(name: string): string {
  return isClause(name) || name === '' ? name : `the ${name}`;
}

function isClause(name: string): boolean {
  return /^(?:whether|what) /.test(name);
}
