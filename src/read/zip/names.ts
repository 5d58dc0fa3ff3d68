import type { Findings } from '../findings.ts';
import { zipCodes } from './codes.ts';

/** What a name is judged by: see `DirectoryEntry`. */
interface NamedEntry {
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly symlink: boolean;
}

const UTF8_FLAG = 0x0800;
const CODE_PAGE_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const WINDOWS_CHARACTERS = /[<>:"|?*]/;
const WINDOWS_DEVICES = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f]/;
const SYSTEM_FILES = /(?:^|\/)(?:__MACOSX(?:\/|$)|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** The name as most unpackers see it: UTF-8 where flagged or where the bytes are UTF-8, else code page 437. */
export function decodeName(raw: Uint8Array, flags: number): string {
  try {
    return strictUtf8.decode(raw);
  } catch {
    if ((flags & UTF8_FLAG) !== 0) return new TextDecoder().decode(raw);
    return [...raw].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : CODE_PAGE_437[byte - 0x80])).join('');
  }
}

/** True for what operating systems leave in archives. */
export function isSystemFile(path: string): boolean {
  return SYSTEM_FILES.test(path);
}

/** PATH_MAX of Linux; other systems take less. */
const LONGEST_PATH = 4096;

/** One name at a time. */
export function checkName(entry: NamedEntry, findings: Findings): void {
  const { name } = entry;
  const where = { file: name };
  if (name.length > LONGEST_PATH) {
    findings.add(zipCodes, 'name-windows', where, {
      message: `A file's name has ${name.length} characters; no disk takes a path of more than ${LONGEST_PATH}.`,
      hint: 'Shorten the names of files and folders.',
    });
    return;
  }
  const segments = name.replace(/\/$/, '').split(/[/\\]/);
  if (name === '' || name === '/' || (segments.includes('') && !/^[/\\]/.test(name))) {
    findings.add(zipCodes, 'name-empty', where, { message: `The name "${name}" has an empty part.` });
  }
  if (/^[/\\]/.test(name) || /^[a-z]:/i.test(name)) {
    findings.add(zipCodes, 'name-absolute', where, {
      message: `"${name}" is an absolute path.`,
    });
  }
  if (segments.includes('..')) {
    findings.add(zipCodes, 'name-escapes', where, { message: `"${name}" leads out of the package.` });
  }
  if (name.includes('\\')) {
    findings.add(zipCodes, 'name-backslash', where, {
      message: `"${name}" uses backslashes, which most servers take as letters of the name.`,
    });
  }
  if (CONTROL_CHARACTERS.test(name)) {
    findings.add(zipCodes, 'name-control', where, {
      message: `The name ${JSON.stringify(name)} holds control characters.`,
    });
  }
  checkPortability(entry, segments, findings);
}

function checkPortability(entry: NamedEntry, segments: readonly string[], findings: Findings): void {
  const { name } = entry;
  const where = { file: name };
  const drive = /^[a-z]:/i.test(name);
  const awkward = segments.some(
    (part) =>
      (!drive && WINDOWS_CHARACTERS.test(part)) ||
      WINDOWS_DEVICES.test(part) ||
      (/[. ]$/.test(part) && !/^\.+$/.test(part)),
  );
  if (awkward) {
    findings.add(zipCodes, 'name-windows', where, { message: `"${name}" cannot be unpacked on Windows.` });
  }
  if (entry.rawName.some((byte) => byte >= 0x80)) {
    findings.add(zipCodes, 'name-not-ascii', where, {
      message: `"${name}" is not written in plain ASCII letters.`,
    });
    if ((entry.flags & UTF8_FLAG) === 0) {
      findings.add(zipCodes, 'name-encoding', where, {
        message: `The zip does not say that the name "${name}" is UTF-8; other readers will see other letters.`,
      });
    }
  }
  if (entry.symlink) {
    findings.add(zipCodes, 'symlink', where, { message: `"${name}" is a symbolic link.` });
  }
}

/** Names against each other. */
export function checkCollisions(entries: readonly NamedEntry[], findings: Findings): void {
  const exact = new Set<string>();
  const folded = new Map<string, string>();
  const systemFiles = entries.filter((entry) => isSystemFile(entry.name));
  const [firstSystemFile] = systemFiles;
  if (firstSystemFile !== undefined) {
    findings.add(
      zipCodes,
      'system-file',
      { file: firstSystemFile.name },
      {
        message: `The zip holds ${systemFiles.length} files of an operating system, such as "${firstSystemFile.name}".`,
      },
    );
  }
  for (const { name } of entries) {
    if (exact.has(name)) {
      findings.add(zipCodes, 'name-repeated', { file: name }, { message: `"${name}" is in the zip more than once.` });
      continue;
    }
    exact.add(name);
    const key = name.normalize('NFC').toLowerCase();
    const other = folded.get(key);
    if (other === undefined) folded.set(key, name);
    else {
      findings.add(
        zipCodes,
        'name-collision',
        { file: name },
        {
          message: `"${name}" and "${other}" are the same file on Windows and macOS, and for Canvas.`,
        },
      );
    }
  }
  checkFolders(exact, findings);
}

/** No disk takes paths deeper than this; a name of slashes only must not cost time. */
const DEEPEST_FOLDER = 256;

function checkFolders(names: ReadonlySet<string>, findings: Findings): void {
  const reported = new Set<string>();
  for (const name of names) {
    let depth = 0;
    for (let at = name.indexOf('/'); at > 0 && depth < DEEPEST_FOLDER; at = name.indexOf('/', at + 1)) {
      depth++;
      const folder = name.slice(0, at);
      if (!names.has(folder) || reported.has(folder)) continue;
      reported.add(folder);
      findings.add(
        zipCodes,
        'file-and-folder',
        { file: folder },
        {
          message: `"${folder}" is a file, and "${name}" needs a folder of that name.`,
        },
      );
    }
  }
}
