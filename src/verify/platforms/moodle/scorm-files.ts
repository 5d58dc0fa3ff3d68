import { MANIFEST_PATH } from '../../../read/common-cartridge/open.ts';
import type { ScormReading } from '../../../read/package-reading.ts';
import { walkScormItems } from '../../../read/scorm/manifest.ts';
import { isSystemFile } from '../../../read/zip/names.ts';
import { moodleCodes } from './codes.ts';
import { renamedFiles } from './file-names.ts';

/** How many files a message names. */
const NAMED = 5;

/** Files that Moodle unpacks under another name: an item that starts with one does not start any more. */
export function predictScormFiles({ manifest, files }: ScormReading): void {
  const renamed = renamedFiles(files.paths.filter((path) => !isSystemFile(path)));
  if (renamed.size === 0) return;
  const launches = [...walkScormItems(manifest.organizations)].flatMap(({ item }) => {
    const path = manifest.byIdentifier.get(item.identifierref ?? '')?.path;
    return path !== undefined && files.has(path) ? [{ item, path }] : [];
  });
  const lost = launches.filter(({ path }) => renamed.has(path));
  const code = lost.length === launches.length ? 'scorm-nothing-starts' : 'scorm-launch-renamed';
  for (const { item, path } of lost) {
    files.findings.add(
      moodleCodes,
      code,
      { file: MANIFEST_PATH, position: item.element.position },
      { message: `In Moodle "${item.title}" will not start: its file "${path}" becomes "${renamed.get(path)}".` },
    );
  }
  const started = new Set(lost.map(({ path }) => path));
  const others = [...renamed.keys()].filter((path) => !started.has(path));
  if (others.length === 0) return;
  const names = others.slice(0, NAMED).map((path) => `"${path}" to "${renamed.get(path)}"`);
  const more = others.length > NAMED ? `, and ${others.length - NAMED} more` : '';
  files.findings.add(
    moodleCodes,
    'scorm-file-renamed',
    { file: others[0] },
    { message: `Moodle will rename ${names.join(', ')}${more}; links to them will be broken.` },
  );
}
