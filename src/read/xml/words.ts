/** What is wrong where a parser of XML stops, in the words of who edits such files, and where it really is. */
export interface XmlWords {
  readonly message: string;
  /** Offset in the text, where that is not where the parser stopped. */
  readonly at?: number;
}

/** Characters before the parser's place in which its cause is looked for. */
const NEAR = 2000;

/** Tags of HTML that need no end there, and do in XML. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

const AMPERSAND = 'An & stands here by itself; in XML it is written &amp;.';

/** What begins with `&` and names no character. */
const BARE = /^&(?!(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{0,30});)/i;

type Explain = (source: string, at: number, detail: string) => XmlWords | undefined;

/** By the parser’s own words, the first that fits. */
const explanations: readonly (readonly [RegExp, Explain])[] = [
  [/^undefined entity/, (source, at) => entity(source, at)],
  [/entity/, (source, at) => bareAmpersand(source, at)],
  [
    /^unquoted attribute value/,
    () => ({ message: 'The value of an attribute stands without quotation marks; write name="value".' }),
  ],
  [/^attribute without value/, () => ({ message: 'An attribute has no value; write name="value", or delete it.' })],
  [
    /^no whitespace between attributes/,
    () => ({
      message:
        'Between two attributes a space is missing, or a quotation mark stands inside a value (there it is &quot;).',
    }),
  ],
  [
    /^duplicate attribute: (.+)/,
    (_source, _at, name) => ({ message: `The attribute \`${name}\` stands twice in one tag; delete one of the two.` }),
  ],
  [
    /^unbound namespace prefix: "?([^"]*)"?/,
    (_source, _at, prefix) => ({
      message: `The prefix \`${prefix}:\` is used, but nothing says what it means; add xmlns:${prefix}="…" to the first tag.`,
    }),
  ],
  [
    /^disallowed character in attribute name/,
    () => ({ message: 'An attribute has no value, or a quotation mark is missing beside it; write name="value".' }),
  ],
  [/^disallowed character/, (source, at) => bareLess(source, at)],
  [/^(?:unmatched closing tag|unexpected close tag)/, (source, at) => unmatched(source, at)],
  [/^unclosed tag|^unexpected end/, (source) => cutOff(source)],
  [
    /^documents may contain only one root|^text data outside of root node/,
    () => ({ message: 'Something stands behind the end of the document or before its first tag; delete it.' }),
  ],
  [
    /^the string "\]\]>"/,
    () => ({ message: 'The signs ]]> stand in a text, where they mean the end of one; write ]]&gt;.' }),
  ],
  [/^malformed comment/, () => ({ message: 'Two hyphens stand inside a comment, where they mean its end.' })],
  [
    /^an XML declaration must be at the start|^the XML declaration must appear/,
    () => ({ message: 'Something stands before <?xml …?>, which must be the first thing in the file; delete it.' }),
  ],
];

/** `reason` is what the parser (saxes 6) says, `at` the offset at which it stopped. */
export function xmlWords(reason: string, source: string, at: number): XmlWords {
  for (const [pattern, explain] of explanations) {
    const found = pattern.exec(reason);
    const words = found === null ? undefined : explain(source, at, found[1] ?? '');
    if (words !== undefined) return words;
  }
  return { message: `The document is not well-formed XML: ${reason}.` };
}

/** `&nbsp;`, which HTML has and XML has not. */
function entity(source: string, at: number): XmlWords | undefined {
  const start = source.lastIndexOf('&', at - 1);
  const [, name] = /^&([A-Za-z][A-Za-z0-9]*);/.exec(source.slice(start, start + 40)) ?? [];
  if (name === undefined) return bareAmpersand(source, at);
  return {
    message: `\`&${name};\` is known in HTML only; write the character itself, or its number, as in &#160; for a space that does not break.`,
    at: start,
  };
}

/** An `&` before the place that begins nothing: the parser goes on looking for its end. */
function bareAmpersand(source: string, at: number): XmlWords | undefined {
  const from = Math.max(0, at - NEAR);
  const bare = firstBare(source, from, at + 1);
  return bare === undefined ? undefined : { message: AMPERSAND, at: bare };
}

/** `a < b`: what follows is no name of a tag. Else a value whose quotation mark is missing goes on to the next tag. */
function bareLess(source: string, at: number): XmlWords {
  const start = source.lastIndexOf('<', at - 1);
  if (start !== -1 && !/^<[/!?]?[\p{L}_:]/u.test(source.slice(start, start + 4)))
    return { message: 'A < stands here by itself; in a text it is written &lt;.', at: start };
  return { message: 'A quotation mark is missing at the beginning or the end of an attribute’s value.' };
}

function unmatched(source: string, at: number): XmlWords {
  const start = Math.max(0, source.lastIndexOf('</', at - 1));
  const closing = /^<\/[^\s>]{0,100}/.exec(source.slice(start, start + 102))?.[0] ?? '</';
  const open = scan(source.slice(0, start)).open.at(-1);
  if (open === undefined) return { message: `\`${closing}>\` closes a tag that was not opened.` };
  const message = VOID.test(open.name)
    ? `\`<${open.name}>\` has no end; in XML it is written <${open.name}/>.`
    : `The tag \`<${open.name}>\` is not closed before \`${closing}>\`.`;
  return { message, at: open.at };
}

function cutOff(source: string): XmlWords | undefined {
  const { open, ampersand } = scan(source);
  if (ampersand !== undefined) return { message: AMPERSAND, at: ampersand };
  const innermost = open.at(-1);
  if (innermost === undefined) return undefined;
  return {
    message: `The document ends before the tag \`<${innermost.name}>\` is closed: its end was cut off, or a closing tag is missing.`,
    at: innermost.at,
  };
}

interface OpenTag {
  readonly name: string;
  readonly at: number;
}

/** What is passed over as a whole. */
const WHOLE: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** The tags that are open at the end of a text, and the first `&` that begins nothing. Looks at each character once. */
function scan(text: string): { readonly open: readonly OpenTag[]; readonly ampersand?: number } {
  const open: OpenTag[] = [];
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf('<', at);
    const ampersand = firstBare(text, at, start === -1 ? text.length : start);
    if (ampersand !== undefined) return { open, ampersand };
    if (start === -1) break;
    const whole = WHOLE.find(([begin]) => text.startsWith(begin, start));
    const end = whole === undefined ? endOfTag(text, start) : text.indexOf(whole[1], start);
    if (end === -1) break;
    at = end + (whole?.[1].length ?? 1);
    if (whole !== undefined) continue;
    const inValue = firstBare(text, start, end);
    if (inValue !== undefined) return { open, ampersand: inValue };
    const name = /^<\/?([^\s/>]{1,100})/.exec(text.slice(start, start + 102))?.[1];
    if (name === undefined || text[end - 1] === '/') continue;
    if (text[start + 1] !== '/') open.push({ name, at: start });
    else if (open.at(-1)?.name === name) open.pop();
  }
  return { open };
}

/** The `>` of a tag: one in a value is none. */
function endOfTag(text: string, start: number): number {
  let quote = '';
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return -1;
}

function firstBare(text: string, from: number, to: number): number | undefined {
  const part = text.slice(from, to);
  for (let at = part.indexOf('&'); at !== -1; at = part.indexOf('&', at + 1))
    if (BARE.test(text.slice(from + at, from + at + 40))) return from + at;
  return undefined;
}
