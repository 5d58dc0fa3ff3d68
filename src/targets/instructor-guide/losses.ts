import { defineLosses } from '../shared/losses.ts';

/** What the guide cannot hold, being one file. */
export const guideLosses = defineLosses({
  'page-links': { outcome: 'degraded', title: 'Links to pages are words: the guide holds no pages for students' },
  'media-left-out': {
    outcome: 'dropped',
    title: 'Photographs, sound and film stay out of the guide, which is one file; their descriptions are there instead',
  },
});
