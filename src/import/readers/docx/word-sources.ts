import type { XmlElement } from '../../../read/xml/element.ts';
import type { DocxPackage } from './package.ts';

/** What is known of a work, as CSL-JSON without its id. */
export type Csl = Readonly<Record<string, unknown>>;

const TYPES: Readonly<Record<string, string>> = {
  Book: 'book',
  BookSection: 'chapter',
  JournalArticle: 'article-journal',
  ArticleInAPeriodical: 'article-magazine',
  ConferenceProceedings: 'paper-conference',
  Report: 'report',
  SoundRecording: 'song',
  Film: 'motion_picture',
  InternetSite: 'webpage',
  DocumentFromInternetSite: 'webpage',
  ElectronicSource: 'document',
  Art: 'graphic',
  Patent: 'patent',
  Interview: 'interview',
  Case: 'legal_case',
};

const FIELDS: readonly (readonly [word: string, csl: string])[] = [
  ['Title', 'title'],
  ['City', 'publisher-place'],
  ['Publisher', 'publisher'],
  ['Institution', 'publisher'],
  ['Volume', 'volume'],
  ['Issue', 'issue'],
  ['Pages', 'page'],
  ['Edition', 'edition'],
  ['URL', 'URL'],
  ['DOI', 'DOI'],
  ['BookTitle', 'container-title'],
  ['JournalName', 'container-title'],
  ['PeriodicalTitle', 'container-title'],
  ['InternetSiteTitle', 'container-title'],
  ['ConferenceName', 'event-title'],
];

const PEOPLE: readonly (readonly [word: string, csl: string])[] = [
  ['Author', 'author'],
  ['Artist', 'author'],
  ['Editor', 'editor'],
  ['Translator', 'translator'],
  ['BookAuthor', 'container-author'],
];

/** The works that a document keeps for its citations, by their tags. */
export function wordSources(docx: DocxPackage): ReadonlyMap<string, Csl> {
  const found = new Map<string, Csl>();
  for (const path of docx.parts('customXml')) {
    const root = docx.files.xml(path)?.root;
    if (root?.name !== 'Sources') continue;
    for (const source of root.childrenNamed('Source')) {
      const tag = source.childText('Tag');
      if (tag !== undefined && tag !== '') found.set(tag, cslOf(source));
    }
  }
  return found;
}

function cslOf(source: XmlElement): Csl {
  const csl: Record<string, unknown> = { type: TYPES[source.childText('SourceType') ?? ''] ?? 'document' };
  for (const [word, name] of FIELDS) {
    const value = source.childText(word);
    if (value !== undefined && value !== '' && csl[name] === undefined) csl[name] = value;
  }
  for (const [word, name] of PEOPLE) {
    const people = peopleOf(source.child('Author')?.child(word));
    if (people.length > 0 && csl[name] === undefined) csl[name] = people;
  }
  const number = source.childText('StandardNumber') ?? '';
  if (number !== '') csl[/^\d{4}-?\d{3}[\dXx]$/.test(number) ? 'ISSN' : 'ISBN'] = number;
  const issued = dateOf(source, 'Year', 'Month', 'Day');
  const accessed = dateOf(source, 'YearAccessed', 'MonthAccessed', 'DayAccessed');
  return { ...csl, ...(issued === undefined ? {} : { issued }), ...(accessed === undefined ? {} : { accessed }) };
}

function peopleOf(list: XmlElement | undefined): readonly Csl[] {
  const corporate = list?.childText('Corporate');
  if (corporate !== undefined && corporate !== '') return [{ literal: corporate }];
  const people = list?.child('NameList')?.childrenNamed('Person') ?? [];
  return people.flatMap((person): readonly Csl[] => {
    const family = person.childText('Last') ?? '';
    const given = [person.childText('First'), person.childText('Middle')].filter((one) => one).join(' ');
    if (family === '') return given === '' ? [] : [{ literal: given }];
    return [{ family, ...(given === '' ? {} : { given }) }];
  });
}

/** Dates of which no program knows how they are written stay as they are. */
function dateOf(source: XmlElement, ...names: readonly string[]): Csl | undefined {
  const written = names.map((name) => source.childText(name) ?? '').filter((one) => one !== '');
  if (written.length === 0) return undefined;
  const numbers = written.map(Number);
  return numbers.every(Number.isInteger) ? { 'date-parts': [numbers] } : { raw: written.reverse().join(' ') };
}
