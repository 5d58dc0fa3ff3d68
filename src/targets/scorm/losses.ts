import { defineLosses } from '../shared/losses.ts';
import { playerLossSpecs } from '../shared/player/player-losses.ts';
import type { Loss } from '../target.ts';
import { TITLE_LIMIT } from './titles.ts';

/** What a SCORM package does not carry over as the author wrote it. */
export const scormLosses = defineLosses({
  ...playerLossSpecs,
  'title-shortened': { outcome: 'changed', title: 'A title is cut at 200 characters in the platform’s lists' },
});

/** The module's title in the manifest; its pages show it whole. */
export function titleLosses({ id, title }: { readonly id: string; readonly title: string }): readonly Loss[] {
  if (title.length <= TITLE_LIMIT) return [];
  const message = `Platforms list “${title}” with its first ${TITLE_LIMIT} characters: SCORM allows no more.`;
  return [scormLosses.report('title-shortened', { module: id, subject: id, message })];
}
