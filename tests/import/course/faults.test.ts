import { describe, expect, it } from 'vitest';
import { element, gap, text } from '../../../src/content/tree.ts';
import { withGaps } from '../../../src/import/readers/course/gaps.ts';
import { importReaders } from '../../../src/import/registry.ts';
import { memorySource } from '../../../src/read/byte-source.ts';
import { canvasCartridge } from '../../verify/support/canvas.ts';
import { cartridge } from '../../verify/support/cartridge.ts';
import { PackageDraft } from '../../verify/support/package-draft.ts';
import { shownDraft } from '../questions/support/shown.ts';
import { entriesOf, imported, linked, outlineOf, textOf } from './support/imported.ts';

/** What exports hold that people made, and no package made by a program; each was found in a public one. */
const QUESTIONS = 'non_cc_assessments/quiz1.xml.qti';
const MODULES = 'course_settings/module_meta.xml';

describe('a tool', () => {
  const tool = (from: string, to: string) => {
    const draft = cartridge(1);
    const path = draft.paths.find((one) => draft.text(one).includes('<blti:launch_url>')) ?? '';
    return imported(draft.replace(path, from, to));
  };
  const ADDRESS = '<blti:launch_url>https://example.org/lti</blti:launch_url>';

  it('that is opened without https gets it, and the report says so', async () => {
    const read = await tool(ADDRESS, '<blti:launch_url>http://example.org/lti?a=1</blti:launch_url>');
    expect(read.modules[1]?.activities.at(-1)).toMatchObject({ type: 'tool', url: 'https://example.org/lti?a=1' });
    expect(entriesOf(read)).toContain('changed tool-address: Week 1 / The tool | http://example.org/lti?a=1');
  });

  it('without an address is left out', async () => {
    const read = await tool(ADDRESS, '');
    expect(read.modules[1]?.activities.map(({ type }) => type)).not.toContain('tool');
    expect(entriesOf(read).join()).toContain('left tool: Week 1 / The tool | The tool');
  });

  it('loses the parameters that no platform takes, and no other', async () => {
    const parameters = [
      ['unit', '7'],
      ['two words', 'x'],
      ['long', 'x'.repeat(1200)],
      ['lines', 'a\nb'],
    ].map(([name, value]) => `<lticm:property name="${name}">${value}</lticm:property>`);
    const read = await tool(
      ADDRESS,
      `${ADDRESS}<blti:custom xmlns:lticm="http://www.imsglobal.org/xsd/imslticm_v1p0">${parameters.join('')}</blti:custom>`,
    );
    expect(read.modules[1]?.activities.at(-1)).toMatchObject({ parameters: ['unit=7'] });
    expect(entriesOf(read).filter((one) => one.startsWith('left tool-parameter'))).toHaveLength(3);
  });
});

describe('a question', () => {
  it('of which two choices read the same has one of them, the one that is right', async () => {
    const third =
      '>1932</mattext></material></response_label><response_label ident="13"><material><mattext texttype="text/plain">1928<';
    const read = await imported(canvasCartridge().replace(QUESTIONS, '>1932<', third));
    expect(shownDraft(read).join()).toContain('choice: Which year? [*1928 | 1932]');
    expect(entriesOf(read).join()).toContain('changed duplicate-choice: Week 1 / Check yourself');
  });

  it('with a menu in which an option has no words does not offer it', async () => {
    const read = await imported(canvasCartridge().replaceAll(QUESTIONS, '>Neva<', '> <'));
    expect(shownDraft(read).join()).toContain('[_____ and _____ | *Urals/Don | Urals/Don]');
  });

  it('has no gaps in code, which is shown to the letter', () => {
    const tree = [element('pre', {}, element('code', {}, text('a[1]'))), element('p', {}, text('is [1].'))];
    expect(withGaps(tree, [{ mark: '[1]', key: 'g' }]).tree[1]).toEqual(
      element('p', {}, text('is '), gap('g'), text('.')),
    );
    expect(withGaps(tree.slice(0, 1), [{ mark: '[1]', key: 'g' }])).toMatchObject({
      tree: [tree[0], element('p', {}, gap('g'))],
      unplaced: ['g'],
    });
  });
});

describe('a link', () => {
  it('to what students do not see is words for them, and a link for instructors', async () => {
    const draft = (shown: string) =>
      canvasCartridge()
        .set(
          'wiki_content/factory.html',
          '<html><head><title>The factory</title><meta name="identifier" content="page1"/></head><body><p><a href="$CANVAS_OBJECT_REFERENCE$/discussion_topics/topic1">talk</a></p></body></html>',
        )
        .replace(MODULES, `<content_type>DiscussionTopic</content_type>\n<workflow_state>active`, shown);
    const hidden = '<content_type>DiscussionTopic</content_type>\n<workflow_state>unpublished';
    const read = await imported(draft(hidden));
    const [page] = read.modules[0]?.activities ?? [];
    expect(page && linked(textOf(page))).toBe('talk');
    expect(entriesOf(read).join()).toContain('changed link-to-hidden: Week 1 / The factory | Was it free?');
    const both = draft(hidden).replace(
      MODULES,
      '<content_type>WikiPage</content_type>\n<workflow_state>active',
      '<content_type>WikiPage</content_type>\n<workflow_state>unpublished',
    );
    const [own] = (await imported(both)).modules[0]?.activities ?? [];
    expect(own && linked(textOf(own))).toBe('[talk](activity topic1)');
  });
});

