import { readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { zipChunks } from '../../../src/archive/zip.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { build } from '../../../src/pipeline/build.ts';
import type { BuildRequest } from '../../../src/pipeline/build-request.ts';
import { check } from '../../../src/pipeline/check.ts';
import { checkThrough } from '../../../src/pipeline/check-through.ts';
import { emitPackage } from '../../../src/pipeline/emit-package.ts';
import { lostItem } from '../../../src/pipeline/item-pool.ts';
import { ownFilesOnDisk } from '../../../src/pipeline/own-files-on-disk.ts';
import { prepare } from '../../../src/pipeline/prepare.ts';
import type { Shard } from '../../../src/pipeline/shards/divide.ts';
import { mergeReports } from '../../../src/pipeline/shards/merge-reports.ts';
import { sourceDate } from '../../../src/pipeline/source-date.ts';
import { chooseTargets } from '../../../src/pipeline/targets.ts';
import { checkTargetNames } from '../../../src/pipeline/workspace-targets.ts';
import { createWorkspaces } from '../../../src/pipeline/workspaces.ts';
import { failedWriteDiagnostic } from '../../../src/pipeline/write-package.ts';
import { createPageSource } from '../../../src/render/page-source.ts';
import { loadDefaultTheme } from '../../../src/render/theme-on-disk.ts';
import { type FileReference, type Host, HostError } from '../../../src/source/host.ts';
import { memoryHost } from '../../../src/source/memory-host.ts';
import { targets } from '../../../src/targets/registry.ts';
import { controlDocuments, schemas12 } from '../../../src/targets/scorm/control-documents.ts';
import type { FileTree, Target } from '../../../src/targets/target.ts';
import { writeWorkspace } from '../../support/workspace.ts';
import { DEFINITION, diagnose, type Expected, type Files, type Fixture, filesOf, type RunFixture } from '../support.ts';

/** The targets as a hint lists them. */
const everyTarget = `Targets: ${targets
  .flatMap(({ name, versions }) => [name, ...versions.slice(1).map(({ id }) => `${name}@${id}`)])
  .join(', ')}.`;

const untouched = filesOf({ title: 'base', expected: [] });

/** What merging the reports of these shards says, whose folder may have suffered meanwhile. */
async function merged(
  shards: readonly Shard[],
  suffer = (_folder: string): void => {},
): Promise<readonly Diagnostic[]> {
  const workingFolder = writeWorkspace(untouched);
  for (const shard of shards) await build({ workingFolder, targets: ['canvas'], shard });
  suffer(join(workingFolder, 'dist'));
  return (await mergeReports({ workingFolder })).diagnostics;
}

function cutOff(path: string): void {
  writeFileSync(path, readFileSync(path).subarray(0, -20));
}

/** What a build of a workspace of these files says, on a disk. */
async function built(files: Files, request: BuildRequest): Promise<readonly Diagnostic[]> {
  return (await build({ workingFolder: writeWorkspace(files), ...request })).diagnostics;
}

/** What a check of the base says where the host does some things in its own way. */
async function checkedThrough(changes: Partial<Host>): Promise<readonly Diagnostic[]> {
  const files = Object.entries(untouched).map(([name, content]) => [`/work/${name}`, content] as const);
  const host = { ...memoryHost(Object.fromEntries(files), '/work'), ...changes };
  return (await checkThrough(host, '/work', ['modules/example'], ownFilesOnDisk)).diagnostics;
}

/** What the build says after a module that was built has got another id. */
async function renamed(): Promise<readonly Diagnostic[]> {
  const workingFolder = writeWorkspace(untouched);
  const request = { workingFolder, targets: ['canvas'] };
  await build(request);
  const folder = join(workingFolder, 'modules');
  renameSync(join(folder, 'example'), join(folder, 'beispiel'));
  const file = join(folder, 'beispiel', 'module.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"id": "example"', '"id": "beispiel"'));
  return (await build(request)).diagnostics;
}

