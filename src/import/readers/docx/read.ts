import type { XmlElement } from '../../../read/xml/element.ts';
import type { DraftModule, ImportDraft } from '../../draft/draft.ts';
import type { ImportPlace } from '../../draft/place.ts';
import type { ImportWish } from '../../draft/reader.ts';
import type { ReportEntry } from '../../draft/report-entry.ts';
import { Findings } from '../../html/findings.ts';
import { Formulas } from '../../html/formulas.ts';
import { readItems } from './body.ts';
import { documentLanguage } from './languages.ts';
import { readProperties } from './metadata.ts';
import { DocumentNotes, readComments } from './notes.ts';
import { Numbering } from './numbering.ts';
import type { DocxPackage } from './package.ts';
import { type Document, Reading } from './reading.ts';
import { readingsOf } from './readings.ts';
import { Styles } from './styles.ts';
import { wordsIn } from './words.ts';
import { attributeOf, numberOf } from './xml.ts';

/** Reads a Word document whose main part could be read: `body` is its `w:body`. */
export function readDocument(docx: DocxPackage, body: XmlElement, file: string, wish: ImportWish): ImportDraft {
  const properties = readProperties(docx);
  const styles = new Styles(docx.part('styles')?.root);
  const language = wish.language ?? documentLanguage(body, styles, properties.language);
  const document: Document = {
    file,
    package: docx,
    styles,
    numbering: new Numbering(docx.part('numbering')?.root),
    language,
    comments: readComments(docx),
    textWidth: textWidth(body),
  };
  const findings = new Findings();
  const reading = new Reading(document, findings, new Formulas(language, findings));
  const items = readItems(body, reading);
  const notes = new DocumentNotes(reading);
  const { title, activities } = readingsOf(items, wish, reading, (key) => notes.noteOf(key));
  reading.under('');
  leaveMargins(docx, reading);
  findings.add('left', 'appearance', APPEARANCE);
  const place: ImportPlace = { file };
  const name = title ?? properties.title ?? onlyTitle(activities.map((activity) => activity.title));
  const module: DraftModule = {
    key: file,
    place,
    ...(name === undefined ? {} : { title: name }),
    ...(language === undefined ? {} : { language }),
    ...(properties.authors.length === 0 ? {} : { authors: properties.authors }),
    ...(properties.keywords.length === 0 ? {} : { keywords: properties.keywords }),
    activities,
    rubrics: [],
    sources: [...reading.sources.values()],
    terms: [],
  };
  return {
    ...(name === undefined ? {} : { title: name }),
    modules: [module],
    files: reading.files,
    entries: [...findings.entries(place), ...reading.entries, ...unreadParts(docx, place)],
  };
}

/** A document with one heading at its top is named by it. */
function onlyTitle(titles: readonly string[]): string | undefined {
  return titles.length === 1 ? titles[0] : undefined;
}

const APPEARANCE =
  'Fonts, sizes, spacing, alignment, columns and page breaks are left out: how a page looks is the theme’s to say.';

const USUAL_WIDTH = 9000;

/** Between the margins of the last section, in English Metric Units: 635 are a twentieth of a point. */
function textWidth(body: XmlElement): number {
  const section = body.child('sectPr');
  const [page, margins] = [section?.child('pgSz'), section?.child('pgMar')];
  const width =
    (numberOf(attributeOf(page, 'w')) ?? 0) -
    (numberOf(attributeOf(margins, 'left')) ?? 0) -
    (numberOf(attributeOf(margins, 'right')) ?? 0);
  return (width > 1000 ? width : USUAL_WIDTH) * 635;
}

/** What stands at the top and the bottom of every page. */
function leaveMargins(docx: DocxPackage, { findings }: Reading): void {
  for (const type of ['header', 'footer'])
    for (const path of docx.parts(type)) {
      const root = docx.files.xml(path)?.root;
      const words = root === undefined ? '' : wordsIn(root).replace(/\s+/g, ' ').trim();
      if (/\p{L}/u.test(words))
        findings.add(
          'left',
          'header-footer',
          'What stands at the top and the bottom of every page is left out.',
          words,
        );
    }
}

/** Parts that are damaged: what was in them is missing. */
function unreadParts(docx: DocxPackage, place: ImportPlace): readonly ReportEntry[] {
  const broken = docx.files.findings
    .all()
    .filter(({ severity, code }) => severity === 'error' && /^(?:xml|zip)\//.test(code));
  return broken.map(({ file, message }) => ({
    outcome: 'left' as const,
    kind: 'damaged',
    place,
    text: `A part of the document cannot be read, and what was in it is missing: ${message}`,
    was: file.slice(file.lastIndexOf('!/') + 2),
  }));
}
