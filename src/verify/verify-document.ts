import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkDocument } from './common-cartridge/document-rules.ts';
import { checkCartridgeManifest, isCartridgeManifest } from './common-cartridge/index.ts';
import {
  type CartridgeEdition,
  type CartridgeVersion,
  EDITIONS,
  type ResourceKind,
} from './common-cartridge/versions.ts';
import { Findings, verifyCodes } from './findings.ts';
import { checkScormDocument } from './scorm/index.ts';
import type { XmlElement } from './xml/element.ts';
import { parseXml } from './xml/parse.ts';

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
  if (isCartridgeManifest(root)) checkCartridgeManifest(root, undefined, findings);
  else if (checkScormDocument(root, undefined, findings) === undefined) {
    findings.add(
      verifyCodes,
      'unknown-kind',
      { position: root.position },
      {
        message: `<${root.name}> of "${root.namespace}" is neither a cartridge's manifest nor SCORM's.`,
      },
    );
  }
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
