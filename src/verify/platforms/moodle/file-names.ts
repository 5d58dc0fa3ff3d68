/**
 * A path as Moodle has it once it has unpacked or stored the file (clean_param, PARAM_PATH and PARAM_FILE, seen in
 * 5.1.3): control characters and & < > " ' ` | : are taken out, and letters with marks become one character each.
 */
export function cleanedPath(path: string): string {
  return path
    .replaceAll('\\', '/')
    .split('/')
    .map((name, index) => (name === '.' && index === 0 ? name : cleanedName(name)))
    .join('/')
    .replace(/\/\/+/g, '/')
    .replace(/\/(?:\.\/)+/g, '/')
    .replace(/^\/+/, '')
    .normalize('NFC');
}

function cleanedName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are among the characters that Moodle takes out.
  const cleaned = name.replace(/[\u0000-\u001f\u007f-\u009f&<>"`|':]/g, '');
  return cleaned === '.' || cleaned === '..' ? '' : cleaned;
}

/** Files that Moodle unpacks under another name, each with that name. */
export function renamedFiles(paths: readonly string[]): ReadonlyMap<string, string> {
  return new Map(paths.flatMap((path) => (cleanedPath(path) === path ? [] : [[path, cleanedPath(path)] as const])));
}
