import { describe, expect, it } from 'vitest';
import type { ModuleDefinition } from '../../../schema/types.generated.ts';
import { cartridgeLosses } from '../../../src/targets/shared/cartridge/losses.ts';
import { choice, quizOf, reading, resolvedModule } from '../../resolve/support.ts';
import { buildPackage, buildUnit } from '../support/build.ts';
import { everything, everythingFiles } from '../support/everything.ts';

/** The losses of a package of `everything`, of which each test looks for some. */
async function losses(version = '1.1', parts: Partial<ModuleDefinition> = everything()): Promise<readonly string[]> {
  const options = { files: everythingFiles };
  return (await buildPackage(`common-cartridge@${version}`, parts, options)).lossNames;
}

describe('losses of a plain cartridge', () => {
  it('are declared for everything that it does not carry', async () => {
    expect(await losses()).toEqual([
      'talk discussion-grading',
      'talk discussion-settings',
      'talk media-as-link',
      'work assignment-as-page',
      'work assignment-rubric',
      'site link-description',
      'practice grading-method',
      'practice practice-quiz',
      'practice feedback-timing',
      'practice quiz-review',
      'practice quiz-grade',
      'q-choice hint',
      'q-many question-context',
      'q-many choice-feedback',
      'q-case case-sensitivity',
      'q-case answer-wildcard',
      'q-number numeric-as-text',
      'q-range numeric-as-text',
      'q-match matching-as-choices',
      'q-sort categorize-as-choices',
      'q-order ordering-as-choices',
      'q-cloze cloze-as-entries',
      'q-select cloze-as-choices',
      'q-evidence evidence-as-list',
      'q-evidence question-context',
      'q-essay essay-rubric',
      'q-essay essay-feedback',
      'pool pool-as-selection',
      'test quiz-introduction',
      'test attempts',
      'test grading-method',
      'test shuffle-questions',
      'test shuffle-choices',
      'test pass-mark',
      'test feedback-timing',
      'test quiz-review',
      'test points-rounded',
      'test quiz-grade',
      'test single-key',
      'test partial-credit',
      'every-thing completion',
      'every-thing page-links',
      'every-thing section-names',
      'every-thing pages-as-files',
      'every-thing title-shortened',
      'every-thing objectives',
    ]);
  });

  it('are fewer in 1.3, which has assignments', async () => {
    const newer = await losses('1.3');
    expect(newer).not.toContain('work assignment-as-page');
    expect(newer).toContain('work assignment-points');
    expect(newer).toContain('work assignment-rubric');
  });

  it('name what a small module loses and nothing else', async () => {
    expect(await losses('1.1', {})).toEqual([
      'check feedback-timing',
      'check quiz-review',
      'check quiz-grade',
      'example completion',
      'example page-links',
      'example section-names',
      'example pages-as-files',
      'example objectives',
    ]);
  });

  it('leave out the grade where Moodle gets it right: four questions of equal points', async () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => ({ ...choice, id }));
    const names = await losses('1.1', { activities: [reading, quizOf(four)] });
    expect(names).not.toContain('check quiz-grade');
    expect(await losses('1.1', { activities: [reading, quizOf(four.slice(1))] })).toContain('check quiz-grade');
  });

  it('say that an unpublished module and a unit’s sequence are not kept', async () => {
    expect(await losses('1.1', { published: false })).toContain('example publish-state');
    const modules = [await resolvedModule(), await resolvedModule({ id: 'second' })];
    const unit = await buildUnit('common-cartridge', { sequential: true }, modules);
    expect(unit.lossNames.filter((name) => name.endsWith('unit-sequence'))).toEqual(['second unit-sequence']);
  });

  it('name every module of a unit whose title is written differently', async () => {
    const titles = ['First', 'A <second>', '<Third>'];
    const modules = await Promise.all(
      titles.map((title, index) => resolvedModule({ title, id: `module-${index}`, activities: [reading] })),
    );
    const unit = await buildUnit('common-cartridge', { title: 'A < unit' }, modules);
    const named = unit.losses.filter(({ feature }) => feature === 'title-shortened');
    expect(named.map(({ module, message }) => `${module} ${message.split(': ')[0]}`)).toEqual([
      'module-0 The title “A < unit” is written as “A ‹ unit”',
      'module-1 The title “A <second>” is written as “A ‹second›”',
      'module-2 The title “<Third>” is written as “‹Third›”',
    ]);
  });

  it('count the spellings of an answer that are left out', async () => {
    const accept = ["o'a-b", "o'c-d", "o'e-f"];
    const question = { id: 'first', type: 'short-answer' as const, stem: 'Who?', objectives: ['explain'], accept };
    expect(await losses('1.1', { activities: [reading, quizOf([question])] })).toContain('first accepted-answers');
  });

  it('are each the loss of a declared feature, told once', async () => {
    const built = await buildPackage('common-cartridge', everything(), { files: everythingFiles });
    const own = built.losses.filter(({ feature }) => Object.hasOwn(cartridgeLosses.specs, feature));
    expect(own.length).toBeGreaterThan(30);
    expect(new Set(built.lossNames).size).toBe(built.lossNames.length);
    for (const { message, module } of built.losses) {
      expect(message).toMatch(/\.$/);
      expect(module).toBe('every-thing');
    }
  });
});
