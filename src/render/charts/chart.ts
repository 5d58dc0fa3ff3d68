import type { Dataset } from '../../model/model.ts';

/** The asset id under which pages refer to a dataset's chart. */
export function chartId(dataset: Pick<Dataset, 'id'>): string {
  return `chart-${dataset.id}`;
}
