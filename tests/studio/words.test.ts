import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placesOfToDos } from '../../src/resolve/checks/to-do-words.ts';
import { CITE_KINDS } from '../../src/studio/edit/cite-kinds.ts';
import { schemaFields } from '../../src/studio/edit/fields.generated.ts';
import { en } from '../../src/studio/words/en.ts';
import { ru } from '../../src/studio/words/ru.ts';
import { repository } from '../support/cli.ts';

type Key = keyof typeof en;

interface Field {
  readonly kind: string;
  readonly of?: readonly string[];
}

const folder = join(repository, 'src', 'studio');
const keys = Object.keys(en) as Key[];
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('words'))
  .map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const);
const code = sources.map(([, text]) => text).join('\n');

/** Families whose keys are put together. */
const COMPUTED =
  /^(?:answer|basis|changes|cite|citeKind|done|download|feedback|field|handIn|hint|kindOf|level|licence|looks|new|on|one|open|outcome|purpose|question)\./;

describe('the studio’s words', () => {
  const parameters = (text: string): string[] =>
    [...new Set([...text.matchAll(/\{([a-z]+)/gi)].map((match) => match[1] ?? ''))].sort();

  it.each(keys)('%s has the same parameters in both languages, and their numbers of forms', (key) => {
    expect(parameters(ru[key])).toEqual(parameters(en[key]));
    for (const [text, count] of [
      [en[key], 2],
      [ru[key], 3],
    ] as const)
      for (const [, forms = ''] of text.matchAll(/\{[a-z]+((?:\|[^|{}]*)+)\}/gi))
        expect(forms.split('|').length - 1).toBe(count);
  });

  it('are translated, but for names', () => {
    const same = keys.filter((key) => en[key] === ru[key]);
    expect(same).toEqual([
      'cite.DOI',
      'download.canvas',
      'download.moodle',
      'download.scorm12',
      'download.scorm2004',
      'download.cartridge',
      'download.cartridge12',
      'download.cartridge13',
    ]);
  });

  it('are all said somewhere', () => {
    const said = new Set([...code.matchAll(/["'`]([a-z]+\.[A-Za-z0-9.-]+)["'`]/g)].map(([, key]) => key));
    expect(keys.filter((key) => !said.has(key) && !COMPUTED.test(key))).toEqual([]);
  });

  it('are in the catalogues alone: views hold no words', () => {
    const found = sources
      .filter(([path]) => path.endsWith('.tsx'))
      .flatMap(([path, text]) =>
        [...text.matchAll(/(?<!=)>\s*([A-Za-z][^<>{}=;()]*[A-Za-z])\s*</g)].map(([, words]) => `${path}: ${words}`),
      );
    expect(found).toEqual([]);
  });

  it('name each field of the forms that the schema makes, each choice, and no other', () => {
    const fields = Object.entries(schemaFields as Readonly<Record<string, Readonly<Record<string, Field>>>>).flatMap(
      ([part, own]) => Object.entries(own).map(([name, field]) => ({ name: `${part}.${name}`, ...field })),
    );
    const shown = fields.filter(({ kind }) => kind !== 'own');
    const choices = shown.flatMap(({ name, of = [] }) => of.map((word) => `${name}.${word}`));
    const of = (family: string) =>
      keys.filter((key) => key.startsWith(`${family}.`)).map((key) => key.slice(family.length + 1));
    expect(of('field').sort()).toEqual(shown.map(({ name }) => name).sort());
    expect(of('one').sort()).toEqual(choices.sort());
    const noted = [...of('hint'), ...of('on').filter((name) => name.includes('.'))];
    expect(noted.filter((name) => !shown.some((field) => field.name === name))).toEqual([]);
  });

  it('name each kind of work, and each field of one', () => {
    const named = Object.values(CITE_KINDS).flatMap((text) => text.split(' '));
    expect(named.filter((field) => !keys.includes(`cite.${field}` as Key))).toEqual([]);
    expect(Object.keys(CITE_KINDS).filter((kind) => !keys.includes(`citeKind.${kind}` as Key))).toEqual([]);
  });

  it('name everything that the schema lets be open, with a form for each', () => {
    const kinds = readFileSync(join(folder, 'finish', 'kinds.ts'), 'utf8');
    const forms = [...kinds.matchAll(/^ {2}'(to-do[^']*)':/gm)].map(([, kind]) => kind);
    const wanted = [...placesOfToDos.map((place) => `to-do${place}`), 'to-do/language', 'to-do/activities/questions'];
    expect(forms.sort()).toEqual(wanted.sort());
  });
});
