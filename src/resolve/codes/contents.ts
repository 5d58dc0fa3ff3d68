import type { CodeSpec } from '../../diagnostics/codes.ts';

/** What can be wrong with media, objectives, excerpts, dates and data. */
export const contentsCodes = {
  'asset-kind': {
    severity: 'error',
    title: 'A file of this kind cannot be part of a module',
    explanation:
      'Pictures, sound, video, the usual documents and ZIP archives can; programs, documents with macros, and what a browser would run cannot: platforms and schools refuse them, with good reason.',
  },
  'asset-two-places': {
    severity: 'error',
    title: 'A file and an address for one asset',
    explanation: 'An asset is a file of the module’s folder (`file`), or plays on another site (`url`).',
  },
  'asset-property': {
    severity: 'error',
    title: 'A property that says nothing about such an asset',
    explanation:
      'Pictures have `alt`, recordings and films captions, what plays on another site a title and a length. What belongs to another kind would be shown by no page.',
  },
  'poster-not-picture': {
    severity: 'error',
    title: 'A film’s poster is no picture',
    explanation:
      'A poster is shown before the film plays. It is one of `assets`, with a `file`, a credit and a licence of its own.',
  },
  'remote-address': {
    severity: 'error',
    title: 'An address that plays nothing',
    explanation:
      'A page can show the player of a film, not the site around it. The addresses that people copy from YouTube, Vimeo, PeerTube, Panopto and H5P.com become those of their players; Kaltura’s is in the code that it gives for other pages. Of any other site, the page itself is shown, if it allows that.',
  },
  'remote-provider': {
    severity: 'error',
    title: 'An address of another service than the one named',
    explanation: '`provider` helps where the address does not say what plays there; mostly it can be left out.',
  },
  'remote-origin': {
    severity: 'error',
    title: 'What plays on a site that the workspace does not allow',
    explanation:
      'What plays on another site tells that site who watches. Pages load from the sites that `remoteOrigins` of cartwright.json names and from no others; it is the player’s site that counts: `https://www.youtube-nocookie.com` for YouTube, `https://player.vimeo.com` for Vimeo.',
  },
  'remote-captions': {
    severity: 'error',
    title: 'Files of captions for what plays on another site',
    explanation:
      'The site’s own player shows the captions that the site has. A transcript is shown below it on every platform.',
  },
  'remote-in-label': {
    severity: 'info',
    title: 'What plays on another site, in a choice or an item',
    explanation:
      'A choice and an item are pressed and moved by their words, and a player has buttons of its own: there it is a link.',
  },
  'asset-contents': {
    severity: 'error',
    title: 'A file is not what its name says',
    explanation:
      'Browsers and platforms go by the name, and then cannot show what is in the file: a photograph that a telephone saved as HEIC stays one under the name of `photo.jpg`. The first bytes of a file say what it is.',
  },
  'pdf-not-tagged': {
    severity: 'warning',
    title: 'A PDF without tags',
    explanation:
      'The tags of a PDF say what is a heading, a list, a table, and in which order it is read; without them a screen reader has lines of letters. Said only where it is certain; that a PDF has tags does not make it good.',
  },
  'picture-large': {
    severity: 'info',
    title: 'A picture is larger than any screen shows',
    explanation:
      'Photographs come from a telephone at 3 to 12 MB. Students on a phone wait for them, and every package carries them.',
  },
  'asset-large': {
    severity: 'info',
    title: 'A file is so large that platforms may refuse the package',
    explanation:
      'Sites set a limit to what may be uploaded at once; Moodle shows it beside the field for the file. A film is also slow to load for students on a phone.',
  },
  'asset-unused': {
    severity: 'warning',
    title: 'A file that nothing shows',
    explanation: 'It travels in no package. Show it where it belongs, or delete it.',
  },
  'picture-without-alt': {
    severity: 'error',
    title: 'A picture without an alternative text',
    explanation:
      'Students who cannot see it, and those whose network is slow, get the alternative text instead (WCAG 1.1.1).',
  },
  'alt-long': {
    severity: 'info',
    title: 'An alternative text of more than 120 characters',
    explanation:
      'A screen reader reads it in one go, and nobody can pause in it or go back. Platforms have checkers of their own, which want the same: Canvas’s stops at 120 characters. A long description is a text, to be read at one’s own pace.',
  },
  'picture-alt-and-decorative': {
    severity: 'warning',
    title: 'A picture is both decorative and described',
    explanation: 'A decorative picture is passed over by screen readers, and its alternative text with it.',
  },
  'media-without-text': {
    severity: 'error',
    title: 'Sound or video without captions and transcript',
    explanation: 'Students who cannot hear, or sit in a library, need the words as text (WCAG 1.2.1 and 1.2.2).',
  },
  'objective-untaught': {
    severity: 'warning',
    title: 'An objective that no activity teaches',
    explanation: 'What is promised at the beginning should come somewhere. Name the objective at its activity.',
  },
  'objective-unassessed': {
    severity: 'warning',
    title: 'An objective that nothing assesses',
    explanation:
      'Nobody learns whether it was reached. Name the objective at a question, an assignment or a discussion.',
  },
  'annotation-not-found': {
    severity: 'error',
    title: 'A note on words that are not there',
    explanation: 'The quote of an annotation must stand in one passage, exactly as written there.',
  },
  'quotation-not-found': {
    severity: 'error',
    title: 'Quoted words do not stand in the source',
    explanation:
      'What is marked as quoted is the source’s to the letter. White space, quotation marks and dashes make no difference; words left out are marked by … and words put in by brackets.',
  },
  'formula-in-plain-text': {
    severity: 'warning',
    title: 'A formula in a text without markup',
    explanation:
      'Titles, answers to type, the right side of pairs and the like stand in lists, menus and grade books, where no platform typesets formulas. Formulas belong in texts with markup: bodies, stems, choices, prompts, feedback, notes.',
  },
  'stray-character': {
    severity: 'warning',
    title: 'An answer or a quote holds characters that nobody types',
    explanation:
      'Soft hyphens, spaces of no width, marks of direction and ligatures come along when words are pasted from a page. They are left out wherever texts are compared, so that a typed answer counts.',
  },
  'look-alike-letter': {
    severity: 'warning',
    title: 'A word of an answer or a quote mixes two alphabets',
    explanation:
      'A Latin “c” among Cyrillic letters looks right and is another letter. The word is compared as if all its letters were of one alphabet.',
  },
  'quotation-unchecked': {
    severity: 'info',
    title: 'Quotations were not compared with their source',
    explanation: 'The workspace names no text of the source. With one, every quoted word is checked.',
  },
  'quoted-words': {
    severity: 'error',
    title: 'More words of a source are quoted than may be',
    explanation: 'The source’s `maxQuotedWords` limits what all excerpts of the module quote from it.',
  },
  'bad-date': {
    severity: 'error',
    title: 'A date that cannot be read',
    explanation: 'Dates are written in the Extended Date/Time Format (ISO 8601-2), level 0 or 1.',
  },
  'timeline-order': {
    severity: 'warning',
    title: 'Events of a timeline are not in order',
    explanation: 'The page shows events as they stand in the definition.',
  },
  'source-type': {
    severity: 'warning',
    title: 'A source has a type that CSL does not know',
    explanation: 'The type decides how a work is cited. It is one of the words of CSL-JSON 1.0.2.',
  },
  'source-field': {
    severity: 'warning',
    title: 'A field of a source is written so that citations cannot read it',
    explanation:
      'CSL-JSON writes names as lists, dates as numbers, all else as text. What is written otherwise, or under a name that CSL does not have, is shown nowhere.',
  },
  'source-field-not-cited': {
    severity: 'info',
    title: 'A field of a source that no citation shows',
    explanation:
      'Citations follow the Chicago Manual of Style, which prints what helps to find a work of that type. The field is kept in the definition and shown nowhere.',
  },
  'unknown-column': {
    severity: 'error',
    title: 'A row has a value for a column that does not exist',
    explanation: 'The value would be shown nowhere. Correct the name, or add the column.',
  },
  'missing-cell': {
    severity: 'error',
    title: 'A row has no value for a column',
    explanation: 'Every row says something for every column; `null` says that it is not known.',
  },
  'cell-type': {
    severity: 'error',
    title: 'Text stands in a column of numbers',
    explanation: 'Numbers are written without quotation marks and without units, so that they can be drawn and sorted.',
  },
  'chart-column': {
    severity: 'error',
    title: 'A chart draws a column that it cannot',
    explanation: 'The columns named in `y` exist, hold numbers, and are not the one named in `x`.',
  },
  'chart-empty': {
    severity: 'warning',
    title: 'A chart draws a column without numbers',
    explanation: 'Where every value is unknown there is nothing to draw.',
  },
} as const satisfies Record<string, CodeSpec>;
