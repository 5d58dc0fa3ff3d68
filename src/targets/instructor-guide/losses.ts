import { defineLosses } from '../shared/losses.ts';

/** What the guide cannot hold, being one file. */
export const guideLosses = defineLosses({
  'media-left-out': {
    outcome: 'dropped',
    title:
      'Photographs, sound and film stay out of the guide, which is one file; their descriptions stand there instead',
  },
});
