/** The parser alone: the package's main entry loads the whole of CSS's grammar besides. */
declare module 'css-tree/parser' {
  import type { parse } from 'css-tree';

  const parser: typeof parse;
  export default parser;
}
