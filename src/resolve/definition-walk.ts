import type { ModuleDefinition, Pool, Question } from '../../schema/types.generated.ts';
import { pointerTo } from '../source/parsed-text.ts';

/** A part of the definition and its JSON pointer. */
export interface Placed<Part> {
  readonly part: Part;
  readonly pointer: string;
}

/** Items of a list at `pointer`; none where there is no list. */
export function placedList<Part>(parts: readonly Part[] | undefined, pointer: string): readonly Placed<Part>[] {
  return (parts ?? []).map((part, index) => ({ part, pointer: `${pointer}/${index}` }));
}

type ActivityDefinition = ModuleDefinition['activities'][number];

/** All activities, in the order of the file. */
export function placedActivities(definition: ModuleDefinition): readonly Placed<ActivityDefinition>[] {
  return placedList(definition.activities, '/activities');
}

/** A text of the definition and the name of the property, or the position in a list, at which it is. */
export interface PlacedText extends Placed<string> {
  readonly name: string;
}

/** By definition, because many checks ask for them. */
const textsOf = new WeakMap<ModuleDefinition, readonly PlacedText[]>();

/** All texts, in the order of the file: whatever is written as one, ids and dates too. */
export function placedTexts(definition: ModuleDefinition): readonly PlacedText[] {
  const known = textsOf.get(definition) ?? findTexts(definition);
  textsOf.set(definition, known);
  return known;
}

function findTexts(definition: ModuleDefinition): readonly PlacedText[] {
  const found: PlacedText[] = [];
  const visit = (value: unknown, pointer: string, name: string): void => {
    if (typeof value === 'string') found.push({ part: value, pointer, name });
    else if (typeof value === 'object' && value !== null)
      // Numbers, which are most of a large dataset, hold none.
      for (const [key, child] of Object.entries(value))
        if (typeof child === 'string' || typeof child === 'object') visit(child, pointerTo(pointer, key), key);
  };
  visit(definition, '', '');
  return found;
}

/** A question with the activity and, where it is in one, the pool that holds it. */
export interface PlacedQuestion extends Placed<Question> {
  readonly quiz: Extract<ActivityDefinition, { type: 'quiz' }>;
  readonly pool?: Placed<Pool>;
}

/** By definition, because half of the checks ask for them. */
const questionsOf = new WeakMap<ModuleDefinition, readonly PlacedQuestion[]>();

/** All questions, those in pools too, in the order of the file. */
export function placedQuestions(definition: ModuleDefinition): readonly PlacedQuestion[] {
  const known = questionsOf.get(definition) ?? findQuestions(definition);
  questionsOf.set(definition, known);
  return known;
}

function findQuestions(definition: ModuleDefinition): readonly PlacedQuestion[] {
  return placedActivities(definition).flatMap(({ part: quiz, pointer }) => {
    if (quiz.type !== 'quiz') return [];
    return placedList(quiz.questions, `${pointer}/questions`).flatMap((entry): PlacedQuestion[] => {
      const { part } = entry;
      if (part.type !== 'pool') return [{ part, pointer: entry.pointer, quiz }];
      return placedList(part.questions, `${entry.pointer}/questions`).map((question) => ({
        ...question,
        quiz,
        pool: { part, pointer: entry.pointer },
      }));
    });
  });
}
