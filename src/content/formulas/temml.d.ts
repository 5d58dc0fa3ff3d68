/** What of Temml is used; its own declarations say `any`. */
declare module 'temml' {
  export interface TemmlNode {
    /** The element's name; absent on texts and fragments. */
    readonly type?: string;
    readonly text?: string;
    readonly attributes?: Readonly<Record<string, unknown>>;
    readonly classes?: readonly string[];
    readonly style?: Readonly<Record<string, unknown>>;
    readonly children?: readonly TemmlNode[];
  }

  interface TemmlOptions {
    readonly displayMode: boolean;
    readonly throwOnError: true;
    readonly maxExpand: number;
    readonly maxSize: readonly [number, number];
  }

  const temml: {
    __renderToMathMLTree(tex: string, options: TemmlOptions): TemmlNode;
    readonly ParseError: new (message: string, token?: unknown) => Error & { readonly position?: number };
  };
  export default temml;
}
