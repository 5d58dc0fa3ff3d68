import { describe, expect, it } from 'vitest';
import type { HtmlTree } from '../../src/content/tree.ts';
import { CSL_DATES, CSL_NAMES, CSL_TEXTS } from '../../src/model/csl/fields.ts';
import { isShown, unshownFields, type WorkKind, workKind } from '../../src/model/csl/kinds.ts';
import { type CitationForm, citeSource } from '../../src/render/citations/cite.ts';
import { sortKey } from '../../src/render/citations/sort-key.ts';
import { textFor } from '../../src/text/text.ts';

type Csl = Record<string, unknown> & { readonly type: string };

const issued = (...parts: number[][]) => ({ 'date-parts': parts });
const names = (family: string, given: string) => [{ family, given }];

/** Elements as tags, `em` as asterisks. */
function shown(tree: HtmlTree): string {
  return tree
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind !== 'element') return '?';
      const inner = shown(node.children);
      return node.tag === 'em' ? `*${inner}*` : `<${node.attributes.class ?? node.tag}>${inner}</>`;
    })
    .join('')
    .replaceAll('\u00a0', ' ');
}

function cite(csl: Csl, form: CitationForm, { language = 'en', locator, as }: Options = {}): string {
  const module = { language, sources: new Map([['item', { id: 'item', csl: { id: 'item', ...csl } }]]) };
  return shown(citeSource(module, 'item', locator, form, textFor(language), as));
}

interface Options {
  readonly language?: string;
  readonly locator?: string;
  readonly as?: 'words' | 'work';
}

const journal: Csl = {
  type: 'article-journal',
  title: 'An article',
  author: names('Roe', 'R.'),
  'container-title': 'Journal',
  volume: '3',
};
const book: Csl = {
  type: 'book',
  title: 'A book',
  author: names('Roe', 'R.'),
  publisher: 'P',
  'publisher-place': 'L',
  issued: issued([1960]),
};
const letter: Csl = {
  type: 'personal_communication',
  title: 'Letter',
  author: names('Sender', 'A.'),
  recipient: names('Addressee', 'B.'),
  issued: issued([1937, 3, 2]),
  archive: 'State Archive',
};
const film: Csl = {
  type: 'motion_picture',
  title: 'The film',
  director: names('Director', 'F.'),
  publisher: 'Studio',
  'publisher-place': 'Moscow',
  issued: issued([1929]),
};

