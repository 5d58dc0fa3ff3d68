import { truncate } from '../../content/text.ts';
import type { Activity, TeachingModule, Tool, UnitInfo } from '../../model/model.ts';
import { activitiesFor, learnerActivities } from '../../model/module-activities.ts';
import { publicationOwner } from '../../model/publication-owner.ts';
import type { PageSource } from '../page-source.ts';
import { type AssetFile, type AssetFiles, assetFilesOf } from '../shared/asset-files.ts';
import { quizTitle } from '../shared/cartridge/titles.ts';
import { identifierOf, type Owner } from '../shared/identifiers.ts';
import type { TargetInput } from '../target.ts';
import { type CompletionPlan, canvasRequirement } from './completion.ts';

/** Every path and identifier of a Canvas cartridge. */
export interface CanvasPlan {
  readonly identifier: string;
  readonly modules: readonly CanvasModulePlan[];
}

/** A module of the course. */
export interface CanvasModulePlan {
  readonly module: TeachingModule;
  readonly identifier: string;
  readonly title: string;
  readonly published: boolean;
  /** The modules that must be done before, where a unit is sequential. */
  readonly prerequisites: readonly { readonly identifier: string; readonly title: string }[];
  readonly items: readonly CanvasItemPlan[];
  readonly assets: ReadonlyMap<string, CanvasAssetPlan>;
}

/** An item of a module and the thing that it opens; `object` is that thing's id, by which Canvas knows it again. */
export interface CanvasItemPlan {
  /**
   * The item's own id: without it every re-import would add the item again (docs/platforms/canvas.md, "coming again").
   */
  readonly item: string;
  readonly object: string;
  readonly title: string;
  readonly published: boolean;
  readonly instructorOnly: boolean;
  readonly content: CanvasContent;
  readonly completion: CompletionPlan | undefined;
}

export type CanvasContent =
  | { readonly kind: 'header' }
  /** `slug` is the page's address in Canvas and its file's name (docs/platforms/canvas.md, "page files"). */
  | { readonly kind: 'page'; readonly slug: string; readonly page: PageContent }
  | { readonly kind: 'topic'; readonly activity: Extract<Activity, { type: 'discussion' }>; readonly meta: string }
  | { readonly kind: 'assignment'; readonly activity: Extract<Activity, { type: 'assignment' }> }
  | { readonly kind: 'quiz'; readonly activity: Extract<Activity, { type: 'quiz' }>; readonly meta: string }
  | { readonly kind: 'link'; readonly activity: Extract<Activity, { type: 'link' }> }
  /** Launched by its address; with points it is an assignment that is handed in there. */
  | { readonly kind: 'tool' | 'graded-tool'; readonly activity: Tool };

export type PageContent =
  | { readonly of: 'unit' | 'overview' | 'glossary' | 'guide' }
  | { readonly of: 'activity'; readonly activity: Activity };

/** An asset's file and its captions, a file of the course each. */
export interface CanvasAssetPlan extends AssetFiles {
  readonly files: readonly CanvasFilePlan[];
}

export interface CanvasFilePlan {
  readonly identifier: string;
  /** Below `web_resources`, and below the course's files. */
  readonly path: string;
  readonly displayName: string;
}

/** Longest title that Canvas's database holds. */
const LONGEST_TITLE = 255;

/** Decides every path and identifier of a Canvas cartridge. */
export function planCanvas(input: TargetInput): CanvasPlan {
  const { publication } = input;
  return {
    identifier: identifierOf(publicationOwner(publication), '@package'),
    modules: publication.modules.map((module, index) => planModule(module, index, input)),
  };
}

function planModule(module: TeachingModule, index: number, input: TargetInput): CanvasModulePlan {
  const { pages, publication } = input;
  const { unit, modules } = publication;
  const before = unit?.sequential === true ? modules.slice(Math.max(0, index - 1), index) : [];
  return {
    module,
    identifier: identifierOf(module, '@module'),
    title: truncate(module.title, LONGEST_TITLE),
    published: module.published,
    prerequisites: before.map((previous) => ({ identifier: identifierOf(previous, '@module'), title: previous.title })),
    items: [
      ...(unit !== undefined && index === 0 ? [unitPage(unit, module.published)] : []),
      ownPage(module, 'overview', `${pages.text(module)('module.overview')}: ${module.title}`, module.published),
      ...learnerActivities(module).map((activity) => activityItem(module, activity, module.published)),
      ...(pages.glossary(module) === undefined
        ? []
        : [ownPage(module, 'glossary', pages.text(module)('module.glossary'), module.published)]),
      ...(input.options.withInstructor ? instructorItems(module, pages) : []),
    ],
    assets: planAssets(module, pages),
  };
}

