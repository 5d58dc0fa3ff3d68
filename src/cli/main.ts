import { Command, InvalidArgumentError, Option } from 'commander';
import { endThreads } from '../archive/threads.ts';
import { removeUnfinished } from '../archive/write.ts';
import { version } from '../version.ts';
import type { BuildFlags } from './build-command.ts';
import type { CheckFlags } from './check-command.ts';
import { addCustomizing } from './customizing.ts';
import { folderName } from './folder-name.ts';
import { addFormat } from './formats/output-format.ts';
import type { ImportFlags } from './import-command.ts';
import { noticeLostOutput } from './lost-output.ts';
import type { MergeFlags } from './merge-reports-command.ts';
import type { NewFlags } from './new-command.ts';
import type { PreviewFlags } from './preview-command.ts';
import { shardOption } from './shard-flag.ts';
import type { StudioFlags } from './studio-command.ts';
import { addUntrusted, addUntrustedModules } from './untrusted-flags.ts';
import type { VerifyFlags } from './verify-command.ts';

/** Commands are loaded when they are called: a `check` never reads what only a build needs. */
async function program(): Promise<Command> {
  const root = new Command('cartwright')
    .description('Builds teaching modules into packages for Canvas, Moodle, SCORM platforms and the web.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(npx cartwright --help lists the commands)');
  const build = addBuild(root);
  if (asksForHelp()) {
    const { targetHelp } = await import('./target-help.ts');
    build.addHelpText('after', targetHelp(build.createHelp()));
  }
  addCheck(root);
  addMergeReports(root);
  addVerify(root);
  addPreview(root);
  addStudio(root);
  addNew(root);
  addImport(root);
  addCustomizing(root);
  return root;
}

/** Help alone names the targets; nothing else waits until they are read. */
function asksForHelp(): boolean {
  return process.argv.slice(2).some((word) => ['help', '--help', '-h'].includes(word));
}

function addNew(root: Command): void {
  root
    .command('new')
    .description('make a module to start from, valid as it stands')
    .argument('[id]', 'the module’s id: small letters, digits and hyphens; with --questions the file’s name')
    .option('--title <title>', 'the module’s title')
    .option('--minimal', 'one reading and one question, where the usual module shows one of everything')
    .option('--yaml', 'write the definition as module.yaml, which takes comments and texts of many lines')
    .addOption(
      new Option(
        '--questions',
        'write a table of questions to fill in instead, one of each type: questions.csv',
      ).conflicts(['minimal', 'yaml']),
    )
    .action(async (id: string | undefined, flags: NewFlags) => {
      if (flags.questions === true) {
        const { runNewQuestions } = await import('./new-questions-command.ts');
        process.exitCode = await runNewQuestions(id);
        return;
      }
      const { runNew } = await import('./new-command.ts');
      process.exitCode = await runNew(id, flags);
    });
}

function addImport(root: Command): void {
  const list = (value: string, before: string[] = []): string[] => [...before, ...value.split(',')];
  const command = root
    .command('import')
    .description('make a module of documents, questions, or a course of another program; a course becomes a unit')
    .argument('<file...>', 'documents, lists of questions, exports of courses; several become one module')
    .option('--to <folder>', 'where the module or the unit is to lie; default: modules/ and a name made of the title')
    .option('--into <module>', 'add to this module instead')
    .option('--language <tag>', 'the language, where the file does not say it')
    .addOption(
      new Option(
        '--only <module,...>',
        'of a course: modules by number (3, 2-4) or by words of their titles',
      ).argParser(list),
    )
    .addOption(
      new Option('--split-at <level>', 'cut a document into pages at headings of this level').choices([
        '1',
        '2',
        '3',
        'never',
      ]),
    )
    .option('--dry-run', 'say what would come of it, and write nothing')
    .option('--json', 'print one JSON document on stdout');
  addUntrusted(
    command,
    'the files may be hostile: read them in a process of its own, within limits, into a new folder',
  ).action(async (files: string[], flags: ImportFlags) => {
    const { runImport } = await import('./import-command.ts');
    process.exitCode = await runImport(files, flags);
  });
}

function addPreview(root: Command): void {
  root
    .command('preview')
    .description('show a module in the browser and follow its changes')
    .argument('[path]', 'the module’s folder; default: the first in modules/*')
    .addOption(
      new Option(
        '--port <number>',
        'the port on this machine, 0 for any; default: 4321 or the next free one',
      ).argParser(portNumber),
    )
    .action(async (path: string | undefined, flags: PreviewFlags) => {
      const { runPreview } = await import('./preview-command.ts');
      process.exitCode = await runPreview(path, flags);
    });
}

function addStudio(root: Command): void {
  root
    .command('studio')
    .description('make and change modules on a page in the browser')
    .argument('[folder]', 'the folder of a module that the page changes; without one modules stay in the browser')
    .addOption(
      new Option(
        '--port <number>',
        'the port on this machine, 0 for any; default: 4340 or the next free one',
      ).argParser(portNumber),
    )
    .addOption(
      new Option('--export <folder>', 'write the page into a new folder instead, for a web server').conflicts(['port']),
    )
    .action(async (folder: string | undefined, flags: StudioFlags) => {
      const { runStudio } = await import('./studio-command.ts');
      process.exitCode = await runStudio(folder, flags);
    });
}

