/** Characters as databases count them: code points. Long texts are not spread out to count them. */
export function characterCount(text: string): number {
  let surrogates = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdbff && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) surrogates++;
  }
  return text.length - surrogates;
}
