import posix from 'path-browserify';
import { stampText, type WrittenFile } from '../archive/written-file.ts';
import { type Compressed, nothingCompressed } from '../archive/zip.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { publicationOwner } from '../model/publication-owner.ts';
import { highlightFor } from '../render/code/load-highlight.ts';
import { createPageSource } from '../render/page-source.ts';
import type { FileReference, Host } from '../source/host.ts';
import type { PageSource } from '../targets/page-source.ts';
import { answersReadable } from './answers-readable.ts';
import { asRead, noCache } from './build-cache.ts';
import { unitNotPacked } from './build-findings.ts';
import type { Progress } from './build-request.ts';
import type { BuildRun } from './build-run.ts';
import { contained } from './contained.ts';
import { emitPackage } from './emit-package.ts';
import type { CachedPackage, ItemResult } from './item-result.ts';
import { keepingHost } from './keeping-host.ts';
import { writeRecord } from './package-record.ts';
import type { PlannedItem } from './planned-item.ts';
import { type Prepared, prepare } from './prepare.ts';
import { applySeverities } from './severities.ts';
import { stopIfAborted } from './stopped.ts';
import { type ChosenTarget, chooseTargets, targetLabel } from './targets.ts';
import { themeFor } from './themes.ts';
import type { Unwritten } from './unwritten.ts';
import { failedWrite, packageChunks } from './write-package.ts';

/** Builds the packages of a module or a unit. Never throws: a fault of ours is a finding of this item. */
export async function buildItem(
  planned: PlannedItem,
  run: BuildRun,
  count: Pick<Progress, 'item' | 'items'>,
): Promise<ItemResult> {
  const { nameOf } = run.host;
  const doing = { what: 'building', file: nameOf(planned.item.path), nameOf };
  const { value, diagnostics } = await contained(doing, () => prepareAndBuild(planned, run, count), run.onFault);
  return value ?? nothing(diagnostics);
}

function nothing(diagnostics: readonly Diagnostic[]): ItemResult {
  return { packages: [], diagnostics, unwritten: [] };
}

async function prepareAndBuild(
  { item, workspace: loaded, refused, known }: PlannedItem,
  run: BuildRun,
  count: Pick<Progress, 'item' | 'items'>,
): Promise<ItemResult> {
  // What strangers send is read within limits, and as often as it is asked for.
  const host = run.cache.watch(run.root === undefined ? keepingHost(run.host) : run.host);
  const prepared = await prepare(item, loaded, {
    host,
    root: run.root,
    mostFindings: run.mostFindings,
    targets: run.request.targets,
    onFault: run.onFault,
  });
  if (prepared.value === undefined || refused) return nothing(prepared.diagnostics);
  const { publication, workspace, read } = prepared.value;
  const theme = await themeFor(workspace, run.themeHost, run.themes, run.own);
  const before = [...prepared.diagnostics, ...applySeverities(theme.diagnostics, workspace)];
  if (theme.value === undefined) return nothing(before);
  const { id, file } = publicationOwner(publication);
  const wishes = chooseTargets(run.request.targets ?? workspace.targets);
  const wanted = wishes.chosen.filter(({ target }) => publication.unit === undefined || target.unit);
  const unpacked = wanted.length === 0 && (run.request.paths ?? []).length > 0;
  const shared: Shared = {
    pages: createPageSource({
      theme: theme.value,
      remoteOrigins: workspace.remoteOrigins,
      institution: workspace,
      highlight: await highlightFor(publication.modules),
    }),
    compressed: nothingCompressed(),
    host,
  };
  const remembered = known?.hashes === hashesOf(read) ? known.packages : undefined;
  const results: PackageResult[] = [];
  for (const chosen of wanted) {
    stopIfAborted(run.request.signal);
    const made = remembered?.get(targetLabel(chosen));
    if (made === undefined) run.request.onProgress?.({ module: id, target: targetLabel(chosen), ...count });
    results.push(made === undefined ? await buildPackage(prepared.value, chosen, shared, run) : { made });
  }
  const said = [
    ...before,
    ...wishes.diagnostics,
    ...(unpacked ? [unitNotPacked(file, wishes.chosen)] : []),
    ...applySeverities(answersReadable(publication, wanted), workspace),
  ];
  const packages = results.flatMap(({ made }) => (made === undefined ? [] : [made]));
  return {
    packages: packages.map(({ built }) => built),
    diagnostics: [...said, ...results.flatMap(({ made, diagnostics = made?.diagnostics ?? [] }) => diagnostics)],
    unwritten: results.flatMap(({ unwritten }) => (unwritten === undefined ? [] : [unwritten])),
    ...(run.cache !== noCache && {
      made: {
        id,
        file,
        read: read.map((one) => asRead(one, host.stamps)),
        said: { made: wanted.map(targetLabel), diagnostics: said },
        packages,
      },
    }),
  };
}

/** Of what was read, to be compared with what was remembered. */
function hashesOf(read: readonly FileReference[]): string {
  return read.map(({ hashes }) => hashes.sha256).join(' ');
}

/** What the packages of one item share. */
interface Shared {
  readonly pages: PageSource;
  readonly compressed: Compressed;
  readonly host: Host;
}

/** What came of a package: it, or why there is none. */
interface PackageResult {
  readonly made?: CachedPackage;
  readonly unwritten?: Unwritten;
  readonly diagnostics?: readonly Diagnostic[];
}

async function buildPackage(
  prepared: Prepared,
  chosen: ChosenTarget,
  shared: Shared,
  run: BuildRun,
): Promise<PackageResult> {
  const { file } = publicationOwner(prepared.publication);
  const what = `building the package for ${targetLabel(chosen)} of`;
  const doing = { what, file, nameOf: run.host.nameOf };
  const { value, diagnostics } = await contained(doing, () => writePackage(prepared, chosen, shared, run), run.onFault);
  return value ?? { diagnostics };
}

async function writePackage(
  prepared: Prepared,
  chosen: ChosenTarget,
  { pages, compressed, host }: Shared,
  run: BuildRun,
): Promise<PackageResult> {
  const { withInstructor = false } = run.request;
  const context = { pages, withInstructor, timestamp: run.timestamp };
  const { name, files, losses, diagnostics } = emitPackage(prepared, chosen, context);
  if (hasErrors(diagnostics)) return { diagnostics };
  const path = posix.join(run.outFolder, name);
  try {
    const written = await run.output.write(name, packageChunks(chosen.version, files, host, compressed));
    const { bytes, sha256 } = written;
    const { id } = publicationOwner(prepared.publication);
    const built = { module: id, target: targetLabel(chosen), file: name, bytes, sha256, losses };
    if (run.request.accessibility !== true) return { made: { built, stamps: [stampIn(written)], diagnostics } };
    const record = await writeRecord({ prepared, chosen, pages, files, built }, run.output);
    const stamps = [stampIn(written), stampIn(record.written)];
    return { made: { built: { ...built, accessibility: record.built }, stamps, diagnostics } };
  } catch (error) {
    const failed = failedWrite(error, path, host);
    return 'unwritten' in failed
      ? { unwritten: failed.unwritten, diagnostics }
      : { diagnostics: [...diagnostics, failed.diagnostic] };
  }
}

function stampIn({ stamp }: WrittenFile): string | null {
  return stamp === undefined ? null : stampText(stamp);
}
