/** What windows-1252 has from 0x80 to 0x9F (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Bytes as characters, in an encoding of the Encoding Standard; throws a RangeError for one that is not known and, where `fatal`,
 * a TypeError for bytes that are not in it. Node 20 reads windows-1252, which is also what `latin1` and `iso-8859-1` name, as
 * the first 256 characters of Unicode: quotation marks and dashes of Windows become control characters. They are put right here.
 */
export function decodeBytes(bytes: Uint8Array, encoding: string, options: { readonly fatal?: boolean } = {}): string {
  const decoder = new TextDecoder(encoding, { fatal: options.fatal === true });
  const text = decoder.decode(bytes);
  if (decoder.encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80));
}
