import { describe, expect, it } from 'vitest';
import type { HtmlTree } from '../../src/content/tree.ts';
import { type CitationForm, citeSource, locatorText } from '../../src/render/citations/cite.ts';
import { shortenRanges } from '../../src/render/citations/page-range.ts';
import { sortKey } from '../../src/render/citations/sort-key.ts';
import { textFor } from '../../src/text/text.ts';

type Csl = Record<string, unknown> & { readonly type: string };

const issued = (...parts: number[]) => ({ 'date-parts': [parts] });
const name = (family: string, given: string) => ({ family, given });

/** Emphasis as `*…*`, links as `<…>`. */
function shown(tree: HtmlTree): string {
  return tree
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind !== 'element') throw new Error('a citation holds words and links only');
      return node.tag === 'em' ? `*${shown(node.children)}*` : `<${shown(node.children)}>`;
    })
    .join('')
    .replaceAll('\u00a0', ' ');
}

function cite(csl: Csl, form: CitationForm, language = 'en', locator?: string): string {
  const module = { language, sources: new Map([['item', { id: 'item', csl: { id: 'item', ...csl } }]]) };
  return shown(citeSource(module, 'item', locator, form, textFor(language)));
}

const chapter: Csl = {
  type: 'chapter',
  author: [name('Thurston', 'Robert W.')],
  title: 'Reassessing the History of Soviet Workers: Opportunities to Criticize',
  editor: [name('White', 'Stephen')],
  'container-title': 'New Directions in Soviet History',
  publisher: 'Cambridge University Press',
  'publisher-place': 'Cambridge',
  issued: issued(1992),
  page: '160-188',
};

const journal: Csl = {
  type: 'article-journal',
  author: [name('Viola', 'Lynne')],
  title: 'The “Second” Coming',
  'container-title': 'Slavic Review',
  volume: '46',
  issue: 3,
  page: '461-480',
  issued: issued(1987),
  DOI: '10.2307/2498097',
};

const book: Csl = {
  type: 'book',
  author: [name('Fitzpatrick', 'Sheila')],
  title: 'Everyday Stalinism',
  publisher: 'Oxford University Press',
  'publisher-place': 'New York',
  issued: issued(1999),
};

const archival: Csl = {
  type: 'manuscript',
  title: 'Protocol of a meeting',
  issued: issued(1939, 5, 6),
  archive: 'LGAOR',
  'archive-place': 'Leningrad',
  archive_location: 'f. 1253, o. 3, d. 99',
};

const russian: Csl = {
  type: 'chapter',
  author: [name('Кукушкин', 'В.')],
  title: 'Рабочие «Путиловца»',
  editor: [name('Иванов', 'И. И.')],
  'container-title': 'История рабочих',
  'publisher-place': 'Л.',
  publisher: 'Наука',
  issued: issued(1975),
  page: '12-34',
};

