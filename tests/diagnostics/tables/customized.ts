import { at, base } from '../base.ts';
import type { Fixture } from '../support.ts';

const file = 'modules/example/upstream.json';

const taken = { folder: '.', definition: base, media: [] };

/** `upstream.json` beside the base, which was taken as it is. */
function upstream(changes: object = {}): string {
  return JSON.stringify({ format: 1, from: '../../published/example', modules: [taken], ...changes });
}

const conflict = {
  id: 'prompt-of-talk',
  kind: 'changed',
  path: ['activities', { id: 'talk' }, 'prompt'],
  where: 'Activity “talk”: the prompt',
  before: 'What did you think?',
  theirs: 'What do you make of it?',
  mine: 'What do you think?',
};

const conflicts = (...list: readonly object[]) => JSON.stringify({ format: 1, conflicts: list });

export const customizedFixtures: readonly Fixture[] = [
  {
    title: 'a file of the upstream that is no JSON',
    files: { [file]: '{ "format": 1, ' },
    expected: [
      {
        code: 'customized/upstream-broken',
        file,
        pointer: '',
        range: '1:16-1:17',
        message: '`upstream.json` cannot be used: The file ends here, in the middle of something.',
        hint: 'Without it the module cannot be updated. Put the file back as it was; programs write it, and it is not for changing by hand.',
      },
    ],
  },
  {
    title: 'a file of the upstream that does not say where it is from',
    files: { [file]: JSON.stringify({ format: 1, modules: [taken] }) },
    expected: [
      {
        code: 'customized/upstream-broken',
        file,
        pointer: '',
        message: '`upstream.json` cannot be used: `upstream.json` lacks `from`.',
        hint: 'Without it the module cannot be updated. Put the file back as it was; programs write it, and it is not for changing by hand.',
      },
    ],
  },
  {
    title: 'a list of conflicts without the file that says what the module was made from',
    files: { 'modules/example/conflicts.json': conflicts(conflict) },
    expected: [
      {
        code: 'customized/upstream-missing',
        file: 'modules/example/conflicts.json',
        message: 'An update left a conflict here, but `upstream.json` is gone, without which nothing can be decided.',
        hint: 'Put upstream.json back. If the module is to go its own way, delete conflicts.json, too.',
      },
    ],
  },
  {
    title: 'a list of conflicts that holds something else',
    files: { [file]: upstream(), 'modules/example/conflicts.json': '[]' },
    expected: [
      {
        code: 'customized/conflicts-broken',
        file: 'modules/example/conflicts.json',
        pointer: '',
        message: '`conflicts.json` cannot be used: The file holds something other than one object in braces.',
        hint: 'What is left to be decided is not known. Put the file back as it was; programs write it, and it is not for changing by hand.',
      },
    ],
  },
  {
    title: 'a text that both sides changed',
    files: { [file]: upstream(), 'modules/example/conflicts.json': conflicts(conflict) },
    expected: [
      {
        code: 'customized/conflict-open',
        pointer: `${at.discussion}/prompt`,
        message: 'Activity “talk”: the prompt: you and the publisher both changed it. The module has your version.',
        hint: "Compare the two in modules/example/conflicts.json, then `npx cartwright resolve 'prompt-of-talk' --in modules/example --mine`, or `--theirs`, or `--text FILE` with a text of your own.",
      },
    ],
  },
  {
    title: 'a conflict in a module of a customized unit, about what is gone',
    files: {
      'modules/upstream.json': upstream({ modules: [{ ...taken, folder: 'example' }] }),
      'modules/conflicts.json': conflicts(
        { ...conflict, module: 'other' },
        { ...conflict, id: 'last', module: 'example', kind: 'gone-here', path: ['activities', { id: 'no-more' }] },
      ),
    },
    expected: [
      {
        code: 'customized/conflict-open',
        pointer: '/activities',
        message: 'Activity “talk”: the prompt: you deleted what the publisher changed. The module has your version.',
        hint: "Compare the two in modules/conflicts.json, then `npx cartwright resolve 'last' --in modules --mine`, or `--theirs`, or `--text FILE` with a text of your own.",
      },
    ],
  },
  {
    title: 'an update that was interrupted',
    files: { [file]: upstream(), 'modules/example/.cartwright-update/manifest.json': '{}' },
    expected: [
      {
        code: 'customized/update-interrupted',
        file: 'modules/example',
        message:
          'An update or an import of `modules/example` was interrupted; its files may be partly old and partly new.',
        hint: 'Run `npx cartwright check modules/example` where you may write to the folder: it finishes what was begun.',
      },
    ],
  },
  {
    title: 'an import that was interrupted',
    files: { 'modules/example/.cartwright-update/manifest.json': '{}' },
    expected: [
      {
        code: 'customized/update-interrupted',
        file: 'modules/example',
        message:
          'An update or an import of `modules/example` was interrupted; its files may be partly old and partly new.',
        hint: 'Run `npx cartwright check modules/example` where you may write to the folder: it finishes what was begun.',
      },
    ],
  },
  {
    title: 'a translation in which one text is translated',
    set: { '/title': 'Another letter' },
    files: { [file]: upstream({ translation: 'en' }) },
    expected: [
      {
        code: 'customized/not-translated',
        pointer: '/summary',
        message:
          'The translation (en) is 1 per cent current: 79 of 80 texts and paragraphs are as in the original. The first is here.',
        hint: "Translate them. One that stays as it is on purpose, as this one may: `npx cartwright resolve 'summary' --in modules/example --keep`.",
      },
    ],
  },
];
