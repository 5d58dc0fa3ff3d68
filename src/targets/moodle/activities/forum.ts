import type { Discussion } from '../../../model/model.ts';
import { el, type XmlElement } from '../../shared/xml.ts';
import { fields } from '../fields.ts';
import type { ActivityPlan } from '../plan.ts';
import type { SectionWriting } from '../writing.ts';
import { introOf } from './intro.ts';
import { wholePoints } from './whole-points.ts';

/**
 * A forum. Its discussions travel with people's data only, so that the prompt is its description. The kind with a single
 * discussion, which a restore would begin by itself, copies the prompt before its links are made live and leaves them
 * dead. The kind for questions and answers hides others' posts, but is empty and closed to students until the teacher
 * has asked: a dead end on the way through a module.
 */
export function forumElement(plan: ActivityPlan, discussion: Discussion, writing: SectionWriting): XmlElement {
  const { grading } = discussion;
  return el(
    'forum',
    { id: plan.id },
    fields({
      type: 'general',
      name: plan.name,
      intro: introOf(plan, discussion, writing),
      introformat: 1,
      duedate: 0,
      cutoffdate: 0,
      assessed: 0,
      assesstimestart: 0,
      assesstimefinish: 0,
      scale: 100,
      maxbytes: 0,
      maxattachments: 3,
      forcesubscribe: 0,
      trackingtype: 1,
      rsstype: 0,
      rssarticles: 0,
      timemodified: writing.input.options.timestamp,
      warnafter: 0,
      blockafter: 0,
      blockperiod: 0,
      completiondiscussions: 0,
      completionreplies: 0,
      completionposts: plan.completion.kind === 'post',
      displaywordcount: 0,
      lockdiscussionafter: 0,
      grade_forum: grading === undefined ? 0 : wholePoints(grading.points),
    }),
    ['discussions', 'subscriptions', 'digests', 'readposts', 'trackedprefs', 'poststags', 'grades'].map((name) =>
      el(name),
    ),
  );
}
