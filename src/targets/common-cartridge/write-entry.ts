import { serialize } from '../../content/serialize.ts';
import { isEmptyTree } from '../../content/text.ts';
import { element, type HtmlTree, text } from '../../content/tree.ts';
import type { Activity, Assignment, Discussion, Link, Quiz, TeachingModule, Tool } from '../../model/model.ts';
import { showsSource } from '../../model/module-activities.ts';
import { publicationOwner } from '../../model/publication-owner.ts';
import { assignmentDocument } from '../shared/cartridge/assignment.ts';
import { type CartridgeHtmlWriter, type CartridgePlace, cartridgeHtmlWriter } from '../shared/cartridge/html-writer.ts';
import { ltiLinkDocument } from '../shared/cartridge/lti-link.ts';
import type { ManifestResource } from '../shared/cartridge/manifest.ts';
import { cartridgePageProfile } from '../shared/cartridge/profile.ts';
import type { AssessmentItem } from '../shared/cartridge/qti/item.ts';
import { quizDocument } from '../shared/cartridge/quiz-document.ts';
import { topicDocument } from '../shared/cartridge/topic.ts';
import { webLinkDocument } from '../shared/cartridge/web-link.ts';
import { languageOf, stylesFor } from '../shared/direction.ts';
import { unitOverview } from '../shared/unit-overview.ts';
import { serializeXml } from '../shared/xml.ts';
import type { Loss, TargetInput } from '../target.ts';
import { foldLosses, remoteLosses, textLosses } from './losses.ts';
import { pageDocument } from './page-document.ts';
import type { AssetPlan, CartridgePlan, EntryPlan } from './plan.ts';
import { toolWords } from './tool.ts';

/** A document and what the manifest must know of it. */
export interface WrittenEntry {
  /** Undefined where nothing is left to write. */
  readonly text: string | undefined;
  readonly resource: Pick<ManifestResource, 'type' | 'href' | 'intendedUse'>;
  /** Ids of the assets that it shows. */
  readonly used: ReadonlySet<string>;
  /** Questions that it does not ask, for the bank. */
  readonly reserve: readonly AssessmentItem[];
  readonly losses: readonly Loss[];
}

/** One document in the making. */
interface EntryContext {
  readonly entry: EntryPlan;
  readonly plan: CartridgePlan;
  readonly input: TargetInput;
  readonly module: TeachingModule;
  readonly html: CartridgeHtmlWriter;
}

/** The document of one entry of a cartridge, what it shows, and what is lost. */
export function writeEntry(entry: EntryPlan, plan: CartridgePlan, input: TargetInput): WrittenEntry {
  const { content } = entry;
  if (content.kind === 'unit') return writeUnitPage(entry, input);
  const { module } = content;
  const assets = plan.assets.get(module.id);
  const html = cartridgeHtmlWriter(module, input.pages, (id) => assetPlace(assets?.get(id)));
  const written = writeContent(content, { entry, plan, input, module, html });
  return { ...written, losses: [...written.losses, ...remoteLosses(module, html.elsewhere)] };
}

function writeContent(content: Exclude<EntryPlan['content'], { kind: 'unit' }>, context: EntryContext): WrittenEntry {
  const { input, module } = context;
  switch (content.kind) {
    case 'overview':
    case 'glossary':
    case 'guide':
      return writeModulePage(input.pages[content.kind](module) ?? [], context);
    case 'introduction':
      return writeIntroduction(content.activity, context);
    case 'page':
      return writeActivityPage(content.activity, context);
    case 'topic':
      return writeTopic(content.activity, context);
    case 'quiz':
      return writeQuiz(content.activity, context);
    case 'link':
      return writeLink(content.activity, context);
    case 'tool':
      return writeTool(content.activity, context);
    case 'assignment':
      return writeAssignment(content.activity, context);
  }
}

/**
 * Every document lies in a folder of its own kind, one level below the top (`../images/…`; docs/platforms/moodle.md,
 * "pictures of pages").
 */
function assetPlace(asset: AssetPlan | undefined): { href: string; captions: string[] } | undefined {
  const [main, ...captions] = asset?.resources ?? [];
  return main === undefined
    ? undefined
    : { href: `../${main.path}`, captions: captions.map(({ path }) => `../${path}`) };
}

function writeUnitPage(entry: EntryPlan, { publication, pages }: TargetInput): WrittenEntry {
  const owner = publicationOwner(publication);
  const context = {
    profile: cartridgePageProfile,
    write: (_: unknown, children: HtmlTree) => children,
    styles: stylesFor(owner, pages.styles),
  };
  const body = serialize(unitOverview(publication), context);
  return {
    text: pageDocument(owner.language, entry.title, body),
    resource: { type: 'webcontent', href: entry.path },
    used: new Set(),
    reserve: [],
    losses: [],
  };
}

