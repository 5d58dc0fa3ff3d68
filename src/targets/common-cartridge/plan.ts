import type {
  Activity,
  Assignment,
  Dataset,
  Discussion,
  Excerpt,
  Link,
  Quiz,
  Reading,
  TeachingModule,
  Timeline,
  Tool,
  UnitInfo,
} from '../../model/model.ts';
import { activitiesFor } from '../../model/module-activities.ts';
import { publicationOwner } from '../../model/publication-owner.ts';
import type { PageSource } from '../page-source.ts';
import { type AssetFiles, assetFilesOf } from '../shared/asset-files.ts';
import { visibleTitle } from '../shared/cartridge/titles.ts';
import { type CartridgeVersion, cartridgeVersion } from '../shared/cartridge/version.ts';
import { identifierOf, type Owner } from '../shared/identifiers.ts';
import type { TargetInput } from '../target.ts';

/** Every path and identifier of a cartridge. */
export interface CartridgePlan {
  readonly version: CartridgeVersion;
  readonly identifier: string;
  /**
   * First one with the overview page alone, which Moodle pours into "General" (docs/platforms/moodle.md, "sections"),
   * then one a module. Below them are pages and nothing else: Moodle makes a label of a folder at that depth.
   */
  readonly folders: readonly FolderPlan[];
  /** By module id, then by asset id. */
  readonly assets: ReadonlyMap<string, ReadonlyMap<string, AssetPlan>>;
  /** For the questions of pools that are not asked; written where there are any. */
  readonly bank: ResourcePlan & { readonly title: string };
}

export interface FolderPlan {
  readonly identifier: string;
  readonly title: string;
  readonly entries: readonly EntryPlan[];
}

export interface ResourcePlan {
  readonly identifier: string;
  /** From the top of the package. */
  readonly path: string;
}

/** One item of a folder and the resource that it opens. */
export interface EntryPlan extends ResourcePlan {
  readonly item: string;
  /** As the cartridge carries it: at most 240 characters. */
  readonly title: string;
  readonly content: EntryContent;
  readonly instructorOnly: boolean;
}

export type EntryContent =
  | { readonly kind: 'unit' }
  | { readonly kind: 'overview' | 'glossary' | 'guide'; readonly module: TeachingModule }
  | ActivityContent;

export type ActivityContent = { readonly module: TeachingModule } & (
  | { readonly kind: 'page'; readonly activity: Reading | Excerpt | Dataset | Timeline | Assignment }
  | { readonly kind: 'topic'; readonly activity: Discussion }
  | { readonly kind: 'quiz'; readonly activity: Quiz }
  /** A page before its quiz. */
  | { readonly kind: 'introduction'; readonly activity: Quiz }
  | { readonly kind: 'link'; readonly activity: Link }
  | { readonly kind: 'assignment'; readonly activity: Assignment }
  | { readonly kind: 'tool'; readonly activity: Tool }
);

/** An asset's file and its captions, a resource each. */
export interface AssetPlan extends AssetFiles {
  readonly resources: readonly ResourcePlan[];
}

/** Decides every path and identifier of a cartridge. */
export function planCartridge(input: TargetInput): CartridgePlan {
  const { publication } = input;
  const owner = publicationOwner(publication);
  const version = cartridgeVersion(minorOf(input.version.id));
  return {
    version,
    identifier: identifierOf(owner, '@package'),
    folders: [overviewFolder(input), ...publication.modules.map((module) => moduleFolder(module, input, version))],
    assets: new Map(publication.modules.map((module) => [module.id, planAssets(module, input.pages)])),
    bank: {
      identifier: identifierOf(owner, '@bank'),
      path: `questions/${owner.id}_bank.xml`,
      title: visibleTitle(owner.title),
    },
  };
}

function minorOf(version: string): CartridgeVersion['minor'] {
  if (version === '1.1') return 1;
  return version === '1.2' ? 2 : 3;
}

function overviewFolder(input: TargetInput): FolderPlan {
  const { publication, pages } = input;
  const owner = publicationOwner(publication);
  const [module] = publication.modules;
  return {
    identifier: identifierOf(owner, '@overview', '@folder'),
    title: pages.text(owner)('module.overview'),
    entries: [publication.unit === undefined ? overviewEntry(module, input) : unitEntry(publication.unit)],
  };
}

