import type { Command } from 'commander';
import type { CustomizeFlags } from './customize-command.ts';
import type { DiffFlags } from './diff-command.ts';
import type { ResolveFlags } from './resolve-command.ts';
import { addUntrusted } from './untrusted-flags.ts';
import type { UpdateFlags } from './update-command.ts';

/** The commands for modules that are made from others. */
export function addCustomizing(root: Command): void {
  const customize = root
    .command('customize')
    .description('make a module of your own from another, which can take over what its publisher changes later')
    .argument('<module>', 'a module’s id or folder, a unit’s file, or a zip of one of them')
    .argument('<folder>', 'where your copy is to lie')
    .option('--same-module', 'platforms take it for the original: your packages update courses that have it')
    .option('--own-module', 'platforms take it for another module, which may stand beside the original')
    .option('--id <id>', 'the id of a module of its own; default: the folder’s name')
    .option('--namespace <uuid>', 'the namespace of a module of its own; default: a new one')
    .option(
      '--language <tag>',
      'make a translation into this language, as a module of its own unless you say otherwise',
    )
    .option('--json', 'print one JSON document on stdout')
    .action(async (module: string, folder: string, flags: CustomizeFlags) => {
      const { runCustomize } = await import('./customize-command.ts');
      process.exitCode = await runCustomize(module, folder, flags);
    });
  addUntrusted(
    customize,
    'for a module from a stranger: reads it in a process of its own, within limits, and nothing outside its folder',
  );
  root
    .command('update')
    .description('take over into modules made from others what their publishers have changed since')
    .argument('<folder...>', 'folders that `customize` made')
    .option(
      '--from <module>',
      'where the new version is: an id, a folder, a unit’s file or a zip; default: where the last one was',
    )
    .option('--dry-run', 'say what would be done, and write nothing')
    .option('--undo', 'bring back what was there before the last update or decision')
    .option('--json', 'print one JSON document on stdout')
    .option('--strict', 'treat warnings and open conflicts as errors')
    .action(async (folders: string[], flags: UpdateFlags) => {
      const { runUpdate } = await import('./update-command.ts');
      process.exitCode = await runUpdate(folders, flags);
    });
  root
    .command('resolve')
    .description('decide what both you and the publisher changed')
    .argument('<id...>', 'what `check` and `update` call it')
    .option('--in <folder>', 'the module’s folder, or the unit’s', '.')
    .option('--mine', 'take yours')
    .option('--theirs', 'take the publisher’s')
    .option('--text <file>', 'take the text of this file')
    .option('--keep', 'of a translation: these texts stay as they are on purpose')
    .option('--json', 'print one JSON document on stdout')
    .action(async (ids: string[], flags: ResolveFlags) => {
      const { runResolve } = await import('./resolve-command.ts');
      process.exitCode = await runResolve(ids, flags);
    });
  root
    .command('diff')
    .description('say how two versions differ, and what uploading the new one does to a course')
    .argument('<old>', 'a module’s id or folder, a unit’s file, a zip, or a finished package')
    .argument('[new]', 'the other version; default: <old>, compared with what it was made from')
    .option('--html <file>', 'write it as a page, with both texts side by side')
    .option('--json', 'print one JSON document on stdout')
    .action(async (before: string, after: string | undefined, flags: DiffFlags) => {
      const { runDiff } = await import('./diff-command.ts');
      process.exitCode = await runDiff(before, after, flags);
    });
}
