import type { ModuleDefinition } from '../../../schema/types.generated.ts';
import { nasty } from './strings.ts';

type Library = Required<
  Pick<ModuleDefinition, 'objectives' | 'people' | 'glossary' | 'sources' | 'assets' | 'rubrics' | 'instructor'>
>;

/** People, terms, works, files, rubrics: what activities refer to. */
export const library: Library = {
  objectives: [
    { id: 'read-closely', text: 'Read a source *closely* & say what `it` does not say.' },
    { id: 'weigh', text: 'Weigh two sources; [лист]{lang=ru} by [лист]{lang=ru}.' },
    { id: 'constructor', text: '0' },
  ],
  people: [
    {
      id: 'baker',
      name: 'Anna O’Baker & Sons',
      original: 'Анна Пекарева',
      role: 'baker <of bread>',
      dates: '1901?–1942',
      note: 'Known from **one** letter [@letters-1939, p. 3].',
    },
    { id: 'inspector', name: nasty.hebrew, role: nasty.markup },
    { id: 'nobody', name: '0' },
  ],
  glossary: [
    {
      id: 'norm',
      term: 'norm',
      original: 'норма',
      definition: 'What a worker was to make in a shift.\n\nSee also [brigade](term:brigade).\n',
    },
    { id: 'brigade', term: 'brigade', definition: 'A *team* of workers; its [norm](term:norm) was common.' },
    { id: 'zero', term: '0', definition: '0' },
    { id: 'space-edged', term: nasty.spaces, definition: 'A term with spaces at both ends.' },
    { id: 'rtl', term: nasty.arabic, original: nasty.hebrew, definition: `[${nasty.arabic}]{lang=ar}` },
  ],
  sources: [
    {
      id: 'letters-1939',
      csl: {
        type: 'book',
        title: 'Letters & Loaves: <Bread>',
        author: [{ family: 'O’Neill', given: 'Mary K.' }, { literal: 'Committee of Bakers' }],
        publisher: 'University Press',
        'publisher-place': 'Leningrad',
        issued: { 'date-parts': [[1941]] },
      },
      maxQuotedWords: 500,
    },
    {
      id: 'chapter-1992',
      csl: {
        type: 'chapter',
        title: 'On Bread',
        author: [{ family: 'Иванов', given: 'Пётр' }],
        editor: [{ family: 'Smith', given: 'J.' }],
        'container-title': 'Work in the Thirties',
        page: '160-188',
        publisher: 'Another Press',
        issued: { 'date-parts': [[1992]] },
      },
    },
    {
      id: 'article-2003',
      csl: {
        type: 'article-journal',
        title: 'Flour “and” Power',
        author: [
          { family: 'Abel', given: 'A.' },
          { family: 'Baker', given: 'B.' },
          { family: 'Cook', given: 'C.' },
          { family: 'Dietz', given: 'D.' },
        ],
        'container-title': 'Journal of Loaves',
        volume: '12',
        issue: '3',
        page: '1-9',
        DOI: '10.5555/12345678',
        issued: { 'date-parts': [[2003, 5]] },
      },
    },
    {
      id: 'site-2020',
      csl: {
        type: 'webpage',
        title: nasty.mixed,
        URL: 'https://example.org/bread?x=1&y=2',
        accessed: { 'date-parts': [[2020, 1, 2]] },
      },
    },
    {
      id: 'archive-file',
      csl: {
        type: 'manuscript',
        title: 'Minutes of the bakery',
        archive: 'State archive',
        archive_location: 'f. 1, o. 2, d. 3',
        issued: { literal: 'no date' },
      },
    },
  ],
  assets: [
    {
      id: 'red-dot',
      file: 'media/red dot & more.png',
      alt: 'A red dot, & "nothing" <else>.',
      caption: 'A *dot* with a [norm](term:norm) [@letters-1939, p. 5].',
      credit: 'A. Author & Co.',
      license: 'CC0-1.0',
    },
    {
      id: 'loaf',
      file: 'media/loaf.svg',
      alt: 'A loaf of bread.',
      credit: 'A. Author',
      license: 'CC-BY-4.0',
      longDescription: 'A brown loaf on white ground.\n\n- It is oval.\n- Words stand on it: [хлеб]{lang=ru}.\n',
    },
    { id: 'russian-name', file: "media/Хлеб и 'работа'.png", alt: '0', credit: '0', license: 'public domain' },
    { id: 'ornament', file: 'media/line.PNG', decorative: true, credit: 'A. Author', license: 'CC0-1.0' },
    {
      id: 'silence',
      file: 'media/silence.mp3',
      caption: 'One second.',
      credit: 'A. Author',
      license: 'CC0-1.0',
      transcript: '*Silence.*\n\nThen nothing.\n',
    },
    {
      id: 'film',
      file: 'media/film.mp4',
      credit: 'A. Author',
      license: 'CC0-1.0',
      captions: [
        { language: 'en', file: 'media/film.en.vtt' },
        { language: 'ru', file: 'media/film.ru.vtt' },
      ],
      transcript: 'Bread & work for all.',
    },
    {
      id: 'figures-file',
      file: 'media/figures.csv',
      caption: 'The figures.',
      credit: 'A. Author',
      license: 'CC0-1.0',
    },
  ],
  rubrics: [
    {
      id: 'short-rubric',
      title: 'Talk & listen',
      criteria: [
        {
          id: 'reasons',
          title: 'Reasons <given>',
          description:
            'Says why, with $m < f$ & *reasons*.\\\nSays it [twice](https://example.org/twice?a=1&b=2). See [The minutes, 6 May 1939](activity:minutes).',
          levels: [
            { id: 'strong', title: 'Strong', points: 4, description: 'Two reasons & an example: $m^2 < f$.' },
            { id: 'half', title: 'Half', points: 2.5 },
            { id: 'none', title: '0', points: 0, description: '0' },
          ],
        },
        {
          id: 'reply',
          title: 'Reply',
          levels: [
            { id: 'strong', title: 'Strong', points: 1 },
            { id: 'none', title: 'None', points: 0 },
          ],
        },
      ],
    },
    {
      id: 'long-rubric',
      title: nasty.emoji,
      criteria: [
        {
          id: 'all',
          title: nasty.hebrew,
          levels: [
            { id: 'best', title: 'Best', points: 12.5 },
            { id: 'worst', title: 'Worst', points: 0 },
          ],
        },
      ],
    },
  ],
  instructor: {
    guide:
      '## Aims\n\nSECRET GUIDE. See [the minutes](activity:minutes), [the notes](activity:teacher-notes) and [@chapter-1992, pp. 161–2].\n\n| step | minutes |\n|:-----|--------:|\n| read | 10 |\n\n![](asset:loaf)\n\n- Who speaks?[^1]\n\n[^1]: And who does not.\n',
    lessonPlan: [
      { id: 'first', minutes: 10, activity: 'Read & mark', what: 'SECRET PLAN: *read*.' },
      { id: 'second', minutes: 15, activity: '0', what: '0' },
    ],
  },
};
