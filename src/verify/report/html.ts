import { formatSize } from '../../diagnostics/format-size.ts';
import type { ModuleContents, OutlineItem } from '../../read/contents/contents.ts';
import { PLATFORM_NAMES } from '../platforms/names.ts';
import type { VerifyReport } from '../verify-report.ts';
import { countSeverities, type FindingGroup, groupFindings, placeOf } from './groups.ts';
import { STYLE } from './style.ts';
import { counted, holdings, OUTCOME_WORDS, quizSummary, titleOf } from './words.ts';

const SEVERITY_WORDS = { error: 'Error', warning: 'Warning', info: 'Note' } as const;
/** Longest lists on the page; the JSON has everything. */
const SHOWN_FINDINGS = 25;
const SHOWN_FILES = 200;

/** A page to send to a colleague: one file, no script, no request to anywhere. */
export function formatVerifyHtml(reports: readonly VerifyReport[]): string {
  const title = reports.length === 1 ? `Report on ${reports[0]?.name ?? ''}` : `Report on ${reports.length} packages`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${text(title)}</h1>
${reports.map(packageHtml).join('\n')}
</main>
</body>
</html>
`;
}

/** Escapes text for content and quoted attributes; control characters, which HTML forbids, become U+FFFD. */
function text(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\u007e\u00a0-\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function packageHtml(report: VerifyReport, index: number): string {
  const { error, warning, info } = countSeverities(report.diagnostics);
  const { title, description } = report.contents.metadata;
  const about = [titleOf(report), formatSize(report.bytes), ...holdings(report.contents)].join(', ');
  return `<section aria-labelledby="package-${index}">
<h2 id="package-${index}">${text(report.name)}</h2>
<p>${title === '' ? '' : `<b>${text(title)}</b>: `}${text(about)}.</p>
${description === undefined ? '' : `<p>${text(description)}</p>`}
<p>${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(info, 'note')}.</p>
${verdictsHtml(report)}
${problemsHtml(report)}
${outlineHtml(report)}
${filesHtml(report)}
<p><small>SHA-256 of the package: <code>${text(report.sha256)}</code></small></p>
</section>`;
}

function verdictsHtml(report: VerifyReport): string {
  if (report.verdicts.length === 0) return '';
  const rows = report.verdicts.map(
    ({ platform, outcome, summary }) =>
      `<tr><th scope="row">${PLATFORM_NAMES[platform]}</th><td class="${outcome}">${OUTCOME_WORDS[outcome]}</td><td>${text(summary)}</td></tr>`,
  );
  return `<table>
<caption>What will happen</caption>
<thead><tr><th scope="col">Platform</th><th scope="col">Result</th><th scope="col">In words</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

function problemsHtml(report: VerifyReport): string {
  const sections = groupFindings(report.diagnostics);
  if (sections.length === 0) return '<h3>Findings</h3>\n<p>None.</p>';
  const parts = sections.map(
    (section) =>
      `<h4>${text(section.title)}</h4>\n<ul class="findings">\n${section.groups.map(groupHtml).join('\n')}\n</ul>`,
  );
  return `<h3>Findings</h3>\n${parts.join('\n')}`;
}

function groupHtml({ code, severity, findings }: FindingGroup): string {
  const [first] = findings;
  const label = `<span class="${severity}">${SEVERITY_WORDS[severity]}</span>`;
  const hint = first?.hint === undefined ? '' : `<br>${text(first.hint)}`;
  const tail = `${hint}<br><code>${text(code)}</code>`;
  if (first !== undefined && findings.length === 1) return `<li>${label} ${findingHtml(first)}${tail}</li>`;
  const items = findings.slice(0, SHOWN_FINDINGS).map((finding) => `<li>${findingHtml(finding)}</li>`);
  const rest = findings.length - SHOWN_FINDINGS;
  if (rest > 0) items.push(`<li>and ${rest} more</li>`);
  return `<li>${label} ${counted(findings.length, 'time')}${tail}\n<ul>${items.join('\n')}</ul></li>`;
}

function findingHtml(finding: FindingGroup['findings'][number]): string {
  const place = placeOf(finding);
  return `${text(finding.message)}${place === '' ? '' : ` <small>${text(place)}</small>`}`;
}

function outlineHtml(report: VerifyReport): string {
  const { contents } = report;
  const modules = contents.modules.map((module) => {
    const items = module.items.map(itemHtml);
    const list = items.length === 0 ? '' : `\n<ul>${items.join('\n')}</ul>`;
    return `<li>${module.title === '' ? `<i>${unnamed(report, module)}</i>` : `<b>${text(module.title)}</b>`}${list}</li>`;
  });
  const quizzes = contents.quizzes.map(
    (quiz) => `<li><b>${text(quiz.title)}</b>: ${text(quizSummary(quiz, contents.questionBanks))}</li>`,
  );
  const parts: string[] = [];
  if (modules.length > 0) parts.push(`<h3>Outline</h3>\n<ul>${modules.join('\n')}</ul>`);
  if (quizzes.length > 0) parts.push(`<h3>Quizzes</h3>\n<ul>${quizzes.join('\n')}</ul>`);
  return parts.join('\n');
}

function unnamed({ kind }: VerifyReport, { number }: ModuleContents): string {
  if (kind !== 'moodle-backup') return 'without a folder';
  if (number === undefined) return 'a section without a name';
  return number === 0 ? 'General' : `section ${number}, without a name`;
}

function itemHtml(item: OutlineItem): string {
  const hidden = item.published ? '' : ', unpublished';
  const indent = item.indent === 0 ? '' : ` class="indent-${Math.min(item.indent, 4)}"`;
  return `<li${indent}>${text(item.title)} <small>${item.kind}${hidden}</small></li>`;
}

function filesHtml({ contents }: VerifyReport): string {
  const files = contents.files.filter((file) => file.role === 'content');
  if (files.length === 0) return '';
  const rows = files
    .slice(0, SHOWN_FILES)
    .map(
      (file) =>
        `<tr><td>${text(file.path)}</td><td>${text(file.mediaType)}</td><td>${formatSize(file.bytes)}</td></tr>`,
    );
  const rest = files.length - rows.length;
  return `<details>
<summary>${counted(files.length, 'file')}</summary>
<table>
<caption>Files${rest > 0 ? `, the first ${SHOWN_FILES} of ${files.length}` : ''}</caption>
<thead><tr><th scope="col">Path</th><th scope="col">Type</th><th scope="col">Size</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</details>`;
}
