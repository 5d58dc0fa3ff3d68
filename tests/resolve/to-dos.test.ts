import { describe, expect, it } from 'vitest';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { composeModuleSchema } from '../../src/definition/schema/module.ts';
import type { Schema } from '../../src/definition/schema/parts.ts';
import { errorsOf } from '../../src/diagnostics/diagnostic.ts';
import { questionFragments } from '../../src/questions/registry.ts';
import { placesOfToDos } from '../../src/resolve/checks/to-do-words.ts';
import { pointerParts } from '../../src/source/parsed-text.ts';
import { memberOf } from '../../src/source/unknown-value.ts';
import { verify } from '../../src/verify/index.ts';
import { base, baseFiles } from '../diagnostics/base.ts';
import { allTargets, emitInMemory, packInMemory, prepareInMemory } from '../support/build-in-memory.ts';
import { choice, definitionOf, quizOf, reading, resolve } from './support.ts';

const schema = composeModuleSchema(questionFragments, { includes: 'loaded' });

/** Places of the schema that may be null, without positions; questions, which say once what they lack, are left out. */
function openPlaces(part: Schema, place: string, definitions: Readonly<Record<string, Schema>>): readonly string[] {
  if (typeof part.$ref === 'string') {
    const name = part.$ref.replace('#/$defs/', '');
    if (name === 'QuizEntry') return [];
    return openPlaces(definitions[name] ?? {}, place, definitions);
  }
  const properties = Object.entries((part.properties ?? {}) as Readonly<Record<string, Schema>>);
  const items = [part.items, ...((part.oneOf ?? []) as Schema[])].filter((one) => one !== undefined) as Schema[];
  const isOpen = Array.isArray(part.type) && part.type.length === 2 && part.type.includes('null');
  return [
    ...(isOpen ? [place] : []),
    ...properties.flatMap(([name, property]) => openPlaces(property, `${place}/${name}`, definitions)),
    ...items.flatMap((item) => openPlaces(item, place, definitions)),
  ];
}

/** The module with one of everything, and everything open that may be open. */
function allOpen(): ModuleDefinition {
  const definition: ModuleDefinition = structuredClone(base);
  const set = (value: unknown, parts: readonly string[]): void => {
    const [name = '', ...rest] = parts;
    if (Array.isArray(value)) for (const item of value) set(item, parts);
    else if (typeof value === 'object' && value !== null && name in value) {
      if (rest.length > 0) set(memberOf(value, name), rest);
      else Reflect.set(value, name, null);
    }
  };
  // The outer ones last: they take the inner ones with them.
  for (const place of [...placesOfToDos].sort((left, right) => right.length - left.length))
    if (!['/license', '/activities/provenance', '/activities/rights'].includes(place))
      set(definition, pointerParts(place));
  const named = JSON.stringify({ ...definition, language: 'und' }).replaceAll('"objectives":["explain"],', '');
  return JSON.parse(named) as ModuleDefinition;
}

const resolved = async (parts: Partial<ModuleDefinition>) => (await resolve(definitionOf(parts))).result;

