import { flag, list, maybe, number, record, text, tree, type ViewOf } from '../theme/shape.ts';
import { rubricShape, sourceEntryShape, termShape } from './common.ts';

const authorShape = record({ name: text, affiliation: maybe(text), url: maybe(text) });

/** `holder` and `year` are empty while they are not known; `copyright` is the whole line. */
export const licenseShape = record({
  id: text,
  name: text,
  url: maybe(text),
  holder: text,
  year: text,
  copyright: maybe(text),
});

export const overviewShape = record({
  /** The institution's logo, where the page is not in a document that shows it already. */
  logo: maybe(tree),
  subtitle: maybe(text),
  summary: list(record({ text })),
  facts: list(record({ name: text, value: text })),
  contentNotes: list(record({ text })),
  objectives: list(record({ anchor: text, text: tree })),
  /** What learners do, in order; `link` is the title as a link to the activity. */
  activities: list(record({ link: tree, type: text, minutes: maybe(number), optional: flag })),
  people: list(record({ name: text, original: maybe(text), role: maybe(text), dates: maybe(text), note: maybe(tree) })),
  /** Terms that the page uses. */
  terms: list(termShape),
  bibliography: list(sourceEntryShape),
  credits: list(record({ what: text, credit: text, license: text })),
  authors: list(authorShape),
  license: licenseShape,
  version: text,
  publisher: maybe(text),
});

/** `sources` are the works that the definitions cite. */
export const glossaryShape = record({ terms: list(termShape), sources: list(sourceEntryShape) });

/** The last lines of a document of our own. */
export const footerShape = record({
  authors: list(authorShape),
  license: licenseShape,
  title: text,
  version: text,
  publisher: maybe(text),
});

/** A line of an answer: what there is to pick or write, whether it is right, and what is said about it. */
const answerLineShape = record({
  content: tree,
  /** What it belongs to: the right match of a source, the words that fill a gap. */
  answer: maybe(tree),
  correct: flag,
  feedback: maybe(tree),
});

export const questionAnswerShape = record({
  number: text,
  title: text,
  stem: tree,
  points: number,
  /** Right and wrong side by side, as in a choice; otherwise only right lines are listed. */
  judged: flag,
  ordered: flag,
  lines: list(answerLineShape),
  modelAnswer: maybe(tree),
  rubric: maybe(text),
  /** `name` says which it is: “Hint”, or “Hint 1 of 3”. */
  hints: list(record({ name: text, content: tree })),
  correct: maybe(tree),
  incorrect: maybe(tree),
  general: maybe(tree),
});

export const guideShape = record({
  summary: list(record({ text })),
  guide: maybe(tree),
  plan: list(record({ anchor: text, title: text, minutes: number, start: number, end: number, what: tree })),
  planMinutes: number,
  objectives: list(
    record({
      text: tree,
      taught: list(record({ title: text })),
      assessed: list(record({ title: text })),
    }),
  ),
  /** Activities that only instructors see. */
  activities: list(record({ title: text, body: tree })),
  /** External tools, which somebody registers on the platform before students open them. */
  tools: list(
    record({
      anchor: text,
      title: text,
      url: text,
      points: maybe(number),
      parameters: list(record({ name: text, value: text })),
    }),
  ),
  rubrics: list(rubricShape),
  quizzes: list(
    record({
      title: text,
      entries: list(
        record({
          /** Set where the questions are drawn from a pool. */
          pool: maybe(record({ title: text, draw: number, count: number })),
          questions: list(questionAnswerShape),
        }),
      ),
    }),
  ),
  terms: list(termShape),
  bibliography: list(sourceEntryShape),
});

export type OverviewView = ViewOf<typeof overviewShape>;
export type GlossaryView = ViewOf<typeof glossaryShape>;
export type FooterView = ViewOf<typeof footerShape>;
export type LicenseView = ViewOf<typeof licenseShape>;
export type QuestionAnswerView = ViewOf<typeof questionAnswerShape>;
export type GuideView = ViewOf<typeof guideShape>;
