import type { Change } from '../compare/index.ts';
import { whatHappened } from '../customized/findings.ts';
import { commandToDecide } from '../customized/ways-to-decide.ts';
import { changeLines } from './change-words.ts';
import { uploadLines } from './course-words.ts';
import type { DiffReport, ModuleDiff, Undecided } from './diff.ts';

/** A comparison for people, as lines. */
export function diffText(report: DiffReport): string {
  const { before, after, modules } = report;
  if (before === undefined || after === undefined) return '';
  const head = `${before.name}, version ${before.version}, and ${after.name}, version ${after.version}\n`;
  const lines = unitLines(report).map((line) => `  ${line}\n`);
  return [head, ...lines, ...modules.map((one) => moduleText(one, after.name))].join('');
}

/** How a unit’s own file differs, and its list of modules. */
export function unitLines({ unit = [], added, removed }: DiffReport): readonly string[] {
  const list = (modules: DiffReport['added'], end: string): readonly string[] =>
    modules.map(({ id, title }) => `The module ${id === title ? `\`${id}\`` : `“${title}”`} ${end}`);
  return [...ofUnit(unit), ...list(added, 'is new'), ...list(removed, 'is gone')];
}

/** Changes of a unit’s own file, which says of itself that it is the unit’s. */
export function ofUnit(changes: readonly Change[]): readonly string[] {
  return changeLines(changes).map((line) => `The unit: ${line.slice(0, 1).toLowerCase()}${line.slice(1)}`);
}

function moduleText({ title, changes, undecided, files, course }: ModuleDiff, folder: string): string {
  const lines = [...moduleLines(changes), ...fileLines(files)];
  const what = lines.length === 0 ? ['  Nothing differs.'] : lines.map((line) => `  ${line}`);
  const open =
    undecided.length === 0 ? [] : [`Still to decide (${undecided.length}); until then your version is used:`];
  const choices = undecided.flatMap((one) => [
    `  ${undecidedLine(one)}`,
    `    ${commandToDecide(one.id, folder, one.isOfText)}`,
  ]);
  const uploaded = uploadLines(course);
  const last = 'Uploaded into a course that has the old one:';
  return [`“${title}”`, ...what, ...open, ...choices, last, ...uploaded, ''].join('\n');
}

/** Changes of a module; that it is one of its own now is said at once, and not by two identifiers. */
export function moduleLines(changes: readonly Change[]): readonly string[] {
  const own = ownModule(changes);
  return [...(own === undefined ? [] : [own]), ...changeLines(contentChanges(changes))];
}

/** That the two are different modules to platforms, where their identifiers say so. */
export function ownModule(changes: readonly Change[]): string | undefined {
  const names = changes.filter(isIdentity).flatMap((change) => {
    if (change.kind !== 'changed') return [];
    return change.path[0] === 'id' ? [`\`${change.after}\``] : [];
  });
  if (!changes.some(isIdentity)) return undefined;
  return `To platforms it is another module${names.length === 0 ? ', of another namespace' : `: ${names.join()}`}`;
}

/** The others. */
export function contentChanges(changes: readonly Change[]): readonly Change[] {
  return changes.filter((change) => !isIdentity(change));
}

function isIdentity({ path }: Change): boolean {
  return path.length === 1 && (path[0] === 'id' || path[0] === 'namespace');
}

export function undecidedLine({ where, kind }: Undecided): string {
  const happened = whatHappened(kind);
  return `${where}: ${happened.slice(0, 1).toLowerCase()}${happened.slice(1)}`;
}

export function fileLines({ added, changed, removed }: ModuleDiff['files']): readonly string[] {
  return [
    ...added.map((file) => `The file \`${file}\` is new`),
    ...changed.map((file) => `The file \`${file}\` is another one now`),
    ...removed.map((file) => `The file \`${file}\` is gone`),
  ];
}
