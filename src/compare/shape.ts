/**
 * How each value of a definition is compared and merged. Derived from the schema (`schema/shapes.generated.ts`), so that a
 * new question type or field needs nothing here.
 */
export type Shape =
  /** One thing: a number, a word of a list, an address, a file; or several properties that only say something together. */
  | { readonly kind: 'value' }
  /** Written for people. */
  | {
      readonly kind: 'text';
      readonly written: 'line' | 'inline' | 'paragraphs' | 'markdown';
      /** `[[id]]` in it names an item of this list. */
      readonly gapsOf?: string;
    }
  /** The id of an item of this list, in the nearest part around it that has such a list. */
  | { readonly kind: 'reference'; readonly to: string }
  /** Properties that are changed one by one; `rest` is the shape of those that no schema names. */
  | {
      readonly kind: 'settings';
      readonly fields: { readonly [name: string]: Shape };
      readonly rest?: Shape;
    }
  /** One of several types of settings: the shape by its `type`. */
  | { readonly kind: 'types'; readonly of: { readonly [type: string]: Shape } }
  /** One or the other, told apart by whether it is a list, an object, or neither. */
  | { readonly kind: 'either'; readonly list?: Shape; readonly object?: Shape; readonly other?: Shape }
  | {
      readonly kind: 'list';
      readonly by: MatchedBy;
      readonly items: Shape;
      /** Its order says something by itself. */
      readonly ordered?: true;
      /** Items keep their identity when they move to another list of this name. */
      readonly roam?: string;
    }
  | { readonly kind: 'named'; readonly name: string };

/** What the items of a list are known by; see `MatchedBy` of the schema's fragments. */
export type MatchedBy =
  | 'id'
  | 'value'
  | 'whole'
  | { readonly field: string }
  | { readonly before: string }
  | { readonly firstOf: string };

export type SettingsShape = Extract<Shape, { readonly kind: 'settings' }>;
export type ListShape = Extract<Shape, { readonly kind: 'list' }>;
export type TextShape = Extract<Shape, { readonly kind: 'text' }>;

/** The shapes of one kind of definition; `module` and `unit` are the roots. */
export interface Shapes {
  readonly root: SettingsShape;
  readonly named: { readonly [name: string]: Shape };
}
