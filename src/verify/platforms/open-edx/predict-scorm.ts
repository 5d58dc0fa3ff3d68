import { MANIFEST_PATH } from '../../../read/common-cartridge/open.ts';
import type { ScormReading } from '../../../read/package-reading.ts';
import { walkScormItems } from '../../../read/scorm/manifest.ts';
import { isSystemFile } from '../../../read/zip/names.ts';
import { openEdxCodes } from './codes.ts';

/** What the SCORM XBlock makes of a package. */
export function predictOpenEdxScorm({ manifest, files }: ScormReading): void {
  const { findings } = files;
  const byName = new Map<string, string>();
  for (const path of files.paths.filter((one) => !isSystemFile(one))) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const first = byName.get(name);
    if (first === undefined) byName.set(name, path);
    else {
      const message = `Open edX will show "${first}" or "${path}" in the place of both: they have the same name.`;
      findings.add(openEdxCodes, 'same-basename', { file: path }, { message });
    }
  }
  const items = [...walkScormItems(manifest.organizations.flatMap((one) => one.items))].map(({ item }) => item);
  const hidden = items.filter(({ visible, element }) => visible && element.attribute('isvisible') !== 'true');
  const [first] = hidden;
  if (first !== undefined && items.length > 1) {
    const which = hidden.length === 1 ? `"${first.title}"` : `"${first.title}" and ${hidden.length - 1} more`;
    const where = { file: MANIFEST_PATH, position: first.element.position };
    findings.add(openEdxCodes, 'menu-entry-hidden', where, { message: `Open edX will not list ${which} in the menu.` });
  }
  const where = { file: MANIFEST_PATH, position: manifest.root.position };
  const message = 'Open edX will give 0 points for an attempt that the package reports as failed.';
  findings.add(openEdxCodes, 'failed-is-zero', where, { message });
}
