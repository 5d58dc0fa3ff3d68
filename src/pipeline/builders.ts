import type { Progress } from './build-request.ts';
import type { ItemResult } from './item-result.ts';
import type { PlannedItem } from './planned-item.ts';

/** Who builds the items of a run: this thread, or others beside it. */
export interface Builders {
  /** How many items are worked on at a time. */
  readonly atOnce: number;
  /** What comes of an item. Rejects only where the run was stopped. */
  build(planned: PlannedItem, count: Pick<Progress, 'item' | 'items'>): Promise<ItemResult>;
  /** Ends those that were started for this run; whatever they work on is given up. */
  end(): Promise<void>;
}
