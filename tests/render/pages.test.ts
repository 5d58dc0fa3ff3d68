import { beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../src/content/text.ts';
import { namedLicense } from '../../src/model/license.ts';
import type { TeachingModule } from '../../src/model/model.ts';
import type { PageSource } from '../../src/targets/page-source.ts';
import { activityOf, allPages, defaultPages, html, richDefinition, richModule } from './rich-module.ts';

let module: TeachingModule;
let pages: PageSource;

beforeAll(async () => {
  [module, pages] = await Promise.all([richModule(), defaultPages()]);
});

const page = (id: string, parts?: Parameters<PageSource['activity']>[2]): string =>
  html(pages.activity(module, activityOf(module, id), parts));

const words = (id: string): string => plainText(pages.activity(module, activityOf(module, id)));

const question = (id: string) => {
  const found = module.activities
    .flatMap((activity) => (activity.type === 'quiz' ? activity.entries : []))
    .flatMap((entry) => (entry.kind === 'pool' ? entry.questions : [entry]))
    .find((each) => each.id === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
};

describe('a reading', () => {
  it('keeps its headings below the page’s title, in their order', () => {
    expect([...page('text').matchAll(/<h(\d)[^>]*>([^<]*)/g)].map(([, level, title]) => `${level} ${title}`)).toEqual([
      '2 A first heading',
      ...Array<string>(7).fill('3 Detail'),
      '3 A second heading',
      '2 Terms on this page',
      '2 Works cited',
    ]);
  });

  it('makes a figure of a picture: caption, credit, licence, long description', () => {
    const start = page('text').indexOf('<figure');
    expect(page('text').slice(start, page('text').indexOf('</details>'))).toMatchInlineSnapshot(`
      "<figure class="cw-figure"><img class="cw-media" src="media/map.svg" alt="alt of the asset"><figcaption class="cw-caption">The <em>city</em> <span class="cw-credit">City Archive, CC0 1.0.</span></figcaption>
      </figure>
      <details class="cw-details"><summary class="cw-details-title"><strong>Description of the picture</strong></summary>
      <div class="cw-details-body"><p>In the north a factory.</p>
      <h3>Detail</h3>
      <p>A river.</p>
      </div>
      "
    `);
  });

  it('lets a table scroll by itself, reachable by keyboard, and gives its parts the classes that carry styles', () => {
    expect(page('text')).toContain(
      '<div class="cw-scroll" role="group" aria-label="Table" tabindex="0"><table class="cw-table">',
    );
    expect(page('text')).toMatch(/<td class="cw-cell align-right">3<\/td>/);
  });

  it('cites in short, by name alone where the same work comes again, and in full at its end', () => {
    const text = words('text');
    expect(text).toContain('(Thurston, “Reassessing the history,” 177; Stalin, Works, 3)');
    expect(text).toContain('once more (Thurston, 179)');
    expect(text).toContain('see (Thurston, 187n101)');
    expect(text).toMatch(/Works cited Stalin\. Works\. 1951\. Thurston, Robert W\./);
    expect(page('text')).toContain('<a href="#source-thurston">');
    expect(page('text')).toMatch(/<li class="cw-entry" id="source-thurston">/);
  });

  it('explains the terms that it uses, also those that only definitions use, and no others', () => {
    expect(page('text')).toContain('<a class="cw-term" href="#term-opis">opis</a>');
    expect(words('text')).toMatch(/opis \(in the original: опись\) A list within a fond/);
    expect(page('text')).toContain('id="term-fond"');
    expect(page('text')).not.toContain('Zveno');
  });
});

describe('an excerpt', () => {
  it('tells quoted, narrated and editorial apart by words, and says what they mean', () => {
    const text = words('source');
    expect(text).toContain('Quoted the source’s own words, to the letter');
    expect(text).toContain('Narrated as reported by Robert W. Thurston, paraphrased here');
    expect(text).toContain('Editorial note words of this module');
    expect(text).toContain('Editorial note [A meeting.]');
    expect(text).toContain('Narrated The meeting applauds2.');
  });

  it('writes a passage so that speaker, kind, words and original survive without a style', () => {
    const start = page('source').indexOf('<div class="cw-passage cw-quoted" id="passage-words">');
    const end = page('source').indexOf('<div class="cw-passage', start + 1);
    expect(page('source').slice(start, end)).toMatchInlineSnapshot(`
      "<div class="cw-passage cw-quoted" id="passage-words"><div class="cw-label"><strong class="cw-speaker">Kurushin</strong> <span class="cw-original-name">(Курушин)</span><span class="cw-role">, director</span><span class="cw-role">, 1900–1970</span> <span class="cw-kind cw-kind-quoted">Quoted</span></div>
      <blockquote class="cw-words cw-words-quoted"><p class="cw-line">“They are being checked every day.<sup class="cw-mark" id="mark-note-day"><a href="#note-note-day" role="doc-noteref" aria-label="Note 1">1</a></sup></p>
      <p class="cw-line">“For your information.”</p>
      </blockquote>
      <div class="cw-original"><p class="cw-label"><span class="cw-kind">Original (Russian)</span></p>
      <div class="cw-words" lang="ru" dir="ltr"><p class="cw-line">Они проверяются каждый день.</p>
      </div>
      </div>
      </div>
      "
    `);
  });

  it('introduces a speaker once', () => {
    expect(page('source').match(/, director/g)).toHaveLength(1);
    expect(page('source').match(/cw-speaker">Kurushin/g)).toHaveLength(2);
  });

  it('adds quotation marks to quoted words that bring none, before the number of a note', () => {
    expect(words('source')).toContain('“They are being checked every day.1 “For your information.”');
    expect(words('source')).toContain('“That is not noticeable”');
    expect(words('source')).toContain('“Checked”, he says');
  });

  it('numbers its notes and links them both ways', () => {
    expect(page('source')).toContain('<a href="#note-note-day" role="doc-noteref" aria-label="Note 1">1</a>');
    expect(page('source')).toContain('id="mark-note-day"');
    expect(page('source')).toMatch(
      /<li class="cw-note" id="note-note-day"><strong class="cw-note-words">every day\.<\/strong>/,
    );
    expect(page('source')).toContain(
      '<a class="cw-back" href="#mark-note-day" role="doc-backlink" aria-label="Back to the text">',
    );
  });

  it('says where it comes from, down to the shelf mark, and by what right it is shown', () => {
    for (const fact of [
      'Document record of a meeting',
      'Date 6\u00a0May 1939',
      'Place Leningrad',
      'Made for the trade union',
      'Archive LGAOR',
      'Shelf mark f. 1253, o. 3, d. 99, ll. 30–31',
      'Language of the original Russian',
      'Translation R. W. Thurston',
      'How it reached us quoted in a chapter',
      'Cited from Robert W. Thurston, “Reassessing the history of Soviet workers: opportunities to criticize,” in New Directions in Soviet History, ed. Stephen White (Cambridge: Cambridge University Press, 1992), 177n101.',
      'Rights Quotation. Short quotations.',
    ])
      expect(words('source')).toContain(fact);
    expect(page('source')).toContain('<time datetime="1939-05-06">');
  });

  it('asks its questions', () => {
    expect(words('source')).toContain('Questions to ask of this source Who wrote it down?');
  });

  it('without what is optional has no empty part', () => {
    const bare = page('notes');
    expect(bare).not.toMatch(/<(ol|ul|dl|section)[^>]*>\s*<\/\1>/);
    expect(words('notes')).toContain('Date 1930s');
    expect(words('notes')).toContain('Language of the original xx');
  });
});

describe('a dataset', () => {
  it('is a table with heads for rows and columns, units, and words for screen readers alone where a figure is missing', () => {
    const start = page('figures').indexOf('<table');
    expect(page('figures').slice(start, page('figures').indexOf('</table>') + 8)).toMatchInlineSnapshot(`
      "<table class="cw-table cw-data"><caption class="cw-table-caption">Letters</caption>
      <thead><tr><th class="cw-head" scope="col">Kind</th>
      <th class="cw-head cw-number" scope="col">Sent (%)</th>
      <th class="cw-head cw-number" scope="col">Answered (%)</th>
      </tr>
      </thead>
      <tbody><tr><th class="cw-head cw-row-head" scope="row">Complaints</th>
      <td class="cw-cell cw-number">41.7</td>
      <td class="cw-cell cw-number"><span class="cw-unseen">not known</span></td>
      </tr>
      <tr><th class="cw-head cw-row-head" scope="row">Thanks</th>
      <td class="cw-cell cw-number">12 345</td>
      <td class="cw-cell cw-number">3</td>
      </tr>
      </tbody>
      </table>"
    `);
  });

  it('shows its chart, its note and its source', () => {
    expect(page('figures')).toContain('<img src="media/chart-figures.svg" alt="Few were answered.">');
    expect(words('figures')).toContain('About these figures From one union.');
    expect(words('figures')).toMatch(/Source: Robert W\. Thurston.* 177n100\./);
  });
});

it('a timeline gives dates, titles and texts in order, and cites where the text does not', () => {
  expect(words('years')).toContain('4\u00a0May 1935 A slogan It is new (Thurston, “Reassessing the history,” 171).');
  expect(words('years')).toContain('1937–1938 Arrests Stalin, Works perhaps 1939 Unclear');
  expect(page('years')).toContain('<ol class="cw-timeline">');
});

describe('a discussion and an assignment', () => {
  it('show prompt, guidance, points and rubric', () => {
    expect(words('talk')).toMatch(
      /^Say what you think of the exchange\. How to take part Be kind\. You will see what others wrote/,
    );
    expect(words('talk')).toContain('Worth 10 points.');
    expect(words('talk')).toContain(
      'The note (10 points) Criterion Levels Use of the source Exact words. Good (4 points): Quotes. Weak (0.5 points)',
    );
    expect(words('paper')).toContain(
      'How to hand in as text typed in the platform as a web address as a file Worth 10.5 points.',
    );
  });

  it('leave out what a platform shows itself', () => {
    const left = html(
      pages.activity(module, activityOf(module, 'paper'), { without: ['points', 'rubric', 'settings'] }),
    );
    expect(left).toBe('<div class="cw-page cw-assignment"><div class="cw-prompt"><p>Write a note.</p>\n</div>\n</div>');
    expect(page('paper')).toContain('Worth 10.5 points.');
  });
});

describe('a quiz', () => {
  it('says how it runs', () => {
    expect(words('quiz')).toBe(
      'Take your time. Graded: it counts. 8 questions, 11 points. 2 attempts. The best attempt counts. Time limit: 30 minutes. To pass: 62.5 per cent or more.',
    );
    expect(page('quiz', { without: ['settings'] })).not.toContain('attempts');
  });

  it('shows beside a question the words or figures that it is about, but not twice', () => {
    const context = (id: string) => plainText(pages.questionContext(module, question(id)));
    expect(context('choice')).toMatch(/^The exchange Editorial note \[A meeting\.\].*177n101\.$/);
    expect(context('sum')).toMatch(/^Letters Kind Sent \(%\)/);
    expect(context('proof')).not.toContain('A meeting.');
    expect(context('proof')).toContain('177n101');
    const proof = question('proof');
    if (proof.interaction.kind !== 'choose') throw new Error('Words are chosen.');
    const { passage, ...list } = proof.interaction;
    expect(passage).toBeDefined();
    const asList = { ...proof, interaction: list };
    expect(plainText(pages.questionContext(module, asList))).not.toContain('A meeting.');
    expect(pages.questionContext(module, question('gaps'))).toEqual([]);
  });

  it('gives nothing away in the order of things to sort or to match', () => {
    const order = html(pages.question(module, question('sequence')));
    expect(['x', 'y', 'z'].map((id) => order.indexOf(`data-item="${id}"`))).not.toEqual(
      ['x', 'y', 'z'].map((id) => order.indexOf(`data-item="${id}"`)).sort((a, b) => a - b),
    );
    expect(order.match(/<option value="\d">/g)).toHaveLength(9);
  });

  it('makes controls of gaps, whose width does not tell how long the answer is', () => {
    const gaps = html(pages.question(module, question('gaps')));
    expect(gaps).toContain('id="q-gaps-fond"');
    expect(gaps.match(/size="(\d+)"/g)).toEqual(['size="8"', 'size="16"']);
    expect(gaps).not.toContain('MCCLIII');
  });

  it('keeps keys, hints’ words and model answers where they belong', () => {
    expect(html(pages.question(module, question('essay')))).not.toContain('A MODEL ANSWER');
    expect(html(pages.question(module, question('essay')))).toContain('Write at least 60 words.');
  });
});

it('a link leads where it says', () => {
  expect(page('archive')).toContain(
    '<a class="cw-open-link" href="https://example.org/a?b=1&amp;c=2">Open the page at example.org</a>',
  );
});

describe('the overview', () => {
  it('holds what a student needs before beginning, and what a colleague needs to cite', () => {
    const text = plainText(pages.overview(module));
    for (const part of [
      'A subtitle First paragraph. Second paragraph. For whom First year Time 3 hours 45 minutes',
      'Before you begin Speaks of prison.',
      'Objectives After this module you can:',
      'The text (Reading) The exchange (Source)',
      'A note (Assignment, 90 min, optional)',
      'Kurushin (Курушин) director, 1900–1970. See (Stalin, Works).',
      'Bibliography Stalin. Works. 1951. Thurston, Robert W.',
      'A map. — City Archive (CC0 1.0)',
      'A. Author, A University © 2026 A. Author. Licence: CC BY 4.0. Version 1.0.0.',
    ])
      expect(text).toContain(part);
  });

  it('does not speak of what only instructors see', () => {
    expect(plainText(pages.overview(module))).not.toContain('For instructors');
  });
});

it('the glossary stands in order, whole', () => {
  expect(plainText(pages.glossary(module) ?? [])).toMatch(
    /^fond A collection\. opis .* Zveno A team\. Works cited Stalin\. Works\. 1951\.$/,
  );
});

it('there is no glossary without terms', async () => {
  const without = await richModule({
    glossary: [],
    activities: [{ id: 'a', type: 'reading', title: 'A', body: 'B' }],
    people: [],
  });
  expect(pages.glossary(without)).toBeUndefined();
});

describe('the guide', () => {
  it('counts the minutes of the plan', () => {
    const text = plainText(pages.guide(module));
    expect(text).toContain('25 minutes in all Minutes Step What happens 0–5 Opening Ask. 5–25 Reading Read aloud.');
  });

  it('maps objectives to what teaches and what assesses them', () => {
    expect(plainText(pages.guide(module))).toContain(
      'Students can explain it. The text The exchange Who applauded? A quiz',
    );
  });

  it('holds every answer with what is said about it', () => {
    const text = plainText(pages.guide(module));
    for (const part of [
      'Question 1 (1 point) Which one? Right: This Yes, this. Wrong: That No, because. Hint: Look. Feedback when right: Well read. Feedback when wrong: Read again. Feedback in any case: See the page.',
      'Complete. Fond [1] of [2]. Answer: 1253 / MCCLIII Leningrad',
      'How many? Answer: 738\u00a0letters (accepted: 736 to 740)',
      'From the pool “Small questions”, 1 of 2 questions is drawn:',
      'It is so. Right: True Wrong: False',
      'Name him. Answer: Kurushin',
      'Right: every day Wrong: applauds',
      'Write. Write at least 60 words. Model answer: A MODEL ANSWER Judged by the rubric “The note”.',
      'Order. Answer: First Second Third',
      'Kurushin → director Worker → speaker',
    ])
      expect(text).toContain(part);
  });

  it('holds what is for instructors, with ids of its own', () => {
    const guide = html(pages.guide(module));
    expect(guide).toContain('alone.”');
    expect(guide).toContain('id="notes--source-stalin"');
    const ids = [...guide.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

it.each([
  ['CC-BY-4.0', 'CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  ['CC-BY-NC-SA-3.0', 'CC BY-NC-SA 3.0', 'https://creativecommons.org/licenses/by-nc-sa/3.0/'],
  ['CC-BY-SA-3.0-DE', 'CC BY-SA 3.0 DE', 'https://creativecommons.org/licenses/by-sa/3.0/de/'],
  ['CC-PDM-1.0', 'Public Domain Mark 1.0', 'https://creativecommons.org/publicdomain/mark/1.0/'],
  ['CC0-1.0', 'CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['MIT', 'MIT', undefined],
  ['public domain', 'public domain', undefined],
])('the licence %s is written as people write it', (id, name, url) => {
  expect(namedLicense(id)).toEqual(url === undefined ? { name } : { name, url });
});

describe('every page', () => {
  it('has each id once, and no link to a place that is not there', () => {
    for (const [name, tree] of allPages(module, pages)) {
      const written = html(tree);
      const ids = [...written.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect([name, ids]).toEqual([name, [...new Set(ids)]]);
      if (name.startsWith('question ')) continue;
      for (const [, target] of written.matchAll(/href="#([^"]+)"/g))
        expect([name, ids]).toEqual([name, expect.arrayContaining([target])]);
    }
  });

  it('keeps the module’s title out of its body, and begins with headings of the second level', () => {
    for (const [, tree] of allPages(module, pages)) expect(html(tree)).not.toContain('<h1');
  });

  it('keeps authors’ markup characters as text', () => {
    for (const [name, tree] of allPages(module, pages))
      expect([name, html(tree)]).not.toEqual([name, expect.stringContaining('<Work>')]);
    expect(html(pages.footer(module))).toContain('Bread &amp; &lt;Work&gt;');
  });

  it('takes nothing that an author writes for a template’s own: no braces, no slots, no references', async () => {
    const hell = `<cw-slot n="0"></cw-slot>{{t "nav.skip"}}{{{html.body}}}<a data-ref="theme:x">&#60;script&#62;</a>`;
    const odd = await richModule({
      summary: hell,
      subtitle: hell,
      contentNotes: [hell],
      people: [
        { id: 'kurushin', name: hell, role: hell },
        { id: 'worker', name: 'W' },
      ],
    });
    const overview = pages.overview(odd);
    expect(plainText(overview).split(hell)).toHaveLength(6);
    expect(plainText(pages.activity(odd, activityOf(odd, 'source')))).toContain(`${hell}, ${hell}`);
  });

  it('is rendered once, and the same by another source', async () => {
    const activity = activityOf(module, 'text');
    expect(pages.activity(module, activity)).toBe(pages.activity(module, activity));
    const again = await richModule();
    expect(html(pages.guide(again))).toBe(html(pages.guide(module)));
    expect([...allPages(again, pages)].map(([, tree]) => html(tree))).toEqual(
      [...allPages(module, pages)].map(([, tree]) => html(tree)),
    );
  });
});

describe('in Russian', () => {
  it('has no word of English around the author’s', async () => {
    const russian = await richModule({ language: 'ru' });
    const text = [...allPages(russian, pages).values()].map((tree) => plainText(tree)).join('\n');
    for (const word of [
      'Цитата',
      'Рассказ',
      'Происхождение',
      'Упомянутые работы',
      '6\u00a0мая 1939\u00a0г.',
      '3 часа 45 минут',
    ])
      expect(text).toContain(word);
    expect(text).not.toMatch(/\b(Quoted|Narrated|Works cited|Shelf mark|Question \d|Worth|minutes|Lesson plan)\b/);
  });
});

it('the definition that these tests read from stays what it is', () => {
  expect(richDefinition.activities).toHaveLength(9);
});
