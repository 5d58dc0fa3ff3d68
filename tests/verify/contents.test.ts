import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type PackageContents, type QuestionContents, questionsOf, verify } from '../../src/verify/index.ts';
import { canvasCartridge, qtiZip } from './support/canvas.ts';
import { cartridge, field, PNG } from './support/cartridge.ts';
import type { PackageDraft } from './support/package-draft.ts';
import { scorm12 } from './support/scorm.ts';

async function contentsOf(draft: PackageDraft): Promise<PackageContents> {
  return (await verify(draft.build(), { for: [] })).contents;
}

function question<Kind extends QuestionContents['kind']>(
  contents: PackageContents,
  id: string,
  kind: Kind,
): QuestionContents & { readonly kind: Kind } {
  const found = contents.quizzes.flatMap(questionsOf).find((one) => one.id === id);
  if (found?.kind !== kind) throw new Error(`${id} is ${found?.kind ?? 'missing'}, not ${kind}`);
  return found as QuestionContents & { readonly kind: Kind };
}

describe('a plain cartridge', () => {
  it('gives its metadata, outline and pages', async () => {
    const contents = await contentsOf(cartridge(1));
    expect(contents.metadata).toEqual({
      identifier: 'm1',
      title: 'Workers',
      description: 'A week on workers.',
      language: 'en',
      keywords: ['history'],
    });
    expect(
      contents.modules.map((module) => [module.title, module.items.map((item) => `${item.kind}: ${item.title}`)]),
    ).toEqual([
      ['Overview', ['page: Start here']],
      [
        'Week 1',
        [
          'page: The factory',
          'discussion: Was it free?',
          'quiz: Check yourself',
          'link: The archive',
          'tool: The tool',
        ],
      ],
    ]);
    const page = contents.pages.find((one) => one.id === 'r-page');
    expect(page?.title).toBe('The factory');
    expect(page?.language).toBe('en');
    expect(page?.body.text).toBe('The factory Workers came and went. More');
    expect(page?.body.references).toEqual([
      { kind: 'image', target: '../images/map.png', path: 'images/map.png', text: 'A map' },
      { kind: 'link', target: 'https://example.org/', text: 'More' },
    ]);
    expect(contents.discussions[0]?.prompt.text).toBe('Was the labour market free?');
    expect(contents.links[0]?.url).toBe('https://example.org/archive');
    expect(contents.tools[0]?.url).toBe('https://example.org/lti');
  });

  it('gives every question with its key, points and feedback', async () => {
    const contents = await contentsOf(cartridge(1));
    expect(contents.quizzes[0]?.settings).toEqual({ attempts: 3 });
    const choice = question(contents, 'q-mc', 'choose');
    expect(choice.stem.text).toBe('Which year?');
    expect(choice.points).toBe(1);
    expect(choice.feedback.correct?.text).toBe('Yes.');
    expect(choice.choices.map(({ id, text, correct, feedback }) => [id, text.text, correct, feedback?.text])).toEqual([
      ['a', '1928', true, undefined],
      ['b', '1932', false, 'Four years late.'],
      ['c', '1936', false, undefined],
    ]);
    const trueFalse = question(contents, 'q-tf', 'choose');
    expect([trueFalse.trueFalse, trueFalse.multiple]).toEqual([true, false]);
    const several = question(contents, 'q-mr', 'choose');
    expect(several.choices.filter((one) => one.correct).map((one) => one.id)).toEqual(['a', 'b']);
    expect(question(contents, 'q-fib', 'textEntry').accept).toEqual([
      { text: 'Magnitogorsk', caseSensitive: false },
      { text: 'Magnitka', caseSensitive: false },
    ]);
    expect(question(contents, 'q-essay', 'extendedText').points).toBeUndefined();
    expect(contents.questionBanks[0]?.questions.map((one) => one.id)).toEqual(['q-tf']);
  });

  it('tells feedback apart by the condition that shows it', async () => {
    const draft = cartridge(1);
    const quiz = 'quizzes/check.xml';
    draft
      .replace(quiz, 'linkrefid="correct_fb"', 'linkrefid="right"')
      .replace(quiz, 'ident="correct_fb"', 'ident="right"');
    const general = (ident: string, on: string) =>
      `<respcondition continue="${on}"><conditionvar><other/></conditionvar><displayfeedback feedbacktype="Response" linkrefid="${ident}"/></respcondition>`;
    draft.replace(quiz, '</resprocessing>', `${general('all', 'Yes')}${general('wrong', 'No')}</resprocessing>`);
    const text = (ident: string) =>
      `<itemfeedback ident="${ident}"><flow_mat><material><mattext>${ident} words</mattext></material></flow_mat></itemfeedback>`;
    draft.replace(quiz, '<itemfeedback ident="b_fb">', `${text('all')}${text('wrong')}<itemfeedback ident="b_fb">`);
    const choice = question(await contentsOf(draft), 'q-mc', 'choose');
    expect(choice.choices[0]?.feedback?.text).toBe('Yes.');
    expect(choice.feedback.general?.text).toBe('all words');
    expect(choice.feedback.incorrect?.text).toBe('wrong words');
  });

  it('lists files with hashes, sizes and roles', async () => {
    const { files } = await contentsOf(cartridge(1));
    const map = files.find((file) => file.path === 'images/map.png');
    expect(map).toEqual({
      path: 'images/map.png',
      name: 'map.png',
      bytes: PNG.length,
      sha256: createHash('sha256').update(PNG).digest('hex'),
      sha1: createHash('sha1').update(PNG).digest('hex'),
      mediaType: 'image/png',
      role: 'content',
      resourceId: 'r-image',
    });
    expect(files.find((file) => file.path === 'imsmanifest.xml')?.role).toBe('control');
    expect(files.find((file) => file.path === 'quizzes/check.xml')?.role).toBe('control');
    expect(files).toHaveLength(cartridge(1).paths.length);
  });

  it('says what is for instructors only', async () => {
    const role =
      '<metadata><lomr:lom><lomr:educational><lomr:intendedEndUserRole><lomr:source>IMSGLC_CC_Rolesv1p1</lomr:source><lomr:value>Instructor</lomr:value></lomr:intendedEndUserRole></lomr:educational></lomr:lom></metadata>';
    const draft = cartridge(1).replace(
      'imsmanifest.xml',
      '<file href="pages/start.html"/>',
      `${role}<file href="pages/start.html"/>`,
    );
    const { pages } = await contentsOf(draft);
    expect(pages.map((page) => [page.id, page.instructorOnly])).toEqual([
      ['r-start', true],
      ['r-page', false],
    ]);
  });

  it('reads an assignment and its points', async () => {
    const draft = cartridge(3)
      .set(
        'essay.xml',
        '<assignment xmlns="http://www.imsglobal.org/xsd/imscc_extensions/assignment" identifier="a1"><title>Essay</title><text texttype="text/plain">Write 2 &lt; 3 pages.</text><gradable points_possible="5">true</gradable><submission_formats><format type="html"/><format type="file"/></submission_formats></assignment>',
      )
      .replace(
        'imsmanifest.xml',
        '</resources>',
        '<resource identifier="r-essay" type="assignment_xmlv1p0"><file href="essay.xml"/></resource></resources>',
      );
    const { assignments } = await contentsOf(draft);
    expect(assignments[0]).toMatchObject({
      id: 'r-essay',
      title: 'Essay',
      prompt: { format: 'plain', text: 'Write 2 < 3 pages.' },
      submission: ['html', 'file'],
      grading: { points: 5 },
    });
  });
});

