import { expect, it } from 'vitest';
import { learnerActivities } from '../../src/model/module-activities.ts';
import { targets } from '../../src/targets/registry.ts';
import type { Target } from '../../src/targets/target.ts';
import { prepareInMemory } from '../support/build-in-memory.ts';
import { kitchenSink, kitchenSinkFiles } from '../support/kitchen-sink/index.ts';
import { arrivedPages } from './arrived-player.ts';
import { measure, uncompared } from './measure.ts';

const website = targets.find(({ name }) => name === 'website') as Target;

/** A target as somebody may add it: pages with their titles, and nothing on them. */
const toy: Target = {
  ...website,
  name: 'toy',
  emit(plan, input) {
    const { files, ...rest } = website.emit(plan, input);
    const emptied = files.map((file) =>
      file.kind === 'text' && file.path.endsWith('.html') ? { ...file, text: withoutBodies(file.text) } : file,
    );
    return { ...rest, files: emptied };
  },
};

function withoutBodies(html: string): string {
  return html.replace(
    /(<section\b[^>]*\bdata-page="[^"]*"[^>]*>)([\s\S]*?)(?=<section\b[^>]*\bdata-page=|<\/main>)/g,
    (_, start: string, body: string) => `${start}${/<h1\b[\s\S]*?<\/h1>/.exec(body)?.[0] ?? ''}</section>`,
  );
}

it('every target is compared with the module, here or by a test that is named', () => {
  expect(uncompared(targets)).toEqual([]);
});

it('a target that nobody compares is noticed', () => {
  expect(uncompared([...targets, toy])).toEqual([...uncompared(targets), 'toy']);
  expect(uncompared([toy], { toy: { comparedBy: 'no-such.test.ts' } })).toEqual(['toy']);
  expect(uncompared([toy], { toy: { comparedBy: 'guide.test.ts' } })).toEqual([]);
});

it('a target that drops every body does not pass the comparison', async () => {
  const chosen = (target: Target) => ({ target, version: target.versions[0] });
  const { prepared } = await prepareInMemory(kitchenSink(), kitchenSinkFiles);
  const [module] = prepared?.publication.modules ?? [];
  if (module === undefined) throw new Error('The kitchen sink is no module any more.');

  const { undeclared } = await measure(kitchenSink(), kitchenSinkFiles, chosen(toy), arrivedPages);
  const noticed = learnerActivities(module).filter(({ id }) => undeclared.some((gap) => gap.startsWith(`${id}: `)));
  expect(noticed).toEqual(learnerActivities(module));

  const whole = { ...toy, emit: website.emit };
  // Its losses are excused as the website's are: by their features, whatever the target is called.
  expect((await measure(kitchenSink(), kitchenSinkFiles, chosen(whole), arrivedPages)).undeclared).toEqual([]);
});
