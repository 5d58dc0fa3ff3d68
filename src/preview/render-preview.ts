import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { contained } from '../pipeline/contained.ts';
import type { BuildItem } from '../pipeline/discover.ts';
import { emitPackage } from '../pipeline/emit-package.ts';
import type { OwnFiles } from '../pipeline/own-files.ts';
import { prepare } from '../pipeline/prepare.ts';
import { chooseTargets } from '../pipeline/targets.ts';
import { themeFor } from '../pipeline/themes.ts';
import { createWorkspaces } from '../pipeline/workspaces.ts';
import { highlightFor } from '../render/code/load-highlight.ts';
import { createPageSource } from '../render/page-source.ts';
import { heardHost } from '../source/heard-host.ts';
import type { Host } from '../source/host.ts';
import type { PackageFile } from '../targets/target.ts';

/** The website of a module as it is now, by path; empty where errors prevent one. */
export interface PreviewState {
  readonly files: ReadonlyMap<string, PackageFile>;
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that was read or looked for, also those that were not there: what the preview has to watch. */
  readonly read: ReadonlySet<string>;
}

/** How the preview reads. */
export interface PreviewContext {
  readonly host: Host;
  readonly workingFolder: string;
  readonly own: OwnFiles;
  /** Without what is for instructors alone. */
  readonly asStudent?: boolean;
  /** One page alone, by its path. */
  readonly only?: string | undefined;
}

/** Builds the website in memory, with fresh eyes: nothing of an earlier state is reused. */
export async function renderPreview(item: BuildItem, context: PreviewContext): Promise<PreviewState> {
  const read = new Set<string>();
  const host = heardHost(context.host, (path) => {
    read.add(path);
  });
  const doing = { what: 'making the preview of', file: host.nameOf(item.path) };
  const { value, diagnostics } = await contained(doing, () => renderWebsite(item, { ...context, host }));
  return { ...(value ?? { files: new Map(), diagnostics }), read };
}

async function renderWebsite(item: BuildItem, context: PreviewContext): Promise<Omit<PreviewState, 'read'>> {
  const { host, workingFolder, own, asStudent = false, only } = context;
  const prepared = await prepare(item, await createWorkspaces(host, workingFolder).of(item.path), { host });
  if (prepared.value === undefined) return { files: new Map(), diagnostics: prepared.diagnostics };
  const theme = await themeFor(prepared.value.workspace, host, new Map(), own);
  const [website] = chooseTargets(['website']).chosen;
  if (theme.value === undefined || website === undefined)
    return { files: new Map(), diagnostics: [...prepared.diagnostics, ...theme.diagnostics] };
  const { publication, workspace } = prepared.value;
  const highlight = await highlightFor(publication.modules);
  const pages = createPageSource({
    theme: theme.value,
    remoteOrigins: workspace.remoteOrigins,
    institution: workspace,
    highlight,
  });
  const emitted = emitPackage(prepared.value, website, { pages, withInstructor: !asStudent, timestamp: 0, only });
  const diagnostics = [...prepared.diagnostics, ...theme.diagnostics, ...emitted.diagnostics];
  const files = hasErrors(diagnostics) ? [] : emitted.files;
  return { files: new Map(files.map((file) => [file.path, file])), diagnostics };
}
