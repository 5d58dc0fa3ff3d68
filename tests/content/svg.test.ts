import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { sanitizeSvg } from '../../src/content/svg.ts';
import { FOREIGN_HOST, MARKER, payloads } from '../security/corpus.ts';

const place = { file: 'media/a.svg' };
const NS = 'xmlns="http://www.w3.org/2000/svg"';
const START = `<svg ${NS} xmlns:xlink="http://www.w3.org/1999/xlink"`;

function clean(content: string): string | undefined {
  return sanitizeSvg(`<svg ${NS} xmlns:xlink="http://www.w3.org/1999/xlink">${content}</svg>`, place).value;
}

function inside(content: string): string | undefined {
  return /^<svg [^>]*>(.*)<\/svg>\n$/s.exec(clean(content) ?? '')?.[1];
}

function codes(svg: string): readonly string[] {
  return sanitizeSvg(svg, place).diagnostics.map(({ code }) => code);
}

describe('what draws stays', () => {
  test.each([
    '<title>a &amp; b</title><desc>c</desc>',
    '<g transform="translate(1 2)" fill="none" stroke="#123"><path d="M0 0L1 1"/><circle cx="1" cy="2" r="3"/></g>',
    '<defs><linearGradient id="g"><stop offset="0" stop-color="rgb(1, 2, 3)"/></linearGradient></defs><rect fill="url(#g)" style="stroke: url(&quot;#g&quot;); opacity: .5"/>',
    '<symbol id="s" viewBox="0 0 1 1"/><use xlink:href="#s"/><use href="#s" x="1"/>',
    '<style>.a { fill: #fff; stroke: rgba(0, 0, 0, .5) } g:nth-child(2) &gt; path { fill: url(#g) }</style>',
    '<clipPath id="c"><rect width="1" height="1"/></clipPath><g clip-path="url(#c)"/>',
    '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter>',
    '<image href="data:image/png;base64,iVBORw0KGgo=" width="1" height="1"/>',
    '<text x="1" y="2" font-family="Arial, sans-serif" xml:space="preserve">a <tspan>б</tspan></text>',
  ])('%s', (content) => {
    expect(inside(content)).toBe(content);
    expect(codes(`<svg ${NS} xmlns:xlink="http://www.w3.org/1999/xlink">${content}</svg>`)).toEqual([]);
  });

  test('with the size and the view box of the whole', () => {
    expect(
      sanitizeSvg(
        `\uFEFF<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<svg ${NS} viewBox="0 0 2 1" width="2"/>\n`,
        place,
      ),
    ).toEqual({
      value: `${START} viewBox="0 0 2 1" width="2"/>\n`,
      diagnostics: [],
    });
  });

  test('under any prefix', () => {
    expect(sanitizeSvg('<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:g/></s:svg>', place).value).toBe(
      `${START}><g/></svg>\n`,
    );
  });
});

test('what only editors use goes without a word', () => {
  const svg = `<svg ${NS} xmlns:sodipodi="http://sodipodi" sodipodi:docname="a"><!-- b --><metadata><x/></metadata><sodipodi:namedview><sodipodi:grid/></sodipodi:namedview><g sodipodi:x="1" data-name="b"/></svg>`;
  expect(sanitizeSvg(svg, place)).toEqual({ value: `${START}><g/></svg>\n`, diagnostics: [] });
});

