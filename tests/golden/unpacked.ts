import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { type EmittedPackage, emitPackage } from '../../src/pipeline/emit-package.ts';
import { ownFilesOnDisk } from '../../src/pipeline/own-files-on-disk.ts';
import type { ChosenTarget } from '../../src/pipeline/targets.ts';
import { themeFor } from '../../src/pipeline/themes.ts';
import { createPageSource } from '../../src/render/page-source.ts';
import { targets } from '../../src/targets/registry.ts';
import { packInMemory, prepareInMemory } from '../support/build-in-memory.ts';
import { kitchenSink, kitchenSinkFiles } from '../support/kitchen-sink/index.ts';

/** A package as its golden copy holds it: texts by path, everything else by hash. */
export interface UnpackedPackage {
  readonly texts: ReadonlyMap<string, string>;
  /** SHA-256 by path, in the order of the paths. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** What is compared by hash: it is somebody else's, long, or made by a bundler. */
const HASHED =
  /(\.(css|js|mjs|xsd|dtd|png|jpe?g|gif|webp|avif|mp3|mp4|m4a|ogg|webm|vtt|csv|woff2?)|^files\/[0-9a-f]{2}\/[0-9a-f]{40})$/i;

/** Every target in every version, under the name of its golden folder. */
export const goldenTargets: readonly (readonly [string, ChosenTarget])[] = targets.flatMap((target) =>
  target.versions.map((version, index) => {
    const name = index === 0 ? target.name : `${target.name}@${version.id}`;
    return [name, { target, version }] as const;
  }),
);

/** The kitchen sink as a target makes it, read back from the finished package's bytes. */
export async function unpackedKitchenSink(chosen: ChosenTarget): Promise<UnpackedPackage> {
  const { prepared, host, diagnostics } = await prepareInMemory(kitchenSink(), kitchenSinkFiles);
  if (prepared === undefined) throw new Error(JSON.stringify(diagnostics, null, 2));
  const theme = await themeFor(prepared.workspace, host, new Map(), ownFilesOnDisk);
  if (theme.value === undefined) throw new Error(JSON.stringify(theme.diagnostics, null, 2));
  const pages = createPageSource({ theme: theme.value });
  const emitted = emitPackage(prepared, chosen, {
    pages,
    withInstructor: false,
    timestamp: Date.UTC(2020, 0, 1) / 1000,
  });
  return unpack(chosen.version.container === 'file' ? single(emitted) : unzipSync(await packInMemory(emitted, host)));
}

function single({ name, files }: EmittedPackage): Readonly<Record<string, Uint8Array>> {
  const [only] = files;
  return only?.kind === 'text' ? { [name]: new TextEncoder().encode(only.text) } : {};
}

/** Every page holds the theme's base styles and their hash; `base.css` among the hashes stands for all of them. */
function withoutStyles(text: string): string {
  return text.replace(/(<style[^>]*>)[^<]*<\/style>/, '$1</style>').replace(/'sha256-[^']*'/, "'sha256-…'");
}

function unpack(entries: Readonly<Record<string, Uint8Array>>): UnpackedPackage {
  const texts = new Map<string, string>();
  const hashes: Record<string, string> = {};
  for (const path of Object.keys(entries).sort()) {
    const bytes = entries[path] ?? new Uint8Array();
    if (HASHED.test(path)) hashes[path] = createHash('sha256').update(bytes).digest('hex');
    else texts.set(path, withoutStyles(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)));
  }
  return { texts, hashes };
}