describe('what CSL-JSON says and Chicago prints', () => {
  it.each<[string, Csl, string, string]>([
    [
      'a range of years',
      { ...journal, issued: issued([1987], [1988]) },
      'R. Roe, “An article,” *Journal* 3 (1987–1988).',
      'Roe, R. “An article.” *Journal* 3 (1987–1988).',
    ],
    [
      'a range of years in an imprint',
      { ...book, issued: issued([1987], [1991]) },
      'R. Roe, *A book* (L: P, 1987–1991).',
      'Roe, R. *A book*. L: P, 1987–1991.',
    ],
    [
      'a range across the beginning of our era',
      { ...book, issued: issued([-2], [3]) },
      'R. Roe, *A book* (L: P, 2 BC – 3).',
      'Roe, R. *A book*. L: P, 2 BC – 3.',
    ],
    [
      'a year long ago',
      { type: 'graphic', title: 'Bison', issued: issued([-20000]) },
      '*Bison* (20000 BC).',
      '*Bison*. 20000 BC.',
    ],
    [
      'a letter and its reader',
      letter,
      'A. Sender to B. Addressee, Letter, 2 March 1937, State Archive.',
      'Sender, A. Letter to B. Addressee. 2 March 1937. State Archive.',
    ],
    [
      'a film and its director',
      { ...film, medium: 'DVD', dimensions: '90 min.' },
      '*The film*, directed by F. Director, DVD, 90 min. (Moscow: Studio, 1929).',
      '*The film*. Directed by F. Director. DVD, 90 min. Moscow: Studio, 1929.',
    ],
    [
      'a reprint',
      { ...book, 'original-date': issued([1910]) },
      'R. Roe, *A book* (1910; repr., L: P, 1960).',
      'Roe, R. *A book*. 1910. Reprint, L: P, 1960.',
    ],
    [
      'a reprint under another title, by another house',
      {
        ...book,
        'original-date': issued([1910]),
        'original-publisher': 'OP',
        'original-publisher-place': 'OL',
        'original-title': 'Reprise',
      },
      'R. Roe, *A book* (OL: OP, 1910; repr., L: P, 1960), originally published as *Reprise*.',
      'Roe, R. *A book*. Originally published as *Reprise*. OL: OP, 1910. Reprint, L: P, 1960.',
    ],
    [
      'a translator in the author’s place',
      { ...book, author: [], translator: names('Tr', 'A.') },
      'A. Tr, trans., *A book* (L: P, 1960).',
      'Tr, A., trans. *A book*. L: P, 1960.',
    ],
    [
      'an editor in the author’s place, and a translator',
      { ...book, author: [], editor: names('Ed', 'A.'), translator: names('Tr', 'A.') },
      'A. Ed, ed., *A book*, trans. A. Tr (L: P, 1960).',
      'Ed, A., ed. *A book*. Translated by A. Tr. L: P, 1960.',
    ],
    [
      'a compiler',
      { ...book, author: [], compiler: names('Comp', 'C.') },
      'C. Comp, comp., *A book* (L: P, 1960).',
      'Comp, C., comp. *A book*. L: P, 1960.',
    ],
    [
      'a translated article',
      { ...journal, translator: names('Tr', 'A.'), issued: issued([1987]), page: '1-3' },
      'R. Roe, “An article,” trans. A. Tr, *Journal* 3 (1987): 1–3.',
      'Roe, R. “An article.” Translated by A. Tr. *Journal* 3 (1987): 1–3.',
    ],
    [
      'a map and its scale',
      { ...book, type: 'map', scale: '1:25,000' },
      'R. Roe, *A book*, 1:25,000 (L: P, 1960).',
      'Roe, R. *A book*. 1:25,000. L: P, 1960.',
    ],
    [
      'volumes',
      { ...book, 'number-of-volumes': 3 },
      'R. Roe, *A book*, 3 vols. (L: P, 1960).',
      'Roe, R. *A book*. 3 vols. L: P, 1960.',
    ],
    [
      'a volume and its title',
      { ...book, volume: 2, 'volume-title': 'Part Two' },
      'R. Roe, *A book*, vol. 2, *Part Two* (L: P, 1960).',
      'Roe, R. *A book*. Vol. 2, *Part Two*. L: P, 1960.',
    ],
    [
      'a review',
      {
        ...journal,
        title: undefined,
        type: 'review-book',
        'reviewed-title': 'The work',
        'reviewed-author': names('Auth', 'A.'),
        issued: issued([1990]),
      },
      'R. Roe, review of *The work*, by A. Auth, *Journal* 3 (1990).',
      'Roe, R. Review of *The work*, by A. Auth. *Journal* 3 (1990).',
    ],
    [
      'a broadcast, its host and guest',
      {
        type: 'broadcast',
        title: 'Episode',
        host: names('Host', 'H.'),
        guest: names('Guest', 'G.'),
        issued: issued([1999]),
        publisher: 'BBC',
      },
      '*Episode*, hosted by H. Host, with guest G. Guest (BBC, 1999).',
      '*Episode*. Hosted by H. Host. With guest G. Guest. BBC, 1999.',
    ],
    [
      'a recording of a song',
      {
        type: 'song',
        title: 'Song',
        composer: names('Comp', 'C.'),
        performer: names('Perf', 'P.'),
        issued: issued([1990]),
      },
      'P. Perf, *Song*, music by C. Comp (1990).',
      'Perf, P. *Song*. Music by C. Comp. 1990.',
    ],
  ])('%s', (_, csl, note, entry) => {
    expect(cite(csl, 'note')).toBe(note);
    expect(cite(csl, 'bibliography')).toBe(entry);
  });

  it('in Russian, too', () => {
    const language = 'ru';
    expect(cite({ ...book, 'original-date': issued([1910]) }, 'note', { language })).toBe(
      'R. Roe, *A book* (1910; переизд.: L: P, 1960).',
    );
    expect(cite(letter, 'note', { language })).toBe(
      'A. Sender (адресат: B. Addressee), Letter, 2 марта 1937 г., State Archive.',
    );
    expect(cite(film, 'note', { language })).toBe('*The film*, реж. F. Director (Moscow: Studio, 1929).');
  });
});

