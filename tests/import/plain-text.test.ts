import { describe, expect, it } from 'vitest';
import { plainTextReader } from '../../src/import/readers/plain-text/index.ts';
import { fileNamed, readingsIn } from './originals.ts';

async function read(content: string | Uint8Array, name = 'week-3.txt') {
  const source = fileNamed(name, content);
  if (!(await plainTextReader.recognise(source))) return undefined;
  const { value, diagnostics } = await plainTextReader.read(source, { language: 'en' });
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

const shown = async (content: string) => {
  const draft = await read(content);
  return draft === undefined ? undefined : readingsIn(draft);
};

describe('a text file', () => {
  it.each<[string, string, readonly (readonly [string, string])[]]>([
    [
      'with a title and paragraphs',
      'The Republic ends\n\nRome was a republic for five hundred years.\n\nThen it was none.\n',
      [['The Republic ends', 'Rome was a republic for five hundred years.\n\nThen it was none.']],
    ],
    [
      'whose lines end where the window did',
      'Rome was a republic for five hundred years, and for most\nof them it was proud of having no king at all, and said so\nonce a year.\r\n\r\nThen it was none.',
      [
        [
          'week-3',
          'Rome was a republic for five hundred years, and for most of them it was proud of having no king at all, and said so once a year.\n\nThen it was none.',
        ],
      ],
    ],
    ['with a poem', 'I came,\nI saw,\nI won.', [['week-3', 'I came,\\\nI saw,\\\nI won.']]],
    [
      'with lists',
      'Bring these things:\n- bread\n- salt, and\n  water\n\n3. mix\n4. bake',
      [['week-3', 'Bring these things:\n\n- bread\n- salt, and\\\n  water\n\n3. mix\n4. bake']],
    ],
    ['with a dash', '- He said nothing at all.', [['week-3', '\\- He said nothing at all.']]],
    [
      'with signs of Markdown',
      'Two * three _and_ [four] <five> are words.',
      [['week-3', 'Two * three \\_and\\_ [four] \\<five> are words.']],
    ],
    ['with a formula', 'Energy is $$E = mc^2$$ as we know.', [['week-3', 'Energy is $$E = mc^2$$ as we know.']]],
  ])('%s is a page', async (_, content, expected) => {
    expect(await shown(content)).toEqual(expected);
  });

  it('says that no questions were seen in it, and that its letters were guessed', async () => {
    const draft = await read(Uint8Array.from(Buffer.from('Le caf\xe9 est ferm\xe9 le lundi.', 'latin1')));
    expect(draft?.entries.map(({ outcome, kind }) => `${outcome} ${kind}`)).toEqual([
      'changed encoding',
      'changed plain-text',
    ]);
  });

  it.each([
    ['a page', '<!doctype html><p>One two three'],
    ['data', '{"one": "two three four"}'],
    ['a script', '#!/bin/sh\necho one two three'],
    ['numbers', '1 2 3\n4 5 6\n'],
    ['nothing', ' \n'],
    ['bytes', 'abc \u0001\u0002\u0003 def ghi'],
  ])('that is %s is none', async (_, content) => {
    expect(await read(content)).toBeUndefined();
  });

  it('needs the name of one', async () => {
    expect(await read('Rome was a republic.', 'week-3.log')).toBeUndefined();
  });
});
