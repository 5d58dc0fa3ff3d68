/** Each byte as the character of its number, so that signatures can be looked for as text. For short beginnings. */
export function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
