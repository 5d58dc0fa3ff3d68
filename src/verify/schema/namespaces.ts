import { editDistance } from '../../diagnostics/suggest.ts';
import type { XmlElement } from '../../read/xml/element.ts';
import type { Grammars } from './grammar.ts';

/** A namespace of the document that no schema has, and which was meant. */
export interface MistypedNamespace {
  readonly given: string;
  readonly meant: string;
  /** Where it first occurs, and how often. */
  readonly first: XmlElement;
  readonly name: string;
  readonly count: number;
}

/** So many letters may be wrong in an address of usual length. */
const SLIPS = 3;

/**
 * Namespaces that are mistyped: nearly those of a schema, or under a prefix that belongs to one. What is in them is then
 * held against the schema that was meant, so that one slip is one finding.
 */
export function mistypedNamespaces(root: XmlElement, grammars: Grammars): readonly MistypedNamespace[] {
  const prefixes = new Map<string, string>();
  for (const { namespace, usualPrefix, prefixes: others = {} } of grammars.values()) {
    for (const [prefix, other] of Object.entries(others)) prefixes.set(prefix, other);
    if (usualPrefix !== undefined) prefixes.set(usualPrefix, namespace);
  }
  const found = new Map<string, MistypedNamespace>();
  const foreign = new Set<string>();
  const look = (element: XmlElement, namespace: string, name: string): void => {
    if (namespace === '' || grammars.has(namespace) || foreign.has(namespace)) return;
    const before = found.get(namespace);
    const meant = before?.meant ?? meantBy(namespace, name, prefixes, grammars);
    if (meant === undefined) foreign.add(namespace);
    else {
      const { first = element, count = 0, name: named = name } = before ?? {};
      found.set(namespace, { given: namespace, meant, first, name: named, count: count + 1 });
    }
  };
  const walk = (element: XmlElement): void => {
    look(element, element.namespace, element.qualifiedName);
    for (const one of element.attributes) look(element, one.namespace, one.qualifiedName);
    for (const child of element.children) walk(child);
  };
  walk(root);
  return [...found.values()];
}

function meantBy(
  given: string,
  name: string,
  prefixes: ReadonlyMap<string, string>,
  grammars: Grammars,
): string | undefined {
  const known = [...grammars.keys()].filter((one) => one !== '');
  const same = known.find((one) => bare(one) === bare(given));
  if (same !== undefined) return same;
  const prefix = name.includes(':') ? prefixes.get(name.slice(0, name.indexOf(':'))) : undefined;
  if (prefix !== undefined && grammars.has(prefix)) return prefix;
  const near = known.map((one) => [editDistance(one, given, SLIPS), one] as const).sort(([a], [b]) => a - b)[0];
  return near !== undefined && near[0] <= SLIPS ? near[1] : undefined;
}

/** Without what makes no difference to a reader: scheme, capitals, a slash or a sign at the end. */
function bare(namespace: string): string {
  return namespace
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/#]+$/, '');
}
