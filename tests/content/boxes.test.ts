import { describe, expect, it } from 'vitest';
import { findings, html, read } from './read.ts';

const title = (kind: string, sign: string, words: string) =>
  `<div class="cw-callout cw-callout-${kind}" role="note"><p class="cw-callout-title"><span class="cw-callout-sign" aria-hidden="true">${sign}</span> <strong>${words}</strong></p>\n`;
const NOTE = title('note', '\u2139\ufe0e', 'Note');
const folded = (words: string) =>
  `<details class="cw-details cw-fold"><summary class="cw-details-title"><strong>${words}</strong></summary>\n<div class="cw-details-body">`;

describe('boxes', () => {
  it.each([
    [
      'with a title',
      '::: warning Hot *glass*\nStand back.\n:::',
      `${title('warning', '\u26a0\ufe0e', 'Warning: Hot <em>glass</em>')}<p>Stand back.</p>\n</div>`,
    ],
    ['without a title', '::: note\nText.\n:::', `${NOTE}<p>Text.</p>\n</div>`],
    ['of any capitals, without a gap', ':::Tip\nText.\n:::', `${title('tip', '\u2605', 'Tip')}<p>Text.</p>\n</div>`],
    [
      'closed on both sides',
      ':::: task Read it ::::\nText.\n::::',
      `${title('task', '\u270e', 'Task: Read it')}<p>Text.</p>\n</div>`,
    ],
    [
      'that opens',
      '::: details Answer\nIt was 1864.\n:::',
      `${folded('Answer')}<p>It was 1864.</p>\n</div>\n</details>`,
    ],
    ['that opens, without a title', '::: details\nA.\n:::', `${folded('Details')}<p>A.</p>\n</div>\n</details>`],
    ['among paragraphs', 'a\n::: note\nb\n:::\nc', `<p>a</p>\n${NOTE}<p>b</p>\n</div>\n<p>c</p>`],
    [
      'in a box',
      ':::: note\na\n\n::: details B\nb\n:::\n\nc\n::::',
      `${NOTE}<p>a</p>\n${folded('B')}<p>b</p>\n</div>\n</details>\n<p>c</p>\n</div>`,
    ],
    [
      'in a box of as many colons',
      '::: note\n::: details B\nb\n:::\nc\n:::',
      `${NOTE}${folded('B')}<p>b</p>\n</div>\n</details>\n<p>c</p>\n</div>`,
    ],
    [
      'in a list',
      '- a\n\n  ::: note\n  b\n  :::\n- c',
      `<ul><li><p>a</p>\n${NOTE}<p>b</p>\n</div>\n</li>\n<li><p>c</p>\n</li>\n</ul>`,
    ],
    ['in a quotation', '> ::: note\n> b\n> :::', `<blockquote>${NOTE}<p>b</p>\n</div>\n</blockquote>`],
    [
      'behind a table',
      '| a |\n|---|\n| b |\n::: note\nc\n:::',
      `<table><thead><tr><th scope="col">a</th>\n</tr>\n</thead>\n<tbody><tr><td>b</td>\n</tr>\n</tbody>\n</table>\n${NOTE}<p>c</p>\n</div>`,
    ],
    [
      'with lists and code',
      '::: note\n- a\n\n```\n:::\n```\n:::',
      `${NOTE}<ul><li>a</li>\n</ul>\n<pre><code>:::</code></pre>\n</div>`,
    ],
  ])('%s', (_name, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
    expect(findings(markdown)).toEqual([]);
  });

  it('speak the module’s language', () => {
    expect(html('::: task\nx\n:::', { language: 'ru' })).toContain('<strong>Задание</strong>');
    expect(html('::: details\nx\n:::', { language: 'ru' })).toContain('<strong>Подробнее</strong>');
  });

  it('leave the outline of headings as it is', () => {
    expect(html('# One\n::: note Title\n## Two\n:::\n# Three').match(/<h\d/g)).toEqual(['<h2', '<h3', '<h2']);
    expect(findings('# One\n::: note Title\n## Two\n:::\n# Three')).toEqual([]);
  });

  it('stand in a footnote', () => {
    expect(html('a[^1]\n\n[^1]: ::: note\n    b\n    :::')).toContain('<p>b</p>\n</div>\n<p><a class="footnote-back"');
  });

  it.each<[string, string, readonly string[], string]>([
    ['without an end', 'a\n\n::: note T\nb', ['3:1 box-not-closed'], '`::: note T`'],
    ['without an end in a list', '- ::: note\n  b\n\nc', ['1:3 box-not-closed'], 'has no end'],
    ['whose inner box has no end', ':::: note\n::: tip\nb\n::::', ['2:1 box-not-closed'], '`::: tip`'],
    ['that nothing begins', 'a\n\n:::\nb', ['3:1 box-not-open'], 'none is open'],
    ['that ends outside its list', '- ::: note\n  b\n\n:::', ['1:3 box-not-closed', '4:1 box-not-open'], 'no end'],
    ['with nothing in it', '::: note\n:::', ['1:1 box-empty'], 'holds nothing'],
  ])('%s', (_name, markdown, found, says) => {
    expect(findings(markdown)).toEqual(found);
    expect(
      read(markdown)
        .diagnostics.map(({ message }) => message)
        .join('\n'),
    ).toContain(says);
  });

  it.each([
    ['info Title', '`::: note Title`'],
    ['danger', '`::: warning Title`'],
    ['caution', '`::: warning Title`'],
    ['exercise', '`::: task Title`'],
    ['solution', '`::: details Title`'],
    ['{.callout-note}', '`::: note Title`'],
    ['{.callout-warning title="Very hot"}', '`::: warning Very hot`'],
    ['{.callout-tip collapse="true"}', '`::: details Title`'],
    ['{.columns}', 'side by side'],
    ['note[A title]', '`::: note A title`'],
    ['warnig', '`::: warning Title`'],
    ['примечание', 'There are `note`, `tip`'],
    ['<script>x</script>', 'There are `note`, `tip`'],
  ])('of the kind %s is none, and told what it is here', (kind, says) => {
    const markdown = `::: ${kind}\nText.\n:::`;
    expect(findings(markdown)).toEqual(['1:1 box-unknown']);
    expect(read(markdown).diagnostics[0]?.hint).toContain(says);
    expect(html(markdown)).toContain('<p>Text.</p>\n<p>:::</p>');
  });

  it('deeper than eight are left out with a word, and take no time however deep', () => {
    const deep = (times: number) => `${'::: note\na\n\n'.repeat(times)}${':::\n'.repeat(times)}`;
    expect(findings(deep(8))).toEqual([]);
    expect(findings(deep(9))).toEqual(['25:1 box-too-deep']);
    expect(html(deep(20_000)).match(/cw-callout-note/g)).toHaveLength(8);
    expect(findings('::: note\n'.repeat(20_000)).length).toBeLessThan(50);
    expect(
      findings(Array.from({ length: 2_000 }, (_, at) => `${':'.repeat(at + 3)} note\n`).join('')).length,
    ).toBeLessThan(50);
    expect(findings(`::: note\n:::: tip\n${':::\n:::: tip\n'.repeat(10_000)}`).length).toBeLessThan(50);
  });
});
