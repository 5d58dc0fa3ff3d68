/** Names that people know from platforms, and what they are called here; and what they look for that a definition has not. */

/** By the name here; the other names in small letters without signs. A name may be listed at several: the one is meant that is known. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  stem: ['question', 'questiontext', 'prompt', 'text', 'ask', 'task'],
  choices: ['answers', 'options', 'alternatives', 'responses', 'answerchoices', 'answeroptions'],
  correct: ['right', 'iscorrect', 'isright', 'istrue', 'correctanswer', 'rightanswer'],
  answer: ['correct', 'correctanswer', 'rightanswer', 'solution', 'value', 'key', 'istrue'],
  accept: [
    'answers',
    'answer',
    'accepted',
    'acceptedanswers',
    'correctanswers',
    'rightanswers',
    'solutions',
    'correct',
    'correctanswer',
    'rightanswer',
    'solution',
  ],
  pairs: ['match', 'matches', 'matching'],
  match: ['answer', 'partner', 'right', 'definition'],
  items: ['steps', 'order', 'sequence', 'entries'],
  categories: ['groups', 'buckets', 'classes'],
  category: ['group', 'bucket', 'class'],
  gaps: ['blanks', 'fields'],
  candidates: ['choices', 'options', 'answers', 'quotes'],
  title: ['name', 'heading', 'label', 'caption'],
  text: ['body', 'label', 'content', 'answer', 'choice', 'title', 'description', 'name', 'statement'],
  body: ['text', 'content', 'contents', 'markdown', 'html'],
  prompt: ['instructions', 'question', 'task', 'text', 'body', 'description', 'topic'],
  guidance: ['instructions', 'help'],
  description: ['text', 'summary', 'note', 'body'],
  summary: ['description', 'abstract', 'overview'],
  intro: ['introduction', 'description', 'instructions'],
  points: [
    'score',
    'marks',
    'mark',
    'weight',
    'grade',
    'value',
    'credit',
    'credits',
    'maxpoints',
    'maxscore',
    'pts',
    'pointspossible',
  ],
  pointsEach: ['points', 'score', 'marks', 'pointsperquestion'],
  draw: ['pick', 'count', 'number', 'choose', 'random'],
  minutes: ['duration', 'time', 'length'],
  estimatedMinutes: ['duration', 'minutes', 'time', 'length', 'estimatedtime'],
  timeLimitMinutes: ['timelimit', 'time', 'minutes', 'limit', 'duration'],
  attempts: ['tries', 'maxattempts', 'allowedattempts', 'attemptsallowed', 'numberofattempts'],
  passPercent: ['pass', 'passmark', 'passingscore', 'passscore', 'passinggrade', 'passgrade', 'threshold', 'cutoff'],
  shuffleChoices: ['shuffleanswers', 'shuffleoptions', 'shuffle', 'randomize', 'randomise'],
  shuffleQuestions: ['shufflequestion', 'randomorder', 'randomizequestions'],
  feedback: ['explanation', 'rationale', 'comment', 'comments'],
  hint: ['tip', 'clue', 'help'],
  url: ['link', 'href', 'address', 'website', 'uri', 'launch', 'launchurl', 'toolurl', 'targetlinkuri'],
  parameters: ['params', 'custom', 'customparameters', 'customparams', 'customfields'],
  opens: ['display', 'target', 'newwindow', 'newtab', 'launchcontainer', 'open'],
  file: ['src', 'path', 'filename', 'source', 'url', 'href'],
  alt: ['alttext', 'description', 'alternativetext', 'alternative'],
  credit: [
    'author',
    'creator',
    'attribution',
    'by',
    'photographer',
    'source',
    'percent',
    'fraction',
    'weight',
    'score',
    'points',
  ],
  significantFigures: ['figures', 'sigfigs', 'significant', 'significantdigits', 'digits'],
  percent: ['percentage', 'percents', 'relative'],
  license: ['licence', 'rights', 'copyright'],
  language: ['lang', 'locale'],
  keywords: ['tags', 'subjects'],
  authors: ['author', 'creators', 'creator', 'by', 'teacher', 'teachers'],
  objectives: ['outcomes', 'goals', 'aims', 'learningobjectives', 'learningoutcomes', 'competencies', 'outcome'],
  activities: ['lessons', 'sections', 'content', 'contents', 'steps', 'items', 'pages'],
  questions: ['items', 'quiz', 'content', 'entries'],
  glossary: ['terms', 'vocabulary', 'definitions'],
  definition: ['meaning', 'explanation', 'text', 'description'],
  term: ['word', 'name', 'title'],
  sources: ['references', 'bibliography', 'works', 'citations'],
  people: ['persons', 'characters', 'speakers'],
  assets: ['files', 'media', 'images', 'pictures', 'resources'],
  submission: ['submissiontypes', 'submissions', 'submissiontype', 'handin', 'submit'],
  rows: ['data', 'values', 'records'],
  columns: ['headers', 'fields', 'header'],
  events: ['entries', 'items', 'dates'],
  passages: ['quotes', 'paragraphs', 'text'],
  quote: ['text', 'words', 'quotation'],
  tolerance: ['margin', 'error', 'plusminus', 'precision'],
  unit: ['units'],
  id: ['identifier', 'slug', 'key', 'ident'],
};

/** What a definition does not say, and where it is said instead. `needs`: only where the part has such a property. */
interface Elsewhere {
  readonly names: readonly string[];
  readonly needs?: string;
  readonly hint: string;
}

