import { posix } from 'node:path';
import { type Diagnostic, distinctDiagnostics } from '../diagnostics/diagnostic.ts';
import { checkedItems, checkTheme } from '../pipeline/check-through.ts';
import { discover } from '../pipeline/discover.ts';
import { ownFilesOnDisk } from '../pipeline/own-files-on-disk.ts';
import type { CheckReport } from '../pipeline/report.ts';
import { untilAborted } from '../pipeline/stopped.ts';
import { itemDone } from './item-done.ts';
import type { CheckJob } from './job.ts';
import { limitsWith } from './limits.ts';
import { listingHost } from './listing-host.ts';
import { operatorWorkspace, unreadSettings, wrongWorkspace } from './operator-workspace.ts';
import { jobOf, runItems, superviseItem, type UntrustedRun } from './run-items.ts';
import type { UntrustedCheckRequest } from './untrusted-request.ts';

/** As `check`, of what strangers send: each module or unit is read in a process of its own, within the limits. */
export function checkUntrusted(request: UntrustedCheckRequest = {}): Promise<CheckReport> {
  return untilAborted(request.signal, () => checkAll(request));
}

async function checkAll(request: UntrustedCheckRequest): Promise<CheckReport> {
  const { paths = [], onFault, signal } = request;
  const workingFolder = posix.resolve(request.workingFolder ?? process.cwd());
  const limits = limitsWith(request.limits);
  const host = listingHost(workingFolder, limits);
  const { items, diagnostics } = await discover(host, workingFolder, paths, onFault);
  const workspace = await operatorWorkspace(request.workspace, host, workingFolder, onFault);
  const misplaced = await wrongWorkspace(workspace.root, items, host);
  if (misplaced.length > 0) return { diagnostics: misplaced, checked: [], translations: [] };
  const run: UntrustedRun = { limits, workspace, host, workingFolder, started: performance.now(), signal, onFault };
  const found: Diagnostic[] = [...diagnostics, ...(await unreadSettings(items, host, workspace.root))];
  const same: Diagnostic[] = [];
  const whole = await runItems(
    items,
    run,
    async (turn) => {
      const job: CheckJob = { kind: 'check', ...jobOf(turn, run) };
      return itemDone(await superviseItem(job, turn.item, run), new Map());
    },
    (_item, { value, diagnostics: failed }) => {
      found.push(...(value?.diagnostics ?? failed));
      same.push(...(value?.same ?? []));
    },
  );
  const theme =
    workspace.root === undefined ? [] : await checkTheme(workspace.of('').value, host, ownFilesOnDisk, onFault);
  return {
    diagnostics: distinctDiagnostics([...found, ...same, ...theme, ...whole]),
    checked: checkedItems(items, host),
    translations: [],
  };
}