/** What is for the instructor is together at the end, below a header, and no student sees it. */
function instructorItems(module: TeachingModule, pages: PageSource): readonly CanvasItemPlan[] {
  const text = pages.text(module);
  const header: CanvasItemPlan = {
    item: identifierOf(module, '@instructor', '@item'),
    object: '',
    title: text('guide.activities'),
    published: false,
    instructorOnly: true,
    content: { kind: 'header' },
    completion: undefined,
  };
  return [
    header,
    { ...ownPage(module, 'guide', text('module.guide'), false), instructorOnly: true },
    ...activitiesFor(module, 'instructor').map((activity) => activityItem(module, activity, false)),
  ];
}

function unitPage(unit: UnitInfo, published: boolean): CanvasItemPlan {
  return item(unit, '@overview', unit.title, published, {
    kind: 'page',
    slug: `${unit.id}-unit`,
    page: { of: 'unit' },
  });
}

function ownPage(
  module: TeachingModule,
  of: 'overview' | 'glossary' | 'guide',
  title: string,
  published: boolean,
): CanvasItemPlan {
  return item(module, `@${of}`, title, published, { kind: 'page', slug: slugOf(module, of), page: { of } });
}

/**
 * The module's id is part of every address, so that two modules in one course never overwrite each other's pages. An
 * activity may bear the name of one of our own pages; ours then gives way.
 */
function slugOf(module: TeachingModule, of: string): string {
  let own = of;
  while (module.activities.some(({ id }) => id === own)) own = `module-${own}`;
  return `${module.id}-${own}`;
}

function activityItem(module: TeachingModule, activity: Activity, published: boolean): CanvasItemPlan {
  const meta = identifierOf(module, activity.id, '@meta');
  const completion = canvasRequirement(activity);
  const title = activity.type === 'quiz' ? quizTitle(activity.title) : activity.title;
  const planned = (content: CanvasContent) => ({
    ...item(module, activity.id, title, published, content),
    completion: activity.audience === 'learner' ? completion : undefined,
    instructorOnly: activity.audience === 'instructor',
  });
  switch (activity.type) {
    case 'discussion':
      return planned({ kind: 'topic', activity, meta });
    case 'assignment':
      return planned({ kind: 'assignment', activity });
    case 'quiz':
      return planned({ kind: 'quiz', activity, meta });
    case 'link':
      return planned({ kind: 'link', activity });
    case 'tool':
      return planned({ kind: activity.points === undefined ? 'tool' : 'graded-tool', activity });
    case 'reading':
    case 'excerpt':
    case 'dataset':
    case 'timeline':
      return planned({ kind: 'page', slug: `${module.id}-${activity.id}`, page: { of: 'activity', activity } });
  }
}

function item(owner: Owner, id: string, title: string, published: boolean, content: CanvasContent): CanvasItemPlan {
  return {
    item: identifierOf(owner, id, '@item'),
    object: identifierOf(owner, id),
    title: truncate(title, LONGEST_TITLE),
    published,
    instructorOnly: false,
    content,
    completion: undefined,
  };
}

/** A folder a module in the course's files. The names that teachers see are the author's own. */
function planAssets(module: TeachingModule, pages: PageSource): ReadonlyMap<string, CanvasAssetPlan> {
  const taken = new Set<string>();
  const planFile = (file: AssetFile, identifier: string): CanvasFilePlan => {
    // Canvas keeps one file of a name in a folder.
    const displayName = taken.has(file.displayName.toLowerCase()) ? file.name : file.displayName;
    taken.add(displayName.toLowerCase());
    return { identifier, path: `${module.id}/${file.name}`, displayName };
  };
  return new Map(
    [...assetFilesOf(module, pages)].map(([id, { main, captions }]) => [
      id,
      {
        main,
        captions,
        files: [
          planFile(main, identifierOf(module, id)),
          ...captions.map((file) => planFile(file, identifierOf(module, id, '@captions', file.name))),
        ],
      },
    ]),
  );
}
