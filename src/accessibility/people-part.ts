import { element, type HtmlElement, type HtmlNode, text } from '../content/tree.ts';
import type { TextKey } from '../text/text.ts';
import type { Inventory, Picture, Recording, Shown, Table } from './inventory.ts';
import type { RecordWords } from './record-words.ts';

/** A question that only people can answer, and everything in the package that it is about. */
interface Question {
  /** `record.person.<id>` is its title, `record.person.<id>.ask` the question. */
  readonly id: string;
  /** Absent where the question is about all of the package. */
  readonly things?: readonly HtmlElement[];
}

/** What people have to check, with room for their names. */
export function peoplePart(inventory: Inventory, words: RecordWords): readonly HtmlElement[] {
  const { pictures, recordings, tables, documents, links } = inventory;
  const questions: readonly Question[] = [
    { id: 'pictures', things: pictures.map((picture) => thing(aboutPicture(picture, words), picture, words)) },
    { id: 'recordings', things: recordings.map((one) => thing(aboutRecording(one, words), one, words)) },
    { id: 'tables', things: tables.map((table) => thing(aboutTable(table, words), table, words)) },
    { id: 'documents', things: documents.map((one) => thing([words.own(one.name)], one, words)) },
    { id: 'links', things: links.map((one) => thing([text(one.name)], one, words)) },
    ...['order', 'plain', 'colour', 'languages', 'time', 'tried'].map((id) => ({ id })),
  ];
  return [
    element('h2', {}, text(words.text('record.byPeople'))),
    element('p', {}, text(words.text('record.byPeopleLead'))),
    ...questions.map((question) => questionSection(question, words)),
  ];
}

function questionSection({ id, things }: Question, { text: say }: RecordWords): HtmlElement {
  const title = `record.person.${id}` as TextKey;
  const none = things?.length === 0;
  return element(
    'section',
    { class: 'record-question' },
    element('h3', {}, text(say(title))),
    element('p', {}, text(none ? say('record.noneHere') : say(`${title}.ask` as TextKey))),
    ...(things === undefined || none ? [] : [element('ul', { class: 'record-things' }, ...things)]),
    ...(none ? [] : [signature(say('record.name'), say('record.date'))]),
  );
}

/** Room to write by hand. */
function signature(...labels: readonly string[]): HtmlElement {
  const fields = labels.map((label) =>
    element('span', {}, text(`${label}:`), element('span', { class: 'record-line', 'aria-hidden': 'true' })),
  );
  return element(
    'p',
    { class: 'record-sign' },
    ...fields.flatMap((field, index) => (index === 0 ? [field] : [text(' '), field])),
  );
}

function thing(
  about: readonly HtmlNode[],
  { places: titles }: Shown,
  { text: say, own, places }: RecordWords,
): HtmlElement {
  const where = titles.length === 0 ? [] : [text(' — '), own(say('record.on', { places: places(titles) }))];
  return element('li', {}, ...about, ...where);
}

function aboutPicture({ name, alt, hasDescription }: Picture, { text: say, own }: RecordWords): readonly HtmlNode[] {
  const said =
    alt === undefined
      ? text(say('record.noAlt'))
      : alt === ''
        ? text(say('record.decoration'))
        : element('q', {}, own(alt));
  return [
    element('strong', {}, text(name === '' ? say('record.drawing') : name)),
    text(': '),
    said,
    ...(hasDescription ? [text(`, ${say('record.withDescription')}`)] : []),
  ];
}

function aboutRecording(
  { name, kind, site = '', captioned, captions, hasTranscript }: Recording,
  { text: say }: RecordWords,
): readonly HtmlNode[] {
  const known = [
    kind === 'elsewhere' ? say('record.elsewhere', { site }) : say(kind === 'audio' ? 'record.audio' : 'record.video'),
    captioned === true
      ? say('record.captionsThere')
      : captions.length === 0
        ? say('record.noCaptions')
        : say('record.captionsIn', { languages: captions.join(', ') }),
    say(hasTranscript ? 'record.withTranscript' : 'record.noTranscript'),
  ];
  return [element('strong', {}, text(name)), text(`: ${known.join(', ')}`)];
}

function aboutTable({ name, caption, rows, columns }: Table, { text: say, own }: RecordWords): readonly HtmlNode[] {
  return [element('strong', {}, own(caption || name)), text(`: ${say('record.tableSize', { rows, columns })}`)];
}
