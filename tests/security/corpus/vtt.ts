import { named, type Payload, RUN, SITE } from './payload.ts';

const captions = (cue: string, head = ''): string => `WEBVTT\n${head}\n00:00.000 --> 00:09.000\n${cue}\n`;

/** Files of captions whose cues, styles or heads try more than to be read. */
export const vttPayloads: readonly Payload[] = named({
  'cue with a script': captions(`<script>${RUN}</script>`),
  'cue with a failing picture': captions(`<img src=x onerror=${RUN}>`),
  'cue with a picture of another site': captions(`<img src="${SITE}/x.png">`),
  'cue with a frame': captions(`<iframe src="javascript:${RUN}"></iframe>`),
  'cue with a class that leaves its attribute': captions(`<c.x"onclick="${RUN}>x</c>`),
  'cue with a voice that leaves its attribute': captions(`<v x" onmouseover="${RUN}">x</v>`),
  'cue with a language that leaves its attribute': captions(`<lang en" onclick="${RUN}">x</lang>`),
  'cue with a ruby': captions(`<ruby>x<rt><svg onload=${RUN}></rt></ruby>`),
  'cue with entities': captions(`&lt;script&gt;${RUN}&lt;/script&gt;`),
  'cue with entities twice': captions(`&amp;lt;img src=x onerror=${RUN}&amp;gt;`),
  'cue with a time inside': captions(`<00:00.500><script>${RUN}</script>`),
  'cue with a name that is markup': `WEBVTT\n\n<script>${RUN}</script>\n00:00.000 --> 00:09.000\nx\n`,
  'cue with settings that are markup': `WEBVTT\n\n00:00.000 --> 00:09.000 line:0" onclick="${RUN}\nx\n`,
  'cue that is data of a track': captions(`{"onload":"${RUN}"}`),
  'cue that never ends': `WEBVTT\n\n00:00.000 --> 99:59:59.999\n<b><i><u><c><img src=x onerror=${RUN}>`,
  'style that imports': captions('x', `\nSTYLE\n@import "${SITE}/x.css";\n`),
  'style that loads': captions('x', `\nSTYLE\n::cue { background: url(${SITE}/x.png) }\n`),
  'style that loads a font': captions(
    'x',
    `\nSTYLE\n@font-face { font-family: x; src: url(${SITE}/x) } ::cue { font-family: x }\n`,
  ),
  'style that ends': captions('x', `\nSTYLE\n</style><script>${RUN}</script>\n`),
  'region that is markup': captions('x', `\nREGION\nid:<script>${RUN}</script>\n`),
  'note that is markup': captions('x', `\nNOTE <script>${RUN}</script>\n`),
  'head that is markup': `WEBVTT <script>${RUN}</script>\n\n00:00.000 --> 00:09.000\nx\n`,
  'head that names a picture of another site': `WEBVTT\nX-Image: ${SITE}/x.png\n\n00:00.000 --> 00:09.000\nx\n`,
  'captions behind a mark of byte order': `\ufeff${captions(`<script>${RUN}</script>`)}`,
});
