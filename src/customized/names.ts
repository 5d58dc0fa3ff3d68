/** Beside a module or a unit that was made from another: what it was made from. */
export const UPSTREAM_FILE = 'upstream.json';

/** Beside it while anything is undecided. */
export const CONFLICTS_FILE = 'conflicts.json';

/** The folder in which media files of the other side wait until it is decided whose is taken. */
export const CONFLICTS_FOLDER = 'conflicts';

/** Beside a module or a unit into which something was imported: what its ids were in the original. */
export const IMPORTED_FILE = 'imported.json';

/** Begins the names of a unit’s own texts and settings: `unit/title`. */
export const UNIT_PREFIX = 'unit';
