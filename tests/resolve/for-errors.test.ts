import { expect, it } from 'vitest';
import { validateModule } from '../../src/definition/validate.ts';
import { resolveModule } from '../../src/resolve/resolve-module.ts';
import { loadModule } from '../../src/source/load-module.ts';
import { memoryHost } from '../../src/source/memory-host.ts';
import { emptyWorkspace } from '../../src/source/workspace.ts';
import { DEFINITION, filesOf } from '../diagnostics/support.ts';
import { resolveFixtures } from '../diagnostics/tables/resolve.ts';

const ROOT = '/work';

it('says of every mistake the same errors, whether warnings and notes are asked for or not', async () => {
  const counted = { errors: 0, others: 0 };
  for (const fixture of resolveFixtures) {
    const files = Object.entries(filesOf(fixture)).map(([name, content]) => [`${ROOT}/${name}`, content] as const);
    const host = memoryHost(Object.fromEntries(files), ROOT);
    const { value: loaded } = await loadModule(host, ROOT, `${ROOT}/${DEFINITION.replace(/\/[^/]+$/, '')}`);
    const definition = loaded && validateModule(loaded).value;
    if (loaded === undefined || definition === undefined) continue;
    const input = { loaded, definition, workspace: emptyWorkspace(ROOT) };
    const all = resolveModule(input).diagnostics;
    const errors = all.filter(({ severity }) => severity === 'error');
    const asked = resolveModule({ ...input, isForErrors: true }).diagnostics;
    expect(asked.filter(({ severity }) => severity === 'error')).toEqual(errors);
    counted.errors += errors.length;
    counted.others += all.length - asked.length;
  }
  expect([counted.errors > 50, counted.others > 20]).toEqual([true, true]);
});
