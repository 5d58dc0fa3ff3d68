import { element, type HtmlNode, type HtmlTree, type Reference } from '../../src/content/tree.ts';
import { ELEMENTS } from '../../src/content/vocabulary.ts';
import { fc } from '../support/property.ts';

/** Pieces that texts of attacks are made of, and of which new ones may come together. */
const fragments = fc.constantFrom(
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '/',
    '!',
    '?',
    '#',
    ';',
    ':',
    '=',
    '-',
    '\n',
    ' ',
    '\t',
    '\r',
    '\u0000',
    '\ud83d',
    '\u2060',
  ],
  ...[
    '&lt',
    '&lt;',
    '&amp;',
    '&amp;lt;',
    '&#60;',
    '&#x3c',
    '&quot;',
    '&Tab;',
    '&colon;',
    '&copy',
    'lt;',
    'amp;',
    '#60;',
  ],
  ...[
    'script',
    '</script',
    '</pre',
    '</textarea>',
    '</title>',
    '-->',
    '<!--',
    ']]>',
    'javascript:',
    'data:',
    'https://e.example/',
  ],
  ...['onerror=', 'x', 'a b', 'é', '🙂', '0', 'style', 'b'],
);

export const nastyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.array(fragments, { maxLength: 8 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

const tags = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...ELEMENTS) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        'script',
        'style',
        'svg',
        'math',
        'iframe',
        'object',
        'template',
        'noscript',
        'title',
        'xmp',
        'plaintext',
        'image',
      ],
      ...['base', 'meta', 'cw-slot', 'constructor', '__proto__', 'p onload', 'SCRIPT', ''],
    ),
  },
);

const attributeNames = fc.constantFrom(
  ...[
    'class',
    'id',
    'href',
    'src',
    'alt',
    'title',
    'lang',
    'for',
    'headers',
    'data-x',
    'aria-label',
    'aria-labelledby',
  ],
  ...['checked', 'value', 'type', 'cite', 'poster', 'hidden', 'colspan'],
  ...[
    'onclick',
    'style',
    'srcdoc',
    'srcset',
    'formaction',
    'action',
    'xlink:href',
    'data-',
    'a b',
    '"',
    '__proto__',
    'x onclick',
  ],
);

const attributes = fc.dictionary(attributeNames, nastyText, { maxKeys: 4, noNullPrototype: true });

const references: fc.Arbitrary<Reference> = fc.oneof(
  fc.record({
    to: fc.constantFrom('asset', 'activity', 'term', 'anchor', 'source'),
    id: nastyText,
  }) as fc.Arbitrary<Reference>,
  fc.record({ to: fc.constant('asset' as const), id: nastyText, alt: nastyText }),
  fc.record({ to: fc.constant('theme' as const), path: nastyText }),
);

const { tree } = fc.letrec<{ tree: HtmlTree; node: HtmlNode }>((tie) => ({
  tree: fc.array(tie('node'), { maxLength: 4 }),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    nastyText.map((value): HtmlNode => ({ kind: 'text', text: value })),
    nastyText.map((id): HtmlNode => ({ kind: 'gap', id })),
    fc.tuple(tags, attributes, tie('tree')).map(([tag, given, children]) => element(tag, given, ...children)),
    fc
      .tuple(references, attributes, tie('tree'))
      .map(([reference, given, children]): HtmlNode => ({ kind: 'reference', reference, children, attributes: given })),
  ),
}));

/** Trees of everything, allowed or not, as no parser of ours would make them. */
export const anyTree: fc.Arbitrary<HtmlTree> = tree;

/** Markdown made of the pieces that mean something in it. */
export const anyMarkdown: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: nastyText },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...[
            '[',
            ']',
            '(',
            ')',
            '[[',
            ']]',
            '{lang=ru}',
            '{',
            '}',
            '[^1]',
            '[^1]: ',
            '^[',
            '[@a, p. 1]',
            '[@',
            '![',
            '](',
          ],
          ...[
            'asset:a',
            'activity:b',
            'term:c',
            '\n',
            '\n\n',
            '# ',
            '### ',
            '> ',
            '- ',
            '1. ',
            ': ',
            '    ',
            '| ',
            '|---|',
            '```',
          ],
          ...[
            '*',
            '**',
            '_',
            '`',
            '\\',
            '<b>',
            '[x](activity:y)',
            '![](asset:z)',
            '[a]: https://e.example',
            'word ',
            'слово ',
          ],
        ),
      },
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));
