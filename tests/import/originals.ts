import JSZip from 'jszip';
import { mapTree, plainText } from '../../src/content/text.ts';
import { element, type HtmlTree, text } from '../../src/content/tree.ts';
import type { ImportDraft } from '../../src/import/draft/draft.ts';
import type { ImportSource } from '../../src/import/draft/reader.ts';
import { memorySource } from '../../src/read/byte-source.ts';
import { writeMarkdown } from '../../src/write/markdown/write.ts';

type Contents = Readonly<Record<string, string | Uint8Array>>;

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** A file, and files that lie beside it. */
export function fileNamed(name: string, content: string | Uint8Array, beside: Contents = {}): ImportSource {
  return {
    name,
    bytes: memorySource(bytesOf(content)),
    beside: new Map(Object.entries(beside).map(([path, one]) => [path, () => Promise.resolve(bytesOf(one))] as const)),
  };
}

/** A zip of files. */
export async function zipNamed(name: string, files: Contents): Promise<ImportSource> {
  const zip = new JSZip();
  for (const [path, content] of Object.entries(files)) zip.file(path, content);
  return fileNamed(name, await zip.generateAsync({ type: 'uint8array' }));
}

/** Titles and texts of the readings of a draft; what refers to something is written as `‹words → key›`. */
export function readingsIn({ modules }: ImportDraft): readonly (readonly [title: string, markdown: string])[] {
  return modules.flatMap(({ activities }) =>
    activities.map((one): [string, string] => [
      one.title,
      one.type === 'reading' ? writeMarkdown(withKeys(one.body)).text.trim() : one.type,
    ]),
  );
}

function withKeys(tree: HtmlTree): HtmlTree {
  return mapTree(tree, (node) => {
    if (node.kind !== 'reference' || node.reference.to === 'anchor' || node.reference.to === 'theme') return node;
    const { reference } = node;
    const words = reference.to === 'asset' && reference.alt !== undefined ? reference.alt : plainText(node.children);
    const shown = text(`‹${words === '' ? '' : `${words} `}→ ${reference.id}›`);
    return reference.to === 'asset' && reference.block === true ? element('p', {}, shown) : shown;
  });
}
