import { serialize } from '../../content/serialize.ts';
import type { HtmlTree } from '../../content/tree.ts';
import type { RemoteAsset } from '../../model/model.ts';
import { breakUpTags } from '../shared/break-up.ts';
import { stylesFor } from '../shared/direction.ts';
import { literalAddresses } from '../shared/literal-addresses.ts';
import { paragraphsForBreaks } from '../shared/paragraphs.ts';
import { type Places, referenceWriter } from '../shared/references.ts';
import { noting, remoteFrame } from '../shared/remote-media.ts';
import { framed } from '../shared/table-frames.ts';
import type { TargetInput } from '../target.ts';
import type { CanvasModulePlan } from './plan.ts';
import { canvasPageProfile, canvasQuestionProfile } from './profile.ts';

/**
 * Where a text is. A `topic` is a page that plain cartridges' readers meet too: Moodle takes white space between
 * tags away there (docs/platforms/moodle.md, "topics and questions").
 */
export type CanvasPlace = 'page' | 'topic' | 'question';

/** Serialises the texts of a module for Canvas. */
export interface CanvasHtmlWriter {
  write(tree: HtmlTree, place: CanvasPlace): string;
  /** Ids of the assets that some text shows, in the order of their first mention. */
  readonly used: Set<string>;
  /** What plays on other sites. */
  readonly elsewhere: ReadonlySet<RemoteAsset>;
}

const topicProfile = { ...canvasPageProfile, name: 'canvas topic', whitespace: 'collapse-between-tags' } as const;

const profiles = { page: canvasPageProfile, topic: topicProfile, question: canvasQuestionProfile };

export function canvasHtmlWriter(plan: CanvasModulePlan, { pages }: TargetInput): CanvasHtmlWriter {
  const used = new Set<string>();
  const elsewhere = new Set<RemoteAsset>();
  const remote = noting(remoteFrame, elsewhere);
  const write = referenceWriter(plan.module, pages, { ...placesOf(plan, used), remote });
  const styles = stylesFor(plan.module, pages.styles);
  const words = pages.text(plan.module);
  return {
    used,
    elsewhere,
    write(tree, place) {
      const context = { profile: profiles[place], write, styles };
      const whole = framed(tree, words);
      const html = serialize(place === 'topic' ? paragraphsForBreaks(whole) : whole, context);
      return literalAddresses(place === 'question' ? breakUpTags(html, GAP) : html, LINKS_ALONE);
    },
  };
}

/** Canvas looks for addresses in links and sources, never in other attributes: nothing need break them up there. */
const LINKS_ALONE = '';

/** A gap to New Quizzes, which write its brackets as `&#91;` and `&#93;` (docs/platforms/canvas.md, "names in brackets"). */
const GAP = /\[(?=[A-Za-z0-9_.-]+\])/g;

/** The theme's class for pictures: no wider than the column, also a chart and a picture in a line. */
const PICTURE = 'cw-media';

/** The addresses that Canvas resolves on import (docs/platforms/canvas.md, "addresses"). */
function placesOf(plan: CanvasModulePlan, used: Set<string>): Places {
  return {
    pictureClass: PICTURE,
    // As Canvas's own editor writes links to files: they open its page with a preview, and a button to download is
    // beside.
    documentLink: (href) => ({
      href: `${href}?canvas_=1&canvas_qs_wrap=1`,
      class: 'instructure_file_link instructure_scribd_file',
      'data-canvas-previewable': 'true',
    }),
    asset(id) {
      const [main, ...captions] = plan.assets.get(id)?.files ?? [];
      if (main === undefined) return undefined;
      used.add(id);
      return { href: fileAddress(main.path), captions: captions.map(({ path }) => fileAddress(path)) };
    },
    activity: (id) => activityAddress(plan, id),
    term(id) {
      const glossary = plan.items.find(({ content }) => content.kind === 'page' && content.page.of === 'glossary');
      return glossary?.content.kind === 'page' ? `${pageAddress(glossary.content.slug)}#term-${id}` : undefined;
    },
  };
}

/** A file of the course, by its path below `web_resources`. */
function fileAddress(path: string): string {
  return `$IMS-CC-FILEBASE$/${path}`;
}

/** A page by its slug: the public importer knows pages by nothing else. */
function pageAddress(slug: string): string {
  return `$WIKI_REFERENCE$/pages/${slug}`;
}

function activityAddress({ items }: CanvasModulePlan, id: string): string | undefined {
  const found = items.find(({ content }) =>
    content.kind === 'page'
      ? content.page.of === 'activity' && content.page.activity.id === id
      : 'activity' in content && content.activity.id === id,
  );
  switch (found?.content.kind) {
    case 'page':
      return pageAddress(found.content.slug);
    case 'topic':
      return `$CANVAS_OBJECT_REFERENCE$/discussion_topics/${found.object}`;
    case 'assignment':
    case 'graded-tool':
      return `$CANVAS_OBJECT_REFERENCE$/assignments/${found.object}`;
    case 'quiz':
      return `$CANVAS_OBJECT_REFERENCE$/quizzes/${found.object}`;
    case 'link':
    case 'tool':
      return `$CANVAS_COURSE_REFERENCE$/modules/items/${found.item}`;
    default:
      return undefined;
  }
}