describe('a full note (Chicago 17, chapter 14)', () => {
  it.each<[string, Csl, string | undefined, string]>([
    [
      'chapter',
      chapter,
      'p. 177 n. 101',
      'Robert W. Thurston, “Reassessing the History of Soviet Workers: Opportunities to Criticize,” in *New Directions in Soviet History*, ed. Stephen White (Cambridge: Cambridge University Press, 1992), 177n101.',
    ],
    [
      'chapter without a place in it',
      chapter,
      undefined,
      'Robert W. Thurston, “Reassessing the History of Soviet Workers: Opportunities to Criticize,” in *New Directions in Soviet History*, ed. Stephen White (Cambridge: Cambridge University Press, 1992), 160–88.',
    ],
    [
      'book',
      book,
      'pp. 3-5',
      'Sheila Fitzpatrick, *Everyday Stalinism* (New York: Oxford University Press, 1999), 3–5.',
    ],
    [
      'journal article',
      journal,
      undefined,
      'Lynne Viola, “The ‘Second’ Coming,” *Slavic Review* 46, no. 3 (1987): 461–80, <https://doi.org/10.2307/2498097>.',
    ],
    [
      'newspaper article',
      { type: 'article-newspaper', title: 'Za rabotu!', 'container-title': 'Pravda', issued: issued(1939, 5, 6) },
      undefined,
      '“Za rabotu!” *Pravda*, 6 May 1939.',
    ],
    [
      'archival document',
      archival,
      'll. 30–31',
      'Protocol of a meeting, 6 May 1939, f. 1253, o. 3, d. 99, ll. 30–31, LGAOR, Leningrad.',
    ],
    [
      'web page',
      {
        type: 'webpage',
        author: [{ literal: 'ABB' }],
        title: 'TsGA',
        URL: 'https://e.org/x',
        accessed: issued(2026, 11, 23),
      },
      undefined,
      'ABB, “TsGA,” accessed 23 November 2026, <https://e.org/x>.',
    ],
    [
      'thesis',
      {
        type: 'thesis',
        author: [name('Straus', 'K.')],
        title: 'The Plant',
        genre: 'PhD diss.',
        publisher: 'Penn',
        issued: issued(1990),
      },
      '12',
      'K. Straus, “The Plant” (PhD diss., Penn, 1990), 12.',
    ],
    [
      'report',
      {
        type: 'report',
        author: [{ literal: 'World Bank' }],
        title: 'Poverty',
        genre: 'Report',
        number: 12,
        issued: issued(2001),
      },
      undefined,
      'World Bank, *Poverty*, Report 12 (2001).',
    ],
    [
      'interview',
      {
        type: 'interview',
        author: [name('Ivanov', 'I.')],
        interviewer: [name('Smith', 'A.')],
        issued: issued(1991, 3),
      },
      undefined,
      'I. Ivanov, interview by A. Smith (March 1991).',
    ],
  ])('%s', (_, csl, locator, expected) => {
    expect(cite(csl, 'note', 'en', locator)).toBe(expected);
  });

  it('puts editors in the authors’ place, names translators and editions', () => {
    const edited: Csl = { ...book, author: [], editor: [name('White', 'S.'), name('Black', 'A.')], edition: '2' };
    expect(cite(edited, 'note')).toBe(
      'S. White and A. Black, eds., *Everyday Stalinism*, 2nd ed. (New York: Oxford University Press, 1999).',
    );
    const translated: Csl = { ...book, translator: [name('Kotkin', 'S.')], edition: 'rev. ed.', volume: 5 };
    expect(cite(translated, 'note')).toBe(
      'Sheila Fitzpatrick, *Everyday Stalinism*, trans. S. Kotkin, rev. ed., vol. 5 (New York: Oxford University Press, 1999).',
    );
  });

  it('names up to three authors, of four only the first', () => {
    const authors = ['A', 'C', 'E', 'G'].map((family) => name(family, 'X.'));
    expect(cite({ ...book, author: authors.slice(0, 3) }, 'note')).toMatch(/^X\. A, X\. C, and X\. E, \*/);
    expect(cite({ ...book, author: authors }, 'note')).toMatch(/^X\. A et al\., \*/);
  });

  it('does not double full stops and question marks, and says when a date is unknown or about', () => {
    expect(cite({ type: 'book', title: 'Who Governs?' }, 'bibliography')).toBe('*Who Governs?* n.d.');
    expect(cite({ type: 'book', title: 'Work', issued: { ...issued(1930), circa: true } }, 'note')).toBe(
      '*Work* (c. 1930).',
    );
  });

  it('reads years before Christ, seasons and numbers written as texts', () => {
    const dated = (date: unknown) => cite({ type: 'article-newspaper', title: 'Work', issued: date }, 'note');
    expect(cite({ type: 'book', title: 'Work', issued: issued(-44) }, 'note')).toBe('*Work* (44 BC).');
    expect(dated(issued(-44, 3, 15))).toBe('“Work,” 15 March 44 BC.');
    expect(dated({ ...issued(476), season: '3' })).toBe('“Work,” autumn 476.');
    expect(
      dated({
        'date-parts': [
          ['1939', '05'],
          ['1939', '06'],
        ],
      }),
    ).toBe('“Work,” May–June 1939.');
    expect(dated({ raw: '1939-05' })).toBe('“Work,” May 1939.');
  });

  it('shows no date that the calendar does not know', () => {
    const undated = cite({ type: 'book', title: 'Work' }, 'note');
    expect(cite({ type: 'book', title: 'Work', issued: issued(1939, 13) }, 'note')).toBe(undated);
    expect(cite({ type: 'book', title: 'Work', issued: { 'date-parts': [['May', 1939]] } }, 'note')).toBe(undated);
  });
});

