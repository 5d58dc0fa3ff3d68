import { describe, expect, it } from 'vitest';
import { collectReferences } from '../../src/content/text.ts';
import { findings, html, read } from './read.ts';

const remoteOrigins = ['https://example.org'];

describe('pictures', () => {
  it.each(['small', 'half', 'full'])('may be %s', (width) => {
    const { value } = read(`![](asset:a){width=${width}}`);
    expect(value).toMatchObject([{ reference: { id: 'a', block: true }, attributes: { class: `cw-width-${width}` } }]);
    expect(findings(`![](asset:a){width=${width}} and ![A](asset:b){width=${width}}`)).toEqual([]);
    expect(html(`![a](https://example.org/a.png){width=${width}}`, { remoteOrigins })).toBe(
      `<p><img class="cw-width-${width}" src="https://example.org/a.png" alt="a"></p>`,
    );
  });

  it.each(['50%', '200px', '200', 'big', '"half"', 'half .right', 'javascript:alert(1)'])(
    'are not {width=%s} wide',
    (width) => {
      const text = `![](asset:a){width=${width}}`;
      expect(JSON.stringify(read(text).value)).not.toContain('cw-width');
      const [found] = read(text).diagnostics;
      if (!/[^\w%"]/.test(width)) expect(found?.hint).toContain('{width=small}');
    },
  );

  it('need the word right behind them', () => {
    expect(html('words {width=half}, `x`{width=half}, ![](asset:a) {width=half}')).not.toContain('cw-width');
    expect(findings('[words](https://example.org){width=half}')).toEqual(['1:29 other-dialect']);
  });

  it.each([
    ['in one line', '![](asset:a) ![](asset:b)', 'half'],
    ['in lines of their own', '![](asset:a)\n![](asset:b)\n![](asset:c)', 'third'],
    ['four of them', '![](asset:a)![](asset:b) ![](asset:c) ![](asset:d)', 'half'],
  ])('stand side by side %s', (_name, text, width) => {
    const { value } = read(text);
    const count = text.split('](').length - 1;
    expect(html(text).match(new RegExp(`class="cw-picture cw-picture-${width}"`, 'g'))).toHaveLength(count);
    expect(value).toMatchObject([{ tag: 'div', attributes: { class: 'cw-pictures' } }]);
    expect(collectReferences(value).every(({ reference }) => reference.to === 'asset' && reference.block)).toBe(true);
  });

  it('stand side by side where they lie on another site', () => {
    const text = '![a](https://example.org/a.png) ![](asset:b)';
    expect(html(text, { remoteOrigins })).toContain('<div class="cw-picture cw-picture-half"><img');
  });

  it('do not where they stand alone or among words', () => {
    for (const text of ['![](asset:a)', '![](asset:a)\n\n![](asset:b)', 'a ![](asset:a) ![](asset:b)'])
      expect(html(text)).not.toContain('cw-pictures');
  });
});

describe('headings of rows', () => {
  const rows = (text: string) => html(text).replaceAll('\n', '');
  const HEAD = '| Year | Letters |\n|---|---|\n';

  it('are a first column in bold', () => {
    expect(rows(`${HEAD}| **1863** | 12 |\n| __1864__ | *9* |`)).toContain(
      '<tbody><tr><th class="cw-row-head" scope="row">1863</th><td>12</td></tr><tr><th class="cw-row-head" scope="row">1864</th><td><em>9</em></td></tr></tbody>',
    );
  });

  it('keep their alignment, their markup and the caption', () => {
    const table = rows('Table: T\n\n| | a |\n|--:|---|\n| **1863 *about*** | 12 |');
    expect(table).toContain('<th class="cw-row-head align-right" scope="row">1863 <em>about</em></th>');
    expect(table).toContain('<caption>T</caption><thead><tr><td class="align-right"></td><th scope="col">a</th>');
  });

  it.each([
    ['a cell is not in bold', `${HEAD}| **1863** | 12 |\n| 1864 | 9 |`],
    ['a cell is in bold in part', `${HEAD}| **1863** about | 12 |`],
    ['a cell is empty', `${HEAD}| **1863** | 12 |\n| | 9 |`],
    ['there are no rows', HEAD],
    ['only another column is in bold', `${HEAD}| 1863 | **12** |`],
  ])('are none where %s', (_name, text) => {
    expect(rows(text)).not.toContain('scope="row"');
  });

  it('are found in boxes and quotations', () => {
    expect(rows(`::: note\n${HEAD}| **1863** | 12 |\n:::`)).toContain('scope="row"');
    expect(rows('> | a | b |\n> |---|---|\n> | **c** | d |')).toContain('scope="row"');
  });
});
