import { text } from '../../src/content/tree.ts';
import type { Activity, Quiz, TeachingModule } from '../../src/model/model.ts';
import type { ArrivedGuide } from './arrived-guide.ts';
import { compareGuideQuestion } from './compare-guide-question.ts';
import { type Gap, Gaps } from './gap.ts';
import { compareText, compareWords as lacks } from './guide-text.ts';
import { compareRubric, compareWork } from './shared.ts';
import { missingFigures, textsOf } from './texts.ts';
import { letters } from './words.ts';

/** Everything that an instructor's guide does not hold as the module has it. */
export function compareGuide(module: TeachingModule, guide: ArrivedGuide): readonly Gap[] {
  const gaps = new Gaps(module.id);
  if (!letters(guide.title).includes(letters(module.title))) gaps.add('title', `“${module.title}” is not named`);
  for (const { name } of module.authors)
    if (!letters(guide.imprint.text).includes(letters(name))) gaps.add('imprint', `${name} is not named`);
  for (const part of (module.summary ?? '').split(/\n\s*\n/)) lacks('summary', [text(part)], guide.summary, gaps);
  comparePlan(module, guide, gaps);
  compareObjectives(module, guide, gaps);
  if (module.guide !== undefined) compareText('teaching', module.guide, guide.teaching, module, gaps);
  compareActivities(module, guide, gaps);
  compareQuizzes(module, guide, gaps);
  compareRubrics(module, guide, gaps);
  for (const id of module.sources.keys()) compareWork(id, module, guide.bibliography, gaps);
  return gaps.found;
}

function comparePlan({ lessonPlan }: TeachingModule, { plan }: ArrivedGuide, gaps: Gaps): void {
  gaps.same('number of steps', lessonPlan.length, plan.length);
  let start = 0;
  lessonPlan.forEach(({ id, minutes, activity, what }, index) => {
    const about = gaps.inside(id);
    const step = plan[index];
    about.same('plan', letters(activity), letters(step?.step ?? ''));
    about.same('plan', `${start}–${start + minutes}`, letters(step?.when ?? ''));
    if (step !== undefined) lacks('plan', what, step.what, about);
    start += minutes;
  });
}

/** An objective, and the activities that teach it and ask for it. */
function compareObjectives({ objectives, activities }: TeachingModule, guide: ArrivedGuide, gaps: Gaps): void {
  gaps.same('number of objectives', objectives.length, guide.objectives.length);
  objectives.forEach((objective, index) => {
    const about = gaps.inside(objective.id);
    const row = guide.objectives[index];
    if (row === undefined) return;
    lacks('objective', objective.text, row.text, about);
    for (const activity of activities) {
      const asked = activity.type === 'quiz' ? questionsOf(activity).flatMap(({ objectives: own }) => own) : [];
      if (![...activity.objectives, ...asked].includes(objective.id)) continue;
      const graded = activity.type === 'tool' && activity.points !== undefined;
      const assesses = graded || ['quiz', 'discussion', 'assignment'].includes(activity.type);
      if (!letters(assesses ? row.assessed : row.taught).includes(letters(activity.title)))
        about.add('coverage', `${activity.id} is not named`);
    }
  });
}

/** Activities for instructors are in the guide whole; what students do is in their own packages. */
function compareActivities(module: TeachingModule, guide: ArrivedGuide, gaps: Gaps): void {
  const own = module.activities.filter(({ audience }) => audience === 'instructor');
  gaps.same(
    'activities',
    own.map(({ title }) => letters(title)),
    guide.activities.map(({ title }) => letters(title)),
  );
  own.forEach((activity: Activity, index) => {
    const about = gaps.inside(activity.id);
    const page = guide.activities[index]?.body;
    if (page === undefined) return;
    for (const [, tree] of textsOf(activity, module)) compareText('text', tree, page, module, about);
    if (activity.type === 'dataset')
      for (const figure of missingFigures(activity, page.text)) about.add('text', `a cell lacks ${figure}`);
    if (
      (activity.type === 'link' || activity.type === 'tool') &&
      !page.references.some(({ target }) => target === activity.url)
    )
      about.add('url', `no link to ${activity.url}`);
  });
}

function compareQuizzes(module: TeachingModule, guide: ArrivedGuide, gaps: Gaps): void {
  const quizzes = module.activities.filter((activity): activity is Quiz => activity.type === 'quiz');
  gaps.same(
    'quizzes',
    quizzes.map(({ title }) => letters(title)),
    guide.quizzes.map(({ title }) => letters(title)),
  );
  quizzes.forEach((quiz, index) => {
    const about = gaps.inside(quiz.id);
    const arrived = guide.quizzes[index];
    if (arrived === undefined) return;
    const pools = quiz.entries.filter((entry) => entry.kind === 'pool');
    gaps.same('number of pools', pools.length, arrived.pools.length);
    pools.forEach(({ id, title, draw, questions }, place) => {
      const said = letters(arrived.pools[place] ?? '');
      for (const word of [letters(title), String(draw), String(questions.length)])
        if (!said.includes(word)) about.inside(id).add('pool', `“${word}” is not said`);
    });
    const questions = questionsOf(quiz);
    about.same('number of questions', questions.length, arrived.questions.length);
    questions.forEach((question, place) => {
      const answer = arrived.questions[place];
      if (answer !== undefined) compareGuideQuestion(question, answer, module, about.inside(question.id));
    });
  });
}

function questionsOf({ entries }: Quiz) {
  return entries.flatMap((entry) => (entry.kind === 'pool' ? entry.questions : [entry]));
}

function compareRubrics(module: TeachingModule, { rubrics }: ArrivedGuide, gaps: Gaps): void {
  gaps.same('number of rubrics', module.rubrics.size, rubrics.length);
  [...module.rubrics.keys()].forEach((id, index) => {
    compareRubric(id, module, undefined, rubrics[index]?.text, gaps.inside(id));
  });
}
