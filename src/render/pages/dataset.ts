import { referenceTo } from '../../content/tree.ts';
import type { Dataset } from '../../model/model.ts';
import { chartId } from '../charts/chart.ts';
import { figure } from '../figure.ts';
import type { DatasetContextView, DatasetView } from '../views/activities.ts';
import type { TableView } from '../views/common.ts';
import { citationAnchorOf, citationOf, type PageContext } from './context.ts';

export function datasetView(dataset: Dataset, context: PageContext): DatasetView {
  return {
    table: tableView(dataset, context),
    chart:
      dataset.chart === undefined
        ? undefined
        : {
            picture: [referenceTo({ to: 'asset', id: chartId(dataset), alt: dataset.chart.alt ?? '' })],
            alt: dataset.chart.alt ?? '',
          },
    note: context.prepareIfAny(dataset.note),
    citation: citationOf(dataset, context),
    citationAnchor: citationAnchorOf(dataset),
    foot: context.foot(),
  };
}

export function datasetContextView(dataset: Dataset, context: PageContext): DatasetContextView {
  return {
    table: tableView(dataset, context),
    citation: citationOf(dataset, context),
  };
}

function tableView(dataset: Dataset, { module }: PageContext): TableView {
  const [first, ...others] = dataset.columns;
  const words = (value: string | number | null | undefined): string =>
    typeof value === 'number' ? figure(module.language, value) : (value ?? '');
  return {
    caption: dataset.title,
    // The first column heads the rows, and its figures are names: they are where words are.
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
