import type { ErrorObject } from 'ajv';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceDocument } from '../source/document.ts';
import { pointerParts } from '../source/parsed-text.ts';
import { definitionCodes } from './codes.ts';
import { describePlace, valueAt } from './describe-place.ts';
import { explainers, explainOther } from './explainers.ts';
import type { Explanation, Subject } from './explanation.ts';
import { type Mistake, mergeErrors } from './merge-errors.ts';
import { withoutBranches, withoutConsequences } from './related-errors.ts';

/** How many errors of the schema are explained: nobody reads more, and finding what was meant takes its time. */
const MOST_ERRORS = 500;

/**
 * Turns schema errors into diagnostics: one for each mistake, in the words of the author's file; of thousands the first,
 * and how many there are. `whole`: “the module”.
 */
export function explainErrors(errors: readonly ErrorObject[], document: SourceDocument, whole: string): Diagnostic[] {
  const diagnostics = new Map<string, Diagnostic>();
  for (const mistake of mergeErrors(withoutConsequences(withoutBranches(errors.slice(0, MOST_ERRORS))))) {
    const { error } = mistake;
    const subject = subjectOf(mistake, document, whole);
    const explanation = (explainers[error.keyword] ?? explainOther)(subject);
    const diagnostic = toDiagnostic(explanation, error, document);
    const key = `${diagnostic.code} ${diagnostic.pointer} ${diagnostic.message}`;
    if (!diagnostics.has(key)) diagnostics.set(key, diagnostic);
  }
  const rest = errors.length - MOST_ERRORS;
  return rest > 0 ? [...diagnostics.values(), moreMistakes(rest, document)] : [...diagnostics.values()];
}

function moreMistakes(count: number, document: SourceDocument): Diagnostic {
  return definitionCodes.report('more-mistakes', {
    message: `About ${count} more mistakes in the form of this file are not listed.`,
    hint: 'Correct the ones that are listed, which are probably all of one kind, and check again.',
    place: document.locate(''),
  });
}

function subjectOf(mistake: Mistake, document: SourceDocument, whole: string): Subject {
  const { instancePath } = mistake.error;
  const parent = instancePath.slice(0, instancePath.lastIndexOf('/'));
  const last = pointerParts(instancePath).at(-1);
  const isItem = Array.isArray(valueAt(document.value, parent));
  const place = describePlace(document.value, instancePath, whole);
  return {
    ...mistake,
    value: valueAt(document.value, instancePath),
    typed: document.typed?.(instancePath),
    place,
    subject: last === undefined || isItem ? place : `\`${last}\` of ${describePlace(document.value, parent, whole)}`,
  };
}

function toDiagnostic(explanation: Explanation, error: ErrorObject, document: SourceDocument): Diagnostic {
  const { code, message, hint, part } = explanation;
  const pointer = explanation.pointer ?? error.instancePath;
  const place = document.locate(pointer, part === undefined ? {} : { part });
  return definitionCodes.report(code, { message: capital(message), hint, place });
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
