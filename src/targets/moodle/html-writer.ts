import type { ReferenceWriter } from '../../content/profile.ts';
import { serialize } from '../../content/serialize.ts';
import { isEmptyTree } from '../../content/text.ts';
import { element, type HtmlTree, text } from '../../content/tree.ts';
import type { PageSource } from '../page-source.ts';
import { languageOf, stylesFor } from '../shared/direction.ts';
import { type Places, referenceWriter } from '../shared/references.ts';
import { type ModuleName, plannedActivity, type SectionPlan } from './plan.ts';
import { moodlePageProfile, moodleQuestionProfile } from './profile.ts';
import type { FileArea, StoredFiles } from './stored-files.ts';

/** Serialises the texts of a module for Moodle. */
export interface MoodleHtmlWriter {
  /** A page, prompt or description, in a box of the module's language, with the title alone where it says nothing. */
  page(tree: HtmlTree, area: FileArea, title: string): string;
  /** A part of a question. `gap` writes the gaps of a text. */
  question(tree: HtmlTree, area: FileArea, gap?: (id: string) => string): string;
}

/** How links name each kind of activity. */
const linkNames: Readonly<Record<ModuleName, string>> = {
  page: 'PAGEVIEWBYID',
  forum: 'FORUMVIEWBYID',
  assign: 'ASSIGNVIEWBYID',
  quiz: 'QUIZVIEWBYID',
  url: 'URLVIEWBYID',
};

export function moodleHtmlWriter(section: SectionPlan, pages: PageSource, files: StoredFiles): MoodleHtmlWriter {
  const writer = (area: FileArea) => referenceWriter(section.module, pages, placesOf(section, area, files));
  const styles = stylesFor(section.module, pages.styles);
  return {
    page(tree, area, title) {
      const shown = isEmptyTree(tree) ? [element('p', {}, text(title))] : tree;
      const boxed = [element('div', languageOf(section.module), ...shown)];
      return literal(serialize(boxed, { profile: moodlePageProfile, write: writer(area), styles }));
    },
    question(tree, area, gap) {
      const write = SHRINKING_AREAS.has(area.area) ? withLeastWidth(writer(area)) : writer(area);
      const context = { profile: moodleQuestionProfile, write, styles: { ...styles, ...OWN_STYLES } };
      return literal(serialize(tree, gap === undefined ? context : { ...context, blank: (id) => [text(gap(id))] }));
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

/** What a restore or a page would take for an address of its own, outside the attributes in which we write such. */
const ADDRESS_IN_WORDS = /(?<!(?:src|href|poster)=")(@@(?=PLUGINFILE@@)|\$@(?=[A-Z]+[@*]))/g;

/** Keeps an author's words words. */
function literal(html: string): string {
  return html.replace(ADDRESS_IN_WORDS, '$1\u2060');
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