describe('what is still to be filled in', () => {
  it('has words for every place of the schema that may be null', () => {
    const places = openPlaces(schema, '', (schema.$defs ?? {}) as Readonly<Record<string, Schema>>);
    expect([...new Set(places)].sort()).toEqual([...placesOfToDos].sort());
  });

  it('is absent from the module that targets see', async () => {
    const module = (
      await resolved({
        summary: null,
        authors: null,
        license: null,
        objectives: null,
        activities: [{ ...reading, objectives: [] }],
      })
    ).value;
    expect(module).toMatchObject({ authors: [], license: {}, objectives: [] });
    expect(module).not.toHaveProperty('summary');
  });

  it('leaves questions without a right answer out, and the quiz of which nothing remains', async () => {
    const open = {
      ...choice,
      id: 'open',
      choices: choice.type === 'choice' ? choice.choices.map((one) => ({ ...one, correct: null })) : [],
    };
    const some = await resolved({ activities: [reading, quizOf([choice, open])] });
    const [, quiz] = some.value?.activities ?? [];
    expect(quiz?.type === 'quiz' && quiz.entries.map(({ id }) => id)).toEqual(['first']);
    expect(some.diagnostics.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'resolve/to-do /activities/1/questions/1/choices/0/correct',
    ]);
    const none = await resolved({ activities: [reading, quizOf([open])] });
    expect(none.value?.activities.map(({ id }) => id)).toEqual(['opening']);
  });

  it.each<[string, object]>([
    [
      'choice',
      {
        choices: [
          { id: 'a', text: 'A', correct: null },
          { id: 'b', text: 'B', correct: null },
        ],
      },
    ],
    [
      'multiple-response',
      {
        choices: [
          { id: 'a', text: 'A', correct: null },
          { id: 'b', text: 'B', correct: null },
        ],
      },
    ],
    ['true-false', { answer: null }],
    ['short-answer', { accept: null }],
    ['numeric', { answer: null }],
    [
      'matching',
      {
        pairs: [
          { id: 'a', prompt: 'A', match: null },
          { id: 'b', prompt: 'B', match: 'Y' },
        ],
      },
    ],
    [
      'categorize',
      {
        categories: [
          { id: 'x', title: 'X' },
          { id: 'y', title: 'Y' },
        ],
        items: [
          { id: 'a', text: 'A', category: null },
          { id: 'b', text: 'B', category: 'y' },
        ],
      },
    ],
    ['cloze', { text: 'One [[gap]].', gaps: [{ id: 'gap', accept: null }] }],
    ['cloze', { text: 'One [[gap]].', gaps: [{ id: 'gap', options: ['A', 'B'], answer: null }] }],
  ])('finds nothing wrong in a %s whose right answer nobody has said', async (type, parts) => {
    const open = { id: 'open', type, stem: 'Which?', objectives: ['explain'], ...parts } as typeof choice;
    const { diagnostics } = await resolved({ activities: [reading, quizOf([choice, open])] });
    expect(diagnostics.map(({ code }) => code).filter((code) => code !== 'resolve/not-used')).toEqual([
      'resolve/to-do',
    ]);
  });

  it('draws from a pool no more questions than have a right answer', async () => {
    const open = { id: 'open', type: 'true-false' as const, stem: 'Is it?', answer: null };
    const pool = { id: 'pool', type: 'pool' as const, title: 'Pool', draw: 2, questions: [choice, open] };
    const [, quiz] = (await resolved({ activities: [reading, quizOf([pool])] })).value?.activities ?? [];
    expect(quiz).toMatchObject({ entries: [{ id: 'pool', draw: 1, questions: [{ id: 'first' }] }] });
  });

  it('takes the one right choice for an answer, whatever the others say', async () => {
    const [right, wrong] = choice.type === 'choice' ? choice.choices : [];
    if (right === undefined || wrong === undefined) throw new Error('The choice has two choices.');
    const marked = { ...choice, choices: [right, { ...wrong, correct: null }] };
    expect((await resolved({ activities: [reading, quizOf([marked as typeof choice])] })).diagnostics).toEqual([]);
  });

  it('makes packages of every target that keep their standards', async () => {
    const definition = allOpen();
    const files = Object.fromEntries(
      Object.entries(baseFiles).flatMap(([path, content]) =>
        path.startsWith('modules/example/') ? [[path.slice('modules/example/'.length), content]] : [],
      ),
    );
    const { prepared, diagnostics, host } = await prepareInMemory(definition, files, {});
    expect(errorsOf(diagnostics)).toEqual([]);
    expect(diagnostics.filter(({ code }) => code === 'resolve/to-do').length).toBeGreaterThan(15);
    if (prepared === undefined) throw new Error('It was not prepared.');
    for (const chosen of allTargets()) {
      const emitted = await emitInMemory(prepared, chosen);
      expect(errorsOf(emitted.diagnostics), chosen.target.name).toEqual([]);
      const texts = emitted.files.flatMap((file) => (file.kind === 'text' ? [file.text] : []));
      expect(
        texts.filter((text) => /\bundefined\b|>null</.test(text)),
        chosen.target.name,
      ).toEqual([]);
      if (chosen.target.name === 'website' || chosen.target.name === 'instructor-guide') continue;
      const report = await verify(await packInMemory(emitted, host, chosen));
      expect(errorsOf(report.diagnostics), chosen.target.name).toEqual([]);
    }
  });
});

it('names the language and the licence only where they are known', async () => {
  const terms = definitionOf({ license: { id: 'all-rights-reserved', holder: null, year: null } });
  expect((await resolved(terms)).value?.license).toEqual({ id: 'all-rights-reserved' });
});
