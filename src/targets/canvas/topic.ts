import type { Discussion, TeachingModule } from '../../model/model.ts';
import { identifierOf } from '../shared/identifiers.ts';
import { nestedAssignment, rubricIdentifier } from './assignment.ts';
import type { CanvasItemPlan } from './plan.ts';
import { scalars, settingsDocument } from './settings-document.ts';

const discussionTypes: Readonly<Record<Discussion['style'], string>> = {
  threaded: 'threaded',
  'side-comment': 'side_comment',
};

/** What a topic's own file cannot say: how it runs, and how it is graded. */
export function topicMeta(module: TeachingModule, discussion: Discussion, plan: CanvasItemPlan, meta: string): string {
  const { grading } = discussion;
  return settingsDocument(
    'topicMeta',
    { identifier: meta },
    scalars({
      topic_id: plan.object,
      title: plan.title,
      type: 'topic',
      discussion_type: discussionTypes[discussion.style],
      require_initial_post: discussion.requireInitialPost,
      has_group_category: false,
      workflow_state: plan.published ? 'active' : 'unpublished',
      module_locked: false,
      allow_rating: false,
      only_graders_can_rate: false,
      sort_by_rating: false,
      locked: false,
    }),
    grading === undefined
      ? undefined
      : nestedAssignment({
          identifier: identifierOf(module, discussion.id, '@assignment'),
          title: plan.title,
          published: plan.published,
          points: grading.points,
          submissionTypes: 'discussion_topic',
          rubric: grading.rubric === undefined ? undefined : rubricIdentifier(module, grading.rubric),
        }),
  );
}
