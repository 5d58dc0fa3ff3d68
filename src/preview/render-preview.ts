import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { BuildItem } from '../pipeline/discover.ts';
import { emitPackage } from '../pipeline/emit-package.ts';
import { createWorkspaceCache } from '../pipeline/load-workspace.ts';
import { ownFilesOnDisk } from '../pipeline/own-files-on-disk.ts';
import { type PrepareContext, prepare } from '../pipeline/prepare.ts';
import { chooseTargets } from '../pipeline/targets.ts';
import { themeFor } from '../pipeline/themes.ts';
import { createPageSource } from '../render/page-source.ts';
import { heardHost } from '../source/heard-host.ts';
import type { PackageFile } from '../targets/target.ts';

/** The website of a module as it stands now, by path; empty where errors prevent one. */
export interface PreviewState {
  readonly files: ReadonlyMap<string, PackageFile>;
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that was read or looked for, also those that were not there: what the preview has to watch. */
  readonly read: ReadonlySet<string>;
}

/** Builds the website in memory, with fresh eyes: nothing of an earlier state is reused. */
export async function renderPreview(
  item: BuildItem,
  context: Pick<PrepareContext, 'host' | 'workingFolder'>,
): Promise<PreviewState> {
  const read = new Set<string>();
  const host = heardHost(context.host, (path) => {
    read.add(path);
  });
  return { ...(await renderWebsite(item, { ...context, host })), read };
}

async function renderWebsite(
  item: BuildItem,
  context: Pick<PrepareContext, 'host' | 'workingFolder'>,
): Promise<Omit<PreviewState, 'read'>> {
  const prepared = await prepare(item, { ...context, workspaces: createWorkspaceCache() });
  if (prepared.value === undefined) return { files: new Map(), diagnostics: prepared.diagnostics };
  const theme = await themeFor(prepared.value.workspace, context.host, new Map(), ownFilesOnDisk);
  const [website] = chooseTargets(['website']).chosen;
  if (theme.value === undefined || website === undefined)
    return { files: new Map(), diagnostics: [...prepared.diagnostics, ...theme.diagnostics] };
  const pages = createPageSource({ theme: theme.value });
  const emitted = emitPackage(prepared.value, website, { pages, withInstructor: true, timestamp: 0 });
  const diagnostics = [...prepared.diagnostics, ...theme.diagnostics, ...emitted.diagnostics];
  const files = hasErrors(diagnostics) ? [] : emitted.files;
  return { files: new Map(files.map((file) => [file.path, file])), diagnostics };
}
