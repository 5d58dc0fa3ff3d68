import type { Dataset } from '../../model/model.ts';
import type { Series } from './series.ts';

export type ChartDefinition = NonNullable<Dataset['chart']>;

/** What both ways of drawing a chart need. */
export interface ChartInput {
  readonly kind: ChartDefinition['kind'];
  /** The horizontal column's values as text, and as numbers where the column holds numbers. */
  readonly labels: readonly string[];
  readonly positions: readonly number[] | undefined;
  readonly labelTitle: string;
  readonly series: readonly Series[];
  /** Title of the axis of values: the one series's, or the unit that all share. */
  readonly valueTitle: string;
  readonly number: (value: number) => string;
  readonly missing: string;
}

/** A drawing and how high it is; all are `CHART_WIDTH` wide. */
export interface Drawing {
  readonly height: number;
  readonly parts: readonly string[];
}

/** Narrow, and shown no wider: on a phone the same drawing must still be legible. */
export const CHART_WIDTH = 500;
