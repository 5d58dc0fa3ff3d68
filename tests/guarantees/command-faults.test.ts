import { cwd } from 'node:process';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { runNew } from '../../src/cli/new-command.ts';
import { runNewQuestions } from '../../src/cli/new-questions-command.ts';
import { importFiles } from '../../src/importing/import-files.ts';
import { customize, resolveConflicts } from '../../src/update/on-disk.ts';
import { emptyFolder } from '../support/cli.ts';
import { png } from '../support/kitchen-sink/media.ts';
import { writeWorkspace } from '../support/workspace.ts';
import { Story, withActivity } from '../update/story.ts';
import { FaultedCommand, type FaultyCommand, type Said } from './command-faults.ts';
import { answersTo, type FileOperation } from './faulty-fs.ts';
import { pick, randomOf } from './random.ts';
import { full, tried } from './scale.ts';
import { writeFiles } from './workspaces.ts';

const rewrite = withActivity('text', (text) =>
  text.type === 'reading' ? { ...text, title: 'New', body: `${text.body}\nNew.\n` } : text,
);

const PAGE = '<h1>Bread</h1><p>Bread and work.</p><p><img src="loaf.png" alt="A loaf."></p>';
const CHANGED = PAGE.replace('Bread and work.', 'Bread, work and peace.');

function importing(workspace: string, files: readonly string[], to: string): FaultyCommand {
  const namespace = '6f1d2c3b-0000-4000-8000-000000000001';
  const request = { files, to, namespace, workingFolder: workspace };
  return { workspace, folder: to, run: async () => (await importFiles(request)).diagnostics };
}

/** A command that says what it has to say on the terminal, and works where the process is. */
async function onTerminal(workspace: string, command: () => Promise<number>): Promise<Said> {
  const told: string[] = [];
  const terminal = vi.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0);
  const before = cwd();
  process.chdir(workspace);
  try {
    const code = await command();
    return { code, text: told.join('') };
  } finally {
    process.chdir(before);
    terminal.mockRestore();
  }
}

const commands: Readonly<Record<string, () => Promise<FaultyCommand>>> = {
  customize: async () => {
    const { folder: workspace } = await Story.begin();
    const request = { module: 'letters', folder: 'copies/letters', identity: 'same-module' } as const;
    const run = async () => (await customize({ ...request, workingFolder: workspace })).diagnostics;
    return { workspace, folder: request.folder, run };
  },
  'customize of a zip': async () => {
    const story = await Story.begin();
    const files = ['module.json', 'readings/text.md', 'media/seal.png'];
    const entries = files.map((name) => [`letters/${name}`, strToU8(story.read(`modules/letters/${name}`))] as const);
    const workspace = writeWorkspace({
      'letters.zip': zipSync({ ...Object.fromEntries(entries), 'letters/media/seal.png': png }),
    });
    const request = { module: 'letters.zip', folder: 'copies/letters', identity: 'same-module' } as const;
    const run = async () => (await customize({ ...request, workingFolder: workspace })).diagnostics;
    return { workspace, folder: request.folder, run };
  },
  update: async () => {
    const story = await Story.begin();
    story.publish(rewrite, '1.1.0');
    return { workspace: story.folder, folder: 'modules/ours', run: async () => (await story.update()).diagnostics };
  },
  resolve: async () => {
    const story = await Story.begin();
    story.edit('"The text"', '"Mine"');
    story.publish(rewrite, '1.1.0');
    await story.update();
    const request = { folder: 'modules/ours', ids: ['activities/text/title'], decision: { take: 'theirs' } } as const;
    const run = async () => (await resolveConflicts({ ...request, workingFolder: story.folder })).diagnostics;
    return { workspace: story.folder, folder: 'modules/ours', run };
  },
  'import of a page and a list of questions': async () => {
    const gift = '::One:: Which is right? {=this ~that}\n';
    const workspace = writeWorkspace({ 'given/page.html': PAGE, 'given/loaf.png': png, 'given/list.gift': gift });
    return importing(workspace, ['given/page.html', 'given/list.gift'], 'modules/bread');
  },
  'import of a zip': async () => {
    const zip = zipSync({ 'page.html': strToU8(PAGE), 'loaf.png': png });
    return importing(writeWorkspace({ 'given.zip': zip }), ['given.zip'], 'modules/bread');
  },
  'import of a page that was imported before': async () => {
    const workspace = writeWorkspace({ 'given/page.html': PAGE, 'given/loaf.png': png });
    const command = importing(workspace, ['given/page.html'], 'modules/bread');
    await command.run();
    writeFiles(workspace, { 'given/page.html': CHANGED });
    return command;
  },
  new: async () => {
    const workspace = emptyFolder();
    return { workspace, folder: 'modules/fresh', run: () => onTerminal(workspace, () => runNew('fresh', {})) };
  },
  'new --questions': async () => {
    const workspace = emptyFolder();
    return { workspace, folder: 'questions.csv', run: () => onTerminal(workspace, () => runNewQuestions()) };
  },
};

interface Case {
  readonly operation: number;
  readonly code: string;
  readonly at: FileOperation;
}

/** What may not be looked into beside a page is a line in the report, as any picture that is missing. */
const isReported = ({ at, code }: Case) =>
  code === 'EACCES' && /\/given(?:\/loaf\.png)?$/.test(at.path) && !/^file/.test(at.kind);

/** In short one of each kind of operation, its file and answer chosen by the seed. */
function chosen(cases: readonly Case[]): readonly Case[] {
  if (full) return cases;
  const kinds = [...new Set(cases.map(({ at }) => at.kind))];
  return kinds.map((kind, index) =>
    pick(
      cases.filter(({ at }) => at.kind === kind),
      randomOf(index),
    ),
  );
}

describe('a command in which one operation of the file system fails', () => {
  it.each(Object.keys(commands))(
    'leaves the old or the new, and one error that says what to do: %s',
    { timeout: full ? 7_200_000 : 120_000 },
    async (name) => {
      const made = await commands[name]?.();
      if (made === undefined) throw new Error(name);
      const command = new FaultedCommand(made);
      const { operations, broken } = await command.run();
      expect(broken).toEqual([]);
      expect(operations.length).toBeGreaterThan(0);
      const cases = chosen(
        operations
          .flatMap((at, operation) => answersTo(at).map((code) => ({ operation, code, at })))
          .filter((one) => !isReported(one)),
      );
      const found: string[] = [];
      for (const { operation, code, at } of cases)
        for (const what of (await command.run({ operation, code })).broken)
          found.push(`${at.kind} ${at.path.replace(made.workspace, '')} (${operation}) ${code}: ${what}`);
      expect(found).toEqual([]);
      tried(`faults of \`${name.replace(/ .*/, '')}\``, cases.length);
    },
  );
});
