import type { Attrs, NodeSpec } from 'prosemirror-model';
import type { HtmlTree } from '../../../browser.ts';

type Check = (value: unknown) => boolean;

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const isText: Check = (value) => typeof value === 'string' && value.length < 20_000;
const isNothing: Check = (value) => value === null;
const isTextOrNothing: Check = (value) => isNothing(value) || isText(value);
const isId: Check = (value) => typeof value === 'string' && ID.test(value);
const isFlag: Check = (value) => typeof value === 'boolean';
const isAttributes: Check = (value) =>
  isNothing(value) ||
  (isRecord(value) && Object.entries(value).every(([name, text]) => /^(?:class|title)$/.test(name) && isText(text)));

/** What may be in the attributes of a copied piece. What is missing here is as in a new one. */
const CHECKS: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  formula: { tex: isText, display: isFlag, words: isTextOrNothing },
  formula_block: { tex: isText, words: isTextOrNothing },
  gap: { id: isId },
  citation: { tree: isTree },
  inline_asset: { id: isId, alt: isTextOrNothing, attributes: isAttributes },
  picture: { id: isId, alt: isTextOrNothing, attributes: isAttributes },
  note_mark: { key: (value) => Number.isSafeInteger(value), of: isTextOrNothing },
  opaque_inline: { tree: isTree },
  opaque_block: { tree: isTree, source: isTextOrNothing, problem: isTextOrNothing },
};

/**
 * How a piece is copied, and read again where it is pasted. Pages can pretend to have been copied here, so each attribute
 * is looked at, and what this editor could not have made is left out.
 */
export function copiable(name: keyof typeof CHECKS, tag: 'span' | 'div'): Pick<NodeSpec, 'parseDOM' | 'toDOM'> {
  const checks = CHECKS[name] ?? {};
  return {
    parseDOM: [
      {
        tag: `[data-atom="${name}"]`,
        priority: 70,
        getAttrs: (dom) => attributesIn((dom as HTMLElement).dataset.attributes, checks),
      },
    ],
    toDOM: ({ attrs }) => {
      const kept = Object.fromEntries(Object.keys(checks).map((one) => [one, attrs[one]]));
      return [tag, { 'data-atom': name, 'data-attributes': JSON.stringify(kept) }, wordsFor(attrs)];
    },
  };
}

/** What other programs get of a piece. */
function wordsFor(attrs: Attrs): string {
  return String(attrs.tex ?? attrs.alt ?? '');
}

function attributesIn(json: string | undefined, checks: Readonly<Record<string, Check>>): Attrs | false {
  try {
    const value: unknown = JSON.parse(json ?? '');
    if (!isRecord(value) || !Object.entries(checks).every(([name, check]) => check(value[name]))) return false;
    return Object.fromEntries(Object.keys(checks).map((name) => [name, value[name]]));
  } catch {
    return false;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const DEEPEST = 50;
const REFERENCES = ['asset', 'activity', 'term', 'source', 'anchor'];

function isTree(value: unknown, depth = 0): value is HtmlTree {
  return depth < DEEPEST && Array.isArray(value) && value.every((node) => isNode(node, depth));
}

function isNode(node: unknown, depth: number): boolean {
  if (!isRecord(node)) return false;
  const isNamed = (value: unknown): boolean =>
    value === undefined || (isRecord(value) && Object.values(value).every(isText));
  switch (node.kind) {
    case 'text':
      return isText(node.text);
    case 'gap':
      return isId(node.id);
    case 'formula':
      return isText(node.tex) && isFlag(node.display) && isTree(node.mathml, depth + 1);
    case 'element':
      return (
        isText(node.tag) && isRecord(node.attributes) && isNamed(node.attributes) && isTree(node.children, depth + 1)
      );
    case 'reference': {
      const { reference } = node;
      const isKnown = isRecord(reference) && REFERENCES.includes(String(reference.to)) && isText(reference.id);
      return isKnown && isNamed(node.attributes) && isTree(node.children, depth + 1);
    }
    default:
      return false;
  }
}