function portNumber(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}

function addVerify(root: Command): void {
  const list = (value: string): string[] => value.split(',');
  const verify = root
    .command('verify')
    .description('read finished packages, of any origin, and say what platforms will make of them')
    .argument('<package...>', 'cartridges, SCORM or QTI zips, Moodle backups')
    .addOption(
      new Option(
        '--for <platform,...>',
        'what these make of them: moodle, canvas (default: both), new-quizzes, open-edx',
      ).argParser(list),
    )
    .option('--html <file>', 'write the report as a page')
    .option('--strict', 'treat warnings as errors');
  addUntrusted(
    addFormat(verify),
    'the packages may be hostile: read each in a process of its own, within limits',
  ).action(async (packages: string[], flags: VerifyFlags) => {
    const { runVerify } = await import('./verify-command.ts');
    process.exitCode = await runVerify(packages, flags);
  });
}

function addCheck(root: Command): void {
  const check = root
    .command('check')
    .description('say everything about modules that can be known without building them')
    .argument('[path...]', 'modules’ folders, or folders of modules; default: modules')
    .addOption(cacheOption())
    .addOption(shardOption('check'))
    .option('--fresh', 'check everything, also what has not changed')
    .option('--strict', 'treat warnings as errors');
  addUntrustedModules(
    addFormat(check),
    'the modules may be hostile: read each in a process of its own, within limits',
  ).action(async (paths: string[], flags: CheckFlags) => {
    const { runCheck } = await import('./check-command.ts');
    process.exitCode = await runCheck(paths, flags);
  });
}

function addBuild(root: Command): Command {
  const list = (value: string, before: string[] = []): string[] => {
    const names = value.split(',').map((name) => name.trim());
    if (names.every((name) => name === ''))
      throw new InvalidArgumentError('Name a target; an empty name is often an unset variable.');
    return [...before, ...names.filter((name) => name !== '')];
  };
  const build = root
    .command('build')
    .description('build packages')
    .argument('[path...]', 'modules’ folders, units’ files, or folders of modules; default: modules')
    .addOption(
      new Option('-t, --target <target,...>', 'what to build, of the targets below; default: all').argParser(list),
    )
    .addOption(new Option('-o, --out <folder>', 'where packages go').default('dist').argParser(folderName))
    .option('--with-instructor', 'let instructor activities, guide and model answers travel too, hidden')
    .option('--accessibility', 'write beside each package what was checked and what people must check')
    .option('--losses', 'say for each package what it shows differently, how and why')
    .option('--fresh', 'rebuild everything, also what has not changed')
    .addOption(
      new Option('--watch', 'build again whenever a file changes, until Ctrl-C').conflicts([
        'json',
        'format',
        'untrusted',
      ]),
    )
    .addOption(cacheOption())
    .addOption(jobsOption('build').conflicts(['untrusted']))
    .addOption(shardOption('build'))
    .option('--durable', 'wait until the disk has each package before it takes its name')
    .option('--verify', 'read the finished packages again and report what platforms will make of them')
    .option('--strict', 'treat warnings as errors');
  return addUntrustedModules(
    addFormat(build),
    'the modules may be hostile: build each in a process of its own, within limits',
  ).action(async (paths: string[], flags: BuildFlags) => {
    const { runBuild } = await import('./build-command.ts');
    process.exitCode = await runBuild(paths, flags);
  });
}

function addMergeReports(root: Command): void {
  const merge = root
    .command('merge-reports')
    .description('make one report of those that `build --shard` left, and find what only the whole can show')
    .argument('[folder]', 'where the packages and reports of all shards lie', 'dist')
    .option('--strict', 'treat warnings as errors');
  addFormat(merge).action(async (folder: string, flags: MergeFlags) => {
    const { runMergeReports } = await import('./merge-reports-command.ts');
    process.exitCode = await runMergeReports(folder, flags);
  });
}

/** So that what has not changed is known in another checkout, too. */
function cacheOption(): Option {
  return new Option('--cache <folder>', 'where to remember what has not changed, such as a folder that CI restores')
    .argParser(folderName)
    .conflicts(['untrusted']);
}

/** Without it as many as the machine has processors. */
function jobsOption(verb: string): Option {
  const number = (value: string): number => {
    if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError('Give a number from 1 to 999.');
    return Number(value);
  };
  return new Option(
    '--jobs <number>',
    `how many modules to ${verb} side by side; default: as many as there are processors`,
  ).argParser(number);
}

/** Heard for as long as the program runs: a second Ctrl-C must not kill it while it clears up after the first. */
function stopOnSignals(): void {
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ] as const)
    process.on(signal, async () => {
      await endThreads();
      removeUnfinished();
      process.exit(128 + number);
    });
}

/** Does what was typed. */
export async function run(): Promise<void> {
  noticeLostOutput();
  stopOnSignals();
  await (await program()).parseAsync();
}
