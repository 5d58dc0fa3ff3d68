/** A part of the definition with its to-dos absent: what may be `null` there may be missing here. */
export type Known<Part> = {
  readonly [Name in keyof Part as null extends Part[Name] ? never : Name]: Part[Name];
} & { readonly [Name in keyof Part as null extends Part[Name] ? Name : never]?: Exclude<Part[Name], null> };
