import type { ModuleDefinition, Question } from '../../../schema/types.generated.ts';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { pointerTo } from '../../source/parsed-text.ts';
import { isRecord } from '../../source/unknown-value.ts';
import { resolveCodes } from '../codes.ts';
import { placedQuestions } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';
import { undecided } from '../undecided.ts';
import { toDoWords } from './to-do-words.ts';

/** What is still to be filled in: everything that is `null`, and a language that is not known. */
export function checkToDos(session: ResolveSession): readonly Diagnostic[] {
  const { definition } = session;
  return [
    ...languageToDo(definition.language, 'module', session.place('/language')),
    ...openParts(definition).map(({ pointer, holder }) => {
      const { what, hint } = toDoWords(pointer, holder);
      return toDo(`${what} is not filled in yet.`, hint, session.place(pointer));
    }),
    ...placedQuestions(definition).flatMap(({ part, pointer }) => {
      const open = undecided(part);
      if (open === undefined) return [];
      const message = `The right answer of the question \`${part.id}\` is not known yet, so no package contains the question.`;
      return [toDo(message, answerHint(part), session.place(pointer + open))];
    }),
  ];
}

/** The same of a unit’s own definition. */
export function unitToDos(
  { language, summary }: { readonly language: string; readonly summary: string | null },
  locate: (pointer: string) => Place,
): readonly Diagnostic[] {
  const { what, hint } = toDoWords('/summary', undefined);
  return [
    ...languageToDo(language, 'unit', locate('/language')),
    ...(summary === null ? [toDo(`${what} is not filled in yet.`, hint, locate('/summary'))] : []),
  ];
}

function toDo(message: string, hint: string, place: Place): Diagnostic {
  return resolveCodes.report('to-do', { message, hint, place });
}

function languageToDo(language: string, kind: 'module' | 'unit', place: Place): Diagnostic[] {
  if (language.toLowerCase() !== 'und') return [];
  const message = `The language of the ${kind} is not known yet, so screen readers guess how to read it.`;
  return [toDo(message, 'Write the language’s code: "en", "ru", "pt-BR".', place)];
}

function answerHint(question: Question): string {
  switch (question.type) {
    case 'choice':
      return 'Write `"correct": true` at the right choice, and delete `correct` at the others.';
    case 'multiple-response':
      return 'Write `"correct": true` at every right choice, and delete `correct` at the others.';
    case 'true-false':
      return 'Write `"answer": true` or `"answer": false`.';
    case 'numeric':
      return 'Write the right number as `answer`.';
    case 'matching':
      return 'Write the right partner as `match` of every pair.';
    case 'categorize':
      return 'Write the id of the right category as `category` of every item.';
    default:
      return 'Write the right answers in square brackets, as in `"accept": ["Paris"]`.';
  }
}

/** A part that is `null`, and what has it. */
interface OpenPart {
  readonly pointer: string;
  readonly holder: unknown;
}

/** Questions say once what they lack; of data and bibliographic data, `null` is a value. */
const OTHERS = new Set(['questions', 'rows', 'csl']);

function openParts(definition: ModuleDefinition): readonly OpenPart[] {
  const found: OpenPart[] = [];
  const visit = (holder: unknown, pointer: string, named: unknown): void => {
    if (typeof holder !== 'object' || holder === null) return;
    const owner = isRecord(holder) && 'id' in holder && pointer !== '' ? holder : named;
    for (const [name, value] of Object.entries(holder)) {
      if (value === null) found.push({ pointer: pointerTo(pointer, name), holder: owner });
      else if (typeof value === 'object' && !OTHERS.has(name)) visit(value, pointerTo(pointer, name), owner);
    }
  };
  visit(definition, '', undefined);
  return found;
}
