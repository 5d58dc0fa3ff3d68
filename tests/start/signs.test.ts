import { isAscii } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cartwright, repository, startCartwright } from '../support/cli.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';

/** What is found by patterns that hold other signs than those of ASCII, in several alphabets. */
const BODY = [
  'The root √2 is not rational, and ∑i² neither.',
  'Word gives ■(a&b@c&d).',
  'It costs $5 € or 6 €$.',
  '• a bullet as it is typed',
  '**«слово»**и ещё',
].join('\n\n');

test('the program that is started finds signs of all alphabets, as the one that is loaded does', async () => {
  const { activities } = smallModule();
  const definition = smallModule({
    activities: [...activities, { id: 'signs', type: 'reading', title: 'Signs', body: BODY }],
  });
  const folder = writeWorkspace({ [`modules/${definition.id}/module.json`]: JSON.stringify(definition) });
  const args = ['check', '--fresh', '--json'];
  const loaded = JSON.parse((await cartwright(args, folder)).stdout);
  const codes = loaded.diagnostics.map(({ code }: { readonly code: string }) => code);
  expect(codes).toEqual(expect.arrayContaining(['content/formula-in-characters']));
  for (const _ of ['compiled', 'kept'])
    expect(JSON.parse((await startCartwright(args, folder)).stdout)).toEqual(loaded);
});

test('the files of the program are of ASCII, which the engine loads sooner than others', () => {
  const folder = join(repository, 'lib', 'chunks');
  const others = readdirSync(folder).filter((name) => !isAscii(readFileSync(join(folder, name))));
  expect(others).toEqual([]);
});
