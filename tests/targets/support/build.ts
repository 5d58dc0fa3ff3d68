import { ParseOption, XmlDocument, type XmlNode } from 'libxml2-wasm';
import type { ModuleDefinition } from '../../../schema/types.generated.ts';
import type { Publication, TeachingModule, UnitInfo } from '../../../src/model/model.ts';
import { createPageSource } from '../../../src/render/page-source.ts';
import { loadDefaultTheme } from '../../../src/render/theme-on-disk.ts';
import { findTarget } from '../../../src/targets/registry.ts';
import type { FileTree, Loss } from '../../../src/targets/target.ts';
import { type ResolveOptions, resolvedModule } from '../../resolve/support.ts';

/** A package that was built in memory through the real pipeline's stages. */
export interface Built {
  readonly files: FileTree;
  readonly losses: readonly Loss[];
  /** Paths in the order of the package. */
  readonly paths: readonly string[];
  /** The text of a file; fails where there is none. */
  text(path: string): string;
  /** `subject feature` of every loss. */
  readonly lossNames: readonly string[];
}

export interface BuildOptions extends ResolveOptions {
  readonly withInstructor?: boolean;
  /** Of the target, as the workspace gives them. */
  readonly target?: Readonly<Record<string, unknown>>;
}

/** Builds a package of one module: `target` as on the command line. */
export async function buildPackage(
  target: string,
  parts: Partial<ModuleDefinition> = {},
  options: BuildOptions = {},
): Promise<Built> {
  const { withInstructor, target: own } = options;
  return buildPublication(target, { modules: [await resolvedModule(parts, options)] }, withInstructor, own);
}

/** Builds a package of a unit. */
export async function buildUnit(
  target: string,
  unit: Partial<UnitInfo>,
  modules: readonly TeachingModule[],
): Promise<Built> {
  const info: UnitInfo = {
    namespace: '7b0c1a52-0f3b-4d55-9a63-0f6f0e6a2d11',
    id: 'unit',
    version: '1.0.0',
    language: 'en',
    title: 'A unit',
    summary: 'Two modules.',
    sequential: false,
    file: 'modules/unit.json',
    ...unit,
  };
  const [first, ...others] = modules;
  if (first === undefined) throw new Error('A unit has at least one module.');
  return buildPublication(target, { unit: info, modules: [first, ...others] });
}

/** Builds a package of a module as it is: also one that no definition could make. */
export async function buildModule(target: string, module: TeachingModule): Promise<Built> {
  return buildPublication(target, { modules: [module] });
}

async function buildPublication(
  name: string,
  publication: Publication,
  withInstructor = false,
  own: Readonly<Record<string, unknown>> = {},
): Promise<Built> {
  const found = findTarget(name);
  if (found === undefined) throw new Error(`There is no target ${name}.`);
  const { target, version } = found;
  const pages = createPageSource({ theme: await loadDefaultTheme() });
  const options = { withInstructor, target: own, timestamp: 1_577_836_800 };
  const input = { publication, version, options, pages };
  const { files, losses } = target.emit(target.plan(input), input);
  return {
    files,
    losses,
    paths: files.map(({ path }) => path),
    lossNames: losses.map(({ subject, feature }) => `${subject} ${feature}`),
    text(path) {
      const file = files.find((candidate) => candidate.path === path);
      if (file?.kind !== 'text')
        throw new Error(`No text at ${path}; there are: ${files.map((one) => one.path).join(', ')}`);
      return file.text;
    },
  };
}

/** The one path that matches; fails where there are none or several. */
export function pathOf({ paths }: Built, pattern: RegExp): string {
  const [found, ...others] = paths.filter((path) => pattern.test(path));
  if (found === undefined || others.length > 0) throw new Error(`${pattern} matches ${[found, ...others].join(', ')}.`);
  return found;
}

/**
 * The text of every node that an XPath finds, the value of an attribute or the content of an element. Default namespaces
 * are taken away first, so that names are in the path as they are in the document. What keeps words from becoming
 * links is taken away too: `unlinked.test.ts` looks at that.
 */
export function select(xml: string, path: string): string[] {
  return selectAsWritten(xml, path).map((text) => text.replace(UNLINKED, '$1'));
}

/** The same with everything that is there. */
export function selectAsWritten(xml: string, path: string): string[] {
  return nodes(xml, path, (node) => node.content);
}

/** As Moodle's filters find it: up to the first end of a span. */
export const UNLINKED = /<span class="nolink">(.*?)<\/span>/gs;

/** How many nodes an XPath finds. */
export function count(xml: string, path: string): number {
  return nodes(xml, path, () => 1).length;
}

function nodes<T>(xml: string, path: string, of: (node: XmlNode) => T): T[] {
  const plain = xml.replace(/ xmlns="[^"]*"/g, '');
  const document = XmlDocument.fromString(plain, { option: ParseOption.XML_PARSE_NONET });
  try {
    return document.find(path).map(of);
  } finally {
    document.dispose();
  }
}
