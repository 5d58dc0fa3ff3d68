import { editDistance } from '../diagnostics/suggest.ts';

/** A language in which code may be written: how highlighting calls it, and how people do. */
export interface CodeLanguage {
  readonly id: string;
  readonly name: string;
}

/** Languages whose code is shown in colours, as `id: name, other names`. */
const HIGHLIGHTED = `
bash: Shell, sh, shell, zsh
basic: BASIC
c: C, h
clojure: Clojure, clj
cpp: C++, c++, cc, hpp
csharp: C#, c#, cs
css: CSS
diff: Diff, patch
fortran: Fortran, f90
go: Go, golang
haskell: Haskell, hs
java: Java
javascript: JavaScript, cjs, js, jsx, mjs
json: JSON, json5, jsonc
julia: Julia, jl
kotlin: Kotlin, kt
latex: LaTeX, tex
lisp: Lisp
lua: Lua
makefile: Makefile, make
markdown: Markdown, md
matlab: MATLAB, octave
pascal: Pascal, delphi
perl: Perl, pl
php: PHP
powershell: PowerShell, ps1
prolog: Prolog
python: Python, py, python3
r: R
ruby: Ruby, rb
rust: Rust, rs
scala: Scala
scheme: Scheme
sql: SQL
swift: Swift
typescript: TypeScript, ts, tsx
vbnet: Visual Basic, vb
xml: XML, svg, xhtml
yaml: YAML, yml
`;

/** Names of one more language each, which is highlighted as another. */
const AS_ANOTHER: readonly (readonly [name: string, id: string, shown: string])[] = [['html', 'xml', 'HTML']];

/** Says that the code is in no language. */
const NONE: ReadonlySet<string> = new Set('console none output plain plaintext text txt'.split(' '));

/** Languages that are shown as they are typed; named here so that none is taken for a slip. */
const OTHERS: ReadonlySet<string> = new Set(
  (
    'abap ada algol apl asm assembly awk bat batch cmd cobol coffee cuda dart docker dockerfile dot elixir elm erlang ' +
    'forth fsharp gams gdscript glsl gnuplot graphql graphviz groovy hcl http idl ini jinja less log maple mathematica ' +
    'mermaid nasm netlogo nim nix objc ocaml octave plantuml processing properties pseudo pseudocode puppet purescript ' +
    'qml racket raku reason sage sas sass scilab scratch scss sed simula smalltalk solidity sparql spss stan stata swi ' +
    'systemverilog tcl toml turtle vala verilog vhdl vim vue wasm wolfram zig'
  ).split(' '),
);

const known = new Map<string, CodeLanguage>([
  ...HIGHLIGHTED.trim()
    .split('\n')
    .flatMap((line) => {
      const [id = '', rest = ''] = line.split(': ');
      const [name = '', ...others] = rest.split(', ');
      return [id, ...others].map((alias) => [alias, { id, name }] as const);
    }),
  ...AS_ANOTHER.map(([alias, id, name]) => [alias, { id, name }] as const),
]);

/** Every language that has colours, by the name that highlighting has for it. */
export const highlightedLanguages: readonly string[] = [...new Set([...known.values()].map(({ id }) => id))];

/** What the words behind the fence of a code block say about its language. */
export interface NamedCode {
  /** The name as it was typed. */
  readonly typed?: string;
  /** With colours; absent where there are none. */
  readonly language?: CodeLanguage;
  /** Its name for readers; absent where the code is in none. */
  readonly name?: string;
  /** The name that was probably meant, where none of this name is known. */
  readonly meant?: string;
}

export function namedCode(info: string): NamedCode {
  const typed = /^[A-Za-z0-9+#._-]{1,32}(?=$|[\s{,])/.exec(info.trim())?.[0];
  if (typed === undefined) return {};
  const plain = typed.toLowerCase();
  const language = known.get(plain);
  if (language !== undefined) return { typed, language, name: language.name };
  if (NONE.has(plain)) return { typed };
  const meant = OTHERS.has(plain) ? undefined : nearest(plain);
  return { typed, name: typed, ...(meant === undefined ? {} : { meant }) };
}

/** A name of four letters or more from which one slip leads to what was typed. */
function nearest(typed: string): string | undefined {
  if (typed.length < 4) return undefined;
  return [...known.keys()].find((name) => name.length >= 4 && editDistance(typed, name, 1) <= 1);
}
