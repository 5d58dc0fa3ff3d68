import { COMMAND_LINE, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { importCodes } from '../import/codes.ts';
import type { Original } from '../import/read-originals.ts';
import type { EarlierImport } from './imported-file.ts';

/**
 * Why originals cannot be taken for a new version of what was imported before, though some of them were: then others came with
 * them, which would seem to be gone, or new ones come now. Undefined where none of them was imported.
 */
export function importedTogether(
  originals: readonly Original[],
  earlier: readonly EarlierImport[],
  written: string,
): Diagnostic | undefined {
  const isOneOf = (files: readonly { readonly name: string; readonly reader: string }[], one: Original): boolean =>
    files.some(({ name, reader }) => name === one.name && reader === one.reader);
  const found = earlier.find(({ files }) => originals.some((one) => isOneOf(files, one)));
  if (found === undefined) return undefined;
  const known = originals.filter((one) => isOneOf(found.files, one)).map(({ name }) => name);
  const fresh = originals.filter((one) => !isOneOf(found.files, one)).map(({ name }) => name);
  const before = found.files.map(({ name }) => name);
  const with_ = before.filter((name) => !known.includes(name));
  const then = with_.length === 0 ? 'by itself' : `together with ${quoted(with_)}`;
  const others =
    fresh.length === 0 ? '' : ` Then add what is new: \`npx cartwright import ${typed(fresh)} --into ${written}\`.`;
  return importCodes.report('imported-together', {
    message: `${quoted(known)} ${known.length === 1 ? 'was' : 'were'} imported into \`${written}\` ${then}.`,
    hint: `Name the same files again: \`npx cartwright import ${typed(before)} --to ${written}\` takes over what changed in them.${others}`,
    place: { file: COMMAND_LINE },
  });
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function typed(names: readonly string[]): string {
  return names.map((name) => (/[^\w.,+-]/.test(name) ? `"${name}"` : name)).join(' ');
}
