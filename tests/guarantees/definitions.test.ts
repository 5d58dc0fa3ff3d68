import { afterAll, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { chooseTargets } from '../../src/pipeline/targets.ts';
import { arbitraryModule } from '../support/arbitrary-module.ts';
import { kitchenSink, kitchenSinkFiles, russianSink } from '../support/kitchen-sink/index.ts';
import { fc } from '../support/property.ts';
import { FuzzChild } from './fuzz-child.ts';
import { mutateMarkdown, mutateText, mutateValue } from './mutate-definition.ts';
import { pick, type Random, randomOf } from './random.ts';
import { full, seed } from './scale.ts';
import { search } from './search.ts';
import { filesModule } from './workspaces.ts';

const child = new FuzzChild();
afterAll(() => child.close());

const targets = chooseTargets(undefined).chosen.map(({ target }) => target.name);

/** What is mutated: made at random, or holding everything that there is, in English and in Russian. */
function original(index: number, random: Random): ModuleDefinition {
  if (index % 10 !== 0) return fc.sample(arbitraryModule, { numRuns: 1, seed: seed + index })[0] as ModuleDefinition;
  return pick([kitchenSink, russianSink, filesModule], random)();
}

type Files = Record<string, string | Uint8Array>;

/** A module's files, as one of the forms in which people write them, mutated. */
function mutatedFiles(index: number): Files {
  const random = randomOf(index);
  const definition = original(index, random);
  const folder = 'modules/a';
  const own = Object.fromEntries(
    Object.entries(kitchenSinkFiles).map(([path, contents]) => [`${folder}/${path}`, contents]),
  );
  let value: unknown = definition;
  // Some are left as they are.
  for (let change = random(4); change > 0; change -= 1) value = mutateValue(value, random);
  const form = random(4);
  if (form === 0) return { ...own, [`${folder}/module.json`]: mutateText(JSON.stringify(value, null, 2), random) };
  if (form === 1) return { ...own, [`${folder}/module.json`]: JSON.stringify(value) };
  if (form === 2) {
    const yaml = stringify(value ?? null);
    return { ...own, [`${folder}/module.yaml`]: random(2) === 0 ? yaml : mutateText(yaml, random) };
  }
  const [reading] = definition.activities.filter(({ type }) => type === 'reading');
  const text = reading?.type === 'reading' ? reading.body : 'Text.';
  const activities = definition.activities.map((activity) =>
    activity === reading ? { ...activity, body: { file: 'text.md' } } : activity,
  );
  return {
    ...own,
    [`${folder}/module.json`]: JSON.stringify({ ...definition, activities }),
    [`${folder}/text.md`]: mutateMarkdown(text, random),
  };
}

/** An author may write "NaN"; a message quotes that. */
const withoutQuotations = (message: string) => message.replaceAll(/“[^”]*”|`[^`]*`/g, '');

const CASES = 2_000;

it(`gives every definition packages or findings (${CASES.toLocaleString('en-US')} of them in short)`, {
  timeout: full ? 36_000_000 : 1_200_000,
}, async () => {
  await search(child, CASES, async (index) => {
    const files = mutatedFiles(index);
    const target = targets[index % targets.length] as string;
    const what = `case ${index} of seed ${seed} for ${target}`;
    const { value, milliseconds, memory } = await child.ask('build', { files, targets: [target] }).catch((error) => {
      throw new Error(what, { cause: error });
    });
    expect(value.faults, what).toEqual([]);
    const errors = value.diagnostics.filter(({ severity }) => severity === 'error');
    if (value.packages === 0) expect(errors.length, what).toBeGreaterThan(0);
    for (const { message, hint = '' } of value.diagnostics)
      expect(withoutQuotations(`${message} ${hint}`), what).not.toMatch(/\bundefined\b|\[object |\bNaN\b/);
    expect(milliseconds, what).toBeLessThan(60_000);
    expect(memory, what).toBeLessThan(2 ** 31);
    return { milliseconds };
  });
});
