import { plainText } from '../../../src/content/text.ts';
import type { HtmlTree } from '../../../src/content/tree.ts';
import type { Activity, TeachingModule } from '../../../src/model/model.ts';
import { learnerActivities } from '../../../src/model/module-activities.ts';
import type { Rubric } from '../../../src/model/rubric.ts';
import { textsOf } from '../../losses/texts.ts';
import { letters, missingRuns } from '../../losses/words.ts';
import type { ArrivesAs } from './arrives-as.ts';
import { compareQuiz } from './compare-quiz.ts';
import type { Differ, In } from './support/differ.ts';
import { picturesIn, runsIn } from './support/words.ts';

/** Everything that a module, imported again and read as a build reads it, has otherwise than the table says; as sentences. */
export function differences(
  module: TeachingModule,
  arrived: readonly TeachingModule[],
  table: ArrivesAs,
): readonly string[] {
  const found: string[] = [];
  const differ = (where: string, what: string, wanted: unknown, is: unknown) => {
    if (JSON.stringify(wanted) !== JSON.stringify(is))
      found.push(`${where}: ${what} is ${JSON.stringify(is)}, not ${JSON.stringify(wanted)}`);
  };
  const rest = arrived.flatMap((one) => one.activities.map((activity) => ({ activity, home: one })));
  const elsewhere = rest
    .flatMap(({ activity }) => (activity.type === 'quiz' ? activity.entries : []))
    .flatMap((entry) => (entry.kind === 'pool' ? entry.questions : [entry]));
  for (const activity of learnerActivities(module)) {
    const wanted = table.activities[activity.type];
    const at = rest.findIndex(({ activity: one }) => one.type === wanted && sameTitle(one.title, activity.title));
    const is = at < 0 ? undefined : rest[at];
    if (is === undefined) {
      found.push(`${activity.id}: there is no ${wanted} “${activity.title}”`);
      continue;
    }
    const before = rest.splice(0, at + 1);
    const introduction = table.introduction === 'page' ? before.at(-2)?.activity : undefined;
    const own = (what: string, one: unknown, other: unknown) => differ(activity.id, what, one, other);
    compareTexts([activity, module], [is.activity, is.home], introduction, table, own);
    compareFields(activity, is.activity, table, own);
    compareRubric([activity, module], [is.activity, is.home], table, own);
    if (activity.type === 'quiz' && is.activity.type === 'quiz')
      compareQuiz([activity, module], [is.activity, is.home], table, elsewhere, (where, what, one, other) =>
        differ(`${activity.id}/${where}`, what, one, other),
      );
  }
  return found;
}

/** As platforms hold titles: shortened, and with other signs for those of tags. */
export function sameTitle(is: string, wanted: string): boolean {
  const [left, right] = [is, wanted].map((one) => letters(one).replace(/[‹<]/g, '<').replace(/[›>]/g, '>'));
  if (left === undefined || right === undefined) return false;
  return left === right || (left.endsWith('…') && right.startsWith(left.slice(0, -1)));
}

/** The text of an activity: body, prompt, description or introduction. */
function textOf(activity: Activity): HtmlTree {
  switch (activity.type) {
    case 'reading':
      return activity.body;
    case 'discussion':
    case 'assignment':
      return activity.prompt;
    case 'quiz':
      return activity.intro ?? [];
    case 'link':
    case 'tool':
      return activity.description;
    default:
      return [];
  }
}

/** A chart is drawn, so its file is nobody’s: what it says is in its description. */
function chartsOf(activity: Activity): readonly string[] {
  if (activity.type !== 'dataset' || activity.chart === undefined) return [];
  return [letters(`⟦picture “${activity.chart.alt ?? ''}”⟧`)];
}

function withoutFiles(pictures: readonly string[], { type }: Activity): readonly string[] {
  return type === 'dataset' ? pictures.map((one) => one.replace(/^⟦picture[0-9a-f]{8}/, '⟦picture')) : pictures;
}

