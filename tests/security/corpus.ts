import { addresses } from './corpus/addresses.ts';
import { encoded } from './corpus/encoded.ts';
import { fenced } from './corpus/fenced.ts';
import { formulas } from './corpus/formulas.ts';
import { handlers } from './corpus/handlers.ts';
import { markdown } from './corpus/markdown.ts';
import { markup } from './corpus/markup.ts';
import { parsers } from './corpus/parsers.ts';
import type { Payload } from './corpus/payload.ts';
import { svgPayloads } from './corpus/svg.ts';
import { tex } from './corpus/tex.ts';
import { vttPayloads } from './corpus/vtt.ts';
import { writers } from './corpus/writers.ts';

export { FOREIGN_HOST, MARKER, type Payload } from './corpus/payload.ts';
export { svgPayloads, vttPayloads };

/** What is put into text fields; a file of `corpus/` for each place or way, and a line here. */
export const payloads: readonly Payload[] = [
  ...markup,
  ...encoded,
  ...markdown,
  ...parsers,
  ...tex,
  ...writers,
  ...addresses,
  ...fenced,
  ...handlers,
  ...formulas,
  ...svgPayloads,
];

/** Those that fit a field of one line. */
export const linePayloads: readonly Payload[] = payloads.filter(({ text }) => !text.includes('\n'));

/** Everything that is tried, texts and files. */
export const everything: readonly Payload[] = [...payloads, ...vttPayloads];
