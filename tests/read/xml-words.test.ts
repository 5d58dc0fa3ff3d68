import { expect, it } from 'vitest';
import { Findings } from '../../src/read/findings.ts';
import { parseXml } from '../../src/read/xml/parse.ts';

/** What is inside `<a>…</a>`, what is said of it, and the words at the place. */
const faults: readonly (readonly [string, RegExp, string])[] = [
  ['<t>Tom & Jerry</t>', /An & stands here by itself.*&amp;/, '& Jerry'],
  ['<t>R&D</t><u/>', /An & stands here by itself/, '&D'],
  ['<t href="x?a=1&b=2"/>', /An & stands here by itself/, '&b=2'],
  ['<t>x &amp y</t>', /An & stands here by itself/, '&amp y'],
  ['<t>A&nbsp;B</t>', /`&nbsp;` is known in HTML only/, '&nbsp;'],
  ['<t>&copy; 2020</t>', /`&copy;` is known in HTML only/, '&copy;'],
  ['<t>a &hellip; b</t>', /`&hellip;` is known in HTML only/, '&hellip;'],
  ['<t>a < b</t>', /A < stands here by itself.*&lt;/, '< b'],
  ['<t>1 <2</t>', /A < stands here by itself/, '<2'],
  ['<t>line<br>two</t>', /`<br>` has no end.*<br\/>/, '<br>'],
  ['<t><img src="x"></t>', /`<img>` has no end/, '<img'],
  ['<t><i>one</t>', /`<i>` is not closed before `<\/t>`/, '<i>'],
  ['<t>one</t></u>', /`<\/u>`/, ''],
  ['<t a=1/>', /without quotation marks/, ''],
  ['<t a/>', /no value/, ''],
  ['<t a="1"b="2"/>', /a space is missing/, ''],
  ['<t a="1" a="2"/>', /`a` stands twice/, ''],
  ['<x:t/>', /prefix `x:`/, ''],
  ['<t>a ]]> b</t>', /\]\]&gt;/, ''],
  ['<t a="1><u b="2"/></t>', /quotation mark|by itself/, ''],
];

it.each(faults)('%s', (inside, message, at) => {
  const source = `<a>\n${inside}</a>`;
  const findings = new Findings('a.xml', 'document');
  expect(parseXml(new TextEncoder().encode(source), 'a.xml', findings)).toBeUndefined();
  const [found] = findings.all();
  expect(found?.message).toMatch(message);
  expect(found?.message).not.toMatch(/unclosed tag/);
  if (at === '') return;
  const offset = source.indexOf(at);
  const line = source.slice(0, offset).split('\n').length;
  expect(found?.range?.start).toEqual({ line, column: offset - source.lastIndexOf('\n', offset) });
});

it('a document that breaks off says which tag is open', () => {
  const findings = new Findings('a.xml', 'document');
  parseXml(new TextEncoder().encode('<a>\n<b>one</b>\n<c>two'), 'a.xml', findings);
  expect(findings.all()[0]?.message).toMatch(/ends before the tag `<c>` is closed/);
});
