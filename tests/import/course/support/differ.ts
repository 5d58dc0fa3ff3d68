import type { TeachingModule } from '../../../../src/model/model.ts';

/** Something and the module that it is in. */
export type In<Value> = readonly [Value, TeachingModule];

/** Says what is otherwise than it should be, where it is. */
export type Differ = (what: string, wanted: unknown, is: unknown) => void;

/** The same of a part. */
export type DifferAt = (where: string, what: string, wanted: unknown, is: unknown) => void;
