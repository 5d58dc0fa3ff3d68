import { describe, expect, it } from 'vitest';
import { canvasCartridge, qtiZip } from '../../verify/support/canvas.ts';
import { cartridge } from '../../verify/support/cartridge.ts';
import { wholeCanvasExport } from '../../verify/support/others.ts';
import { shownDraft } from '../questions/support/shown.ts';
import { entriesOf, imported, linked, outlineOf, textOf } from './support/imported.ts';

const MODULES = 'course_settings/module_meta.xml';

describe('a Canvas export', () => {
  it('is a module for each of its modules, and one for what is in none', async () => {
    const draft = wholeCanvasExport().set(
      'wiki_content/alone.html',
      '<html><head><title>Alone</title><meta name="identifier" content="page9"/></head><body><p>Nobody shows me.</p></body></html>',
    );
    expect(outlineOf(await imported(draft))).toEqual([
      'Week 1: reading The factory, discussion Was it free?, quiz Check yourself, assignment Essay, link The archive',
      'Pages not in any module: reading Syllabus, reading Alone',
    ]);
  });

  it('keeps completion, order and settings', async () => {
    const { modules, title } = await imported(wholeCanvasExport());
    expect(title).toBe('Workers');
    expect(modules[0]).toMatchObject({ sequential: true, published: true });
    expect(modules[0]?.activities).toMatchObject([
      { completion: 'view' },
      {},
      { completion: { minPercent: 60 }, purpose: 'graded' },
      { submission: ['text', 'file'], points: 10 },
      {},
    ]);
  });
});

describe('links between parts of a Canvas export', () => {
  const page = (html: string) =>
    canvasCartridge().set(
      'wiki_content/factory.html',
      `<html><head><title>The factory</title><meta name="identifier" content="page1"/></head><body>${html}</body></html>`,
    );
  const body = async (html: string) => {
    const { modules } = await imported(page(html));
    const [reading] = modules[0]?.activities ?? [];
    return reading === undefined ? '' : linked(textOf(reading));
  };
  it.each([
    ['a page by its address', '$WIKI_REFERENCE$/pages/factory', '[x](activity page1)'],
    ['a page by its id', '$CANVAS_OBJECT_REFERENCE$/pages/page1', '[x](activity page1)'],
    ['an encoded page', '%24WIKI_REFERENCE%24/pages/factory', '[x](activity page1)'],
    ['a quiz', '$CANVAS_OBJECT_REFERENCE$/quizzes/quiz1', '[x](activity quiz1)'],
    ['a quiz, encoded', '%24CANVAS_OBJECT_REFERENCE%24/quizzes/quiz1?a=1', '[x](activity quiz1)'],
    ['a topic', '$CANVAS_OBJECT_REFERENCE$/discussion_topics/topic1', '[x](activity topic1)'],
    ['an assignment', '$CANVAS_OBJECT_REFERENCE$/assignments/assignment1', '[x](activity assignment1)'],
    ['an item of a module', '$CANVAS_COURSE_REFERENCE$/modules/items/mi-link', '[x](activity mi-link)'],
    ['a file', '$IMS-CC-FILEBASE$/images/map.png?canvas_download=1', '[x](asset web_resources/images/map.png)'],
    ['a file, encoded', '%24IMS-CC-FILEBASE%24/images/map.png', '[x](asset web_resources/images/map.png)'],
    ['a page of the web', 'https://example.org/a?b=1', '[x](https://example.org/a?b=1)'],
    ['what is not there', '$CANVAS_OBJECT_REFERENCE$/quizzes/gone', 'x'],
  ])('lead to %s', async (_, address, shown) => {
    expect(await body(`<p><a href="${address}">x</a></p>`)).toBe(shown);
  });

  it('show pictures, with the alternative text that the page gives', async () => {
    const draft = await imported(
      page('<p>A <img src="$IMS-CC-FILEBASE$/images/map.png" alt="A map of the works"> b</p>'),
    );
    expect([...draft.files]).toMatchObject([
      ['web_resources/images/map.png', { name: 'map.png', alt: 'A map of the works' }],
    ]);
    const file = draft.files.get('web_resources/images/map.png');
    expect((await file?.bytes())?.length).toBeGreaterThan(10);
  });

  it('are words where they lead to another module, and the report says so', async () => {
    const draft = page('<p><a href="$WIKI_REFERENCE$/pages/alone">x</a></p>').set(
      'wiki_content/alone.html',
      '<html><head><title>Alone</title><meta name="identifier" content="page9"/></head><body><p>A</p></body></html>',
    );
    const read = await imported(draft);
    expect(read.modules[0]?.activities[0] && linked(textOf(read.modules[0].activities[0]))).toBe('x');
    expect(entriesOf(read)).toContain('changed link-to-other-module: Week 1 / The factory | Alone');
  });
});

