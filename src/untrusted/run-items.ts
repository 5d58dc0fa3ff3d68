import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { contained, type OnFault } from '../pipeline/contained.ts';
import type { BuildItem } from '../pipeline/discover.ts';
import { stopIfAborted } from '../pipeline/stopped.ts';
import type { Host } from '../source/host.ts';
import { type EndingLimit, limitFinding } from './codes.ts';
import { type ItemDone, type ItemTask, type Job, sentWorkspace } from './job.ts';
import type { Limits } from './limits.ts';
import { cannotConfine, type OperatorWorkspace, placeOf } from './operator-workspace.ts';
import { supervise, type Watch } from './supervise.ts';

/** What all items of a run share. */
export interface UntrustedRun {
  readonly limits: Limits;
  readonly workspace: OperatorWorkspace;
  readonly host: Host;
  readonly workingFolder: string;
  /** When the run began, as `performance.now()` counts. */
  readonly started: number;
  readonly signal?: AbortSignal | undefined;
  readonly onFault?: OnFault | undefined;
  /** Whether a limit of the run was met, so that nothing more may be done. */
  readonly isFull?: () => boolean;
}

/** An item, and where in the run it comes. */
export interface Turn {
  readonly item: BuildItem;
  /** From 1. */
  readonly count: { readonly item: number; readonly items: number };
  readonly taken: readonly (readonly [id: string, file: string])[];
}

/**
 * Lets a process of its own work on each item, one after the other. `one` does that; what it returns goes to `add`, in the
 * order of the items. What is returned is said of the run as a whole.
 */
export async function runItems(
  found: readonly BuildItem[],
  run: UntrustedRun,
  one: (turn: Turn) => Promise<ItemDone>,
  add: (item: BuildItem, done: Result<ItemDone>) => void,
): Promise<readonly Diagnostic[]> {
  const { limits, host } = run;
  const items = found.slice(0, limits.items);
  const taken = new Map<string, string>();
  for (const [index, item] of items.entries()) {
    stopIfAborted(run.signal);
    const name = host.nameOf(item.path);
    // That is said already, of the item at which it was met.
    if (run.isFull?.() === true) return [];
    if (leftOf(run) <= 0) return [runFinding('total', name, limits, `The time for all was over before \`${name}\`.`)];
    const unconfined = await cannotConfine(item.path, name);
    if (unconfined !== undefined) {
      add(item, { diagnostics: [unconfined] });
      continue;
    }
    const turn = { item, count: { item: index + 1, items: items.length }, taken: [...taken] };
    const done = await contained({ what: 'working on', file: name }, () => one(turn), run.onFault);
    if (done.value?.id !== undefined && !taken.has(done.value.id.id)) taken.set(done.value.id.id, done.value.id.file);
    add(item, done);
  }
  const [first] = found.slice(limits.items);
  if (first === undefined) return [];
  const name = host.nameOf(first.path);
  return [
    runFinding('items', name, limits, `There are too many modules and units: none was looked at from \`${name}\` on.`),
  ];
}

function runFinding(limit: EndingLimit, file: string, limits: Limits, says: string): Diagnostic {
  return limitFinding(limit, limits, { says, place: { file } });
}

function leftOf({ limits, started }: UntrustedRun): number {
  return limits.total - (performance.now() - started);
}

/** What is the same in every job on a module or unit. */
export function jobOf({ item, taken }: Turn, { limits, workingFolder, workspace }: UntrustedRun): ItemTask {
  const place = placeOf(item);
  const sent = sentWorkspace(workspace.of(place));
  return { limits, place, item, workingFolder, workspace: sent, realRoot: workspace.realRoot, taken };
}

/** Lets a process do an item's job. */
export function superviseItem(
  job: Job,
  item: BuildItem,
  run: UntrustedRun,
  more: Pick<Watch, 'output' | 'onProgress'> = {},
): Promise<unknown> {
  const { limits, host, signal, workspace } = run;
  return supervise(job, {
    limits,
    grants: { ...workspace.grants, read: [...workspace.grants.read, placeOf(item)] },
    name: host.nameOf(item.path),
    left: leftOf(run),
    signal,
    onFault: (fault) => tellFault(fault, run.onFault),
    ...more,
  });
}

/** A fault of the program's in another process, as if it had been thrown here. */
function tellFault(fault: unknown, onFault: OnFault | undefined): void {
  if (onFault === undefined || typeof fault !== 'object' || fault === null) return;
  const { message, stack, finding } = fault as { message?: unknown; stack?: unknown; finding?: unknown };
  const thrown = Object.assign(new Error(String(message)), { stack: String(stack) });
  onFault(thrown, finding as Diagnostic);
}
