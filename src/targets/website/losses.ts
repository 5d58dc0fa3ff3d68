import { defineLosses } from '../shared/losses.ts';
import { playerLossSpecs } from '../shared/player/player-losses.ts';

/** What a website does not carry over as the author wrote it. */
export const websiteLosses = defineLosses({
  ...playerLossSpecs,
  'grade-not-sent': { outcome: 'changed', title: 'Results stay on the student’s device and reach no gradebook' },
  'feedback-timing': {
    outcome: 'changed',
    title: 'What is shown after the last attempt is never shown where attempts are unlimited',
  },
  keywords: { outcome: 'dropped', title: 'Keywords are left out: a website is listed in no catalogue' },
  'sequence-advisory': { outcome: 'changed', title: 'Every page can be opened at once; the order is advice' },
});
