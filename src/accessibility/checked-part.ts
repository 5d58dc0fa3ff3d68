import { element, type HtmlElement, text } from '../content/tree.ts';
import type { TextKey } from '../text/text.ts';
import type { Check, CheckGroup, Finding } from './check.ts';
import { checks } from './checks.ts';
import type { Inventory } from './inventory.ts';
import type { RecordWords } from './record-words.ts';

const GROUPS: readonly (readonly [CheckGroup, TextKey])[] = [
  ['pictures', 'record.pictures'],
  ['recordings', 'record.recordings'],
  ['headings', 'record.headings'],
  ['tables', 'record.tables'],
  ['links', 'record.links'],
  ['text', 'record.text'],
];

/** What the program looked for in this package, and what came of it. */
export function checkedPart(inventory: Inventory, words: RecordWords): readonly HtmlElement[] {
  const say = words.text;
  return [
    element('h2', {}, text(say('record.checked'))),
    element('p', {}, text(say('record.checkedLead', { texts: inventory.texts.length }))),
    ...GROUPS.flatMap(([group, title]) => [
      element('h3', {}, text(say(title))),
      element(
        'ul',
        { class: 'record-checks' },
        ...checks.filter((check) => check.group === group).map((check) => checkItem(check, inventory, words)),
      ),
    ]),
  ];
}

function checkItem(check: Check, inventory: Inventory, words: RecordWords): HtmlElement {
  const say = words.text;
  const { looked, found } = check.look(inventory);
  const key = `record.check.${check.id}` as TextKey;
  const result =
    looked === 0
      ? say('record.nothingThere')
      : found.length === 0
        ? say('record.allFine', { looked })
        : say('record.found', { looked, found: found.length });
  return element(
    'li',
    found.length === 0 ? {} : { class: 'record-found' },
    text(`${say(key)} `),
    ...rulesOf(check),
    element('span', { class: 'record-result' }, text(result)),
    ...(found.length === 0
      ? []
      : [element('ul', {}, ...[...placesByWords(found)].map(([what, places]) => findingItem(what, places, words)))]),
  );
}

/** `[Canvas: img-alt; Moodle: imghasalt; WCAG 1.1.1]` */
function rulesOf({ canvas = [], moodle = [], wcag }: Check): readonly HtmlElement[] {
  const named: readonly (readonly [string, readonly string[]])[] = [
    ['Canvas: ', canvas],
    ['Moodle: ', moodle],
    ['WCAG ', wcag],
  ];
  const parts = named
    .filter(([, names]) => names.length > 0)
    .map(([who, names]) => [
      text(who),
      ...names.flatMap((name, index) => [...(index === 0 ? [] : [text(', ')]), element('code', {}, text(name))]),
    ]);
  const inside = parts.flatMap((part, index) => (index === 0 ? part : [text('; '), ...part]));
  return [element('span', { class: 'record-rules' }, text('['), ...inside, text(']'))];
}

/** What is found on every page is said once. */
function placesByWords(found: readonly Finding[]): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const { what, place } of found) places.set(what, [...new Set([...(places.get(what) ?? []), place])]);
  return places;
}

function findingItem(what: string, titles: readonly string[], { text: say, own, places }: RecordWords): HtmlElement {
  const named = places(titles);
  return element('li', {}, own(what === '' ? named : say('record.finding', { what, place: named })));
}
