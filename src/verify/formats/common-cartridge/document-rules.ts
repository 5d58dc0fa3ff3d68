import { attachmentPath, type Cartridge, documentOf } from '../../../read/common-cartridge/cartridge.ts';
import { readAssignment, readTool, readTopic, readWebLink } from '../../../read/common-cartridge/documents.ts';
import type { ManifestResource } from '../../../read/common-cartridge/manifest.ts';
import {
  type CartridgeEdition,
  EDITIONS,
  editionOfType,
  type ResourceKind,
} from '../../../read/common-cartridge/versions.ts';
import { type QuestionContents, questionsOf } from '../../../read/contents/contents.ts';
import type { Findings } from '../../../read/findings.ts';
import type { Locate } from '../../../read/html/read.ts';
import { isHtml } from '../../../read/package-files.ts';
import { isRemote } from '../../../read/paths.ts';
import { readBank, readQuiz } from '../../../read/qti/read-quiz.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { checkReferences } from '../../references.ts';
import type { Grammars } from '../../schema/grammar.ts';
import { validate } from '../../schema/validate.ts';
import { checkQtiProfile } from '../qti/check.ts';
import { ccCodes } from './codes.ts';
import { assignmentGrammars, ltiGrammars, topicGrammars, webLinkGrammars } from './document-grammars.ts';

/** The schemas of the small documents, by what they are. */
function grammarsOf(kind: ResourceKind, edition: CartridgeEdition): Grammars | undefined {
  if (kind === 'topic') return topicGrammars(edition);
  if (kind === 'web-link') return webLinkGrammars(edition);
  if (kind === 'assignment') return assignmentGrammars;
  return kind === 'lti' ? ltiGrammars(edition) : undefined;
}

/** Checks one XML document of a cartridge by itself. */
export function checkDocument(
  root: XmlElement,
  kind: ResourceKind,
  edition: CartridgeEdition,
  file: string | undefined,
  findings: Findings,
): void {
  const grammars = grammarsOf(kind, edition);
  if (grammars !== undefined) validate(root, grammars, file, findings);
  if (kind === 'assessment' || kind === 'question-bank') {
    checkQtiKind(root, kind, file, findings);
    checkQtiProfile(root, edition.version, file, findings);
  }
  if (kind === 'web-link') checkWebLink(root, file, findings);
  if (kind === 'lti') checkTool(root, file, findings);
}

/** An assessment where a bank is announced, or the other way round. */
function checkQtiKind(
  root: XmlElement,
  kind: 'assessment' | 'question-bank',
  file: string | undefined,
  findings: Findings,
): void {
  const [wanted, other] = kind === 'assessment' ? ['assessment', 'objectbank'] : ['objectbank', 'assessment'];
  if (root.child(wanted ?? '') !== undefined || root.child(other ?? '') === undefined) return;
  findings.add(
    ccCodes,
    'wrong-document',
    { file, position: root.position },
    {
      message: `The resource is ${kind === 'assessment' ? 'an assessment' : 'a question bank'}, but its file holds <${other}>.`,
      clause: 'Common Cartridge profile, resource types',
    },
  );
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^/]/i.test(url) && URL.canParse(url);
}

/** Names under which tools and platforms keep what only they should know. */
const SECRET_NAMES =
  /^(?:oauth_\w+|(?:consumer|shared|api|access|private|client)[_.-]?(?:key|secret)|\w*(?:secret|password|passwd))$/i;

function checkSecrets(root: XmlElement, file: string | undefined, findings: Findings): void {
  for (const property of root.descendants('property')) {
    const name = property.attribute('name') ?? '';
    // A variable, which the platform fills in, tells nothing.
    if (!SECRET_NAMES.test(name) || /^(?:$|\$[\w.]+$)/.test(property.text.trim())) continue;
    findings.add(
      ccCodes,
      'lti-secret',
      { file, position: property.position },
      {
        message: `The external tool "${root.childText('title') ?? ''}" holds a value named "${name}".`,
        clause: 'Basic LTI 1.0, security',
      },
    );
  }
}

