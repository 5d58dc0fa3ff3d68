/** The part of the reference library that tests use; it ships no types. */
declare module 'edtf' {
  export function parse(text: string): { readonly level: number };
}
