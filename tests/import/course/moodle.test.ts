import { describe, expect, it } from 'vitest';
import { moodleBackup, olderBackup, PICTURE_PATH } from '../../verify/support/moodle-backup.ts';
import type { PackageDraft } from '../../verify/support/package-draft.ts';
import { shownDraft } from '../questions/support/shown.ts';
import { entriesOf, imported, linked, outlineOf, textOf } from './support/imported.ts';

/** The base backup, with something to do in its assignment. */
const backup = () =>
  moodleBackup().replace('activities/assign_22/assign.xml', '<intro></intro>', '<intro>Do it.</intro>');

const read = (draft: PackageDraft) => imported(draft, 'course.mbz');

/** Adds an activity to the base backup, behind its others. */
function withActivity(draft: PackageDraft, kind: string, id: number, body: string, module = ''): PackageDraft {
  const directory = `activities/${kind}_${id}`;
  return draft
    .replace(
      'moodle_backup.xml',
      '</activities>',
      `<activity><moduleid>${id}</moduleid><sectionid>10</sectionid><modulename>${kind}</modulename><title>${kind}</title><directory>${directory}</directory></activity></activities>`,
    )
    .set(
      `${directory}/module.xml`,
      `<?xml version="1.0"?><module id="${id}"><modulename>${kind}</modulename><visible>1</visible><visibleold>1</visibleold>${module}</module>`,
    )
    .set(
      `${directory}/${kind}.xml`,
      `<?xml version="1.0"?><activity id="${id}" moduleid="${id}" modulename="${kind}" contextid="9${id}"><${kind} id="${id}">${body}</${kind}></activity>`,
    );
}

