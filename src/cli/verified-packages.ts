import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { VerifyReport } from '../verify-entry.ts';
import { print } from './output.ts';

/** Shows whole what was found in packages with errors or warnings; of the others it says where their notes are. */
export async function printVerified(reports: readonly VerifyReport[]): Promise<void> {
  const { formatVerifyText } = await import('../verify-entry.ts');
  const faulty = reports.filter(isFaulty);
  for (const report of faulty) print(`${formatVerifyText(report)}\n`);
  const fine = reports.filter((report) => !isFaulty(report));
  if (fine.length === 0) return;
  const notes = fine.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
  const read = `${fine.length} package${fine.length === 1 ? '' : 's'} read again without an error or a warning`;
  print(
    notes === 0
      ? `${read}.\n`
      : `${read}; ${notes} note${notes === 1 ? '' : 's'} on what platforms make of them: ${commandFor(fine)}\n`,
  );
}

function isFaulty({ diagnostics }: VerifyReport): boolean {
  return hasErrors(diagnostics) || diagnostics.some(({ severity }) => severity === 'warning');
}

/** What shows the same notes again, of the package about which there is most to read. */
function commandFor(reports: readonly VerifyReport[]): string {
  const [most] = [...reports].sort((left, right) => right.diagnostics.length - left.diagnostics.length);
  const { name = '', verdicts = [] } = most ?? {};
  const platforms = verdicts.map(({ platform }) => platform);
  const path = /\s/.test(name) ? `"${name}"` : name;
  return `npx cartwright verify ${path}${platforms.join() === 'moodle,canvas' ? '' : ` --for ${platforms.join()}`}`;
}
