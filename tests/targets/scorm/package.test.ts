import { describe, expect, test } from 'vitest';
import type { ModuleDefinition } from '../../../schema/types.generated.ts';
import { scorm12, scorm2004 } from '../../../src/targets/scorm/index.ts';
import { scormLosses } from '../../../src/targets/scorm/losses.ts';
import { dataIn } from '../../player/player-data.ts';
import { builtPackage } from '../../support/built-package.ts';
import { everyQuestion, playableModule, quizWith, shortModule } from '../../support/playable-module.ts';
import { sharedAvailable, sharedMissing, validateXml, type XsdKind } from '../../support/xsd.ts';

const kinds = [
  ['scorm-1.2', 'scorm12'],
  ['scorm-2004', 'scorm2004-4'],
  ['scorm-2004@3', 'scorm2004-3'],
] as const satisfies readonly (readonly [string, XsdKind])[];

async function manifestOf(definition: ModuleDefinition, target: string): Promise<string> {
  return String((await builtPackage(definition, target)).contents.get('imsmanifest.xml'));
}

const strange = playableModule({
  title: `A <title> with "quotes", ’ & ]]> — ${'ё'.repeat(180)}`,
  summary: 'One & <two>\n\nthree 🙂',
  keywords: ['a', 'b & c'],
  authors: [{ name: 'Толстой, Лев; "граф"' }, { name: 'B' }],
});

describe.each(kinds)('%s', (target, kind) => {
  describe.skipIf(!sharedAvailable())(
    `manifest against its schemas${sharedAvailable() ? '' : ` (${sharedMissing})`}`,
    () => {
      test.each([
        ['everything', playableModule()],
        ['strange words', strange],
        ['Russian', playableModule({ language: 'ru' })],
      ])('%s', async (_, definition) => {
        expect(validateXml(kind, await manifestOf(definition, target))).toEqual([]);
      });
    },
  );

  test('lists every file of the package but itself, once', async () => {
    const { files, contents } = await builtPackage(playableModule(), target);
    const manifest = String(contents.get('imsmanifest.xml'));
    const listed = [...manifest.matchAll(/<file href="([^"]+)"/g)].map((match) => match[1]);
    expect(listed).toEqual(files.map(({ path }) => path).filter((path) => path !== 'imsmanifest.xml'));
    expect(new Set(listed).size).toBe(listed.length);
    expect(files[0]?.path).toBe('imsmanifest.xml');
  });

  test('names no schema files, because it holds none', async () => {
    const { files, contents } = await builtPackage(playableModule(), target);
    expect(String(contents.get('imsmanifest.xml'))).not.toContain('schemaLocation');
    expect(files.filter(({ path }) => path.endsWith('.xsd'))).toEqual([]);
  });

  test('has no mastery score and no completion threshold: the player alone decides', async () => {
    expect(await manifestOf(playableModule(), target)).not.toMatch(
      /masteryscore|completionThreshold|minNormalizedMeasure/i,
    );
  });

  test('keeps the item’s identifier whatever is changed, but the module’s identity', async () => {
    const item = async (changes: Partial<ModuleDefinition>) =>
      /<item identifier="([^"]+)"/.exec(await manifestOf(playableModule(changes), target))?.[1];
    const before = await item({});
    expect(await item({ title: 'Another title', version: '2.0.0', language: 'ru' })).toBe(before);
    expect(await item({ id: 'another' })).not.toBe(before);
  });

  test('gives the same files twice', async () => {
    // An object of files of its own, so that each is built from scratch.
    const [one, two] = [{}, {}].map((files) => builtPackage(playableModule(), target, { files }));
    expect(await one).not.toBe(await two);
    expect((await one)?.contents).toEqual((await two)?.contents);
  });

  test('holds nothing for instructors only', async () => {
    for (const withInstructor of [false, true]) {
      const { contents } = await builtPackage(playableModule(), target, { withInstructor });
      const all = [...contents.values()].map((content) => (typeof content === 'string' ? content : '')).join('');
      expect(all).not.toContain('SECRET');
    }
  });
});

