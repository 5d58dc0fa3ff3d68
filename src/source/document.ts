import type { Place } from '../diagnostics/diagnostic.ts';
import type { FoundType } from './first-bytes.ts';
import type { FileReference } from './host.ts';
import type { OptionFolders } from './option-folders.ts';
import type { TextSyntax } from './parsed-text.ts';
import type { Logo } from './workspace-logo.ts';

/** Something whose every part can be found again in the file where the author wrote it. */
export interface Located {
  /**
   * The place of a JSON pointer. `part: 'key'` gives the property's name instead of its value. `offset` is a UTF-16
   * offset into the string value at the pointer: inside an included Markdown file it gives the line there.
   * An unknown pointer gives the nearest place above it.
   */
  locate(pointer: string, options?: { readonly part?: 'key' | 'value'; readonly offset?: number }): Place;
}

/** A parsed text. */
export interface SourceDocument extends Located {
  readonly value: unknown;
  /** A number or a word without quotation marks at a pointer, as it was typed: 3.10, of which the value is 3.1. */
  typed?(pointer: string): string | undefined;
}

/** A text file that a definition was read from, with what a change in place starts from. */
export interface SourceFile {
  /** The host's path. */
  readonly path: string;
  /** As diagnostics name it. */
  readonly name: string;
  /** With LF line ends and without a byte order mark: what all offsets count in. */
  readonly text: string;
  /** With its own line ends and its byte order mark. */
  readonly stored: string;
  /** Of JSON and YAML. */
  readonly syntax?: TextSyntax;
}

/** All text files that a definition was read from. */
export interface SourceFiles {
  readonly main: SourceFile;
  /** By the path that `{"file": …}` writes; what could not be read is absent. */
  readonly included: ReadonlyMap<string, SourceFile>;
  /** How often each included file is read in, by the host's path: once for each place where its contents are. */
  readonly uses: ReadonlyMap<string, number>;
}

/** A text or a list that was read in from a file, and where the definition says so. */
export interface IncludedText {
  readonly pointer: string;
  readonly place: Place;
}

/** A module's definition with its includes read in and its files described. */
export interface LoadedModule extends SourceDocument {
  /** The folder's name. */
  readonly folder: string;
  /** The definition's file as diagnostics name it. */
  readonly file: string;
  /** Assets and captions by the path that the definition writes. Missing files are absent, and reported by `load`. */
  readonly files: ReadonlyMap<string, FileReference>;
  readonly includedTexts: readonly IncludedText[];
  /** The same of what was read from JSON and YAML files. */
  readonly includedLists?: readonly IncludedText[];
  readonly sources: SourceFiles;
  /** Text of SVG files by the same path: they are sanitised before they are shipped. */
  readonly svg: ReadonlyMap<string, string>;
  /** What the others are by their first bytes, by the same path. */
  readonly found: ReadonlyMap<string, FoundType>;
  /** PDFs that certainly have no tags, by the same path. */
  readonly untagged: ReadonlySet<string>;
  /** Everything that was read for this module, definition and includes too: the cache key. */
  readonly read: readonly FileReference[];
}

/** The settings that all modules of a workspace share. */
export interface LoadedWorkspace {
  /** The folder above which nothing is read. */
  readonly root: string;
  readonly publisher?: string;
  /** The institution's colours, `#rgb` or `#rrggbb`, and where they are. */
  readonly colors?: {
    readonly main: { readonly value: string; readonly place: Place };
    readonly second?: { readonly value: string; readonly place: Place };
  };
  /** Absent where it is not given, or cannot be used. */
  readonly logo?: Logo;
  readonly theme: string;
  /** Where the workspace file names the theme. */
  readonly themePlace?: Place;
  readonly targets?: readonly string[];
  readonly options: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The files of the folders that options name. */
  readonly optionFolders: OptionFolders;
  /** Source id to the text against which quotations are checked. */
  readonly sourceTexts: ReadonlyMap<string, string>;
  readonly remoteOrigins: readonly string[];
  readonly severities: Readonly<Record<string, 'error' | 'warning' | 'info' | 'off'>>;
  /** Settings that the workspace file has and that cannot be used, so that the values above are not what it means. */
  readonly unread?: readonly string[];
}
