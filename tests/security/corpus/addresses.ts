import { each, FOREIGN_HOST, type Payload, RUN, SITE } from './payload.ts';

/** Ways to write an address that runs or goes elsewhere, for places that take one. */
const ADDRESSES: Readonly<Record<string, string>> = {
  plain: `javascript:${RUN}`,
  'with a comment': `javascript:/*-->*/${RUN}//`,
  'with two slashes and a line': `javascript://example.org/%0a${RUN}`,
  'with an encoded colon': `javascript%3a${RUN}`,
  'with encoded letters': `%6aavascript:${RUN}`,
  'with a space before': ` javascript:${RUN}`,
  'with a space in its scheme': `java script:${RUN}`,
  'with a soft hyphen': `java\u00adscript:${RUN}`,
  'with a zero-width space': `java\u200bscript:${RUN}`,
  'with a word joiner': `java\u2060script:${RUN}`,
  'with a byte order mark': `\ufeffjavascript:${RUN}`,
  'with a line separator': `\u2028javascript:${RUN}`,
  'with a no-break space': `\u00a0javascript:${RUN}`,
  'with a full-width colon': `javascript\uff1a${RUN}`,
  'with a long s': `java\u017fcript:${RUN}`,
  'with entities in decimal': `&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;${RUN}`,
  'with entities in hexadecimal': `&#x6a;&#x61;vascript&#x3a;${RUN}`,
  'with entities without semicolons': `&#106&#97&#118&#97script:${RUN}`,
  'with an entity for a tab': `jav&#x09;ascript:${RUN}`,
  'with an entity for a line': `jav&#x0A;ascript:${RUN}`,
  'with an entity for a return': `jav&#x0D;ascript:${RUN}`,
  'with entities encoded again': `&amp;#106;avascript:${RUN}`,
  'in the scheme of Netscape': `livescript:${RUN}`,
  'in the scheme of mocha': `mocha:${RUN}`,
  'as a page of data': `data:text/html,<script>top.pwned=1</script>`,
  'as a page of data with a charset': `data:text/html;charset=utf-7,+ADw-script+AD4-top.pwned=1`,
  'as XHTML of data': `data:application/xhtml+xml,<script xmlns='http://www.w3.org/1999/xhtml'>top.pwned=1</script>`,
  'as XML of data': `data:text/xml,<x:script xmlns:x='http://www.w3.org/1999/xhtml'>top.pwned=1</x:script>`,
  'as a picture of data': `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' onload='top.pwned=1'/%3E`,
  'as data without a type': `data:,<script>top.pwned=1</script>`,
  'as a blob': `blob:${SITE}/1`,
  'as a file system': `filesystem:${SITE}/temporary/x.html`,
  'as the source of a page': `view-source:javascript:${RUN}`,
  'as a file': 'file:///etc/passwd',
  'as a jar': `jar:${SITE}/x!/y.html`,
  'as a page about nothing': `about:space#${RUN}`,
  'as an extension': 'chrome-extension://x/y.html',
  'without a scheme': `//${FOREIGN_HOST}/x`,
  'without a scheme, with three slashes': `///${FOREIGN_HOST}/x`,
  'without a scheme, backwards': `\\\\${FOREIGN_HOST}\\x`,
  'without a scheme, both ways': `/\\${FOREIGN_HOST}/x`,
  'with one slash': `https:/${FOREIGN_HOST}/x`,
  'with no slash': `https:${FOREIGN_HOST}/x`,
  'with a name before the host': `https://example.org@${FOREIGN_HOST}/`,
  'with a backslash in its host': `https://example.org\\@${FOREIGN_HOST}/`,
  'with a dot of another script': `https://evil\u3002example/x`,
};

const WAYS: readonly ((address: string) => string)[] = [
  (address) => `[x](<${address}>)`,
  (address) => `<a href="${address}">x</a>`,
  (address) => `![x](<${address}>)`,
  (address) => address,
];

/** Each address in two of the ways in which one may be written: as a link of Markdown, and in another. */
export const addresses: readonly Payload[] = [
  ...each('address of a link', Object.keys(ADDRESSES), (name) => `[x](<${ADDRESSES[name]}>)`),
  ...each('address elsewhere', Object.keys(ADDRESSES), (name, index) =>
    (WAYS[1 + ((index + 1) % 3)] ?? String)(ADDRESSES[name] ?? ''),
  ),
];
