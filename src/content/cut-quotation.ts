/** An author's words in a message: long ones are cut. */
export function cutQuotation(source: string): string {
  return source.length > 60 ? `${source.slice(0, 59)}…` : source;
}
