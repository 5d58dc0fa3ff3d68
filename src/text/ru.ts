import type { TextKey } from './en.ts';
import { ruBoxes } from './ru-boxes.ts';
import { ruCite } from './ru-cite.ts';
import { ruInteractions } from './ru-interactions.ts';
import { ruPackages } from './ru-packages.ts';
import { ruPages } from './ru-pages.ts';
import { ruPlayer } from './ru-player.ts';
import { ruQuestions } from './ru-questions.ts';
import { ruRecord } from './ru-record.ts';

/** Russian. */
export const ru: Readonly<Record<TextKey, string>> = {
  ...ruBoxes,
  ...ruCite,
  ...ruInteractions,
  ...ruPackages,
  ...ruPages,
  ...ruPlayer,
  ...ruQuestions,
  ...ruRecord,
};
