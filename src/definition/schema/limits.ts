/** How many of a kind a definition may hold, for whoever has to fit something into one. */

/** Activities of a module. */
export const MOST_ACTIVITIES = 200;
/** Questions and pools of a quiz, questions of a pool, and questions of a file. */
export const MOST_QUESTIONS = 500;
/** Modules of a unit. */
export const MOST_MODULES = 100;
