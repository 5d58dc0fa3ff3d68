import { describe, expect, it } from 'vitest';
import { base } from '../diagnostics/base.ts';
import { diagnose, type Fixture, filesOf } from '../diagnostics/support.ts';
import { exploring, fc, tries } from '../support/property.ts';

/** One mistake, and the findings that it alone makes, as `code file-or-pointer`. */
interface Fault extends Pick<Fixture, 'set' | 'remove' | 'files'> {
  readonly found: string;
}

const QUIZ = '/activities/6';

/** Mistakes of every stage, of which none bears on another. */
const faults: readonly Fault[] = [
  { set: { '/titel': 'x' }, found: 'definition/unknown-property /titel' },
  { set: { '/subtitle': 7 }, found: 'definition/wrong-type /subtitle' },
  { set: { '/level': 'x'.repeat(300) }, found: 'definition/bad-length /level' },
  { set: { '/authors/0/nmae': 'x' }, found: 'definition/unknown-property /authors/0/nmae' },
  { set: { '/license/year': '2026' }, found: 'definition/wrong-type /license/year' },
  { set: { '/people/0/name': '' }, found: 'definition/bad-length /people/0/name' },
  { remove: ['/activities/3/events/1/title'], found: 'definition/missing-property /activities/3/events/1' },
  { set: { '/activities/4/style': 'circle' }, found: 'definition/unknown-value /activities/4/style' },
  { set: { [`${QUIZ}/questions/2/type`]: 'oracle' }, found: `definition/unknown-type ${QUIZ}/questions/2/type` },
  { set: { [`${QUIZ}/questions/7/points`]: 0 }, found: `definition/out-of-range ${QUIZ}/questions/7/points` },
  {
    set: { [`${QUIZ}/questions/10/words`]: { max: 1e308 } },
    found: `definition/out-of-range ${QUIZ}/questions/10/words/max`,
  },
  { remove: ['/activities/7/url'], found: 'definition/missing-property /activities/7' },
  { set: { '/activities/8/body': { file: 'nowhere.md' } }, found: 'source/file-missing /activities/8/body/file' },
  {
    set: { '/assets/1/captions': [{ language: 'en', file: 'no.vtt' }] },
    found: 'source/file-missing /assets/1/captions/0/file',
  },
  {
    set: { '/glossary/0/definition': 'See [it](activity:nope).' },
    found: 'resolve/unknown-activity /glossary/0/definition',
  },
  { set: { '/activities/5/prompt': 'See ![](asset:nope).' }, found: 'resolve/unknown-asset /activities/5/prompt' },
  {
    set: { '/activities/1/provenance/created': '1939-13' },
    found: 'resolve/bad-date /activities/1/provenance/created',
  },
  { set: { '/activities/2/rows/0/letters': 'twelve' }, found: 'resolve/cell-type /activities/2/rows/0/letters' },
  {
    set: { '/instructor/guide': '<iframe src="https://a.org"></iframe> x' },
    found: 'content/html-shown-as-text /instructor/guide',
  },
  {
    set: { [`${QUIZ}/questions/1/choices/1/text`]: 'Boots' },
    found: `question/duplicate-text ${QUIZ}/questions/1/choices/1/text`,
  },
  {
    set: { [`${QUIZ}/questions/3/accept`]: ['boots', 'Boots'] },
    found: `question/duplicate-accept ${QUIZ}/questions/3/accept/1`,
  },
  {
    set: { [`${QUIZ}/questions/5/stem`]: `M${'atch '.repeat(4000)}` },
    found: `resolve/question-too-long ${QUIZ}/questions/5/stem`,
  },
  {
    files: { 'cartwright.json': '{"sourceTexts": {"letter-book": "texts/letters.txt"}, "publishr": "x"}' },
    found: 'definition/unknown-property /publishr',
  },
];

function together(chosen: readonly Fault[]): Fixture {
  return {
    title: '',
    set: Object.assign({}, ...chosen.map(({ set }) => set)),
    remove: chosen.flatMap(({ remove = [] }) => remove),
    files: Object.assign({}, ...chosen.map(({ files }) => files)),
    expected: [],
  };
}

async function found(fixture: Fixture): Promise<readonly string[]> {
  return (await diagnose(filesOf(fixture))).map(({ code, pointer }) => `${code} ${pointer}`).sort();
}

describe('check says everything that is wrong at once', () => {
  it.each(faults.map((fault) => [fault.found, fault] as const))('%s', async (_name, fault) => {
    expect(await found(together([fault]))).toEqual([fault.found]);
  });

  it('all of them', async () => {
    expect(await found(together(faults))).toEqual(faults.map((fault) => fault.found).sort());
  });

  it('any of them, and nothing besides', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([...faults], { minLength: 2 }), async (chosen) => {
        expect(await found(together(chosen))).toEqual(chosen.map((fault) => fault.found).sort());
      }),
      tries(30),
    );
  });

  it('what stands under a misspelt name or type', async () => {
    const wrong = { id: 'new', type: 'multiple-choice', stem: 'Which [one](term:nope)?', choises: [{ id: 'a' }, 'b'] };
    expect(await found(together([{ set: { [`${QUIZ}/questions/-`]: wrong }, found: '' }]))).toEqual([
      `definition/missing-property ${QUIZ}/questions/12/choises/0`,
      `definition/unknown-property ${QUIZ}/questions/12/choises`,
      `definition/unknown-type ${QUIZ}/questions/12/type`,
      `definition/wrong-type ${QUIZ}/questions/12/choises/1`,
      `resolve/unknown-term ${QUIZ}/questions/12/stem`,
    ]);
  });

  it('a workspace file that cannot be read hides no module', async () => {
    const files = { 'cartwright.json': '{"sourceTexts": ' };
    const mistake = { set: { '/activities/5/prompt': 'See ![](asset:nope).' }, files, found: '' };
    expect(await found(together([mistake]))).toEqual(['resolve/unknown-asset /activities/5/prompt', 'source/syntax ']);
  });
});

describe('a mistake of shape alone brings no others along', () => {
  const pointers: string[] = [];
  const visit = (value: unknown, pointer: string): void => {
    if (pointer !== '') pointers.push(pointer);
    if (typeof value !== 'object' || value === null) return;
    for (const [name, child] of Object.entries(value)) visit(child, `${pointer}/${name}`);
  };
  visit(base, '');
  const isOfShape = (finding: string): boolean => finding.startsWith('definition/');

  const values: readonly unknown[] = [12.5, { strange: 1 }, null, ['a b'], { file: 'nowhere.md' }];
  // Each place meets its absence and one of the values, in turn; all of them while exploring.
  const valuesAt = (index: number): readonly unknown[] => (exploring ? values : [values[index % values.length]]);

  it.each(pointers.map((pointer, index) => [pointer, valuesAt(index)] as const))('%s', async (pointer, chosen) => {
    const changes: Fault[] = [
      { remove: [pointer], found: '' },
      ...chosen.map((value): Fault => ({ set: { [pointer]: value }, found: '' })),
    ];
    for (const change of changes) {
      const findings = await found(together([change]));
      expect(findings.filter((finding) => finding.startsWith('program/'))).toEqual([]);
      const isUnread = findings.some((finding) => finding.startsWith('source/file-missing'));
      const others = findings.filter((finding) => !isOfShape(finding) && !finding.startsWith('source/file-missing'));
      if (isUnread || findings.some(isOfShape)) expect([change, others]).toEqual([change, []]);
    }
  });
});
