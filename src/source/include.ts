import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { sourceCodes } from './codes.ts';
import { firstUnwritable } from './decode.ts';
import type { IncludedText, SourceDocument, SourceFile } from './document.ts';
import type { FileReference, Host } from './host.ts';
import { type ParsedText, pointerParts, pointerTo } from './parsed-text.ts';
import { findInWorkspace } from './paths.ts';
import { parseText, readText } from './read-text.ts';
import { spliceLists } from './splice-lists.ts';
import { lineIndex } from './text-position.ts';
import { UNREAD } from './unread.ts';

/** Where a value came from: a parsed file, or a Markdown text. */
interface Origin {
  readonly file: string;
  typed(path: readonly string[]): string | undefined;
  place(path: readonly string[], part: 'key' | 'value', offset: number | undefined): Place;
}

function parsedOrigin(file: string, parsed: ParsedText): Origin {
  return {
    file,
    typed: (path) => parsed.typedAt(path),
    place: (path, part, offset) => ({ file, range: parsed.rangeOf(path, part, offset) }),
  };
}

function textOrigin(file: string, text: string): Origin {
  const index = lineIndex(text);
  return {
    file,
    typed: () => undefined,
    place: (_path, _part, offset) => ({ file, range: index.range(offset ?? 0, (offset ?? 0) + 1) }),
  };
}

export interface IncludeResult extends SourceDocument {
  readonly texts: readonly IncludedText[];
  /** What was read from JSON and YAML files. */
  readonly lists: readonly IncludedText[];
  /** The files by the path that is written, and how often each is read in by the host's path. */
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly uses: ReadonlyMap<string, number>;
  readonly read: readonly FileReference[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Replaces every object that consists of `{"file": "..."}` alone by what the file holds: text of a Markdown file, the
 * value of a JSON or YAML file. Paths are relative to the module's folder, also inside an included file.
 */
export async function resolveIncludes(
  host: Host,
  root: string,
  folder: string,
  file: string,
  parsed: ParsedText,
): Promise<IncludeResult> {
  const session = new IncludeSession(host, root, folder);
  const main = parsedOrigin(file, parsed);
  session.origins.set('', main);
  const whole = await session.expandAll(parsed.value, [file]);
  const { value, expanded, spliced } =
    session.lists.length === 0
      ? { value: whole, expanded: (pointer: string) => pointer, spliced: (pointer: string) => pointer }
      : spliceLists(whole, (pointer) => pointer !== '' && session.origins.has(pointer));
  return {
    value,
    locate: (pointer, options) => ({ ...session.locate(expanded(pointer), options), pointer }),
    typed: (pointer) => session.typed(expanded(pointer)),
    texts: session.texts.map((text) => ({ ...text, pointer: spliced(text.pointer) })),
    lists: session.lists.map((list) => ({ ...list, pointer: spliced(list.pointer) })),
    files: session.files,
    uses: session.uses,
    read: session.read,
    diagnostics: session.diagnostics,
  };
}

/**
 * The path of the file that is put in the place of an object which consists of `{"file": "..."}` alone. `{"file":
 * "picture.png"}` alone is an unfinished asset, not an include: the schema says what it lacks.
 */
export function includedPath(value: object): string | undefined {
  if (Array.isArray(value)) return undefined;
  if (!('file' in value) || Object.keys(value).length !== 1 || typeof value.file !== 'string') return undefined;
  return /\.(md|markdown|txt|json|ya?ml)$/i.test(value.file) ? value.file : undefined;
}

/** An object or an array: what holds a value that is still to be read. */
type Container = Record<string, unknown>;

interface PendingInclude {
  readonly written: string;
  readonly pointer: string;
  readonly chain: readonly string[];
  readonly container: Container;
  readonly key: string;
}

class IncludeSession {
  readonly #pending: PendingInclude[] = [];
  readonly origins = new Map<string, Origin>();
  readonly texts: IncludedText[] = [];
  readonly lists: IncludedText[] = [];
  readonly files = new Map<string, SourceFile>();
  readonly uses = new Map<string, number>();
  readonly read: FileReference[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #host: Host;
  readonly #root: string;
  readonly #folder: string;

  constructor(host: Host, root: string, folder: string) {
    this.#host = host;
    this.#root = root;
    this.#folder = folder;
  }

  locate(pointer: string, options: { part?: 'key' | 'value'; offset?: number } = {}): Place {
    // A property's name is where it was written, also where its value was read in from another file.
    const head = options.part === 'key' ? pointer.slice(0, Math.max(0, pointer.lastIndexOf('/'))) : pointer;
    const { origin, path } = this.#originOf(head, pointer);
    const place = origin?.place(path, options.part ?? 'value', options.offset) ?? { file: '' };
    return { ...place, pointer };
  }

  typed(pointer: string): string | undefined {
    const { origin, path } = this.#originOf(pointer, pointer);
    return origin?.typed(path);
  }

  /** The file in which the part at `head` is, or the one around it, and the way to `pointer` in that file. */
  #originOf(head: string, pointer: string): { readonly origin: Origin | undefined; readonly path: readonly string[] } {
    let at = head;
    while (!this.origins.has(at) && at !== '') at = at.slice(0, at.lastIndexOf('/'));
    return { origin: this.origins.get(at), path: pointerParts(pointer.slice(at.length)) };
  }

  /** Expands the main value, then what it includes, then what that includes. */
  async expandAll(value: unknown, chain: readonly string[]): Promise<unknown> {
    const holder: Record<string, unknown> = {};
    holder.value = this.#expand(value, '', chain, holder, 'value');
    for (let next = this.#pending.shift(); next !== undefined; next = this.#pending.shift()) {
      next.container[next.key] = await this.#include(next);
    }
    return holder.value;
  }

  /** In place, and synchronous, because a definition has thousands of values and few includes; those wait in `#pending`. */
  #expand(value: unknown, pointer: string, chain: readonly string[], container: Container, key: string): unknown {
    if (typeof value === 'string') this.#check(value, pointer);
    if (typeof value !== 'object' || value === null) return value;
    const written = includedPath(value);
    if (written !== undefined) {
      this.#pending.push({ written, pointer, chain, container, key });
      return UNREAD;
    }
    for (const [name, child] of Object.entries(value)) {
      if (typeof child === 'string') this.#check(child, pointer, name);
      else if (typeof child === 'object' && child !== null) {
        const inner = value as Container;
        inner[name] = this.#expand(child, pointerTo(pointer, name), chain, inner, name);
      }
    }
    return value;
  }

  /** Escapes (`\u0000`) bring in what the file's own bytes could not. */
  #check(value: string, pointer: string, ...name: readonly string[]): void {
    const bad = firstUnwritable(value);
    if (bad === -1) return;
    this.diagnostics.push(
      sourceCodes.report('control-character', {
        message: 'This text contains an invisible character that no package can contain.',
        hint:
          lostBackslash(value.slice(bad)) ??
          'Delete the \\u escape, or the invisible character beside the place shown.',
        place: this.locate(pointerTo(pointer, ...name), { offset: bad }),
      }),
    );
  }

