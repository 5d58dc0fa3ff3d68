import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { packageCodes } from '../read/codes.ts';
import { readManifest } from '../read/common-cartridge/manifest.ts';
import { isCartridgeManifest } from '../read/common-cartridge/open.ts';
import {
  type CartridgeEdition,
  type CartridgeVersion,
  EDITIONS,
  type ResourceKind,
} from '../read/common-cartridge/versions.ts';
import { Findings } from '../read/findings.ts';
import { readScormManifest } from '../read/scorm/manifest.ts';
import type { XmlElement } from '../read/xml/element.ts';
import { parseXml } from '../read/xml/parse.ts';
import { checkDocument } from './formats/common-cartridge/document-rules.ts';
import { checkCartridgeManifest } from './formats/common-cartridge/index.ts';
import { checkScormDocument } from './formats/scorm/index.ts';

/** The XML documents that can be checked by themselves. `manifest` is a cartridge's or SCORM's, told by its namespace. */
export type DocumentKind = 'manifest' | 'topic' | 'web-link' | 'assignment' | 'assessment' | 'question-bank' | 'lti';

export interface VerifyDocumentOptions {
  /** What messages call the document. */
  readonly name?: string;
  /** The edition of Common Cartridge it belongs to; by default what its namespaces say. */
  readonly version?: CartridgeVersion;
}

/** Checks one XML document against the schema and the rules of its kind, in order of place. */
export function verifyDocument(
  kind: DocumentKind,
  bytes: Uint8Array,
  options: VerifyDocumentOptions = {},
): readonly Diagnostic[] {
  const findings = new Findings(options.name ?? `${kind}.xml`, 'document');
  const root = parseXml(bytes, undefined, findings)?.root;
  if (root === undefined) return findings.all();
  if (kind === 'manifest') checkManifestDocument(root, findings);
  else checkDocument(root, kind satisfies ResourceKind, editionFor(root, kind, options.version), undefined, findings);
  return findings.all();
}

function checkManifestDocument(root: XmlElement, findings: Findings): void {
  if (isCartridgeManifest(root)) {
    checkCartridgeManifest(readManifest(root), undefined, findings);
    return;
  }
  const scorm = readScormManifest(root);
  if (scorm !== undefined) {
    checkScormDocument(scorm, undefined, findings);
    return;
  }
  const message = `<${root.name}> of "${root.namespace}" is neither a cartridge's manifest nor SCORM's.`;
  findings.add(packageCodes, 'unknown-kind', { position: root.position }, { message });
}

/** By the namespace of the document's kind; QTI names its edition only in `xsi:schemaLocation`. */
function editionFor(root: XmlElement, kind: ResourceKind, version: CartridgeVersion | undefined): CartridgeEdition {
  if (version !== undefined) return EDITIONS[version];
  const editions = Object.values(EDITIONS);
  const named = { topic: 'topic', 'web-link': 'webLink', lti: 'lti' } as const;
  const key = kind === 'topic' || kind === 'web-link' || kind === 'lti' ? named[kind] : undefined;
  const byNamespace = key === undefined ? undefined : editions.find((edition) => edition[key] === root.namespace);
  if (byNamespace !== undefined) return byNamespace;
  const location = root.attributes.find((attribute) => attribute.name === 'schemaLocation')?.value ?? '';
  return /ccv1p3/.test(location) ? EDITIONS['1.3'] : EDITIONS['1.1'];
}
