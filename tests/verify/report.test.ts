import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { verifyCodeFamilies } from '../../src/verify/all-codes.ts';
import { formatVerifyHtml, formatVerifyText, verify, verifyJson } from '../../src/verify/index.ts';
import { canvasCartridge } from './support/canvas.ts';
import { cartridge } from './support/cartridge.ts';
import { moodleBackup } from './support/moodle-backup.ts';
import { scorm12 } from './support/scorm.ts';

const broken = () =>
  cartridge(1)
    .replace('pages/factory.html', 'href="https://example.org/"', 'href="start.html"')
    .replace('quizzes/check.xml', 'ident="q-mr"', 'ident="q-tf"')
    .set('notes.txt', 'x');

describe('verdicts', () => {
  it.each([
    ['a good cartridge', cartridge(1), ['accepted', 'accepted']],
    ['a cartridge with a link between pages', broken(), ['accepted-with-losses', 'accepted']],
    ['a cartridge of 1.3', cartridge(3), ['refused', 'accepted']],
    ['a SCORM package', scorm12(), ['accepted', 'refused']],
    ['a damaged zip', cartridge(1).entry('images/map.png', { encrypted: true }), ['refused', 'refused']],
  ])('%s', async (_, draft, outcomes) => {
    const { verdicts } = await verify(draft.build());
    expect(verdicts.map((one) => one.platform)).toEqual(['moodle', 'canvas']);
    expect(verdicts.map((one) => one.outcome)).toEqual(outcomes);
  });

  it('asks only the platforms it is told', async () => {
    const { verdicts, diagnostics } = await verify(cartridge(3).build(), { for: ['canvas'] });
    expect(verdicts.map((one) => one.platform)).toEqual(['canvas']);
    expect(diagnostics.filter((one) => one.code.startsWith('moodle/'))).toEqual([]);
  });
});

describe('for people', () => {
  it('groups by what matters, with counts, places and hints', async () => {
    const report = formatVerifyText(await verify(broken().build(), { name: 'workers.imscc' }));
    expect(report).toContain('workers.imscc: Common Cartridge 1.1.0, ');
    expect(report).toContain('  "Workers"\n  Holds 2 modules, 2 pages, 1 discussion, 1 quiz, 5 questions,');
    expect(report).toContain('  Quiz "Check yourself": 3 choice questions, 1 short answer, 1 essay; 5 points.');
    expect(report).toContain('  Moodle: imports with losses.');
    expect(report).toContain(
      '  warning: Moodle will import this page, but its link to "start.html" will be broken. (pages/factory.html, line 8)\n' +
        '    Name the other page in words instead of linking to it.\n    moodle/page-link\n',
    );
    const order = ['In Moodle', 'In Canvas', 'Questions', 'Files and links'].map((title) =>
      report.indexOf(`\n${title}\n`),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order.every((at) => at > 0)).toBe(true);
    expect(report.endsWith('1 error, 2 warnings, 12 notes.\n')).toBe(true);
  });

  it('writes a page that stands alone and is valid', async () => {
    const reports = [
      await verify(broken().set('a<b>&.txt', 'x').build(), { name: 'a<b>.imscc' }),
      await verify(canvasCartridge().build(), { name: 'canvas.imscc' }),
      await verify(Buffer.from('no zip'), { name: 'none.zip' }),
    ];
    const html = formatVerifyHtml(reports);
    expect(html).not.toMatch(/<script|javascript:|src=|href=/i);
    expect(html).toContain('a&lt;b&gt;.imscc');
    expect(html).not.toContain('<b>.imscc');
    const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'] });
    const judged = await validator.validateString(html);
    expect(
      judged.results.flatMap((one) => one.messages.map((message) => `${message.ruleId}: ${message.message}`)),
    ).toEqual([]);
  });
});

it('speaks of a backup as Moodle does, and of several launches', async () => {
  const report = await verify(moodleBackup().build(), { name: 'course.mbz', for: ['moodle'] });
  expect(formatVerifyText(report)).toContain('In Moodle\n  note: Restoring this backup');
  const launches = (await verify(scorm12().build())).contents.launches;
  const contents = { ...report.contents, launches: [...launches, ...launches] };
  expect(formatVerifyText({ ...report, contents })).toContain(`${launches.length * 2} launches`);
});

it.each([
  ['0', 'General'],
  ['7', 'section 7, without a name'],
  ['', 'a section without a name'],
])('calls an unnamed section of a backup with the number "%s" as Moodle does', async (number, title) => {
  const draft = moodleBackup();
  const path = 'sections/section_10/section.xml';
  const section = draft
    .text(path)
    .replace(/<name>[^<]*<\/name>/, '<name>$@NULL@$</name>')
    .replace('<number>1</number>', `<number>${number}</number>`);
  const report = await verify(draft.set(path, section).build(), { for: ['moodle'] });
  expect(formatVerifyHtml([report])).toContain(`<li><i>${title}</i>`);
});

describe('for machines', () => {
  it('gives one document of plain data', async () => {
    const report = await verify(broken().build(), { name: 'workers.imscc' });
    const json = verifyJson([report, report]);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    expect(json.packages.map((one) => one.name)).toEqual(['workers.imscc', 'workers.imscc']);
    expect(json.diagnostics).toHaveLength(report.diagnostics.length * 2);
  });

  it('orders findings by file and place', async () => {
    const { diagnostics } = await verify(broken().build(), { name: 'p' });
    const keys = diagnostics.map((one) => `${one.file} ${String(one.range?.start.line ?? 0).padStart(6, '0')}`);
    expect(keys).toEqual([...keys].sort());
  });
});

describe('codes', () => {
  it('are in families of their own, each with title and explanation', () => {
    const stages = verifyCodeFamilies.map((family) => family.stage);
    expect(new Set(stages).size).toBe(stages.length);
    for (const { stage, codes } of verifyCodeFamilies) {
      for (const [name, { title, explanation }] of Object.entries(codes)) {
        expect(`${stage}/${name}`).toMatch(/^[a-z]+(?:-[a-z]+)*\/[a-z0-9.]+(?:-[a-z0-9.]+)*$/);
        expect(title).not.toMatch(/\.$/);
        expect(explanation).toMatch(/[.?!)]$/);
      }
    }
  });

  it('say what to change, and not only what was observed', () => {
    for (const { stage, codes } of verifyCodeFamilies) {
      for (const [name, { explanation, advice }] of Object.entries(codes)) {
        expect(advice, `${stage}/${name}`).toMatch(/^[A-Z].{15,}\.$/);
        expect(advice, `${stage}/${name}`).not.toMatch(/^(?:Observed|Read) /);
        expect(advice, `${stage}/${name}`).not.toBe(explanation);
      }
    }
  });

  it('of platforms cite what was observed', () => {
    for (const { stage, codes } of verifyCodeFamilies) {
      if (stage !== 'moodle' && stage !== 'canvas') continue;
      for (const { explanation } of Object.values(codes)) expect(explanation).toMatch(/^(?:Observed|Read) (?:in|by) /);
    }
  });
});