/** What the build says after a module that was built has got an error. */
async function spoilt(): Promise<readonly Diagnostic[]> {
  const workingFolder = writeWorkspace(untouched);
  const request = { workingFolder, targets: ['canvas'] };
  await build(request);
  const file = join(workingFolder, 'modules', 'example', 'module.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"version": "1.0.0"', '"version": "1.0"'));
  return (await build(request)).diagnostics.filter(({ code }) => code.startsWith('build/'));
}

/** What is said of a package that holds these files. */
async function packed(files: FileTree): Promise<readonly Diagnostic[]> {
  const host = memoryHost(
    Object.fromEntries(Object.entries(untouched).map(([name, content]) => [`/work/${name}`, content])),
    '/work',
  );
  const path = '/work/modules/example';
  const workspace = await createWorkspaces(host, '/work').of(path);
  const { value } = await prepare({ kind: 'module', path }, workspace, { host });
  const [chosen] = chooseTargets(['website']).chosen;
  if (value === undefined || chosen === undefined) throw new Error('The base cannot be built.');
  const target: Target = { ...chosen.target, emit: () => ({ files, losses: [], diagnostics: [] }), plan: () => ({}) };
  const pages = createPageSource({ theme: await loadDefaultTheme() });
  return emitPackage(value, { ...chosen, target }, { pages, withInstructor: false, timestamp: 0 }).diagnostics;
}

const text = (path: string) => ({ path, kind: 'text', text: '' }) as const;

const film: FileReference = {
  path: '/work/film.mp4',
  name: 'film.mp4',
  size: 5_000_000_000,
  hashes: { sha256: '', sha1: '' },
};

/** A target with options, whatever the targets of the registry have. */
const withOptions: Target = {
  ...(targets[0] as Target),
  name: 'shelf',
  optionsSchema: {
    properties: {
      section: { type: 'integer', minimum: 1, maximum: 52, description: 'The number of the section.' },
      style: { enum: ['plain', 'rich'] },
      hidden: { type: 'boolean' },
      label: { type: 'string' },
    },
  },
};

async function optionFindings(values: Readonly<Record<string, unknown>>): Promise<readonly Diagnostic[]> {
  const document = { value: {}, locate: (pointer: string) => ({ file: 'cartwright.json', pointer }) };
  return checkTargetNames(document, { options: { shelf: values } }, [withOptions]);
}

const optionFinding = (option: string, message: string, hint: string): Expected => ({
  code: 'build/unknown-option',
  file: 'cartwright.json',
  pointer: `/options/shelf/${option}`,
  range: '',
  message,
  hint,
});

const systemError = (code: string): Error => Object.assign(new Error('system'), { code });

/** The media of the base for a module in another folder. */
function mediaOf(folder: string): Files {
  const media = Object.entries(untouched).filter(([name]) => name.startsWith('modules/example/media/'));
  return Object.fromEntries(media.map(([name, content]) => [name.replace('modules/example', folder), content]));
}

const twin = 'modules/example/other/example';

