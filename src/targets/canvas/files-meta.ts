import { el, type XmlChild } from '../shared/xml.ts';
import type { CanvasFilePlan } from './plan.ts';
import { scalars, settingsDocument } from './settings-document.ts';

/** A file of the course and the terms of its use, where the author named any. */
export interface CourseFile extends CanvasFilePlan {
  readonly rights?: { readonly credit?: string; readonly license: string };
}

/** `files_meta.xml`: the names that teachers see, and usage rights, without which some schools hide a file. */
export function filesMeta(files: readonly CourseFile[]): string {
  return settingsDocument(
    'fileMeta',
    {},
    el(
      'files',
      {},
      files.map(({ identifier, displayName, rights }) =>
        el(
          'file',
          { identifier },
          scalars({ locked: false, hidden: false, display_name: displayName }),
          usageRights(rights),
        ),
      ),
    ),
  );
}

const creativeCommons = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-/;

/** Canvas knows Creative Commons' licences and the public domain; of all else it keeps the words. */
function usageRights(rights: CourseFile['rights']): XmlChild {
  if (rights === undefined) return undefined;
  const [, terms] = creativeCommons.exec(rights.license) ?? [];
  const [justification, license] =
    terms !== undefined
      ? ['creative_commons', `cc_${terms.toLowerCase().replaceAll('-', '_')}`]
      : /^(public domain|CC0-|PDM-)/i.test(rights.license)
        ? ['public_domain', 'public_domain']
        : ['used_by_permission', 'private'];
  return el(
    'usage_rights',
    { use_justification: justification },
    scalars({ ...(rights.credit === undefined ? {} : { legal_copyright: rights.credit }), license }),
  );
}
