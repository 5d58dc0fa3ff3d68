import type { ModuleDefinition } from '../../schema/types.generated.ts';
import type { Found } from '../content/markdown-tree.ts';
import { type MarkdownResult, parseMarkdown } from '../content/parse-markdown.ts';
import { isEmptyTree } from '../content/text.ts';
import type { HtmlTree, Reference } from '../content/tree.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { LoadedModule, LoadedWorkspace } from '../source/document.ts';
import { pointerParts } from '../source/parsed-text.ts';
import { memberOf } from '../source/unknown-value.ts';

/** A reference that a text makes, with the text's pointer and the offset in it. */
export interface ReferenceUse extends Found<Reference> {
  readonly pointer: string;
}

export interface PlaceOptions {
  readonly offset?: number;
  readonly part?: 'key' | 'value';
}

/** One module while it is resolved: reads its texts, each once, and collects what is said about them. */
export class ResolveSession {
  readonly loaded: LoadedModule;
  readonly definition: ModuleDefinition;
  readonly workspace: LoadedWorkspace;
  /** What the texts' parser had to say, in the order in which they were read. */
  readonly diagnostics: Diagnostic[] = [];
  readonly references: ReferenceUse[] = [];
  /** Pointers of texts of which nothing would be seen. */
  readonly emptyTexts: string[] = [];
  readonly #texts = new Map<string, MarkdownResult>();

  readonly #sources: ReadonlySet<string>;

  constructor(loaded: LoadedModule, definition: ModuleDefinition, workspace: LoadedWorkspace) {
    this.loaded = loaded;
    this.definition = definition;
    this.workspace = workspace;
    this.#sources = new Set(definition.sources?.map(({ id }) => id));
  }

  place(pointer: string, options: PlaceOptions = {}): Place {
    return this.loaded.locate(pointer, options);
  }

  /** The tree of block Markdown that stands at the pointer. */
  block(markdown: string, pointer: string): HtmlTree {
    return this.#read(markdown, pointer, { mode: 'block' });
  }

  /** The tree of inline Markdown that stands at the pointer. */
  inline(markdown: string, pointer: string): HtmlTree {
    return this.#read(markdown, pointer, { mode: 'inline' });
  }

  /** The tree of block Markdown in which `[[id]]` is a gap. */
  cloze(markdown: string, pointer: string): HtmlTree {
    return this.#read(markdown, pointer, { mode: 'block', blanks: true });
  }

  /** Whether the text at the pointer was read as Markdown. */
  isMarkdown(pointer: string): boolean {
    return this.#texts.has(pointer);
  }

  #read(markdown: string, pointer: string, options: { mode: 'block' | 'inline'; blanks?: boolean }): HtmlTree {
    const known = this.#texts.get(pointer);
    if (known !== undefined) return known.value;
    const result = parseMarkdown(markdown, {
      ...options,
      locate: (offset) => this.place(pointer, { offset }),
      // Only footnotes have ids, and few texts have footnotes.
      ...(markdown.includes('[^') ? { idPrefix: `${this.#idsAlong(pointer).join('-')}-` } : {}),
      remoteOrigins: this.workspace.remoteOrigins,
      sources: this.#sources,
    });
    this.#texts.set(pointer, result);
    this.diagnostics.push(...result.diagnostics);
    this.references.push(...result.references.map((found) => ({ ...found, pointer })));
    if (isEmptyTree(result.value)) this.emptyTexts.push(pointer);
    return result.value;
  }

  /**
   * The pointer with ids in place of positions (`/activities/2/body` becomes `why-complain`, `body`), so that moving an
   * activity changes nothing in its page.
   */
  #idsAlong(pointer: string): string[] {
    const names: string[] = [];
    let value: unknown = this.definition;
    for (const part of pointerParts(pointer)) {
      const inList = Array.isArray(value);
      value = memberOf(value, part);
      const id = memberOf(value, 'id');
      if (inList) names.splice(-1, 1, typeof id === 'string' ? id : `${names.at(-1) ?? ''}-${part}`);
      else names.push(part);
    }
    return names;
  }
}
