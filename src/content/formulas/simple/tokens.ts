/** TeX token by token: a command, or one character. Spaces between them say nothing. */
export class TexTokens {
  /** What is read next; `''` behind the last. */
  token = '';
  /** Where that begins and ends, and where what was before it ended. */
  from = 0;
  end = 0;
  at = 0;
  readonly tex: string;

  constructor(tex: string) {
    this.tex = tex;
    this.next();
  }

  next(): void {
    const { tex } = this;
    let at = this.end;
    while (isSpace(tex.charCodeAt(at))) at += 1;
    this.from = at;
    this.at = this.end;
    if (tex[at] !== '\\') this.end = at + 1;
    else {
      at += 1;
      while (isLetter(tex.charCodeAt(at))) at += 1;
      this.end = at === this.from + 1 ? at + 1 : at;
    }
    this.token = tex.slice(this.from, this.end);
  }

  /** What a pattern of the kind `/…/y` finds right behind the next token, which goes on behind that then. */
  behind(pattern: RegExp): Readonly<Record<string, string>> | undefined {
    pattern.lastIndex = this.end;
    const found = pattern.exec(this.tex)?.groups;
    if (found !== undefined) this.end = pattern.lastIndex;
    return found;
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

export function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