it('leaves out a quiz without questions, and says so; links to it are words', async () => {
  const draft = canvasCartridge();
  const whole = draft.text(QUESTIONS);
  draft
    .set(QUESTIONS, whole.replace(/<item [\s\S]*?<\/item>|<section ident="group1"[\s\S]*?<\/section>/g, ''))
    .set(
      'wiki_content/factory.html',
      '<html><head><title>The factory</title><meta name="identifier" content="page1"/></head><body><p><a href="$CANVAS_OBJECT_REFERENCE$/quizzes/quiz1">test</a></p></body></html>',
    );
  const read = await imported(draft);
  expect(outlineOf(read)[0]).not.toContain('quiz');
  expect(entriesOf(read).join()).toContain('left empty-quiz: Week 1 / Check yourself');
  const [page] = read.modules[0]?.activities ?? [];
  expect(page && linked(textOf(page))).toBe('test');
});

describe('a question library of Brightspace', () => {
  const text = (words: string) =>
    `<material><mattext texttype="text/html">&lt;p&gt;${words}&lt;/p&gt;</mattext></material>`;
  const label = (ident: string, words: string) =>
    `<flow_label class="Block"><response_label ident="${ident}"><flow_mat>${text(words)}</flow_mat></response_label></flow_label>`;
  const field = (name: string, entry: string) =>
    `<qti_metadatafield><fieldlabel>${name}</fieldlabel><fieldentry>${entry}</fieldentry></qti_metadatafield>`;
  const item = (ident: string, asked: string, response: string, scoring: string) =>
    `<item ident="${ident}"><itemmetadata><qtimetadata>${field('qmd_weighting', '3.000000000')}</qtimetadata></itemmetadata><presentation><flow>${text(asked)}${response}</flow></presentation><resprocessing>${scoring}</resprocessing></item>`;
  const when = (response: string, value: string, variable: string) =>
    `<respcondition><conditionvar><varequal respident="${response}">${value}</varequal></conditionvar><setvar varname="${variable}" action="Add">1</setvar></respcondition>`;
  const group = (ident: string, words: string, labels: string) =>
    `<response_grp respident="${ident}" rcardinality="Single">${text(words)}<render_choice>${labels}</render_choice></response_grp>`;
  const shapes = label('M1', 'round') + label('M2', 'square') + label('M3', 'long');
  const items = [
    item(
      'pairs',
      'Match.',
      group('C1', 'Loaf', shapes) + group('C2', 'Tin', shapes),
      when('C1', 'M1', 'D2L_Correct') +
        when('C1', 'M2', 'D2L_Incorrect') +
        when('C2', 'M2', 'D2L_Correct') +
        when('C2', 'M1', 'D2L_Incorrect'),
    ),
    item(
      'order',
      'Order.',
      `<response_grp respident="O" rcardinality="Ordered"><render_choice>${label('O1', 'Bake') + label('O2', 'Mix')}</render_choice></response_grp>`,
      when('O1', '2', 'D2L_Correct') + when('O2', '1', 'D2L_Correct'),
    ),
    item(
      'many',
      'Which are grains?',
      `<response_lid ident="L" rcardinality="Multiple"><render_choice>${label('A1', 'Wheat') + label('A2', 'Salt') + label('A3', 'Rye')}</render_choice></response_lid>`,
      '<respcondition><conditionvar><varequal respident="L">A1</varequal><varequal respident="L">A3</varequal><not><varequal respident="L">A2</varequal></not></conditionvar><setvar action="Add">1</setvar></respcondition>',
    ),
  ];
  const library = new PackageDraft({
    'imsmanifest.xml':
      '<?xml version="1.0"?><manifest identifier="D2L_1" xmlns:d2l_2p0="http://desire2learn.com/xsd/d2lcp_v2p0" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources><resource identifier="res_question_library" type="webcontent" d2l_2p0:material_type="d2lquestionlibrary" d2l_2p0:link_target="" href="questiondb.xml" title="Question Library"/></resources></manifest>',
    'questiondb.xml': `<?xml version="1.0"?><questestinterop><objectbank ident="QLIB_1">${items.join('')}</objectbank></questestinterop>`,
  });

  it('gives its pairs, its orders and its choices, with their points', async () => {
    const shown = shownDraft(await imported(library, 'library.zip')).join('\n');
    expect(shown).toContain('matching: Match. [Loaf -> round | Tin -> square | -> long] (3)');
    expect(shown).toContain('ordering: Order. [Mix | Bake] (3)');
    expect(shown).toContain('multiple-response: Which are grains? [*Wheat | Salt | *Rye] (3)');
  });
});

describe('an export that was unpacked and packed again', () => {
  const packedAgain = (files: PackageDraft): PackageDraft => {
    for (const path of files.paths) files.rename(path, `My course/${path}`);
    return files.set('__MACOSX/My course/._imsmanifest.xml', Uint8Array.from([0, 5, 0x16, 7, 0xff]));
  };

  it('is read with a folder around everything, as the export itself', async () => {
    const [read, again] = [await imported(canvasCartridge()), await imported(packedAgain(canvasCartridge()))];
    expect(outlineOf(again)).toEqual(outlineOf(read));
    expect(shownDraft(again)).toEqual(shownDraft(read));
  });

  it('is nobody else’s where more lies beside the folder', async () => {
    const files = packedAgain(canvasCartridge()).set('page.html', '<p>Words</p>');
    const source = { name: 'course.zip', bytes: memorySource(files.build()), beside: new Map() };
    expect(
      await Promise.all(importReaders.map(async (reader) => (await reader.recognise(source)) && reader.name)),
    ).toEqual(importReaders.map(() => false));
  });
});
