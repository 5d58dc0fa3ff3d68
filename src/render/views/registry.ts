import type { ActivityType } from '../../model/model.ts';
import type { Shape } from '../theme/shape.ts';
import * as activity from './activities.ts';
import { layoutShape } from './layout.ts';
import * as module from './module.ts';
import * as question from './questions.ts';

const activityPages = {
  'pages/reading.hbs': activity.readingShape,
  'pages/excerpt.hbs': activity.excerptShape,
  'pages/dataset.hbs': activity.datasetShape,
  'pages/timeline.hbs': activity.timelineShape,
  'pages/discussion.hbs': activity.discussionShape,
  'pages/assignment.hbs': activity.assignmentShape,
  'pages/quiz.hbs': activity.quizShape,
  'pages/link.hbs': activity.linkShape,
  'pages/tool.hbs': activity.toolShape,
} as const satisfies Readonly<Record<`pages/${ActivityType}.hbs`, Shape>>;

/** Every template that a theme answers for, and what it may use. Partials get their shape from where they are used. */
export const templateShapes = {
  ...activityPages,
  'pages/overview.hbs': module.overviewShape,
  'pages/glossary.hbs': module.glossaryShape,
  'pages/guide.hbs': module.guideShape,
  'pages/footer.hbs': module.footerShape,
  'pages/excerpt-context.hbs': activity.excerptContextShape,
  'pages/dataset-context.hbs': activity.datasetContextShape,
  'interactions/choose.hbs': question.chooseShape,
  'interactions/choose-passage.hbs': question.choosePassageShape,
  'interactions/match.hbs': question.matchShape,
  'interactions/order.hbs': question.orderShape,
  'interactions/text-entry.hbs': question.textEntryShape,
  'interactions/numeric-entry.hbs': question.numericEntryShape,
  'interactions/inline-entries.hbs': question.inlineEntriesShape,
  'interactions/inline-gap.hbs': question.inlineGapShape,
  'interactions/extended-text.hbs': question.extendedTextShape,
  'layouts/website.hbs': layoutShape,
  'layouts/scorm.hbs': layoutShape,
  'layouts/handout.hbs': layoutShape,
} as const satisfies Readonly<Record<string, Shape>>;

export type TemplatePath = keyof typeof templateShapes;

/** The view model of a template. */
export type TemplateShape<Path extends TemplatePath> = (typeof templateShapes)[Path];
