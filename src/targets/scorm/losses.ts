import { defineLosses } from '../shared/losses.ts';
import { objectivesSpec } from '../shared/objectives.ts';
import type { Loss } from '../target.ts';
import { TITLE_LIMIT } from './titles.ts';

/** What a SCORM package does not carry over as the author wrote it. */
export const scormLosses = defineLosses({
  'essay-as-draft': {
    outcome: 'degraded',
    title: 'Essays are private drafts, outside the score, to copy or download',
  },
  'essay-feedback': { outcome: 'dropped', title: 'Feedback for right or wrong on an essay is never shown' },
  'discussion-as-prompt': { outcome: 'degraded', title: 'A discussion is its prompt; nobody’s words are collected' },
  'assignment-as-prompt': { outcome: 'degraded', title: 'An assignment is its prompt; nothing is handed in' },
  'completion-by-mark': { outcome: 'changed', title: 'Posting or handing in is done when the student says so' },
  'time-limit-advisory': { outcome: 'changed', title: 'A time limit advises; students can extend it or switch it off' },
  'answers-readable': { outcome: 'changed', title: 'Students who look can find the right answers of a graded quiz' },
  objectives: objectivesSpec,
  'publish-state': { outcome: 'dropped', title: 'That the module is not published yet is not said in the package' },
  'title-shortened': { outcome: 'changed', title: 'A title is cut at 200 characters in the platform’s lists' },
  'instructor-left-out': { outcome: 'dropped', title: 'Pages for instructors stay out, because nothing can hide them' },
});

/** The module's title in the manifest; its pages show it whole. */
export function titleLosses({ id, title }: { readonly id: string; readonly title: string }): Loss[] {
  if (title.length <= TITLE_LIMIT) return [];
  const message = `Platforms list “${title}” with its first ${TITLE_LIMIT} characters: SCORM allows no more.`;
  return [scormLosses.report('title-shortened', { module: id, subject: id, message })];
}
