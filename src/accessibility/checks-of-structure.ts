import { type Check, isNamed, type Looked, ofElements, ofTexts } from './check.ts';
import { type Element, type EmittedText, words } from './emitted-texts.ts';
import { descendants } from './inventory.ts';

const isHeading = isNamed('h1', 'h2', 'h3', 'h4', 'h5', 'h6');
const isTable = isNamed('table');
const LONGEST_HEADING = 120;
/** Of text in paragraphs, from which on Moodle asks for headings. */
const LONGEST_WITHOUT_HEADINGS = 1800;

/** Each heading at most one level below the one before it; those of a part follow the page's own title. */
function inOrder({ elements }: EmittedText): Looked {
  const headings = elements.filter(({ element }) => isHeading(element));
  const level = ({ name }: Element) => Number(name.slice(1));
  const found = headings.filter(({ element }, index) => {
    const before = headings[index - 1];
    return before !== undefined && level(element) > level(before.element) + 1;
  });
  return {
    looked: headings.length,
    found: found.map(({ element, place }) => ({ place, what: words(element) })),
  };
}

function paragraphText({ elements }: EmittedText): number {
  return elements.reduce((sum, { element }) => (element.name === 'p' ? sum + words(element).length : sum), 0);
}

/** Moodle's rule looks at the first cell of the first row alone, Canvas's for a header anywhere. */
function hasHeaders(table: Element): boolean {
  const [row] = descendants(table, 'tr');
  const first = row?.children.find((child): child is Element => 'attribs' in child);
  return first === undefined || first.name === 'th';
}

export const checksOfStructure: readonly Check[] = [
  {
    id: 'headingOrder',
    group: 'headings',
    canvas: ['headings-sequence'],
    moodle: ['headerh3'],
    wcag: ['1.3.1'],
    look: ({ texts }) => {
      const looked = texts.map(inOrder);
      return {
        looked: looked.reduce((sum, one) => sum + one.looked, 0),
        found: looked.flatMap(({ found }) => found),
      };
    },
  },
  {
    id: 'headingStart',
    group: 'headings',
    canvas: ['headings-start-at-h2'],
    wcag: ['1.3.1'],
    look: ofElements(
      (element, { kind }) => kind !== 'own-page' && isHeading(element),
      ({ name }) => name !== 'h1',
    ),
  },
  {
    id: 'headingLength',
    group: 'headings',
    canvas: ['paragraphs-for-headings'],
    wcag: ['2.4.6'],
    look: ofElements(isHeading, (element) => words(element).length <= LONGEST_HEADING),
  },
  {
    id: 'headingText',
    group: 'headings',
    moodle: ['headershavetext'],
    wcag: ['1.3.1', '2.4.6'],
    look: ofElements(isHeading, (element) => words(element) !== '' || descendants(element, 'img').length > 0),
  },
  {
    id: 'headingsAtAll',
    group: 'headings',
    moodle: ['noheadings'],
    wcag: ['2.4.6'],
    look: ofTexts(
      (text) => paragraphText(text) > LONGEST_WITHOUT_HEADINGS,
      ({ elements }) => elements.some(({ element }) => isHeading(element)),
    ),
  },
  {
    id: 'tableHeader',
    group: 'tables',
    canvas: ['table-header'],
    moodle: ['tabledatashouldhaveth'],
    wcag: ['1.3.1'],
    look: ofElements(isTable, hasHeaders),
  },
  {
    id: 'tableScope',
    group: 'tables',
    canvas: ['table-header-scope'],
    moodle: ['tablethshouldhavescope'],
    wcag: ['1.3.1'],
    look: ofElements(isNamed('th'), ({ attribs }) => attribs.scope === 'col' || attribs.scope === 'row'),
  },
  {
    id: 'tableCaption',
    group: 'tables',
    canvas: ['table-caption'],
    wcag: ['1.3.1'],
    look: ofElements(isTable, (element) => descendants(element, 'caption').some((caption) => words(caption) !== '')),
  },
  {
    id: 'tableMerged',
    group: 'tables',
    moodle: ['tabletdshouldnotmerge'],
    wcag: ['1.3.1'],
    look: ofElements(
      isNamed('td', 'th'),
      ({ attribs }) => attribs.colspan === undefined && attribs.rowspan === undefined,
    ),
  },
  {
    id: 'tableSummary',
    group: 'tables',
    moodle: ['tablesummarydoesnotduplicatecaption'],
    wcag: ['1.3.1'],
    look: ofElements(isTable, (element) => {
      const summary = (element.attribs.summary ?? '').trim().toLowerCase();
      return summary === '' || words(descendants(element, 'caption')[0]).toLowerCase() !== summary;
    }),
  },
];
