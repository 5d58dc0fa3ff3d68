import { isEmptyTree } from '../../content/text.ts';
import { element, type HtmlTree, text } from '../../content/tree.ts';
import type { Activity, Assignment, Discussion, Link, Quiz, Tool } from '../../model/model.ts';
import type { ActivityPart } from '../page-source.ts';
import { cartridgeHtmlWriter } from '../shared/cartridge/html-writer.ts';
import type { ManifestResource } from '../shared/cartridge/manifest.ts';
import { quizDocument } from '../shared/cartridge/quiz-document.ts';
import { cartridgeTitle } from '../shared/cartridge/titles.ts';
import { topicDocument } from '../shared/cartridge/topic.ts';
import type { CartridgeVersion } from '../shared/cartridge/version.ts';
import { webLinkDocument } from '../shared/cartridge/web-link.ts';
import { languageOf } from '../shared/direction.ts';
import { unitOverview } from '../shared/unit-overview.ts';
import { serializeXml } from '../shared/xml.ts';
import type { Loss, PackageFile, TargetInput } from '../target.ts';
import { assignmentSettings, type GradedThing, rubricIdentifier, submissionTypesOf } from './assignment.ts';
import { htmlDocument } from './html-document.ts';
import type { CanvasHtmlWriter, CanvasPlace } from './html-writer.ts';
import { canvasLosses } from './losses.ts';
import type { CanvasItemPlan, CanvasModulePlan, PageContent } from './plan.ts';
import { assessmentDocument } from './qti/assessment.ts';
import { quizLosses } from './quiz-losses.ts';
import { quizMeta } from './quiz-meta.ts';
import { launchAddress, toolLosses } from './tool.ts';
import { topicMeta } from './topic.ts';

/** The files of an item and what the manifest must know of them; the first resource is the one that the item opens. */
export interface WrittenItem {
  readonly files: readonly PackageFile[];
  readonly resources: readonly ManifestResource[];
  readonly losses: readonly Loss[];
}

export interface ItemWriting {
  readonly plan: CanvasModulePlan;
  readonly input: TargetInput;
  readonly html: CanvasHtmlWriter;
  readonly version: CartridgeVersion;
}

/** The files and the resources of one item of a Canvas module. */
export function writeItem(item: CanvasItemPlan, writing: ItemWriting): WrittenItem {
  const { content } = item;
  switch (content.kind) {
    case 'header':
      return { files: [], resources: [], losses: [] };
    case 'page':
      return writePage(item, content.slug, content.page, writing);
    case 'topic':
      return writeTopic(item, content.activity, content.meta, writing);
    case 'assignment':
      return writeAssignment(item, content.activity, writing);
    case 'quiz':
      return writeQuiz(item, content.activity, content.meta, writing);
    case 'link':
      return writeLink(item, content.activity, writing);
    case 'tool':
      return writeTool(item, content.activity, writing);
    case 'graded-tool':
      return writeGradedTool(item, content.activity, writing);
  }
}

/** In the module's language, whatever the course's own is. */
function bodyOf(item: CanvasItemPlan, tree: HtmlTree, place: CanvasPlace, { plan, html }: ItemWriting): string {
  const shown = isEmptyTree(tree) ? [element('p', {}, text(item.title))] : tree;
  return html.write([element('div', languageOf(plan.module), shown)], place);
}

/** Points, rubric, settings and the tool are beside the text in Canvas itself. */
const SHOWN_BY_CANVAS: readonly ActivityPart[] = ['launch', 'points', 'rubric', 'settings'];

function activityTree(activity: Activity, { plan, input }: ItemWriting): HtmlTree {
  return input.pages.activity(plan.module, activity, { without: SHOWN_BY_CANVAS });
}

function writePage(item: CanvasItemPlan, slug: string, page: PageContent, writing: ItemWriting): WrittenItem {
  const path = `wiki_content/${slug}.html`;
  const document = htmlDocument(item.title, bodyOf(item, pageTree(page, writing), 'page', writing), {
    identifier: item.object,
    editing_roles: 'teachers',
    workflow_state: item.published ? 'active' : 'unpublished',
  });
  return {
    files: [{ path, kind: 'text', text: document }],
    resources: [resource(item, 'webcontent', [path], { href: path })],
    losses: [],
  };
}

function pageTree(page: PageContent, writing: ItemWriting): HtmlTree {
  const { plan, input } = writing;
  switch (page.of) {
    case 'activity':
      return activityTree(page.activity, writing);
    case 'unit':
      return unitOverview(input.publication);
    case 'glossary':
      return input.pages.glossary(plan.module) ?? [];
    case 'overview':
    case 'guide':
      return input.pages[page.of](plan.module);
  }
}

function writeTopic(item: CanvasItemPlan, activity: Discussion, meta: string, writing: ItemWriting): WrittenItem {
  const { version, plan } = writing;
  const [path, metaPath] = [`${item.object}.xml`, `${meta}.xml`];
  const body = bodyOf(item, activityTree(activity, writing), 'topic', writing);
  // Canvas takes the title of the settings, Moodle that of the topic, which it must be able to hold.
  const document = topicDocument(version, cartridgeTitle(item.title), body);
  return {
    files: [
      { path, kind: 'text', text: serializeXml(document) },
      { path: metaPath, kind: 'text', text: topicMeta(plan.module, activity, item, meta) },
    ],
    resources: [
      // The settings are the first dependency: Canvas looks at no other.
      resource(item, version.types.topic, [path], { dependencies: [meta] }),
      settings(meta, version, [metaPath]),
    ],
    losses: [],
  };
}

