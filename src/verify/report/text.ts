import { formatSize } from '../../diagnostics/format-size.ts';
import { PLATFORM_NAMES } from '../platforms/names.ts';
import type { VerifyReport } from '../verify-report.ts';
import { countSeverities, type FindingGroup, groupFindings, placeOf } from './groups.ts';
import { counted, holdings, OUTCOME_WORDS, quizSummary, titleOf } from './words.ts';

/** Findings of one code that are written out; the rest are counted. */
const SHOWN_PER_CODE = 5;

/** The report for people on a terminal, without colours; ends in a line break. */
export function formatVerifyText(report: VerifyReport): string {
  const unread = report.diagnostics.filter(({ code }) => code === 'verify/cannot-read');
  if (unread.length > 0) return `${unread.map(({ message, hint }) => `error: ${message}\n    ${hint}`).join('\n')}\n`;
  const lines = [`${report.name}: ${titleOf(report)}, ${formatSize(report.bytes)}`];
  const { title } = report.contents.metadata;
  if (title !== '') lines.push(`  "${title}"`);
  const held = holdings(report.contents);
  if (held.length > 0) lines.push(`  Holds ${held.join(', ')}.`);
  for (const quiz of report.contents.quizzes)
    lines.push(`  Quiz "${quiz.title}": ${quizSummary(quiz, report.contents.questionBanks)}.`);
  for (const { platform, outcome, summary } of report.verdicts) {
    lines.push(`  ${PLATFORM_NAMES[platform]}: ${OUTCOME_WORDS[outcome]}. ${summary}`);
  }
  for (const section of groupFindings(report.diagnostics)) {
    lines.push('', section.title);
    for (const group of section.groups) lines.push(...groupLines(group));
  }
  const { error, warning, info } = countSeverities(report.diagnostics);
  lines.push('', `${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(info, 'note')}.`);
  return `${lines.join('\n')}\n`;
}

function groupLines({ code, severity, findings }: FindingGroup): readonly string[] {
  const lines: string[] = [];
  for (const finding of findings.slice(0, SHOWN_PER_CODE)) {
    const place = placeOf(finding);
    lines.push(`  ${severity === 'info' ? 'note' : severity}: ${finding.message}${place === '' ? '' : ` (${place})`}`);
  }
  const rest = findings.length - SHOWN_PER_CODE;
  if (rest > 0) lines.push(`    and ${rest} more like ${rest === 1 ? 'it' : 'them'}`);
  const hint = findings[0]?.hint;
  if (hint !== undefined) lines.push(`    ${hint}`);
  lines.push(`    ${code}`);
  return lines;
}
