import type {
  Activity,
  Assignment,
  Discussion,
  Link,
  Quiz,
  QuizEntry,
  Reading,
  Timeline,
  Tool,
} from '../../model/model.ts';
import type { ActivityPart } from '../../targets/page-source.ts';
import type { Text } from '../../text/text.ts';
import type {
  AssignmentView,
  DiscussionView,
  LinkView,
  QuizView,
  ReadingView,
  TimelineView,
  ToolView,
} from '../views/activities.ts';
import type { PageContext } from './context.ts';
import { datasetView } from './dataset.ts';
import { excerptView } from './excerpt.ts';
import { rubricView } from './rubric.ts';

/** The view model of an activity's page. `without` names what the platform shows itself. */
export function activityView(activity: Activity, context: PageContext, without: ReadonlySet<ActivityPart>): object {
  switch (activity.type) {
    case 'reading':
      return readingView(activity, context);
    case 'excerpt':
      return excerptView(activity, context);
    case 'dataset':
      return datasetView(activity, context);
    case 'timeline':
      return timelineView(activity, context);
    case 'discussion':
      return discussionView(activity, context, without);
    case 'assignment':
      return assignmentView(activity, context, without);
    case 'quiz':
      return quizView(activity, context, without);
    case 'link':
      return linkView(activity, context);
    case 'tool':
      return toolView(activity, context, without);
  }
}

function readingView(reading: Reading, context: PageContext): ReadingView {
  return { body: context.prepare(reading.body), foot: context.foot() };
}

function timelineView(timeline: Timeline, context: PageContext): TimelineView {
  return {
    intro: context.prepareIfAny(timeline.intro),
    events: timeline.events.map((event) => ({
      anchor: `event-${event.id}`,
      date: event.date,
      dateText: event.dateText,
      title: event.title,
      text: context.prepareIfAny(event.text, 4),
      citation: event.source === undefined ? undefined : context.mention(event.source, event.text ?? []),
    })),
    foot: context.foot(),
  };
}

function discussionView(
  discussion: Discussion,
  context: PageContext,
  without: ReadonlySet<ActivityPart>,
): DiscussionView {
  const { grading } = discussion;
  return {
    prompt: context.prepare(discussion.prompt),
    guidance: context.prepareIfAny(discussion.guidance, 3),
    requireInitialPost: discussion.requireInitialPost && !without.has('first-post'),
    points: without.has('points') ? undefined : grading?.points,
    rubric: without.has('rubric') ? undefined : rubricView(context, grading?.rubric),
    foot: context.foot(),
  };
}

function assignmentView(
  assignment: Assignment,
  context: PageContext,
  without: ReadonlySet<ActivityPart>,
): AssignmentView {
  return {
    prompt: context.prepare(assignment.prompt),
    submission: without.has('settings')
      ? []
      : assignment.submission.map((way) => ({ text: context.text(`assignment.${way}`) })),
    points: without.has('points') ? undefined : assignment.points,
    rubric: without.has('rubric') ? undefined : rubricView(context, assignment.rubric),
    foot: context.foot(),
  };
}

function quizView(quiz: Quiz, context: PageContext, without: ReadonlySet<ActivityPart>): QuizView {
  return {
    intro: context.prepareIfAny(quiz.intro),
    facts: without.has('settings') ? [] : quizFacts(quiz, context.text).map((text) => ({ text })),
    foot: context.foot(),
  };
}

function quizFacts({ purpose, settings, entries }: Quiz, text: Text): string[] {
  const questions = sum(entries, (entry) => (entry.kind === 'pool' ? entry.draw : 1));
  const points = sum(entries, (entry) => (entry.kind === 'pool' ? entry.draw * entry.pointsEach : entry.points));
  const { attempts, timeLimitMinutes, passPercent, keep } = settings;
  const facts = [text(`quiz.${purpose}`), text('quiz.size', { questions, points })];
  facts.push(attempts === 'unlimited' ? text('quiz.unlimited') : text('quiz.attempts', { attempts }));
  if (attempts !== 1 && purpose === 'graded') facts.push(text(`quiz.keep.${keep}`));
  if (timeLimitMinutes !== undefined) facts.push(text('quiz.timeLimit', { minutes: timeLimitMinutes }));
  if (passPercent !== undefined) facts.push(text('quiz.pass', { percent: passPercent }));
  return facts;
}

function sum(entries: readonly QuizEntry[], value: (entry: QuizEntry) => number): number {
  // Points are given to hundredths; sums of such fractions must not show their binary tails.
  return Math.round(entries.reduce((total, entry) => total + value(entry), 0) * 100) / 100;
}

function linkView(link: Link, context: PageContext): LinkView {
  return {
    description: context.prepare(link.description),
    url: link.url,
    site: siteOf(link.url),
    foot: context.foot(),
  };
}

function toolView(tool: Tool, context: PageContext, without: ReadonlySet<ActivityPart>): ToolView {
  return {
    description: context.prepare(tool.description),
    points: without.has('points') ? undefined : tool.points,
    launch: without.has('launch') ? undefined : { url: tool.url, site: siteOf(tool.url) },
    foot: context.foot(),
  };
}

/** What a reader knows a place by: the host of its address. */
export function siteOf(url: string): string {
  const [, site = url] = /^https?:\/\/([^/?#]+)/.exec(url) ?? [];
  return site;
}