describe('the markup that CSL documents for titles', () => {
  const titled = (title: string, rest: object = {}) => cite({ ...book, title, ...rest }, 'note');

  it.each([
    ['The <i>Potemkin</i>', '*The *Potemkin'],
    ['<span class="nocase">iron</span>: H<sub>2</sub>O', '*iron: H<sub>2</>O*'],
    ['10<sup>2</sup> and <b>bold</b>', '*10<sup>2</> and <strong>bold</>*'],
    ['<span style="font-variant: small-caps;">ad</span> 5', '*<cw-small-caps>ad</> 5*'],
    ['<span style="font-variant:small-caps">ad <i>x</i></span>', '*<cw-small-caps>ad *x*</>*'],
    ['<i>All of it</i>', 'All of it'],
    ['a < b and c > d', '*a < b and c > d*'],
    ['<em>other</em> &amp; <i>open', '*<em>other</em> &amp; <i>open*'],
    ['<i>a</b></i>', 'a</b>'],
    ['<span lang="ru">x</span>', '*<span lang="ru">x</span>*'],
  ])('%s', (title, expected) => {
    expect(titled(title)).toBe(`R. Roe, ${expected} (L: P, 1960).`);
  });

  it('is there in quoted titles, in those of journals, and before a mark', () => {
    expect(
      cite(
        { ...journal, title: 'On the <i>Potemkin</i>?', 'container-title': 'J of <i>X</i>', issued: issued([1935]) },
        'note',
      ),
    ).toBe('R. Roe, “On the *Potemkin*?” *J of *X 3 (1935).');
    expect(cite({ ...journal, title: 'The <i>Potemkin.</i>', issued: issued([1935]) }, 'bibliography')).toBe(
      'Roe, R. “The *Potemkin.*” *Journal* 3 (1935).',
    );
  });

  it('survives that a title is shortened, and does not count in the order', () => {
    const title = 'The <i>Potemkin and all the other ships</i> of the line';
    expect(cite({ ...journal, title }, 'short')).toBe('Roe, “*Potemkin and all*”');
    expect(cite({ ...book, title: 'H<sub>2</sub>O: A history' }, 'short')).toBe('Roe, *H<sub>2</>O*');
    const item = (words: string) => ({ id: 'item', type: 'book', title: words });
    expect(sortKey(item('<i>Zoo</i>'), 'en')).toBe(sortKey(item('Zoo'), 'en'));
  });
});

describe('a citation in a sentence', () => {
  it.each<[Csl, CitationForm, Options, string]>([
    [book, 'short', { as: 'words' }, 'Roe (*book*)'],
    [book, 'short', { as: 'words', locator: 'p. 3' }, 'Roe (*book*, 3)'],
    [book, 'again', { as: 'words', locator: 'p. 3' }, 'Roe (3)'],
    [book, 'again', { as: 'words' }, 'Roe'],
    [book, 'short', { as: 'work', locator: '4' }, '*book*, 4'],
    [book, 'short', { as: 'work' }, '*book*'],
    [book, 'again', { as: 'work', locator: '4' }, '4'],
    [book, 'again', { as: 'work' }, '*book*'],
    [{ type: 'book', title: 'Alone' }, 'short', { as: 'words', locator: '4' }, '*Alone* (4)'],
    [{ type: 'book', title: 'Alone' }, 'short', { as: 'work', locator: '4' }, '*Alone*, 4'],
    [journal, 'short', { as: 'words', locator: 'с. 4', language: 'ru' }, 'Roe («article», с. 4)'],
  ])('%# %s', (csl, form, options, expected) => {
    expect(cite(csl, form, options)).toBe(expected);
  });
});

describe('the fields of an item', () => {
  const types: Readonly<Record<WorkKind, string>> = {
    book: 'book',
    part: 'chapter',
    journal: 'review-book',
    periodical: 'article-newspaper',
    archival: 'manuscript',
    web: 'webpage',
    thesis: 'thesis',
    talk: 'interview',
  };
  /** Of these one is shown in the other's place. */
  const instead: Readonly<Record<string, readonly string[]>> = {
    URL: ['DOI'],
    medium: ['genre'],
    event: ['event-title'],
    'event-place': ['publisher-place'],
    'call-number': ['archive_location'],
    publisher: ['container-title'],
  };
  const all = [...CSL_NAMES, ...CSL_DATES, ...CSL_TEXTS].filter((field) => field !== 'type' && field !== 'id');
  const valueFor = (field: string): unknown => {
    if (CSL_NAMES.has(field)) return names(`Family-${field}`, 'G.');
    return CSL_DATES.has(field) ? issued([1900 + [...CSL_DATES].indexOf(field)]) : `words of ${field}`;
  };
  const both = (csl: Csl): string => `${cite(csl, 'note')} ${cite(csl, 'bibliography')}`;

  it.each(Object.entries(types) as [WorkKind, string][])('of a %s are shown or said not to be', (kind, type) => {
    const whole: Csl = { type, ...Object.fromEntries(all.map((field) => [field, valueFor(field)])) };
    // A book in an archive is cited by its place there.
    if (kind === 'book') delete whole.archive;
    expect(workKind({ id: 'item', ...whole })).toBe(kind);
    for (const field of all) {
      const base = Object.fromEntries(
        Object.entries(whole).filter(
          ([name]) => !(instead[field] ?? []).includes(name) || (kind === 'part' && name === 'container-title'),
        ),
      ) as Csl;
      if (workKind({ id: 'item', ...base }) !== kind) continue;
      const { [field]: _, ...without } = base;
      const isSeen = workKind({ id: 'item', ...without, type }) !== kind || both(base) !== both(without as Csl);
      if (isSeen !== isShown(kind, field) && !['accessed', 'call-number', 'event', 'language'].includes(field))
        expect(`${field} is ${isSeen ? 'shown' : 'not shown'}`).toBe(isShown(kind, field) ? 'shown' : 'not shown');
      if (isSeen) expect(unshownFields({ id: 'item', ...base })).not.toContain(field);
    }
  });
});
