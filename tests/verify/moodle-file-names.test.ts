import { expect, it } from 'vitest';
import { cleanedPath } from '../../src/verify/platforms/moodle/file-names.ts';

it.each([
  ["it's.html", 'its.html'],
  ['a&b<c>d"e`f|g:h.png', 'abcdefgh.png'],
  ['a\u0000b\u007fc\u0085d.png', 'abcd.png'],
  ["it's/a b.html", 'its/a b.html'],
  ['a\\b.html', 'a/b.html'],
  ['cafe\u0301.html', 'caf\u00e9.html'],
  ['a//b/./c.html', 'a/b/c.html'],
  ['a/../b.html', 'a/b.html'],
  ['/a.html', 'a.html'],
])('Moodle calls %j %j once it is unpacked', (path, name) => {
  expect(cleanedPath(path)).toBe(name);
});

it.each([
  'a b.html',
  'ä.html',
  'a+b.html',
  'a...html',
  'a(1)[2]{3}.html',
  'a,b;c=d@e~f!g$h%20.html',
  'שלום.html',
  'a#b?.html',
])('Moodle leaves %j as it is', (path) => {
  expect(cleanedPath(path)).toBe(path);
});
