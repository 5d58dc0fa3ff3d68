import type { ByteSource } from '../../../read/byte-source.ts';
import { Findings } from '../../../read/findings.ts';
import { portableHasher } from '../../../read/hasher.ts';
import { PackageFiles } from '../../../read/package-files.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { openZip } from '../../../read/zip/archive.ts';

/** What one part of a package leads to. */
export interface Relation {
  /** The last word of its type: `image`, `hyperlink`, `footnotes`. */
  readonly type: string;
  /** An address, or the path of a part of the package. */
  readonly target: string;
  readonly external: boolean;
}

/** A Word document as a package of parts (ECMA-376 part 2): found by their relations, wherever they lie. */
export class DocxPackage {
  readonly files: PackageFiles;
  /** The path of the document itself. */
  readonly main: string;
  readonly #relations = new Map<string, ReadonlyMap<string, Relation>>();

  constructor(files: PackageFiles, main: string) {
    this.files = files;
    this.main = main;
  }

  /** By their ids, what a part leads to. */
  relationsOf(part: string): ReadonlyMap<string, Relation> {
    let relations = this.#relations.get(part);
    if (relations === undefined) {
      relations = readRelations(this.files, part);
      this.#relations.set(part, relations);
    }
    return relations;
  }

  /** The root of the part of a type that the document leads to, and its path. */
  part(type: string): { readonly path: string; readonly root: XmlElement } | undefined {
    const relation = [...this.relationsOf(this.main).values()].find((one) => one.type === type && !one.external);
    const root = relation === undefined ? undefined : this.files.xml(relation.target)?.root;
    return root === undefined || relation === undefined ? undefined : { path: relation.target, root };
  }

  /** Every part of a type. */
  parts(type: string): readonly string[] {
    return [...this.relationsOf(this.main).values()].filter((one) => one.type === type).map(({ target }) => target);
  }
}

/** The zip's files; undefined where it is none, or not whole. */
export function openPackage(source: ByteSource, name: string): PackageFiles | undefined {
  const findings = new Findings(name);
  const archive = openZip(source, findings, portableHasher);
  return archive === undefined ? undefined : new PackageFiles(archive, findings);
}

/** The path of the main document; undefined where the package is none of Word. */
export function mainDocument(files: PackageFiles): string | undefined {
  const named = [...readRelations(files, '').values()].find(({ type }) => type === 'officeDocument')?.target;
  const path = named ?? 'word/document.xml';
  return isWord(files, path) ? path : undefined;
}

function isWord(files: PackageFiles, path: string): boolean {
  const types = files.xml('[Content_Types].xml')?.root.children ?? [];
  const type = types
    .find((one) => one.attribute('PartName')?.replace(/^\//, '').toLowerCase() === path.toLowerCase())
    ?.attribute('ContentType');
  return type === undefined ? path.startsWith('word/') && files.has(path) : /wordprocessingml|ms-word/.test(type);
}

function readRelations(files: PackageFiles, part: string): ReadonlyMap<string, Relation> {
  const slash = part.lastIndexOf('/') + 1;
  const [folder, name] = [part.slice(0, slash), part.slice(slash)];
  const path = files.findFolded(`${folder}_rels/${name}.rels`);
  const root = path === undefined ? undefined : files.xml(path)?.root;
  const relations = new Map<string, Relation>();
  for (const one of root?.childrenNamed('Relationship') ?? []) {
    const [id, type, target] = [one.attribute('Id'), one.attribute('Type'), one.attribute('Target')];
    if (id === undefined || type === undefined || target === undefined) continue;
    const external = one.attribute('TargetMode') === 'External';
    const inside = external ? target : pathOf(folder, target);
    relations.set(id, {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : (files.findFolded(inside) ?? inside),
      external,
    });
  }
  return relations;
}

/** A target as a path from the top of the package. */
function pathOf(folder: string, target: string): string {
  const parts: string[] = [];
  const from = target.startsWith('/') ? target : folder + target;
  for (const part of from.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
