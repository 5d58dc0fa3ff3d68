import { type AssetFile, packageFile } from '../shared/asset-files.ts';
import { type ManifestItem, type ManifestResource, manifestDocument } from '../shared/cartridge/manifest.ts';
import { questionBankDocument } from '../shared/cartridge/qti/assessment.ts';
import type { AssessmentItem } from '../shared/cartridge/qti/item.ts';
import { distinctLosses } from '../shared/losses.ts';
import { packageMetadata } from '../shared/package-metadata.ts';
import { serializeXml } from '../shared/xml.ts';
import type { Emission, Loss, PackageFile, TargetInput } from '../target.ts';
import { entryLosses, publicationLosses } from './losses.ts';
import type { AssetPlan, CartridgePlan, EntryPlan, FolderPlan } from './plan.ts';
import { writeEntry } from './write-entry.ts';

/** What a part of the cartridge becomes, and what it loses. */
interface Written {
  readonly organization: readonly ManifestItem[];
  readonly files: readonly PackageFile[];
  readonly resources: readonly ManifestResource[];
  readonly losses: readonly Loss[];
  /** Questions for the bank. */
  readonly reserve: readonly AssessmentItem[];
  /** Assets that some document shows, as `module/asset`. */
  readonly used: readonly string[];
}

export function emitCartridge(plan: CartridgePlan, input: TargetInput): Emission {
  const folders = plan.folders.map((folder) => writeFolder(folder, plan, input));
  const used = new Set(folders.flatMap((folder) => folder.used));
  const bank = writeBank(
    plan,
    folders.flatMap(({ reserve }) => reserve),
  );
  const parts = [...folders, ...bank, ...writeAssets(plan, used)];
  const manifest = manifestDocument(plan.version, {
    identifier: plan.identifier,
    metadata: packageMetadata(input.publication, input.pages),
    organization: folders.flatMap(({ organization }) => organization),
    resources: parts.flatMap(({ resources }) => resources),
  });
  return {
    files: [
      { path: 'imsmanifest.xml', kind: 'text', text: serializeXml(manifest) },
      ...parts.flatMap(({ files }) => files),
    ],
    losses: distinctLosses([...folders.flatMap(({ losses }) => losses), ...publicationLosses(input.publication)]),
    diagnostics: [],
  };
}

/** A folder whose every item was left out is left out too. */
function writeFolder(folder: FolderPlan, plan: CartridgePlan, input: TargetInput): Written {
  const entries = folder.entries.map((entry) => addressed(entry, plan, input));
  const items = entries.flatMap(({ organization }) => organization);
  return {
    organization: items.length === 0 ? [] : [{ identifier: folder.identifier, title: folder.title, items }],
    files: entries.flatMap(({ files }) => files),
    resources: entries.flatMap(({ resources }) => resources),
    losses: entries.flatMap(({ losses }) => losses),
    reserve: entries.flatMap(({ reserve }) => reserve),
    used: entries.flatMap(({ used }) => used),
  };
}

/** An entry's document as the manifest has it; nothing but losses where no document is left to write. */
function addressed(entry: EntryPlan, plan: CartridgePlan, input: TargetInput): Written {
  const { text, resource, used, reserve, losses: own } = writeEntry(entry, plan, input);
  const losses = [...entryLosses(entry, plan.version), ...own];
  if (text === undefined) return { organization: [], files: [], resources: [], losses, reserve: [], used: [] };
  const { identifier, instructorOnly, path } = entry;
  const module = entry.content.kind === 'unit' ? '' : entry.content.module.id;
  const assets = plan.assets.get(module);
  const dependencies = [...used].flatMap((id) => assets?.get(id)?.resources.map((one) => one.identifier) ?? []);
  return {
    organization: [{ identifier: entry.item, title: entry.title, resource: identifier }],
    files: [{ path, kind: 'text', text }],
    resources: [{ ...resource, identifier, files: [path], dependencies, instructorOnly }],
    losses,
    reserve,
    used: [...used].map((id) => `${module}/${id}`),
  };
}

type WrittenFiles = Pick<Written, 'files' | 'resources'>;

/** One bank for the whole cartridge: 1.1 and 1.2 allow no second (rules of the profile). */
function writeBank({ version, bank }: CartridgePlan, reserve: readonly AssessmentItem[]): readonly WrittenFiles[] {
  if (reserve.length === 0) return [];
  const { identifier, path, title } = bank;
  const document = questionBankDocument(version, identifier, title, reserve);
  return [
    {
      files: [{ path, kind: 'text', text: serializeXml(document) }],
      resources: [{ identifier, type: version.types.questionBank, files: [path] }],
    },
  ];
}

/** Only files that a document shows: what is for instructors stays out with the pages that show it. */
function writeAssets(plan: CartridgePlan, used: ReadonlySet<string>): readonly WrittenFiles[] {
  return [...plan.assets].flatMap(([module, assets]) =>
    [...assets].flatMap(([id, { main, captions, resources }]) =>
      used.has(`${module}/${id}`)
        ? [main, ...captions].flatMap((file, index) => assetFile(resources[index], file))
        : [],
    ),
  );
}

function assetFile(planned: AssetPlan['resources'][number] | undefined, file: AssetFile): readonly WrittenFiles[] {
  if (planned === undefined) return [];
  const { identifier, path } = planned;
  return [
    {
      files: [packageFile(path, file)],
      resources: [{ identifier, type: 'webcontent', href: path, files: [path] }],
    },
  ];
}
