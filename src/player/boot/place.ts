/** Moodle serves a package from `…/mod_scorm/content/<revision>/…`, and every new version has a new revision. */
const MOODLE_REVISION = /(\/mod_scorm\/content\/)\d+\//;

/** Where a package is played: the address of its folder, without what changes when a teacher replaces the package. */
export function placeOf({ origin, pathname }: Pick<Location, 'origin' | 'pathname'>): string {
  const folder = pathname.replace(/[^/]*$/, '');
  return `${origin}${folder.replace(MOODLE_REVISION, '$1*/')}`;
}