const elsewhere: readonly Elsewhere[] = [
  {
    names:
      'due duedate dueat deadline available availablefrom availableuntil opens open openat opendate closes close closeat closedate start startdate starts end enddate ends lockat unlockat lock unlock until from date week'.split(
        ' ',
      ),
    hint: 'Dates belong to a course, not to a module: delete it, and set them on the platform after the upload.',
  },
  {
    names:
      'answer answers correct correctanswer correctanswers rightanswer rightanswers solution key correctchoice'.split(
        ' ',
      ),
    needs: 'choices',
    hint: 'Mark what is right at the choice itself: { "id": …, "text": …, "correct": true }.',
  },
  {
    names: 'answer answers correct correctanswer solution key order correctorder'.split(' '),
    needs: 'items',
    hint: 'Delete it: items are listed in the right order, or each names its category.',
  },
  {
    names: 'image images picture img photo video audio media attachment attachments figure'.split(' '),
    hint: 'Name the file in `assets`, and show it in a text with `![what it shows](asset:the-id)`.',
  },
  {
    names: 'order position number index sequence'.split(' '),
    hint: 'Delete it: parts appear in the order of the list.',
  },
  {
    names: 'group groups team teams students student section sections'.split(' '),
    hint: 'Groups and students belong to a course, not to a module: delete it, and choose them on the platform.',
  },
  {
    names: 'weight weights percentage percent gradeweight assignmentgroup gradecategory'.split(' '),
    hint: 'Weights between activities belong to a course’s gradebook: delete it, and set them on the platform.',
  },
  {
    names: 'hidden visible published draft visibility'.split(' '),
    hint: 'Delete it: `published` of the module says whether students see it at once, `"audience": "instructor"` hides an activity from them.',
  },
  {
    names: 'prerequisite prerequisites requires required mandatory'.split(' '),
    hint: 'Delete it: `"sequential": true` of the module asks for one activity after the other, and `"optional": true` marks what students may skip.',
  },
];

/** Words for values of a fixed set, by the word here. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  text: ['string', 'str', 'words', 'online', 'onlinetext', 'textentry', 'onlinetextentry'],
  number: ['integer', 'int', 'float', 'numeric', 'decimal', 'double'],
  file: ['upload', 'document', 'fileupload', 'onlineupload', 'attachment', 'pdf', 'files'],
  url: ['link', 'website', 'web', 'onlineurl', 'address'],
  practice: ['ungraded', 'formative', 'exercise', 'selfcheck', 'selftest'],
  graded: ['grade', 'summative', 'test', 'exam', 'assessment', 'marked'],
  learner: ['student', 'students', 'learners', 'everyone', 'all'],
  instructor: ['teacher', 'teachers', 'instructors', 'staff'],
  highest: ['best', 'max', 'maximum'],
  latest: ['last', 'newest', 'mostrecent'],
  average: ['mean', 'avg'],
  immediate: ['immediately', 'instant', 'always', 'aftereach', 'aftereachquestion'],
  never: ['none', 'no', 'hidden', 'off'],
  'after-submission': ['aftersubmit', 'submission', 'atend', 'end', 'afterattempt', 'deferred'],
  threaded: ['thread', 'threads', 'nested'],
  view: ['viewed', 'read', 'visit', 'mustview'],
  submit: ['submitted', 'handin', 'complete', 'completed', 'mustsubmit'],
  post: ['contribute', 'reply', 'mustcontribute'],
  bar: ['column', 'columns', 'bars', 'histogram'],
  dot: ['scatter', 'points', 'point'],
  quoted: ['quote', 'quotation', 'verbatim', 'direct'],
  narrated: ['paraphrase', 'paraphrased', 'summary'],
  editorial: ['note', 'comment', 'editor'],
};

/** The allowed word that is meant by another; undefined where no other word is known for one of these. */
export function meantByOtherWord(written: string, allowed: readonly string[]): string | undefined {
  const word = plain(written);
  return allowed.find((one) => otherWords[one]?.includes(word));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The property that is meant by a name from elsewhere; undefined where no other name is known for one of these. */
export function meantByOtherName(written: string, known: readonly string[]): string | undefined {
  const name = plain(written);
  return known.find((property) => otherNames[property]?.includes(name));
}

/** What to do about a name that stands for something that a definition does not say. */
export function saidElsewhere(written: string, known: readonly string[]): string | undefined {
  const name = plain(written);
  return elsewhere.find(({ names, needs }) => names.includes(name) && (needs === undefined || known.includes(needs)))
    ?.hint;
}
