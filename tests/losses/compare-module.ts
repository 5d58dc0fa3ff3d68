import { collectReferences } from '../../src/content/text.ts';
import { type HtmlTree, text } from '../../src/content/tree.ts';
import type { Interaction } from '../../src/interactions/interaction.ts';
import type { Activity, QuizEntry, TeachingModule } from '../../src/model/model.ts';
import { learnerActivities } from '../../src/model/module-activities.ts';
import { textFor } from '../../src/text/text.ts';
import type { TextContents } from '../../src/verify/index.ts';
import { type Arrived, type ArrivedActivity, noText } from './arrived.ts';
import { compareActivity } from './compare-activity.ts';
import { type Gap, Gaps } from './gap.ts';
import { Queue } from './queue.ts';
import { type Comparing, compareReferences, compareWork, hashOf } from './shared.ts';
import { textsOf } from './texts.ts';
import { letters, missingRuns, runsOf } from './words.ts';

/** Everything that a package does not hold as the module has it. */
export function compareModule(module: TeachingModule, arrived: Arrived): readonly Gap[] {
  const gaps = new Gaps(module.id);
  const context: Comparing = { module, arrived, bank: new Queue(arrived.bank) };
  compareOverview(context, gaps);
  compareGlossary(context, gaps);
  compareFiles(context, gaps);
  if (module.sequential !== (arrived.sequential ?? false))
    gaps.add('sequence', 'pages are in another order than asked for');
  const rest = [...arrived.activities];
  for (const activity of learnerActivities(module)) {
    const about = gaps.inside(activity.id);
    const item = takeItem(activity, rest, about);
    if (item === undefined) about.add('activity', 'is missing');
    else compareActivity(activity, item, context, about);
  }
  const surplus = rest.length - (module.glossary.size > 0 ? 1 : 0);
  if (surplus > 0) gaps.add('surplus', `${rest.map(({ title }) => title)} stand in the package, and not in the module`);
  return gaps.found;
}

/** The next item with the activity's title, or with its beginning. Items before it are passed over: order is kept. */
function takeItem(activity: Activity, rest: ArrivedActivity[], gaps: Gaps): ArrivedActivity | undefined {
  const place = rest.findIndex((item) => titleFits(item, activity) !== undefined);
  if (place < 0) return undefined;
  const before = rest.splice(0, place);
  const item = rest.shift();
  if (item === undefined) return undefined;
  if (titleFits(item, activity) === 'changed') gaps.add('title', `is “${item.title}”`);
  const page = before.length === 1 && introduces(before[0], activity) ? before[0] : undefined;
  if (page !== undefined) gaps.add('introduction', 'is a page of its own');
  else if (before.length > 0) gaps.add('order', `stands behind ${before.map(({ title }) => title)}`);
  return page?.text === undefined ? item : { ...item, text: page.text };
}

/** Titles that platforms cannot hold end with three dots; long enough a piece must be left to know them by. */
function titleFits({ title, kind }: ArrivedActivity, activity: Activity): 'whole' | 'changed' | undefined {
  const [wanted, found] = [letters(activity.title), tagged(letters(title))];
  if (wanted === found && !(activity.type === 'quiz' && kind === 'page'))
    return found === letters(title) ? 'whole' : 'changed';
  const beginning = found.replace(/…$/, '');
  return found.endsWith('…') && beginning.length > 150 && wanted.startsWith(beginning) ? 'changed' : undefined;
}

/** Brackets that stand for those of tags, where a platform cleans titles. */
function tagged(title: string): string {
  return title.replaceAll('‹', '<').replaceAll('›', '>');
}

/** Where a platform drops the introduction of a quiz, a page before it stands in for it. */
function introduces(page: ArrivedActivity | undefined, activity: Activity): boolean {
  if (page?.kind !== 'page' || activity.type !== 'quiz' || activity.intro === undefined) return false;
  const about = tagged(letters(page.title)).replace(/…$/, '');
  const title = letters(activity.title);
  return about.endsWith(title) || (about.length > 150 && about.includes(title.slice(0, 100)));
}

