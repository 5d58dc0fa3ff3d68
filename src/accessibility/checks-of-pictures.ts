import { type Check, isNamed, ofElements } from './check.ts';
import { type Element, words } from './emitted-texts.ts';
import { descendants, type Inventory, type Recording } from './inventory.ts';

const isPicture = isNamed('img');
const altOf = ({ attribs }: Element): string => (attribs.alt ?? '').trim();
const hasWords = (element: Element): boolean => isPicture(element) && altOf(element) !== '';

/** Canvas refuses more; Moodle complains from 750 characters on. */
const LONGEST_ALT = 120;
const FILE_NAME = /\.(?:jpe?g|png|gif|svg|bmp|webp|avif)$/i;
/** What Moodle's checker takes for no description, and sizes of files. */
const PLACEHOLDER = /^(?:nbsp|&nbsp;|spacer|image|img|photo|\d*\s?(?:k|kb|mb|k bytes?)?)$/i;

function ofRecordings(kinds: readonly Recording['kind'][], isFine: (recording: Recording) => boolean): Check['look'] {
  return ({ recordings }: Inventory) => {
    const asked = recordings.filter(({ kind }) => kinds.includes(kind));
    const found = asked.filter((recording) => !isFine(recording));
    return { looked: asked.length, found: found.map(({ name, places }) => ({ place: places.join('; '), what: name })) };
  };
}

export const checksOfPictures: readonly Check[] = [
  {
    id: 'alt',
    group: 'pictures',
    canvas: ['img-alt'],
    moodle: ['imghasalt'],
    wcag: ['1.1.1'],
    look: ofElements(isPicture, ({ attribs }) => attribs.alt !== undefined),
  },
  {
    // Moodle's rule asks it of an empty text too.
    id: 'decorative',
    group: 'pictures',
    moodle: ['imghasalt'],
    wcag: ['1.1.1'],
    look: ofElements(
      (element) => isPicture(element) && element.attribs.alt !== undefined && altOf(element) === '',
      ({ attribs }) => attribs.role === 'presentation',
    ),
  },
  {
    id: 'altFileName',
    group: 'pictures',
    canvas: ['img-alt-filename'],
    moodle: ['imgaltisdifferent'],
    wcag: ['1.1.1'],
    look: ofElements(hasWords, (element) => !FILE_NAME.test(altOf(element)) && altOf(element) !== element.attribs.src),
  },
  {
    id: 'altLength',
    group: 'pictures',
    canvas: ['img-alt-length'],
    moodle: ['imgaltistoolong'],
    wcag: ['1.1.1'],
    look: ofElements(hasWords, (element) => Array.from(altOf(element)).length <= LONGEST_ALT),
  },
  {
    id: 'altPlaceholder',
    group: 'pictures',
    moodle: ['imgaltnotplaceholder'],
    wcag: ['1.1.1'],
    look: ofElements(hasWords, (element) => !PLACEHOLDER.test(altOf(element))),
  },
  {
    id: 'linkedPicture',
    group: 'pictures',
    moodle: ['imgaltnotemptyinanchor'],
    wcag: ['1.1.1', '2.4.4'],
    look: ofElements(
      (element) => element.name === 'a' && words(element) === '' && descendants(element, 'img').length > 0,
      (element) => descendants(element, 'img').some(hasWords),
    ),
  },
  {
    id: 'captions',
    group: 'recordings',
    wcag: ['1.2.2'],
    look: ofRecordings(['video'], ({ captions }) => captions.length > 0),
  },
  {
    id: 'transcript',
    group: 'recordings',
    wcag: ['1.2.1'],
    look: ofRecordings(['audio', 'video'], ({ captions, hasTranscript }) => hasTranscript || captions.length > 0),
  },
  {
    id: 'controls',
    group: 'recordings',
    wcag: ['1.4.2', '2.1.1'],
    look: ofElements(isNamed('audio', 'video'), ({ attribs }) => attribs.controls !== undefined),
  },
];
