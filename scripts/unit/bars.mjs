// Measures the modules of the unit: `npm run unit`, or `npm run unit -- modules/<id> …` for some of them.
//
// Quotations, runs of words, figures and dates are compared with the text that `sourceTexts` of cartwright.json names for
// `thurston-1992`; where it is not at hand, this says what was not checked. An exit of 1 means that a bar was missed.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
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
import { readModule } from './read-module.mjs';
import { differentParts } from './shared-parts.mjs';

const SOURCE = 'thurston-1992';
const here = dirname(fileURLToPath(import.meta.url));
/** The workspace whose unit is measured. */
const root = process.cwd();
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

const given = process.argv.slice(2);
const folders =
  given.length > 0
    ? given.map((path) => resolve(path))
    : json(join(root, 'modules/unit.json')).modules.map((id) => join(root, 'modules', id));
const modules = folders.map((folder) => readModule(folder));
const chapter = textOfChapter();
const pages = pagesOfChapter();
const figures = json(join(here, 'figures.json'));

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
    `\nNot checked, because the text of \`${SOURCE}\` is not at hand: quotations, runs of words, figures and dates. Name it under \`sourceTexts\` in cartwright.json.`,
  );
process.exitCode = missed > 0 ? 1 : 0;

function textOfChapter() {
  const named = json(join(root, 'cartwright.json')).sourceTexts?.[SOURCE];
  const path = named === undefined ? undefined : resolve(root, named);
  return path !== undefined && existsSync(path) ? chapterOf(readFileSync(path, 'utf8')) : undefined;
}

/** Where the workspace says how the pages of the chapter begin. */
function pagesOfChapter() {
  const path = join(root, 'scripts/unit/pages.json');
  return chapter !== undefined && existsSync(path) ? pagesOf(chapter, json(path)) : undefined;
}

function report({ definition, texts, drawings }) {
  console.log(`\n${definition.id}`);
  const ledger = figures[definition.id] ?? {};
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