function writeAssignment(item: CanvasItemPlan, activity: Assignment, writing: ItemWriting): WrittenItem {
  const { points, rubric, submission } = activity;
  const { module } = writing.plan;
  return gradedPage(item, activity, writing, {
    points,
    submissionTypes: submissionTypesOf(submission),
    rubric: rubric === undefined ? undefined : rubricIdentifier(module, rubric),
  });
}

function writeGradedTool(item: CanvasItemPlan, activity: Tool, writing: ItemWriting): WrittenItem {
  const written = gradedPage(item, activity, writing, {
    points: activity.points ?? 0,
    submissionTypes: 'external_tool',
    tool: { url: launchAddress(activity), newTab: activity.opens === 'window' },
  });
  return { ...written, losses: toolLosses(writing.plan.module.id, activity) };
}

/** What the gradebook knows, and its task on a page. */
function gradedPage(
  item: CanvasItemPlan,
  activity: Assignment | Tool,
  writing: ItemWriting,
  graded: Pick<GradedThing, 'points' | 'submissionTypes' | 'rubric' | 'tool'>,
): WrittenItem {
  const { plan, version } = writing;
  const path = `${item.object}/${plan.module.id}-${activity.id}.html`;
  const settingsPath = `${item.object}/assignment_settings.xml`;
  const body = bodyOf(item, activityTree(activity, writing), 'page', writing);
  const { object: identifier, title, published } = item;
  return {
    files: [
      { path, kind: 'text', text: htmlDocument(title, body) },
      { path: settingsPath, kind: 'text', text: assignmentSettings({ identifier, title, published, ...graded }) },
    ],
    resources: [resource(item, version.types.learningApplication, [path, settingsPath], { href: path })],
    losses: [],
  };
}

function writeQuiz(item: CanvasItemPlan, activity: Quiz, meta: string, writing: ItemWriting): WrittenItem {
  const { plan, input, html, version } = writing;
  const { module } = plan;
  const description =
    activity.intro === undefined ? '' : bodyOf(item, activityTree(activity, writing), 'page', writing);
  const metaPath = `${item.object}/assessment_meta.xml`;
  const ownPath = `non_cc_assessments/${item.object}.xml.qti`;
  const own = assessmentDocument(activity, item, { module, pages: input.pages, html });
  const plain = plainQuiz(item, activity, writing);
  return {
    files: [
      plain,
      { path: metaPath, kind: 'text', text: quizMeta(module, activity, item, description) },
      { path: ownPath, kind: 'text', text: own.text },
    ],
    resources: [
      resource(item, version.types.assessment, [plain.path], { dependencies: [meta] }),
      settings(meta, version, [metaPath, ownPath]),
    ],
    losses: [...quizLosses(module, activity), ...own.losses],
  };
}

/**
 * The quiz as readers of plain cartridges know it: Canvas does not look at it, Moodle looks at nothing else. What it
 * loses is no loss of the Canvas cartridge.
 */
function plainQuiz(
  item: CanvasItemPlan,
  activity: Quiz,
  { plan, input, version, html }: ItemWriting,
): PackageFile & { path: string } {
  const { module } = plan;
  const writer = cartridgeHtmlWriter(module, input.pages, (id) => {
    const [main, ...captions] = plan.assets.get(id)?.files ?? [];
    if (main === undefined) return undefined;
    html.used.add(id);
    const address = (path: string) => `../web_resources/${path}`;
    return { href: address(main.path), captions: captions.map(({ path }) => address(path)) };
  });
  const title = cartridgeTitle(item.title);
  const asked = { module, quiz: activity, pages: input.pages, ident: item.object, title, html: writer };
  const { text } = quizDocument(asked, version);
  if (text === undefined) throw new Error(`The quiz ${activity.id} has no question that a plain cartridge can hold.`);
  return { path: `${item.object}/assessment_qti.xml`, kind: 'text', text };
}

function writeLink(item: CanvasItemPlan, activity: Link, { plan, version }: ItemWriting): WrittenItem {
  return {
    ...webLink(item, activity.url, version),
    losses: [
      canvasLosses.report('link-description', {
        module: plan.module.id,
        subject: activity.id,
        message: `The description of “${activity.title}” is left out: a link in a Canvas module is a title and an address.`,
      }),
    ],
  };
}

/** Canvas launches it by the address in the module; for other readers, which do not look there, it is a link. */
function writeTool(item: CanvasItemPlan, activity: Tool, { plan, version }: ItemWriting): WrittenItem {
  return { ...webLink(item, activity.url, version), losses: toolLosses(plan.module.id, activity) };
}

function webLink(
  item: CanvasItemPlan,
  url: string,
  version: CartridgeVersion,
): Pick<WrittenItem, 'files' | 'resources'> {
  const path = `${item.object}.xml`;
  return {
    files: [{ path, kind: 'text', text: serializeXml(webLinkDocument(version, cartridgeTitle(item.title), url)) }],
    resources: [resource(item, version.types.webLink, [path])],
  };
}

function resource(
  item: CanvasItemPlan,
  type: string,
  files: readonly string[],
  more: Pick<ManifestResource, 'href' | 'dependencies'> = {},
): ManifestResource {
  return { identifier: item.object, type, files, instructorOnly: item.instructorOnly, ...more };
}

/** Settings that accompany a resource. */
function settings(identifier: string, version: CartridgeVersion, files: readonly string[]): ManifestResource {
  return { identifier, type: version.types.learningApplication, href: files[0] ?? '', files };
}
