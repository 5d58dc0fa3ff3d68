import { describe, expect, it } from 'vitest';
import { Findings } from '../../src/read/findings.ts';
import { htmlContents, htmlWords, readHtmlDocument } from '../../src/read/html/read.ts';
import { decodeReferences } from '../../src/read/html/references.ts';
import { tokenize } from '../../src/read/html/tokens.ts';
import { joinPath, resolveTarget } from '../../src/read/paths.ts';
import { parseXml } from '../../src/read/xml/parse.ts';
import { grammars, optional, required } from '../../src/verify/schema/grammar.ts';
import { validate } from '../../src/verify/schema/validate.ts';
import {
  anyText,
  boolean,
  decimal,
  identifier,
  isNcName,
  oneOf,
  oneToken,
  reference,
} from '../../src/verify/schema/values.ts';

function problems(content: string, xml: string): readonly string[] {
  const grammar = grammars({
    namespace: 'urn:x',
    title: 'the schema',
    elements: { root: 'root' },
    types: { root: { content }, ...Object.fromEntries(['a', 'b', 'c'].map((name) => [name, { content: anyText }])) },
  });
  const findings = new Findings('x.xml', 'document');
  const document = parseXml(Buffer.from(`<root xmlns="urn:x">${xml}</root>`), undefined, findings);
  if (document !== undefined) validate(document.root, grammar, undefined, findings);
  return findings.all().map((one) => one.message.replace(' [the schema]', ''));
}

describe('content models', () => {
  it.each([
    ['a, b?, c', '<a/><c/>', []],
    ['a, b?, c', '<a/><b/><c/>', []],
    ['a, b?, c', '<b/><c/>', ['<root> lacks <a>.']],
    ['a, b?, c', '<a/>', ['<root> lacks <c>.']],
    ['a, b?, c', '', ['<root> lacks <a>.', '<root> lacks <c>.']],
    ['a, b?, c', '<c/><a/>', ['<a> is in the wrong place, or occurs too often, in <root>.']],
    ['a, b?, c', '<a/><a/><c/>', ['<a> is in the wrong place, or occurs too often, in <root>.']],
    ['a, b?, c', '<a/><d/><c/>', ['<d> is not allowed in <root>.']],
    ['(a | b)*, c', '<b/><a/><b/><c/>', []],
    ['(a | b)+, c?', '<c/>', ['<root> lacks <a>.']],
    ['(a, b)+', '<a/><b/><a/>', ['<root> lacks <b>.']],
    ['a | (b, c)', '', ['<root> lacks <a>.']],
    ['a | (b, c)', '<b/>', ['<root> lacks <c>.']],
    ['a & b? & c*', '<c/><a/><c/>', []],
    ['a & b? & c*', '<b/><b/>', ['<b> is in the wrong place, or occurs too often, in <root>.', '<root> lacks <a>.']],
    [
      'a, any*',
      '<a/><x:y xmlns:x="http://example.org/other"/>',
      ['<x:y> belongs to the unknown namespace "http://example.org/other"; importers pass over it here.'],
    ],
    ['', 'text', ['<root> may hold elements only, but it holds text.']],
    ['a', '<a><b/></a>', ['<b> is in <a>, which may hold only text.']],
  ])('%s over %s', (content, xml, expected) => {
    expect([...problems(content, xml)].sort()).toEqual([...expected].sort());
  });

  it('refuses a malformed model, which is a fault of ours', () => {
    for (const content of ['a,', '(a', 'a)', 'a ! b', 'a & (b, c)']) {
      expect(() => problems(content, '<a/>'), content).toThrow('Malformed content model');
    }
  });

  it('checks attributes, identifiers and references', () => {
    const findings = new Findings('x.xml', 'document');
    const document = parseXml(
      Buffer.from(
        '<root xmlns="urn:x" id="1a" ref="none" on="maybe" more="1"><root id="b" on="1"/><root id="b" on="true"/></root>',
      ),
      undefined,
      findings,
    );
    const type = {
      content: 'root*',
      attributes: { id: required(identifier), ref: optional(reference), on: required(boolean) },
    };
    const grammar = grammars({
      namespace: 'urn:x',
      title: 'the schema',
      elements: { root: 'root' },
      types: { root: type },
    });
    if (document !== undefined) validate(document.root, grammar, undefined, findings);
    expect(findings.all().map((one) => one.code)).toEqual([
      'schema/bad-id',
      'schema/bad-value',
      'schema/unknown-attribute',
      'schema/unresolved-idref',
      'schema/duplicate-id',
    ]);
  });
});

describe('values', () => {
  it.each([
    [oneOf('a b'), 'a b', true],
    [oneOf('a b'), ' a b ', false],
    [oneToken('a b'), ' a\n b ', true],
    [decimal(-1, 1), '-0.5', true],
    [decimal(-1, 1), '1e-3', false],
    [decimal(-1, 1), '2', false],
    [decimal(-1, 1), '', false],
    [boolean, ' true ', true],
    [boolean, 'yes', false],
  ])('%o takes %s: %s', (rule, value, expected) => {
    expect(rule.test(value)).toBe(expected);
  });

  it('knows identifiers', () => {
    expect(['a', '_1', 'ж-1', 'a.b'].every(isNcName)).toBe(true);
    expect(['1a', 'a:b', 'a b', '', '-a'].some(isNcName)).toBe(false);
  });
});