describe('what runs or loads is removed and reported', () => {
  test.each([
    ['a script', '<script>a</script><g/>', '<g/>'],
    ['a script in CDATA', '<script><![CDATA[a]]></script>', undefined],
    ['a handler', '<g onload="a"/>', '<g/>'],
    ['HTML', '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml">a</div></foreignObject>', undefined],
    ['HTML without its frame', '<div xmlns="http://www.w3.org/1999/xhtml">a</div>', undefined],
    [
      'animation',
      '<g><animate attributeName="href" values="javascript:a"/><set attributeName="onload" to="a"/></g>',
      '<g/>',
    ],
    ['a link', '<a xlink:href="javascript:a"><path d="M0 0"/></a>', '<g><path d="M0 0"/></g>'],
    ['a use of another file', '<use href="b.svg#c"/>', '<use/>'],
    ['a use of data', '<use href="data:image/svg+xml,x#c"/>', '<use/>'],
    ['a picture of another site', '<image href="https://evil.example/a.png"/>', '<image/>'],
    ['a picture of SVG data', '<image href="data:image/svg+xml;base64,AAAA"/>', '<image/>'],
    ['a filter that loads', '<filter id="f"><feImage href="a.png"/></filter>', '<filter id="f"/>'],
    ['a paint that loads', '<g fill="url(https://evil.example/a#b)"/>', '<g/>'],
    ['a paint that loads in disguise', '<g fill="u\\72l(https://evil.example/a#b)"/>', '<g/>'],
    ['a style with escapes', '<g style="fill: r\\65 d"/>', '<g/>'],
    ['a style that loads', '<g style="fill: url(\'https://evil.example/a#b\')"/>', '<g/>'],
    ['a style sheet that imports', '<style>@import "https://evil.example/a.css"; g { fill: red }</style>', '<style/>'],
    ['a style sheet that loads a font', '<style>@font-face { src: url(a) }</style>', '<style/>'],
    ['a style sheet with an unknown function', '<style>g { fill: image-set("a" 1x) }</style>', '<style/>'],
    ['an address split by an element', '<style>svg{fill:url<g/>(https://evil.example/a)}</style>', '<style/>'],
    ['an address split by a picture', '<style>svg{fill:url<image/>(https://evil.example/a)}</style>', '<style/>'],
    ['an address split by HTML', `<style>svg{fill:url<b xmlns="urn:x"/>(https://evil.example/a)}</style>`, '<style/>'],
    ['an address split by a style sheet', '<style>svg{fill:ur<style/>l(https://evil.example/a)}</style>', '<style/>'],
    ['an address split by a comment', '<style>svg{fill:ur<!-- -->l(https://evil.example/a)}</style>', '<style/>'],
    ['an address split by CDATA', '<style>svg{fill:ur<![CDATA[l(https]]>://evil.example/a)}</style>', '<style/>'],
    ['an address split by an instruction', '<style>svg{fill:ur<?x y?>l(https://evil.example/a)}</style>', '<style/>'],
    ['an at-rule split by an element', '<style>@im<g/>port "https://evil.example/a"; g{fill:red}</style>', '<style/>'],
    ['text in an element of a style sheet', '<style>g{fill:red}<g>x</g></style>', '<style>g{fill:red}</style>'],
    ['an address that leaves its quotes', '<g fill="url(\'#a\' https://evil.example)"/>', '<g/>'],
  ])('%s', (_name, content, expected) => {
    expect(inside(content)).toBe(expected);
    expect(codes(`<svg ${NS} xmlns:xlink="http://www.w3.org/1999/xlink">${content}</svg>`)).toEqual([
      'content/svg-reduced',
    ]);
  });

  test('a style sheet of another file', () => {
    expect(codes(`<?xml-stylesheet href="a.css"?><svg ${NS}/>`)).toEqual(['content/svg-reduced']);
  });

  test('the report names what went', () => {
    const svg = `<svg ${NS} onload="a"><script/><g onclick="b" fill="url(c)"/><set/></svg>`;
    expect(sanitizeSvg(svg, place).diagnostics[0]?.message).toBe(
      'Parts of the picture were removed because they could run or load something: `onload`, `<script>`, `onclick`, `fill` of a `<g>`, `<set>`.',
    );
  });
});

