import { joinedAll } from '../archive/joined.ts';
import { discover } from '../pipeline/discover.ts';
import type { OwnFiles } from '../pipeline/own-files.ts';
import type { Host } from '../source/host.ts';
import { hostOfFiles, MEMORY_ROOT } from '../source/memory-files.ts';
import type { PackageFile } from '../targets/target.ts';
import { mediaTypeOfPage } from './media-types.ts';
import type { MemoryPreview, MemoryPreviewRequest, PreviewPage } from './memory-preview.ts';
import { renderPreview } from './render-preview.ts';

/** The website of a module or a unit as `cartwright preview` shows it. */
export async function previewInMemory(request: MemoryPreviewRequest, own: OwnFiles): Promise<MemoryPreview> {
  const { path, files, asStudent = false, only } = request;
  const host = hostOfFiles(files);
  const { items, diagnostics } = await discover(host, MEMORY_ROOT, [path]);
  const [item] = items;
  if (item === undefined) return { pages: new Map(), diagnostics };
  const state = await renderPreview(item, { host, workingFolder: MEMORY_ROOT, own, asStudent, only });
  const pages = new Map<string, PreviewPage>();
  for (const [name, file] of state.files)
    pages.set(name, { type: mediaTypeOfPage(name), content: await contentOf(file, host) });
  return { pages, diagnostics: [...diagnostics, ...state.diagnostics] };
}

async function contentOf(file: PackageFile, host: Host): Promise<string | Uint8Array> {
  if (file.kind === 'text') return file.text;
  return file.kind === 'constant' ? file.bytes : joinedAll(host.open(file.file.path));
}
