import posix from 'path-browserify';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { importCodes } from '../import/codes.ts';
import type { ImportSource } from '../import/draft/reader.ts';
import { memorySource } from '../read/index.ts';
import type { Host } from '../source/host.ts';
import { FILE_LIMIT, whereReadable } from '../source/host.ts';
import { openPackageFile, type UnreadablePackage } from '../source/package-file.ts';

export interface OpenOriginals {
  readonly sources: readonly ImportSource[];
  close(): void;
}

/** Files that may lie beside a page: no folder of pages has more, and a home folder has many more. */
const MOST_BESIDE = 5000;
const DEEPEST = 6;

/** Opens the files, and what lies beside those that may refer to it; a folder is all that lies in it. */
export async function openOriginals(
  paths: readonly string[],
  host: Host,
  workingFolder: string,
): Promise<Result<OpenOriginals>> {
  const sources: ImportSource[] = [];
  const opened: (() => void)[] = [];
  const close = (): void => {
    for (const one of opened) one();
  };
  for (const written of paths) {
    const path = posix.resolve(workingFolder, written);
    const name = posix.basename(path);
    if ((await whereReadable(host.kindOf(path))) === 'folder') {
      const beside = await filesBelow(host, path);
      if (COURSE_FILES.some((file) => beside.has(file))) {
        close();
        return { diagnostics: [unpackedCourse(written)] };
      }
      sources.push({ name, bytes: memorySource(new Uint8Array()), beside, isFolder: true });
      continue;
    }
    const file = openPackageFile(path);
    if ('unreadable' in file) {
      close();
      return { diagnostics: [cannotOpen(written, file)] };
    }
    opened.push(() => file.close());
    const beside = isPacked(file.read(0, 4)) ? new Map() : await filesBelow(host, posix.dirname(path));
    sources.push({ name, bytes: file, beside });
  }
  return { value: { sources, close }, diagnostics: [] };
}

/** A zip or a gzip has all that belongs to it in it. */
function isPacked([first, second]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0x1f && second === 0x8b);
}

async function filesBelow(host: Host, folder: string): Promise<ImportSource['beside']> {
  const found = new Map<string, () => Promise<Uint8Array>>();
  const visit = async (path: string, depth: number): Promise<void> => {
    const entries = (await whereReadable(host.list(path))) ?? [];
    for (const { name, kind } of entries) {
      if (found.size >= MOST_BESIDE || name.startsWith('.') || name === 'node_modules') continue;
      const inside = posix.join(path, name);
      if (kind === 'folder' && depth < DEEPEST) await visit(inside, depth + 1);
      else if (kind === 'file') found.set(posix.relative(folder, inside), () => host.readFile(inside, FILE_LIMIT));
    }
  };
  await visit(folder, 0);
  return found;
}

/** What lies at the top of a course that somebody has unpacked. */
const COURSE_FILES = ['imsmanifest.xml', 'moodle_backup.xml'];

function unpackedCourse(written: string): Diagnostic {
  return importCodes.report('cannot-open', {
    message: `\`${written}\` is an export of a course that was unpacked.`,
    hint: 'Import the file from which it was unpacked, or make a zip of the folder and import that.',
    place: { file: written },
  });
}

function cannotOpen(written: string, { reason, unreadable }: UnreadablePackage): Diagnostic {
  return importCodes.report('cannot-open', {
    message: `\`${written}\` ${unreadable}.`,
    hint:
      reason === 'missing'
        ? 'Check the spelling, and the folder in which you are.'
        : 'Check what it is and who may read it.',
    place: { file: written },
  });
}