describe('a Canvas cartridge', () => {
  it('gives modules with what they require', async () => {
    const { modules } = await contentsOf(canvasCartridge());
    expect(modules[0]).toMatchObject({ id: 'mod1', title: 'Week 1', published: true, sequential: true });
    expect(modules[0]?.items.map(({ kind, title, indent, completion }) => [kind, title, indent, completion])).toEqual([
      ['page', 'The factory', 0, { kind: 'view' }],
      ['discussion', 'Was it free?', 1, undefined],
      ['quiz', 'Check yourself', 0, { kind: 'minPercent', value: 60 }],
      ['assignment', 'Essay', 0, undefined],
      ['link', 'The archive', 0, undefined],
    ]);
  });

  it('gives pages, discussions, assignments, rubrics and links as Canvas reads them', async () => {
    const contents = await contentsOf(canvasCartridge());
    expect(contents.pages[0]).toMatchObject({ id: 'page1', title: 'The factory', published: true });
    expect(contents.pages[0]?.body.references.map((one) => one.path)).toEqual([
      'web_resources/images/map.png',
      undefined,
      'wiki_content/factory.html',
    ]);
    expect(contents.discussions[0]).toMatchObject({
      style: 'threaded',
      requireInitialPost: true,
      grading: { points: 5 },
    });
    expect(contents.assignments[0]).toMatchObject({
      title: 'Essay',
      submission: ['online_text_entry', 'online_upload'],
      grading: { points: 10, type: 'points', rubricId: 'rubric1' },
    });
    expect(contents.rubrics[0]?.criteria[0]?.levels.map((level) => level.points)).toEqual([10, 0]);
    expect(contents.links).toMatchObject([{ title: 'The archive', url: 'https://example.org/archive' }]);
  });

  it('gives the quiz of non_cc_assessments with every setting', async () => {
    const { quizzes } = await contentsOf(canvasCartridge());
    expect(quizzes[0]).toMatchObject({ id: 'quiz1', title: 'Check yourself', points: 13, published: true });
    expect(quizzes[0]?.intro?.text).toBe('Try it.');
    expect(quizzes[0]?.settings).toEqual({
      purpose: 'graded',
      attempts: 'unlimited',
      timeLimitMinutes: 30,
      shuffleChoices: true,
      keep: 'highest',
      feedback: 'after-submission',
      revealAnswers: 'after-last-attempt',
      oneQuestionAtATime: false,
    });
  });

  it('gives every kind of question', async () => {
    const contents = await contentsOf(canvasCartridge());
    expect(question(contents, 'n-match', 'match')).toMatchObject({
      points: 3,
      pairs: [
        { prompt: { text: 'Magnitogorsk' }, match: 'Urals' },
        { prompt: { text: 'Rostov' }, match: 'Don' },
      ],
      distractors: ['Neva'],
    });
    expect(question(contents, 'n-num', 'numericEntry').accept).toEqual([{ exact: 7, minimum: 6.5, maximum: 7.5 }]);
    expect(question(contents, 'n-drop', 'inlineEntries').gaps).toEqual([
      { id: 'one', accept: [{ text: 'Urals', caseSensitive: false }], options: ['Urals', 'Don', 'Neva'] },
      { id: 'two', accept: [{ text: 'Neva', caseSensitive: false }], options: ['Urals', 'Don', 'Neva'] },
    ]);
    const group = contents.quizzes[0]?.entries.find((entry) => entry.entry === 'group');
    expect(group).toMatchObject({
      title: 'Pool',
      draw: 1,
      pointsEach: 5,
      questions: [{ id: 'n-essay', kind: 'extendedText' }],
    });
  });

  it('gives what a reader of plain cartridges finds beside it', async () => {
    const report = await verify(canvasCartridge().build());
    expect(report.kind).toBe('canvas');
    expect(report.plainContents?.quizzes.map((quiz) => quiz.file)).toEqual(['quiz1/assessment_qti.xml']);
    expect(report.contents.quizzes.map((quiz) => quiz.file)).toEqual(['non_cc_assessments/quiz1.xml.qti']);
  });

  it('reads typed gaps: every label of a gap is accepted', async () => {
    const draft = canvasCartridge().replace(
      'non_cc_assessments/quiz1.xml.qti',
      'multiple_dropdowns_question',
      'fill_in_multiple_blanks_question',
    );
    const { gaps } = question(await contentsOf(draft), 'n-drop', 'inlineEntries');
    expect(gaps[0]).toEqual({
      id: 'one',
      accept: ['Urals', 'Don', 'Neva'].map((text) => ({ text, caseSensitive: false })),
    });
  });

  it('takes unpublished things for unpublished', async () => {
    const draft = canvasCartridge()
      .replace('wiki_content/factory.html', 'content="active"', 'content="unpublished"')
      .replace('topic1meta.xml', '<workflow_state>active', '<workflow_state>unpublished')
      .replace('assignment1/assignment_settings.xml', '>published<', '>unpublished<')
      .replace('quiz1/assessment_meta.xml', '<available>true', '<available>false');
    const { pages, discussions, assignments, quizzes } = await contentsOf(draft);
    expect([pages, discussions, assignments, quizzes].map((list) => list[0]?.published)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('assignments of the extension in a Canvas cartridge', () => {
  it('are read with what Canvas says beside them', async () => {
    const essay =
      '<assignment xmlns="http://www.imsglobal.org/xsd/imscc_extensions/assignment" identifier="a2"><title>Plain</title><text texttype="text/html">&lt;p&gt;Write.&lt;/p&gt;</text><submission_formats><format type="file"/></submission_formats><extensions platform="canvas.instructure.com"><assignment xmlns="http://canvas.instructure.com/xsd/cccv1p0" identifier="a2"><title>Own</title><points_possible>7</points_possible><workflow_state>unpublished</workflow_state></assignment></extensions></assignment>';
    const draft = canvasCartridge()
      .set('essay.xml', essay)
      .replace(
        'imsmanifest.xml',
        '</resources>',
        '<resource identifier="a2" type="assignment_xmlv1p0"><file href="essay.xml"/></resource></resources>',
      );
    const { assignments } = await contentsOf(draft);
    expect(assignments.find((one) => one.id === 'a2')).toMatchObject({
      title: 'Own',
      prompt: { text: 'Write.' },
      submission: ['file'],
      grading: { points: 7 },
      published: false,
    });
  });
});

describe('other packages', () => {
  it('gives what SCORM launches, and the words of its pages', async () => {
    const contents = await contentsOf(scorm12());
    expect(contents.launches).toEqual([
      { id: 'item1', title: 'Reading', path: 'index.html', scormType: 'sco' },
      { id: 'item2', title: 'Quiz', path: 'quiz.html', scormType: 'sco', masteryScore: 80 },
    ]);
    expect(contents.metadata.title).toBe('Workers');
    expect(contents.pages[0]).toMatchObject({
      id: 'index.html',
      title: 'Reading',
      body: { text: 'One Workers came.' },
      sections: [{ id: 'one', title: 'One', text: 'One Workers came.' }],
    });
  });

  it('gives the quizzes of a zip of questions', async () => {
    const report = await verify(qtiZip().build());
    expect([report.kind, report.version]).toEqual(['qti', '1.2']);
    expect(report.contents.quizzes.flatMap(questionsOf).map((one) => one.id)).toEqual([
      'n-mc',
      'n-match',
      'n-num',
      'n-drop',
      'n-essay',
    ]);
  });

  it('reads questions that name no type by what they are answered with', async () => {
    const untyped = (profile: string) => field('cc_profile', profile);
    const draft = cartridge(1);
    for (const profile of ['multiple_choice', 'multiple_response', 'fib', 'essay']) {
      draft.replace('quizzes/check.xml', untyped(`cc.${profile}.v0p1`), field('cc_question_category', 'x'));
    }
    const contents = await contentsOf(draft);
    expect(question(contents, 'q-mc', 'choose').multiple).toBe(false);
    expect(question(contents, 'q-mr', 'choose').multiple).toBe(true);
    expect(question(contents, 'q-fib', 'textEntry').accept).toHaveLength(2);
    expect(question(contents, 'q-essay', 'extendedText').declaredType).toBe('');
  });
});
