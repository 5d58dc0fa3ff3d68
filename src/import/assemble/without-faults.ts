import type { ModuleDefinition } from '../../../schema/types.generated.ts';
import { text } from '../../content/tree.ts';
import { pointerParts } from '../../source/parsed-text.ts';
import { isRecord, memberOf } from '../../source/unknown-value.ts';
import { writeMarkdown } from '../../write/markdown/write.ts';
import { Entries } from '../report/entries.ts';
import type { AssembledModule } from './module.ts';
import { short } from './unsaid-words.ts';

/** Something that is wrong with a definition. */
export interface DefinitionFault {
  readonly pointer: string;
  readonly message: string;
}

/** Properties of the whole that may be unknown. */
const OPEN = new Set(['summary', 'authors', 'license', 'objectives']);

/**
 * The module without the parts that have faults: the question, else the activity, else the item of a list, else the
 * property. What goes is in the report, with what it held; links to it become words. The same module where nothing can go.
 */
export function withoutFaults(module: AssembledModule, faults: readonly DefinitionFault[]): AssembledModule {
  const entries = new Entries();
  entries.addAll(module.entries);
  const definition: unknown = structuredClone(module.definition);
  if (!isRecord(definition)) return module;
  const units = new Map<string, string>();
  for (const { pointer, message } of faults) {
    const unit = unitOf(pointer);
    if (unit !== '' && !units.has(unit)) units.set(unit, message);
  }
  const gone = new Map<string, string>();
  // From the end, so that positions hold.
  for (const [unit, message] of [...units].sort(([left], [right]) => compareUnits(right, left))) {
    const part = valueAt(definition, unit);
    if (part === undefined) continue;
    const ids = idsIn(part);
    for (const id of ids) gone.set(id, '');
    const alt = memberOf(part, 'alt');
    if (unit.startsWith('/assets/') && typeof alt === 'string') gone.set(ids[0] ?? '', alt);
    const title = memberOf(part, 'title') ?? memberOf(part, 'stem') ?? memberOf(part, 'id') ?? unit.slice(1);
    const where = module.places.get(ids[0] ?? '') ?? { key: module.key, place: { file: '' } };
    const said = `“${short(String(title))}” was left out, because a module cannot have it as it is: ${message}`;
    entries.add('left', 'invalid', where, said, typeof part === 'string' ? part : JSON.stringify(part));
    remove(definition, unit);
  }
  dropEmpty(definition);
  const rest = gone.size === 0 ? definition : unlinked(definition, gone);
  return { ...module, definition: rest as ModuleDefinition, entries: entries.all };
}

function unitOf(pointer: string): string {
  const [unit] =
    /^\/activities\/\d+(?:\/questions\/\d+){0,2}|^\/(?:assets|glossary|sources|rubrics|objectives|people)\/\d+|^\/[^/]+/.exec(
      pointer,
    ) ?? [''];
  return unit === '/activities' ? '' : unit;
}

function compareUnits(left: string, right: string): number {
  const [one, other] = [pointerParts(left), pointerParts(right)];
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const [mine = '', theirs = ''] = [one[index], other[index]];
    if (mine !== theirs) return Number(mine) - Number(theirs) || (mine < theirs ? -1 : 1);
  }
  return 0;
}

function valueAt(value: unknown, pointer: string): unknown {
  return pointerParts(pointer).reduce<unknown>(memberOf, value);
}

function remove(definition: object, pointer: string): void {
  const parts = pointerParts(pointer);
  const name = parts.pop() ?? '';
  const holder = parts.reduce<unknown>(memberOf, definition);
  if (Array.isArray(holder)) holder.splice(Number(name), 1);
  else if (isRecord(holder) && OPEN.has(name)) Reflect.set(holder, name, null);
  else if (isRecord(holder)) Reflect.deleteProperty(holder, name);
}

/** Quizzes and pools of which nothing is left, and lists. */
function dropEmpty(definition: Readonly<Record<string, unknown>>): void {
  const activities = Array.isArray(definition.activities) ? definition.activities : [];
  for (const activity of activities) {
    const questions = memberOf(activity, 'questions');
    if (Array.isArray(questions)) removeUnless(questions, (one) => !isEmptyList(memberOf(one, 'questions')));
    for (const pool of Array.isArray(questions) ? questions : []) {
      const inside = memberOf(pool, 'questions');
      if (isRecord(pool) && Array.isArray(inside) && Number(pool.draw) > inside.length)
        Reflect.set(pool, 'draw', inside.length);
    }
  }
  removeUnless(activities, (one) => !isEmptyList(memberOf(one, 'questions')));
  for (const [name, value] of Object.entries(definition))
    if (name !== 'activities' && name !== 'keywords' && isEmptyList(value))
      if (OPEN.has(name)) Reflect.set(definition, name, null);
      else Reflect.deleteProperty(definition, name);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function removeUnless(items: unknown[], isKept: (item: unknown) => boolean): void {
  const kept = items.filter(isKept);
  items.length = 0;
  for (const one of kept) items.push(one);
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = isRecord(value) && typeof value.id === 'string' ? [value.id] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}

/** Links to what is gone become their words, and pictures what is said of them. */
function unlinked(value: unknown, gone: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string')
    return value.replace(
      /!?\[((?:[^[\]\\]|\\.|\[[^\]]*\])*)\]\((?:activity|asset|term):([a-z0-9-]+)\)/g,
      (whole, words, id) => {
        const alt = gone.get(id);
        if (alt === undefined) return whole;
        return words !== '' || alt === '' ? words : writeMarkdown([text(`[${alt}]`)], { mode: 'inline' }).text;
      },
    );
  if (Array.isArray(value)) return value.map((item) => unlinked(item, gone));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, unlinked(child, gone)]));
}
