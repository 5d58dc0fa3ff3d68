import { beforeAll, describe, expect, it } from 'vitest';
import { allTargets, emitInMemory, type PreparedInMemory } from '../support/build-in-memory.ts';
import { examples, findings, type Json, labelled, listOf, preparedGuide, spoken, whole } from './guide-module.ts';

/** Each example of the guide, written into a module as it is there, checked, and built for every target. */

/** Examples in Markdown by their first words, and what a website makes of each. */
const MARKDOWN: readonly (readonly [begins: string, shows: RegExp])[] = [
  ['Table: Letters that Lincoln signed', /<caption[^>]*>Letters that Lincoln signed[\s\S]*<td[^>]*>12/],
  ['|          | Letters', /<th[^>]* scope="row"[^>]*>(?:<strong>)?1863/],
  ['The reaction gives', /H<sub>2<\/sub>O[\s\S]*<del>Heat the flask[\s\S]*<mark[\s\S]*href="mailto:lab@example\.org"/],
  ['::: warning', /The date[\s\S]*<details[\s\S]*The president’s secretaries/],
  ['```python', /Python[\s\S]*<pre[\s\S]*loaves/],
  ['The telegram of', /<math[\s\S]*\$0\.25[\s\S]*aria-label="the mean of all c"/],
  ['![](asset:envelope)', /cw-pictures[\s\S]*The same, opened[\s\S]*cw-width-half/],
];

const inMarkdown = examples.filter(({ language, label }) => language === 'markdown' && label === '');

function readingOf(text: string, index: number): Json {
  return { id: `example-${index}`, type: 'reading', title: `Example ${index}`, minutes: 1, body: text };
}

/** The guide's module with a page for each example in Markdown. */
function all(): Json {
  const definition = whole();
  return {
    ...definition,
    activities: [...listOf(definition.activities), ...inMarkdown.map(({ text }, index) => readingOf(text, index))],
  };
}

it('every example in Markdown is tried', () => {
  expect(inMarkdown.map(({ text }) => MARKDOWN.findIndex(([begins]) => text.startsWith(begins)))).toEqual([
    ...MARKDOWN.keys(),
  ]);
});

describe('checked by itself', () => {
  it.each(inMarkdown.map(({ text }, index) => [text.split('\n', 1)[0] ?? '', readingOf(text, index)] as const))(
    '%s',
    async (_, reading) => {
      const definition = whole();
      expect(spoken(await findings({ ...definition, activities: [...listOf(definition.activities), reading] }))).toBe(
        '',
      );
    },
  );

  it.each(labelled('activity').map((activity) => [String(activity.id), activity] as const))(
    'activity %s',
    async (_, activity) => {
      const { retired, ...definition } = whole();
      const needed = listOf(definition.activities).filter(({ id }) => id === 'the-letter' && id !== activity.id);
      const [own = activity] = listOf(definition.activities).filter(({ id }) => id === activity.id);
      const errors = (await findings({ ...definition, activities: [...needed, own] })).filter(
        ({ severity }) => severity === 'error',
      );
      expect(spoken(errors)).toBe('');
    },
  );
});

describe('built', () => {
  let prepared: PreparedInMemory;
  beforeAll(async () => {
    prepared = await preparedGuide(all());
  });

  /** Everything that a package says, with the escaping of XML and JSON undone. */
  async function built(target: string): Promise<ReadonlyMap<string, string>> {
    const chosen = allTargets().find(({ target: { name } }) => name === target);
    if (prepared.prepared === undefined || chosen === undefined) throw new Error(spoken(prepared.diagnostics));
    const { files, diagnostics } = await emitInMemory(prepared.prepared, chosen);
    expect(spoken(diagnostics)).toBe('');
    const texts = files.flatMap((file) => (file.kind === 'text' ? [[file.path, file.text] as const] : []));
    return new Map(texts);
  }

  it.each(allTargets().map(({ target: { name } }) => name))(
    '%s has every activity and every question',
    async (target) => {
      const text = [...(await built(target)).values()]
        .join('\n')
        .replaceAll('&amp;', '&')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll(/&quot;|\\"/g, '"');
      // The instructor’s guide speaks of what there is to know besides the pages.
      const activities =
        target === 'instructor-guide' ? [] : listOf(all().activities).map(({ title }) => String(title));
      const questions = labelled('question').flatMap((question) => [question, ...listOf(question.questions)]);
      const stems = questions.flatMap(({ stem }) => (stem === undefined ? [] : [String(stem)]));
      expect(stems.length).toBeGreaterThan(12);
      expect([...activities, ...stems].filter((words) => !text.includes(words))).toEqual([]);
    },
  );

  it('a website shows what each example in Markdown is for', async () => {
    const pages = await built('website');
    const missing = MARKDOWN.filter(([, shows], index) => !shows.test(pages.get(`example-${index}.html`) ?? ''));
    expect(missing.map(([begins]) => begins)).toEqual([]);
  });
});
