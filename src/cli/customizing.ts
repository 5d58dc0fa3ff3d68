import type { Command } from 'commander';
import type { CustomizeFlags } from './customize-command.ts';

/** The commands for modules that are made from others. */
export function addCustomizing(root: Command): void {
  root
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
}