/** What students do in its order, then what is for the instructor. */
function moduleFolder(module: TeachingModule, input: TargetInput, version: CartridgeVersion): FolderPlan {
  const { options, pages, publication } = input;
  const text = pages.text(module);
  const entriesFor = (audience: Activity['audience']) =>
    activitiesFor(module, audience).flatMap((activity) => [
      ...introductionEntry(module, activity, input),
      activityEntry(module, activity, version),
    ]);
  return {
    identifier: identifierOf(module, '@module'),
    title: visibleTitle(module.title),
    entries: [
      ...(publication.unit === undefined ? [] : [overviewEntry(module, input)]),
      ...entriesFor('learner'),
      ...(pages.glossary(module) === undefined ? [] : [ownPage(module, 'glossary', text('module.glossary'), false)]),
      ...(options.withInstructor
        ? [ownPage(module, 'guide', text('module.guide'), true), ...entriesFor('instructor')]
        : []),
    ],
  };
}

function unitEntry(unit: UnitInfo): EntryPlan {
  return entry(unit, '@overview', unit.title, { kind: 'unit' }, `pages/${unit.id}_overview.html`, false);
}

function overviewEntry(module: TeachingModule, { pages }: TargetInput): EntryPlan {
  return ownPage(module, 'overview', `${pages.text(module)('module.overview')}: ${module.title}`, false);
}

/** A page that is ours, not one of the module's activities. */
function ownPage(
  module: TeachingModule,
  kind: 'overview' | 'glossary' | 'guide',
  title: string,
  instructorOnly: boolean,
): EntryPlan {
  // Activities' ids hold no underscore, so that none of them can take this name.
  return entry(module, `@${kind}`, title, { kind, module }, `pages/${module.id}__${kind}.html`, instructorOnly);
}

/** Folder and ending of each kind's files. */
const places = {
  page: ['pages', 'html'],
  topic: ['discussions', 'xml'],
  quiz: ['quizzes', 'xml'],
  introduction: ['pages', 'html'],
  link: ['links', 'xml'],
  assignment: ['assignments', 'xml'],
  tool: ['tools', 'xml'],
} as const satisfies Record<ActivityContent['kind'], readonly [string, string]>;

function activityEntry(module: TeachingModule, activity: Activity, version: CartridgeVersion): EntryPlan {
  const content = contentOf(module, activity, version);
  const [folder, extension] = places[content.kind];
  // The module's id is part of every name, so that two modules in one course never overwrite each other.
  const path = `${folder}/${module.id}_${activity.id}.${extension}`;
  return entry(module, activity.id, activity.title, content, path, activity.audience === 'instructor');
}

/**
 * Canvas and Moodle drop the introduction of a quiz (docs/platforms/canvas.md and moodle.md, "quiz introductions"): it
 * is on a page before it.
 */
function introductionEntry(module: TeachingModule, activity: Activity, { pages }: TargetInput): readonly EntryPlan[] {
  if (activity.type !== 'quiz' || activity.intro === undefined) return [];
  const title = pages.text(module)('package.quizIntro', { title: activity.title });
  const path = `pages/${module.id}_${activity.id}_introduction.html`;
  const content = { kind: 'introduction', module, activity } as const;
  const planned = entry(module, activity.id, title, content, path, activity.audience === 'instructor');
  return [
    {
      ...planned,
      identifier: identifierOf(module, activity.id, '@introduction'),
      item: identifierOf(module, activity.id, '@introduction', '@item'),
    },
  ];
}

function contentOf(module: TeachingModule, activity: Activity, version: CartridgeVersion): ActivityContent {
  switch (activity.type) {
    case 'discussion':
      return { kind: 'topic', module, activity };
    case 'quiz':
      return { kind: 'quiz', module, activity };
    case 'link':
      return { kind: 'link', module, activity };
    case 'tool':
      return { kind: 'tool', module, activity };
    case 'assignment':
      return { kind: version.types.assignment === undefined ? 'page' : 'assignment', module, activity };
    case 'reading':
    case 'excerpt':
    case 'dataset':
    case 'timeline':
      return { kind: 'page', module, activity };
  }
}

function entry(
  owner: Owner,
  id: string,
  title: string,
  content: EntryContent,
  path: string,
  instructorOnly: boolean,
): EntryPlan {
  return {
    identifier: identifierOf(owner, id),
    item: identifierOf(owner, id, '@item'),
    title: visibleTitle(title),
    path,
    content,
    instructorOnly,
  };
}

function planAssets(module: TeachingModule, pages: PageSource): ReadonlyMap<string, AssetPlan> {
  return new Map(
    [...assetFilesOf(module, pages)].map(([id, { main, captions }]) => [
      id,
      {
        main,
        captions,
        resources: [main, ...captions].map(({ name, mediaType }, index) => ({
          identifier: index === 0 ? identifierOf(module, id) : identifierOf(module, id, '@captions', name),
          path: `${mediaType.startsWith('image/') ? 'images' : 'files'}/${module.id}_${name}`,
        })),
      },
    ]),
  );
}
