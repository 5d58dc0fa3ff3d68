import posix from 'path-browserify';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { machineFault } from '../diagnostics/machine-fault.ts';
import { closest } from '../diagnostics/suggest.ts';
import { pageInsteadOfFile } from '../written/web-places.ts';
import { sourceCodes } from './codes.ts';
import { checkConfined, isInside } from './confined.ts';
import { FILE_LIMIT, type Host, HostError, whereReadable } from './host.ts';

/** The folder to which a path is relative, in words. */
type Where = 'the module’s folder' | 'the workspace’s folder';

/** A path that an author wrote, found inside the workspace. */
export interface FoundPath {
  readonly path?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Resolves a path against the module's folder and refuses to leave the workspace, by `..` as well as by symbolic
 * links, and links to files of another kind. `place` is where the author wrote it, `where` what the folder is called.
 */
export async function findInWorkspace(
  host: Host,
  root: string,
  folder: string,
  written: string,
  place: Place,
  where: Where = 'the module’s folder',
): Promise<FoundPath> {
  const outside = (why: string): FoundPath => ({ diagnostics: [outsideWorkspace(written, why, place, where)] });
  if (WEB_ADDRESS.test(written)) return { diagnostics: [webAddress(written, place, where)] };
  if (/^([A-Za-z]:|\/|\\)/.test(written) || written.includes('\0')) return outside(`is not relative to ${where}`);
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
    await checkConfined(host, root, path);
    return { path, diagnostics: [] };
  } catch (error) {
    return { diagnostics: [await missingOrOther(error, host, path, written, place, where)] };
  }
}

const WEB_ADDRESS = /^(?:[a-z][a-z0-9+.-]+:\/\/|www\.)/i;

function webAddress(written: string, place: Place, where: Where): Diagnostic {
  const page = pageInsteadOfFile(written.replace(/^www\./i, 'https://www.'));
  return sourceCodes.report('file-missing', {
    message:
      page === undefined
        ? `\`${written}\` is a web address, but only files of ${where} can be part of it.`
        : `\`${written}\` is ${page.what}: only files of ${where} can be part of it.`,
    hint: page?.instead ?? `Download the file into ${where}, if its licence allows that, and write its path.`,
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
  where: Where,
): Promise<Diagnostic> {
  if (error instanceof HostError && error.reason === 'outside')
    return outsideWorkspace(written, error.detail, place, where);
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
      message: `The file \`${written}\` exists, but the accents in its name are stored differently from what you typed, and some systems take that for another name.`,
      hint: 'Rename the file to plain letters, digits and hyphens, and write that name.',
    };
  return { ...found, hint: `Did you mean \`${folder}${meant}\`? Capital and small letters differ.` };
}

function extensionOf(path: string): string {
  return posix.extname(path).toLowerCase();
}

function outsideWorkspace(
  written: string,
  why: string,
  place: Place,
  where: Where = 'the module’s folder',
): Diagnostic {
  return sourceCodes.report('outside-workspace', {
    message: `\`${written}\` ${why}, and nothing outside the workspace is read.`,
    hint: `Copy the file into ${where}.`,
    place,
  });
}

function tooLarge(written: string, limit: number, place: Place): Diagnostic {
  const ofPackage = limit >= FILE_LIMIT;
  const most = ofPackage ? '4 GB' : `${Math.floor(limit / 1024 ** 2)} MB`;
  return sourceCodes.report('file-too-large', {
    message: `\`${written}\` is too large: ${ofPackage ? `no package can contain a file of more than ${most}` : `a file of this kind may be at most ${most}`}.`,
    hint: ofPackage
      ? 'Offer it from a media server and link to it.'
      : 'Check that it is the right file; if it is, make it smaller or divide it.',
    place,
  });
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
  if (error.reason === 'outside') return outsideWorkspace(written, error.detail, place);
  if (error.reason === 'other-kind')
    return sourceCodes.report('link-to-other-kind', {
      message: `\`${written}\` is a link to \`${error.detail}\`, which is a file of another kind.`,
      hint: 'Put a copy of the file that you mean in its place, or link to one whose name has the same ending.',
      place,
    });
  if (error.reason === 'too-large') return tooLarge(written, error.limit ?? 0, place);
  const fault = machineFault(error.cause);
  if (fault !== undefined)
    return sourceCodes.report('machine-fault', {
      message: `\`${written}\` cannot be read: ${fault.reason}.`,
      hint: fault.advice,
      place,
    });
  const why: Partial<Record<string, string>> = {
    'is-folder': 'is a folder, not a file',
    'is-file': 'is a file, not a folder',
    unreadable: 'may not be read by you',
    special: 'is no ordinary file, but a link, a pipe or a device',
    'link-loop': 'is a link that leads in a circle',
  };
  return sourceCodes.report('file-unreadable', {
    message: `\`${written}\` ${why[error.reason] ?? `cannot be read (${error.message})`}.`,
    hint: 'Check what it is and who may read it.',
    place,
  });
}
