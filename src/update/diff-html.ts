import type { Change } from '../compare/index.ts';
import { wordRuns } from '../compare/words-of.ts';
import { escapeText } from '../content/escape.ts';
import { changeLines } from './change-words.ts';
import type { CourseEffect } from './course-effects.ts';
import type { DiffReport, ModuleDiff } from './diff.ts';
import { DIFF_STYLE } from './diff-style.ts';
import { attemptWords, effectLines, fileLines, outcomeWords, targetNames } from './diff-words.ts';

/** A comparison as a page to read and to send: one file, no script, no request to anywhere. */
export function diffHtml(report: DiffReport): string {
  const { before, after, unit = [], modules, added, removed } = report;
  const title = `What is new in ${after?.title ?? ''}`;
  const ofUnit = [
    ...changeLines(unit),
    ...added.map((id) => `The module ${id} is new`),
    ...removed.map((id) => `The module ${id} is gone`),
  ];
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeText(title)}</title>
<style>${DIFF_STYLE}</style>
</head>
<body>
<main>
<h1>${escapeText(title)}</h1>
<p>Version ${escapeText(before?.version ?? '')} (${escapeText(before?.name ?? '')}) beside version ${escapeText(after?.version ?? '')} (${escapeText(after?.name ?? '')}).</p>
${ofUnit.length === 0 ? '' : `<h2>The unit</h2>\n${listHtml(ofUnit)}`}
${modules.map(moduleHtml).join('\n')}
</main>
</body>
</html>
`;
}

function moduleHtml(module: ModuleDiff, index: number): string {
  const { title, changes, files, course } = module;
  const others = fileLines(files);
  const nothing = changes.length + others.length === 0 ? '<p>Nothing differs.</p>' : '';
  return `<section aria-labelledby="module-${index}">
<h2 id="module-${index}">${escapeText(title)}</h2>
${nothing}${changes.map(changeHtml).join('\n')}
${others.length === 0 ? '' : `<h3>Files</h3>\n${listHtml(others)}`}
<h3>Uploaded into a course that has the old one</h3>
${course.map(courseHtml).join('\n')}
</section>`;
}

function changeHtml(change: Change): string {
  const [line = ''] = changeLines([change]);
  const isText = change.kind === 'changed' && typeof change.before === 'string' && typeof change.after === 'string';
  if (!isText || !isLong(change.before, change.after))
    return `<article><h3>${escapeText(line)}</h3>${wholeHtml(change)}</article>`;
  return `<article>
<h3>${escapeText(line)}</h3>
${sidesHtml(String(change.before), String(change.after))}
</article>`;
}

const LONG = 60;

function isLong(...values: readonly unknown[]): boolean {
  return values.some((value) => JSON.stringify(value).length > LONG);
}

function sidesHtml(before: string, after: string): string {
  const runs = wordRuns(before, after);
  const side = (own: 'removed' | 'added', tag: 'del' | 'ins'): string =>
    runs
      .filter(({ kind }) => kind === 'same' || kind === own)
      .map(({ kind, text }) => (kind === 'same' ? escapeText(text) : `<${tag}>${escapeText(text)}</${tag}>`))
      .join('');
  return `<div class="sides">
<div><h4>Before</h4><p class="text">${side('removed', 'del')}</p></div>
<div><h4>Now</h4><p class="text">${side('added', 'ins')}</p></div>
</div>`;
}

/** What is new, gone or no text, as a definition writes it. */
function wholeHtml(change: Change): string {
  const shown = (label: string, value: unknown): string =>
    value === undefined
      ? ''
      : `<details><summary>${label}</summary><pre tabindex="0">${escapeText(jsonOf(value))}</pre></details>`;
  if (change.kind === 'added') return shown('Show it', change.after);
  if (change.kind === 'removed') return shown('Show what it was', change.before);
  if (change.kind !== 'changed' || !isLong(change.before ?? '', change.after ?? '')) return '';
  return shown('Before', change.before) + shown('Now', change.after);
}

function jsonOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

function courseHtml(one: CourseEffect): string {
  const { target, first, parts } = one;
  const rows = parts.map(
    ({ title, outcome, attempts }) =>
      `<tr><th scope="row">${escapeText(title)}</th><td class="${outcome}">${outcomeWords[outcome]}</td><td>${attemptWords[attempts]}</td></tr>`,
  );
  const settings = effectLines({ ...one, parts: [] });
  return `<details>
<summary><b>${targetNames[target]}</b> <span>${escapeText(first)}</span></summary>
<div class="table" tabindex="0" role="region" aria-label="${targetNames[target]}: part by part"><table>
<thead><tr><th scope="col">Part</th><th scope="col">What becomes of it</th><th scope="col">Students’ work</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>
${settings.length === 0 ? '' : listHtml(settings)}
</details>`;
}

function listHtml(lines: readonly string[]): string {
  return `<ul>${lines.map((line) => `<li>${escapeText(line)}</li>`).join('')}</ul>`;
}