describe('a Moodle backup', () => {
  it('is a module for each section', async () => {
    expect(outlineOf(await read(backup()))).toEqual(['One: reading Page, quiz Quiz, assignment Task']);
    expect(shownDraft(await read(backup()))).toContain('choice: Which? See $@PAGEVIEWBYID*20@$ [*A | B] (2)');
    expect(shownDraft(await read(olderBackup()))).toContain('## 1 of 2 (1)');
  });

  it('has links between activities, and pictures', async () => {
    const draft = backup().replace(
      'activities/page_20/page.xml',
      '$@QUIZVIEWBYID*21@$',
      '&lt;p&gt;&lt;a href="$@QUIZVIEWBYID*21@$"&gt;q&lt;/a&gt; &lt;a href="$@QUIZVIEWBYID*99@$"&gt;gone&lt;/a&gt;&lt;/p&gt;',
    );
    const { modules, files } = await read(draft);
    const [page] = modules[0]?.activities ?? [];
    expect(page && linked(textOf(page))).toBe(`[q](activity 21) gone !(asset ${PICTURE_PATH})`);
    expect(files.get(PICTURE_PATH)?.name).toBe('a b.png');
  });

  it('has books as readings, a chapter each, with subchapters below their chapters', async () => {
    const chapter = (id: number, number: number, sub: number, title: string, text: string) =>
      `<chapter id="${id}"><pagenum>${number}</pagenum><subchapter>${sub}</subchapter><title>${title}</title><content>&lt;p&gt;${text}&lt;/p&gt;</content><contentformat>1</contentformat><hidden>0</hidden></chapter>`;
    const chapters = [
      chapter(3, 3, 0, 'Last', 'C'),
      chapter(1, 1, 0, 'First', 'A'),
      chapter(2, 2, 1, 'Below', '&lt;a href="$@BOOKVIEWBYIDCH*30*3@$"&gt;on&lt;/a&gt;'),
    ].join('');
    const draft = withActivity(
      backup(),
      'book',
      30,
      `<name>Book</name><intro>Why</intro><introformat>1</introformat><chapters>${chapters}</chapters>`,
    );
    const { modules } = await read(draft);
    const books = modules[0]?.activities.slice(3) ?? [];
    expect(books.map((one) => [one.title, linked(textOf(one))])).toEqual([
      ['First', 'Why A Below [on](activity 30*3)'],
      ['Last', 'C'],
    ]);
  });

  it('has labels with the reading behind them, before them, or as readings; short ones are headings', async () => {
    const label = (draft: PackageDraft, id: number, text: string) =>
      withActivity(
        draft,
        'label',
        id,
        `<name>label</name><intro>&lt;p&gt;${text}&lt;/p&gt;</intro><introformat>1</introformat>`,
      );
    const long = 'These words are so many that nobody would take them for a heading of anything.';
    const page = (draft: PackageDraft, id: number) =>
      withActivity(
        draft,
        'page',
        id,
        '<name>P</name><content>&lt;p&gt;Text&lt;/p&gt;</content><contentformat>1</contentformat>',
      );
    const before = await read(page(label(backup(), 31, 'Short'), 32));
    expect(before.modules[0]?.activities.slice(3).map((one) => linked(textOf(one)))).toEqual(['Short Text']);
    const after = await read(label(page(backup(), 32), 31, long));
    expect(after.modules[0]?.activities.slice(3).map((one) => linked(textOf(one)))).toEqual([`Text ${long}`]);
    const alone = await read(label(label(backup(), 31, long), 33, 'Short'));
    expect(alone.modules[0]?.activities.slice(3).map(({ title, type }) => `${type} ${title}`)).toEqual([
      expect.stringMatching(/^reading These words are so many/),
    ]);
    expect(entriesOf(alone)).toContain('left heading: One / label | Short');
  });

  it('has terms of a glossary that teachers wrote, and never those of students', async () => {
    const entry = (id: number, teacher: number, term: string) =>
      `<entry id="${id}"><userid>5</userid><concept>${term}</concept><definition>&lt;p&gt;What ${term} is&lt;/p&gt;</definition><definitionformat>1</definitionformat><teacherentry>${teacher}</teacherentry></entry>`;
    const draft = withActivity(
      backup(),
      'glossary',
      34,
      `<name>Words</name><entries>${entry(1, 1, 'norm')}${entry(2, 0, 'secret')}</entries>`,
    );
    const whole = await read(draft);
    expect(whole.modules[0]?.terms.map(({ term }) => term)).toEqual(['norm']);
    expect(JSON.stringify(whole)).not.toContain('secret');
  });

  it('never reads what students did', async () => {
    const secrets =
      '<discussions><discussion id="1"><name>secret</name><posts><post id="1"><message>secret</message></post></posts></discussion></discussions>';
    const draft = withActivity(
      backup(),
      'forum',
      35,
      `<type>general</type><name>Talk</name><intro>Say</intro><introformat>1</introformat>${secrets}`,
    )
      .set('users.xml', '<?xml version="1.0"?><users><user id="5"><username>secret</username></user></users>')
      .replace(
        'moodle_backup.xml',
        '</settings>',
        '<setting><level>root</level><name>users</name><value>1</value></setting></settings>',
      )
      .replace(
        'activities/assign_22/assign.xml',
        '<name>Task</name>',
        '<submissions><submission id="1"><plugin>secret</plugin></submission></submissions><name>Task</name>',
      );
    const whole = await read(draft);
    expect(JSON.stringify(whole)).not.toContain('secret');
    expect(whole.entries.map(({ kind }) => kind)).toContain('student-data');
  });

  it('has rubrics, and marking guides as rubrics of two levels', async () => {
    const grading = (method: string, plugin: string) =>
      `<?xml version="1.0"?><areas><area id="1"><areaname>submissions</areaname><activemethod>${method}</activemethod><definitions><definition id="7"><method>${method}</method><name>How</name>${plugin}</definition></definitions></area></areas>`;
    const guide =
      '<plugin_gradingform_guide_definition><guidecriteria><guidecriterion id="1"><shortname>Reasons</shortname><description>Two of them</description><maxscore>7</maxscore></guidecriterion></guidecriteria></plugin_gradingform_guide_definition>';
    const rubric =
      '<plugin_gradingform_rubric_definition><criteria><criterion id="1"><description>Reasons</description><levels><level id="1"><score>0</score><definition>None</definition></level><level id="2"><score>3</score><definition>Two</definition></level></levels></criterion></criteria></plugin_gradingform_rubric_definition>';
    const graded = (xml: string) =>
      backup()
        .set('activities/assign_22/grading.xml', xml)
        .set(
          'activities/assign_22/grades.xml',
          '<?xml version="1.0"?><activity_gradebook><grade_items><grade_item id="1"><grademax>10</grademax></grade_item></grade_items></activity_gradebook>',
        );
    const rubrics = async (xml: string) =>
      (await read(graded(xml))).modules[0]?.rubrics.flatMap(({ criteria }) => criteria);
    expect(await rubrics(grading('rubric', rubric))).toMatchObject([
      {
        title: 'Reasons',
        levels: [
          { title: 'Two', points: 3 },
          { title: 'None', points: 0 },
        ],
      },
    ]);
    expect(await rubrics(grading('guide', guide))).toMatchObject([
      {
        title: 'Reasons',
        description: [{ kind: 'text', text: 'Two of them' }],
        levels: [
          { title: '7', points: 7 },
          { title: '0', points: 0 },
        ],
      },
    ]);
  });

  it('has the activities of sections inside sections in their place', async () => {
    const draft = withActivity(backup(), 'subsection', 36, '<name>Part</name>')
      .replace(
        'moodle_backup.xml',
        '</sections>',
        '<section><sectionid>11</sectionid><title>Part</title><directory>sections/section_11</directory></section></sections>',
      )
      .set(
        'sections/section_11/section.xml',
        '<?xml version="1.0"?><section id="11"><number>2</number><name>Part</name><visible>1</visible><component>mod_subsection</component><itemid>36</itemid></section>',
      );
    const inner = withActivity(
      draft,
      'page',
      37,
      '<name>Inner</name><content>Text</content><contentformat>1</contentformat>',
    ).replace(
      'moodle_backup.xml',
      '<moduleid>37</moduleid><sectionid>10</sectionid>',
      '<moduleid>37</moduleid><sectionid>11</sectionid>',
    );
    expect(outlineOf(await read(inner))).toEqual(['One: reading Page, quiz Quiz, assignment Task, reading Inner']);
  });

  it.each(['lesson', 'wiki', 'workshop', 'h5pactivity', 'scorm', 'choice', 'data'])(
    'reports a %s by its name',
    async (kind) => {
      const whole = await read(withActivity(backup(), kind, 38, '<name>Something</name>'));
      expect(entriesOf(whole)).toContain('left activity: One / Something | Something');
    },
  );

  it('says dates and restrictions with their old values', async () => {
    const draft = backup()
      .replace('activities/assign_22/assign.xml', '<name>Task</name>', '<duedate>1777672740</duedate><name>Task</name>')
      .replace('activities/quiz_21/quiz.xml', '<name>Quiz</name>', '<timeclose>1777672740</timeclose><name>Quiz</name>')
      .replace(
        'activities/page_20/module.xml',
        '<availability>$@NULL@$',
        '<availability>{"op":"&amp;","c":[{"type":"date","d":">=","t":1},{"type":"group"}]}',
      );
    expect(entriesOf(await read(draft))).toEqual(
      expect.arrayContaining([
        'left due-date: Task | 2026-05-01 21:59 UTC',
        'left available-until: Quiz | 2026-05-01 21:59 UTC',
        'left restriction: Page | date, group',
      ]),
    );
  });
});
