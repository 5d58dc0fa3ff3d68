import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const targets = join(import.meta.dirname, '../../src/targets');

/** The collector itself, inside which the array lives. */
const COLLECTOR = join('shared', 'losses.ts');

/** How a file passes losses on otherwise than as a value: an array to push into, or the function that does. */
function otherChannels(text: string): readonly string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|`(?:[^`\\]|\\.)*`|'(?:[^'\\\n]|\\.)*'/g, "''");
  const mutable = code.matchAll(/(?<!const \w+: )(?<!readonly )\bLoss\[\]/g);
  const handedOn = code.replace(/const \{[^}]*\} =/g, '').matchAll(/\blose\b(?!\()|\.lose\b/g);
  return [...mutable, ...handedOn].map(([found]) => found);
}

it('losses are passed on as values only', () => {
  const files = readdirSync(targets, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && path !== COLLECTOR,
  );
  const breaches = files.flatMap((path) =>
    otherChannels(readFileSync(join(targets, path), 'utf8')).map((found) => `${path}: ${found}`),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(breaches).toEqual([]);
});

it.each([
  ['a field to push into', 'interface Writing {\n  readonly losses: Loss[];\n}', 'Loss[]'],
  ['a parameter to push into', 'function write(page: Page, losses: Loss[]): string {', 'Loss[]'],
  ['a result that others could add to', 'function write(page: Page): { losses: Loss[] } {', 'Loss[]'],
  ['a callback in a context', "itemOf({ ...context, lose: collected.lose, title: '' })", 'lose'],
  ['a callback as a parameter', 'function textOf(page: Page, lose: Lose): string {', 'lose'],
  ['a callback handed on', 'const html = textOf(page, lose);', 'lose'],
])('%s is another channel', (_, text, found) => {
  expect(otherChannels(text)).toContain(found);
});

it.each([
  ['a collector inside one function', "const { lose, losses } = family.collect(id);\nlose('hint', `You lose it.`);"],
  ['an array inside one function', 'const losses: Loss[] = [];'],
  ['a result', 'function write(page: Page): { readonly losses: readonly Loss[] } {'],
])('%s is none', (_, text) => {
  expect(otherChannels(text)).toEqual([]);
});
