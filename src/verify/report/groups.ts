import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.ts';
import type { Platform } from '../verify-report.ts';

/** What matters to a teacher, in this order. */
export type GroupName = Platform | 'package' | 'standard' | 'content' | 'questions';

/** Findings of one code. */
export interface FindingGroup {
  readonly code: string;
  readonly severity: Severity;
  readonly findings: readonly Diagnostic[];
}

export interface Section {
  readonly name: GroupName;
  readonly title: string;
  readonly groups: readonly FindingGroup[];
}

const TITLES: Readonly<Record<GroupName, string>> = {
  package: 'The package itself',
  moodle: 'In Moodle',
  canvas: 'In Canvas',
  'new-quizzes': 'In New Quizzes',
  'open-edx': 'In Open edX',
  questions: 'Questions',
  content: 'Files and links',
  standard: 'Against the standard',
};
const ORDER: readonly GroupName[] = [
  'package',
  'moodle',
  'canvas',
  'new-quizzes',
  'open-edx',
  'questions',
  'content',
  'standard',
];
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const CONTENT_CODES = /\/(?:broken-reference|file-|nothing-|attachment-|launch-file|empty-link|remote-file)/;

function groupOf(code: string): GroupName {
  const stage = code.slice(0, code.indexOf('/'));
  if (stage === 'moodle' || stage === 'canvas' || stage === 'new-quizzes' || stage === 'open-edx') return stage;
  // Nothing but Moodle reads its backups.
  if (stage === 'moodle-backup') return 'moodle';
  if (stage === 'zip' || stage === 'verify') return 'package';
  if (stage === 'qti') return 'questions';
  return CONTENT_CODES.test(code) ? 'content' : 'standard';
}

/** Puts findings into sections, and those of one code together; errors first, then as found. */
export function groupFindings(diagnostics: readonly Diagnostic[]): readonly Section[] {
  const byCode = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const list = byCode.get(diagnostic.code);
    if (list === undefined) byCode.set(diagnostic.code, [diagnostic]);
    else list.push(diagnostic);
  }
  const groups = [...byCode].map(([code, findings]): FindingGroup => {
    return { code, severity: findings[0]?.severity ?? 'error', findings };
  });
  return ORDER.flatMap((name) => {
    const own = groups
      .filter((group) => groupOf(group.code) === name)
      .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
    return own.length === 0 ? [] : [{ name, title: TITLES[name], groups: own }];
  });
}

/** How many of each severity. */
export function countSeverities(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

/** Where a finding is, without the package's name: "imsmanifest.xml, line 12". */
export function placeOf(diagnostic: Diagnostic): string {
  const inside = diagnostic.file.indexOf('!/');
  const file = inside < 0 ? '' : diagnostic.file.slice(inside + 2);
  const line = diagnostic.range?.start.line;
  return [file, line === undefined ? '' : `line ${line}`].filter((part) => part !== '').join(', ');
}
