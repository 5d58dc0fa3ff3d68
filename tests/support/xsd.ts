import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import {
  ParseOption,
  XmlDocument,
  XmlLibError,
  type XmlNode,
  XmlXPath,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import { schemaFolder } from './shared-folder.ts';

/** The standards' schemas as judges of our packages, by libxml2. */

export type XsdKind =
  | 'cc11'
  | 'cc12'
  | 'cc13'
  | 'cc14'
  | 'cmi5'
  /** The manifest of SCORM 1.2, by a copy of its schemas that deterministic validators accept. */
  | 'scorm12'
  | 'scorm2004-3'
  | 'scorm2004-4';

export type SchematronKind = `${'cc11' | 'cc12' | 'cc13' | 'cc14'}-${'manifest' | 'qti'}`;

export { sharedAvailable, sharedFolder, sharedMissing } from './shared-folder.ts';

const drivers: Readonly<Record<XsdKind, string>> = {
  cc11: 'drivers/cc11.xsd',
  cc12: 'drivers/cc12.xsd',
  cc13: 'drivers/cc13.xsd',
  cc14: 'drivers/cc14.xsd',
  cmi5: 'drivers/cmi5.xsd',
  scorm12: 'drivers/scorm12-det.xsd',
  'scorm2004-3': 'drivers/scorm2004-3.xsd',
  'scorm2004-4': 'drivers/scorm2004-4.xsd',
};

const validators = new Map<XsdKind, XsdValidator>();
let catalog: ReadonlyMap<string, string> | undefined;

/**
 * Validates a document against the schemas of its kind.
 * @returns what is wrong, one line each; empty where the document is valid
 */
export function validateXml(kind: XsdKind, xml: string): readonly string[] {
  return inDocument(xml, (document) => {
    try {
      validator(kind).validate(document);
      return [];
    } catch (error) {
      return messagesOf(error);
    }
  });
}

interface SchematronRule {
  readonly context: string;
  readonly test: string;
  readonly message: string;
  readonly select: readonly string[];
}

interface SchematronSet {
  readonly namespaces: Readonly<Record<string, string>>;
  readonly rules: readonly SchematronRule[];
}

interface CompiledRule {
  readonly context: XmlXPath;
  readonly test: XmlXPath;
  readonly message: string;
  readonly select: readonly XmlXPath[];
}

const rules = new Map<SchematronKind, readonly CompiledRule[]>();

/**
 * Checks a document against the rules that the standard states beside its schemas.
 * @returns the rules broken, one line for each node that breaks one
 */
export function checkSchematron(kind: SchematronKind, xml: string): readonly string[] {
  return inDocument(xml, (document) =>
    rulesOf(kind).flatMap((rule) => nodes(document.eval(rule.context)).flatMap((node) => broken(rule, node))),
  );
}

function broken(rule: CompiledRule, node: XmlNode): readonly string[] {
  if (truth(node.eval(rule.test))) return [];
  const values = rule.select.map((select) => words(node.eval(select)));
  return [rule.message.replace(/\{(\d+)\}/g, (_, index: string) => values[Number(index)] ?? '')];
}

type XPathValue = ReturnType<XmlNode['eval']>;

function nodes(value: XPathValue): readonly XmlNode[] {
  return Array.isArray(value) ? value : [];
}

function truth(value: XPathValue): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function words(value: XPathValue): string {
  return Array.isArray(value) ? value.map((node) => node.content).join(' ') : String(value);
}

function rulesOf(kind: SchematronKind): readonly CompiledRule[] {
  const known = rules.get(kind);
  if (known !== undefined) return known;
  const set = JSON.parse(readFileSync(join(schemaFolder, `schematron/${kind}.json`), 'utf8')) as SchematronSet;
  const compile = (xpath: string) => XmlXPath.compile(xpath, { ...set.namespaces });
  const compiled = set.rules.map((rule) => ({
    context: compile(rule.context),
    test: compile(rule.test),
    message: rule.message,
    select: rule.select.map(compile),
  }));
  rules.set(kind, compiled);
  return compiled;
}

function inDocument(xml: string, use: (document: XmlDocument) => readonly string[]): readonly string[] {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_NONET });
  } catch (error) {
    return messagesOf(error);
  }
  try {
    return use(document);
  } finally {
    document.dispose();
  }
}

function messagesOf(error: unknown): readonly string[] {
  if (!(error instanceof XmlLibError)) throw error;
  return error.details.map((detail) => `${detail.line}: ${detail.message.trim()}`);
}

function validator(kind: XsdKind): XsdValidator {
  const known = validators.get(kind);
  if (known !== undefined) return known;
  registerCatalog();
  const path = join(schemaFolder, drivers[kind]);
  const schema = XmlDocument.fromBuffer(readFileSync(path), { url: path, option: ParseOption.XML_PARSE_NONET });
  try {
    const made = XsdValidator.fromDoc(schema);
    validators.set(kind, made);
    return made;
  } finally {
    schema.dispose();
  }
}

/** libxml2 asks for imported schemas by address; the catalogue says which file answers, and nothing goes out. */
function registerCatalog(): void {
  if (catalog !== undefined) return;
  const entries = readFileSync(join(schemaFolder, 'catalog.xml'), 'utf8').matchAll(
    /<uri name="([^"]+)" uri="([^"]+)"/g,
  );
  const known = new Map([...entries].map((entry) => [entry[1] ?? '', join(schemaFolder, entry[2] ?? '')]));
  catalog = known;
  const pathOf = (address: string) => known.get(address) ?? address;
  xmlRegisterInputProvider({
    match: (address) => known.has(address) || existsSync(address),
    open: (address) => {
      try {
        return openSync(pathOf(address), 'r');
      } catch {
        return undefined;
      }
    },
    read: (descriptor, buffer) => readSync(descriptor, buffer, 0, buffer.byteLength, null),
    close: (descriptor) => {
      closeSync(descriptor);
      return true;
    },
  });
}