/**
 * A text in the module's language, whatever the platform's own is; never empty (docs/platforms/moodle.md, "empty
 * pages").
 */
function bodyOf(tree: HtmlTree, place: CartridgePlace, { entry, module, html }: EntryContext): string {
  const shown = isEmptyTree(tree) ? [element('p', {}, text(entry.title))] : tree;
  return html.write([element('div', languageOf(module), shown)], place);
}

function writePage(
  tree: HtmlTree,
  context: EntryContext,
  place: 'page' | 'quoted' = 'page',
  losses: readonly Loss[] = [],
): WrittenEntry {
  const { entry, module } = context;
  return {
    text: pageDocument(module.language, entry.title, bodyOf(tree, place, context)),
    resource: { type: 'webcontent', href: entry.path },
    used: context.html.used,
    reserve: [],
    losses,
  };
}

function writeModulePage(tree: HtmlTree, context: EntryContext): WrittenEntry {
  const { entry, module } = context;
  return writePage(tree, context, 'page', foldLosses(module, module.id, entry.title, tree));
}

function writeIntroduction(activity: Quiz, context: EntryContext): WrittenEntry {
  const { input, module } = context;
  const tree = input.pages.activity(module, activity, { without: ['settings'] });
  return writePage(tree, context, 'quoted', textLosses(module, activity, tree, 'page'));
}

function writeActivityPage(activity: Activity, context: EntryContext): WrittenEntry {
  const { input, module, plan } = context;
  const tree = input.pages.activity(module, activity);
  const place = activity.type === 'assignment' || showsSource(activity) ? 'quoted' : 'page';
  const written = writePage(tree, context, place, textLosses(module, activity, tree, 'page'));
  // From 1.2 on a page may say that it is an assignment; Canvas makes one of it (docs/platforms/canvas.md, "assignment
  // pages").
  return activity.type === 'assignment' && plan.version.minor > 1
    ? { ...written, resource: { ...written.resource, intendedUse: 'assignment' } }
    : written;
}

function writeTopic(activity: Discussion, context: EntryContext): WrittenEntry {
  const { entry, html, input, module, plan } = context;
  // No cartridge can say that a post opens those of others; every importer shows them at once.
  const tree = input.pages.activity(module, activity, { without: ['first-post'] });
  // The topic's own title is the one that Moodle shows: the same as the item's (docs/platforms/moodle.md, "topic
  // titles").
  const document = topicDocument(plan.version, entry.title, bodyOf(tree, 'question', context));
  return {
    text: serializeXml(document),
    resource: { type: plan.version.types.topic },
    used: html.used,
    reserve: [],
    losses: textLosses(module, activity, tree, 'question'),
  };
}

function writeQuiz(activity: Quiz, context: EntryContext): WrittenEntry {
  const { entry, html, input, module, plan } = context;
  const { identifier: ident, title } = entry;
  const asked = { module, quiz: activity, pages: input.pages, ident, title, html };
  const document = quizDocument(asked, plan.version);
  return { ...document, resource: { type: plan.version.types.assessment }, used: html.used };
}

function writeLink(activity: Link, { entry, plan, html }: EntryContext): WrittenEntry {
  return {
    text: serializeXml(webLinkDocument(plan.version, entry.title, activity.url)),
    resource: { type: plan.version.types.webLink },
    used: html.used,
    reserve: [],
    losses: [],
  };
}

/** Its own title is the one that Moodle shows: the same as the item's (docs/platforms/moodle.md, "topic titles"). */
function writeTool(activity: Tool, { entry, plan, html }: EntryContext): WrittenEntry {
  const { url, parameters, points } = activity;
  const description = toolWords(activity);
  const link = { title: entry.title, description, url, parameters, points };
  return {
    text: serializeXml(ltiLinkDocument(plan.version, link)),
    resource: { type: plan.version.lti.type },
    used: html.used,
    reserve: [],
    losses: [],
  };
}

function writeAssignment(activity: Assignment, context: EntryContext): WrittenEntry {
  const { entry, html, input, module, plan } = context;
  const tree = input.pages.activity(module, activity, { without: ['settings'] });
  const body = bodyOf(tree, 'question', context);
  return {
    text: serializeXml(assignmentDocument(plan.version, entry.identifier, entry.title, body, activity.submission)),
    resource: { type: plan.version.types.assignment ?? 'webcontent' },
    used: html.used,
    reserve: [],
    losses: textLosses(module, activity, tree, 'question'),
  };
}
