import posix from 'path-browserify';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/suggest.ts';
import { pageInsteadOfFile } from '../written/web-places.ts';
import { sourceCodes } from './codes.ts';
import { type Host, HostError, whereReadable } from './host.ts';

/** A path that an author wrote, found inside the workspace. */
export interface FoundPath {
  readonly path?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether `path` is `folder` or lies in it. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/**
 * Resolves a path against the module's folder and refuses to leave the workspace, by `..` as well as by symbolic
 * links. `place` is where the author wrote it.
 */
export async function findInWorkspace(
  host: Host,
  root: string,
  folder: string,
  written: string,
  place: Place,
): Promise<FoundPath> {
  const outside = (why: string): FoundPath => ({
    diagnostics: [
      sourceCodes.report('outside-workspace', {
        message: `\`${written}\` ${why}, and nothing outside the workspace is read.`,
        hint: 'Copy the file into the module’s folder.',
        place,
      }),
    ],
  });
  if (WEB_ADDRESS.test(written)) return { diagnostics: [webAddress(written, place)] };
  if (/^([A-Za-z]:|\/|\\)/.test(written) || written.includes('\0'))
    return outside('is not relative to the module’s folder');
  if (written.includes('\\'))
    return {
      diagnostics: [
        sourceCodes.report('file-missing', {
          message: `\`${written}\` is written with backslashes.`,
          hint: 'Write paths with forward slashes: media/picture.png.',
          place,
        }),
      ],
    };
  const path = posix.normalize(posix.join(folder, written));
  if (!isInside(path, root)) return outside('leads out of the workspace');
  try {
    if (!isInside(await host.realPath(path), await host.realPath(root)))
      return outside('is a link that leads out of the workspace');
    return { path, diagnostics: [] };
  } catch (error) {
    return { diagnostics: [await missingOrOther(error, host, path, written, place)] };
  }
}

const WEB_ADDRESS = /^(?:[a-z][a-z0-9+.-]+:\/\/|www\.)/i;

function webAddress(written: string, place: Place): Diagnostic {
  const page = pageInsteadOfFile(written.replace(/^www\./i, 'https://www.'));
  return sourceCodes.report('file-missing', {
    message:
      page === undefined
        ? `\`${written}\` is a web address, but only files of the module’s folder can be part of it.`
        : `\`${written}\` is ${page.what}: only files of the module’s folder can be part of it.`,
    hint:
      page?.instead ?? 'Download the file into the module’s folder, if its licence allows that, and write its path.',
    place,
  });
}

/** Where a file is missing, its folder may hold one of nearly the same name. */
async function missingOrOther(
  error: unknown,
  host: Host,
  path: string,
  written: string,
  place: Place,
): Promise<Diagnostic> {
  const found = hostDiagnostic(error, written, place);
  if (found.code !== 'source/file-missing') return found;
  const entries = (await whereReadable(host.list(posix.dirname(path)))) ?? [];
  const names = entries.filter(({ kind }) => kind !== 'folder').map(({ name }) => name);
  const sameKind = names.filter((name) => extensionOf(name) === extensionOf(path));
  const typed = posix.basename(path).normalize('NFC');
  const meant = sameKind.find((name) => name.normalize('NFC') === typed) ?? closest(posix.basename(path), sameKind);
  if (meant === undefined) return found;
  const folder = written.slice(0, written.lastIndexOf('/') + 1);
  if (meant.normalize('NFC') === posix.basename(path).normalize('NFC'))
    return {
      ...found,
      message: `The file \`${written}\` is there, but the accents of its name are stored in another way than you typed them, which some systems take for another name.`,
      hint: 'Rename the file to plain letters, digits and hyphens, and write that name.',
    };
  return { ...found, hint: `Did you mean \`${folder}${meant}\`? Capital and small letters differ.` };
}

function extensionOf(path: string): string {
  return posix.extname(path).toLowerCase();
}

/** What a failed read means to the author. Anything but a `HostError` is a bug and is thrown on. */
export function hostDiagnostic(error: unknown, written: string, place: Place): Diagnostic {
  if (!(error instanceof HostError)) throw error;
  if (error.reason === 'missing')
    return sourceCodes.report('file-missing', {
      message: `The file \`${written}\` does not exist.`,
      hint: 'Check the spelling; capital and small letters differ.',
      place,
    });
  if (error.reason === 'too-large')
    return sourceCodes.report('file-too-large', {
      message: `\`${written}\` is too large to be a text of a module (over 8 MB).`,
      hint: 'Check that it is the right file; if it is, divide it.',
      place,
    });
  const why: Partial<Record<string, string>> = {
    'is-folder': 'is a folder, not a file',
    'is-file': 'is a file, not a folder',
    unreadable: 'may not be read by you',
    special: 'is no ordinary file, but a pipe or a device',
    'link-loop': 'is a link that leads in a circle',
  };
  return sourceCodes.report('file-unreadable', {
    message: `\`${written}\` ${why[error.reason] ?? `cannot be read (${error.message})`}.`,
    hint: 'Check what it is and who may read it.',
    place,
  });
}
