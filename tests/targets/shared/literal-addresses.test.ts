import { expect, test } from 'vitest';
import { literalAddresses } from '../../../src/targets/shared/literal-addresses.ts';
import { builtPackage } from '../../support/built-package.ts';
import { smallModule } from '../../support/small-module.ts';

const addresses = ['$IMS-CC-FILEBASE$', '$IMS_CC_FILEBASE$', '$CANVAS_OBJECT_REFERENCE$', '$WIKI_REFERENCE$'];

test('an address of the platform in words is broken by an empty element, one in an attribute is left', () => {
  for (const address of addresses) {
    expect(literalAddresses(`<p>${address}/x</p>`)).toBe(`<p>$<strong></strong>${address.slice(1)}/x</p>`);
    expect(literalAddresses(`<img src="${address}/x" alt="">`)).toBe(`<img src="${address}/x" alt="">`);
    expect(literalAddresses(`<img alt="${address}">`)).toBe(`<img alt="$\u2060${address.slice(1)}">`);
    expect(literalAddresses(`<img alt="${address}">`, '')).toBe(`<img alt="${address}">`);
  }
  expect(literalAddresses('<p>$5 and $IMS</p>')).toBe('<p>$5 and $IMS</p>');
});

const ofCartridges = /(?:>|&gt;)Say (?:[^<]|<\/?span>)*?(?:\$(?:IMS|CANVAS|WIKI)|@@PLUGINFILE|\$@PAGE)/;

test.each([
  ['canvas', ofCartridges],
  ['common-cartridge', ofCartridges],
  ['common-cartridge@1.3', ofCartridges],
  ['moodle', /(?:>|&gt;)Say (?:[^<]|<\/?span>)*?(?:\$@PAGE|@@PLUGINFILE)/],
] as const)('no text of a package for %s holds one that an author wrote as words', async (target, pattern) => {
  const words = [...addresses, '@@PLUGINFILE@@', '$@PAGEVIEWBYID*7@$'].join(' ').replaceAll(/[$*@]/g, '\\$&');
  const module = smallModule({
    activities: [
      { id: 'text', type: 'reading', title: 'Text', objectives: ['explain'], body: `Say ${words}.` },
      { id: 'talk', type: 'discussion', title: 'Talk', prompt: `Say ${words}.` },
      {
        id: 'quiz',
        type: 'quiz',
        title: 'Quiz',
        purpose: 'practice',
        questions: [{ id: 'one', type: 'true-false', stem: `Say ${words}.`, answer: true, objectives: ['explain'] }],
      },
    ],
  });
  const { contents } = await builtPackage(module, target);
  const texts = [...contents.values()].filter((content) => typeof content === 'string');
  expect(texts.filter((text) => text.includes('Say ')).length).toBeGreaterThan(2);
  expect(texts.flatMap((text) => pattern.exec(text)?.[0] ?? [])).toEqual([]);
});