function compareOverview(context: Comparing, gaps: Gaps): void {
  const { module, arrived } = context;
  const words = (value: string | undefined): HtmlTree => (value === undefined ? [] : [text(value)]);
  const page = arrived.overview ?? noText;
  const shown: readonly (readonly [string, HtmlTree])[] = [
    ['subtitle', words(module.subtitle)],
    ...(module.summary ?? '').split(/\n\s*\n/).map((part) => ['summary', words(part)] as const),
    ['level', words(module.level)],
    ...module.contentNotes.map((note) => ['content note', words(note)] as const),
    ...module.objectives.map((objective) => ['objective', objective.text] as const),
    ...[...module.people.values()].flatMap((person) => [
      ['person', words(person.name)] as const,
      ['person', words(person.original)] as const,
      ['person', words(person.role)] as const,
      ['person', words(person.dates)] as const,
      ['person', person.note ?? []] as const,
    ]),
    ...module.authors.flatMap(({ name, affiliation }) => [
      ['author', words(name)] as const,
      ['author', words(affiliation)] as const,
    ]),
    ['licence', words(module.license.holder)],
    ['year', words(String(module.license.year))],
    ['version', words(module.version)],
  ];
  for (const [what, tree] of shown) {
    for (const run of missingRuns(runsOf(tree), page.text)) gaps.add('overview', `${what}: lacks “${run}”`);
    compareReferences(tree, page, context, gaps);
  }
  for (const id of worksUsed(module)) compareWork(id, module, page, gaps);
  for (const id of shownTo(module)) {
    const credit = module.assets.get(id)?.credit ?? '';
    if (!letters(page.text).includes(letters(credit))) gaps.inside(id).add('overview', `${credit} is not credited`);
  }
  compareContents(module, page, gaps);
  for (const url of [module.license.url, ...module.authors.map(({ url }) => url)])
    if (url !== undefined && !page.references.some(({ target }) => target === url))
      gaps.add('overview', `no link to ${url}`);
  const { estimatedMinutes: minutes } = module;
  if (minutes !== undefined && ![minutes, minutes / 60].some((time) => page.text.includes(String(time))))
    gaps.add('overview', 'the time needed is not said');
  gaps.same('keywords', module.keywords.map(letters), arrived.keywords.map(letters));
  const title = letters(arrived.title);
  if (title !== letters(module.title)) {
    const known = tagged(title).replace(/…$/, '');
    const cut = title.endsWith('…') ? letters(module.title).startsWith(known) : letters(module.title) === known;
    gaps.add(cut ? 'title' : 'other title', `“${arrived.title}” instead of “${module.title}”`);
  }
}

/** The list of activities with the time that each takes. */
function compareContents(module: TeachingModule, page: TextContents, gaps: Gaps): void {
  const contents = letters(page.text);
  let from = contents.indexOf(letters(textFor(module.language)('module.contents')));
  for (const { id, title, minutes } of learnerActivities(module)) {
    const at = contents.indexOf(letters(title), from);
    if (at < 0) gaps.inside(id).add('overview', 'is not listed');
    from = Math.max(from, at) + letters(title).length;
    if (minutes !== undefined && !contents.slice(from, from + 40).includes(String(minutes)))
      gaps.inside(id).add('overview', `${minutes} minutes are not said`);
  }
}

/** The works that pages for learners are about. */
function worksUsed(module: TeachingModule): readonly string[] {
  return learnerActivities(module).flatMap((activity) =>
    activity.type === 'excerpt' || activity.type === 'dataset' ? (activity.source ?? []) : [],
  );
}

function compareGlossary(context: Comparing, gaps: Gaps): void {
  const { module, arrived } = context;
  const page = arrived.glossary ?? noText;
  for (const { id, term, original, definition } of module.glossary.values()) {
    const about = gaps.inside(id);
    const trees: readonly HtmlTree[] = [[text(term)], original === undefined ? [] : [text(original)], definition];
    for (const tree of trees)
      for (const run of missingRuns(runsOf(tree), page.text)) about.add('glossary', `lacks “${run}”`);
    compareReferences(definition, page, context, about);
  }
}

/** Every file that learners are shown is in the package with its bytes, captions beside their recording. */
function compareFiles({ module, arrived }: Comparing, gaps: Gaps): void {
  const hashes = new Set(arrived.files.map(({ sha256 }) => sha256));
  const used = shownTo(module);
  for (const asset of module.assets.values()) {
    if (!used.has(asset.id) || asset.kind === 'remote') continue;
    const about = gaps.inside(asset.id);
    if (!hashes.has(hashOf(asset) ?? '')) about.add('file', 'is missing');
    for (const { language, file } of asset.captions)
      if (!hashes.has(file.hashes.sha256)) about.add('file', `captions in ${language} are missing`);
  }
}

/** Ids of the files that texts for learners show. */
function shownTo(module: TeachingModule): ReadonlySet<string> {
  const activities = learnerActivities(module);
  const trees = [
    ...module.objectives.map(({ text: words }) => words),
    ...[...module.people.values()].map(({ note = [] }) => note),
    ...activities.flatMap((activity) => textsOf(activity, module).map(([, tree]) => tree)),
    ...activities.flatMap((activity) => (activity.type === 'quiz' ? activity.entries.flatMap(questionTrees) : [])),
    ...[...module.glossary.values()].map(({ definition }) => definition),
  ];
  const shown = new Set<string>();
  const look = (tree: HtmlTree): void => {
    for (const { reference } of collectReferences(tree)) {
      if (reference.to !== 'asset' || shown.has(reference.id)) continue;
      shown.add(reference.id);
      const { caption = [], longDescription = [], transcript = [] } = module.assets.get(reference.id) ?? {};
      for (const part of [caption, longDescription, transcript]) look(part);
    }
  };
  for (const tree of trees) look(tree);
  return shown;
}

function questionTrees(entry: QuizEntry): readonly HtmlTree[] {
  if (entry.kind === 'pool') return entry.questions.flatMap(questionTrees);
  const { stem, feedback, hints, interaction } = entry;
  return [stem, ...hints, ...Object.values(feedback), ...interactionTrees(interaction)];
}

function interactionTrees(interaction: Interaction): readonly HtmlTree[] {
  switch (interaction.kind) {
    case 'choose':
      return interaction.choices.flatMap((one) => [one.content, one.feedback ?? []]);
    case 'match':
      return interaction.sources.map(({ content }) => content);
    case 'order':
      return interaction.items.map(({ content }) => content);
    case 'inlineEntries':
      return [interaction.content];
    case 'extendedText':
      return [interaction.guidance ?? []];
    default:
      return [];
  }
}
