import { describe, expect, it } from 'vitest';
import { findings, html } from './read.ts';

const link = (href: string, words = href) => `<a class="cw-address" href="${href}">${words}</a>`;

describe('a bare address is a link', () => {
  it.each<[string, string]>([
    ['See https://youtu.be/abc?x=1.', `See ${link('https://youtu.be/abc?x=1')}.`],
    ['at www.example.org, then', `at ${link('https://www.example.org', 'www.example.org')}, then`],
    ['Write to a.b@example.org!', `Write to ${link('mailto:a.b@example.org', 'a.b@example.org')}!`],
    ['mailto:a@example.org', link('mailto:a@example.org')],
    ['(https://example.org/a_(b))', `(${link('https://example.org/a_(b)')})`],
    ['(see https://example.org/a)', `(see ${link('https://example.org/a')})`],
    ['[https://example.org/a]', `[${link('https://example.org/a')}]`],
    [
      '"https://example.org", «https://example.org».',
      `"${link('https://example.org')}", «${link('https://example.org')}».`,
    ],
    ['https://example.org/?a=1&b=2; so', `${link('https://example.org/?a=1&amp;b=2')}; so`],
    ['https://example.org/?a=1&amp;b=2', link('https://example.org/?a=1&amp;b=2')],
    ['**https://example.org/a_b_c**', `<strong>${link('https://example.org/a_b_c')}</strong>`],
    ['*www.example.org*', `<em>${link('https://www.example.org', 'www.example.org')}</em>`],
    ['==https://example.org==', `<mark>${link('https://example.org')}</mark>`],
    ['~~https://example.org/~a/b~~', `<del>${link('https://example.org/~a/b')}</del>`],
    ['https://example.org/~a/~b^c', `${link('https://example.org/~a/~b')}^c`],
    ['https://example.org/a\\_b', link('https://example.org/a_b')],
    [
      'См. https://ru.wikipedia.org/wiki/Хлеб.',
      `См. ${link('https://ru.wikipedia.org/wiki/%D0%A5%D0%BB%D0%B5%D0%B1', 'https://ru.wikipedia.org/wiki/Хлеб')}.`,
    ],
    ['на сайте https://пример.рф/', `на сайте ${link('https://xn--e1afmkfd.xn--p1ai/', 'https://пример.рф/')}`],
    ['сайтhttps://example.orgи', `сайт${link('https://example.org')}и`],
    ['https://example.org—вот', `${link('https://example.org')}—вот`],
    ['请看https://example.org/a。然后', `请看${link('https://example.org/a')}。然后`],
    ['请看www.example.org然后', `请看${link('https://www.example.org', 'www.example.org')}然后`],
    ['（https://example.org/a）', `（${link('https://example.org/a')}）`],
    ['https://example.org/a를', `${link('https://example.org/a')}를`],
    [
      'http://localhost:8080/x and http://127.0.0.1/y',
      `${link('http://localhost:8080/x')} and ${link('http://127.0.0.1/y')}`,
    ],
    ['https://example.org...', `${link('https://example.org')}...`],
    ['[@name] at https://example.org', ''],
    ['HTTPS://EXAMPLE.ORG/A', link('HTTPS://EXAMPLE.ORG/A')],
    ['<https://example.org>', link('https://example.org')],
  ])('%s', (text, expected) => {
    if (expected !== '') {
      expect(html(text)).toBe(`<p>${expected}</p>`);
      expect(html(text, { mode: 'inline' })).toBe(expected);
    } else expect(html(text)).toContain(link('https://example.org'));
    expect(findings(text)).toEqual([]);
  });

  it.each([
    '`https://example.org`',
    '```\nhttps://example.org www.example.org a@example.org\n```',
    '    https://example.org',
    'https\\://example.org',
    'https:// and www. and www.x and http://a',
    'git+https://example.org',
    'https://user@evil.example and https://bank.example@evil.example/a',
    'a@b and @name and a@@b.org',
    'example.org and index.html',
  ])('%s is none', (text) => {
    expect(html(text)).not.toContain('<a');
    expect(findings(text)).toEqual([]);
  });

  it('is not one twice', () => {
    expect(html('[see https://example.org](https://example.com)')).toBe(
      '<p><a href="https://example.com">see https://example.org</a></p>',
    );
    expect(html('[https://example.org](https://example.org)').match(/<a/g)).toHaveLength(1);
    expect(html('[a][b]\n\n[b]: https://example.org "www.example.org"').match(/<a/g)).toHaveLength(1);
  });

  it('is found behind what stands in the text before', () => {
    expect(html('> - deep **x** `y` www.example.org')).toContain(link('https://www.example.org', 'www.example.org'));
  });
});
