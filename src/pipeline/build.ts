import { posix } from 'node:path';
import { checkLimits } from '../archive/limits.ts';
import { writeAtomically } from '../archive/write.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { createPageSource } from '../render/page-source.ts';
import { loadTheme, type Theme } from '../render/theme.ts';
import type { Publication } from '../resolve/model.ts';
import { nodeHost } from '../source/node-host.ts';
import type { PageSource } from '../targets/page-source.ts';
import type { Emission, FileTree, Loss, BuildOptions as TargetBuildOptions } from '../targets/target.ts';
import { buildCodes } from './codes.ts';
import { type BuildItem, discover } from './discover.ts';
import { type PrepareContext, type Prepared, prepare } from './prepare.ts';
import { type BuildReport, serializeReport } from './report.ts';
import { applySeverities } from './severities.ts';
import { type ChosenTarget, chooseTargets } from './targets.ts';
import { packageChunks, writeFailure } from './write-package.ts';

/** What `build` is asked to do. */
export interface BuildRequest {
  /** Modules' folders, units' files or folders of modules; without one everything in `modules`. */
  readonly paths?: readonly string[];
  /** `canvas`, `scorm-2004@3`; without one those of the workspace file, else all. */
  readonly targets?: readonly string[];
  /** The folder for packages and the report; default `dist`. */
  readonly outFolder?: string;
  readonly withInstructor?: boolean;
  /** Paths are relative to it; default: the process's. */
  readonly workingFolder?: string;
  /** Told before each package, for a progress display. */
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly module: string;
  readonly target: string;
  readonly item: number;
  readonly items: number;
}

