import type { Activity, Dataset, TeachingModule } from '../../src/model/model.ts';
import { textFor } from '../../src/text/text.ts';
import type { TextContents } from '../../src/verify/index.ts';
import { type ArrivedActivity, noText } from './arrived.ts';
import { compareQuiz } from './compare-quiz.ts';
import { comparePlainTool, compareTool, isPlain } from './compare-tool.ts';
import type { Gaps } from './gap.ts';
import { type Comparing, compareReferences, compareRubric, compareWork, pointed } from './shared.ts';
import { eventSources, missingFigures, namesOfWork, ownWords, textsOf } from './texts.ts';
import { letters, missingRuns, runsOf, saidBehind } from './words.ts';

const aspects: Readonly<Partial<Record<Activity['type'], string>>> = {
  link: 'link description',
  tool: 'tool description',
  quiz: 'introduction',
};

/** An activity against the item of the package that stands for it. */
export function compareActivity(activity: Activity, item: ArrivedActivity, context: Comparing, gaps: Gaps): void {
  const page = item.text ?? noText;
  compareForm(activity, item, gaps);
  for (const [what, tree] of textsOf(activity, context.module)) {
    const aspect = aspects[activity.type] ?? 'text';
    for (const run of missingRuns(runsOf(tree), page.text)) gaps.add(aspect, `${what} lacks “${run}”`);
    // Where the words are gone, so is what they point at.
    if (activity.type === 'tool' && isPlain(page)) comparePlainTool(tree, gaps);
    else if (activity.type !== 'link' || page.text !== '') compareReferences(tree, page, context, gaps);
  }
  if (item.published !== undefined) gaps.same('published', context.module.published, item.published);
  else if (!context.module.published) gaps.add('published', 'not said to be unpublished');
  compareCompletion(activity, item, gaps);
  for (const { id, text } of context.module.objectives)
    if (activity.objectives.includes(id) && missingRuns(runsOf(text), page.text).length > 0)
      gaps.add('objectives', `that it serves ${id} is not said`);
  for (const word of missingRuns(ownWords(activity, context.module).map(letters), page.text))
    gaps.add('text', `“${word}” is not said`);
  for (const [title, names] of eventSources(activity, context.module))
    if (!saidBehind(title, names, page.text)) gaps.add('citation', `${title} does not say where it is from`);
  switch (activity.type) {
    case 'excerpt':
      compareWork(activity.source ?? '', context.module, page, gaps);
      return;
    case 'dataset':
      compareWork(activity.source ?? '', context.module, page, gaps);
      for (const figure of missingFigures(activity, page.text)) gaps.add('text', `a cell lacks ${figure}`);
      if (!namesSource(activity, context.module, page))
        gaps.add('citation', 'the source of the figures is not named below them');
      if (activity.chart !== undefined) compareChart(activity.chart.alt ?? '', page, context, gaps);
      return;
    case 'discussion':
      gaps.same('discussion settings', activity.style, item.style ?? 'threaded');
      gaps.same('discussion settings', activity.requireInitialPost, item.requireInitialPost ?? false);
      if (activity.grading !== undefined) compareGrading(activity.grading, item, context, gaps);
      else if (item.grading !== undefined) gaps.add('grading', 'graded, though nobody asked for it');
      return;
    case 'assignment':
      gaps.same('submission', [...activity.submission].sort(), [...(item.submission ?? [])].map(submissionOf).sort());
      compareGrading(activity, item, context, gaps);
      return;
    case 'link': {
      const addresses = [item.url, ...page.references.map(({ target }) => target)];
      const same = (address: string | undefined) =>
        address !== undefined && URL.canParse(address) && new URL(address).href === new URL(activity.url).href;
      if (!addresses.some(same)) gaps.add('url', `no link to ${activity.url}`);
      return;
    }
    case 'tool':
      compareTool(activity, item, page, gaps);
      return;
    case 'quiz':
      if (item.quiz !== undefined) compareQuiz(activity, item.quiz, context, gaps, askedFor(activity, item, context));
  }
}

