import type { Completion } from '../../schema/types.generated.ts';

/** What every activity has. */
export interface ActivityBase {
  readonly id: string;
  readonly title: string;
  readonly minutes?: number;
  readonly objectives: readonly string[];
  readonly audience: 'learner' | 'instructor';
  readonly optional: boolean;
  readonly completion: Completion;
  /** JSON pointer in the definition, for diagnostics. */
  readonly pointer: string;
}
