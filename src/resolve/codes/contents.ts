import type { CodeSpec } from '../../diagnostics/codes.ts';

/** What can be wrong with media, objectives, excerpts, dates and data. */
export const contentsCodes = {
  'asset-kind': {
    severity: 'error',
    title: 'This kind of file cannot be part of a module',
    explanation:
      'Pictures, sound, video, common documents and ZIP archives are allowed. Programs, documents with macros, and anything that a browser would run are not: platforms and schools refuse them, for good reason.',
  },
  'asset-two-places': {
    severity: 'error',
    title: 'An asset has both a file and an address',
    explanation: 'An asset is either a file in the module’s folder (`file`) or plays on another site (`url`).',
  },
  'asset-property': {
    severity: 'error',
    title: 'A property does not apply to this kind of asset',
    explanation:
      'Pictures have `alt`, recordings and videos have captions, and media on another site have a title and a length. No page would show a property of another kind.',
  },
  'poster-not-picture': {
    severity: 'error',
    title: 'A video’s poster is not a picture',
    explanation:
      'A poster is shown before the video plays. It is one of `assets`, with a `file`, a credit and a licence of its own.',
  },
  'remote-address': {
    severity: 'error',
    title: 'An address that plays nothing',
    explanation:
      'A page can show the player of a film, not the site around it. The addresses that people copy from YouTube, Vimeo, PeerTube, Panopto and H5P.com become those of their players; Kaltura’s is in the code that it gives for other pages. Of any other site, the page itself is shown, if it allows that.',
  },
  'remote-provider': {
    severity: 'error',
    title: 'The address belongs to a different service from the one named',
    explanation: '`provider` helps when the address does not show which service it is; usually it can be left out.',
  },
  'remote-origin': {
    severity: 'error',
    title: 'Media on a site that the workspace does not allow',
    explanation:
      'A site that plays media learns who is watching. Pages load only from the sites that `remoteOrigins` in cartwright.json names. What counts is the player’s site: `https://www.youtube-nocookie.com` for YouTube, `https://player.vimeo.com` for Vimeo.',
  },
  'remote-captions': {
    severity: 'error',
    title: 'Caption files for media on another site',
    explanation:
      'The other site’s player shows that site’s own captions. A transcript is shown below it on every platform.',
  },
  'remote-in-label': {
    severity: 'info',
    title: 'Media on another site in a choice or an item',
    explanation:
      'Choices and items are pressed and moved by their words, and a player has buttons of its own, so it becomes a link there.',
  },
  'asset-contents': {
    severity: 'error',
    title: 'A file is not what its name says',
    explanation:
      'Browsers and platforms go by the name, and then cannot show the file. A photo that a phone saved as HEIC is still HEIC when it is named `photo.jpg`. The first bytes of a file say what it really is.',
  },
  'pdf-not-tagged': {
    severity: 'warning',
    title: 'A PDF has no tags',
    explanation:
      'The tags of a PDF say what is a heading, a list or a table, and in which order to read it. Without them a screen reader finds only lines of letters. This is reported only when it is certain; a PDF with tags is not necessarily a good one.',
  },
  'picture-large': {
    severity: 'info',
    title: 'A picture is larger than any screen',
    explanation:
      'Photos come from a phone at 3 to 12 MB. Students on a phone have to wait for them, and every package contains them.',
  },
  'asset-large': {
    severity: 'info',
    title: 'A file is so large that platforms may refuse the package',
    explanation:
      'Every site limits the size of an upload; Moodle shows the limit beside the upload field. A video also loads slowly for students on a phone.',
  },
  'asset-unused': {
    severity: 'warning',
    title: 'No page shows this file',
    explanation: 'It is not put into any package. Show it where it belongs, or delete it.',
  },
  'picture-without-alt': {
    severity: 'error',
    title: 'A picture has no alternative text',
    explanation:
      'Students who cannot see the picture, and those on a slow network, get the alternative text instead (WCAG 1.1.1).',
  },
  'alt-long': {
    severity: 'info',
    title: 'An alternative text is longer than 120 characters',
    explanation:
      'A screen reader reads it in one go: nobody can pause in it or go back. Platforms check this too; Canvas warns above 120 characters. A long description is read at one’s own pace.',
  },
  'picture-alt-and-decorative': {
    severity: 'warning',
    title: 'A picture is both decorative and described',
    explanation: 'Screen readers skip a decorative picture, and its alternative text with it.',
  },
  'media-without-text': {
    severity: 'error',
    title: 'Sound or video has neither captions nor a transcript',
    explanation: 'Students who cannot hear, or are in a library, need the words as text (WCAG 1.2.1 and 1.2.2).',
  },
  'objective-untaught': {
    severity: 'warning',
    title: 'No activity teaches an objective',
    explanation:
      'What is promised at the beginning should appear somewhere. Name the objective in the activity that teaches it.',
  },
  'objective-unassessed': {
    severity: 'warning',
    title: 'No activity or question assesses an objective',
    explanation:
      'Nobody would find out whether it was reached. Name the objective in a question, an assignment or a discussion.',
  },
  'annotation-not-found': {
    severity: 'error',
    title: 'A note refers to words that are not there',
    explanation: 'The quote of an annotation must be in a single passage, written exactly as it is there.',
  },
  'quotation-not-found': {
    severity: 'error',
    title: 'Quoted words are not in the source',
    explanation:
      'Quoted text has to match the source to the letter. White space, quotation marks and dashes make no difference; mark omitted words with … and put added words in brackets.',
  },
  'formula-in-plain-text': {
    severity: 'warning',
    title: 'A formula in a plain text',
    explanation:
      'Titles, typed answers, the right side of pairs and the like appear in lists, menus and gradebooks, where no platform shows formulas. Use formulas in texts with markup: bodies, stems, choices, prompts, feedback and notes.',
  },
  'stray-character': {
    severity: 'warning',
    title: 'An answer or quotation contains characters that nobody types',
    explanation:
      'Soft hyphens, zero-width spaces, direction marks and ligatures come along when words are pasted from a page. They are ignored whenever texts are compared, so a typed answer counts.',
  },
  'look-alike-letter': {
    severity: 'warning',
    title: 'A word of an answer or quotation mixes two alphabets',
    explanation:
      'A Latin “c” among Cyrillic letters looks right but is a different letter. The word is compared as if all its letters were from one alphabet.',
  },
  'quotation-unchecked': {
    severity: 'info',
    title: 'Quotations were not compared with their source',
    explanation: 'The workspace names no text of the source. With one, every quoted word is checked.',
  },
  'quoted-words': {
    severity: 'error',
    title: 'More words of a source are quoted than allowed',
    explanation: 'The source’s `maxQuotedWords` limits how many words all the excerpts of the module quote from it.',
  },
  'bad-date': {
    severity: 'error',
    title: 'A date cannot be read',
    explanation: 'Dates are written in the Extended Date/Time Format (ISO 8601-2), level 0 or 1.',
  },
  'timeline-order': {
    severity: 'warning',
    title: 'The events of a timeline are not in order',
    explanation: 'The page shows events in the order in which they are written.',
  },
  'source-type': {
    severity: 'warning',
    title: 'CSL does not have this type of source',
    explanation: 'The type decides how a work is cited. It is one of the types of CSL-JSON 1.0.2.',
  },
  'source-field': {
    severity: 'warning',
    title: 'Citations cannot read a field of a source',
    explanation:
      'CSL-JSON writes names as lists, dates as numbers and everything else as text. A field written in another way, or with a name that CSL does not have, is not shown anywhere.',
  },
  'source-field-not-cited': {
    severity: 'info',
    title: 'No citation shows a field of a source',
    explanation:
      'Citations follow the Chicago Manual of Style, which prints what helps readers find a work of that type. The field is kept in the definition and not shown.',
  },
  'unknown-column': {
    severity: 'error',
    title: 'A row has a value for a column that does not exist',
    explanation: 'The value would not be shown anywhere. Correct the name, or add the column.',
  },
  'missing-cell': {
    severity: 'error',
    title: 'A row has no value for a column',
    explanation: 'Every row needs a value for every column; `null` means that it is not known.',
  },
  'cell-type': {
    severity: 'error',
    title: 'Text in a column of numbers',
    explanation: 'Write numbers without quotation marks and without units, so that they can be drawn and sorted.',
  },
  'chart-column': {
    severity: 'error',
    title: 'A chart cannot draw this column',
    explanation: 'The columns named in `y` must exist, contain numbers, and be different from the one named in `x`.',
  },
  'chart-empty': {
    severity: 'warning',
    title: 'A chart draws a column without numbers',
    explanation: 'When every value is unknown there is nothing to draw.',
  },
} as const satisfies Record<string, CodeSpec>;
