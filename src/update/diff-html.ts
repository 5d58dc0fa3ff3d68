import type { Change } from '../compare/index.ts';
import { wordRuns } from '../compare/words-of.ts';
import { escapeText } from '../content/escape.ts';
import { pageFrame } from '../content/page-frame.ts';
import { changeLines } from './change-words.ts';
import type { CourseEffect } from './course-effects.ts';
import { attemptWords, courseLines, outcomeWords, questionsLine, targetName } from './course-words.ts';
import type { DiffReport, ModuleDiff } from './diff.ts';
import type { PackageChange, PackageDiff } from './diff-packages.ts';
import { DIFF_STYLE } from './diff-style.ts';
import { contentChanges, fileLines, ownModule, undecidedLine, unitLines } from './diff-words.ts';
import { packageLine } from './packages-words.ts';

/** A comparison as a page to read and to send: one file, no script, no request to anywhere. */
export function diffHtml(report: DiffReport): string {
  const { before, after, modules } = report;
  const title = `What is new in ${after?.title ?? ''}`;
  const version = (one: DiffReport['before']): string => `version ${one?.version ?? ''} (\`${one?.name ?? ''}\`)`;
  const unit = unitLines(report);
  return pageHtml(title, [
    `<p>${withCode(`V${version(before).slice(1)} beside ${version(after)}.`)}</p>`,
    unit.length === 0 ? '' : `<h2>The unit</h2>\n${listHtml(unit)}`,
    ...modules.map(moduleHtml),
  ]);
}

/** The same of two finished packages. */
export function packagesHtml({ before, after, changes, course }: PackageDiff): string {
  const nothing = changes.length === 0 ? '<p>The two packages hold the same.</p>' : '';
  return pageHtml('What is new in a package', [
    `<p>${withCode(`\`${before.name}\` beside \`${after.name}\`.`)}</p>`,
    `<h2>What differs</h2>\n${nothing}${changes.map(packageChangeHtml).join('\n')}`,
    course.length === 0
      ? ''
      : `<h2>Uploaded into a course that has the old one</h2>\n${course.map(courseHtml).join('\n')}`,
  ]);
}

function pageHtml(title: string, parts: readonly string[]): string {
  return pageFrame(title, DIFF_STYLE, parts.filter((part) => part !== '').join('\n'));
}

function moduleHtml(module: ModuleDiff, index: number): string {
  const { title, changes, undecided, files, course } = module;
  const others = fileLines(files);
  const nothing = changes.length + others.length === 0 ? '<p>Nothing differs.</p>' : '';
  const own = ownModule(changes);
  return `<section aria-labelledby="module-${index}">
<h2 id="module-${index}">${escapeText(title)}</h2>
${nothing}${own === undefined ? '' : `<p>${withCode(own)}.</p>`}${contentChanges(changes).map(changeHtml).join('\n')}
${others.length === 0 ? '' : `<h3>Files</h3>\n${listHtml(others)}`}
${undecided.length === 0 ? '' : `<h3>Still to decide; until then your version is used</h3>\n${listHtml(undecided.map(undecidedLine))}`}
<h3>Uploaded into a course that has the old one</h3>
${course.map(courseHtml).join('\n')}
</section>`;
}

function changeHtml(change: Change): string {
  const [line = ''] = changeLines([change]);
  const isText = change.kind === 'changed' && typeof change.before === 'string' && typeof change.after === 'string';
  const inside =
    isText && isLong(change.before, change.after)
      ? sidesHtml(String(change.before), String(change.after))
      : wholeHtml(change);
  return `<article><h3>${withCode(line)}</h3>${inside}</article>`;
}

function packageChangeHtml(change: PackageChange): string {
  const { before, after } = change;
  const inside = before === undefined || after === undefined ? '' : sidesHtml(before, after);
  return `<article><h3>${escapeText(packageLine(change))}</h3>${inside}</article>`;
}

const LONG = 60;

function isLong(...values: readonly unknown[]): boolean {
  return values.some((value) => JSON.stringify(value).length > LONG);
}

function sidesHtml(before: string, after: string): string {
  const runs = wordRuns(before, after);
  const side = (own: 'removed' | 'added', tag: 'del' | 'ins'): string =>
    runs
      .map(({ kind, text }, index) => {
        if (kind === 'same') return sameHtml(text, index === 0, index === runs.length - 1);
        return kind === own ? `<${tag}>${escapeText(text)}</${tag}>` : '';
      })
      .join('');
  return `<div class="sides">
<div><h4>Before</h4><div class="text">${side('removed', 'del')}</div></div>
<div><h4>Now</h4><div class="text">${side('added', 'ins')}</div></div>
</div>`;
}

/** So many lines beside a change are shown; of what is the same further off, that it is, if it is more than these. */
const AROUND = 2;

/** What is the same on both sides; most of a long text is folded, so that one finds what is not. */
function sameHtml(text: string, isFirst: boolean, isLast: boolean): string {
  const lines = text.split('\n');
  const start = isFirst ? 0 : AROUND + 1;
  const end = lines.length - (isLast ? 0 : AROUND + 1);
  if (end - start <= AROUND) return escapeText(text);
  const part = (from: number, to: number): string => escapeText(lines.slice(from, to).join('\n'));
  const folded = `<details class="same"><summary>${end - start} lines are the same</summary>${part(start, end)}</details>`;
  return `${part(0, start)}${folded}${part(end, lines.length)}`;
}

/** What is new, gone or no text: a text as it is, all else as a definition writes it. */
function wholeHtml(change: Change): string {
  const shown = (label: string, value: unknown): string =>
    value === undefined || (typeof value !== 'object' && !isLong(value))
      ? ''
      : `<details><summary>${label}</summary><pre tabindex="0">${escapeText(jsonOf(value))}</pre></details>`;
  if (change.kind === 'added') return shown('Show it', change.after);
  if (change.kind === 'removed') return shown('Show what it was', change.before);
  if (change.kind !== 'changed') return '';
  return shown('Before', change.before) + shown('Now', change.after);
}

function jsonOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

function courseHtml(one: CourseEffect): string {
  const { first, parts } = one;
  const name = targetName(one);
  const rows = parts.map(
    ({ title, outcome, attempts }) =>
      `<tr><th scope="row">${escapeText(title)}</th><td class="${outcome}">${outcomeWords[outcome]}</td><td>${attemptWords[attempts]}</td></tr>`,
  );
  const others = [...parts.flatMap(questionsLine), ...courseLines(one)];
  return `<details>
<summary><b>${name}</b> <span>${escapeText(first)}</span></summary>
<div class="table" tabindex="0" role="region" aria-label="${name}: part by part"><table>
<thead><tr><th scope="col">Part</th><th scope="col">What becomes of it</th><th scope="col">Students’ work</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>
${others.length === 0 ? '' : listHtml(others)}
</details>`;
}

function listHtml(lines: readonly string[]): string {
  return `<ul>${lines.map((line) => `<li>${withCode(line)}</li>`).join('')}</ul>`;
}

/** A line of ours in which what is typed is between backticks. */
function withCode(line: string): string {
  return escapeText(line).replace(/`([^`]+)`/g, '<code>$1</code>');
}
