import type { HtmlTree } from '../../content/tree.ts';

/**
 * What a template may use, said once: the type of the view model is derived from it, and `checkTheme` compares every
 * variable in every template with it.
 */
export type Shape = Leaf | ListShape | MaybeShape | RecordShape | AnyOfShape;

/** `text` is written escaped; `tree` only by `{{content}}`; `html`, already serialised, only by layouts, as it is. */
export type Leaf = { readonly is: 'text' } | { readonly is: 'number' } | { readonly is: 'flag' } | HtmlLeaf | TreeLeaf;
interface TreeLeaf {
  readonly is: 'tree';
}
interface HtmlLeaf {
  readonly is: 'html';
}

export interface ListShape<Item = unknown> {
  readonly is: 'list';
  readonly item: Item;
}

export interface MaybeShape<Inner = unknown> {
  readonly is: 'maybe';
  readonly inner: Inner;
}

export interface RecordShape<Fields = Readonly<Record<string, unknown>>> {
  readonly is: 'record';
  readonly fields: Fields;
}

/** A record of any keys whose values are of one shape: the named pieces of HTML of a layout. */
export interface AnyOfShape<Inner = unknown> {
  readonly is: 'any-key';
  readonly inner: Inner;
}

export const text = { is: 'text' } as const;
export const number = { is: 'number' } as const;
export const flag = { is: 'flag' } as const;
export const tree = { is: 'tree' } as const;
export const html = { is: 'html' } as const;

export function list<const Item extends Shape>(item: Item): ListShape<Item> {
  return { is: 'list', item };
}

/** Absent values are `undefined`, never a missing key: templates are compiled strictly. */
export function maybe<const Inner extends Shape>(inner: Inner): MaybeShape<Inner> {
  return { is: 'maybe', inner };
}

export function record<const Fields extends Readonly<Record<string, Shape>>>(fields: Fields): RecordShape<Fields> {
  return { is: 'record', fields };
}

export function anyKey<const Inner extends Shape>(inner: Inner): AnyOfShape<Inner> {
  return { is: 'any-key', inner };
}

/** The view model that a shape describes. */
export type ViewOf<S> = S extends { readonly is: 'text' | 'html' }
  ? string
  : S extends { readonly is: 'number' }
    ? number
    : S extends { readonly is: 'flag' }
      ? boolean
      : S extends { readonly is: 'tree' }
        ? HtmlTree
        : S extends ListShape<infer Item>
          ? readonly ViewOf<Item>[]
          : S extends MaybeShape<infer Inner>
            ? ViewOf<Inner> | undefined
            : S extends AnyOfShape<infer Inner>
              ? Readonly<Record<string, ViewOf<Inner>>>
              : S extends RecordShape<infer Fields>
                ? { readonly [Name in keyof Fields]: ViewOf<Fields[Name]> }
                : never;
