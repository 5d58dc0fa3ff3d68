import { BOX_KINDS } from '../../../src/content/box-kinds.ts';
import { box, boxTitle } from '../../../src/content/boxes.ts';
import { finishParagraph } from '../../../src/content/markdown-nodes.ts';
import { element, type HtmlNode, type HtmlTree, text } from '../../../src/content/tree.ts';
import { textFor } from '../../../src/text/text.ts';
import { fc } from '../../support/property.ts';

/** Signs that mean something in Markdown, alone and as they come together, beside words of several scripts. */
const pieces = fc.constantFrom(
  ...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'.split(''),
  ...[
    '**',
    '__',
    '~~',
    '==',
    '``',
    '```',
    '~~~',
    ':::',
    '---',
    '===',
    '$$',
    '[[',
    ']]',
    '](',
    '![',
    '^[',
    '[^1]',
    '[^1]: ',
  ],
  ...[
    '- ',
    '+ ',
    '* ',
    '1. ',
    '2) ',
    '10.',
    '# ',
    '###### ',
    '> ',
    ': ',
    '~ ',
    '| ',
    '|---|',
    ':-:',
    '    ',
    '\t',
    '  ',
  ],
  ...[
    '{lang=ru}',
    '{width=half}',
    '{words="x"}',
    '[@a]',
    '[@a, p. 2; see @b]',
    '@a',
    '-@b',
    'me@e.example',
    'www.e.example',
  ],
  ...[
    'https://e.example/a_b_c',
    '<https://e.example>',
    '<b>',
    '</b>',
    '<!--',
    '&amp;',
    '&#42;',
    '&nbsp;',
    'AT&T;',
    '\\(',
    '\\)',
    '\\[',
  ],
  ...[
    '$5',
    '$x$',
    '5$',
    'x^2',
    'H~2~O',
    'a_b',
    'a*b',
    'Table: ',
    ': ',
    'note',
    '\n',
    '\n',
    '\n\n',
    ' \n',
    '\n ',
    '\r',
    ' ',
    ' ',
    ' ',
  ],
  ...[
    'a',
    'b',
    '1',
    '2',
    'word',
    'слово',
    '重点',
    '。',
    'שלום',
    'e\u0301',
    '\u0301',
    '👩‍🚀',
    '\u00a0',
    '\u200f',
    '\u2028',
    '\ufe0f',
    'ß',
  ],
);

export const anyWords: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(pieces, { minLength: 1, maxLength: 7 }).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.constantFrom('a', 'word', 'two words', 'слово', 'x', '2', 'end.', '(so)') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }) },
);

const id = fc.constantFrom('a', 'b2', 'one-two');
const address = fc.constantFrom(
  'https://e.example/',
  'https://e.example/a(b)c?d=e&f#g',
  'mailto:a@e.example',
  'https://e.example/%D0%B0_b',
);
const title = fc.option(anyWords, { nil: undefined });
const locator = fc.option(fc.constantFrom('p. 3', '12–14', '§ 4, note 2'), { nil: undefined });
const width = fc.option(fc.constantFrom('small', 'half', 'full'), { nil: undefined });
const tex = fc.constantFrom('x^2', 'a_1', '|x|', '\\frac{1}{2}', 'a < b', 'x', '\\text{a $b$ c}', '5', 'a\n= b');

function titled(of: string | undefined): Readonly<Record<string, string>> {
  return of === undefined ? {} : { title: of };
}