/** Every run of the author's words, every link, every picture with its description; and no picture that was not there. */
function compareTexts(
  [activity, module]: In<Activity>,
  [is, home]: In<Activity>,
  introduction: Activity | undefined,
  table: ArrivesAs,
  differ: Differ,
): void {
  if (activity.type === 'link' && !table.linkDescriptions) return;
  if (activity.type === 'tool' && activity.points === undefined && !table.toolDescriptions) return;
  const whole = [...(introduction === undefined ? [] : textOf(introduction)), ...textOf(is)];
  // A description that is plain text has no pictures and no form.
  const isPlain = activity.type === 'tool' && !table.rubrics;
  const seen = (tree: HtmlTree, one: TeachingModule) =>
    runsIn(tree, one, table).filter((run) => !isPlain || !run.startsWith('⟦'));
  const texts = textsOf(activity, module);
  for (const [what, tree] of texts) differ(what, [], missingRuns(seen(tree, module), seen(whole, home).join('')));
  if (isPlain) return;
  const shown = texts.flatMap(([, tree]) => picturesIn(tree, module, table));
  differ('pictures', [...shown, ...chartsOf(activity)], withoutFiles(picturesIn(whole, home, table), activity));
}

function compareFields(activity: Activity, is: Activity, table: ArrivesAs, differ: Differ): void {
  if (table.completion && typeof activity.completion === 'object')
    differ('completion', activity.completion, is.completion);
  const points = (value: number | undefined) =>
    table.points === 'whole' && value !== undefined ? Math.max(1, Math.round(value)) : value;
  if (activity.type === 'discussion' && is.type === 'discussion') {
    if (table.points !== 'none') differ('points', points(activity.grading?.points), is.grading?.points);
    if (!table.discussionSettings) return;
    differ('style', activity.style, is.style);
    differ('first post', activity.requireInitialPost, is.requireInitialPost);
  }
  if (activity.type === 'assignment' && is.type === 'assignment') {
    differ('points', points(activity.points), is.points);
    const ways = new Set(activity.submission.flatMap((way) => table.submission[way] ?? []));
    differ('submission', [...ways].sort(), [...is.submission].sort());
  }
  if (activity.type === 'link' && is.type === 'link')
    differ('address', new URL(activity.url).href, new URL(is.url).href);
  if (activity.type === 'tool' && is.type === 'tool') {
    differ('address', new URL(activity.url).href, new URL(is.url).href);
    differ('parameters', activity.parameters, is.parameters);
    if (table.points !== 'none') differ('points', points(activity.points), is.points);
  }
}

function compareRubric(
  [activity, module]: In<Activity>,
  [is, home]: In<Activity>,
  table: ArrivesAs,
  differ: Differ,
): void {
  const rubricOf = (one: Activity) =>
    one.type === 'assignment' ? one.rubric : one.type === 'discussion' ? one.grading?.rubric : undefined;
  const own = rubricOf(activity);
  if (!table.rubrics || own === undefined) return;
  const said = (rubric: Rubric | undefined) => (table.rubrics === 'lines' ? linesOf(rubric) : criteria(rubric));
  differ('rubric', said(module.rubrics.get(own)), said(home.rubrics.get(rubricOf(is) ?? '')));
}

/** All that a rubric says, without its ids. */
function criteria(rubric: Rubric | undefined) {
  const said = (description: HtmlTree | undefined) => description && plainText(description);
  return rubric?.criteria.map(({ title, description, levels }) => ({
    title,
    description: said(description),
    levels: levels.map((one) => ({ title: one.title, points: one.points, description: said(one.description) })),
  }));
}

/** The same where title and description are one text: what is in each, and the points. */
function linesOf(rubric: Rubric | undefined) {
  const words = (title: string, description: HtmlTree = []) =>
    letters(`${title}${plainText(description)}`).replaceAll(':', '');
  return rubric?.criteria.map(({ title, description, levels }) => ({
    words: words(title, description),
    levels: levels.map((one) => [words(one.title, one.description), one.points]),
  }));
}
