import type { Diagnostic, Place, Related, Severity } from './diagnostic.ts';

/** What is fixed about a code: its severity, one line for the index, and an explanation for the docs. */
export interface CodeSpec {
  readonly severity: Severity;
  /** One line without a full stop: "A file that the module names does not exist". */
  readonly title: string;
  /** Why it matters and what to do, one to three sentences; for `verify` codes also the clause or the observed behaviour. */
  readonly explanation: string;
  /** What to change, where one sentence serves every finding of the code; findings of the others bring their own hint. */
  readonly advice?: string;
}

/** What varies from finding to finding. */
export interface Finding {
  readonly message: string;
  readonly hint: string;
  readonly place: Place;
  readonly related?: readonly Related[] | undefined;
}

/** The codes of one stage, and the only way to make a diagnostic of them: an undeclared code does not compile. */
export interface CodeFamily<Name extends string = string> {
  readonly stage: string;
  readonly codes: Readonly<Record<Name, CodeSpec>>;
  report(name: Name, finding: Finding): Diagnostic;
}

/** Declares a stage's codes, once, in that stage's `codes.ts`. Docs and tests collect the families from `all-codes.ts`. */
export function defineCodes<const Codes extends Record<string, CodeSpec>>(
  stage: string,
  codes: Codes,
): CodeFamily<Extract<keyof Codes, string>> {
  return {
    stage,
    codes,
    report(name, { message, hint, place, related }) {
      return {
        code: `${stage}/${name}`,
        severity: codes[name]?.severity ?? 'error',
        message,
        ...(hint === undefined ? {} : { hint }),
        file: place.file,
        ...(place.pointer === undefined ? {} : { pointer: place.pointer }),
        ...(place.range === undefined ? {} : { range: place.range }),
        ...(related === undefined ? {} : { related }),
      };
    },
  };
}