  async #include(include: PendingInclude): Promise<unknown> {
    const { written, pointer, chain } = include;
    const place = this.locate(pointerTo(pointer, 'file'));
    const found = await findInWorkspace(this.#host, this.#root, this.#folder, written, place);
    for (const one of found.diagnostics) this.diagnostics.push(one);
    if (found.path === undefined) return UNREAD;
    const name = this.#host.nameOf(found.path);
    if (chain.includes(name)) {
      const hint = `It is already being read: ${[...chain, name].join(' → ')}.`;
      this.diagnostics.push(
        sourceCodes.report('include-loop', { message: `\`${written}\` includes itself.`, hint, place }),
      );
      return UNREAD;
    }
    const { text, stored = text, file, diagnostics } = await readText(this.#host, found.path, written, place);
    for (const one of diagnostics) this.diagnostics.push(one);
    if (file !== undefined) this.read.push(file);
    if (text === undefined || stored === undefined) return UNREAD;
    const source = { path: found.path, name, text, stored };
    if (/\.(json|ya?ml)$/i.test(written)) return this.#includeList(source, place, include);
    this.texts.push({ pointer, place });
    this.origins.set(pointer, textOrigin(name, text));
    this.#keep(source, written);
    return text;
  }

  /** A file that is read in at several places is one file, as it was read first. */
  #keep(source: SourceFile, written: string): void {
    const known = [...this.files.values()].find(({ path }) => path === source.path);
    this.files.set(written, known ?? source);
    this.uses.set(source.path, (this.uses.get(source.path) ?? 0) + 1);
  }

  async #includeList(
    source: SourceFile,
    place: Place,
    { written, pointer, chain, container, key }: PendingInclude,
  ): Promise<unknown> {
    const { value, diagnostics } = await parseText(source.text, source.name);
    for (const one of diagnostics) this.diagnostics.push(one);
    if (value === undefined) return UNREAD;
    this.origins.set(pointer, parsedOrigin(source.name, value));
    this.lists.push({ pointer, place });
    this.#keep({ ...source, syntax: value.syntax }, written);
    return this.#expand(value.value, pointer, [...chain, source.name], container, key);
  }
}

/** A command of TeX whose backslash JSON has read together with its first letter: `\frac` is a form feed and `rac`. */
function lostBackslash(text: string): string | undefined {
  const [, sign, letters = ''] = /^([\f\b])([A-Za-z]+)/.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const name = `${sign === '\f' ? 'f' : 'b'}${letters}`;
  return `Write the backslash of \`\\${name}\` twice: \`\\\\${name}\`.`;
}