describe('what cannot be used is refused', () => {
  test.each([
    ['nothing', '', 'svg-malformed'],
    ['text', 'a', 'svg-malformed'],
    ['an open element', `<svg ${NS}><g></svg>`, 'svg-malformed'],
    ['two roots', `<svg ${NS}/><svg ${NS}/>`, 'svg-malformed'],
    ['an unknown entity', `<svg ${NS}>&nbsp;</svg>`, 'svg-malformed'],
    ['an attribute twice', `<svg ${NS} width="1" width="2"/>`, 'svg-malformed'],
    ['an unknown prefix', `<svg ${NS}><x:g/></svg>`, 'svg-malformed'],
    ['HTML', '<html><svg/></html>', 'svg-not-svg'],
    ['SVG without its namespace', '<svg/>', 'svg-not-svg'],
    ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]><svg ${NS}>&a;</svg>`, 'svg-entities'],
    ['elements nested too deep', `<svg ${NS}>${'<g>'.repeat(300)}${'</g>'.repeat(300)}</svg>`, 'svg-too-large'],
    ['unknown elements nested too deep', `<svg ${NS}><metadata>${'<g>'.repeat(300)}`, 'svg-too-large'],
    ['elements nested without end', `<svg ${NS}>${'<g>'.repeat(20000)}`, 'svg-too-large'],
  ])('%s', (_name, svg, code) => {
    const result = sanitizeSvg(svg, place);
    expect(result.value).toBeUndefined();
    expect(result.diagnostics.map((diagnostic) => diagnostic.code)).toEqual([`content/${code}`]);
  });

  test.each([1_001, 6_000])('%i parts, each of which repeats the one before', (length) => {
    const parts = Array.from({ length }, (_, part) => `<g id="p${part + 1}"><use href="#p${part}"/></g>`);
    expect(codes(`<svg ${NS}><path id="p0"/>${parts.join('')}</svg>`)).toEqual(['content/svg-too-large']);
  });

  test('a picture that repeats itself a billion times', () => {
    const levels = Array.from(
      { length: 10 },
      (_, level) => `<g id="l${level + 1}">${`<use href="#l${level}"/>`.repeat(10)}</g>`,
    );
    expect(codes(`<svg ${NS}><path id="l0"/>${levels.join('')}</svg>`)).toEqual(['content/svg-too-large']);
    expect(codes(`<svg ${NS}><path id="l0"/>${levels.slice(0, 2).join('')}</svg>`)).toEqual([]);
  });

  test('a picture that uses itself draws nothing twice', () => {
    expect(codes(`<svg ${NS}><g id="a"><use href="#a"/></g></svg>`)).toEqual([]);
  });

  test('with the place of the mistake', () => {
    expect(sanitizeSvg(`<svg ${NS}>\n<g>\n</svg>`, place).diagnostics[0]?.range?.start.line).toBe(3);
  });
});

test.each(payloads.map(({ name, text }) => [name, text]))('%s in a picture runs nothing', (_name, payload) => {
  const escaped = payload.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const attempts = [
    `<svg ${NS}>${payload}</svg>`,
    `<svg ${NS}><text class="${escaped}" style="${escaped}" id="${escaped}">${escaped}</text></svg>`,
    `<svg ${NS}><style>${escaped}</style><style><![CDATA[${payload.replaceAll(']]>', ']] >')}]]></style></svg>`,
    `<svg ${NS}><image href="${escaped}"/><use href="${escaped}"/></svg>`,
  ];
  for (const attempt of attempts) {
    const { value } = sanitizeSvg(attempt, place);
    if (value !== undefined) expect(dangersInSvg(value)).toEqual([]);
  }
});

/** Elements and attributes that run or load, read by an XML parser. */
function dangersInSvg(svg: string): readonly string[] {
  const dangers: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let style = false;
  parser.on('opentag', ({ local, attributes }) => {
    style = local === 'style';
    if (/^(?:script|foreignObject|a|animate.*|set|iframe|feImage|handler|listener)$/.test(local)) dangers.push(local);
    for (const { name, value } of Object.values(attributes)) {
      if (/^on/i.test(name)) dangers.push(name);
      if (name.endsWith('href') && !/^#|^data:image\/(?!svg)/.test(value)) dangers.push(value);
      if (name === 'style' && /url\((?!['"]?#)|@|\\|expression/i.test(value)) dangers.push(value);
    }
  });
  parser.on('closetag', () => {
    style = false;
  });
  parser.on('text', (content) => {
    if (style && /@|\\|url\((?!['"]?#)|</i.test(content)) dangers.push(content);
  });
  parser.write(svg).close();
  return dangers;
}

test('the corpus is of use here', () => {
  expect(payloads.some(({ text }) => text.includes('<svg') && text.includes(MARKER))).toBe(true);
  expect(payloads.some(({ text }) => text.includes(FOREIGN_HOST))).toBe(true);
});
