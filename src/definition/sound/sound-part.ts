import type { ErrorObject } from 'ajv';
import type { CompiledValidator } from '../../../schema/validators.generated.mjs';
import type { Located, SourceDocument } from '../../source/document.ts';
import { UNREAD } from '../../source/unread.ts';
import { LeftOut } from './left-out.ts';
import { PlacedCopy } from './placed-copy.ts';
import { prune } from './prune.ts';
import { errorsAsMeant } from './read-as-meant.ts';

/** As much of a definition as later stages can read. Nothing is ever built of it, unless it is all. */
export interface SoundPart<Definition> extends Located {
  readonly definition: Definition;
  /** The pointer in the author's text of one of this part. */
  readonly written: (pointer: string) => string;
  readonly leftOut: LeftOut;
}

export interface Examined<Definition> {
  /** All that is wrong by the schema, with the document in which its pointers are to be looked up. */
  readonly errors: readonly ErrorObject[];
  readonly document: SourceDocument;
  /** Absent where so little is right that nothing can be said of the rest. */
  readonly sound?: SoundPart<Definition>;
}

/** Says what is wrong with a value by its schema, and what remains of it without that. */
export function examine<Definition>(document: SourceDocument, validator: CompiledValidator): Examined<Definition> {
  const read = new PlacedCopy(document.value);
  const errors = errorsAsMeant(read, validator).filter(({ instancePath }) => read.at(instancePath) !== UNREAD);
  const copy = new PlacedCopy(document.value);
  errorsAsMeant(copy, validator);
  const leftOut = new LeftOut();
  const isSound = prune(copy, validator, leftOut);
  return {
    errors,
    document: {
      value: read.value,
      locate: (pointer, options) => document.locate(read.written(pointer), options),
      typed: (pointer) => document.typed?.(read.written(pointer)),
    },
    ...(isSound
      ? {
          sound: {
            definition: copy.value as Definition,
            locate: (pointer, options) => document.locate(copy.written(pointer), options),
            written: (pointer) => copy.written(pointer),
            leftOut,
          },
        }
      : {}),
  };
}
