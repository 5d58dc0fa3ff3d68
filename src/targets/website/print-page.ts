import { fullHtmlProfile } from '../../content/profiles.ts';
import { serialize } from '../../content/serialize.ts';
import { element, type HtmlNode, text as textNode } from '../../content/tree.ts';
import { hasQuizzes } from '../../player/parts.ts';
import type { DocumentData, PageSource } from '../page-source.ts';
import { documentWriter, entryAddress, onSamePage } from '../shared/player/document-writer.ts';
import { sectionId } from '../shared/player/module-pages.ts';
import { hasFormula } from '../shared/player/page-scripts.ts';
import { type PlayerBasis, playerData } from '../shared/player/player-data.ts';
import { remoteUse } from '../shared/player/remote-use.ts';
import { pageSection } from '../shared/player/sections.ts';
import { loadedBy, quizFiles, type ThemeFiles } from '../shared/player/theme-files.ts';
import type { PackageFile } from '../target.ts';
import { type ModuleSite, mediaPath } from './plan.ts';

/** The file of a module's print view, in its folder. No activity's id holds an underscore. */
export const PRINT_FILE = '_print.html';

/** Where a student prints what was answered. */
export const ANSWERS = `${PRINT_FILE}#answers`;

/**
 * A module as one document, to be printed whole or in part: the student or the teacher chooses on the page, without any
 * script. One choice is a sheet of the sources alone, for meeting them without a word of the module's own. What the student
 * answered is one more, where a script can read it.
 */
export function printPage(
  site: ModuleSite,
  basis: PlayerBasis,
  unit: DocumentData['unit'],
  pages: PageSource,
  theme: ThemeFiles,
): PackageFile {
  const { module, up } = site;
  const text = pages.text(module);
  const places = { elementId: sectionId, address: onSamePage, entry, apart: true };
  const sections = site.pages.map((page) => pageSection(module, page, pages, places));
  const footer = pages.footer(module);
  const context = {
    profile: fullHtmlProfile,
    write: documentWriter(module, pages, { ...site, ...places, mediaPath }),
  };
  const ofQuizzes = quizFiles(module.language);
  const data = playerData(basis, { kind: 'web', elementId: sectionId, view: 'print', quizFiles: ofQuizzes });
  const answers = hasQuizzes(data.pages);
  const looks = loadedBy(theme, {
    player: answers ? 'runs' : 'styles',
    ...(answers ? { quiz: module.language } : {}),
    quizStyles: true,
    formulas: hasFormula(sections),
    scripts: ['print-view'],
  });
  const html = pages.document('website', {
    language: module.language,
    title: text('print.title', { title: module.title }),
    moduleTitle: module.title,
    unit,
    html: {
      body: serialize([settings(text, answers), ...sections], context),
      footer: serialize(footer, context),
    },
    logo: pages.logo && mediaPath(pages.logo.fileName),
    stylesheets: looks.stylesheets.map((path) => up + path),
    scripts: looks.scripts.map((path) => up + path),
    origins: remoteUse([sections, footer], module).origins,
    ...(answers ? { json: JSON.stringify(data) } : {}),
    navigation: [],
    previous: { title: module.title, href: 'index.html', word: text('print.back') },
  });
  return { path: site.folder + PRINT_FILE, kind: 'text', text: html };
}

/** In the order in which they are offered; the first is chosen. */
const WAYS = ['all', 'reading', 'sources', 'cold', 'questions'] as const;

function settings(text: ReturnType<PageSource['text']>, answers: boolean): HtmlNode {
  const ways = [...WAYS, ...(answers ? (['answers'] as const) : [])];
  return element(
    'form',
    { class: 'print-settings', autocomplete: 'off' },
    element(
      'fieldset',
      { class: 'print-ways' },
      element('legend', {}, textNode(text('print.what'))),
      ...ways.map((way, index) =>
        element(
          'label',
          { class: 'print-way', ...(way === 'answers' ? { hidden: '' } : {}) },
          element('input', {
            class: `print-${way}`,
            type: 'radio',
            name: 'print',
            value: way,
            ...(index === 0 ? { checked: '' } : {}),
          }),
          textNode(` ${text(`print.${way}`)}`),
        ),
      ),
    ),
    element(
      'button',
      { class: 'button button-primary print-now', type: 'button', hidden: '' },
      textNode(text('print.now')),
    ),
  );
}

function entry(anchor: string): string | undefined {
  return entryAddress(anchor, onSamePage);
}
