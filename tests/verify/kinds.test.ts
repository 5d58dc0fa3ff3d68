import { describe, expect, it } from 'vitest';
import { verify } from '../../src/verify/index.ts';
import { qtiZip } from './support/canvas.ts';
import { cartridge } from './support/cartridge.ts';

const M = 'imsmanifest.xml';
const CC = 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1';
const PLAIN = 'http://www.imsglobal.org/xsd/imscp_v1p1';

/** The zip of a quiz as `schema`, its namespace and its type of resource make it. */
function questions(schema: string, namespace: string, type: string): Uint8Array {
  return qtiZip()
    .replace(M, '>IMS Content<', `>${schema}<`)
    .replace(M, PLAIN, namespace)
    .replace(M, '"imsqti_xmlv1p2"', `"${type}"`)
    .build();
}

const shown = async (bytes: Uint8Array) => {
  const { kind, verdicts } = await verify(bytes);
  return [kind, ...verdicts.map(({ outcome }) => outcome)];
};

describe('the kind of a package is what platforms take it for', () => {
  it.each([
    ['Canvas’s export of quizzes', 'IMS Content', CC, 'imsqti_xmlv1p2', ['qti', 'refused', 'accepted']],
    ['a name that Canvas does not know', 'QTI', CC, 'imsqti_xmlv1p2', ['qti', 'refused', 'accepted']],
    ['no name', '', CC, 'imsqti_xmlv1p2', ['qti', 'refused', 'accepted']],
    ['a plain content package', 'IMS Content', PLAIN, 'imsqti_xmlv1p1', ['qti', 'refused', 'accepted']],
    ['the older name of the type', 'IMS Content', PLAIN, 'ims_qtiasiv1p2', ['qti', 'refused', 'accepted']],
    ['a type that is no question', 'IMS Content', PLAIN, 'webcontent', ['qti', 'refused', 'refused']],
  ])('%s', async (_, schema, namespace, type, expected) => {
    expect(await shown(questions(schema, namespace, type))).toEqual(expected);
  });

  it.each([
    ['without a word for its schema', ''],
    ['with the word of a content package', 'IMS Content'],
  ])('a cartridge %s stays a cartridge, of which Canvas takes the quizzes', async (_, schema) => {
    const draft = cartridge(1).replace(M, '>IMS Common Cartridge<', `>${schema}<`);
    expect(await shown(draft.build())).toEqual(['common-cartridge', 'refused', 'accepted-with-losses']);
  });

  it.each(['a', 'html', 'manifests', 'questestinterop', 'moodle_backup'])(
    'a manifest whose root is <%s> makes no package of what lies beside it',
    async (root) => {
      for (const draft of [qtiZip(), cartridge(1)]) {
        const report = await verify(draft.set(M, `<${root}/>`).build());
        expect([report.kind, ...report.verdicts.map(({ outcome }) => outcome)]).toEqual([
          'unknown',
          'refused',
          'refused',
        ]);
        expect(report.diagnostics.map(({ code, message }) => [code, message.includes(`<${root}>`)])).toEqual([
          ['verify/unknown-kind', true],
        ]);
      }
    },
  );
});
