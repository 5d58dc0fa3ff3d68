import type { Diagnostic } from './diagnostic.ts';

/**
 * Thrown where work has to end with a finding of its own: whoever contains the work reports that, and no fault of the
 * program's.
 */
export class FindingError extends Error {
  readonly finding: Diagnostic;
  constructor(finding: Diagnostic) {
    super(finding.message);
    this.name = 'FindingError';
    this.finding = finding;
  }
}
