import { didYouMean } from '../../diagnostics/suggest.ts';
import type { RecordShape, Shape } from './shape.ts';

/** What names mean at one place of a template. */
export interface Scope {
  readonly shape: Shape;
  /** The scope around an `each` or `with`; absent at the top of a template or partial. */
  readonly outer: Scope | undefined;
  /** Names given by `as |item|`. */
  readonly named: ReadonlyMap<string, Shape>;
  /** Whether `@index`, `@first` and `@last` have a meaning. */
  readonly inList: boolean;
}

export type Resolved = { readonly shape: Shape } | { readonly problem: string; readonly hint?: string | undefined };

const LIST_DATA: Readonly<Record<string, Shape>> = {
  index: { is: 'number' },
  first: { is: 'flag' },
  last: { is: 'flag' },
  key: { is: 'text' },
};

/** Where a template begins. */
export function topScope(shape: Shape): Scope {
  return { shape, outer: undefined, named: new Map(), inList: false };
}

/** What a path stands for in a scope. `options` are the theme's, by name. */
export function resolvePath(path: hbs.AST.PathExpression, scope: Scope, options: ReadonlyMap<string, Shape>): Resolved {
  if (path.data) return resolveData(path, scope, options);
  let from: Scope | undefined = scope;
  for (let depth = 0; depth < path.depth; depth += 1) from = from?.outer;
  if (from === undefined) return { problem: `\`${path.original}\` leads out of the template.` };
  const [first = '', ...rest] = path.parts;
  const named = path.depth === 0 ? scope.named.get(first) : undefined;
  return named === undefined ? follow(from.shape, path.parts, path) : follow(named, rest, path);
}

function resolveData(path: hbs.AST.PathExpression, scope: Scope, options: ReadonlyMap<string, Shape>): Resolved {
  const [first = '', second = '', ...more] = path.parts;
  if (first === 'options') {
    const option = options.get(second);
    if (option !== undefined && more.length === 0) return { shape: option };
    return { problem: `The theme declares no option \`${second}\`.`, hint: didYouMean(second, options.keys()) };
  }
  const data = scope.inList && second === '' && Object.hasOwn(LIST_DATA, first) ? LIST_DATA[first] : undefined;
  return data === undefined ? { problem: `\`${path.original}\` means nothing here.` } : { shape: data };
}

function follow(start: Shape, parts: readonly string[], path: hbs.AST.PathExpression): Resolved {
  let shape = start;
  for (const part of parts) {
    const inner = present(shape);
    if (inner.is === 'any-key') shape = inner.inner as Shape;
    else {
      const fields = inner.is === 'record' ? (inner as RecordShape<Readonly<Record<string, Shape>>>).fields : {};
      const field = Object.hasOwn(fields, part) ? fields[part] : undefined;
      if (field === undefined)
        return {
          problem: `There is no \`${path.original}\` here.`,
          hint: didYouMean(part, Object.keys(fields)) ?? listed(fields),
        };
      shape = field;
    }
  }
  return { shape };
}

function listed(fields: Readonly<Record<string, unknown>>): string | undefined {
  const names = Object.keys(fields);
  return names.length === 0 ? undefined : `There are: ${names.map((name) => `\`${name}\``).join(', ')}.`;
}

/** The shape of what may be absent, once it is there. */
export function present(shape: Shape): Shape {
  return shape.is === 'maybe' ? (shape.inner as Shape) : shape;
}
