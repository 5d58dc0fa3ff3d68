import type { ReferenceWriter } from '../../content/profile.ts';
import { serialize } from '../../content/serialize.ts';
import { isEmptyTree } from '../../content/text.ts';
import { element, type HtmlTree, text } from '../../content/tree.ts';
import type { RemoteAsset } from '../../model/model.ts';
import type { PageSource } from '../page-source.ts';
import { breakUp, outsideTex } from '../shared/break-up.ts';
import { languageOf, stylesFor } from '../shared/direction.ts';
import { TEX_IN_WORDS } from '../shared/formulas/signs-in-words.ts';
import { type Places, referenceWriter } from '../shared/references.ts';
import { noting, remoteForFilter } from '../shared/remote-media.ts';
import { framedForMoodle } from '../shared/table-frames.ts';
import { quotationsUnlinked, unlinked, unlinkedReferences } from '../shared/unlinked.ts';
import { type ModuleName, plannedActivity, type SectionPlan } from './plan.ts';
import { moodlePageProfile, moodleQuestionProfile } from './profile.ts';
import { playsInMoodle } from './remote-media.ts';
import type { FileArea, StoredFiles } from './stored-files.ts';

/** Serialises the texts of a module for Moodle. */
export interface MoodleHtmlWriter {
  /** A page or description, in a box of the module's language, with the title alone where it says nothing. */
  page(tree: HtmlTree, area: FileArea, title: string): string;
  /** The same for a prompt or a source, whose words never become links by themselves. */
  quoted(tree: HtmlTree, area: FileArea, title: string): string;
  /** A part of a question, whose words do not either. `gap` writes the gaps of a text. */
  question(tree: HtmlTree, area: FileArea, gap?: (id: string) => string): string;
  /** What plays on other sites, of all that was written. */
  readonly elsewhere: ReadonlySet<RemoteAsset>;
}

/** How links name each kind of activity. */
const linkNames: Readonly<Record<ModuleName, string>> = {
  page: 'PAGEVIEWBYID',
  forum: 'FORUMVIEWBYID',
  assign: 'ASSIGNVIEWBYID',
  quiz: 'QUIZVIEWBYID',
  url: 'URLVIEWBYID',
  lti: 'LTIVIEWBYID',
};

/** Moodle’s filter makes a player of any other link to a film, in the middle of a sentence, too, and its words are gone. */
const PLAIN_LINK = 'nomediaplugin';

export function moodleHtmlWriter(section: SectionPlan, pages: PageSource, files: StoredFiles): MoodleHtmlWriter {
  const { module } = section;
  const elsewhere = new Set<RemoteAsset>();
  const remote = noting(remoteForFilter(playsInMoodle), elsewhere);
  const writer = (area: FileArea) =>
    referenceWriter(module, pages, { ...placesOf(section, area, files), remote, plainLinkClass: PLAIN_LINK });
  const styles = stylesFor(module, pages.styles);
  const framed = (tree: HtmlTree) => framedForMoodle(tree, pages.text(module));
  const box = (tree: HtmlTree, title: string): HtmlTree => [
    element('div', languageOf(module), isEmptyTree(tree) ? [element('p', {}, text(title))] : framed(tree)),
  ];
  return {
    elsewhere,
    page(tree, area, title) {
      const context = { profile: moodlePageProfile, write: writer(area), styles };
      return literal(serialize(quotationsUnlinked(box(tree, title)), context));
    },
    quoted(tree, area, title) {
      const context = { profile: moodlePageProfile, write: unlinkedReferences(writer(area)), styles };
      return literal(serialize(unlinked(box(tree, title)), context));
    },
    question(tree, area, gap) {
      const own = SHRINKING_AREAS.has(area.area) ? withLeastWidth(writer(area)) : writer(area);
      const write = unlinkedReferences(own);
      const context = { profile: moodleQuestionProfile, write, styles: { ...styles, ...OWN_STYLES } };
      const gaps = gap === undefined ? {} : { gap: (id: string) => [text(gap(id))] };
      return literal(serialize(unlinked(framed(tree)), { ...context, ...gaps }));
    },
  };
}

/** Where Moodle's page gives a text the width of what it holds. A drawing without a width of its own would have none. */
const SHRINKING_AREAS: ReadonlySet<string> = new Set(['answer', 'subquestion']);

/** A class of Moodle's themes: no wider than the page. A style that says so is taken away by a site that cleans. */
const PICTURE = 'img-fluid';
const DRAWING = 'cw-drawing';
const OWN_STYLES: Readonly<Record<string, string>> = { [DRAWING]: 'min-width: 10em' };

function withLeastWidth(write: ReferenceWriter): ReferenceWriter {
  return (reference, children) =>
    write(reference, children).map((node) =>
      node.kind === 'element' && node.tag === 'img' && node.attributes.src?.endsWith('.svg') === true
        ? element('img', { ...node.attributes, class: `${PICTURE} ${DRAWING}` })
        : node,
    );
}

/** The first signs of what a restore or a page would take for an address of its own, or for a formula. */
const REPLACED = new RegExp(`@@(?=PLUGINFILE@@)|\\$@(?=[A-Z]+[@*])|${TEX_IN_WORDS.source}`, 'g');

/**
 * Keeps an author's words words. In a text with a formula Moodle's filter shows all tags between two braces as text
 * (5.1.3): it looks for the sign, not for a reference to it.
 */
function literal(html: string): string {
  const broken = breakUp(html, REPLACED);
  if (!broken.includes('{')) return broken;
  return outsideTex(broken, (part) => part.replaceAll('{', '&#123;'));
}

/** Where 4.4 leaves a link as the backup has it, so that it leads nowhere; 4.5 and later make it live. */
const UNLINKED_AREAS: ReadonlySet<string> = new Set(['hint']);

/** The addresses that a restore makes live: of files of the same text, and of activities of the same backup. */
function placesOf(section: SectionPlan, area: FileArea, files: StoredFiles): Places {
  const links = !UNLINKED_AREAS.has(area.area);
  return {
    pictureClass: PICTURE,
    asset(id) {
      const found = section.assets.get(id);
      if (found === undefined) return undefined;
      const captions = found.captions.map((file) => files.add(area, file));
      return { href: files.add(area, found.main), captions };
    },
    activity(id) {
      const found = links ? plannedActivity(section, id) : undefined;
      return found === undefined ? undefined : `$@${linkNames[found.moduleName]}*${found.moduleId}@$`;
    },
    term(id) {
      const glossary = links ? section.activities.find(({ content }) => content.of === 'glossary') : undefined;
      return glossary === undefined ? undefined : `$@PAGEVIEWBYID*${glossary.moduleId}@$#term-${id}`;
    },
  };
}