const leaves: fc.Arbitrary<HtmlNode> = fc.oneof(
  { weight: 8, arbitrary: anyWords.map(text) },
  { weight: 1, arbitrary: fc.constant(element('br')) },
  { weight: 1, arbitrary: anyWords.map((words) => element('code', {}, text(words))) },
  { weight: 1, arbitrary: id.map((of): HtmlNode => ({ kind: 'gap', id: of })) },
  {
    weight: 1,
    arbitrary: fc.record({ tex, display: fc.boolean(), words: fc.option(anyWords, { nil: undefined }) }).map(
      ({ words, ...formula }): HtmlNode => ({
        kind: 'formula',
        mathml: [],
        ...formula,
        ...(words === undefined ? {} : { words }),
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(id, fc.option(anyWords, { nil: undefined }), title, width).map(
      ([of, alt, named, wide]): HtmlNode => ({
        kind: 'reference',
        reference: { to: 'asset', id: of, ...(alt === undefined ? {} : { alt }) },
        children: [],
        attributes: { ...titled(named), ...(wide === undefined ? {} : { class: `cw-width-${wide}` }) },
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(address, fc.boolean())
      .map(([href, bare]) =>
        element('a', { class: 'cw-address', href }, text(bare ? href.replace(/^mailto:/, '') : href)),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(id, locator, fc.constantFrom<'words' | 'work' | undefined>('words', 'work', undefined))
      .map(([of, at, as]) => {
        const source: HtmlNode = {
          kind: 'reference',
          reference: {
            to: 'source',
            id: of,
            ...(at === undefined ? {} : { locator: at }),
            ...(as === undefined ? {} : { as }),
          },
          children: [],
        };
        return as === 'words'
          ? element('span', { class: 'citation' }, source)
          : element('span', { class: 'citation' }, text('('), source, text(')'));
      }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyWords, title)
      .map(([alt, named]) => element('img', { src: 'https://e.example/a.png', alt, ...titled(named) })),
  },
);

const { inline } = fc.letrec<{ inline: HtmlTree; node: HtmlNode }>((tie) => ({
  inline: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: leaves },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom('em', 'strong', 'em', 'strong', 'del', 'mark', 'sub', 'sup'), tie('inline'))
        .map(([tag, children]) => element(tag, {}, ...children)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(address, title, tie('inline'))
        .map(([href, named, children]) => element('a', { href, ...titled(named) }, ...children)),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom('activity', 'term', 'asset'), id, tie('inline')).map(
        ([to, of, children]): HtmlNode => ({
          kind: 'reference',
          reference: to === 'activity' ? { to, id: of } : to === 'term' ? { to, id: of } : { to: 'asset', id: of },
          children,
        }),
      ),
    },
    { weight: 1, arbitrary: tie('inline').map((children) => element('span', { lang: 'ru' }, ...children)) },
    { weight: 1, arbitrary: tie('inline').map((children) => element('span', { lang: 'he', dir: 'rtl' }, ...children)) },
  ),
}));

/** Words with everything that may be in a paragraph. */
export const anyInline: fc.Arbitrary<HtmlTree> = inline;

const code = fc
  .tuple(fc.constantFrom('', 'python', 'text', 'mermaid'), anyWords)
  .map(([language, content]) =>
    element('pre', {}, element('code', language === '' ? {} : { class: `language-${language}` }, text(content))),
  );

const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.boolean(), fc.option(anyInline, { nil: undefined }))
  .chain(([columns, bold, caption]) => {
    const alignment = fc.array(fc.constantFrom('', 'align-left', 'align-center', 'align-right'), {
      minLength: columns,
      maxLength: columns,
    });
    const cells = fc.array(fc.oneof(anyInline, fc.constant<HtmlTree>([])), { minLength: columns, maxLength: columns });
    return fc.tuple(alignment, cells, fc.array(cells, { maxLength: 2 })).map(([aligned, head, rows]) => {
      const named = (column: number): Readonly<Record<string, string>> =>
        aligned[column] === '' ? {} : { class: aligned[column] ?? '' };
      return element(
        'table',
        {},
        ...(caption === undefined ? [] : [element('caption', {}, ...caption)]),
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            ...head.map((words, column) => element('th', { scope: 'col', ...named(column) }, ...words)),
          ),
        ),
        element(
          'tbody',
          {},
          ...rows.map((row) =>
            element(
              'tr',
              {},
              ...row.map((words, column) => element(bold && column === 0 ? 'th' : 'td', named(column), ...words)),
            ),
          ),
        ),
      );
    });
  });

const { blocks } = fc.letrec<{ blocks: HtmlTree; block: HtmlNode; items: HtmlTree }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  items: fc.oneof(
    {
      weight: 2,
      arbitrary: fc.array(
        anyInline.map((words) => element('li', {}, ...words)),
        { minLength: 1, maxLength: 3 },
      ),
    },
    {
      weight: 1,
      arbitrary: fc.array(
        fc.tuple(anyInline, tie('blocks')).map(([words, more]) => element('li', {}, ...words, ...more)),
        { minLength: 1, maxLength: 2 },
      ),
    },
    {
      weight: 1,
      arbitrary: fc.array(
        tie('blocks').map((more) => element('li', {}, ...more)),
        { minLength: 1, maxLength: 3 },
      ),
    },
    { weight: 1, arbitrary: fc.constant([element('li')]) },
  ),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: anyInline.map((words) => element('p', {}, ...words)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('h2', 'h3', 'h4'), anyInline)
        .map(([tag, words]) => element(tag, {}, ...words)),
    },
    { weight: 1, arbitrary: code },
    { weight: 1, arbitrary: fc.constant(element('hr')) },
    {
      weight: 1,
      arbitrary: tex.map((of): HtmlNode => ({ kind: 'formula', tex: of, display: true, block: true, mathml: [] })),
    },
    {
      weight: 1,
      arbitrary: fc.array(id, { minLength: 1, maxLength: 3 }).map((ids) => {
        const [only] = finishParagraph(
          ids.map((of): HtmlNode => ({ kind: 'reference', reference: { to: 'asset', id: of }, children: [] })),
        );
        return only ?? element('hr');
      }),
    },
    { weight: 2, arbitrary: table },
    { weight: 1, arbitrary: tie('blocks').map((children) => element('blockquote', {}, ...children)) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.boolean(), fc.nat(12), tie('items'))
        .map(([ordered, start, items]) =>
          element(ordered ? 'ol' : 'ul', ordered && start !== 1 ? { start: String(start) } : {}, ...items),
        ),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.tuple(anyInline, fc.array(fc.oneof(anyInline, tie('blocks')), { minLength: 1, maxLength: 2 })), {
          minLength: 1,
          maxLength: 2,
        })
        .map((terms) =>
          element(
            'dl',
            {},
            ...terms.flatMap(([term, meanings]) => [
              element('dt', {}, ...term),
              ...meanings.map((meaning) => element('dd', {}, ...meaning)),
            ]),
          ),
        ),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...BOX_KINDS), fc.oneof(anyInline, fc.constant<HtmlTree>([])), tie('blocks'))
        .map(([kind, own, body]) => {
          const [only] = box(kind, [boxTitle(kind, own, textFor('en')), ...body]);
          return only ?? element('hr');
        }),
    },
  ),
}));

/** Texts of everything that the reader makes, and of what it does not. */
export const anyBlocks: fc.Arbitrary<HtmlTree> = blocks;
