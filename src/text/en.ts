import { enBoxes } from './en-boxes.ts';
import { enCite } from './en-cite.ts';
import { enInteractions } from './en-interactions.ts';
import { enPackages } from './en-packages.ts';
import { enPages } from './en-pages.ts';
import { enPlayer } from './en-player.ts';
import { enQuestions } from './en-questions.ts';
import { enRecord } from './en-record.ts';

/** English. Keys are `place.thing`; the other catalogues have exactly the same keys (the compiler sees to it). */
export const en = {
  ...enBoxes,
  ...enCite,
  ...enInteractions,
  ...enPackages,
  ...enPages,
  ...enPlayer,
  ...enQuestions,
  ...enRecord,
} as const;

export type TextKey = keyof typeof en;
