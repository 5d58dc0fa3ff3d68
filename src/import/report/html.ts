import { escapeText } from '../../content/escape.ts';
import { pageFrame } from '../../content/page-frame.ts';
import type { ReportKind } from '../draft/report-kinds.ts';
import { countWords, type ImportReport, type ReportedEntry, type ToDo } from './report.ts';
import { REPORT_STYLE } from './style.ts';
import { headingOf, placeWords } from './words.ts';

/** The report as a page to read, to tick off and to print: one file, no script, no request to anywhere. */
export function reportHtml(report: ImportReport): string {
  const { originals, modules, entries, toDos } = report;
  const title = `What became of ${originals.map(({ name }) => name).join(', ')}`;
  const of = (outcome: ReportedEntry['outcome']) => entries.filter((one) => one.outcome === outcome);
  const courses = originals.filter(({ reader }) => reader === 'course').map(({ name }) => name);
  const isOfCourse = (one: ReportedEntry): boolean =>
    isSetting(one) && courses.some((name) => one.place.file === name || one.place.file.startsWith(`${name}/`));
  const checklist = of('left').filter(isOfCourse);
  const left = of('left').filter((one) => !isOfCourse(one));
  return pageFrame(
    sayable(title),
    REPORT_STYLE,
    `<p>Read as: ${originals.map((one) => `${text(one.name)} (${text(one.title)})`).join('; ')}.</p>
<ul class="sum">
${sum(toDos.length, 'to fill in')}
${sum(checklist.length, 'to set by hand')}
${sum(of('changed').length, 'changed')}
${sum(left.length, 'left out')}
</ul>
<section aria-labelledby="taken">
<h2 id="taken">What was taken</h2>
<ul>
${modules.map(({ title: name, counts }) => `<li><b>${text(name)}</b>: ${text(countWords(counts))}.</li>`).join('\n')}
</ul>
${groups(of('taken'))}
</section>
${section('todo', 'To fill in before you publish', 'The original does not say these, and nothing was made up. You can look at the module and build it as a draft meanwhile.', toDoHtml(toDos))}
${section('hand', 'To set by hand', 'A module does not carry these. Tick off what you have set on your platform.', ticks(checklist))}
${section('changed', 'What changed', 'This is there, in another form.', groups(of('changed')))}
${section('left', 'What was left out', 'This is not in the module.', groups(left))}`,
  );
}

/** Documents and lists of questions have no settings of a platform. A value of a setting fits into a line; what was a text or a question is longer, and no setting. */
function isSetting({ was, kind }: ReportedEntry): boolean {
  return was !== undefined && was.length <= 120 && !was.includes('\n') && !CONTENTS.has(kind) && !was.startsWith('{');
}

/** Kinds of which the words in the original are told, though nobody can set them. */
const CONTENTS: ReadonlySet<string> = new Set<ReportKind>([
  'file-kind',
  'file-unused',
  'missing-link',
  'question',
  'invalid',
  'too-many-parts',
  'link',
  'tool',
  'kept-yours',
  'tracked-change',
  'comment',
]);

function section(id: string, title: string, words: string, body: string): string {
  if (body === '') return '';
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<p>${words}</p>
${body}
</section>`;
}

function sum(count: number, what: string): string {
  return `<li><b>${count}</b> ${what}</li>`;
}

/** Lines of one kind under one heading, in the order in which kinds first come. */
function groups(entries: readonly ReportedEntry[]): string {
  return [...byKind(entries, ({ kind }) => kind)]
    .map(
      ([kind, lines]) =>
        `<h3>${text(headingOf(kind))}${lines.length > 1 ? ` (${lines.length})` : ''}</h3>\n<ul>\n${lines.map(line).join('\n')}\n</ul>`,
    )
    .join('\n');
}

function line(entry: ReportedEntry): string {
  return `<li>${markedUp(entry.text)}${place(entry)}${was(entry.was)}</li>`;
}

function place({ place: at }: Pick<ReportedEntry, 'place'>): string {
  const words = placeWords(at);
  return words === '' ? '' : `<span class="place">${text(words)}</span>`;
}

/** Enough to find it again; the whole is in the report as JSON. */
const SHOWN = 4000;

function was(value: string | undefined): string {
  if (value === undefined) return '';
  const shown = value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
  if (shown.length <= 300) return `<span class="was">${text(shown)}</span>`;
  return `<details><summary>Show what it was</summary><span class="was">${text(shown)}</span></details>`;
}

function ticks(entries: readonly ReportedEntry[]): string {
  if (entries.length === 0) return '';
  return [...byKind(entries, ({ kind }) => kind)]
    .map(
      ([kind, lines]) =>
        `<h3>${text(headingOf(kind))}</h3>\n<ul class="ticks">\n${lines.map((one) => tick(`${text(one.text)} In the original: <b>${text(one.was ?? '')}</b>${place(one)}`)).join('\n')}\n</ul>`,
    )
    .join('\n');
}

function toDoHtml(toDos: readonly ToDo[]): string {
  return [...byKind(toDos, subjectOf)].map(([subject, lines]) => `<h3>${subject}</h3>\n${toDoLines(lines)}`).join('\n');
}

/** What to do is said once above those that need the same. */
function toDoLines(toDos: readonly ToDo[]): string {
  return [...byKind(toDos, ({ hint }) => hint)]
    .map(([hint, lines]) => {
      const items = lines.map((one) => {
        const at = one.place === undefined ? '' : place({ place: one.place });
        return tick(`${markedUp(one.text)}${at}`);
      });
      return `<p class="hint">${markedUp(hint)}</p>\n<ul class="ticks">\n${items.join('\n')}\n</ul>`;
    })
    .join('\n');
}

function subjectOf({ pointer }: ToDo): string {
  if (pointer.startsWith('/assets/')) return 'Pictures and files';
  if (pointer.includes('/questions/')) return 'Right answers';
  return pointer.startsWith('/activities/') ? 'Activities' : 'The module';
}

function tick(html: string): string {
  return `<li><label><input type="checkbox"><span>${html}</span></label></li>`;
}

function byKind<Item>(items: readonly Item[], kindOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const alike = found.get(kindOf(item));
    if (alike === undefined) found.set(kindOf(item), [item]);
    else alike.push(item);
  }
  return found;
}

/** Messages put what is typed between backticks. */
function markedUp(words: string): string {
  return text(words).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function text(words: string): string {
  return escapeText(sayable(words));
}

function sayable(words: string): string {
  return words.replace(/[^\t\n\r\u0020-\u007e\u00a0-\uffff]/gu, '\ufffd');
}