function checkTool(root: XmlElement, file: string | undefined, findings: Findings): void {
  checkSecrets(root, file, findings);
  const { url, title } = readTool(root, { file: '', id: '' });
  if (isWebAddress(url)) return;
  const said = url === '' ? 'no launch address' : `the launch address "${url}", which is none with http or https`;
  findings.add(
    ccCodes,
    'lti-without-url',
    { file, position: root.position },
    {
      message: `The external tool "${title}" has ${said}.`,
      clause: 'Basic LTI 1.0, launch_url',
    },
  );
}

function checkWebLink(root: XmlElement, file: string | undefined, findings: Findings): void {
  const { url, title } = readWebLink(root, { file: '', id: '' });
  if (isWebAddress(url) || root.child('url')?.attribute('href') === undefined) return;
  findings.add(
    ccCodes,
    'empty-link',
    { file, position: root.position },
    {
      message: `The web link "${title}" leads to "${url}", which is not an address with http or https.`,
      clause: 'Common Cartridge web link, url',
    },
  );
}

/** Checks every document of the cartridge, and what its texts refer to. */
export function checkDocuments(cartridge: Cartridge): void {
  const edition = cartridge.manifest.edition ?? EDITIONS['1.1'];
  const pages = new Set<string>();
  for (const resource of cartridge.manifest.resources) {
    if (resource.kind === 'webcontent' || resource.kind === 'associated-content') {
      for (const { path } of resource.files) if (path !== undefined && isHtml(path)) pages.add(path);
      continue;
    }
    const document = resource.kind === 'other' ? undefined : documentOf(cartridge, resource);
    if (document === undefined) continue;
    // A type of another edition is an error of the manifest; the document is held against what its type says.
    const own = editionOfType(resource.type) ?? edition;
    // The texts first: they are read with their references, which the rules of the document then need not read again.
    checkTexts(cartridge, resource, document.root, document.path);
    checkDocument(document.root, resource.kind, own, document.path, cartridge.files.findings);
  }
  for (const path of pages) {
    const page = cartridge.files.page(path, cartridge.locate);
    if (page !== undefined) checkReferences(ccCodes, page.references, { file: path }, cartridge.files.findings);
  }
}

function checkTexts(cartridge: Cartridge, resource: ManifestResource, root: XmlElement, path: string): void {
  const { findings } = cartridge.files;
  const where = { file: path, position: root.position };
  const locate = cartridge.locate(path);
  const origin = { file: path, id: resource.identifier, locate, instructorOnly: false };
  if (resource.kind === 'topic' || resource.kind === 'assignment') {
    const read = resource.kind === 'topic' ? readTopic(root, origin) : readAssignment(root, origin);
    checkReferences(ccCodes, read.prompt.references, where, findings);
    for (const href of read.attachments) {
      if (isRemote(href) || attachmentPath(cartridge, path, href) !== undefined) continue;
      findings.add(ccCodes, 'attachment-missing', where, {
        message: `"${read.title}" has an attachment "${href}", which is not in the package.`,
        clause: 'Common Cartridge, attachment',
      });
    }
  }
  if (resource.kind === 'lti') checkToolResources(cartridge, root, path);
  for (const question of questionsIn(root, path, locate)) {
    const texts = [question.stem, ...(question.kind === 'choose' ? question.choices.map((choice) => choice.text) : [])];
    for (const text of texts) checkReferences(ccCodes, text.references, where, findings);
  }
}

function checkToolResources({ files, manifest }: Cartridge, root: XmlElement, path: string): void {
  for (const element of [...root.childrenNamed('cartridge_bundle'), ...root.childrenNamed('cartridge_icon')]) {
    const reference = element.attribute('identifierref');
    if (reference === undefined || manifest.byIdentifier.has(reference)) continue;
    const where = { file: path, position: element.position };
    files.findings.add(ccCodes, 'lti-reference', where, {
      message: `<${element.name}> names "${reference}", which is no resource of the manifest.`,
      clause: 'imslticc XSD, ResourceRef',
    });
  }
}

function questionsIn(root: XmlElement, file: string, locate: Locate): readonly QuestionContents[] {
  const assessment = root.child('assessment');
  if (assessment !== undefined) return questionsOf(readQuiz(assessment, { file, locate }));
  const bank = root.child('objectbank');
  return bank === undefined ? [] : readBank(bank, { file, locate }).questions;
}
