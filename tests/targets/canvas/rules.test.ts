import { beforeAll, describe, expect, it } from 'vitest';
import { loadDefaultTheme } from '../../../src/render/theme-on-disk.ts';
import { canvasPageProfile, canvasQuestionProfile } from '../../../src/targets/canvas/profile.ts';
import { choice, quizOf, reading, resolvedModule } from '../../resolve/support.ts';
import { png } from '../../support/kitchen-sink/media.ts';
import { type Built, buildModule, buildPackage, buildUnit, count, pathOf, select } from '../support/build.ts';
import { everything, everythingFiles } from '../support/everything.ts';

/**
 * What Canvas's importer does with its own flavour, rule by rule (docs/platforms/canvas.md). Each test bears the name
 * of the function or constant that follows the rule, and fails where the rule is taken out.
 */

let full: Built;
let manifest: string;
let modules: string;
let text: string;

beforeAll(async () => {
  full = await buildPackage('canvas', everything(), { files: everythingFiles, withInstructor: true });
  manifest = full.text('imsmanifest.xml');
  modules = full.text('course_settings/module_meta.xml');
  text = full.text('wiki_content/every-thing-text.html');
});

const resourceOf = (path: string) => select(manifest, `//resource[file/@href="${path}"]/@identifier`)[0] ?? '';
/** The file of which a part is this resource's, by its path's end. */
const fileOf = (title: string, pattern: RegExp) => {
  const object = select(modules, `//item[title="${title}"]/identifierref`)[0] ?? '';
  return full.text(pathOf({ ...full, paths: full.paths.filter((path) => path.includes(object)) }, pattern));
};

describe('recognition (1)', () => {
  it('settingsResource: the flag by which Canvas knows its own flavour', () => {
    const flag = '//resource[@href="course_settings/canvas_export.txt"]';
    expect(count(manifest, flag)).toBe(1);
    expect(select(manifest, `${flag}/file/@href`)).toEqual([
      'course_settings/canvas_export.txt',
      'course_settings/module_meta.xml',
      'course_settings/rubrics.xml',
      'course_settings/files_meta.xml',
    ]);
  });
});

describe('the flavour (3)', () => {
  it('VERSION: types of Common Cartridge 1.1, the only ones that are read', () => {
    const types = new Set(select(manifest, '//resource/@type'));
    expect([...types].sort()).toEqual([
      'associatedcontent/imscc_xmlv1p1/learning-application-resource',
      'imsdt_xmlv1p1',
      'imsqti_xmlv1p2/imscc_xmlv1p1/assessment',
      'imswl_xmlv1p1',
      'webcontent',
    ]);
  });

  it('assessmentDocument: every quiz has its own file of questions, without which it vanishes', () => {
    const quizzes = select(manifest, '//resource[contains(@type, "assessment")]/@identifier');
    expect(quizzes).toHaveLength(2);
    for (const quiz of quizzes) {
      expect(full.paths).toContain(`non_cc_assessments/${quiz}.xml.qti`);
      expect(full.paths).toContain(`${quiz}/assessment_meta.xml`);
    }
  });

  it('writeTopic: the settings are a topic’s first dependency', () => {
    const [topic] = select(manifest, '//resource[@type="imsdt_xmlv1p1"]/dependency[1]/@identifierref');
    expect(full.text(`${topic}.xml`)).toContain('<topicMeta');
    expect(count(manifest, '//resource[@type="imsdt_xmlv1p1"]/dependency')).toBe(1);
  });

  it('htmlDocument: a page has its identifier, its title and its state', () => {
    for (const path of full.paths.filter((one) => one.startsWith('wiki_content/'))) {
      const page = full.text(path);
      expect(page).toContain(`<meta name="identifier" content="${resourceOf(path)}">`);
      expect(page).toMatch(/<title>[^<]+<\/title>/);
      expect(page).toMatch(/<meta name="workflow_state" content="(active|unpublished)">/);
      expect(page).toContain('\n<body>\n');
    }
  });

  it('moduleElement: a module’s own values stand before those of its items', () => {
    expect(select(modules, '//module/*').length).toBeGreaterThan(0);
    expect(select(modules, '(//module//title)[1]')).toEqual(['Everything & <all> of it']);
    const names = [...modules.slice(modules.indexOf('<module '), modules.indexOf('<items>')).matchAll(/<([a-z_]+)>/g)];
    expect(names.map(([, name]) => name)).toEqual([
      'title',
      'workflow_state',
      'position',
      'require_sequential_progress',
      'locked',
    ]);
  });

  it.each([
    ['topicMeta', 'The talk', /_?[a-z0-9]+\.xml$/],
    ['quizMeta', 'The test', /assessment_meta\.xml$/],
  ])('%s: own values stand before those of the assignment inside', (_, title, pattern) => {
    const document =
      title === 'The talk'
        ? full.text(`${select(manifest, '//resource[@type="imsdt_xmlv1p1"]/dependency/@identifierref')[0]}.xml`)
        : fileOf(title, pattern);
    const before = document.slice(0, document.indexOf('<assignment '));
    const inside = document.slice(document.indexOf('<assignment '), document.indexOf('</assignment>'));
    for (const name of ['title', 'module_locked']) {
      expect(before).toContain(`<${name}>`);
      expect(inside).toContain(`<${name}>`);
    }
  });

  it('addAssets: every file of the course is declared', () => {
    const files = full.paths.filter((path) => path.startsWith('web_resources/'));
    expect(files).toHaveLength(5);
    for (const path of files) expect(resourceOf(path)).toMatch(/^g/);
  });
});

