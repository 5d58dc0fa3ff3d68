import { referenceTo } from '../../content/tree.ts';
import type { Dataset } from '../../model/model.ts';
import { directionOf } from '../../text/direction.ts';
import { formatNumber } from '../../written/format-number.ts';
import { decimalSignOf } from '../../written/notation.ts';
import { chartId } from '../charts/chart.ts';
import { locatorText } from '../citations/cite.ts';
import type { DatasetContextView, DatasetView } from '../views/activities.ts';
import type { TableView } from '../views/common.ts';
import type { PageContext } from './context.ts';

export function datasetView(dataset: Dataset, context: PageContext): DatasetView {
  return {
    table: tableView(dataset, context),
    chart:
      dataset.chart === undefined
        ? undefined
        : {
            picture: [referenceTo({ to: 'asset', id: chartId(dataset), alt: dataset.chart.alt })],
            alt: dataset.chart.alt,
          },
    note: context.dressed(dataset.note),
    citation: context.cite(dataset.source, locatorText(dataset.locator)),
    foot: context.foot(),
  };
}

export function datasetContextView(dataset: Dataset, context: PageContext): DatasetContextView {
  return {
    table: tableView(dataset, context),
    citation: context.cite(dataset.source, locatorText(dataset.locator)),
  };
}

function tableView(dataset: Dataset, { module }: PageContext): TableView {
  const [first, ...others] = dataset.columns;
  const words = (value: string | number | null | undefined): string =>
    typeof value === 'number' ? groupedNumber(module.language, value) : (value ?? '');
  return {
    caption: dataset.title,
    // The first column heads the rows, and its figures are names: they stand where words stand.
    columns: dataset.columns.map((column) => ({
      title: column.title,
      unit: column.unit,
      numeric: column.type === 'number' && column !== first,
    })),
    rows: dataset.rows.map((row) => ({
      header: first === undefined ? '' : words(row[first.id]),
      cells: others.map(({ id, type }) => {
        const value = row[id];
        const missing = value === null || value === undefined;
        return { text: words(value), numeric: type === 'number', missing };
      }),
    })),
  };
}

/** A figure as people read it: thousands set apart from five digits on (four may be a year) by a thin space, which no language mistakes for a decimal sign. */
export function groupedNumber(language: string, value: number): string {
  const sign = decimalSignOf(language);
  const [whole = '', fraction] = formatNumber(Math.abs(value), sign).split(sign);
  const grouped = whole.length < 5 ? whole : whole.replace(/(\d)(?=(\d{3})+$)/g, '$1\u202f');
  return `${value < 0 ? minusSign(language) : ''}${grouped}${fraction === undefined ? '' : sign + fraction}`;
}

/**
 * Among words that run from right to left a sign at the beginning of a number would be shown behind it, did not a mark
 * that nobody sees say that the number runs from left to right.
 */
function minusSign(language: string): string {
  return directionOf(language) === 'rtl' ? '\u200e−' : '−';
}
