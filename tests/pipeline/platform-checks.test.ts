import { describe, expect, it } from 'vitest';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { prepare } from '../../src/pipeline/prepare.ts';
import { createWorkspaces } from '../../src/pipeline/workspaces.ts';
import { memoryHost } from '../../src/source/memory-host.ts';
import { targets } from '../../src/targets/registry.ts';
import { choice, definitionOf, line, quizOf, reading } from '../resolve/support.ts';

interface Wishes {
  /** As after `-t`. */
  readonly asked?: readonly string[];
  /** As in `cartwright.json`. */
  readonly inWorkspace?: readonly string[];
}

/** What is said about a module that only its quiz's questions tell from one without fault. */
async function found(
  questions: Parameters<typeof quizOf>[0],
  { asked, inWorkspace }: Wishes = {},
): Promise<readonly Diagnostic[]> {
  const definition: ModuleDefinition = definitionOf({ activities: [reading, quizOf(questions)] });
  const host = memoryHost(
    {
      '/work/cartwright.json': JSON.stringify({ ...(inWorkspace && { targets: inWorkspace }) }),
      '/work/modules/example/module.json': JSON.stringify(definition, null, 2),
    },
    '/work',
  );
  const path = '/work/modules/example';
  const workspace = await createWorkspaces(host, '/work').of(path);
  return (await prepare({ kind: 'module', path }, workspace, { host, targets: asked })).diagnostics;
}

const lines = async (...args: Parameters<typeof found>) => (await found(...args)).map(line);

const short = (id: string, accept: string[]) => ({
  id,
  type: 'short-answer' as const,
  stem: 'Who?',
  objectives: ['explain'],
  accept,
});
const essay = { id: 'essay', type: 'essay' as const, stem: 'Why?', objectives: ['explain'] };

const longQuestion = { ...choice, stem: 'word '.repeat(3300) };
const manyAnswers = Array.from({ length: 75 }, (_, index) => short(`question-${index}`, ['yes']));
const longEssay = { ...essay, words: { max: 1000 } };
const gaps = {
  id: 'gaps',
  type: 'cloze' as const,
  stem: 'Fill.',
  objectives: ['explain'],
  text: '[[one]] and [[two]]',
  gaps: [
    { id: 'one', accept: ['plain'] },
    { id: 'two', accept: ['plain', 'a star: *'] },
  ],
};

describe('a platform’s own limit is told where a target for it is wanted, and only there', () => {
  it.each<[string, Parameters<typeof quizOf>[0], string, readonly string[]]>([
    [
      'a question longer than Canvas shows',
      [longQuestion],
      'warning resolve/question-too-long /activities/1/questions/0/stem',
      ['canvas', 'common-cartridge'],
    ],
    [
      'an asterisk in an accepted answer',
      [short('who', ['Bush', 'work*'])],
      'warning question/wildcard-accept /activities/1/questions/0/accept/1',
      ['common-cartridge'],
    ],
    [
      'an asterisk in a gap',
      [gaps],
      'warning question/wildcard-accept /activities/1/questions/0/gaps/1/accept/1',
      ['common-cartridge'],
    ],
    [
      'more typed answers than SCORM 1.2 holds',
      manyAnswers,
      'warning resolve/state-too-long /activities',
      ['scorm-1.2'],
    ],
    [
      'longer essays than SCORM 1.2 holds',
      [choice, longEssay],
      'info resolve/notes-too-long /activities',
      ['scorm-1.2'],
    ],
    [
      'a graded quiz of essays',
      [essay],
      'info resolve/only-essays /activities/1/questions',
      ['scorm-1.2', 'scorm-2004'],
    ],
  ])('%s', async (_, questions, expected, concerned) => {
    for (const { name } of targets)
      expect([name, await lines(questions, { asked: [name] })]).toEqual([
        name,
        concerned.includes(name) ? [expected] : [],
      ]);
    // All targets, and each finding once.
    expect(await lines(questions)).toEqual([expected]);
  });

  it('those of the workspace’s file, where nothing was asked for', async () => {
    expect(await lines([essay], { inWorkspace: ['canvas'] })).toEqual([]);
    expect(await lines([essay], { inWorkspace: ['canvas'], asked: ['scorm-2004'] })).toHaveLength(1);
  });

  it('a version for Canvas alone says nothing of Moodle', async () => {
    expect(await lines([short('who', ['work*'])], { asked: ['common-cartridge@1.3'] })).toEqual([]);
  });

  it('points to the very sign', async () => {
    const [star] = await found([short('who', ['work*'])]);
    const [whole] = await found([short('who', ['worker', 'worker '])]);
    expect((star?.range?.start.column ?? 0) - (whole?.range?.start.column ?? 0)).toBe('"work'.length);
  });

  it('in the order of the file, among what else is said about the module', async () => {
    const questions = [short('first', ['yes', 'Yes']), short('second', ['no', 'no*', 'No'])];
    expect(await lines(questions, { asked: ['common-cartridge'] })).toEqual([
      'warning question/duplicate-accept /activities/1/questions/0/accept/1',
      'warning question/wildcard-accept /activities/1/questions/1/accept/1',
      'warning question/duplicate-accept /activities/1/questions/1/accept/2',
    ]);
  });
});
