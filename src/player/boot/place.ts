import { hashText } from '../../written/hash-text.ts';

/** Moodle serves a package from `…/mod_scorm/content/<revision>/…`, and every new version has a new revision. */
const MOODLE_REVISION = /(\/mod_scorm\/content\/)\d+\//;

/** Where a package is played: the address of its folder, without what changes when a teacher replaces the package. */
export function placeOf({ origin, pathname }: Pick<Location, 'origin' | 'pathname'>): string {
  const folder = pathname.replace(/[^/]*$/, '');
  return `${origin}${folder.replace(MOODLE_REVISION, '$1*/')}`;
}

/** What the names begin with of all that the device keeps of a package. */
export function namesOf(packageName: string): string {
  return `cartwright/${packageName}/`;
}

/** The name, behind that, of what is kept for a place. */
export function nameAt(place: string, name: string | undefined): string {
  return `${hashText(place).toString(36)}/${name}`;
}
