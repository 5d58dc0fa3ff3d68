import type { TeachingModule } from '../../../model/model.ts';
import { learnerActivities } from '../../../model/module-activities.ts';
import { forecastState, type StateForecast } from '../../../player/state/forecast.ts';
import type { ModulePage } from './module-pages.ts';
import { playerKeys, playerPages } from './player-data.ts';

/** How many characters of saved state a student of a module needs at worst, by the player's own code. */
export function stateForecast(module: TeachingModule): StateForecast {
  const named = (id: string): ModulePage => ({ id, title: '', heading: '' });
  const pages = [
    named('@overview'),
    ...learnerActivities(module).map((activity) => ({ ...named(activity.id), activity })),
    ...(module.glossary.size > 0 ? [named('@glossary')] : []),
  ];
  return forecastState({
    pages: playerPages({ pages, keys: playerKeys(module, pages) }, { elementId: ({ id }) => id }),
  });
}
