import { prefixIds } from '../../content/prefix-ids.ts';
import type { HtmlTree } from '../../content/tree.ts';
import type { Activity, Quiz, QuizEntry, TeachingModule, Tool } from '../../model/model.ts';
import { activitiesFor } from '../../model/module-activities.ts';
import { quizQuestions } from '../../model/quiz-questions.ts';
import type { GuideView } from '../views/module.ts';
import { answerView } from './answers.ts';
import { bibliography, type PageContext } from './context.ts';
import { paragraphs } from './module.ts';
import { lowerHeadings } from './prepare-tree.ts';
import { rubricView } from './rubric.ts';

/** `page` gives an activity as it is on its own page. */
export function guideView(context: PageContext, page: (activity: Activity) => HtmlTree): GuideView {
  const { module } = context;
  return {
    summary: paragraphs(module.summary ?? ''),
    guide: context.prepareIfAny(module.guide, 3),
    ...planOf(context),
    objectives: module.objectives.map((objective) => ({
      text: context.prepare(objective.text),
      ...coverage(module, objective.id),
    })),
    activities: activitiesFor(module, 'instructor').map((activity) => ({
      title: activity.title,
      body: below(page(activity), activity.id),
    })),
    tools: module.activities.filter(isTool).map(toolOf),
    rubrics: [...module.rubrics.keys()].map((id) => rubricView(context, id)).filter((rubric) => rubric !== undefined),
    quizzes: module.activities.filter(isQuiz).map((quiz) => quizAnswers(quiz, context)),
    terms: context.foot().terms,
    bibliography: bibliography(module, context.text, module.sources.keys()),
  };
}

/** A page inside the guide: its headings below the guide's, its ids its own. */
function below(page: HtmlTree, id: string): HtmlTree {
  return prefixIds(lowerHeadings(page, 2), `${id}--`);
}

function planOf(context: PageContext): Pick<GuideView, 'plan' | 'planMinutes'> {
  let start = 0;
  const plan = context.module.lessonPlan.map(({ id, activity, minutes, what }) => {
    const step = {
      anchor: `step-${id}`,
      title: activity,
      minutes,
      start,
      end: start + minutes,
      what: context.prepare(what),
    };
    start += minutes;
    return step;
  });
  return { plan, planMinutes: start };
}

const asks: ReadonlySet<Activity['type']> = new Set(['quiz', 'discussion', 'assignment']);

/** Which activities teach an objective and which ask for it: quizzes, discussions, assignments and graded tools assess. */
function coverage(module: TeachingModule, objective: string): { taught: Title[]; assessed: Title[] } {
  const taught: Title[] = [];
  const assessed: Title[] = [];
  for (const activity of module.activities) {
    const asked =
      activity.type === 'quiz' && quizQuestions(activity).some(({ objectives }) => objectives.includes(objective));
    if (!asked && !activity.objectives.includes(objective)) continue;
    const assesses = asks.has(activity.type) || (isTool(activity) && activity.points !== undefined);
    (assesses ? assessed : taught).push({ title: activity.title });
  }
  return { taught, assessed };
}

interface Title {
  readonly title: string;
}

function quizAnswers(quiz: Quiz, context: PageContext): GuideView['quizzes'][number] {
  let number = 0;
  const entries = quiz.entries.map((entry: QuizEntry) => {
    const questions = entry.kind === 'pool' ? entry.questions : [entry];
    return {
      pool: entry.kind === 'pool' ? { title: entry.title, draw: entry.draw, count: entry.questions.length } : undefined,
      questions: questions.map((question) => {
        number += 1;
        return answerView(question, number, context);
      }),
    };
  });
  return { title: quiz.title, entries };
}

function toolOf({ id, title, url, points, parameters }: Tool): GuideView['tools'][number] {
  return { anchor: `tool-${id}`, title, url, points, parameters: [...parameters] };
}

function isTool(activity: Activity): activity is Tool {
  return activity.type === 'tool';
}

function isQuiz(activity: Activity): activity is Quiz {
  return activity.type === 'quiz';
}