describe('what a module has no place for', () => {
  it('is said with its old value', async () => {
    const draft = wholeCanvasExport()
      .replace(
        'assignment1/assignment_settings.xml',
        '<title>',
        '<due_at>2026-05-01T21:59:00</due_at><peer_reviews>true</peer_reviews><title>',
      )
      .replace(
        'course_settings/late_policy.xml',
        '<missing_submission_deduction_enabled>false</missing_submission_deduction_enabled>',
        '<missing_submission_deduction_enabled>false</missing_submission_deduction_enabled><missing_submission_deduction>100.0</missing_submission_deduction><late_submission_deduction_enabled>true</late_submission_deduction_enabled><late_submission_deduction>10.0</late_submission_deduction><late_submission_interval>day</late_submission_interval><late_submission_minimum_percent_enabled>true</late_submission_minimum_percent_enabled><late_submission_minimum_percent>40.0</late_submission_minimum_percent>',
      )
      .replace(
        'quiz1/assessment_meta.xml',
        '<title>',
        '<access_code>bread</access_code><lock_at>2026-06-01T00:00:00</lock_at><title>',
      )
      .replace(
        MODULES,
        '<position>1</position>\n<require',
        '<position>1</position>\n<unlock_at>2026-04-01T00:00:00</unlock_at><prerequisites><prerequisite type="context_module"><identifierref>mod0</identifierref></prerequisite></prerequisites>\n<require',
      );
    expect(entriesOf(await imported(draft))).toEqual(
      expect.arrayContaining([
        'left due-date: Essay | 2026-05-01 21:59:00',
        'left peer-review: Essay | yes',
        'left access-code: Check yourself | bread',
        'left available-until: Check yourself | 2026-06-01 00:00:00',
        'left available-from: Week 1 | 2026-04-01 00:00:00',
        'left prerequisite: Week 1 | mod0',
        'left assignment-group:  | Essays (60 %)',
        'left late-policy:  | late work: 10 % less for each day, 40 % at least',
      ]),
    );
  });

  it('is a heading between activities, and what is hidden is for instructors', async () => {
    const draft = canvasCartridge()
      .replace(
        MODULES,
        '<items>',
        '<items><item identifier="h"><content_type>ContextModuleSubHeader</content_type><workflow_state>active</workflow_state><title>Before class</title></item>',
      )
      .replace(
        MODULES,
        '<content_type>DiscussionTopic</content_type>\n<workflow_state>active',
        '<content_type>DiscussionTopic</content_type>\n<workflow_state>unpublished',
      );
    const read = await imported(draft);
    expect(entriesOf(read)).toEqual(
      expect.arrayContaining([
        'left heading: Week 1 / Before class | Before class',
        'changed hidden: Week 1 / Was it free? | Was it free?',
      ]),
    );
    expect(read.modules[0]?.activities[1]).toMatchObject({ title: 'Was it free?', audience: 'instructor' });
  });

  it('is a module that waits, where nothing of it is published', async () => {
    const draft = canvasCartridge();
    draft.set(MODULES, draft.text(MODULES).replaceAll('<workflow_state>active', '<workflow_state>unpublished'));
    const { modules } = await imported(draft);
    expect(modules[0]?.published).toBe(false);
    expect(modules[0]?.activities.some(({ audience }) => audience !== undefined)).toBe(false);
  });
});

describe('other packages', () => {
  it('of questions are quizzes', async () => {
    expect((await shownDraft(await imported(qtiZip(), 'questions.zip'))).length).toBeGreaterThan(1);
  });

  it.each([1, 2, 3] as const)('of Common Cartridge 1.%i are modules by their folders', async (minor) => {
    const read = await imported(cartridge(minor));
    expect(outlineOf(read)).toEqual([
      'Overview: reading Start here',
      'Week 1: reading The factory, discussion Was it free?, quiz Check yourself, link The archive, tool The tool',
    ]);
    expect(entriesOf(read)).toEqual([]);
  });

  it('that are half are refused with one error', async () => {
    const whole = canvasCartridge().build();
    await expect(imported(whole.subarray(0, whole.length - 400))).rejects.toThrow(
      /^\[\{"severity":"error"[^[]*\}\]$|cut-short|not-a-zip/,
    );
  });
});
