import type { HtmlTree } from '../content/tree.ts';
import type { Activity, Question, TeachingModule } from '../model/model.ts';
import type { FileReference } from '../source/host.ts';
import type { Text } from '../text/text.ts';

/**
 * What targets get from rendering. Implemented by `render`, declared here because targets and render never import each
 * other. Trees are canonical: the same for every target, references still typed; a target serialises them through its
 * own profile.
 */
export interface PageSource {
  /** Our own words in the module's language. */
  text(module: { readonly language: string }): Text;
  /**
   * The page of an activity as the theme lays it out, without its title as a heading (platforms show the title
   * themselves). For a discussion or an assignment: the prompt as shown to students. For a quiz: its introduction.
   * `without` names parts that the platform shows natively and that would otherwise be there twice.
   */
  activity(
    module: TeachingModule,
    activity: Activity,
    options?: { readonly without?: readonly ActivityPart[] },
  ): HtmlTree;
  /** The overview page of a module: summary, objectives, content notes, time, contents, people, bibliography, credits, authors, licence; the institution's logo, unless the document shows it elsewhere. */
  overview(module: TeachingModule, options?: { readonly without?: readonly 'logo'[] }): HtmlTree;
  /** A glossary page; undefined where the module has no terms. */
  glossary(module: TeachingModule): HtmlTree | undefined;
  /** The instructor's guide: plan, rubrics, answers, misconceptions. */
  guide(module: TeachingModule): HtmlTree;
  /** The last lines of a document of our own: title, authors, licence, version. */
  footer(module: TeachingModule): HtmlTree;
  /** The excerpt or dataset that a question shows beside itself, in short form; empty where it shows none. */
  questionContext(module: TeachingModule, question: Question): HtmlTree;
  /** A question as a complete static form, which the player enhances; also the print view. */
  question(module: TeachingModule, question: Question): HtmlTree;
  /** A citation of a source: short form for running text, full form for bibliographies. */
  citation(
    module: TeachingModule,
    source: string,
    locator: string | undefined,
    form: 'note' | 'bibliography',
    as?: 'words' | 'work',
  ): HtmlTree;
  /** A whole HTML document from one of the theme's layouts (`website`, `scorm`, `handout`): doctype to end. */
  document(layout: string, data: DocumentData): string;
  /** Class name to CSS declarations, for platforms that know no stylesheet of ours. */
  readonly styles: Readonly<Record<string, string>>;
  /** The theme's stylesheets, scripts and fonts for documents of our own, by path in the theme's `assets`. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** Among the files of `assetFilesOf`. */
  readonly logo?: LogoAsset;
  /** Pictures made at build time (charts as SVG), by the asset id that trees refer to. */
  generated(module: TeachingModule): ReadonlyMap<string, GeneratedAsset>;
}

/**
 * `settings`: how a quiz runs, how an assignment is handed in; `first-post`: that a post opens those of others; `launch`:
 * the link to an external tool.
 */
export type ActivityPart = 'first-post' | 'launch' | 'points' | 'rubric' | 'settings';

/** The institution's logo, to which trees refer by its id as to an asset. */
export interface LogoAsset {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly alt: string;
  readonly content: FileReference | { readonly text: string };
  /** The picture as a `data:` address, for a document that is one file. */
  readonly address: string;
}

export interface GeneratedAsset {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
  /** The same for pages of ours, which are dark on a dark screen. */
  readonly followingTheScreen: string;
  readonly alt: string;
}

/** What a layout may use. `body` is HTML already serialised by the target for that document. */
export interface DocumentData {
  readonly language: string;
  readonly title: string;
  readonly moduleTitle: string;
  /** `body`, and any further named pieces of serialised HTML: `navigation`, `header`. */
  readonly html: Readonly<Record<string, string>>;
  readonly stylesheets: readonly string[];
  readonly scripts: readonly string[];
  /** Stylesheets that a script asks for when they are needed, and a reader without scripts needs at once. Default: none. */
  readonly withoutScripts?: readonly string[];
  /**
   * The sites from which the page loads pictures, sound and film, and what plays in frames: origins. Those that the
   * workspace does not allow are left out of its policy. Default: none.
   */
  readonly origins?: {
    readonly images: readonly string[];
    readonly media: readonly string[];
    readonly frames: readonly string[];
  };
  /** JSON for the player, embedded in a JSON script element by the layout. */
  readonly json?: string;
  /** Where the institution's logo is, seen from the document; without it the institution's name is there. */
  readonly logo?: string | undefined;
  readonly navigation: readonly NavigationItem[];
  /** What `navigation` holds, where it is not the whole document or module. */
  readonly navigationTitle?: string;
  /** The document's place among the module's pages, from 1. Default: as in `navigation`. */
  readonly place?: { readonly position: number; readonly count: number };
  /** The unit that the document’s module belongs to, and its first page, where the package holds it. */
  readonly unit?: { readonly title: string; readonly href: string } | undefined;
  readonly previous?: NavigationItem;
  readonly next?: NavigationItem;
}

export interface NavigationItem {
  readonly title: string;
  readonly href: string;
  readonly current?: boolean;
  /** The activity's type, for its icon and its word; `overview`, `glossary` and `contents` for pages that are no activity. */
  readonly type?: string;
  readonly minutes?: number;
  /** What the link is called above its title, where it leads out of the module; default: previous, next. */
  readonly word?: string;
}

export type { FileReference };
