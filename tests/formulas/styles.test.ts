import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { texReader } from '../../src/content/formulas/read-tex.ts';
import { walk } from '../../src/content/text.ts';
import { corpus } from './corpus.ts';

const FOLDER = new URL('../../templates/default/assets/', import.meta.url);
const classesOf = (name: string): readonly string[] =>
  Array.from(readFileSync(new URL(name, FOLDER), 'utf8').matchAll(/\.(cw-[a-z-]+)/g), (match) => match[1] ?? '');
const ofFormulas = new Set(classesOf('formulas.css'));

test('the classes of formulas are no others’', () => {
  const others = readdirSync(FOLDER).filter((name) => name.endsWith('.css') && name !== 'formulas.css');
  expect(others.flatMap(classesOf).filter((name) => ofFormulas.has(name))).toEqual([]);
});

test('the stylesheet has every class that a formula is written with', () => {
  const written = new Set<string>();
  const read = texReader('en');
  for (const { tex, display } of corpus) {
    const result = read(tex, display);
    if ('mathml' in result)
      walk(result.mathml, (node) => {
        if (node.kind === 'element') for (const name of node.attributes.class?.split(' ') ?? []) written.add(name);
      });
  }
  expect(written.size).toBeGreaterThan(15);
  expect([...written].filter((name) => !ofFormulas.has(name))).toEqual([]);
});
