import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import type { ImportDraft } from '../../../src/import/draft/draft.ts';
import { qtiReader } from '../../../src/import/readers/qti/index.ts';
import { memorySource } from '../../../src/read/byte-source.ts';
import { questionsIn, saidOf, shownDraft } from './support/shown.ts';

async function read(name: string, content: string | Uint8Array): Promise<ImportDraft> {
  const bytes = memorySource(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  const source = { name, bytes, beside: new Map<string, () => Promise<Uint8Array>>() };
  expect(await qtiReader.recognise(source)).toBe(true);
  const { value, diagnostics } = await qtiReader.read(source, {});
  if (value === undefined)
    return {
      modules: [],
      files: new Map(),
      entries: diagnostics.map(({ message }) => ({
        outcome: 'left',
        kind: 'damaged',
        place: { file: name },
        text: message,
      })),
    };
  return value;
}

const responses = (cardinality: string, values: readonly string[], more = '', baseType = 'identifier') =>
  `<responseDeclaration identifier="R" cardinality="${cardinality}" baseType="${baseType}">${values.length === 0 ? '' : `<correctResponse>${values.map((value) => `<value>${value}</value>`).join('')}</correctResponse>`}${more}</responseDeclaration>`;
const template = (name: string) =>
  `<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/${name}"/>`;
const item = (declared: string, body: string, behind = template('match_correct')) =>
  `<?xml version="1.0"?><assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i1" title="T" adaptive="false" timeDependent="false">${declared}<itemBody>${body}</itemBody>${behind}</assessmentItem>`;
const choices = (attributes: string, ...ids: readonly string[]) =>
  `<choiceInteraction responseIdentifier="R" ${attributes}><prompt>Which?</prompt>${ids.map((id) => `<simpleChoice identifier="${id}">${id} <em>x</em></simpleChoice>`).join('')}</choiceInteraction>`;

/** The same item as QTI 3.0 writes it. */
const third = (xml: string) =>
  xml
    .replaceAll(
      /(<\/?)(assessmentItem|responseDeclaration|correctResponse|value|itemBody|choiceInteraction|prompt|simpleChoice|responseProcessing)\b/g,
      (_all, open: string, name: string) =>
        `${open}qti-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    )
    .replaceAll(
      / ([a-z]+[A-Z][A-Za-z]*)=/g,
      (_all, name: string) => ` ${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}=`,
    );

const mapping = (entries: Readonly<Record<string, number>>, more = '') =>
  `<mapping defaultValue="0"${more}>${Object.entries(entries)
    .map(([key, value]) => `<mapEntry mapKey="${key}" mappedValue="${value}"/>`)
    .join('')}</mapping>`;

const table: readonly (readonly [
  title: string,
  xml: string,
  shown: string | readonly string[],
  said?: readonly string[],
])[] = [
  [
    'a choice',
    item(responses('single', ['B']), `<p>Look.</p>${choices('maxChoices="1" shuffle="true"', 'A', 'B')}`),
    'choice: Look. Which? [A x | *B x]',
  ],
  [
    'the same in 3.0',
    third(item(responses('single', ['B']), `<p>Look.</p>${choices('maxChoices="1" shuffle="true"', 'A', 'B')}`)),
    'choice: Look. Which? [A x | *B x]',
  ],
  [
    'several, all or nothing',
    item(responses('multiple', ['A', 'B']), choices('maxChoices="0"', 'A', 'B', 'C')),
    'multiple-response: Which? [*A x | *B x | C x]',
    ['changed all-or-nothing'],
  ],
  [
    'several, mapped as here',
    item(
      responses('multiple', ['A', 'B'], mapping({ A: 1, B: 1, C: -1 })),
      choices('maxChoices="0"', 'A', 'B', 'C'),
      template('map_response'),
    ),
    'multiple-response: Which? [*A x | *B x | C x]',
  ],
  [
    'several, mapped otherwise',
    item(
      responses('multiple', ['A', 'B'], mapping({ A: 3, B: 1 }, ' upperBound="4"')),
      choices('maxChoices="0"', 'A', 'B', 'C'),
      template('map_response'),
    ),
    'multiple-response: Which? [*A x | *B x | C x] (4)',
    ['changed weights'],
  ],
  [
    'one, mapped',
    item(
      responses('single', ['A'], mapping({ A: 2, B: 1 })),
      choices('maxChoices="1"', 'A', 'B'),
      template('map_response'),
    ),
    'choice: Which? [*A x | B x]',
    ['changed weights'],
  ],
  [
    'truth',
    item(
      responses('single', ['t']),
      '<p>It rains.</p><choiceInteraction responseIdentifier="R" maxChoices="1"><simpleChoice identifier="t">True</simpleChoice><simpleChoice identifier="f">False</simpleChoice></choiceInteraction>',
    ),
    'true-false: It rains. [true]',
  ],
  [
    'truth with remarks',
    item(
      responses('single', ['t']),
      '<p>It rains.</p><choiceInteraction responseIdentifier="R" maxChoices="1"><simpleChoice identifier="t">True <feedbackInline identifier="t">yes</feedbackInline></simpleChoice><simpleChoice identifier="f">False <feedbackInline identifier="f">no</feedbackInline></simpleChoice></choiceInteraction>',
    ),
    'true-false: It rains. [true] +yes -no',
  ],
  [
    'no right answer',
    item(responses('single', []), choices('maxChoices="1"', 'A', 'B')),
    'choice: Which? [?A x | ?B x]',
    ['left no-right-answer'],
  ],
  [
    'a rule that compares',
    item(
      responses('single', []),
      choices('maxChoices="1"', 'A', 'B'),
      '<responseProcessing><responseCondition><responseIf><match><variable identifier="R"/><baseValue baseType="identifier">B</baseValue></match><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>',
    ),
    'choice: Which? [A x | *B x]',
  ],
  [
    'feedback',
    item(
      responses('single', ['B']),
      choices('maxChoices="1"', 'A', 'B'),
      `${template('match_correct')}<modalFeedback outcomeIdentifier="F" identifier="A" showHide="show">no</modalFeedback><modalFeedback outcomeIdentifier="F" identifier="correct" showHide="show"><p>yes</p></modalFeedback><modalFeedback outcomeIdentifier="F" identifier="incorrect_fb" showHide="show">wrong</modalFeedback><modalFeedback outcomeIdentifier="F" identifier="xyz" showHide="show">?</modalFeedback>`,
    ),
    'choice: Which? [A x {no} | *B x] +yes -wrong',
    ['left feedback'],
  ],
  [
    'a text to type',
    item(
      responses('single', ['York'], mapping({ York: 1, york: 0.5 }), 'string'),
      '<p>Now is the winter of <textEntryInteraction responseIdentifier="R"/>.</p>',
      template('map_response'),
    ),
    'short-answer: Now is the winter of _____. [York | york 50%]',
  ],
  [
    'a field below',
    item(
      responses('single', ['York'], '', 'string'),
      '<p>Who?</p><p><textEntryInteraction responseIdentifier="R"/></p>',
    ),
    'short-answer: Who? [York]',
  ],
  [
    'a number',
    item(
      responses('single', ['3.14'], '', 'float'),
      '<p>Pi?</p><div><textEntryInteraction responseIdentifier="R"/></div>',
      '<responseProcessing><responseCondition><responseIf><equal toleranceMode="absolute" tolerance="0.01 0.01"><variable identifier="R"/><correct identifier="R"/></equal><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>',
    ),
    'numeric: Pi? [3.14 ± 0.01]',
  ],
  [
    'several fields',
    item(
      `${responses('single', ['a'], '', 'string')}${responses('single', ['Y']).replaceAll('"R"', '"S"')}`,
      '<p>Fill.</p><p>The <textEntryInteraction responseIdentifier="R"/> is <inlineChoiceInteraction responseIdentifier="S"><inlineChoice identifier="X">x</inlineChoice><inlineChoice identifier="Y">y</inlineChoice></inlineChoiceInteraction>.</p>',
    ),
    'cloze: Fill. [The _____ is _____. | a | x/*y]',
  ],
  [
    'an essay',
    item(
      '',
      '<p>Write.</p><extendedTextInteraction responseIdentifier="R" expectedLines="3"><prompt>Now.</prompt></extendedTextInteraction><rubricBlock view="scorer"><p>Good.</p></rubricBlock>',
      '',
    ),
    'essay: Write. Now. [Good.]',
  ],
  [
    'an order',
    item(
      responses('ordered', ['B', 'A']),
      '<orderInteraction responseIdentifier="R"><prompt>Order.</prompt><simpleChoice identifier="A">a</simpleChoice><simpleChoice identifier="B">b</simpleChoice></orderInteraction>',
    ),
    'ordering: Order. [b | a]',
    ['changed all-or-nothing'],
  ],
  [
    'pairs',
    item(
      responses('multiple', ['A X', 'B Y'], mapping({ 'A X': 1, 'B Y': 1 }), 'directedPair'),
      '<matchInteraction responseIdentifier="R"><prompt>Match.</prompt><simpleMatchSet><simpleAssociableChoice identifier="A" matchMax="1">a</simpleAssociableChoice><simpleAssociableChoice identifier="B" matchMax="1">b</simpleAssociableChoice></simpleMatchSet><simpleMatchSet><simpleAssociableChoice identifier="X" matchMax="1">x</simpleAssociableChoice><simpleAssociableChoice identifier="Y" matchMax="1">y</simpleAssociableChoice><simpleAssociableChoice identifier="Z" matchMax="1">z</simpleAssociableChoice></simpleMatchSet></matchInteraction>',
      template('map_response'),
    ),
    'matching: Match. [a -> x | b -> y | -> z]',
  ],
  [
    'words for gaps',
    item(
      responses('multiple', ['W G1', 'V G2'], mapping({ 'W G1': 1, 'V G2': 1 }), 'directedPair'),
      '<gapMatchInteraction responseIdentifier="R"><prompt>Drag.</prompt><gapText identifier="W" matchMax="1">winter</gapText><gapText identifier="V" matchMax="1">summer</gapText><p>Now is the <gap identifier="G1"/> made <gap identifier="G2"/>.</p></gapMatchInteraction>',
      template('map_response'),
    ),
    'cloze: Drag. [Now is the _____ made _____. | *winter/summer | winter/*summer]',
    ['changed dragged-words'],
  ],
  [
    'words of a text',
    item(
      responses('single', ['H2']),
      '<hottextInteraction responseIdentifier="R" maxChoices="1"><prompt>Find the verb.</prompt><p>The <hottext identifier="H1">cat</hottext> <hottext identifier="H2">sat</hottext>.</p></hottextInteraction>',
    ),
    'choice: Find the verb. The cat sat. [cat | *sat]',
  ],
  [
    'a picture to point at',
    item(
      responses('single', ['A']),
      '<p>Point.</p><hotspotInteraction responseIdentifier="R" maxChoices="1"><object data="a.png"/><hotspotChoice identifier="A" shape="circle" coords="1,2,3"/></hotspotInteraction>',
    ),
    [],
    ['left damaged'],
  ],
  [
    'two parts',
    item(
      `${responses('single', ['A'])}${responses('single', ['B']).replaceAll('"R"', '"S"')}`,
      `<p>Read.</p>${choices('maxChoices="1"', 'A', 'B')}${choices('maxChoices="1"', 'A', 'B').replace('"R"', '"S"').replace('Which', 'What')}`,
    ),
    ['choice: Read. Which? [*A x | B x]', 'choice: What? [A x | *B x]'],
    ['changed several-parts'],
  ],
  [
    'two parts with gaps',
    item(
      responses('multiple', ['W G1'], '', 'directedPair'),
      `<p>Read.</p>${'<gapMatchInteraction responseIdentifier="R"><prompt>Drag.</prompt><gapText identifier="W">sun</gapText><gapText identifier="V">moon</gapText><p>The <gap identifier="G1"/>.</p></gapMatchInteraction>'.repeat(2)}`,
    ),
    ['cloze: Read. Drag. [The _____. | *sun/moon]', 'cloze: Drag. [The _____. | *sun/moon]'],
    ['changed several-parts', 'changed dragged-words', 'changed dragged-words'],
  ],
  [
    'a formula and signs',
    item(
      responses('single', ['A']),
      `<p>If a &lt; b &amp; <math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi><mo>=</mo><mn>2</mn></math></p>${choices('maxChoices="1"', 'A', 'B')}`,
    ),
    'choice: If a < b & x=2 Which? [*A x | B x]',
  ],
];

describe('QTI 2.x and 3.0', () => {
  for (const [title, xml, shown, said = []] of table) {
    test(title, async () => {
      const draft = await read('item.xml', xml);
      expect(questionsIn(draft)).toEqual(typeof shown === 'string' ? [shown] : shown);
      expect(saidOf(draft)).toEqual(said);
    });
  }

  test('a package has its tests, sections that draw, points and pictures', async () => {
    const one = (id: string) =>
      item(
        responses('single', ['A']),
        `<p>${id} <img src="../img/a.png" alt="A line"/></p>${choices('maxChoices="1"', 'A', 'B')}`,
      ).replace('"i1"', `"${id}"`);
    const zip = new JSZip();
    zip.file(
      'imsmanifest.xml',
      '<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="m"><resources/></manifest>',
    );
    for (const id of ['q1', 'q2', 'q3', 'q4']) zip.file(`items/${id}.xml`, one(id));
    zip.file('img/a.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]));
    // A Mac’s notes on a file are no XML, whatever they are called.
    zip.file('__MACOSX/items/._q1.xml', Uint8Array.from([0, 5, 0x16, 7, 0xff, 0xb0]));
    zip.file(
      'test.xml',
      '<assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="t" title="Week 1"><timeLimits maxTime="600"/><testPart identifier="p" navigationMode="linear" submissionMode="individual"><assessmentSection identifier="s" title="S" visible="true"><rubricBlock view="candidate"><p>Begin.</p></rubricBlock><assessmentItemRef identifier="r1" href="items/q1.xml"><weight identifier="w" value="3"/></assessmentItemRef><assessmentItemRef identifier="rx" href="items/no.xml"/><assessmentSection identifier="g" title="Some" visible="true"><selection select="1"/><assessmentItemRef identifier="r2" href="items/q2.xml"/><assessmentItemRef identifier="r3" href="items/q3.xml"/></assessmentSection></assessmentSection></testPart></assessmentTest>',
    );
    const draft = await read('test.zip', await zip.generateAsync({ type: 'uint8array' }));
    const shown = (id: string) => `choice: ${id} A line Which? [*A x | B x]`;
    expect(shownDraft(draft)).toEqual([
      '# Week 1: Begin.',
      `${shown('q1')} (3)`,
      '## 1 of 2',
      shown('q2'),
      shown('q3'),
      '# test',
      shown('q4'),
    ]);
    expect([...draft.files.values()].map(({ name, alt }) => [name, alt])).toEqual([['a.png', 'A line']]);
    expect(saidOf(draft)).toEqual(['left question']);
    const [quiz] = draft.modules[0]?.activities ?? [];
    expect(quiz?.type === 'quiz' && quiz.settings).toEqual({ timeLimitMinutes: 10 });
  });

  test('a document of QTI 1.2 by itself is read', async () => {
    const draft = await read(
      'old.xml',
      '<questestinterop><assessment ident="a" title="Old"><section ident="s"><item ident="q" title="N"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>true_false_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><material><mattext>It rains.</mattext></material><response_lid ident="r"><render_choice><response_label ident="t"><material><mattext>True</mattext></material></response_label><response_label ident="f"><material><mattext>False</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><outcomes><decvar/></outcomes><respcondition><conditionvar><varequal respident="r">t</varequal></conditionvar><setvar action="Set">100</setvar></respcondition></resprocessing></item></section></assessment></questestinterop>',
    );
    expect(questionsIn(draft)).toEqual(['true-false: It rains. [true]']);
  });

  test('the time for all of a test is that of the quiz, wherever it is; that of a part is reported', async () => {
    const limits = '<timeLimits maxTime="600"/>';
    const tested = async (inPart: string, inSection: string, inItem: string) => {
      const zip = new JSZip();
      zip.file(
        'imsmanifest.xml',
        '<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="m"><resources/></manifest>',
      );
      zip.file('q.xml', item(responses('single', ['A']), choices('maxChoices="1"', 'A', 'B')));
      zip.file(
        'test.xml',
        `<assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="t" title="T"><testPart identifier="p" navigationMode="nonlinear" submissionMode="individual">${inPart}<assessmentSection identifier="s" title="S" visible="true">${inSection}<assessmentItemRef identifier="r" href="q.xml">${inItem}</assessmentItemRef></assessmentSection></testPart></assessmentTest>`,
      );
      const draft = await read('test.zip', await zip.generateAsync({ type: 'uint8array' }));
      const [quiz] = draft.modules[0]?.activities ?? [];
      return [quiz?.type === 'quiz' ? quiz.settings : undefined, saidOf(draft)];
    };
    expect(await tested(limits, '', '')).toEqual([{ timeLimitMinutes: 10 }, []]);
    expect(await tested('', limits, '')).toEqual([{ timeLimitMinutes: 10 }, []]);
    expect(await tested('', '', limits)).toEqual([{}, ['left time-limit']]);
  });

  test('a bank without a name is called as the one section in it', async () => {
    const bank = (sections: string) =>
      `<questestinterop><objectbank ident="QLIB_1">${sections}</objectbank></questestinterop>`;
    const section = (title: string) =>
      `<section ident="s" title="${title}"><item ident="q" title="N"><presentation><material><mattext>Why?</mattext></material><response_str ident="r"><render_fib/></response_str></presentation></item></section>`;
    expect(shownDraft(await read('bank.xml', bank(section('Looms'))))[0]).toContain('Looms');
    expect(shownDraft(await read('bank.xml', bank(section('A') + section('B'))))[0]).not.toMatch(/# [AB]$/);
  });

  test('points of QTI 1.2 are those that a question declares, unless they are a percentage', async () => {
    const asked = (most: string, given: string, metadata = '') =>
      `<questestinterop><assessment ident="a" title="Old"><section ident="s"><item ident="q" title="N">${metadata}<presentation><material><mattext>Which?</mattext></material><response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="a"><material><mattext>a</mattext></material></response_label><response_label ident="b"><material><mattext>b</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><outcomes><decvar varname="SCORE" ${most}/></outcomes><respcondition><conditionvar><varequal respident="r">b</varequal></conditionvar><setvar action="Set" varname="SCORE">${given}</setvar></respcondition></resprocessing></item></section></assessment></questestinterop>`;
    const weighting =
      '<itemmetadata><qtimetadata><qti_metadatafield><fieldlabel>qmd_weighting</fieldlabel><fieldentry>2</fieldentry></qti_metadatafield></qtimetadata></itemmetadata>';
    const rows = [
      [asked('maxvalue="3"', '3'), 'choice: Which? [a | *b] (3)'],
      [asked('maxvalue="100"', '100'), 'choice: Which? [a | *b]'],
      [asked('', '5'), 'choice: Which? [a | *b]'],
      [asked('maxvalue="3"', '3', weighting), 'choice: Which? [a | *b] (2)'],
    ] as const;
    for (const [xml, question] of rows) expect(questionsIn(await read('old.xml', xml))).toEqual([question]);
  });

  test('half a document is one error', async () => {
    expect((await read('item.xml', '<assessmentItem><itemBody>')).entries.map(({ kind }) => kind)).toEqual(['damaged']);
  });
});
