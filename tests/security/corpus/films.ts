import { FOREIGN_HOST, RUN, SITE } from './payload.ts';

/** Addresses of films that try the same, or to be shown where none may be. None of them may become a frame. */
export const addressPayloads: readonly string[] = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}//youtube.com/watch?v=abcdefghijk`,
  `java\tscript:${RUN}`,
  ` javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  'data:text/html;base64,PHNjcmlwdD50b3AucHduZWQ9MTwvc2NyaXB0Pg==',
  `vbscript:${RUN}`,
  'blob:https://allowed.example/1',
  'filesystem:https://allowed.example/x',
  'file:///etc/passwd',
  'about:blank',
  `https://allowed.example@${FOREIGN_HOST}/`,
  `https://allowed.example:443@${FOREIGN_HOST}/`,
  `https://allowed.example.${FOREIGN_HOST}/`,
  `https://${FOREIGN_HOST}/?https://allowed.example/`,
  `https://${FOREIGN_HOST}#https://allowed.example/`,
  `https://${FOREIGN_HOST}\\@allowed.example/`,
  `//${FOREIGN_HOST}/`,
  `\\\\${FOREIGN_HOST}\\`,
  'http://allowed.example/film',
  'https://allowed.example:8443/film',
  'https://allowed.example/" onload="x',
  "https://allowed.example/' srcdoc='<script>1</script>",
  'https://allowed.example/><script>1</script>',
  `<iframe src="${SITE}"></iframe>`,
  `<iframe srcdoc="<script>${RUN}</script>">`,
];

/** Addresses that are allowed, with signs in them that would end an attribute if they were not written as such. */
export const sharpAddresses: readonly string[] = [
  'https://allowed.example/a&quot;onload=1',
  'https://allowed.example/?a=&lt;script&gt;&amp;b=2',
  'https://allowed.example/?q=%22%3E%3Cscript%3E1%3C/script%3E',
  'https://allowed.example/#javascript:1',
  'https://allowed.example/?{{constructor}}',
  'https://allowed.example/$@PAGEVIEWBYID*1@$',
  'https://allowed.example/$IMS-CC-FILEBASE$/x',
];