/** A package that was written. */
export interface BuiltPackage {
  /** Id of the module or unit. */
  readonly module: string;
  /** As on the command line: `scorm-2004@3`. */
  readonly target: string;
  /** Path relative to the output folder. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly losses: readonly Loss[];
}

interface Run extends PrepareContext {
  readonly request: BuildRequest;
  readonly outFolder: string;
  readonly timestamp: number;
  readonly themes: Map<string, Promise<{ value?: Theme; diagnostics: readonly Diagnostic[] }>>;
  readonly packages: BuiltPackage[];
  readonly diagnostics: Diagnostic[];
}

/** Dates that a format demands where nothing is said: 2020-01-01, so that a rebuild changes nothing. */
const DEFAULT_TIMESTAMP = Date.UTC(2020, 0, 1) / 1000;

/**
 * Builds packages. Never throws for an author's fault: a module at fault is reported and the others are built. The
 * packages and `build-report.json` are each written whole or not at all.
 */
export async function build(request: BuildRequest = {}): Promise<BuildReport> {
  const workingFolder = posix.resolve(request.workingFolder ?? process.cwd());
  const run: Run = {
    request,
    host: nodeHost(workingFolder),
    workingFolder,
    workspaces: new Map(),
    outFolder: posix.resolve(workingFolder, request.outFolder ?? 'dist'),
    timestamp: sourceDateEpoch() ?? DEFAULT_TIMESTAMP,
    themes: new Map(),
    packages: [],
    diagnostics: [],
  };
  const asked = chooseTargets(request.targets);
  if (asked.diagnostics.length > 0) return { packages: [], diagnostics: asked.diagnostics };
  const { items, diagnostics } = await discover(run.host, workingFolder, request.paths ?? []);
  run.diagnostics.push(...diagnostics);
  const seen = new Map<string, string>();
  for (const [index, item] of items.entries())
    await buildItem(item, run, seen, { item: index + 1, items: items.length });
  const report: BuildReport = { packages: run.packages, diagnostics: run.diagnostics };
  if (run.packages.length > 0) run.diagnostics.push(...(await writeReport(report, run.outFolder)));
  return report;
}

/** https://reproducible-builds.org/specs/source-date-epoch/ */
function sourceDateEpoch(): number | undefined {
  const written = process.env.SOURCE_DATE_EPOCH;
  return written !== undefined && /^\d{1,12}$/.test(written) ? Number(written) : undefined;
}

async function buildItem(
  item: BuildItem,
  run: Run,
  seen: Map<string, string>,
  count: Pick<Progress, 'item' | 'items'>,
): Promise<void> {
  const prepared = await prepare(item, run);
  run.diagnostics.push(...prepared.diagnostics);
  if (prepared.value === undefined) return;
  const { publication, workspace } = prepared.value;
  const { id, file } = publicationIdentity(publication);
  const earlier = seen.get(id);
  seen.set(id, file);
  if (earlier !== undefined) {
    run.diagnostics.push(sameId(id, file, earlier));
    return;
  }
  const theme = await themeOf(prepared.value, run);
  run.diagnostics.push(...applySeverities(theme.diagnostics, workspace));
  if (theme.value === undefined) return;
  const wishes = chooseTargets(run.request.targets ?? workspace.targets);
  run.diagnostics.push(...wishes.diagnostics);
  const pages = createPageSource({ theme: theme.value });
  for (const chosen of wishes.chosen) {
    if (publication.unit !== undefined && !chosen.target.unit) continue;
    run.request.onProgress?.({ module: id, target: targetLabel(chosen), ...count });
    await buildPackage(prepared.value, chosen, pages, run);
  }
}

function publicationIdentity(publication: Publication): { id: string; file: string } {
  const [first] = publication.modules;
  return publication.unit ?? { id: first?.id ?? '', file: first?.file ?? '' };
}

function sameId(id: string, file: string, earlier: string): Diagnostic {
  return buildCodes.report('same-id', {
    message: `The id “${id}” is used twice; the packages would overwrite each other.`,
    hint: 'Give one of the two another id.',
    place: { file },
    related: [{ file: earlier, message: 'first here' }],
  });
}

async function themeOf({ workspace }: Prepared, run: Run) {
  const key = `${workspace.root}\n${workspace.theme}`;
  const known = run.themes.get(key) ?? loadTheme({ host: run.host, root: workspace.root, name: workspace.theme });
  run.themes.set(key, known);
  return known;
}

function targetLabel({ target, version }: ChosenTarget): string {
  return version === target.versions[0] ? target.name : `${target.name}@${version.id}`;
}

async function buildPackage(prepared: Prepared, chosen: ChosenTarget, pages: PageSource, run: Run): Promise<void> {
  const { publication, workspace } = prepared;
  const { id, file } = publicationIdentity(publication);
  const options: TargetBuildOptions = {
    withInstructor: run.request.withInstructor ?? false,
    target: workspace.options[chosen.target.name] ?? {},
    timestamp: run.timestamp,
  };
  const emission = emit(chosen, { publication, version: chosen.version, options, pages });
  const name = `${id}${chosen.version.suffix}`;
  const found = [
    ...emission.diagnostics,
    ...checkLimits(emission.files, { file }),
    ...collisions(emission.files, name),
  ];
  run.diagnostics.push(...applySeverities(found, workspace));
  if (hasErrors(found)) return;
  try {
    const written = await writeAtomically(
      posix.join(run.outFolder, name),
      packageChunks(chosen.version, emission.files, run.host),
    );
    run.packages.push({ module: id, target: targetLabel(chosen), file: name, ...written, losses: emission.losses });
  } catch (error) {
    run.diagnostics.push(writeFailure(error, posix.join(run.outFolder, name), run.host));
  }
}

function emit({ target }: ChosenTarget, input: Parameters<typeof target.emit>[1]): Emission {
  return target.emit(target.plan(input), input);
}

function collisions(files: FileTree, name: string): Diagnostic[] {
  const seen = new Set<string>();
  const twice = files.filter(({ path }) => seen.size === seen.add(path.toLowerCase()).size);
  return twice.map(({ path }) =>
    buildCodes.report('path-collision', {
      message: `The package would hold \`${path}\` twice.`,
      place: { file: name },
    }),
  );
}

async function writeReport(report: BuildReport, outFolder: string): Promise<readonly Diagnostic[]> {
  const path = posix.join(outFolder, 'build-report.json');
  try {
    await writeAtomically(path, [new TextEncoder().encode(serializeReport(report))]);
    return [];
  } catch (error) {
    return [writeFailure(error, path, nodeHost())];
  }
}
