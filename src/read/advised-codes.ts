import { type CodeFamily, type CodeSpec, defineCodes } from '../diagnostics/codes.ts';

/**
 * A code of the verifier. Readers of a report seldom made the package, so each code says what to change, in words for
 * all its findings; a finding that knows better brings a hint of its own.
 */
export interface AdvisedCode extends CodeSpec {
  readonly advice: string;
  /** What it means for an import; where it is left out, what the family says of the severity. */
  readonly effect?: Effect;
}

/**
 * What a finding means for a platform that takes the package: it is refused or the import stops; it arrives and nothing
 * of it can be opened; some of it is lost or changed; nothing.
 */
export type Effect = 'refused' | 'unusable' | 'losses' | 'none';

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
