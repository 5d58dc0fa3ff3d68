import { beforeAll, expect, test } from 'vitest';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { loadTexReader } from '../../src/content/formulas/load-tex.ts';
import type { TexReader } from '../../src/content/formulas/tex-reader.ts';
import { validateModule } from '../../src/definition/validate.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { placedTexts } from '../../src/resolve/definition-walk.ts';
import { resolveModule } from '../../src/resolve/resolve-module.ts';
import { loadModule } from '../../src/source/load-module.ts';
import { memoryHost } from '../../src/source/memory-host.ts';
import { emptyWorkspace } from '../../src/source/workspace.ts';
import { kitchenSink } from '../support/kitchen-sink/index.ts';
import { fc, tries } from '../support/property.ts';

const FOLDER = '/work/modules/sink';
/** A formula with a command that does not exist. */
const WRONG = '$a + \\frc{1}{2}$';

/** The kitchen sink with other values in some places, by their pointers. */
function sinkWith(values: ReadonlyMap<string, unknown>): ModuleDefinition {
  const visit = (value: unknown, pointer: string): unknown => {
    const other = values.get(pointer);
    if (other !== undefined) return other;
    if (Array.isArray(value)) return value.map((one, index) => visit(one, `${pointer}/${index}`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, visit(one, `${pointer}/${name}`)]));
  };
  return visit(kitchenSink(), '') as ModuleDefinition;
}

let formulas: TexReader;

async function findings(values: ReadonlyMap<string, unknown>, files: ReadonlyMap<string, string>) {
  const host = memoryHost(
    {
      ...Object.fromEntries([...files].map(([name, text]) => [`${FOLDER}/${name}`, text])),
      [`${FOLDER}/module.json`]: JSON.stringify(sinkWith(values)),
    },
    '/work',
  );
  const { value: loaded } = await loadModule(host, '/work', FOLDER);
  if (loaded === undefined) throw new Error('It was not loaded.');
  const { value: definition, diagnostics } = validateModule(loaded);
  if (definition === undefined) return { refused: diagnostics.map(({ pointer }) => pointer), wrong: [] };
  const resolved = resolveModule({ loaded, definition, workspace: emptyWorkspace('/work'), formulas });
  const isWrong = ({ code }: Diagnostic) => code === 'content/formula-unreadable';
  return { refused: [], wrong: resolved.diagnostics.filter(isWrong) };
}

/** Pointers of all texts in which a formula is read. */
let places: readonly string[] = [];

beforeAll(async () => {
  formulas = await loadTexReader('en');
  const all = new Map<string, unknown>(placedTexts(kitchenSink()).map(({ pointer }) => [pointer, WRONG]));
  let found = await findings(all, new Map());
  // Names, addresses and words of a list are of a form that the schema demands: they stay what they were.
  while (found.refused.length > 0) {
    for (const pointer of found.refused)
      for (const known of [...all.keys()]) if (known === pointer || known.startsWith(`${pointer}/`)) all.delete(known);
    found = await findings(all, new Map());
  }
  places = [...new Set(found.wrong.map(({ pointer }) => pointer ?? ''))];
});

test('formulas are read in every text that is Markdown', () => {
  const shapes = new Set(places.map((pointer) => pointer.replace(/\/\d+/g, '')));
  expect([...shapes].sort()).toMatchInlineSnapshot(`
    [
      "/activities/annotations/note",
      "/activities/body",
      "/activities/description",
      "/activities/events/text",
      "/activities/guidance",
      "/activities/intro",
      "/activities/note",
      "/activities/prompt",
      "/activities/questions/choices/feedback",
      "/activities/questions/choices/text",
      "/activities/questions/feedback/correct",
      "/activities/questions/feedback/general",
      "/activities/questions/feedback/incorrect",
      "/activities/questions/guidance",
      "/activities/questions/hint",
      "/activities/questions/items/text",
      "/activities/questions/modelAnswer",
      "/activities/questions/pairs/prompt",
      "/activities/questions/questions/choices/feedback",
      "/activities/questions/questions/choices/text",
      "/activities/questions/questions/feedback/general",
      "/activities/questions/questions/hint",
      "/activities/questions/questions/pairs/prompt",
      "/activities/questions/questions/stem",
      "/activities/questions/stem",
      "/activities/questions/text",
      "/activities/sourcing/text",
      "/assets/caption",
      "/assets/longDescription",
      "/assets/transcript",
      "/glossary/definition",
      "/instructor/guide",
      "/instructor/lessonPlan/what",
      "/objectives/text",
      "/people/note",
      "/rubrics/criteria/description",
      "/rubrics/criteria/levels/description",
    ]
  `);
});

const before = fc.stringMatching(/^(?:[a-zé😀] ?){0,6}$/u);
const lines = fc.array(fc.constantFrom('Words.', '', '- a *point*', '> quoted', '## A heading', '$x^2$ and \\$5'), {
  maxLength: 4,
});

test('a mistake in a formula of a file that is read in has its place in that file, wherever the text stands', async () => {
  await fc.assert(
    fc.asyncProperty(lines, before, fc.constantFrom('\n', '\r\n'), async (above, words, newline) => {
      const values = new Map<string, unknown>();
      const files = new Map<string, string>();
      for (const [index, pointer] of places.entries()) {
        values.set(pointer, { file: `texts/${index}.md` });
        files.set(`texts/${index}.md`, `${[...above, '', `${words}${WRONG}`].join(newline)}${newline}`);
      }
      const { wrong } = await findings(values, files);
      const start = { line: above.length + 2, column: words.length + WRONG.indexOf('\\frc') + 1 };
      expect(wrong.map(({ file, pointer, range }) => ({ file, pointer, start: range?.start }))).toEqual(
        expect.arrayContaining(
          places.map((pointer, index) => ({ file: `modules/sink/texts/${index}.md`, pointer, start })),
        ),
      );
      expect(wrong).toHaveLength(places.length);
    }),
    tries(2),
  );
});