/** What a check says of the workspace and of what was asked for. */
export const requestFixtures: readonly Fixture[] = [
  {
    title: 'no folder of modules, and no path',
    path: '',
    files: Object.fromEntries(Object.keys(untouched).map((name) => [name, undefined])),
    expected: [
      {
        code: 'build/nothing-to-build',
        file: 'modules',
        message: 'There is no module in the folder `modules`.',
        hint: 'Make one with `npx cartwright new <id>`.',
      },
    ],
  },
  {
    title: 'a folder of modules asked for, by who stands in a module',
    path: '',
    files: {
      ...Object.fromEntries(Object.keys(untouched).map((name) => [name, undefined])),
      'module.json': '{}',
    },
    expected: [
      {
        code: 'build/nothing-to-build',
        file: 'modules',
        message: 'There is no module in the folder `modules`.',
        hint: 'You are in a module’s folder: name it with a dot, `npx cartwright check .`, or go to the folder above `modules`.',
      },
    ],
  },
  {
    title: 'a folder without modules',
    path: 'texts',
    expected: [
      {
        code: 'build/nothing-to-build',
        file: 'texts',
        message: 'There is no module in `texts`.',
        hint: 'Make one with `npx cartwright new <id>`.',
      },
    ],
  },
  {
    title: 'a broken workspace file of two modules, said once',
    path: 'modules',
    files: {
      'cartwright.json': `{"theme": 1, "sourceTexts": {"letter-book": "texts/letters.txt"}}`,
      'modules/second/module.json': '[]',
    },
    expected: [
      {
        code: 'definition/wrong-type',
        file: 'cartwright.json',
        pointer: '/theme',
        message: '`theme` of the workspace file must be a text, but is a number.',
        hint: 'Put it into quotation marks: "1".',
      },
      {
        code: 'definition/not-an-object',
        file: 'modules/second/module.json',
        pointer: '',
        message: 'The file holds something other than one object in braces.',
        hint: 'A definition begins with { and ends with }; in YAML it begins with the name of a property.',
      },
    ],
  },
  {
    title: 'a unit with a broken module',
    path: 'modules/unit.json',
    set: { '/titel': 'A letter' },
    remove: ['/title'],
    files: {
      'modules/unit.json':
        '{\n  "format": 1,\n  "namespace": "0f1c5b0e-93a7-4a52-8d0b-5f5e8f5b7a10",\n  "id": "letters",\n  "version": "1.0.0",\n  "language": "en",\n  "title": "Letters",\n  "summary": "A unit.",\n  "modules": ["example"]\n}',
    },
    expected: [
      {
        code: 'build/module-left-out',
        file: 'modules/unit.json',
        pointer: '/modules/0',
        message: 'The unit’s module `example` cannot be built: The module has an unknown property `titel`.',
        hint: 'Run `npx cartwright check modules/example`.',
        related: [{ pointer: '/titel', key: true, message: 'The module has an unknown property `titel`.' }],
      },
    ],
  },
  {
    title: 'a unit with a misspelt module',
    path: 'modules/unit.json',
    files: {
      'modules/unit.json':
        '{\n  "format": 1,\n  "namespace": "0f1c5b0e-93a7-4a52-8d0b-5f5e8f5b7a10",\n  "id": "letters",\n  "version": "1.0.0",\n  "language": "en",\n  "title": "Letters",\n  "summary": "A unit.",\n  "modules": ["exmaple"]\n}',
    },
    expected: [
      {
        code: 'build/module-left-out',
        file: 'modules/unit.json',
        pointer: '/modules/0',
        message: 'The unit names the module `exmaple`, but there is no folder `modules/exmaple`.',
        hint: 'Did you mean `example`?',
      },
    ],
  },
  {
    title: 'a workspace file with a target that does not exist',
    files: {
      'cartwright.json':
        '{\n  "targets": ["canvas", "scorm-1.3"], "sourceTexts": {"letter-book": "texts/letters.txt"}\n}',
    },
    expected: [
      {
        code: 'build/unknown-target',
        file: 'cartwright.json',
        pointer: '/targets/1',
        message: 'There is no target `scorm-1.3`.',
        hint: `Did you mean \`scorm-1.2\`? ${everyTarget}`,
      },
    ],
  },
  {
    title: 'a workspace file with options of a target that does not exist',
    files: {
      'cartwright.json':
        '{\n  "options": {"canvass": {"publish": true}}, "sourceTexts": {"letter-book": "texts/letters.txt"}\n}',
    },
    expected: [
      {
        code: 'build/unknown-option',
        file: 'cartwright.json',
        pointer: '/options/canvass',
        key: true,
        message: 'There is no target `canvass`, so its options change nothing.',
        hint: 'Did you mean `canvas`?',
      },
    ],
  },
  {
    title: 'a workspace file with an option of a target that has none',
    files: {
      'cartwright.json':
        '{\n  "options": {"website": {"colour": "red"}}, "sourceTexts": {"letter-book": "texts/letters.txt"}\n}',
    },
    expected: [
      {
        code: 'build/unknown-option',
        file: 'cartwright.json',
        pointer: '/options/website/colour',
        key: true,
        message: 'The target `website` has no option `colour`.',
        hint: 'Delete it: the target has no options.',
      },
    ],
  },
  {
    title: 'a workspace file with severities of codes that do not exist',
    files: {
      'cartwright.json':
        '{\n  "severities": {"resolve/asset-unsed": "off", "resolve/minutes": "off", "x": "error"}, "sourceTexts": {"letter-book": "texts/letters.txt"}\n}',
    },
    expected: [
      {
        code: 'build/unknown-code',
        file: 'cartwright.json',
        pointer: '/severities/resolve~1asset-unsed',
        key: true,
        message: 'There is no finding with the code `resolve/asset-unsed`, so its severity changes nothing.',
        hint: 'Did you mean `resolve/asset-unused`?',
      },
      {
        code: 'build/unknown-code',
        file: 'cartwright.json',
        pointer: '/severities/x',
        key: true,
        message: 'There is no finding with the code `x`, so its severity changes nothing.',
        hint: 'Write the code as it stands in brackets behind a finding of `check` or `build`.',
      },
    ],
  },
  {
    title: 'a workspace file that would turn off an error',
    files: {
      'cartwright.json':
        '{\n  "sourceTexts": {"letter-book": "texts/letters.txt"},\n  "severities": {"resolve/quotation-not-found": "warning", "resolve/minutes": "error"}\n}',
    },
    expected: [
      {
        code: 'build/fixed-severity',
        file: 'cartwright.json',
        pointer: '/severities/resolve~1quotation-not-found',
        message:
          '`resolve/quotation-not-found` is an error: nothing can be built past it, so it cannot be made `warning`.',
        hint: 'Delete the line, and correct what the error names.',
      },
    ],
  },
];