describe('links (3.1)', () => {
  it('pageAddress: a page by its slug, which is its file’s name', () => {
    const [, slug] = /\$WIKI_REFERENCE\$\/pages\/([a-z0-9-]+)/.exec(text) ?? [];
    expect(full.paths).toContain(`wiki_content/${slug}.html`);
  });

  it('activityAddress: things by their ids, a link by its item', async () => {
    const body = '[a](activity:talk) [b](activity:work) [c](activity:test) [d](activity:site) [e](activity:record)';
    const built = await buildPackage(
      'canvas',
      everything({
        activities: (everything().activities ?? []).map((one) =>
          one.type === 'reading' && one.id === 'text'
            ? { ...one, body: `${body} ![](asset:plan) ![](asset:voice) ![](asset:handout)` }
            : one,
        ),
        glossary: [],
      }),
      { files: everythingFiles },
    );
    const page = built.text('wiki_content/every-thing-text.html');
    const meta = built.text('course_settings/module_meta.xml');
    const object = (title: string) => select(meta, `//item[title="${title}"]/identifierref`)[0];
    const [site] = select(meta, '//item[title="The site"]/@identifier');
    expect([...page.matchAll(/href="(\$[^"]+)"/g)].map(([, address]) => address)).toEqual([
      `$CANVAS_OBJECT_REFERENCE$/discussion_topics/${object('The talk')}`,
      `$CANVAS_OBJECT_REFERENCE$/assignments/${object('The work')}`,
      `$CANVAS_OBJECT_REFERENCE$/quizzes/${object('The test')}`,
      `$CANVAS_COURSE_REFERENCE$/modules/items/${site}`,
      '$WIKI_REFERENCE$/pages/every-thing-record',
      '$IMS-CC-FILEBASE$/every-thing/voice.mp3',
      '$IMS-CC-FILEBASE$/every-thing/handout.pdf?canvas_=1&amp;canvas_qs_wrap=1',
    ]);
  });

  it('fileAddress: files by their path below web_resources', () => {
    const shown = [...text.matchAll(/src="\$IMS-CC-FILEBASE\$\/([^"]+)"/g)].map(([, path]) => path);
    expect(shown).toEqual(['every-thing/plan.png', 'every-thing/voice.mp3']);
    for (const path of shown) expect(full.paths).toContain(`web_resources/${path}`);
  });
});

