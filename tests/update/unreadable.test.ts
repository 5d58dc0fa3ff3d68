import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exitCodeFor } from '../../src/cli/exit-codes.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { customize, diff, update } from '../../src/update/on-disk.ts';
import { answersTo, withFault } from '../guarantees/faulty-fs.ts';
import { png } from '../support/kitchen-sink/media.ts';
import { Story, withActivity } from './story.ts';

const rewrite = withActivity('text', (text) => (text.type === 'reading' ? { ...text, title: 'New' } : text));

const UNIT = JSON.stringify({
  format: 1,
  namespace: 'b1f5c3d8-6c52-4c2e-8d7a-0d7a5b9a4f21',
  id: 'course',
  version: '1.0.0',
  language: 'en',
  title: 'A course',
  summary: 'A module.',
  modules: ['letters'],
});

/** What a story publishes, as a folder and as zips of two versions, and a unit around it. */
async function published(): Promise<Story> {
  const story = await Story.begin();
  const zip = () => {
    const files = ['module.json', 'readings/text.md'].map((name) => [
      name,
      strToU8(story.read(`modules/letters/${name}`)),
    ]);
    return zipSync({ ...Object.fromEntries(files), 'media/seal.png': png });
  };
  story.write('letters.zip', zip());
  story.publish(rewrite, '1.1.0');
  story.write('newer.zip', zip());
  story.write('modules/unit.json', UNIT);
  return story;
}

type Told = { readonly diagnostics: readonly Diagnostic[] };

/** The commands that read what somebody published, of one origin. */
const readers: Readonly<Record<string, (story: Story, origin: string) => Promise<Told>>> = {
  customize: ({ folder }, origin) =>
    customize({ module: origin, folder: 'copies/letters', identity: 'same-module', workingFolder: folder }),
  update: ({ folder, mine }, origin) => update({ folder: `modules/${mine}`, from: origin, workingFolder: folder }),
  diff: ({ folder }, origin) => diff({ before: origin, after: 'letters.zip', workingFolder: folder }),
  'diff, as the newer one': ({ folder }, origin) =>
    diff({ before: 'letters.zip', after: origin, workingFolder: folder }),
};

describe.each(Object.entries(readers))('%s', (_, read) => {
  it.each(['newer.zip', 'modules/letters', 'modules/unit.json'])(
    'says that %s may not be read, and not that nothing is there',
    async (origin) => {
      const story = await published();
      const path = join(story.folder, origin);
      const { operations } = await withFault([path], undefined, () => read(story, origin));
      const opening = operations.findIndex(({ kind }) => /^(?:openSync|readdirSync)$/.test(kind));
      expect(opening).not.toBe(-1);
      const fresh = await published();
      const { value } = await withFault([join(fresh.folder, origin)], { operation: opening, code: 'EACCES' }, () =>
        read(fresh, origin),
      );
      const errors = value.diagnostics.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ message }) => message)).toContain(`\`${origin}\` may not be read by you.`);
    },
  );
});

describe('a diff in which one operation of the file system fails', () => {
  it.each([
    ['two zips', 'letters.zip', 'newer.zip'],
    ['a folder and a zip', 'modules/letters', 'letters.zip'],
    ['a copy and what it was made from', 'modules/ours', undefined],
  ])('tells the difference, or one error says why not: %s', async (_, before, after) => {
    const { folder } = await published();
    const run = () => diff({ before, after, workingFolder: folder });
    const { value: whole, operations } = await withFault([folder], undefined, run);
    expect(whole.diagnostics).toEqual([]);
    const found: string[] = [];
    for (const [operation, at] of operations.entries())
      for (const code of answersTo(at)) {
        const { value } = await withFault([folder], { operation, code }, () => run().catch(String));
        const broken = typeof value === 'string' ? value : brokenWords(value, JSON.stringify(whole), code);
        if (broken !== undefined)
          found.push(`${at.kind} ${at.path.replace(folder, '')} (${operation}) ${code}: ${broken}`);
      }
    expect(found).toEqual([]);
  });
});

function brokenWords(told: Told, whole: string, code: string): string | undefined {
  const errors = told.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0)
    return JSON.stringify(told) === whole ? undefined : 'the difference is another, and no error says why';
  const words = errors.map(({ message, hint }) => `${message} ${hint}`).join(' | ');
  // That a file may not be read is for whoever owns it to change.
  const isOwners = code === 'EACCES' && /may not be read/.test(words);
  if (errors.length > 1 && !isOwners) return `${errors.length} errors: ${words}`;
  if (/injected|undefined/.test(words) || errors[0]?.hint === undefined || !/`[^`]+`/.test(words)) return words;
  const exit = exitCodeFor(told.diagnostics, false);
  return exit === 2 || (isOwners && exit === 1) ? undefined : `exit code ${exit}: ${words}`;
}
