import { fill } from '../text/fill.ts';
import { nameAt, namesOf, placeOf } from './boot/place.ts';
import type { PageData, UnitIndexData, UnitWord } from './data.ts';
import { h } from './dom.ts';
import { timeLeft } from './pages/time-left.ts';
import { isDone, nextToDo, pagesToDo, timeToGo } from './quiz/results.ts';
import { readState } from './state/state-text.ts';
import { storedCopy } from './state/stored-copy.ts';

/**
 * The script of a unit's first page: below each module how far the student is, from what the modules keep on this device.
 * Nothing is written. Where the browser keeps nothing, that is said once.
 */
function start(): void {
  const source = document.getElementById('cartwright-data')?.textContent;
  if (!source) return;
  const { modules, words: texts, language } = JSON.parse(source) as UnitIndexData;
  const words: UnitWords = (key, parameters = {}) => fill(language, texts[key], parameters);
  const entries = [...document.querySelectorAll('.unit-module')];
  try {
    const kept = window.localStorage;
    for (const [index, module] of modules.entries()) entries[index]?.append(...standingOf(module, kept, words));
  } catch {
    document.querySelector('.unit-modules')?.before(h('p', { class: 'notice' }, words('player.unit.notKept')));
  }
}

type UnitWords = (key: UnitWord, parameters?: Readonly<Record<string, string | number>>) => string;

function standingOf(module: UnitIndexData['modules'][number], kept: Storage, words: UnitWords): readonly HTMLElement[] {
  // As the module’s own pages say it: on a file there, an address is no origin’s.
  const { pathname } = new URL(module.folder, location.href);
  const place = placeOf({ origin: location.origin, pathname });
  const text = (name: string) => kept.getItem(namesOf(module.package) + nameAt(place, name)) ?? '';
  const state = readState(storedCopy(text('web'))?.state ?? '');
  const todo = pagesToDo(module);
  const left = state === undefined ? todo : todo.filter((page) => !isDone(page, state));
  const stopped = text('at');
  if (state === undefined || (left.length === todo.length && stopped === ''))
    return [h('p', { class: 'unit-standing' }, words('player.unit.notBegun'))];
  const done = todo.length - left.length;
  return [
    h(
      'p',
      { class: 'unit-standing' },
      h('progress', { class: 'bar-meter', 'aria-hidden': 'true', max: String(todo.length || 1), value: String(done) }),
      h('span', {}, words('player.bar.progress', { done, total: todo.length })),
      left.length === 0 ? undefined : h('span', {}, timeLeft(timeToGo(module, state), words)),
      left.length === 0 ? undefined : wayOn(module.folder, nextToDo(module.pages, left, stopped), words),
    ),
  ];
}

function wayOn(folder: string, page: PageData | undefined, words: UnitWords): HTMLElement | undefined {
  if (page?.href === undefined) return undefined;
  return h(
    'a',
    { class: 'unit-continue', href: folder + page.href },
    words('player.unit.continue', { title: page.title }),
  );
}

start();
