import type { JsonValue } from '../../browser.ts';
import type { JsonObject } from '../state/values.ts';
import type { Say } from '../words/words.ts';

export const ACTIVITY_TYPES = ['reading', 'discussion', 'assignment', 'quiz', 'link'] as const;

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
      return { ...start, url: 'https://example.org/', description: null };
  }
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

function newPair(id: string, index: number, say: Say): JsonValue {
  return { id, prompt: say('new.item', { n: index + 1 }), match: null };
}
