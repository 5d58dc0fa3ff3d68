export type { Change, Difference, Place } from './change.ts';
export { compareDefinitions } from './compare.ts';
export type { Conflict, ConflictKind } from './conflict.ts';
export type { Fault } from './fitting.ts';
export { type Kept, type MergeInput, type MergeResult, mergeDefinitions } from './merge.ts';
export type { Path, Step } from './path.ts';
export type { Run } from './words-of.ts';
