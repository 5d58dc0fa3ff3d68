import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cartwright, repository } from '../support/cli.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';

const page = readFileSync(join(repository, 'docs', 'scale.md'), 'utf8');
const [workflow, job] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => parse(text));

const catalogue = () =>
  writeWorkspace(
    Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [
        `modules/m${index}/module.json`,
        JSON.stringify(smallModule({ id: `m${index}` })),
      ]),
    ),
  );

/** Does what a line of a manifest says, as its machine would; the shell fills in what the machine sets. */
async function run(line: string, folder: string, env: Readonly<Record<string, string>> = {}): Promise<void> {
  const words = execFileSync('sh', ['-c', `set -- ${line}; printf '%s\\n' "$@"`], { encoding: 'utf8', env });
  const [npx, program, ...args] = words.trimEnd().split('\n');
  expect([npx, program]).toEqual(['npx', 'cartwright']);
  const { code, stderr } = await cartwright(args, folder);
  expect(code, stderr).toBe(0);
}

/** What lies in a folder, but what the builds remember. */
const visible = (folder: string) => readdirSync(folder).filter((name) => !name.startsWith('.'));

async function expectWhole(folder: string, made: string): Promise<void> {
  await cartwright(['build', '--out', 'whole'], folder);
  expect(visible(made)).toEqual(visible(join(folder, 'whole')));
  const report = (at: string) => readFileSync(join(at, 'build-report.json'), 'utf8').replaceAll(at, '');
  expect(report(made)).toBe(report(join(folder, 'whole')));
}

describe('the manifests of docs/scale.md', () => {
  it('build and merge a catalogue on GitHub Actions', async () => {
    const folder = catalogue();
    const { build, merge } = workflow.jobs;
    const command = build.steps.find((step: { run?: string }) => step.run?.includes('build')).run as string;
    const { shard } = build.strategy.matrix as { readonly shard: readonly number[] };
    expect(command).toContain(`/${shard.length}`);
    expect(merge.needs).toBe('build');
    const artifacts = join(folder, 'artifacts');
    for (const one of shard) {
      await run(command.replaceAll('${{ matrix.shard }}', String(one)), folder);
      cpSync(join(folder, 'dist'), artifacts, { recursive: true });
      rmSync(join(folder, 'dist'), { recursive: true });
    }
    // What `merge-multiple` makes of the artifacts.
    cpSync(artifacts, join(folder, 'dist'), { recursive: true });
    await run(merge.steps.at(-1).run, folder);
    await expectWhole(folder, join(folder, 'dist'));
  });

  it('build and merge a catalogue in an Indexed Job of Kubernetes, side by side in one folder', async () => {
    const folder = catalogue();
    const { completions, completionMode, template } = job.spec;
    const [container] = template.spec.containers;
    expect(completionMode).toBe('Indexed');
    expect(container.volumeMounts[0].mountPath).toBe('/packages');
    const [, , line] = container.command as readonly [string, string, string];
    const packages = join(folder, 'packages');
    mkdirSync(packages);
    const inFolder = line.replace('/packages', packages);
    const pods = Array.from({ length: completions }, (_, index) =>
      run(inFolder, folder, { JOB_COMPLETION_INDEX: String(index) }),
    );
    await Promise.all(pods);
    const [, merge = ''] = /When the Job is complete, `(npx cartwright merge-reports [^`]*)`/.exec(page) ?? [];
    await run(merge.replace('/packages', packages), folder);
    await expectWhole(folder, packages);
  });
});
