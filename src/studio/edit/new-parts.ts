import type { JsonValue } from '../../browser.ts';
import type { JsonObject } from '../state/values.ts';
import type { Say } from '../words/words.ts';

export const ACTIVITY_TYPES = [
  'reading',
  'excerpt',
  'dataset',
  'timeline',
  'discussion',
  'assignment',
  'quiz',
  'link',
  'tool',
] as const;

export const QUESTION_TYPES = [
  'choice',
  'multiple-response',
  'true-false',
  'short-answer',
  'numeric',
  'matching',
  'categorize',
  'ordering',
  'cloze',
  'essay',
] as const;

export type ActivityType = (typeof ACTIVITY_TYPES)[number];
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** An id that nothing has yet: `page-1`, `page-2`. */
export function freeId(base: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}

/** A new activity. What only its author can know is open, and so a thing to finish. */
export function newActivity(type: ActivityType, taken: ReadonlySet<string>, say: Say): JsonObject {
  const id = freeId(type === 'reading' ? 'page' : type, taken);
  const start = { id, type, title: say(`new.${type}`) };
  switch (type) {
    case 'reading':
      return { ...start, body: `${say('home.firstText')}\n` };
    case 'discussion':
      return { ...start, prompt: null };
    case 'assignment':
      return { ...start, prompt: null, submission: ['text'], points: 10 };
    case 'quiz':
      return { ...start, purpose: null, questions: [newQuestion('choice', new Set([...taken, id]), say)] };
    case 'link':
    case 'tool':
      return { ...start, url: 'https://example.org/', description: null };
    case 'excerpt':
      return { ...start, ...newExcerpt(say) };
    case 'dataset':
      return { ...start, ...newTable(say) };
    case 'timeline':
      return { ...start, events: [{ id: freeId('event', taken), date: '1900', title: say('timeline.new') }] };
  }
}

function newExcerpt(say: Say): JsonObject {
  const passage = { id: 'passage-1', kind: 'quoted', text: say('excerpt.newPassage', { n: 1 }) };
  return { source: null, locator: {}, provenance: null, passages: [passage], rights: null };
}

/** Two columns: names, and figures that are not known yet. */
function newTable(say: Say): JsonObject {
  const columns = [
    { id: 'column-1', title: say('table.column', { n: 1 }), type: 'text' },
    { id: 'column-2', title: say('table.column', { n: 2 }), type: 'number' },
  ];
  const rows = [{ 'column-1': say('table.row', { n: 1 }), 'column-2': null }];
  return { columns, rows, source: null, locator: {} };
}

/** A new question. Its right answer is open. */
export function newQuestion(type: QuestionType, taken: ReadonlySet<string>, say: Say): JsonObject {
  const start = { id: freeId('question', taken), type, stem: `${say('new.stem')}\n` };
  const choices: JsonValue = ['a', 'b', 'c'].map((id, index) => ({
    id,
    text: say('new.choice', { n: index + 1 }),
    correct: null,
  }));
  switch (type) {
    case 'choice':
    case 'multiple-response':
      return { ...start, choices };
    case 'true-false':
    case 'numeric':
      return { ...start, answer: null };
    case 'short-answer':
      return { ...start, accept: null };
    case 'matching':
      return { ...start, pairs: ['a', 'b'].map((id, index) => newPair(id, index, say)) };
    case 'categorize':
      return {
        ...start,
        categories: ['a', 'b'].map((id, index) => ({ id, title: say('new.category', { n: index + 1 }) })),
        items: ['item-1', 'item-2'].map((id, index) => ({
          id,
          text: say('new.item', { n: index + 1 }),
          category: null,
        })),
      };
    case 'ordering':
      return {
        ...start,
        items: ['item-1', 'item-2', 'item-3'].map((id, index) => ({ id, text: say('new.item', { n: index + 1 }) })),
      };
    case 'cloze':
      return { ...start, text: `${say('new.gapText')} [[gap-1]].\n`, gaps: [{ id: 'gap-1', accept: null }] };
    case 'essay':
      return start;
  }
}

/** A pool of two questions, of which one is drawn. */
export function newPool(taken: ReadonlySet<string>, say: Say): JsonObject {
  const known = new Set(taken);
  const id = freeId('pool', known);
  const questions = [1, 2].map(() => {
    const question = newQuestion('choice', known.add(id), say);
    known.add(String(question.id));
    return question;
  });
  return { id, type: 'pool', title: say('new.pool'), draw: 1, questions };
}

function newPair(id: string, index: number, say: Say): JsonValue {
  return { id, prompt: say('new.item', { n: index + 1 }), match: null };
}
