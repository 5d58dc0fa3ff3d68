import type { Rubric } from '../../../schema/types.generated.ts';
import { collectReferences } from '../../../src/content/text.ts';
import type { HtmlTree } from '../../../src/content/tree.ts';
import type { DraftActivity } from '../../../src/import/draft/activity.ts';
import type { DraftModule, ImportDraft } from '../../../src/import/draft/draft.ts';
import type { Activity, TeachingModule } from '../../../src/model/model.ts';
import { learnerActivities } from '../../../src/model/module-activities.ts';
import { textsOf } from '../../losses/texts.ts';
import { letters } from '../../losses/words.ts';
import type { ArrivesAs } from './arrives-as.ts';
import { compareQuiz } from './compare-questions.ts';
import { textOf } from './support/imported.ts';
import { missing } from './support/words.ts';

/** Everything that came back otherwise than the table says, as sentences. */
export function differences(module: TeachingModule, draft: ImportDraft, table: ArrivesAs): readonly string[] {
  const found: string[] = [];
  const differ = (where: string, what: string, wanted: unknown, is: unknown) => {
    if (JSON.stringify(wanted) !== JSON.stringify(is))
      found.push(`${where}: ${what} is ${JSON.stringify(is)}, not ${JSON.stringify(wanted)}`);
  };
  const rest = draft.modules.flatMap((one) => one.activities);
  const rubrics = new Map(draft.modules.flatMap((one) => one.rubrics.map((rubric) => [rubric.key, rubric] as const)));
  for (const activity of learnerActivities(module)) {
    const wanted = table.activities[activity.type];
    const at = rest.findIndex((one) => one.type === wanted && sameTitle(one.title, activity.title));
    const is = at < 0 ? undefined : rest[at];
    if (is === undefined) {
      found.push(`${activity.id}: there is no ${wanted} “${activity.title}”`);
      continue;
    }
    const before = rest.splice(0, at + 1);
    const introduction = table.introduction === 'page' ? before.at(-2) : undefined;
    compareTexts(activity, is, introduction, draft, table, module, found);
    compareFields(activity, is, table, (what, one, other) => differ(activity.id, what, one, other));
    compareRubric(activity, is, module, rubrics, table, (what, one, other) => differ(activity.id, what, one, other));
    if (activity.type === 'quiz' && is.type === 'quiz')
      compareQuiz(activity, is, table, (where, what, one, other) =>
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

/** Every run of the author's words, every link, every picture with its description. */
function compareTexts(
  activity: Activity,
  is: DraftActivity,
  introduction: DraftActivity | undefined,
  draft: ImportDraft,
  table: ArrivesAs,
  module: TeachingModule,
  found: string[],
): void {
  if (activity.type === 'link' && !table.linkDescriptions) return;
  if (activity.type === 'tool' && activity.points === undefined && !table.toolDescriptions) return;
  // A description that is plain text has no pictures and links.
  const isPlain = activity.type === 'tool' && !table.rubrics;
  const whole = [...(introduction === undefined ? [] : textOf(introduction)), ...textOf(is)];
  for (const [what, tree] of textsOf(activity, module)) {
    for (const run of missing(tree, whole)) found.push(`${activity.id}: ${what} lacks “${run}”`);
    if (isPlain) continue;
    const [wanted, arrived] = [tree, whole].map(pointers);
    for (const [kind, count] of wanted ?? [])
      if ((arrived?.get(kind) ?? 0) < count)
        found.push(`${activity.id}: ${what} has ${arrived?.get(kind) ?? 0} of ${count} ${kind}`);
  }
  for (const { reference } of collectReferences(whole))
    if (reference.to === 'asset' && !draft.files.has(reference.id) && draft.remote?.has(reference.id) !== true)
      found.push(`${activity.id}: shows ${reference.id}, which is no file`);
}

/** How many files a text shows and to how many other addresses it leads, by address. */
function pointers(tree: HtmlTree): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const visit = (nodes: HtmlTree): void => {
    for (const node of nodes) {
      if (node.kind === 'element' && node.tag === 'a' && /^(?:https?|mailto):/.test(node.attributes.href ?? ''))
        counts.set(`links to ${node.attributes.href}`, (counts.get(`links to ${node.attributes.href}`) ?? 0) + 1);
      if ('children' in node) visit(node.children);
    }
  };
  visit(tree);
  return counts;
}

type Differ = (what: string, wanted: unknown, is: unknown) => void;

function compareFields(activity: Activity, is: DraftActivity, table: ArrivesAs, differ: Differ): void {
  if (table.completion && activity.completion !== undefined && typeof activity.completion === 'object')
    differ('completion', activity.completion, is.completion);
  const points = (value: number | undefined) =>
    table.points === 'whole' && value !== undefined ? Math.max(1, Math.round(value)) : value;
  if (activity.type === 'discussion' && is.type === 'discussion') {
    if (table.points !== 'none') differ('points', points(activity.grading?.points), is.grading?.points);
    if (!table.discussionSettings) return;
    differ('style', activity.style, is.style ?? 'threaded');
    differ('first post', activity.requireInitialPost, is.requireInitialPost ?? false);
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
    differ(
      'parameters',
      activity.parameters.map(({ name, value }) => `${name}=${value}`),
      is.parameters,
    );
  }
}

function compareRubric(
  activity: Activity,
  is: DraftActivity,
  module: TeachingModule,
  rubrics: ReadonlyMap<string, DraftModule['rubrics'][number]>,
  table: ArrivesAs,
  differ: Differ,
): void {
  if (!table.rubrics) return;
  const own =
    activity.type === 'assignment'
      ? activity.rubric
      : activity.type === 'discussion'
        ? activity.grading?.rubric
        : undefined;
  if (own === undefined) return;
  const key = is.type === 'assignment' ? is.rubric : is.type === 'discussion' ? is.grading?.rubric : undefined;
  const levels = (rubric: Pick<Rubric, 'criteria'> | DraftModule['rubrics'][number] | undefined) =>
    rubric?.criteria.map((one) => one.levels.map(({ points }) => points));
  differ('levels of the rubric', levels(module.rubrics.get(own)), levels(rubrics.get(key ?? '')));
}