describe('what stands in a column', () => {
  // A chart of 500 pixels made a page scroll sideways on a phone.
  it('PICTURE: pictures are no wider than it, charts included', () => {
    const written = full.files.flatMap((file) => (file.kind === 'text' ? [file.text] : [])).join('\n');
    const pictures = written.match(/<img\b[^>]*>/g) ?? [];
    expect(pictures.some((picture) => picture.includes('chart-'))).toBe(true);
    for (const picture of pictures) expect(picture).toMatch(/class="cw-media" .*style="max-width: 100%; height: auto"/);
  });

  // `height: auto` leaves a recording no height: its controls could not be seen.
  it('figureOf: a recording has its own height', () => {
    const page = full.text('wiki_content/every-thing-text.html');
    expect(page).toMatch(/<audio [^>]*controls/);
    expect(page).not.toMatch(/<audio [^>]*style=/);
  });
});

describe('the sanitiser (3.2)', () => {
  it('canvasPageProfile: no attribute that Canvas takes away', () => {
    const html = full.files.flatMap((file) => (file.kind === 'text' ? [file.text] : [])).join('\n');
    expect(html).not.toMatch(/<[a-z0-9]+ [^>]*(loading|srcset|rel|download|headers|datetime|reversed)=/);
    for (const [tag, name] of [
      ['details', 'open'],
      ['img', 'loading'],
      ['a', 'rel'],
      ['td', 'headers'],
      ['time', 'datetime'],
      ['ol', 'reversed'],
      ['li', 'value'],
      ['p', 'onclick'],
    ] as const)
      expect(canvasPageProfile.attribute(tag, name)).toBe(false);
    for (const [tag, name] of [
      ['p', 'style'],
      ['p', 'aria-label'],
      ['p', 'data-x'],
      ['th', 'scope'],
      ['img', 'alt'],
    ] as const)
      expect(canvasPageProfile.attribute(tag, name)).toBe(true);
  });

  it('canvasPageProfile: elements that Canvas unwraps are written as others', () => {
    for (const tag of ['main', 'hgroup', 's', 'bdi', 'output', 'dialog', 'template', 'script', 'svg'])
      expect(canvasPageProfile.elements.has(tag)).toBe(false);
    for (const tag of ['details', 'figure', 'section', 'audio', 'track', 'table'])
      expect(canvasPageProfile.elements.has(tag)).toBe(true);
  });

  it('STYLES: no CSS that Canvas takes away, and no value that makes it drop the rest', async () => {
    for (const name of [
      'font-weight',
      'text-transform',
      'opacity',
      'box-shadow',
      'letter-spacing',
      'bottom',
      'columns',
    ])
      expect(canvasPageProfile.inlineStyles?.has(name)).toBe(false);
    const styles = [...text.matchAll(/style="([^"]*)"/g)].map(([, style]) => style);
    expect(styles.length).toBeGreaterThan(5);
    // Whole attributes with other signs, and functions but url(), are dropped.
    for (const style of [...styles, ...Object.values((await loadDefaultTheme()).styles)])
      expect(style).toMatch(/^[-:,;#%./\sa-zA-Z0-9!]*$/);
  });

  it('canvasQuestionProfile: no ids in questions', () => {
    expect(canvasPageProfile.anchors).toBe(true);
    expect(canvasQuestionProfile.anchors).toBe(false);
    expect(text).toContain('href="#term-trust"');
    expect(text).toContain('id="term-trust"');
    for (const path of full.paths.filter((one) => one.endsWith('.qti')))
      expect(full.text(path)).not.toMatch(/ id=&quot;| id="/);
  });
});

describe('re-import (4)', () => {
  it('itemElement: every item has an id of its own, or each import would add it again', () => {
    const ids = select(modules, '//item/@identifier');
    expect(new Set(ids).size).toBe(14);
    expect(ids.every((id) => /^g[0-9a-f]{32}$/.test(id))).toBe(true);
    expect(ids.filter((id) => select(modules, '//identifierref').includes(id)).length).toBe(8);
  });

  it('identifierOf: an activity that moves and is renamed keeps its ids', async () => {
    const activities = [reading, quizOf([choice])];
    const before = await buildPackage('canvas', { activities });
    const after = await buildPackage('canvas', { activities: [quizOf([choice]), { ...reading, title: 'New' }] });
    const ids = (built: Built) => select(built.text('imsmanifest.xml'), '//resource/@identifier').sort();
    expect(ids(after)).toEqual(ids(before));
  });

  it('identifierOf: pages and quizzes bear the same ids in a plain cartridge', async () => {
    const plain = (await buildPackage('common-cartridge', everything(), { files: everythingFiles })).text(
      'imsmanifest.xml',
    );
    const [page] = select(plain, '//resource[file/@href="pages/every-thing_text.html"]/@identifier');
    expect(resourceOf('wiki_content/every-thing-text.html')).toBe(page);
  });

  it('settings: no dates, so that those of the teacher stay', () => {
    const all = full.files.flatMap((file) => (file.kind === 'text' ? [file.text] : [])).join('\n');
    expect(all).not.toMatch(/<(due_at|lock_at|unlock_at|delayed_post_at)/);
  });
});

describe('files of the flavour (5)', () => {
  it('settingsFiles: nothing that changes the teacher’s course', () => {
    expect(full.paths.filter((path) => path.startsWith('course_settings/'))).toEqual([
      'course_settings/canvas_export.txt',
      'course_settings/module_meta.xml',
      'course_settings/rubrics.xml',
      'course_settings/files_meta.xml',
    ]);
  });

  it('itemElement: items in order, of the types that Canvas knows, with their state', () => {
    expect(select(modules, '//item/content_type')).toEqual([
      ...Array(5).fill('WikiPage'),
      'DiscussionTopic',
      'Assignment',
      'ExternalUrl',
      'Quizzes::Quiz',
      'Quizzes::Quiz',
      'WikiPage',
      'ContextModuleSubHeader',
      'WikiPage',
      'WikiPage',
    ]);
    expect(select(modules, '//item/position')).toEqual(Array.from({ length: 14 }, (_, index) => String(index + 1)));
    expect(select(modules, '//item[workflow_state="unpublished"]/title')).toEqual([
      'For the instructor',
      'Instructor’s guide',
      'For instructors',
    ]);
    expect(select(modules, '//item[content_type="ExternalUrl"]/url')).toEqual(['https://example.org/a?q=%D0%B9&x=1']);
  });

  it('requirementElement: what must be done, by item', () => {
    const required = select(modules, '//completionRequirement/@type');
    expect(required).toEqual([
      ...Array(3).fill('must_view'),
      'must_contribute',
      'min_score',
      'must_view',
      'must_submit',
      'must_submit',
    ]);
    expect(select(modules, '//completionRequirement/min_score')).toEqual(['6']);
    const items = select(modules, '//item/@identifier');
    for (const reference of select(modules, '//completionRequirement/identifierref'))
      expect(items).toContain(reference);
    // Years may be skipped.
    const [years] = select(modules, '//item[title="Years"]/@identifier');
    expect(select(modules, '//completionRequirement/identifierref')).not.toContain(years);
  });

  it('moduleElement: sequence and state as the author wants them', async () => {
    expect(select(modules, '//module/require_sequential_progress')).toEqual(['true']);
    const hidden = await buildPackage('canvas', { published: false });
    const meta = hidden.text('course_settings/module_meta.xml');
    expect(select(meta, '//workflow_state').every((state) => state === 'unpublished')).toBe(true);
    expect(select(meta, '//module/require_sequential_progress')).toEqual(['false']);
    expect(hidden.text('wiki_content/example-opening.html')).toContain('content="unpublished"');
  });

  it('planModule: in a sequential unit each module asks for the one before', async () => {
    const two = [await resolvedModule(), await resolvedModule({ id: 'second', title: 'Second' })];
    const meta = (await buildUnit('canvas', { sequential: true }, two)).text('course_settings/module_meta.xml');
    const [first] = select(meta, '//module/@identifier');
    expect(select(meta, '//module[1]/prerequisites/prerequisite')).toEqual([]);
    expect(select(meta, '//module[2]/prerequisites/prerequisite/identifierref')).toEqual([first]);
    expect(select(meta, '//module[2]/prerequisites/prerequisite/@type')).toEqual(['context_module']);
    const open = (await buildUnit('canvas', {}, two)).text('course_settings/module_meta.xml');
    expect(open).not.toContain('prerequisite');
  });

  it('unitPage: the unit’s summary is the first page', async () => {
    const built = await buildUnit('canvas', {}, [await resolvedModule()]);
    expect(select(built.text('course_settings/module_meta.xml'), '//item[1]/title')).toEqual(['A unit']);
    expect(built.text('wiki_content/unit-unit.html')).toContain('<p>Two modules.</p>');
  });

  it('topicMeta: how a discussion runs and is graded, with its rubric', () => {
    const meta = full.text(`${select(manifest, '//resource[@type="imsdt_xmlv1p1"]/dependency/@identifierref')[0]}.xml`);
    expect(select(meta, '/topicMeta/discussion_type')).toEqual(['side_comment']);
    expect(select(meta, '/topicMeta/require_initial_post')).toEqual(['true']);
    expect(select(meta, '/topicMeta/topic_id')).toEqual(select(modules, '//item[title="The talk"]/identifierref'));
    expect(select(meta, '/topicMeta/assignment/points_possible')).toEqual(['10']);
    expect(select(meta, '/topicMeta/assignment/submission_types')).toEqual(['discussion_topic']);
    expect(select(meta, '/topicMeta/assignment/rubric_identifierref')).toEqual(
      select(full.text('course_settings/rubrics.xml'), '//rubric/@identifier'),
    );
  });

  it('settings: without a kind of grading the points would be ignored', () => {
    const documents = full.files.flatMap((file) =>
      file.kind === 'text' && file.text.includes('<points_possible>') && /assignment/.test(file.text)
        ? [file.text]
        : [],
    );
    const assignments = documents.flatMap((xml) => select(xml, '//*[submission_types]/grading_type'));
    expect(assignments).toEqual(['points', 'points', 'points']);
  });

  it('submissionTypesOf: the ways to hand in', () => {
    expect(select(fileOf('The work', /assignment_settings\.xml$/), '/assignment/submission_types')).toEqual([
      'online_text_entry,online_upload,online_url',
    ]);
  });

  it('rubricsDocument: criteria and ratings with their points', () => {
    const rubrics = full.text('course_settings/rubrics.xml');
    expect(select(rubrics, '//rubric/points_possible')).toEqual(['10']);
    expect(select(rubrics, '//criterion/points')).toEqual(['6', '4']);
    expect(select(rubrics, '//rating/points')).toEqual(['6', '0', '4', '0']);
    expect(select(rubrics, '//criterion[1]/long_description')).toEqual(['A claim &amp; its ground.']);
    const ids = [...select(rubrics, '//rating/id'), ...select(rubrics, '//criterion/criterion_id')];
    expect(new Set(ids).size).toBe(6);
  });

  it('filesMeta: the author’s names and the terms of use', () => {
    const files = full.text('course_settings/files_meta.xml');
    expect(select(files, '//display_name')).toEqual([
      'Plan & факты.png',
      'voice.mp3',
      'handout.pdf',
      'secret.png',
      'chart-figures.svg',
    ]);
    expect(select(files, '//license')).toEqual(['cc_by', 'cc_by', 'cc_by', 'cc_by']);
  });

  it('planFile: no two files of a folder bear one name', async () => {
    const asset = (id: string, file: string, license: string) => ({ id, file, alt: id, credit: 'A', license });
    const built = await buildPackage(
      'canvas',
      {
        assets: [asset('one', 'a/Plan.png', 'CC0-1.0'), asset('two', 'b/plan.png', 'All rights reserved')],
        activities: [{ ...reading, body: '![](asset:one)\n\n![](asset:two)' }, quizOf([choice])],
      },
      { files: { 'a/Plan.png': png, 'b/plan.png': png } },
    );
    const files = built.text('course_settings/files_meta.xml');
    expect(select(files, '//display_name')).toEqual(['Plan.png', 'two.png']);
    expect(select(files, '//usage_rights/@use_justification')).toEqual(['public_domain', 'used_by_permission']);
  });

  it('bodyOf: never an empty page', async () => {
    const module = await resolvedModule();
    const activities = module.activities.map((one) => (one.type === 'reading' ? { ...one, body: [] } : one));
    const built = await buildModule('canvas', { ...module, activities });
    expect(built.text('wiki_content/example-opening.html')).toContain('<p>Opening</p>');
  });

  it('slugOf: a page of ours gives way to an activity of its name', async () => {
    const built = await buildPackage('canvas', { activities: [{ ...reading, id: 'overview' }, quizOf([choice])] });
    expect(built.paths).toContain('wiki_content/example-overview.html');
    expect(built.paths).toContain('wiki_content/example-module-overview.html');
  });
});

describe('a Moodle restore of it', () => {
  it('cartridgeTitle: no title that stops it', async () => {
    const title = 'x'.repeat(255);
    const built = await buildPackage('canvas', {
      title,
      activities: [
        { ...reading, title },
        { id: 'talk', type: 'discussion', title, prompt: 'P' },
        quizOf([choice], { title }),
      ],
    });
    const read = built.files.flatMap((file) =>
      file.kind === 'text' && /imsmanifest\.xml$|assessment_qti\.xml$/.test(file.path)
        ? [...select(file.text, '//title'), ...select(file.text, '//@title')]
        : [],
    );
    expect(read.filter((one) => one.length > 240)).toEqual([]);
    const [topic] = select(built.text('imsmanifest.xml'), '//resource[@type="imsdt_xmlv1p1"]/file/@href');
    expect(select(built.text(topic ?? ''), '/topic/title')[0]).toHaveLength(240);
    // Canvas itself shows them whole.
    expect(select(built.text('course_settings/module_meta.xml'), '//item/title')[1]).toBe(title);
  });

  it('plainQuiz: every quiz has questions that Moodle knows', () => {
    for (const path of full.paths.filter((one) => one.endsWith('assessment_qti.xml')))
      expect(count(full.text(path), '//section/item')).toBeGreaterThan(0);
  });
});

describe('what is for instructors', () => {
  it('stays out of the package without --with-instructor', async () => {
    const built = await buildPackage('canvas', everything(), { files: everythingFiles });
    const all = built.files.map((file) => (file.kind === 'text' ? `${file.path} ${file.text}` : file.path)).join('\n');
    expect(all).not.toMatch(/Not for students|How to teach it|A model of an answer|secret|For the instructor/);
  });

  it('is unpublished with it, below a header', () => {
    expect(full.text('wiki_content/every-thing-guide.html')).toContain('content="unpublished"');
    expect(full.text('wiki_content/every-thing-for-you.html')).toContain('content="unpublished"');
    expect(select(manifest, '//resource[.//*[local-name()="value"]="Instructor"]/file/@href')).toHaveLength(2);
  });
});
