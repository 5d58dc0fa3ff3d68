import { named, type Payload, RUN } from './payload.ts';

/** Markup in a disguise that one more reading takes off. */
export const encoded: readonly Payload[] = named({
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
});
