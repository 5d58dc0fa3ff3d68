// Measures the modules of the unit: `npm run unit`, or `npm run unit -- modules/<id> …` for some of them.
//
// Quotations, runs of words, figures and dates are compared with the chapter's text, which is not in this repository:
// `--text <file>` says where it is, or `sourceTexts` of cartwright.json for `thurston-1992`. Without it quotations are held
// against quotations.json, the hashes of those that were compared last, and this says what was not checked. `--record`
// makes that file from the text. An exit of 1 means that a bar was missed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { assessmentBars, pointsByObjective, questionFaults } from './assessment.mjs';
import {
  chapterOf,
  quotedWords,
  unknownDates,
  unknownFigures,
  unmarkedRuns,
  wrongQuotations,
  wrongSums,
} from './chapter.mjs';
import { smallLabels } from './drawings.mjs';
import { dishonestMinutes, fullPlan } from './minutes.mjs';
import { pagesOf, wrongPages } from './pages.mjs';
import { changedQuotations, comparedQuotations } from './quotations.mjs';
import { readModule } from './read-module.mjs';
import { differentParts } from './shared-parts.mjs';

const SOURCE = 'thurston-1992';
const here = dirname(fileURLToPath(import.meta.url));
/** The workspace whose unit is measured. */
const root = process.cwd();
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

const { positionals: given, values: flags } = parseArgs({
  allowPositionals: true,
  options: { text: { type: 'string' }, record: { type: 'boolean', default: false } },
});
const folders =
  given.length > 0
    ? given.map((path) => resolve(path))
    : json(join(root, 'modules/unit.json')).modules.map((id) => join(root, 'modules', id));
const modules = folders.map((folder) => readModule(folder));
const chapter = textOfChapter();
const pages = pagesOfChapter();
const figures = json(join(here, 'figures.json'));
/** Where the workspace keeps the hashes of its quotations. */
const compared = join(root, 'scripts/unit/quotations.json');
const recorded = existsSync(compared) ? json(compared) : {};
const quotations = flags.record ? recordQuotations() : recorded;

let missed = 0;
for (const module of modules) report(module);
if (modules.length > 1) {
  console.log('\nAll modules together');
  bar(
    'sources, people and terms of one id that differ between modules',
    differentParts(modules.map(({ definition }) => definition)),
  );
}
console.log(`\nQuestions of ${modules.length === 1 ? 'the module' : 'all modules together'}`);
for (const bar of assessmentBars(modules.map(({ definition }) => definition))) {
  console.log(`${bar.missed ? '✗' : '✓'} ${bar.what}: ${bar.figure}`);
  if (bar.missed) missed++;
}
if (chapter === undefined)
  console.log(
    `\nNot checked, because the text of \`${SOURCE}\` is not at hand: new quotations, runs of words, figures and dates. Say where it is: npm run unit -- --text <file>.`,
  );
process.exitCode = missed > 0 ? 1 : 0;

function textOfChapter() {
  const named = flags.text ?? json(join(root, 'cartwright.json')).sourceTexts?.[SOURCE];
  if (named === undefined) return undefined;
  const path = resolve(root, named);
  if (existsSync(path)) return chapterOf(readFileSync(path, 'utf8'));
  if (flags.text === undefined) return undefined;
  console.error(`There is no file ${path}.`);
  process.exit(1);
}

/** Keeps the entries of modules that are not measured in this run. */
function recordQuotations() {
  if (chapter === undefined) {
    console.error('Quotations can be recorded only with the chapter at hand: --text <file>.');
    process.exit(1);
  }
  const measured = modules.map(({ definition, texts }) => [definition.id, comparedQuotations(texts, chapter)]);
  const all = { ...recorded, ...Object.fromEntries(measured) };
  writeFileSync(compared, `${JSON.stringify(all, null, 2)}\n`);
  return all;
}

/** Where the workspace says how the pages of the chapter begin. */
function pagesOfChapter() {
  const path = join(root, 'scripts/unit/pages.json');
  return chapter !== undefined && existsSync(path) ? pagesOf(chapter, json(path)) : undefined;
}

function report({ definition, texts, drawings }) {
  console.log(`\n${definition.id}`);
  const ledger = figures[definition.id] ?? {};
  bar(
    'quotations that changed since they were compared with the chapter',
    changedQuotations(texts, quotations[definition.id]),
  );
  if (chapter !== undefined) {
    bar(
      'quotations that differ from the chapter',
      texts.flatMap((text) => wrongQuotations(text, chapter)),
    );
    bar(
      'runs of eight words without marks',
      texts.flatMap((text) => unmarkedRuns(text, chapter)),
    );
    if (pages !== undefined)
      bar(
        'quotations cited to another page than theirs',
        texts.flatMap((text) => wrongPages(text, pages, SOURCE)),
      );
    const students = texts.filter(({ pointer }) => !pointer.startsWith('/instructor'));
    const words = quotedWords(students, chapter);
    const most = definition.sources.find(({ id }) => id === SOURCE)?.maxQuotedWords;
    bar(
      `${words} words quoted in what students get, ${quotedWords(texts, chapter)} with the guide`,
      words > most ? [`at most ${most} may be`] : [],
    );
    const unknown = texts.flatMap((text) => unknownFigures(text, chapter, ledger));
    bar('figures and dates from nowhere', [
      ...unknown,
      ...unknownDates(definition, chapter, ledger),
      ...wrongSums(ledger),
    ]);
  }
  bar('wrong answers that are led nowhere, answers shown beside their question', questionFaults(definition));
  bar('minutes that are not words / 180 and tasks', [...dishonestMinutes(definition), ...fullPlan(definition)]);
  bar(
    'drawings with small labels',
    drawings.flatMap((drawing) => smallLabels(drawing)),
  );
  const points = Object.entries(pointsByObjective(definition)).map(([id, sum]) => `${id} ${sum.toFixed(1)}`);
  console.log(`  graded points by objective: ${points.join(', ')}`);
}

function bar(what, found) {
  console.log(`${found.length > 0 ? '✗' : '✓'} ${what}: ${found.length}`);
  for (const one of found) console.log(`    ${one}`);
  if (found.length > 0) missed++;
}