describe('XML', () => {
  it('says where elements stand, whatever ends the line', () => {
    const findings = new Findings('x.xml', 'document');
    const root = parseXml(Buffer.from('<a>\r\n  <b\r\n x="1"/>\n<c/></a>'), undefined, findings)?.root;
    expect(root?.children.map((child) => child.position)).toEqual([
      { line: 2, column: 3 },
      { line: 4, column: 1 },
    ]);
  });

  it('expands no entity', () => {
    const findings = new Findings('x.xml', 'document');
    const bomb = '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;">]><a>&y;</a>';
    expect(parseXml(Buffer.from(bomb), undefined, findings)).toBeUndefined();
    expect(findings.all().map((one) => one.code)).toEqual(['xml/doctype']);
  });
});

describe('HTML', () => {
  it.each([
    ['<p>One</p><p>two</p>', 'One two'],
    ['a<em>b</em>c', 'abc'],
    ['a<br>b', 'a b'],
    ['&lt;b&gt; &amp;amp; &#8217; &#x2014; &nbsp;x', '<b> &amp; ’ — x'],
    ['3 < 4 and <> & &unknown;', '3 < 4 and <> & &unknown;'],
    ['<script>if (a<b) x()</script>seen<style>p{}</style>', 'seen'],
    ['<!-- <p>no</p> -->yes<![CDATA[no]]>', 'yes'],
    ['<p title="a > b">c</p>', 'c'],
    ['unclosed <b', 'unclosed'],
    ['<table><tr><td>1</td><td>2</td></tr></table>', '1 2'],
  ])('%s reads "%s"', (html, words) => {
    expect(htmlWords(html)).toBe(words);
  });

  it('collects what it points at', () => {
    const { references } = htmlContents(
      '<a href="#n">to <b>n</b></a><a href=x.html><img src=\'y.png\' alt="Y"></a><video poster="p.jpg"><source src="v.mp4"></video>',
      (target) => (target === 'y.png' ? 'images/y.png' : undefined),
    );
    expect(references).toEqual([
      { kind: 'link', target: '#n', text: 'to n' },
      { kind: 'link', target: 'x.html', text: 'Y' },
      { kind: 'image', target: 'y.png', path: 'images/y.png', text: 'Y' },
      { kind: 'image', target: 'p.jpg' },
      { kind: 'media', target: 'v.mp4' },
    ]);
  });

  it('reads a document’s title, language, meta, body and sections', () => {
    const page = readHtmlDocument(
      '<!doctype html><html lang="ru"><head><title>A &amp; B</title><meta name="Identifier" content="x"><link rel="stylesheet" href="s.css"></head>' +
        '<body><section id="a"><h2>First</h2>one <section id="b">two</section></section><section>no id</section></body></html>',
    );
    expect(page.title).toBe('A & B');
    expect(page.language).toBe('ru');
    expect(page.meta.get('identifier')).toBe('x');
    expect(page.body.text).toBe('First one two no id');
    expect(page.references.map((one) => one.target)).toEqual(['s.css']);
    expect(page.sections).toEqual([
      { id: 'a', title: 'First', text: 'First one two' },
      { id: 'b', title: '', text: 'two' },
    ]);
  });

  it('reads a fragment as a body', () => {
    expect(readHtmlDocument('<p>x</p>').body.text).toBe('x');
  });

  it('undoes references as browsers do', () => {
    expect(decodeReferences('&constructor; &eacute; &#150; AT&T &copy 1')).toBe('&constructor; é – AT&T © 1');
    expect(decodeReferences('&#xD800; &#9999999;')).toBe('\ufffd \ufffd');
    expect(htmlContents('<a href="?a=1&copy=2&amp;b=3">x</a>').references[0]?.target).toBe('?a=1&copy=2&b=3');
  });

  it('knows where each piece begins, also behind a reference', () => {
    const html = '<p CLASS="a" class="b">&lt;b&gt; c<!-- no -->d</p ><script>1<2</script>';
    expect(tokenize(html).map((token) => [token.kind, html.slice(token.offset).slice(0, 4)])).toEqual([
      ['open', '<p C'],
      ['text', '&lt;'],
      ['text', 'd</p'],
      ['close', '</p '],
      ['open', '<scr'],
      ['text', '1<2<'],
      ['close', '</sc'],
    ]);
    expect(tokenize(html)[0]).toMatchObject({ name: 'p', attributes: new Map([['class', 'a']]) });
  });
});

describe('paths', () => {
  it.each([
    ['a/', '../b.png', 'b.png'],
    ['a/', './b//c.png', 'a/b/c.png'],
    ['', '../b.png', undefined],
  ])('%s and %s make %s', (base, relative, path) => {
    expect(joinPath(base, relative)).toBe(path);
  });

  it.each([
    ['b.png?x=1#y', 'a/b.png'],
    ['my%20b.png', 'a/my b.png'],
    ['100%.png', 'a/100%.png'],
    ['https://example.org/b.png', undefined],
    ['//example.org/b.png', undefined],
    ['/b.png', undefined],
    ['#b', undefined],
  ])('%s resolves to %s', (target, path) => {
    const files = new Set(['a/b.png', 'a/my b.png', 'a/100%.png', 'b.png']);
    expect(resolveTarget((one) => files.has(one), 'a/', target)).toBe(path);
  });
});
