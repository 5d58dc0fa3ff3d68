/** The folder of changes to several files that are under way: while it is there, some may be old and some new. */
export const PENDING_FOLDER = '.cartwright-update';

/** The folder that holds the files as they were before the last such changes. */
export const UNDO_FOLDER = '.cartwright-undo';
