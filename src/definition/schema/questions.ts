import { MOST_QUESTIONS } from './limits.ts';
import {
  id,
  idOf,
  includableItem,
  includableList,
  inlineMarkdown,
  list,
  markdown,
  meaning,
  object,
  plainText,
  reference,
  type Schema,
  type SchemaVariant,
} from './parts.ts';

/** What a question type declares about its part of the definition. */
export interface QuestionFragment {
  /** The name under `$defs` and of the generated TypeScript type: `ShortAnswer`. */
  readonly name: string;
  /** The word authors write: `short-answer`. */
  readonly type: string;
  /** One sentence for authors. */
  readonly description: string;
  /** The type's own properties. */
  properties(variant: SchemaVariant): Record<string, Schema>;
  readonly required: readonly string[];
}

const points: Schema = {
  type: 'number',
  minimum: 0.01,
  maximum: 99,
  default: 1,
  description: 'The points it is worth. In a pool the pool says them: leave out there.',
};

const hint = inlineMarkdown('Shown to a student who asks for it.');

/** Steps have no ids and mean something in their order only: the list is one value. */
const hints: Schema = {
  description: 'Shown to a student who asks for it: one text, or a list of texts that are shown one after another.',
  oneOf: [hint, list(hint, 'Hints, shown one after another.', { minItems: 1 }, { matchedBy: 'whole' })],
};

export function questionFeedback(variant: SchemaVariant): Schema {
  return object(
    'Shown after answering, as far as the quiz allows.',
    {
      correct: markdown('Shown when the answer is right.', variant),
      incorrect: markdown('Shown when it is not.', variant),
      general: markdown('Shown in either case.', variant),
    },
    [],
  );
}

/** A question type's schema: the common base and its own properties spread into one object. */
export function questionSchema(fragment: QuestionFragment, variant: SchemaVariant): Schema {
  return object(
    fragment.description,
    {
      id: id('The question’s id. Moving the question keeps its identity; another id makes another question.'),
      type: { const: fragment.type, description: fragment.description },
      stem: markdown('The question as students read it.', variant),
      points,
      feedback: reference('QuestionFeedback'),
      hint: hints,
      objectives: list(idOf('objectives', 'An objective’s id.'), 'The objectives that it assesses.', {
        uniqueItems: true,
      }),
      excerpt: idOf('activities', 'The id of an excerpt or a dataset to show beside the question.'),
      ...fragment.properties(variant),
    },
    ['id', 'type', 'stem', ...fragment.required.filter((name) => name !== 'stem')],
  );
}

/** Questions, each or all of which may stand in files of their own. */
export function questionList(name: 'QuizEntry' | 'Question', description: string, variant: SchemaVariant): Schema {
  const item = includableItem(reference(name), 'a question', variant);
  return {
    ...includableList(item, description, variant, { minItems: 1, maxItems: MOST_QUESTIONS }),
    [meaning]: { roam: 'questions' },
  };
}

export function poolSchema(variant: SchemaVariant): Schema {
  return object(
    'A pool: some of its questions are drawn for every attempt.',
    {
      type: { const: 'pool', description: 'This is a pool.' },
      id: id('The pool’s id.'),
      title: plainText('The pool’s title, for instructors.'),
      draw: { type: 'integer', minimum: 1, maximum: MOST_QUESTIONS, description: 'How many questions are drawn.' },
      pointsEach: { ...points, description: 'The points of each question drawn.' },
      questions: questionList('Question', 'The questions.', variant),
    },
    ['id', 'type', 'title', 'draw', 'questions'],
  );
}
