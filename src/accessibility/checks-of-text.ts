import { contrast } from '../written/contrast.ts';
import { type Check, isNamed, ofElements, ofTexts, without } from './check.ts';
import { type Element, type EmittedText, parentOf, words } from './emitted-texts.ts';
import { descendants } from './inventory.ts';

const isLink = (element: Element): boolean => element.name === 'a' && element.attribs.href !== undefined;

/** Words that lead nowhere when they are read alone: Moodle's English ones, and Russian ones like them. */
const VAGUE = new Set(
  (
    'click|click here|here|more|more here|info|info here|information|information here|read more|read more here|' +
    'further information|further information here|further details|further details here|' +
    'здесь|тут|сюда|ссылка|подробнее|далее|ещё|нажмите здесь|читать далее|узнать больше'
  ).split('|'),
);

/** Whether the words of a link are its own address. */
function isAddress({ attribs }: Element, said: string): boolean {
  const bare = (address: string) => address.replace(/^(?:https?:\/\/)?(?:www\.)?/i, '').replace(/\/$/, '');
  return /^(?:https?:\/\/|www\.)/i.test(said) || (said.includes('.') && bare(said) === bare(attribs.href ?? ''));
}

/** The element behind this one, whatever words are between. */
function behind(element: Element): Element | undefined {
  for (let node = element.next; node !== null; node = node.next) if ('attribs' in node) return node;
  return undefined;
}

const LIKE_A_LIST = /^\s*(?:[*-]|(?:[A-Z]{1,4}|[a-z]{1,4}|[0-9]{1,4})[.)])\s+/;

/** Moodle's suggestion. */
const LONGEST_PAGE = 500;

/** WCAG 1.4.3; large text would need less. */
const CONTRAST = 4.5;
const WHITE = '#ffffff';
const COLOUR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

function declared(element: Element, property: string): string | undefined {
  const written = element.attribs.style
    ?.split(';')
    .map((declaration) => declaration.split(':').map((part) => part.trim()))
    .find(([name]) => name === property)?.[1];
  return written !== undefined && COLOUR.test(written) ? written : undefined;
}

function inherited(element: Element, property: string): string | undefined {
  for (let at: Element | undefined = element; at !== undefined; at = parentOf(at)) {
    const colour = declared(at, property);
    if (colour !== undefined) return colour;
  }
  return undefined;
}

/** Where a colour is written and words are in it; colours of a stylesheet are not seen here. */
function isColoured(element: Element): boolean {
  return words(element) !== '' && ['color', 'background-color'].some((one) => declared(element, one) !== undefined);
}

function hasContrast(element: Element): boolean {
  const ground = inherited(element, 'background-color') ?? WHITE;
  return contrast(inherited(element, 'color') ?? '#000000', ground) >= CONTRAST;
}

const LANGUAGE = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;

/** A page of a platform says its language in the element that holds all of it. */
function namesLanguage({ elements }: EmittedText): boolean {
  const [html, body] = ['html', 'body'].map((name) => elements.find(({ element }) => element.name === name)?.element);
  const first = (body ?? html)?.children.find((child): child is Element => 'attribs' in child);
  return [html, body, first].some((element) => LANGUAGE.test(element?.attribs.lang ?? ''));
}

export const checksOfText: readonly Check[] = [
  {
    id: 'linkText',
    group: 'links',
    moodle: ['amustcontaintext'],
    wcag: ['2.4.4', '4.1.2'],
    look: ofElements(isLink, (element) => {
      const named = element.attribs.title ?? element.attribs['aria-label'] ?? '';
      return words(element) !== '' || named !== '' || descendants(element, 'img').some(({ attribs }) => attribs.alt);
    }),
  },
  {
    id: 'linkWords',
    group: 'links',
    moodle: ['asuspiciouslinktext'],
    wcag: ['2.4.4'],
    look: ofElements(isLink, (element) => {
      const said = words(element);
      return !VAGUE.has(said.toLowerCase()) && !isAddress(element, said);
    }),
  },
  {
    id: 'linkNeighbours',
    group: 'links',
    canvas: ['adjacent-links'],
    wcag: ['2.4.4'],
    look: ofElements(isLink, (element) => {
      const next = behind(element);
      return next?.name !== 'a' || next.attribs.href !== element.attribs.href;
    }),
  },
  {
    id: 'linkWindow',
    group: 'links',
    moodle: ['alinksdontopennewwindow'],
    wcag: ['3.2.5'],
    look: ofElements(isLink, ({ attribs }) => ['', '_self', '_parent', '_top'].includes(attribs.target ?? '')),
  },
  {
    id: 'pageLanguage',
    group: 'text',
    wcag: ['3.1.1'],
    look: ofTexts(({ kind }) => kind !== 'part', namesLanguage),
  },
  {
    id: 'languageMarks',
    group: 'text',
    wcag: ['3.1.2'],
    look: ofElements(
      ({ attribs }) => attribs.lang !== undefined,
      ({ attribs }) => LANGUAGE.test(attribs.lang ?? ''),
    ),
  },
  {
    id: 'contrast',
    group: 'text',
    canvas: ['small-text-contrast', 'large-text-contrast'],
    moodle: ['csstexthascontrast'],
    wcag: ['1.4.3'],
    look: ofElements(isColoured, hasContrast),
  },
  {
    id: 'lists',
    group: 'text',
    canvas: ['list-structure'],
    wcag: ['1.3.1'],
    look: ofElements(isNamed('p'), (element) => !LIKE_A_LIST.test(words(element))),
  },
  {
    id: 'outdated',
    group: 'text',
    moodle: [
      'boldisnotused',
      'iisnotused',
      'strikeisnotused',
      'basefontisnotused',
      'blinkisnotused',
      'marqueeisnotused',
    ],
    wcag: ['1.3.1', '2.2.2'],
    look: without('b', 'i', 'strike', 'basefont', 'blink', 'marquee'),
  },
  {
    id: 'embedded',
    group: 'text',
    moodle: [
      'objectmusthaveembed',
      'objectmusthavetitle',
      'objectmusthavevalidtitle',
      'embedhasassociatednoembed',
      'areahasaltvalue',
      'areadontopennewwindow',
      'imgwithmaphasusemap',
    ],
    wcag: ['1.1.1'],
    look: without('object', 'embed', 'map', 'area'),
  },
  {
    id: 'legend',
    group: 'text',
    moodle: ['legendtextnotempty'],
    wcag: ['1.3.1'],
    look: ofElements(isNamed('legend'), (element) => words(element) !== '' || descendants(element, 'img').length > 0),
  },
  {
    id: 'length',
    group: 'text',
    moodle: ['contenttoolong'],
    wcag: [],
    look: ofTexts(
      () => true,
      (text) => text.words.split(' ').length <= LONGEST_PAGE,
    ),
  },
];
