import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  checkSchematron,
  type SchematronKind,
  sharedAvailable,
  sharedFolder,
  sharedMissing,
  validateXml,
  type XsdKind,
} from './xsd.ts';

/** `cc11-qti-no-title.xml` is judged by the schemas of `cc11` and the rules of `cc11-qti`. */
function problems(folder: 'valid' | 'invalid', name: string): readonly string[] {
  const [kind] = /^(cc1[1-4]|cmi5|scorm12|scorm2004-[34])/.exec(name) ?? [];
  const xml = readFileSync(join(sharedFolder, 'samples', folder, name), 'utf8');
  const [rules] = /^cc1[1-4]-(manifest|qti)/.exec(name) ?? [];
  return [
    ...validateXml(kind as XsdKind, xml),
    ...(rules === undefined ? [] : checkSchematron(rules as SchematronKind, xml)),
  ];
}

/** The 4th edition takes any attribute of another namespace (`processContents="lax"`), so a wrong case passes. */
const beyondSchemas = 'scorm2004-4-scormtype-lowercase.xml';

describe.skipIf(!sharedAvailable())(`the standards' schemas (${sharedAvailable() ? 'at hand' : sharedMissing})`, () => {
  const samples = (folder: string) => (sharedAvailable() ? readdirSync(join(sharedFolder, 'samples', folder)) : []);

  it.each(samples('valid'))('pass %s', (name) => {
    expect(problems('valid', name)).toEqual([]);
  });

  it.each(samples('invalid').filter((name) => name !== beyondSchemas))('fail %s', (name) => {
    expect(problems('invalid', name)).not.toEqual([]);
  });

  it(`cannot see what is wrong with ${beyondSchemas}`, () => {
    expect(problems('invalid', beyondSchemas)).toEqual([]);
  });

  it('have rules that schemas cannot state', () => {
    const manifest = readFileSync(join(sharedFolder, 'samples/valid/cc11-manifest.xml'), 'utf8');
    const twoFiles = manifest.replace('<file href="R-disc/topic.xml"/>', '<file href="a.xml"/><file href="b.xml"/>');
    expect(validateXml('cc11', twoFiles)).toEqual([]);
    expect(checkSchematron('cc11-manifest', twoFiles).join()).toContain('[RULE 1b]');
  });

  it('report a document that is not well-formed', () => {
    expect(validateXml('cc11', '<manifest>').join()).not.toBe('');
  });
});
