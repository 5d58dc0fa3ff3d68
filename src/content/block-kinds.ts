/** What a block of a text's top level is. `note` and `link-address` are definitions, which show nothing where they are. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'definition-list'
  | 'quotation'
  | 'table'
  | 'box'
  | 'code'
  | 'formula'
  | 'rule'
  | 'note'
  | 'link-address';
