import { describe, expect, it } from 'vitest';
import { formatVerifyText, verify } from '../../src/verify/index.ts';
import { qtiZip } from './support/canvas.ts';
import { cartridge, field } from './support/cartridge.ts';
import { olderBackup } from './support/moodle-backup.ts';
import type { PackageDraft } from './support/package-draft.ts';
import { scorm12, scorm2004 } from './support/scorm.ts';

const M = 'imsmanifest.xml';
const TOOL = 'tools/tool.xml';
const BASES = { cartridge: () => cartridge(1), scorm12, scorm2004 };

const grave = async (draft: PackageDraft) =>
  (await verify(draft.build(), { for: [] })).diagnostics.filter(({ severity }) => severity !== 'info');

/** A manifest of SCORM with so many resources more. */
function many(draft: PackageDraft, count: number): PackageDraft {
  const more = Array.from(
    { length: count },
    (_, index) =>
      `<resource identifier="more${index}" type="webcontent" adlcp:scormtype="asset" href="app.js"><file href="app.js"/></resource>`,
  );
  return draft.replace(M, '</resources>', `${more.join('\n')}</resources>`);
}

describe('a mistyped namespace is one finding', () => {
  it.each<readonly [string, keyof typeof BASES, string, string, string]>([
    ['one letter more', 'cartridge', M, 'imsccv1p1/LOM/manifest"', 'imsccv1p1/LOM/manifests"'],
    ['another edition', 'cartridge', M, 'imsccv1p1/LOM/manifest"', 'imsccv1p2/LOM/manifest"'],
    [
      'https',
      'cartridge',
      M,
      'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest',
      'https://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest',
    ],
    ['a slash at the end', 'cartridge', M, 'imsccv1p1/LOM/manifest"', 'imsccv1p1/LOM/manifest/"'],
    ['capitals', 'cartridge', M, 'imsccv1p1/LOM/manifest"', 'IMSCCv1p1/LOM/Manifest"'],
    ['two letters changed places', 'cartridge', TOOL, 'imsbasiclti_v1p0"', 'imsbascilti_v1p0"'],
    [
      'another address under the usual prefix',
      'cartridge',
      TOOL,
      'http://www.imsglobal.org/xsd/imsbasiclti_v1p0',
      'urn:lti',
    ],
    ['of attributes and elements', 'scorm12', M, 'xsd/adlcp_rootv1p2"', 'xsd/adlcp_rootv1p3"'],
    ['of attributes of 2004', 'scorm2004', M, 'xsd/adlcp_v1p3"', 'xsd/adlcp_v1p4"'],
    ['of the rules of sequence', 'scorm2004', M, 'xsd/imsss"', 'xsd/imsss/"'],
  ])('%s', async (_, base, file, from, to) => {
    const found = await grave(BASES[base]().replace(file, from, to));
    expect(found.map(({ code }) => code)).toEqual(['schema/wrong-namespace']);
  });

  it('however often it occurs', async () => {
    const draft = many(scorm12(), 169).replace(
      M,
      'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"',
      'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp"',
    );
    const found = await grave(draft);
    expect(found.map(({ code }) => code)).toEqual(['schema/wrong-namespace']);
    expect(found[0]?.message).toMatch(/ 17\d elements and attributes are in it\./);
  });

  it('and what else is wrong inside is still said', async () => {
    const draft = scorm12()
      .replace(M, 'xsd/adlcp_rootv1p2"', 'xsd/adlcp_rootv1p3"')
      .replace(M, 'adlcp:scormtype="asset"', 'adlcp:scormtype="thing"');
    const found = await grave(draft);
    expect(found.map(({ code }) => code).sort()).toEqual(['schema/bad-value', 'schema/wrong-namespace']);
  });
});

it('elements of another program are one finding, with their number', async () => {
  const draft = scorm12().replace(
    M,
    '</organization>',
    `${'<x:tool xmlns:x="http://example.org/authoring"/>'.repeat(30)}</organization>`,
  );
  const found = await grave(draft);
  expect(found.map(({ code }) => code)).toEqual(['schema/foreign-element']);
  expect(found[0]?.message).toContain('with 29 others');
});

