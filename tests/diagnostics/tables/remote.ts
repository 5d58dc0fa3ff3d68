import { at } from '../base.ts';
import type { Fixture } from '../support.ts';

const readingFile = 'modules/example/readings/text.md';

const film = {
  id: 'film',
  url: 'https://youtu.be/abcdefghijk',
  title: 'A film',
  credit: 'A. Author',
  license: 'CC-BY-4.0',
};

/** A reading that shows an asset. */
const seen = (id: string) => ({
  set: { '/activities/-': { id: 'text', type: 'reading', title: 'A text', body: { file: 'readings/text.md' } } },
  files: { [readingFile]: `See this.\n\n![](asset:${id})\n` },
});

/** A reading that shows a film of another site. */
const shown = (parts: object, origins: readonly string[] = ['https://www.youtube-nocookie.com']) => ({
  set: {
    '/assets/-': { ...film, captions: 'provider', ...parts },
    '/activities/-': { id: 'text', type: 'reading', title: 'A text', body: { file: 'readings/text.md' } },
  },
  files: {
    'cartwright.json': JSON.stringify({ remoteOrigins: origins, sourceTexts: { 'letter-book': 'texts/letters.txt' } }),
    [readingFile]: 'Watch this.\n\n![](asset:film)\n',
  },
});

/** What can be wrong with what plays on other sites. */
export const remoteFixtures: readonly Fixture[] = [
  {
    title: 'a document with macros',
    set: { '/assets/0/file': 'media/notes.docm' },
    files: { 'modules/example/media/notes.docm': 'PK' },
    expected: [
      {
        code: 'resolve/asset-kind',
        pointer: '/assets/0/file',
        message: '`media/notes.docm` is a kind of file that cannot be part of a module.',
        hint: 'It may hold macros, which run on the student’s machine: schools and platforms refuse it. Open it and save it without them, as .docx, .xlsx or .pptx.',
      },
    ],
  },
  {
    title: 'a PDF without tags',
    set: {
      '/assets/-': { id: 'handout', file: 'media/handout.pdf', credit: 'A. Author', license: 'CC0-1.0' },
      ...seen('handout').set,
    },
    files: {
      ...seen('handout').files,
      'modules/example/media/handout.pdf': '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n',
    },
    expected: [
      {
        code: 'resolve/pdf-not-tagged',
        pointer: '/assets/2/file',
        message:
          'The PDF `handout` has no tags, so a screen reader finds neither its headings nor the order of its text.',
        hint: 'Export it again as a tagged PDF (Word: “Document structure tags for accessibility”; LibreOffice: “Tagged PDF”), or hand out the document that it was made from. A scan needs text recognition first.',
      },
    ],
  },
  {
    title: 'a file and an address',
    ...shown({ file: 'media/seal.png' }),
    expected: [
      {
        code: 'resolve/asset-two-places',
        pointer: '/assets/2/url',
        key: true,
        message: '`film` has both a file and an address, but it can only be shown from one of them.',
        hint: 'Delete `file` if it should play on the other site, or `url` if it should be in the packages.',
      },
    ],
  },
  {
    title: 'an alternative text of a film on another site',
    ...shown({ alt: 'Somebody speaks.' }),
    expected: [
      {
        code: 'resolve/asset-property',
        pointer: '/assets/2/alt',
        key: true,
        message: '`alt` does not apply to `film`, which is what plays on another site, and nobody would see it.',
        hint: 'Its `title` is what screen readers say. Delete it, or put the words into `title` or `caption`.',
      },
    ],
  },
  {
    title: 'a length of a picture',
    set: { '/assets/0/seconds': 3 },
    expected: [
      {
        code: 'resolve/asset-property',
        pointer: '/assets/0/seconds',
        key: true,
        message: '`seconds` does not apply to `seal`, which is a picture, and nobody would see it.',
        hint: 'It is for what plays on another site, with `url` in place of `file`. Delete it.',
      },
    ],
  },
  {
    title: 'captions of the provider’s for a file',
    set: { '/assets/1/captions': 'provider' },
    expected: [
      {
        code: 'resolve/asset-property',
        pointer: '/assets/1/captions',
        key: true,
        message: '`captions` does not apply to `reading-aloud`, which is a recording, and nobody would see it.',
        hint: 'Captions as files are listed: [{"language": "en", "file": "media/talk.en.vtt"}]. Delete it otherwise.',
      },
    ],
  },
  {
    title: 'a poster that is a recording',
    ...shown({ poster: 'reading-aloud' }),
    expected: [
      {
        code: 'resolve/poster-not-picture',
        pointer: '/assets/2/poster',
        message: 'The poster of `film` is `reading-aloud`, which is not a picture in the module’s folder.',
        hint: 'Name a picture in `assets`: for example, a still of the video that you may use.',
      },
    ],
  },
  {
    title: 'the address of a channel',
    ...shown({ url: 'https://www.youtube.com/@bakery' }),
    expected: [
      {
        code: 'resolve/remote-address',
        pointer: '/assets/2/url',
        message: '`https://www.youtube.com/@bakery` is a channel of YouTube, not a film.',
        hint: 'Open the film on YouTube, press “Share”, and copy the address: `https://youtu.be/…`.',
      },
    ],
  },
  {
    title: 'a film of YouTube as one of Vimeo',
    ...shown({ provider: 'vimeo' }),
    expected: [
      {
        code: 'resolve/remote-provider',
        pointer: '/assets/2/provider',
        message: '`https://youtu.be/abcdefghijk` is an address of YouTube, not of Vimeo.',
        hint: 'Write `"provider": "youtube"`, or leave it out: the address says it.',
      },
    ],
  },
  {
    title: 'a film of a site that the workspace does not allow',
    ...shown({}, ['https://example.org']),
    expected: [
      {
        code: 'resolve/remote-origin',
        pointer: '/assets/2/url',
        message: 'It plays from `https://www.youtube-nocookie.com`, a site that the workspace does not allow.',
        hint: 'If students’ browsers may load it from there, write into cartwright.json: "remoteOrigins": ["https://example.org", "https://www.youtube-nocookie.com"].',
      },
    ],
  },
  {
    title: 'files of captions for a film on another site',
    ...shown({ captions: [{ language: 'en', file: 'media/film.vtt' }] }),
    files: { ...shown({}).files, 'modules/example/media/film.vtt': 'WEBVTT\n' },
    expected: [
      {
        code: 'resolve/remote-captions',
        pointer: '/assets/2/captions',
        message: 'The captions of `film` are files of the module, but the player of YouTube shows only its own.',
        hint: 'Upload them to the site where it plays and write "captions": "provider", or add `transcript`.',
      },
    ],
  },
  {
    title: 'a film on another site in a choice',
    ...shown({}),
    set: { ...shown({}).set, [`${at.choice}/choices/1/text`]: 'As in ![](asset:film)' },
    expected: [
      {
        code: 'resolve/remote-in-label',
        pointer: `${at.choice}/choices/1/text`,
        starts: '![](asset:film)',
        message: 'Here `film` is a link, not a player: the words of a choice or an item name what students press.',
        hint: 'Show it in the question’s `stem`, and refer to it here in words.',
      },
    ],
  },
  {
    title: 'a film on another site without words',
    ...shown({ captions: undefined }),
    expected: [
      {
        code: 'resolve/media-without-text',
        pointer: '/assets/2',
        message: 'The video `film` has neither captions nor a transcript, so deaf students cannot use it.',
        hint: 'Add `transcript`; or, if you have checked that it has captions where it plays, write "captions": "provider".',
      },
    ],
  },
];
