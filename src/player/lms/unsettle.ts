import { round } from '../quiz/questions.ts';
import type { Connection } from './connection.ts';

/**
 * Moodle sends only what differs from what it sent before, also where that never arrived (mod/scorm/datamodels): a score
 * or a status that was lost would never be sent again. So each such value is sent once with another value before it is
 * sent as it is. The saved state needs none of this, because its number makes it new each time.
 */
export function unsettle(connection: Connection, values: Readonly<Record<string, string>>): void {
  connection.forget();
  for (const [name, value] of Object.entries(values)) connection.set(name, value);
  connection.commit();
}

/** A score beside the right one, for the moment before that is sent, with bounds on its two sides. */
export function besideScore(score: number): { readonly raw: string; readonly min: string; readonly max: string } {
  const raw = score > 50 ? score - 0.02 : score + 0.02;
  return { raw: String(round(raw, 2)), min: '0.01', max: '99.99' };
}
