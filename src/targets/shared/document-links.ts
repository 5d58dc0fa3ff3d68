import { element, type HtmlTree, text } from '../../content/tree.ts';
import type { FileAsset } from '../../model/model.ts';
import type { Text, TextKey } from '../../text/text.ts';
import { formatNumber } from '../../written/format-number.ts';
import { decimalSignOf } from '../../written/notation.ts';

/** What documents are called, by the extension. */
const KINDS: Readonly<Record<string, TextKey>> = {
  csv: 'document.csv',
  docx: 'document.docx',
  epub: 'document.epub',
  geojson: 'document.geojson',
  odp: 'document.odp',
  ods: 'document.ods',
  odt: 'document.odt',
  pdf: 'document.pdf',
  pptx: 'document.pptx',
  rtf: 'document.rtf',
  tsv: 'document.tsv',
  txt: 'document.txt',
  xlsx: 'document.xlsx',
  zip: 'document.zip',
};

const MEGABYTE = 1_000_000;

/** “1.2 MB”, as the module's language writes it; never nothing. */
function sizeOf(bytes: number, language: string, words: Text): string {
  const sign = decimalSignOf(language);
  if (bytes >= MEGABYTE - 500)
    return words('document.megabytes', { size: formatNumber(Math.round(bytes / 100_000) / 10, sign) });
  return words('document.kilobytes', { size: formatNumber(Math.max(1, Math.round(bytes / 1000)), sign) });
}

/** A document's words and, within the same link, what it is and how large: “The handout (PDF, 1.2 MB)”. */
export function documentLink(
  asset: FileAsset,
  attributes: Readonly<Record<string, string>>,
  children: HtmlTree,
  language: string,
  words: Text,
): HtmlTree {
  const extension = /\.([a-z0-9]+)$/i.exec(asset.file.name)?.[1]?.toLowerCase() ?? '';
  const kind = Object.hasOwn(KINDS, extension) ? KINDS[extension] : undefined;
  const size = sizeOf(asset.file.size, language, words);
  const facts = words('document.facts', { kind: kind === undefined ? extension.toUpperCase() : words(kind), size });
  return [element('a', attributes, children, text(` (${facts})`))];
}
