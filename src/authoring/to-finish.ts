import posix from 'path-browserify';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ReportedEntry } from '../import/report/report.ts';
import { checkThrough } from '../pipeline/check-through.ts';
import type { OwnFiles } from '../pipeline/own-files.ts';
import { hostOfFiles, MEMORY_ROOT } from '../source/memory-files.ts';
import type { FinishClass, FinishRequest, GroupToFinish, ThingsToFinish, ThingToFinish } from './things-to-finish.ts';

const CLASSES: readonly FinishClass[] = ['to-do', 'error', 'warning', 'note', 'imported'];

/** Everything that is to be done for modules, in one list. */
export async function thingsToFinish(request: FinishRequest, own: OwnFiles): Promise<ThingsToFinish> {
  const { files, paths = [], imported } = request;
  const { diagnostics, checked } = await checkThrough(hostOfFiles(files), MEMORY_ROOT, paths, own);
  const items = checked.map(({ path }) => path);
  const found = diagnostics.map((finding) => thingOf(finding, items));
  const told = (imported?.entries ?? []).flatMap((entry) => (entry.outcome === 'taken' ? [] : [thingOfEntry(entry)]));
  const groups = grouped([...found, ...told]);
  const pressing = groups.filter(({ class: name }) => name === 'to-do' || name === 'error');
  return { groups, count: pressing.reduce((sum, { things }) => sum + things.length, 0) };
}

function thingOf(finding: Diagnostic, items: readonly string[]): ThingToFinish {
  const { code, severity, message, hint, pointer } = finding;
  const isToDo = code === 'resolve/to-do';
  const item = itemOf(finding.file, items);
  return {
    kind: isToDo ? `to-do${kindOfPlace(pointer ?? '')}` : code,
    class: isToDo ? 'to-do' : severity === 'info' ? 'note' : severity,
    ...(item === undefined ? {} : { item }),
    ...(pointer === undefined ? {} : { pointer }),
    message,
    ...(hint === undefined ? {} : { hint }),
    finding,
  };
}

/** Where it is without positions: `/assets/alt`; the right answers of questions of all types are one kind. */
function kindOfPlace(pointer: string): string {
  const place = pointer.replace(/\/\d+(?=\/|$)/g, '');
  return place.startsWith('/activities/questions') ? '/activities/questions' : place;
}

/** The innermost module or unit in whose folder a file is. */
function itemOf(file: string, items: readonly string[]): string | undefined {
  const folderOf = (item: string): string => (/\.(?:json|ya?ml)$/.test(item) ? posix.dirname(item) : item);
  return items
    .filter((item) => file === item || file.startsWith(`${folderOf(item)}/`))
    .sort((one, other) => folderOf(other).length - folderOf(one).length)[0];
}

function thingOfEntry(entry: ReportedEntry): ThingToFinish {
  const { kind, outcome, text } = entry;
  return { kind: `${outcome}/${kind}`, class: 'imported', message: text, entry };
}

function grouped(things: readonly ThingToFinish[]): readonly GroupToFinish[] {
  const groups = new Map<string, ThingToFinish[]>();
  for (const thing of things) {
    const key = `${thing.class} ${thing.kind}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return [...groups.values()]
    .flatMap((own): GroupToFinish[] => {
      const [first] = own;
      return first === undefined ? [] : [{ kind: first.kind, class: first.class, things: own }];
    })
    .sort((one, other) => CLASSES.indexOf(one.class) - CLASSES.indexOf(other.class));
}
