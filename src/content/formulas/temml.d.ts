/** What of Temml is used; its own declarations say `any`. */
declare module 'temml' {
  export interface TemmlNode {
    /** The element's name; absent on texts and fragments. */
    readonly type?: string;
    readonly text?: string;
    readonly attributes?: Readonly<Record<string, unknown>>;
    readonly classes?: readonly string[];
    readonly style?: Readonly<Record<string, unknown>>;
    /** A list; but a lone node in some of the library's diagrams. */
    readonly children?: readonly TemmlNode[] | TemmlNode;
  }

  export interface TemmlOptions {
    readonly displayMode: boolean;
    readonly throwOnError: true;
    readonly macros: Record<string, string>;
    readonly maxExpand: number;
    readonly maxSize: readonly [number, number];
  }

  const temml: {
    __renderToMathMLTree(tex: string, options: TemmlOptions): TemmlNode;
    readonly ParseError: new (message: string, token?: unknown) => Error & { readonly position?: number };
  };
  export default temml;
}
