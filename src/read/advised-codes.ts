import { type CodeFamily, type CodeSpec, defineCodes } from '../diagnostics/codes.ts';

/**
 * A code of the verifier. Readers of a report seldom made the package, so each code says what to change, in words for
 * all its findings; a finding that knows better brings a hint of its own.
 */
export interface AdvisedCode extends CodeSpec {
  readonly advice: string;
}

export interface AdvisedFamily<Name extends string = string> extends CodeFamily<Name> {
  readonly codes: Readonly<Record<Name, AdvisedCode>>;
}

/** As `defineCodes`, for codes with advice. */
export function defineAdvisedCodes<const Codes extends Record<string, AdvisedCode>>(
  stage: string,
  codes: Codes,
): AdvisedFamily<Extract<keyof Codes, string>> {
  return { ...defineCodes(stage, codes), codes };
}