/** Below the figures, not only in the list of works at the page's end. */
function namesSource({ source }: Dataset, module: TeachingModule, page: TextContents): boolean {
  const own = textFor(module.language);
  const [above = ''] = page.text.split(own('page.sources'));
  return saidBehind(`${own('dataset.source')}:`, namesOfWork(source ?? '', module), above);
}

/** The share of the points that completion asks for, where the condition arrived. */
function askedFor({ completion }: Activity, item: ArrivedActivity, { arrived: whole }: Comparing): number | undefined {
  if (!whole.completionPasses) return undefined;
  const arrived = item.completion?.kind === 'minScore' || item.completion?.kind === 'minPercent';
  return arrived && typeof completion === 'object' ? completion.minPercent : undefined;
}

const native = {
  discussion: 'discussion',
  assignment: 'assignment',
  quiz: 'quiz',
  link: 'link',
  tool: 'tool',
} as const;

function compareForm(activity: Activity, item: ArrivedActivity, gaps: Gaps): void {
  const wanted = activity.type in native ? native[activity.type as keyof typeof native] : 'page';
  // A page that leads to the address is a link, too; whether it does is looked at below.
  if (wanted === 'link' && item.kind === 'page') return;
  // What is done in a tool is an assignment to Canvas.
  if (wanted === 'tool' && item.submission?.includes('external_tool') === true) return;
  if (item.kind !== wanted) gaps.add('form', `a ${activity.type} is a ${item.kind}`);
}

function compareChart(alt: string, page: TextContents, { arrived }: Comparing, gaps: Gaps): void {
  const drawings = new Set(arrived.files.filter(({ name }) => name.endsWith('.svg')).map(({ path }) => path));
  const shown = page.references.some(
    ({ kind, path, text: words }) =>
      kind === 'image' && drawings.has(path ?? '') && letters(words ?? '') === letters(alt),
  );
  if (!shown) gaps.add('chart', `no drawing with the text “${alt}”`);
}

const ways: Readonly<Record<string, string>> = {
  online_text_entry: 'text',
  online_url: 'url',
  online_upload: 'file',
  html: 'text',
  onlinetext: 'text',
};

function submissionOf(way: string): string {
  return ways[way] ?? way;
}

function compareGrading(
  expected: { readonly points: number; readonly rubric?: string },
  item: ArrivedActivity,
  { module, arrived }: Comparing,
  gaps: Gaps,
): void {
  const { grading } = item;
  const words = item.text?.text ?? '';
  gaps.same('grading', expected.points, grading?.points);
  if (grading?.points === undefined && !pointed(words).includes(String(expected.points)))
    gaps.add('points in words', `nobody reads of ${expected.points} points`);
  if (expected.rubric === undefined) return;
  const rubric = arrived.rubrics.find(({ id }) => id === grading?.rubricId);
  if (rubric === undefined) gaps.add('rubric', 'no rubric to grade with');
  const shown = rubric === undefined ? words : undefined;
  compareRubric(expected.rubric, module, rubric, shown, gaps);
}

function compareCompletion(activity: Activity, { completion: arrived, quiz }: ArrivedActivity, gaps: Gaps): void {
  const { completion, optional } = activity;
  if (optional || completion === 'none') {
    gaps.same('completion', undefined, arrived);
    return;
  }
  if (typeof completion !== 'object') {
    gaps.same('completion', completion, arrived?.kind);
    return;
  }
  const share = arrived?.kind === 'minPercent' ? arrived.value : percentOf(arrived?.value, activity, quiz?.points);
  if (share === undefined || Math.abs(share - completion.minPercent) > 0.5)
    gaps.add('completion', `expected ${completion.minPercent} %, arrived ${JSON.stringify(arrived)}`);
}

function percentOf(score: number | undefined, activity: Activity, quizPoints: number | undefined): number | undefined {
  const points =
    activity.type === 'assignment' || activity.type === 'tool'
      ? activity.points
      : activity.type === 'discussion'
        ? activity.grading?.points
        : quizPoints;
  return score === undefined || points === undefined ? undefined : (100 * score) / points;
}
