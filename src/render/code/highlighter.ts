import bash from 'highlight.js/lib/languages/bash';
import basic from 'highlight.js/lib/languages/basic';
import c from 'highlight.js/lib/languages/c';
import clojure from 'highlight.js/lib/languages/clojure';
import cpp from 'highlight.js/lib/languages/cpp';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import delphi from 'highlight.js/lib/languages/delphi';
import diff from 'highlight.js/lib/languages/diff';
import fortran from 'highlight.js/lib/languages/fortran';
import go from 'highlight.js/lib/languages/go';
import haskell from 'highlight.js/lib/languages/haskell';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import julia from 'highlight.js/lib/languages/julia';
import kotlin from 'highlight.js/lib/languages/kotlin';
import latex from 'highlight.js/lib/languages/latex';
import lisp from 'highlight.js/lib/languages/lisp';
import lua from 'highlight.js/lib/languages/lua';
import makefile from 'highlight.js/lib/languages/makefile';
import markdown from 'highlight.js/lib/languages/markdown';
import matlab from 'highlight.js/lib/languages/matlab';
import perl from 'highlight.js/lib/languages/perl';
import php from 'highlight.js/lib/languages/php';
import powershell from 'highlight.js/lib/languages/powershell';
import prolog from 'highlight.js/lib/languages/prolog';
import python from 'highlight.js/lib/languages/python';
import r from 'highlight.js/lib/languages/r';
import ruby from 'highlight.js/lib/languages/ruby';
import rust from 'highlight.js/lib/languages/rust';
import scala from 'highlight.js/lib/languages/scala';
import scheme from 'highlight.js/lib/languages/scheme';
import sql from 'highlight.js/lib/languages/sql';
import swift from 'highlight.js/lib/languages/swift';
import typescript from 'highlight.js/lib/languages/typescript';
import vbnet from 'highlight.js/lib/languages/vbnet';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';
import { textIn } from '../../content/text.ts';
import { element, type HtmlNode, type HtmlTree, text } from '../../content/tree.ts';
import type { Highlight } from './highlight.ts';

/** The only file that knows lowlight, which gives trees where highlight.js itself writes HTML. */
const lowlight = createLowlight({
  ...{ bash, basic, c, clojure, cpp, csharp, css, diff, fortran, go, haskell, java, javascript, json, julia, kotlin },
  ...{ latex, lisp, lua, makefile, markdown, matlab, pascal: delphi, perl, php, powershell, prolog, python, r, ruby },
  ...{ rust, scala, scheme, sql, swift, typescript, vbnet, xml, yaml },
});

/** Longer code stays plain: its colours would take longer than the rest of the module. */
const LONGEST = 20_000;

/** What highlight.js finds, as the few kinds that a reader can tell apart by colour. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  comment: ['comment', 'quote', 'meta'],
  keyword: ['keyword', 'literal', 'selector-tag', 'section', 'doctag', 'deletion', 'name'],
  string: ['string', 'regexp', 'addition', 'symbol', 'link', 'code', 'char'],
  number: ['number', 'bullet'],
  name: ['title', 'attr', 'attribute', 'property', 'built_in', 'type', 'selector-class', 'selector-id', 'variable'],
};

const kindOf = new Map(Object.entries(KINDS).flatMap(([kind, names]) => names.map((name) => [`hljs-${name}`, kind])));

export const highlight: Highlight = (code, language) => {
  if (code.length > LONGEST || !lowlight.registered(language)) return [text(code)];
  const tree = coloured(code, language);
  // Nothing of what was written may change; a grammar with a mistake in it costs the colours.
  return textIn(tree) === code ? tree : [text(code)];
};

/** Nested thousands of times, code is too deep for the library or for us: it stays plain. */
function coloured(code: string, language: string): HtmlTree {
  try {
    return joined(lowlight.highlight(language, code).children.flatMap((node) => nodesOf(node)));
  } catch {
    return [];
  }
}

/** Deeper, words have the colour of what they are in. */
const DEEPEST = 12;

type HastChild = ReturnType<typeof lowlight.highlight>['children'][number];

function nodesOf(node: HastChild, depth = 0): readonly HtmlNode[] {
  if (node.type === 'text') return [text(node.value)];
  if (node.type !== 'element') return [];
  const children = joined(node.children.flatMap((child) => nodesOf(child, depth + 1)));
  const { className } = node.properties;
  const [first] = Array.isArray(className) ? className : [];
  const kind = kindOf.get(String(first));
  return kind === undefined || depth > DEEPEST ? children : [element('span', { class: `cw-code-${kind}` }, children)];
}

/** Neighbouring texts as one. */
function joined(nodes: readonly HtmlNode[]): HtmlNode[] {
  const out: HtmlNode[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node.kind === 'text' && last?.kind === 'text') out[out.length - 1] = text(last.text + node.text);
    else out.push(node);
  }
  return out;
}
