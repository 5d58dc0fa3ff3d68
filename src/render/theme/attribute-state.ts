/** Where in HTML a template has come to: between tags, inside a tag, or inside a quoted attribute of one. */
export type HtmlState = 'text' | 'tag' | 'unquoted' | '"' | "'";

/** The state after some more HTML. `unquoted` is right behind `name=`, where a value would be without quotation marks. */
export function advance(state: HtmlState, html: string): HtmlState {
  let current = state;
  for (const character of html) {
    if (current === '"' || current === "'") {
      if (character === current) current = 'tag';
    } else if (current === 'text') {
      if (character === '<') current = 'tag';
    } else if (character === '>') current = 'text';
    else if (character === '"' || character === "'") current = character;
    else if (character === '=') current = 'unquoted';
    else if (current === 'unquoted' && /\s/.test(character)) current = 'tag';
  }
  return current;
}
