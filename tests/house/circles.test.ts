import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const top = join(import.meta.dirname, '../..');

/** What our lint says of these files of `src`. */
function lint(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'cartwright-lint-'));
  const config = JSON.parse(readFileSync(join(top, 'biome.json'), 'utf8')) as object;
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
  mkdirSync(join(folder, 'src'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'src', name), text);
  try {
    const biome = join(top, 'node_modules/@biomejs/biome/bin/biome');
    return execFileSync(process.execPath, [biome, 'lint', '.'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    return stdout + stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('files that import each other in a circle fail lint, also where they do so for types', () => {
  const a = "import type { B } from './b.ts';\nexport interface A {\n  readonly b: B;\n}\n";
  const b = "import type { C } from './c.ts';\nexport interface B {\n  readonly c: C;\n}\n";
  const c = "import type { A } from './a.ts';\nexport interface C {\n  readonly a?: A;\n}\n";
  expect(lint({ 'a.ts': a, 'b.ts': b, 'c.ts': c })).toContain('noImportCycles');
  expect(lint({ 'a.ts': a, 'b.ts': b, 'c.ts': 'export interface C {\n  readonly d: string;\n}\n' })).toContain(
    'No fixes applied',
  );
});
