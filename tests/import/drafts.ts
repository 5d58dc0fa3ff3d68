import { element, type HtmlTree, referenceTo, text } from '../../src/content/tree.ts';
import type { DraftActivity } from '../../src/import/draft/activity.ts';
import type { DraftFile, DraftModule, ImportDraft } from '../../src/import/draft/draft.ts';
import type { DraftQuestion, DraftQuizEntry } from '../../src/import/draft/question.ts';
import { png } from '../support/kitchen-sink/media.ts';

/** A place in an original that nobody made. */
export const at = (where: string) => ({ file: 'course.zip', where });

export const paragraph = (words: string): HtmlTree => [element('p', {}, text(words))];

export const reading = (key: string, title: string, body: HtmlTree = paragraph(`About ${title}.`)): DraftActivity => ({
  type: 'reading',
  key,
  place: at(title),
  title,
  body,
});

export const choice = (key: string, stem: string, correct: number | null = 0): DraftQuestion => ({
  type: 'choice',
  key,
  place: at(stem),
  stem: paragraph(stem),
  choices: ['Bread', 'Salt', 'Water'].map((words, index) => ({
    key: `${key}-${index}`,
    text: [text(words)],
    correct: correct === null ? null : index === correct,
  })),
});

export const quiz = (key: string, title: string, questions: readonly DraftQuizEntry[]): DraftActivity => ({
  type: 'quiz',
  key,
  place: at(title),
  title,
  purpose: null,
  settings: {},
  questions,
});

export const picture = (name: string, parts: Partial<DraftFile> = {}): DraftFile => ({
  name,
  bytes: () => png,
  place: at(name),
  ...parts,
});

/** A picture in a paragraph of its own. */
export const shown = (key: string): HtmlTree => [element('p', {}, referenceTo({ to: 'asset', id: key }))];

export const moduleOf = (activities: readonly DraftActivity[], parts: Partial<DraftModule> = {}): DraftModule => ({
  key: 'whole',
  place: at('the course'),
  title: 'Bread and salt',
  activities,
  rubrics: [],
  sources: [],
  terms: [],
  ...parts,
});

export const draftOf = (
  modules: readonly DraftModule[],
  files: Readonly<Record<string, DraftFile>> = {},
): ImportDraft => ({ modules, files: new Map(Object.entries(files)), entries: [] });
