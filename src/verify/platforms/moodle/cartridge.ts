import type { Cartridge } from '../../../read/common-cartridge/cartridge.ts';
import { predictPages } from './pages.ts';
import { predictQuizzes } from './quizzes.ts';
import { predictRecognition } from './recognition.ts';
import { predictStructure } from './structure.ts';
import { predictTopics } from './topics.ts';
import { predictWhole } from './whole.ts';

/** What Moodle's course restore does with a cartridge, Canvas's included: it reads its standard side. False where it takes none of it. */
export function predictMoodleCartridge(cartridge: Cartridge): boolean {
  if (!predictRecognition(cartridge)) return false;
  predictStructure(cartridge);
  predictPages(cartridge);
  predictTopics(cartridge);
  predictQuizzes(cartridge);
  predictWhole(cartridge);
  return true;
}
