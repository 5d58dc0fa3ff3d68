import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { namedFormulas } from '../content/formulas/spoken/named.ts';
import type { Speaker } from '../content/formulas/spoken/speaker.ts';
import type { TexReader } from '../content/formulas/tex-reader.ts';
import type { Found } from '../content/markdown-tree.ts';
import { type MarkdownResult, noFindings, parseMarkdown } from '../content/parse-markdown.ts';
import { isEmptyTree } from '../content/text.ts';
import { type HtmlTree, type Reference, text } from '../content/tree.ts';
import { namedIn } from '../definition/named-in-text.ts';
import { LeftOut } from '../definition/sound/left-out.ts';
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

export interface ResolveInput {
  readonly loaded: LoadedModule;
  /** The loaded value, as far as it is valid by the schema. */
  readonly definition: ModuleDefinition;
  readonly workspace: LoadedWorkspace;
  /** Reads formulas; without it there are none. */
  readonly formulas?: TexReader | undefined;
  /** Says them; without it they are known by their TeX. */
  readonly speak?: Speaker | undefined;
  /** What is not in the definition, because it is not valid; default: nothing. */
  readonly leftOut?: LeftOut;
  /** The module came from another platform’s file. */
  readonly isImported?: boolean | undefined;
  /** The pointer in the author’s text of one of the definition; default: the same. */
  readonly written?: (pointer: string) => string;
  /**
   * Whether the text at a pointer is as it was when it was looked at last. Of such a text only what it names is taken, told
   * by its signs; its tree is its source. Default: no text is.
   */
  readonly isAsBefore?: (pointer: string) => boolean;
  /** Whether only errors are asked for: what can find nothing else than warnings and notes is not looked for. Default: no. */
  readonly isForErrors?: boolean;
}

/** One module while it is resolved: reads its texts, each once, and collects what is said about them. */
export class ResolveSession {
  readonly loaded: LoadedModule;
  readonly definition: ModuleDefinition;
  readonly workspace: LoadedWorkspace;
  readonly leftOut: LeftOut;
  readonly isImported: boolean;
  readonly isForErrors: boolean;
  /** What the texts' parser had to say, in the order in which they were read. */
  readonly diagnostics: Diagnostic[] = [];
  readonly references: ReferenceUse[] = [];
  /** Whether some text has code in a language that is shown in colours. */
  hasColouredCode = false;
  /** Pointers of texts of which nothing would be seen. */
  readonly emptyTexts: string[] = [];
  readonly #formulas: TexReader | undefined;
  readonly #speak: Speaker;
  readonly #written: (pointer: string) => string;
  readonly #isAsBefore: (pointer: string) => boolean;
  readonly #texts = new Map<string, MarkdownResult>();
  readonly #sources: ReadonlySet<string>;

  constructor({
    loaded,
    definition,
    workspace,
    leftOut = new LeftOut(),
    isImported = false,
    written,
    formulas,
    speak,
    isAsBefore = () => false,
    isForErrors = false,
  }: ResolveInput) {
    this.isForErrors = isForErrors;
    this.#isAsBefore = isAsBefore;
    this.#formulas = formulas;
    this.#speak = speak ?? (() => undefined);
    this.loaded = loaded;
    this.definition = definition;
    this.workspace = workspace;
    this.leftOut = leftOut;
    this.isImported = isImported;
    this.#written = written ?? ((pointer) => pointer);
    this.#sources = new Set([...(definition.sources ?? []).map(({ id }) => id), ...leftOut.ids]);
  }

  place(pointer: string, options: PlaceOptions = {}): Place {
    return this.loaded.locate(pointer, options);
  }

  /** The tree of block Markdown that is at the pointer. */
  block(markdown: string, pointer: string): HtmlTree {
    return this.#read(markdown, pointer, { mode: 'block' });
  }

  /** The tree of inline Markdown that is at the pointer. */
  inline(markdown: string, pointer: string): HtmlTree {
    return this.#read(markdown, pointer, { mode: 'inline' });
  }

  /** The tree of block Markdown in which `[[id]]` is a gap. */
  cloze(markdown: string, pointer: string): HtmlTree {
    return this.#read(markdown, pointer, { mode: 'block', gaps: true });
  }

  /** Pointers, as the author wrote them, of all texts that were read as Markdown. */
  markdownTexts(): ReadonlySet<string> {
    return new Set([...this.#texts.keys()].map(this.#written));
  }

  /** The same in the definition as it was resolved. */
  readTexts(): ReadonlySet<string> {
    return new Set(this.#texts.keys());
  }

  #read(markdown: string, pointer: string, options: { mode: 'block' | 'inline'; gaps?: boolean }): HtmlTree {
    const known = this.#texts.get(pointer);
    if (known !== undefined) return known.value;
    // A cloze is made of its tree.
    if (options.gaps !== true && this.#isAsBefore(pointer)) return this.#skim(markdown, pointer);
    const read = parseMarkdown(markdown, {
      ...options,
      locate: (offset) => this.place(pointer, { offset }),
      // Only footnotes have ids, and few texts have footnotes.
      ...(markdown.includes('[^') ? { idPrefix: `${this.#idsAlong(pointer).join('-')}-` } : {}),
      language: this.definition.language,
      remoteOrigins: this.workspace.remoteOrigins,
      sources: this.#sources,
      formulas: this.#formulas,
    });
    const value =
      this.#formulas === undefined ? read.value : namedFormulas(read.value, this.definition.language, this.#speak);
    const result = { ...read, value };
    this.#texts.set(pointer, result);
    for (const one of result.diagnostics) this.diagnostics.push(one);
    this.hasColouredCode ||= result.hasColouredCode;
    for (const one of result.references.map((found) => ({ ...found, pointer }))) this.references.push(one);
    if (isEmptyTree(result.value)) this.emptyTexts.push(pointer);
    return result.value;
  }

  #skim(markdown: string, pointer: string): HtmlTree {
    const value = [text(markdown)];
    this.#texts.set(pointer, { value, blocks: [], ...noFindings });
    for (const { what, id, offset } of namedIn(markdown))
      this.references.push({ value: { to: what, id }, offset, pointer });
    return value;
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
