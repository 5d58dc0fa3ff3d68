import { expect, it } from 'vitest';
import { sortWords } from '../../src/render/sort-words.ts';

it.each([
  ['de', ['Apfel', 'Ärger', 'Fluoreszenz', 'Öffnung', 'Zelle']],
  ['fr', ['cote', 'Côté', 'coteau', 'Étude', 'zèle']],
  ['sv', ['ark', 'zink', 'åska', 'ägg', 'öl']],
  ['ru', ['Ёлка', 'ель', 'завод', 'ион', 'йод', 'як']],
  ['en', ['“Quoted”', 'Rate', 'rating']],
  ['pl', ['lasica', 'łoś', 'lud', 'zamek']],
  ['en', ['Æthelred', 'Oresme', 'Ørsted', 'Thomas', 'Þórr', 'Zwingli']],
  ['uk', ['гусак', 'ґава', 'дім', 'єнот', 'жук', 'їжак', 'йод', 'яр']],
  ['be', ['утро', 'ўзор', 'яр']],
])('%s', (language, words) => {
  const key = (word: string) => sortWords(word, language);
  const byKey = (left: string, right: string) => (key(left) < key(right) ? -1 : key(left) > key(right) ? 1 : 0);
  const ordered = [...words].reverse().sort(byKey);
  expect(ordered.map(key)).toEqual(words.map(key));
});