describe('what Moodle needs (docs/platforms/moodle.md, SCORM)', () => {
  test('schemaversion to the letter', async () => {
    const versions = await Promise.all(
      kinds.map(async ([target]) => /<schemaversion>([^<]*)</.exec(await manifestOf(playableModule(), target))?.[1]),
    );
    expect(versions).toEqual(['1.2', '2004 4th Edition', '2004 3rd Edition']);
  });

  test('the literal prefix, and scormtype in the edition’s spelling', async () => {
    expect(await manifestOf(playableModule(), 'scorm-1.2')).toContain('adlcp:scormtype="sco"');
    expect(await manifestOf(playableModule(), 'scorm-2004')).toContain('adlcp:scormType="sco"');
  });

  test('titles in raw UTF-8, with no space beside an entity', async () => {
    const manifest = await manifestOf(playableModule({ title: 'Хлеб & труд: „a“ <b>' }), 'scorm-1.2');
    const title = /<item [^>]*>\s*<title>([^<]*)</.exec(manifest)?.[1];
    expect(title).toBe('Хлеб\u00a0&amp;\u00a0труд: „a“\u00a0&lt;b&gt;');
  });
});

describe('what is lost', () => {
  const features = async (definition: ModuleDefinition, options = {}) =>
    (await builtPackage(definition, 'scorm-1.2', options)).losses.map(
      ({ feature, subject }) => `${feature} ${subject}`,
    );

  test('is declared, part by part', async () => {
    const found = await features(
      playableModule({
        title: 'Long '.repeat(45).trim(),
        published: false,
        activities: [
          ...playableModule().activities,
          {
            id: 'model',
            type: 'tool',
            title: 'A model to run',
            url: 'https://tools.example.org/launch',
            description: 'Run it.',
            points: 5,
          },
          quizWith('timed', {
            settings: { timeLimitMinutes: 5 },
            purpose: 'practice',
            questions: [
              ...everyQuestion('timed').slice(0, 1),
              { id: 'judged', type: 'essay', stem: 'Write.', feedback: { correct: 'Well said.' } },
            ],
          }),
        ],
      }),
      { withInstructor: true },
    );
    expect(found.sort()).toEqual(
      [
        'discussion-as-prompt talk',
        'completion-by-mark talk',
        'assignment-as-prompt paper',
        'completion-by-mark paper',
        'essay-as-draft practice-essay',
        'essay-as-draft final-essay',
        'essay-as-draft judged',
        'essay-feedback judged',
        'answers-readable final',
        'time-limit-advisory timed',
        'tool-as-link model',
        'completion-by-mark model',
        'objectives kitchen-sink',
        'publish-state kitchen-sink',
        'title-shortened kitchen-sink',
        'instructor-left-out kitchen-sink',
      ].sort(),
    );
    expect(new Set(found.map((line) => line.split(' ')[0]))).toEqual(new Set(Object.keys(scormLosses.specs)));
  });

  test('is only what objectives its activities serve where nothing else is', async () => {
    expect(await features(shortModule({ purpose: 'practice' }))).toEqual(['objectives kitchen-sink']);
  });

  test('is the same in both standards', async () => {
    const [one, two] = [
      await builtPackage(playableModule(), 'scorm-1.2'),
      await builtPackage(playableModule(), 'scorm-2004'),
    ];
    expect(one.losses).toEqual(two.losses);
  });
});

describe('the player’s data', () => {
  test('holds no words of the module but titles', async () => {
    const { contents } = await builtPackage(playableModule(), 'scorm-1.2');
    const data = dataIn(String(contents.get('index.html')));
    const questions = JSON.stringify(data.pages.flatMap(({ quiz }) => quiz?.entries ?? []));
    for (const words of ['The director', 'Moscow', 'Two paragraphs', 'rude words', 'Read again'])
      expect(questions).not.toContain(words);
  });

  test('names pages and questions by keys that no two share and that stay', async () => {
    const keys = async (definition: ModuleDefinition) => {
      const { contents } = await builtPackage(definition, 'scorm-1.2');
      const { pages } = dataIn(String(contents.get('index.html')));
      const questions = pages
        .flatMap(({ quiz }) => quiz?.entries ?? [])
        .flatMap((entry) => (entry.kind === 'pool' ? entry.questions : [entry]));
      return new Map([...pages, ...questions].map(({ id, key }) => [id, key]));
    };
    const before = await keys(playableModule());
    expect(new Set(before.values()).size).toBe(before.size);
    for (const key of before.values()) expect(key).toMatch(/^[0-9A-Za-z]{4}$/);
    const after = await keys(
      playableModule({ activities: [...playableModule().activities].reverse(), title: 'Other' }),
    );
    expect(new Map([...after].sort())).toEqual(new Map([...before].sort()));
  });
});

test('versions and file names', () => {
  expect(scorm12.versions.map(({ suffix }) => suffix)).toEqual(['.scorm-1.2.zip']);
  expect(scorm2004.versions.map(({ suffix }) => suffix)).toEqual(['.scorm-2004.zip', '.scorm-2004-3rd.zip']);
});
