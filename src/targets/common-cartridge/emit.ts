import { packageFile } from '../shared/asset-files.ts';
import { type ManifestItem, type ManifestResource, manifestDocument } from '../shared/cartridge/manifest.ts';
import { questionBankDocument } from '../shared/cartridge/qti/assessment.ts';
import type { AssessmentItem } from '../shared/cartridge/qti/item.ts';
import { distinctLosses } from '../shared/losses.ts';
import { packageMetadata } from '../shared/package-metadata.ts';
import { serializeXml } from '../shared/xml.ts';
import type { Emission, Loss, PackageFile, TargetInput } from '../target.ts';
import { entryLosses, publicationLosses } from './losses.ts';
import type { CartridgePlan, EntryPlan, FolderPlan } from './plan.ts';
import { writeEntry } from './write-entry.ts';

/** What has been written so far. */
interface Draft {
  readonly files: PackageFile[];
  readonly resources: ManifestResource[];
  readonly losses: Loss[];
  /** Questions for the bank. */
  readonly reserve: AssessmentItem[];
  /** Assets that some document shows, as `module/asset`. */
  readonly used: Set<string>;
}

export function emitCartridge(plan: CartridgePlan, input: TargetInput): Emission {
  const draft: Draft = { files: [], resources: [], losses: [], reserve: [], used: new Set() };
  const organization = plan.folders.flatMap((folder) => addFolder(folder, plan, input, draft));
  addBank(plan, draft);
  addAssets(plan, draft);
  draft.losses.push(...publicationLosses(input.publication));
  const manifest = manifestDocument(plan.version, {
    identifier: plan.identifier,
    metadata: packageMetadata(input.publication, input.pages),
    organization,
    resources: draft.resources,
  });
  return {
    files: [{ path: 'imsmanifest.xml', kind: 'text', text: serializeXml(manifest) }, ...draft.files],
    losses: distinctLosses(draft.losses),
    diagnostics: [],
  };
}

/** A folder whose every item was left out is left out too. */
function addFolder(folder: FolderPlan, plan: CartridgePlan, input: TargetInput, draft: Draft): readonly ManifestItem[] {
  const items = folder.entries.flatMap((entry) => addEntry(entry, plan, input, draft));
  return items.length === 0 ? [] : [{ identifier: folder.identifier, title: folder.title, items }];
}

function addEntry(entry: EntryPlan, plan: CartridgePlan, input: TargetInput, draft: Draft): readonly ManifestItem[] {
  const written = writeEntry(entry, plan, input);
  draft.losses.push(...entryLosses(entry, plan.version), ...written.losses);
  if (written.text === undefined) return [];
  const dependencies: string[] = [];
  for (const id of written.used) {
    const module = entry.content.kind === 'unit' ? '' : entry.content.module.id;
    draft.used.add(`${module}/${id}`);
    dependencies.push(
      ...(plan.assets
        .get(module)
        ?.get(id)
        ?.resources.map(({ identifier }) => identifier) ?? []),
    );
  }
  draft.files.push({ path: entry.path, kind: 'text', text: written.text });
  draft.reserve.push(...written.reserve);
  draft.resources.push({
    ...written.resource,
    identifier: entry.identifier,
    files: [entry.path],
    dependencies,
    instructorOnly: entry.instructorOnly,
  });
  return [{ identifier: entry.item, title: entry.title, resource: entry.identifier }];
}

/** One bank for the whole cartridge: 1.1 and 1.2 allow no second (standards.md, "Schematron"). */
function addBank({ version, bank }: CartridgePlan, draft: Draft): void {
  if (draft.reserve.length === 0) return;
  const document = questionBankDocument(version, bank.identifier, bank.title, draft.reserve);
  draft.files.push({ path: bank.path, kind: 'text', text: serializeXml(document) });
  draft.resources.push({ identifier: bank.identifier, type: version.types.questionBank, files: [bank.path] });
}

/** Only files that a document shows: what is for instructors stays out with the pages that show it. */
function addAssets(plan: CartridgePlan, draft: Draft): void {
  for (const [module, assets] of plan.assets) {
    for (const [id, { main, captions, resources }] of assets) {
      if (!draft.used.has(`${module}/${id}`)) continue;
      [main, ...captions].forEach((file, index) => {
        const resource = resources[index];
        if (resource === undefined) return;
        draft.files.push(packageFile(resource.path, file));
        draft.resources.push({
          identifier: resource.identifier,
          type: 'webcontent',
          href: resource.path,
          files: [resource.path],
        });
      });
    }
  }
}
