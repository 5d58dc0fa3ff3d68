import { expect, it } from 'vitest';
import { verify } from '../../src/verify/index.ts';
import { canvasCartridge } from './support/canvas.ts';

it('counts what of a Canvas cartridge only Canvas reads', async () => {
  const draft = canvasCartridge().replace(
    'wiki_content/factory.html',
    'name="workflow_state" content="active"',
    'name="workflow_state" content="unpublished"',
  );
  const { diagnostics } = await verify(draft.build(), { for: ['moodle'] });
  const messages = diagnostics.filter(({ code }) => code.startsWith('moodle/canvas-')).map(({ message }) => message);
  expect(messages).toEqual([
    'Moodle will not take over what only Canvas reads: 1 rubric, 1 discussion’s points, 1 assignment’s points, 2 requirements, 1 unpublished thing, which Moodle does not hide.',
    'Of the 5 questions of the quiz "Check yourself" Moodle will find 1: the others are in a form that only Canvas reads.',
  ]);
});
