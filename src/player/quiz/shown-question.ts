/** A question of the attempt on view, as far as ways about in the quiz need to know it. */
export interface ShownQuestion {
  readonly block: HTMLElement;
  /** The words that lead to it in a list. */
  readonly name: string;
  readonly data: { readonly key: string };
}
