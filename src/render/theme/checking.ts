import type { renderCodes } from '../codes.ts';
import type { Scope } from './scope.ts';
import type { Shape } from './shape.ts';

export interface CheckerInput {
  readonly programs: ReadonlyMap<string, hbs.AST.Program>;
  /** Paths of partials by the name that includes them. */
  readonly partials: ReadonlyMap<string, string>;
  readonly options: ReadonlyMap<string, Shape>;
  readonly icons: ReadonlyMap<string, string>;
  readonly fileOf: (path: string) => string | undefined;
}

export type Code = Parameters<typeof renderCodes.report>[0];

/** One template while it is checked. */
export interface Place {
  readonly path: string;
  readonly scope: Scope;
}

/** What the checks of single statements are given of the walk through the templates. */
export interface Checking {
  readonly input: CheckerInput;
  report(code: Code, node: hbs.AST.Node, place: Place, message: string, hint?: string): void;
  /** The shape of a path; undefined, and reported, where there is none. */
  shapeOf(path: hbs.AST.PathExpression, place: Place): Shape | undefined;
}
