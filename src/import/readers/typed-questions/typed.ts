import type { ImportPlace } from '../../draft/place.ts';
import type { Piece } from './content.ts';
import type { TypedChoice } from './lines.ts';

/** A question as it is typed: what belongs together, not yet what it means. */
export interface TypedQuestion {
  readonly kind: 'question';
  readonly number: number | undefined;
  readonly place: ImportPlace;
  /** Each paragraph's lines. */
  readonly stem: readonly (readonly Piece[])[];
  readonly choices: readonly GatheredChoice[];
  readonly answer: Piece | undefined;
  readonly points: string | undefined;
  readonly feedback: readonly Piece[];
  /** Each with the lines that go on from it. */
  readonly hints: readonly (readonly Piece[])[];
}

export interface GatheredChoice extends TypedChoice {
  /** With the lines that go on from it. */
  readonly pieces: readonly Piece[];
  readonly feedback: readonly Piece[];
}

/** Words that belong to no question. */
export interface TypedWords {
  readonly kind: 'words';
  readonly pieces: readonly Piece[];
  readonly place: ImportPlace;
}
