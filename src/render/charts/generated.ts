import type { TeachingModule } from '../../model/model.ts';
import type { GeneratedAsset } from '../../targets/page-source.ts';
import type { Text } from '../../text/text.ts';
import { chartId } from './chart.ts';
import { followingTheScreen } from './dark.ts';
import { drawChart } from './draw.ts';

/** The charts of a module's datasets, by asset id; `colours` of their series where these are not the usual ones. */
export function generatedCharts(
  module: TeachingModule,
  text: Text,
  colours?: readonly string[],
): ReadonlyMap<string, GeneratedAsset> {
  const charts = new Map<string, GeneratedAsset>();
  for (const activity of module.activities) {
    if (activity.type !== 'dataset' || activity.chart === undefined) continue;
    const id = chartId(activity);
    const drawing = drawChart(activity, activity.chart, module.language, text, colours);
    charts.set(id, {
      id,
      fileName: `${id}.svg`,
      mediaType: 'image/svg+xml',
      text: drawing,
      followingTheScreen: followingTheScreen(drawing),
      alt: activity.chart.alt ?? '',
    });
  }
  return charts;
}
