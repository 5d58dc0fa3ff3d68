import { named, type Payload, RUN, SITE } from './payload.ts';

const TAG = `<img src=x onerror=${RUN}>`;

/** Boxes, marks, bare addresses, widths, captions and names of code: every sign that a text gained. */
export const fenced: readonly Payload[] = named({
  'box whose kind is a tag': `::: <script>${RUN}</script>\nx\n:::`,
  'box whose kind leaves its attribute': `::: note"onclick="${RUN}\nx\n:::`,
  'box whose title is a tag': `::: warning ${TAG}\nx\n:::`,
  'box whose title leaves its attribute': `::: details " onclick="${RUN}\nx\n:::`,
  'box whose title ends its element': `::: details </strong></summary><script>${RUN}</script>\nx\n:::`,
  'box whose title is a link that runs': `::: tip [x](https://example.org/"onclick="${RUN})\nx\n:::`,
  'box whose title has entities': `::: note &lt;script&gt;${RUN}&lt;/script&gt;\nx\n:::`,
  'box in braces': `::: {.note onclick="${RUN}"}\n${TAG}\n:::`,
  'box that opens itself': `::: details open ontoggle=${RUN}\n${TAG}\n:::`,
  'box in boxes': `:::: task ${TAG}\n::: details ${TAG}\n${TAG}\n:::\n::::`,
  'marked tag': `==${TAG}==`,
  'struck tag': `~~<script>${RUN}</script>~~`,
  'raised tag': `x^<svg/onload=${RUN}>^`,
  'lowered tag': `x~<svg/onload=${RUN}>~`,
  'mark from tag to tag': `<==b onmouseover=${RUN}==>`,
  'address that leaves its attribute': `https://example.org/"onmouseover="${RUN}`,
  'address that leaves its attribute by an entity': `https://example.org/&quot;onmouseover=&quot;${RUN}`,
  'address with a tag': `https://example.org/<script>${RUN}</script>`,
  'address with an escaped quotation mark': `https://example.org/\\"onmouseover=\\"${RUN}`,
  'address that runs behind one that does not': `https://example.org javascript:${RUN}`,
  'address of www that leaves its attribute': `www.example.org/?a='onmouseover='${RUN}`,
  'address for mail that leaves its attribute': `a@example.org"onmouseover="${RUN}`,
  'width that leaves its attribute': `![x](asset:picture-0){width=half" onerror="${RUN}}`,
  'width that is a style': `![x](asset:picture-0){width=half style="background:url(${SITE})"}`,
  'caption of a table with a tag': `Table: ${TAG}\n\n| a |\n|---|\n| b |`,
  'head of a row with a tag': `| a | b |\n|---|---|\n| **${TAG}** | x |`,
  'code whose language is a tag': `\`\`\`<script>${RUN}</script>\nx\n\`\`\``,
  'code whose language leaves its attribute': `\`\`\`python"onclick="${RUN}\nx = 1\n\`\`\``,
  'code in colours that is a tag': `\`\`\`html\n<script>${RUN}</script>${TAG}\n\`\`\``,
  'code in colours that ends its element': `\`\`\`python\n"</span></code></pre><script>${RUN}</script>"  # ${TAG}\n\`\`\``,
  'code in colours with entities': `\`\`\`xml\n&lt;script&gt;${RUN}&lt;/script&gt; &amp;lt;\n\`\`\``,
});
