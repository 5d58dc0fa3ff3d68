import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../../src/diagnostics/format-people.ts';
import { checkThrough } from '../../src/pipeline/check-through.ts';
import { ownFilesOnDisk } from '../../src/pipeline/own-files-on-disk.ts';
import { memoryHost } from '../../src/source/memory-host.ts';
import { repository } from '../support/cli.ts';
import { png } from '../support/kitchen-sink/media.ts';

/** The guide's examples, put together: each must hold by itself, and all of them must make one module without fault. */

interface Example {
  readonly language: string;
  /** What is behind the language: what the example is, or the path of a file. */
  readonly label: string;
  readonly text: string;
}

type Json = Record<string, unknown>;

const guide = readFileSync(join(repository, 'docs', 'guide.md'), 'utf8');
const examples: readonly Example[] = [...guide.matchAll(/^(`{3,})(\w*) ?([^\n]*)\n([\s\S]*?)^\1$/gm)].map(
  ([, , language = '', label = '', text = '']) => ({ language, label, text }),
);

const known = ['module', 'activity', 'part', 'question', 'questions', 'settings', 'editor', 'workspace', 'unit'];
const ROOT = '/work';
const FOLDER = 'modules/lincoln-bixby';

function labelled(label: string): Json[] {
  return examples.filter((one) => one.language === 'json' && one.label === label).map(({ text }) => JSON.parse(text));
}

function only(label: string): Json {
  const [first] = labelled(label);
  if (first === undefined) throw new Error(`The guide has no example of: ${label}`);
  return first;
}

/** The guide's module with everything that the guide adds to it. */
function whole(): Json {
  const definition = only('module');
  const activities = [...listOf(definition.activities), ...labelled('activity')].map((activity) =>
    activity.type === 'quiz' ? { ...activity, questions: labelled('question') } : activity,
  );
  const parts = labelled('part');
  const assets = parts.flatMap((part) => listOf(part.assets));
  return Object.assign({}, definition, ...parts, { activities, assets });
}

/** The settings that the guide names, all in one file. */
function workspace(): Json {
  const parts = labelled('workspace');
  return Object.assign({}, ...parts, { remoteOrigins: parts.flatMap(({ remoteOrigins }) => remoteOrigins ?? []) });
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value : [];
}

async function findings(definition: Json, path = FOLDER): Promise<readonly Diagnostic[]> {
  const files: Record<string, string | Uint8Array> = {
    'cartwright.json': JSON.stringify(workspace()),
    'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7"/></svg>',
    'texts/collected-works-8.txt': passagesOf(definition).join('\n'),
    'modules/unit.json': JSON.stringify(only('unit')),
    [`${FOLDER}/module.json`]: JSON.stringify(definition, null, 2),
    [`${FOLDER}/media/envelope.png`]: png,
    [`${FOLDER}/media/worksheet.docx`]: 'PK\u0003\u0004',
  };
  for (const { language, label, text } of examples)
    if (language === 'markdown' || (language === 'yaml' && label !== 'module')) files[`${FOLDER}/${label}`] = text;
  const host = memoryHost(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [`${ROOT}/${name}`, content])),
    ROOT,
  );
  return (await checkThrough(host, ROOT, [path], ownFilesOnDisk)).diagnostics;
}

function passagesOf(definition: Json): string[] {
  return listOf(definition.activities).flatMap(({ passages }) => listOf(passages).map(({ text }) => String(text)));
}

function spoken(diagnostics: readonly Diagnostic[]): string {
  return formatDiagnostics(diagnostics, { colour: false });
}

describe('the examples of the guide', () => {
  it('are all of a kind that is tried here', () => {
    const untried = examples.filter(({ language, label }) => language === 'json' && !known.includes(label));
    expect(untried).toEqual([]);
    expect(examples.filter(({ language }) => language === 'json').length).toBeGreaterThan(25);
  });

  it('say the same in JSON and in YAML', () => {
    const [yaml] = examples.filter(({ language, label }) => language === 'yaml' && label === 'module');
    expect(parse(yaml?.text ?? '')).toEqual(only('module'));
  });

  it('begin with a module of which only the objective is spoken', async () => {
    const diagnostics = await findings(only('module'));
    expect(diagnostics.map(({ code }) => code)).toEqual(['resolve/objective-unassessed']);
  });

  it('take questions from files of their own', async () => {
    const { activities, retired: _, ...definition } = whole();
    const questions: unknown = labelled('questions')[0];
    const quizzes = listOf(activities).map((one) => (one.type === 'quiz' ? { ...one, questions } : one));
    const diagnostics = await findings({ ...definition, activities: quizzes });
    expect(spoken(diagnostics.filter(({ severity }) => severity === 'error'))).toBe('');
    const [editor] = labelled('editor');
    for (const { url } of listOf(editor?.['json.schemas']))
      expect(existsSync(join(repository, String(url).replace('./node_modules/cartwright/', '')))).toBe(true);
  });

  it('make one module in which nothing is wrong', async () => {
    expect(spoken(await findings(whole()))).toBe('');
  });

  it('make a unit in which nothing is wrong', async () => {
    expect(spoken(await findings(whole(), 'modules/unit.json'))).toBe('');
  });

  it('show every type of activity and of question', () => {
    const schema = JSON.parse(readFileSync(join(repository, 'schema', 'module.schema.json'), 'utf8'));
    const typesOf = (union: string): string[] =>
      schema.$defs[union].oneOf.map(({ $ref }: { $ref: string }) => {
        const name = $ref.replace('#/$defs/', '');
        return schema.$defs[name].properties.type.const;
      });
    const shown = [...labelled('activity'), ...listOf(only('module').activities)].map(({ type }) => type);
    expect(typesOf('Activity').filter((type) => !shown.includes(type))).toEqual([]);
    const asked = labelled('question').map(({ type }) => type);
    expect(typesOf('QuizEntry').filter((type) => !asked.includes(type))).toEqual([]);
  });
});

describe('every example by itself', () => {
  let sound: Json;
  beforeAll(() => {
    // What was renamed is a question of the whole example, and missing where one question is tried.
    const { retired: _, ...rest } = whole();
    sound = rest;
  });

  it.each(labelled('question').map((question) => [String(question.id), question]))(
    'question %s',
    async (_, question) => {
      const activities = listOf(sound.activities).map((activity) =>
        activity.type === 'quiz' ? { ...activity, questions: [question] } : activity,
      );
      const errors = (await findings({ ...sound, activities })).filter(({ severity }) => severity === 'error');
      expect(spoken(errors)).toBe('');
    },
  );

  it.each(labelled('settings'))('settings of a quiz', async (settings) => {
    const activities = listOf(sound.activities).map((activity) =>
      activity.type === 'quiz' ? { ...activity, settings } : activity,
    );
    expect(spoken(await findings({ ...sound, activities }))).toBe('');
  });

  it('the message about a misspelt property', async () => {
    const text = JSON.stringify(sound, null, 2).replace('"correct": true', '"corect": true');
    const shown = examples.find(({ label }) => label === 'misspelt')?.text;
    expect(spoken(await findings(JSON.parse(text)))).toBe(shown);
  });
});