it.each([
  ['imsqti_xmlv1p2/imscc_xmlv1p1/assesment', 'must be "imsqti_xmlv1p2/imscc_xmlv1p1/assessment", or one of 6 others'],
  ['application/x-something-else', 'or one of'],
])('a list of values is cut: %s', async (type, words) => {
  const found = await grave(cartridge(1).replace(M, 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment', type));
  const [message = ''] = found.filter(({ code }) => code === 'schema/bad-value').map((one) => one.message);
  expect(message).toContain(words);
  expect(message.length).toBeLessThan(420);
});

it('the same wrong value in many places is one finding', async () => {
  const draft = many(scorm12(), 40).replaceAll(M, 'type="webcontent"', 'type="webcontents"');
  const found = await grave(draft.replaceAll(M, 'adlcp:scormtype="asset"', 'adlcp:scormtype="assets"'));
  const values = found.filter(({ code }) => code === 'schema/bad-value');
  expect(values.map(({ message }) => message.includes('in 40 other places'))).toEqual([true]);
});

const MATERIAL = '<material><mattext>Which?</mattext></material>';
const CHOICE = `<presentation>${MATERIAL}<response_lid ident="R" rcardinality="Single"><render_choice><response_label ident="a"><material><mattext>A</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><respcondition><conditionvar><varequal respident="R">a</varequal></conditionvar><setvar varname="SCORE">100</setvar></respcondition></resprocessing>`;

function item(ident: string, type: string, points?: number): string {
  const worth = points === undefined ? '' : field('points_possible', String(points));
  return `<item ident="${ident}" title="${ident}"><itemmetadata><qtimetadata>${field('question_type', type)}${worth}</qtimetadata></itemmetadata>${CHOICE}</item>`;
}

function group(selection: string, items: string): string {
  return `<section ident="G"><selection_ordering><selection>${selection}</selection></selection_ordering>${items}</section>`;
}

const DRAW = (draw: number, points: number) =>
  `<selection_number>${draw}</selection_number><selection_extension><points_per_item>${points}</points_per_item></selection_extension>`;
const five = Array.from({ length: 5 }, (_, index) => item(`q${index}`, 'multiple_choice_question', 1)).join('');

describe('what a quiz adds up to', () => {
  it.each([
    [
      'questions alone',
      item('a', 'multiple_choice_question', 2) + item('b', 'essay_question', 3),
      '1 choice question, 1 essay; 5 points',
    ],
    ['formulas by their name', item('a', 'calculated_question', 4), '1 formula question; 4 points'],
    [
      'several formulas',
      item('a', 'calculated_question', 4) + item('b', 'calculated_question'),
      '2 formula questions; 5 points',
    ],
    ['a draw', group(DRAW(2, 3), five), '2 drawn from 5 choice questions; 6 points'],
    ['a group that asks everything', group(DRAW(5, 1), five), '5 choice questions; 5 points'],
    ['a group that does not say how many', group('', five), '5 choice questions; 5 points'],
    [
      'a draw from a bank',
      group(`<sourcebank_ref>B</sourcebank_ref>${DRAW(3, 2)}`, ''),
      '3 drawn from the question bank "Numbers", 5 choice questions; 6 points',
    ],
    [
      'a draw from a bank that is elsewhere',
      group(`<sourcebank_ref>X</sourcebank_ref>${DRAW(3, 2)}`, ''),
      '3 drawn from a question bank that is not in the package; 6 points',
    ],
    [
      'a draw of nobody knows how many',
      group('<sourcebank_ref>X</sourcebank_ref>', ''),
      'some drawn from a question bank that is not in the package; points unknown',
    ],
    [
      'both',
      item('a', 'essay_question', 1) + group(DRAW(1, 2), five),
      '1 essay, 1 drawn from 5 choice questions; 3 points',
    ],
    ['nothing', '', 'no questions; 0 points'],
  ])('%s', async (_, section, summary) => {
    const bank = `<questestinterop><objectbank ident="B"><qtimetadata>${field('bank_title', 'Numbers')}</qtimetadata>${five}</objectbank></questestinterop>`;
    const quiz = `<questestinterop><assessment ident="A" title="Quiz"><section ident="root">${section}</section></assessment></questestinterop>`;
    const draft = qtiZip().set('quiz1/quiz1.xml', quiz).set('bank.xml', bank);
    const report = formatVerifyText(await verify(draft.build(), { for: [] }));
    expect(/Quiz "Quiz": (.*)\./.exec(report)?.[1]).toBe(summary);
  });

  it('counts what quizzes ask in backups of Moodle before 4.0', async () => {
    const report = formatVerifyText(await verify(olderBackup().build(), { for: [] }));
    expect(report).toMatch(/Quiz "[^"]*": 1 choice question, 1 drawn from 2 choice questions; 3 points\./);
  });
});