/** What shows only while packages are made and written. */
export const buildFixtures: readonly RunFixture[] = [
  {
    title: 'a target that does not exist',
    run: () => built(untouched, { targets: ['canvas', 'canvass'] }),
    expected: [
      {
        code: 'build/unknown-target',
        file: 'command line',
        message: 'There is no target `canvass`.',
        hint: `Did you mean \`canvas\`? ${everyTarget}`,
      },
    ],
  },
  {
    title: 'a target of the caller’s own with the name of another',
    run: () => built(untouched, { targets: [{ ...withOptions, name: 'moodle' }] }),
    expected: [
      {
        code: 'build/target-clash',
        file: 'command line',
        message: 'The target `moodle` has the name of another, so its packages could overwrite others.',
        hint: 'Give it a name of its own, and a suffix of a dot and small letters, such as `.shelf.zip`.',
      },
    ],
  },
  {
    title: 'a date of sources that is no number',
    run: async () => sourceDate('2026-11-28').diagnostics,
    expected: [
      {
        code: 'build/bad-source-date',
        file: 'command line',
        message: 'SOURCE_DATE_EPOCH is “2026-11-28”, which is no number of seconds since 1970.',
        hint: 'Set it to a whole number, as `git log -1 --format=%ct` prints one, or leave it unset.',
      },
    ],
  },
  {
    title: 'an option that the target does not have',
    run: () => optionFindings({ secton: 2 }),
    expected: [optionFinding('secton', 'The target `shelf` has no option `secton`.', 'Did you mean `section`?')],
  },
  {
    title: 'options with values that do not fit, and one that does',
    run: () => optionFindings({ section: 60, style: 'fancy', hidden: 'yes', label: 1, colour: 'red' }),
    expected: [
      optionFinding(
        'section',
        'The option `section` of `shelf` is 60, but must be a whole number from 1 to 52.',
        'The number of the section.',
      ),
      optionFinding(
        'style',
        'The option `style` of `shelf` is "fancy", but must be one of: plain, rich.',
        'Write one of: plain, rich.',
      ),
      optionFinding(
        'hidden',
        'The option `hidden` of `shelf` is "yes", but must be true or false.',
        'Write true or false.',
      ),
      optionFinding('label', 'The option `label` of `shelf` is 1, but must be a text.', 'Write a text.'),
      optionFinding(
        'colour',
        'The target `shelf` has no option `colour`.',
        'Its options are: section, style, hidden, label.',
      ),
    ],
  },
  {
    title: 'options that fit',
    run: () => optionFindings({ section: 1, style: 'rich', hidden: false, label: 'a' }),
    expected: [],
  },
  {
    title: 'packages among the modules',
    run: () => built(untouched, { targets: ['canvas'], outFolder: 'modules/example/packages' }),
    expected: [
      {
        code: 'build/output-among-sources',
        file: 'command line',
        message:
          'Packages cannot go there: `modules/example/packages` lies in the module `modules/example`, and they would mix with the files you wrote.',
        hint: 'Name another folder with -o, such as `-o dist`.',
      },
    ],
  },
  {
    title: 'two modules with one id',
    run: () =>
      built(
        { ...untouched, [`${twin}/module.json`]: untouched[DEFINITION] ?? '', ...mediaOf(twin) },
        { paths: ['modules/example', twin], targets: ['canvas'] },
      ),
    expected: [
      {
        code: 'build/same-id',
        file: 'modules/example/other/example/module.json',
        message: 'The id “example” is used twice; the packages would overwrite each other.',
        hint: 'Give one of the two another id.',
        related: [{ file: 'modules/example/module.json', message: 'first here' }],
      },
    ],
  },
  {
    title: 'a fault of the program at a file',
    run: () => checkedThrough({ readFile: () => Promise.reject(new TypeError('x is not iterable')) }),
    expected: [
      {
        code: 'build/program-fault',
        file: 'cartwright.json',
        message: 'Cartwright failed while reading `cartwright.json`: x is not iterable.',
        hint: 'This is a fault of the program, not of your module. Everything else was done. Please report it, if you can with the module; CARTWRIGHT_DEBUG=1 shows where it happened.',
      },
    ],
  },
  {
    title: 'a module for which a thread lacks memory, and one whose thread ended otherwise',
    run: async () => [
      lostItem('modules/example', new Error('x', { cause: systemError('ERR_WORKER_OUT_OF_MEMORY') })),
      lostItem('modules/example', new Error('x')),
    ],
    expected: ['it takes more memory than a thread may have', 'the thread that built it ended'].map((why) => ({
      code: 'build/item-lost',
      file: 'modules/example',
      message: `\`modules/example\` was not built: ${why}.`,
      hint: 'Everything else was done. Build it alone: `npx cartwright build modules/example --jobs 1`.',
    })),
  },
  {
    title: 'a definition that is a link out of the workspace',
    run: () =>
      checkedThrough({
        realPath: async (path) => (path.endsWith('/module.json') ? '/elsewhere/module.json' : path),
      }),
    expected: [
      {
        code: 'source/outside-workspace',
        message: '`module.json` is a link that leads out of the workspace, and nothing outside the workspace is read.',
        hint: 'Copy the file into the module’s folder.',
      },
    ],
  },
  {
    title: 'a picture that is a link to a file of another kind',
    run: () => checkedThrough({ realPath: async (path) => path.replace('/modules/example/media/seal.png', '/.env') }),
    expected: [
      {
        code: 'source/link-to-other-kind',
        pointer: '/assets/0/file',
        message: '`media/seal.png` is a link to `.env`, which is a file of another kind.',
        hint: 'Put a copy of the file that you mean in its place, or link to one whose name has the same ending.',
      },
    ],
  },
  {
    title: 'a film of more than 4 GB',
    run: () =>
      checkedThrough({
        describe: (path, limit) => Promise.reject(new HostError('too-large', path, 'large', { limit })),
      }),
    expected: ['media/seal.png', 'media/aloud.mp3'].map((file, index) => ({
      code: 'source/file-too-large',
      pointer: `/assets/${index}/file`,
      message: `\`${file}\` is too large: no package can contain a file of more than 4 GB.`,
      hint: 'Offer it from a media server and link to it.',
    })),
  },
  {
    title: 'a machine that opens no more files',
    run: () =>
      checkedThrough({
        readFile: (path) => Promise.reject(new HostError('machine', path, 'x', { cause: systemError('EMFILE') })),
      }),
    expected: [
      { file: 'cartwright.json', name: 'cartwright.json' },
      { file: DEFINITION, name: 'module.json' },
    ].map(({ file, name }) => ({
      code: 'source/machine-fault',
      file,
      message: `\`${name}\` cannot be read: too many files are open at once.`,
      hint: 'Raise the limit with `ulimit -n 4096`, or close programs that hold many files open, and run it again.',
    })),
  },
  {
    title: 'a link in a theme',
    run: async () => {
      const workspace = writeWorkspace({
        ...untouched,
        'cartwright.json': '{"theme": "mine", "sourceTexts": {"letter-book": "texts/letters.txt"}}',
        'templates/mine/theme.json': '{ "name": "mine", "description": "Mine." }',
      });
      symlinkSync('theme.json', join(workspace, 'templates/mine/link.css'));
      return (await check({ workingFolder: workspace, paths: ['modules/example'] })).diagnostics;
    },
    expected: [
      {
        code: 'render/not-a-file',
        file: 'templates/mine/link.css',
        message: '`link.css` is a link, a pipe or a device, and a theme is made of ordinary files.',
        hint: 'Put a copy of the file in its place, or delete it.',
      },
    ],
  },
  {
    title: 'a graded quiz where students could read its answers',
    run: () => built(untouched, { targets: ['website', 'instructor-guide', 'scorm-1.2'] }),
    expected: [
      {
        code: 'build/answers-readable',
        message: 'Students who look can find the right answers of graded quizzes in: scorm-1.2, website.',
        hint: 'Use these packages for practice; give graded quizzes through Canvas or Moodle packages.',
      },
    ],
  },
  {
    title: 'packages of a module that was renamed',
    run: renamed,
    expected: [
      {
        code: 'build/package-left',
        file: 'dist',
        message:
          'dist still holds packages of `example`, which is not among the modules any more: example.canvas.imscc.',
        hint: 'Delete them, so that nobody uploads them; or bring the module back.',
      },
    ],
  },
  {
    title: 'packages of a module that has an error now',
    run: spoilt,
    expected: [
      {
        code: 'build/package-outdated',
        file: 'dist',
        message:
          'dist holds packages of `example` from an earlier build, without your latest changes: example.canvas.imscc.',
        hint: 'Upload them only if you want that earlier version; correct the errors and build again for a new one.',
      },
    ],
  },
  {
    title: 'no report of a shard',
    run: () => merged([]),
    expected: [
      {
        code: 'build/no-shards',
        file: 'dist',
        message: 'There is no report of a shard in `dist`.',
        hint: 'Build with `--shard 1/4` and so on, and bring the packages and reports of all shards into one folder.',
      },
    ],
  },
  {
    title: 'shards that were not built',
    run: () => merged([{ index: 2, count: 3 }]),
    expected: [
      {
        code: 'build/shard-missing',
        file: 'dist',
        message: '2 of 3 shards are missing in `dist`: 1/3, 3/3.',
        hint: 'Build them, bring their packages and reports into the folder, and merge again.',
      },
    ],
  },
  {
    title: 'shards of two divisions',
    run: () =>
      merged([
        { index: 1, count: 1 },
        { index: 2, count: 2 },
      ]),
    expected: [
      {
        code: 'build/shards-differ',
        file: 'dist',
        message: 'The reports of the shards in `dist` are of divisions into different numbers of shards.',
        hint: 'Check out the same state with the same version on all machines, and delete reports of earlier builds.',
      },
    ],
  },
  {
    title: 'the report of a shard that is cut off',
    run: () => merged([{ index: 1, count: 1 }], (folder) => cutOff(join(folder, 'build-report.1-of-1.json'))),
    expected: [
      {
        code: 'build/shard-unreadable',
        file: 'dist/build-report.1-of-1.json',
        message:
          '`dist/build-report.1-of-1.json` is not the report of a shard, or is one of another version of Cartwright.',
        hint: 'Build that shard again.',
      },
    ],
  },
  {
    title: 'a package that did not come with its report',
    run: () => merged([{ index: 1, count: 1 }], (folder) => cutOff(join(folder, 'example.canvas.imscc'))),
    expected: [
      {
        code: 'build/package-missing',
        file: 'dist',
        message: '1 of 1 files that the shards built are not in `dist` as they were built: example.canvas.imscc.',
        hint: 'Copy the packages of all shards into the folder, and merge again.',
      },
    ],
  },
  {
    title: 'a package with two files of one name',
    run: () => packed([text('media/a.png'), text('Media/A.png')]),
    expected: [
      {
        code: 'build/path-collision',
        file: 'example.website.zip',
        message: 'The package would hold `Media/A.png` twice.',
        hint: 'This is a fault of the program: please report it with the module.',
      },
    ],
  },
  {
    title: 'a folder of schemas that is not complete',
    run: async () =>
      controlDocuments(
        ['imscp_rootv1p1p2.xsd', 'adlcp_rootv1p2.xsd'].map((path) => ({ path, file: film })),
        schemas12,
        [],
      ).diagnostics,
    expected: [
      {
        code: 'build/control-documents',
        file: 'cartwright.json',
        message: 'The folder of `controlDocuments` lacks `imsmd_rootv1p2p1.xsd`, which the manifest needs.',
        hint: 'Put all schemas of this edition into the folder itself, under the names that the standard gives them.',
      },
    ],
  },
  {
    title: 'a package of too many files',
    run: () => packed(Array.from({ length: 65_536 }, (_, index) => text(`${index}`))),
    expected: [
      {
        code: 'archive/too-many-files',
        message: 'The package would hold 65536 files, but a zip holds at most 65535.',
        hint: 'Divide the module.',
      },
    ],
  },
  {
    title: 'a package of 5 GB',
    run: () => packed([{ path: 'film.mp4', kind: 'media', file: film }]),
    expected: [
      {
        code: 'archive/too-large',
        message: 'The package would be about 5000 MB large, but a zip ends at 4,000 MB.',
        hint: 'Offer large videos from a media server and link to them.',
      },
    ],
  },
  {
    title: 'a file where the output folder should be',
    run: () => built(untouched, { targets: ['instructor-guide'], outFolder: 'cartwright.json' }),
    expected: [
      {
        code: 'archive/cannot-write',
        file: 'cartwright.json/example.instructor-guide.html',
        message:
          '`cartwright.json/example.instructor-guide.html` cannot be written: a file is in the way where a folder should be.',
        hint: 'Name another folder with -o, or make room.',
      },
    ],
  },
  {
    title: 'a file where the folder of several packages should be',
    run: () => built(untouched, { targets: ['canvas', 'instructor-guide'], outFolder: 'cartwright.json' }),
    expected: [
      {
        code: 'archive/cannot-write',
        file: 'cartwright.json/example.canvas.imscc',
        message:
          '`cartwright.json/example.canvas.imscc` and 1 more cannot be written: a file is in the way where a folder should be.',
        hint: 'Name another folder with -o, or make room.',
      },
    ],
  },
  {
    title: 'a unit alone, for a target that takes modules',
    run: () =>
      built(
        {
          ...untouched,
          'modules/unit.json': JSON.stringify({
            format: 1,
            namespace: '6a4e3f0e-5c7b-4d1a-9a55-0c6e1d2f3a4b',
            id: 'a-unit',
            version: '1.0.0',
            language: 'en',
            title: 'A unit',
            summary: 'Of one module.',
            modules: ['example'],
          }),
        },
        { paths: ['modules/unit.json'], targets: ['scorm-1.2'] },
      ),
    expected: [
      {
        code: 'build/unit-not-packed',
        file: 'modules/unit.json',
        message: 'The unit cannot become one package for scorm-1.2: such a package holds a single module.',
        hint: 'Build the unit’s modules for scorm-1.2, each by its folder.',
      },
    ],
  },
  {
    title: 'three thousand mistakes of form, of which the first are listed',
    run: async () => {
      const found = await diagnose(
        filesOf({
          title: '',
          set: { '/keywords': Array.from({ length: 3_000 }, (_, index) => index) },
          expected: [],
        }),
      );
      expect(found.filter(({ code }) => code === 'definition/wrong-type')).toHaveLength(499);
      return found.filter(({ code }) => code === 'definition/more-mistakes');
    },
    expected: [
      {
        code: 'definition/more-mistakes',
        pointer: '',
        range: '1:1-3474:2',
        message: 'About 2501 more mistakes in the form of this file are not listed.',
        hint: 'Correct the ones that are listed, which are probably all of one kind, and check again.',
      },
    ],
  },
  {
    title: 'three thousand terms of one id, of which the first are listed',
    run: async () => {
      const term = { id: 'salutation', term: 'salutation', definition: 'The words that open a letter.' };
      const found = await diagnose(filesOf({ title: '', set: { '/glossary': Array(3_000).fill(term) }, expected: [] }));
      expect(found.filter(({ severity }) => severity === 'error')).toHaveLength(1_000);
      return found.filter(({ severity }) => severity !== 'error');
    },
    expected: [
      {
        code: 'build/more-findings',
        file: 'modules/example',
        message: '1999 more findings are not listed.',
        hint: 'Correct the ones that are listed, which are probably all of one kind, and check again.',
      },
    ],
  },
  {
    title: 'a full disk',
    run: async () => [failedWriteDiagnostic(systemError('ENOSPC'), '/work/dist/a.imscc', memoryHost({}, '/work'))],
    expected: [
      {
        code: 'archive/cannot-write',
        file: 'dist/a.imscc',
        message: '`dist/a.imscc` cannot be written: the disk is full.',
        hint: 'Name another folder with -o, or make room.',
      },
    ],
  },
  {
    title: 'a disk that reports a fault',
    run: async () => [failedWriteDiagnostic(systemError('EIO'), '/work/dist/a.imscc', memoryHost({}, '/work'))],
    expected: [
      {
        code: 'archive/cannot-write',
        file: 'dist/a.imscc',
        message: '`dist/a.imscc` cannot be written: the disk reports a fault.',
        hint: 'Check the disk and its connection, and run it again.',
      },
    ],
  },
  {
    title: 'a part of the program that cannot be loaded, since too many files are open',
    run: () => checkedThrough({ readFile: () => Promise.reject(systemError('EMFILE')) }),
    expected: [
      {
        code: 'source/machine-fault',
        file: 'cartwright.json',
        message: 'The machine failed while reading `cartwright.json`: too many files are open at once.',
        hint: 'Raise the limit with `ulimit -n 4096`, or close programs that hold many files open, and run it again.',
      },
    ],
  },
  {
    title: 'a film that changes while it is packed',
    run: async () => {
      const host = memoryHost({ '/work/film.mp4': 'shorter now' }, '/work');
      const chunks = zipChunks([{ path: 'film.mp4', kind: 'media', file: { ...film, size: 5_000 } }], host);
      try {
        for await (const _chunk of chunks);
      } catch (error) {
        return [failedWriteDiagnostic(error, '/work/dist/a.zip', host)];
      }
      return [];
    },
    expected: [
      {
        code: 'archive/file-changed',
        file: 'film.mp4',
        message: '`film.mp4` changed while the package was being built.',
        hint: 'Build again.',
      },
    ],
  },
];