describe('an entry of a bibliography', () => {
  it.each<[string, Csl, string]>([
    [
      'chapter',
      chapter,
      'Thurston, Robert W. “Reassessing the History of Soviet Workers: Opportunities to Criticize.” In *New Directions in Soviet History*, edited by Stephen White, 160–88. Cambridge: Cambridge University Press, 1992.',
    ],
    ['book', book, 'Fitzpatrick, Sheila. *Everyday Stalinism*. New York: Oxford University Press, 1999.'],
    [
      'journal article',
      journal,
      'Viola, Lynne. “The ‘Second’ Coming.” *Slavic Review* 46, no. 3 (1987): 461–80. <https://doi.org/10.2307/2498097>.',
    ],
    ['archival document', archival, 'Protocol of a meeting. 6 May 1939. f. 1253, o. 3, d. 99. LGAOR, Leningrad.'],
    [
      'letter',
      {
        type: 'personal_communication',
        author: [name('Gorky', 'Maxim')],
        genre: 'letter to Stalin',
        archive: 'RGASPI',
      },
      'Gorky, Maxim. Letter to Stalin. RGASPI.',
    ],
    [
      'two authors, one with a particle',
      {
        type: 'book',
        author: [
          { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' },
          { family: 'Beauvoir', given: 'Simone', 'dropping-particle': 'de' },
        ],
        title: 'Letters',
        issued: { raw: '1888-05' },
      },
      'van Gogh, Vincent, and Simone de Beauvoir. *Letters*. 1888.',
    ],
  ])('%s', (_, csl, expected) => {
    expect(cite(csl, 'bibliography')).toBe(expected);
  });
});

describe('a short form', () => {
  it.each<[string, Csl, string | undefined, string]>([
    ['chapter', chapter, 'p. 177', 'Thurston, “Reassessing the History,” 177'],
    ['book', { ...book, title: 'The Years of Hunger' }, undefined, 'Fitzpatrick, *Years of Hunger*'],
    ['a short title of its own', { ...book, 'title-short': 'Stalinism' }, '4', 'Fitzpatrick, *Stalinism*, 4'],
    [
      'a newspaper without an author',
      { type: 'article-newspaper', title: 'Za rabotu', 'container-title': 'Pravda', issued: issued(1939) },
      undefined,
      '“Za rabotu,” *Pravda*, 1939',
    ],
  ])('%s', (_, csl, locator, expected) => {
    expect(cite(csl, 'short', 'en', locator)).toBe(expected);
  });

  it('is a name and a place where the work was cited last, and whole again without a place', () => {
    expect(cite(chapter, 'again', 'en', 'p. 179')).toBe('Thurston, 179');
    expect(cite(chapter, 'again')).toBe('Thurston, “Reassessing the History”');
  });
});

describe('in Russian', () => {
  it('has Russian words, quotation marks and order of marks', () => {
    expect(cite(russian, 'note', 'ru', 'с. 14, примеч. 2')).toBe(
      'В. Кукушкин, «Рабочие „Путиловца“», в кн.: *История рабочих*, ред. И. И. Иванов (Л.: Наука, 1975), с. 14, примеч. 2.',
    );
    expect(cite(russian, 'bibliography', 'ru')).toBe(
      'Кукушкин В. «Рабочие „Путиловца“». В кн.: *История рабочих*, ред. И. И. Иванов, с. 12–34. Л.: Наука, 1975.',
    );
    expect(cite(journal, 'bibliography', 'ru')).toBe(
      'Viola Lynne. «The “Second” Coming». *Slavic Review* 46, № 3 (1987): с. 461–480. <https://doi.org/10.2307/2498097>.',
    );
    expect(cite(archival, 'note', 'ru')).toMatch(/^Protocol of a meeting, 6 мая 1939 г\., f\. 1253/);
  });
});

describe('locators', () => {
  it.each([
    ['p. 177', '177', 'с. 177'],
    ['pp. 171, 185 n. 69', '171, 185n69', 'с. 171, 185, примеч. 69'],
    ['12-14', '12–14', 'с. 12–14'],
    ['n. 101', 'n101', 'примеч. 101'],
    ['chap. 3', 'chap. 3', 'chap. 3'],
  ])('%s', (locator, english, russianWords) => {
    expect(cite({ ...book, title: 'T' }, 'again', 'en', locator)).toBe(`Fitzpatrick, ${english}`);
    expect(cite({ ...book, title: 'T' }, 'again', 'ru', locator)).toBe(`Fitzpatrick, ${russianWords}`);
  });

  it('are put together from page and note', () => {
    expect(locatorText({ page: '177', note: '101' })).toBe('p. 177 n. 101');
    expect(locatorText({})).toBeUndefined();
  });

  it('call a page what is counted, and leave other places as they are', () => {
    expect(locatorText({ page: 'xiv' })).toBe('p. xiv');
    expect(locatorText({ page: 'appendix A' })).toBe('appendix A');
    expect(locatorText({ page: 'fol. 12r', note: '3' })).toBe('fol. 12r n. 3');
  });
});

it.each([
  ['3–10', '3–10'],
  ['71–72', '71–72'],
  ['100–104', '100–104'],
  ['101–108', '101–8'],
  ['107–108', '107–8'],
  ['505–517', '505–17'],
  ['160–188', '160–88'],
  ['321–328', '321–28'],
  ['498–532', '498–532'],
  ['1087–1089', '1087–89'],
  ['1496–1500', '1496–500'],
  ['160–88', '160–88'],
  ['iv–vii', 'iv–vii'],
  ['12–14, 160–188', '12–14, 160–88'],
])('the range %s is shortened to %s (Chicago 17, 9.61)', (range, short) => {
  expect(shortenRanges(range)).toBe(short);
});

it('cites by its id what has nothing else, or is not there', () => {
  expect(cite({ type: 'document' }, 'note', 'en', 'p. 3')).toBe('item, 3.');
  expect(shown(citeSource({ language: 'en', sources: new Map() }, 'gone', undefined, 'note', textFor('en')))).toBe(
    'gone',
  );
});

it('writes an address as a link only where it leads to the web', () => {
  expect(cite({ type: 'webpage', title: 'T', URL: 'javascript:alert(1)' }, 'note')).toBe('“T,” javascript:alert(1).');
});

it('puts the family first in Chinese, Japanese and Korean names, and nothing between', () => {
  const shiji: Csl = {
    type: 'book',
    title: '史记',
    author: [name('司马', '迁'), name('王', '小明')],
    issued: issued(1959),
  };
  expect(cite(shiji, 'bibliography', 'zh')).toBe('司马迁, and 王小明. *史记*. 1959.');
  expect(cite(shiji, 'note', 'zh')).toBe('司马迁 and 王小明, *史记* (1959).');
  expect(cite(shiji, 'short', 'zh')).toBe('司马迁 and 王小明, *史记*');
  expect(cite({ ...shiji, author: [name('ケネディ', 'ジョン')] }, 'note', 'ja')).toContain('ジョン ケネディ');
  expect(cite({ ...shiji, author: [name('江戸川', 'コナン')] }, 'note', 'ja')).toContain('江戸川コナン');
  expect(cite({ ...shiji, author: [name('Sima', 'Qian')] }, 'bibliography', 'zh')).toBe('Sima, Qian. *史记*. 1959.');
});

it('orders by name, then year, articles left away, by code unit', () => {
  const key = (csl: Csl) => sortKey(csl, 'en');
  expect(key({ type: 'book', title: 'The Zoo' }) > key({ type: 'book', title: 'An Ape' })).toBe(true);
  expect(key({ ...book, issued: issued(1998) }) < key(book)).toBe(true);
  const years = [-43, 14, 800, 1881].map((year) => key({ ...book, issued: issued(year) }));
  expect([...years].sort()).toEqual(years);
  expect(key({ ...book, author: [name('Éluard', 'P.')] }) < key(book)).toBe(true);
});
