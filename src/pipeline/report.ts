import type { Family } from '../customized/families.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { BuiltPackage } from './build-request.ts';
import { outputHead } from './output-head.ts';

/** The report's name, beside the packages. */
export const REPORT_FILE = 'build-report.json';

/** What is written beside packages to be read again: no text in JavaScript is longer. */
export const MEMORY_LIMIT = 512 * 1024 * 1024;

/** What a build did: the value that the library returns; `--json` prints it behind its format and version. */
export interface BuildReport {
  readonly packages: readonly BuiltPackage[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A module's folder or a unit's file, as findings name it: relative to the working folder. */
export interface CheckedItem {
  readonly kind: 'module' | 'unit';
  readonly path: string;
}

/** What a check found: the value that the library returns. */
export interface CheckReport {
  readonly diagnostics: readonly Diagnostic[];
  /** The modules and units that were looked at, in that order. */
  readonly checked: readonly CheckedItem[];
  /** Translations among them without errors, by what they are translations of. Of strangers’ modules none are looked for. */
  readonly translations: readonly Family[];
}

/**
 * What `build-report.json` holds: all packages that lie beside it, by their names, those of earlier builds too; and what
 * was said in the last build.
 */
export function folderReport({ packages, diagnostics }: BuildReport, earlier: readonly BuiltPackage[]): BuildReport {
  const all = [...packages, ...earlier];
  return { packages: all.sort((left, right) => (left.file < right.file ? -1 : 1)), diagnostics };
}

/**
 * The report as indented JSON, the same for the same build on any machine; `also` is said behind its head. In pieces: the
 * whole text of a large catalogue's would take more memory than the build.
 */
export function* reportText(
  { packages, diagnostics }: BuildReport,
  also: Readonly<Record<string, object>> = {},
): Iterable<string> {
  yield `{\n  "format": ${outputHead.format},\n  "cartwright": ${JSON.stringify(outputHead.cartwright)},\n`;
  for (const [name, value] of Object.entries(also))
    yield `  ${JSON.stringify(name)}: ${JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')},\n`;
  yield '  "packages": ';
  yield* listText(packages);
  yield ',\n  "diagnostics": ';
  yield* listText(diagnostics);
  yield '\n}\n';
}

function* listText(values: readonly object[]): Iterable<string> {
  if (values.length === 0) {
    yield '[]';
    return;
  }
  for (let at = 0; at < values.length; at += TOGETHER)
    yield `${at === 0 ? '[' : ','}\n    ${indented(values.slice(at, at + TOGETHER))}`;
  yield '\n  ]';
}

/** Values of a list that are written at once: enough that beginning costs little, and their text is short. */
const TOGETHER = 64;

/** Before and behind the values of a list that is the only one of another. */
const AROUND = { before: '[\n  [\n    ', behind: '\n  ]\n]' } as const;

/** Values with commas between them, as `JSON.stringify` writes them two levels deep. */
function indented(values: readonly object[]): string {
  const { before, behind } = AROUND;
  return JSON.stringify([values], null, 2).slice(before.length, -behind.length);
}
