import { flag, list, maybe, number, record, text, tree, type ViewOf } from '../theme/shape.ts';
import { footShape, rubricShape, speakerShape, tableShape } from './common.ts';

export const readingShape = record({ body: tree, foot: footShape });

/** One piece of a source. Exactly one of `quoted`, `narrated` and `editorial` is true. */
export const passageShape = record({
  anchor: text,
  quoted: flag,
  narrated: flag,
  editorial: flag,
  speaker: maybe(speakerShape),
  /** The speaker has not spoken before on this page: who it is needs saying. */
  introduced: flag,
  paragraphs: list(record({ content: tree })),
  original: maybe(record({ language: text, direction: text, languageName: text, paragraphs: list(record({ text })) })),
});

export const provenanceShape = record({
  genre: text,
  /** EDTF, for `{{date created dateText}}`. */
  created: text,
  dateText: maybe(text),
  place: maybe(text),
  audience: maybe(text),
  repository: maybe(text),
  callNumber: maybe(text),
  language: text,
  transmission: maybe(text),
  translator: maybe(text),
});

export const excerptShape = record({
  intro: maybe(tree),
  hasQuoted: flag,
  hasNarrated: flag,
  hasEditorial: flag,
  /** Who narrates: the author of the work from which the excerpt is taken. */
  narrator: maybe(text),
  passages: list(passageShape),
  provenance: provenanceShape,
  notes: list(record({ anchor: text, backAnchor: text, number, quote: text, note: tree })),
  questions: list(record({ anchor: text, text: tree })),
  citation: tree,
  /** Its id on the page: short citations lead there. */
  citationAnchor: text,
  rights: record({ basis: text, statement: text }),
  foot: footShape,
});

/** An excerpt beside a question: the words and where they come from, no more. */
export const excerptContextShape = record({
  title: text,
  passages: list(passageShape),
  citation: tree,
});

export const datasetShape = record({
  table: tableShape,
  /** A reference to the picture, with its alternative text in `alt`. */
  chart: maybe(record({ picture: tree, alt: text })),
  note: maybe(tree),
  citation: tree,
  citationAnchor: text,
  foot: footShape,
});

export const datasetContextShape = record({ table: tableShape, citation: tree });

export const timelineShape = record({
  intro: maybe(tree),
  events: list(
    record({
      anchor: text,
      date: text,
      dateText: maybe(text),
      title: text,
      text: maybe(tree),
      citation: maybe(tree),
    }),
  ),
  foot: footShape,
});

export const discussionShape = record({
  prompt: tree,
  guidance: maybe(tree),
  requireInitialPost: flag,
  points: maybe(number),
  rubric: maybe(rubricShape),
  foot: footShape,
});

export const assignmentShape = record({
  prompt: tree,
  /** Ways to hand in, as words; empty where the platform says so itself. */
  submission: list(record({ text })),
  points: maybe(number),
  rubric: maybe(rubricShape),
  foot: footShape,
});

export const quizShape = record({
  intro: maybe(tree),
  /** How the quiz runs, as words; empty where the platform says so itself. */
  facts: list(record({ text })),
  foot: footShape,
});

export const linkShape = record({ description: tree, url: text, site: text, foot: footShape });

export const toolShape = record({
  description: tree,
  points: maybe(number),
  /** Where the tool is and what its place is called; absent where a platform opens it by itself. */
  launch: maybe(record({ url: text, site: text })),
  foot: footShape,
});

export type ReadingView = ViewOf<typeof readingShape>;
export type PassageView = ViewOf<typeof passageShape>;
export type ExcerptView = ViewOf<typeof excerptShape>;
export type ExcerptContextView = ViewOf<typeof excerptContextShape>;
export type DatasetView = ViewOf<typeof datasetShape>;
export type DatasetContextView = ViewOf<typeof datasetContextShape>;
export type TimelineView = ViewOf<typeof timelineShape>;
export type DiscussionView = ViewOf<typeof discussionShape>;
export type AssignmentView = ViewOf<typeof assignmentShape>;
export type QuizView = ViewOf<typeof quizShape>;
export type LinkView = ViewOf<typeof linkShape>;
export type ToolView = ViewOf<typeof toolShape>;
