import { posix } from 'node:path';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { sourceCodes } from './codes.ts';
import { type Host, HostError } from './host.ts';

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
    return { diagnostics: [hostDiagnostic(error, written, place)] };
  }
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
    'link-loop': 'is a link that leads in a circle',
  };
  return sourceCodes.report('file-unreadable', {
    message: `\`${written}\` ${why[error.reason] ?? `cannot be read (${error.message})`}.`,
    hint: 'Check what it is and who may read it.',
    place,
  });
}
