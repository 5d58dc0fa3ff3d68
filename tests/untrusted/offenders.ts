import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { smallModule } from '../support/small-module.ts';

/** The one reading of a small module with another body. */
export function withBody(id: string, body: unknown, changes: Partial<ModuleDefinition> = {}): string {
  const { activities } = smallModule();
  const own = activities.map((one) => (one.type === 'reading' ? { ...one, body } : one));
  return JSON.stringify({ ...smallModule({ id, ...changes }), activities: own });
}

/** A picture that the bytes say is one, of about so many bytes, none of which can be compressed. */
export function picture(bytes: number, seed = 1): Uint8Array {
  const signature = [0x47, 0x49, 0x46, 0x38, 0x39, 0x61];
  const contents = new Uint8Array(bytes);
  let state = seed;
  for (let at = 0; at < bytes; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    contents[at] = state >>> 16;
  }
  contents.set(signature);
  return contents;
}

export const asset = (id: string) => ({ id, file: `${id}.gif`, alt: 'A picture.', credit: 'A.', license: 'CC0-1.0' });

/** A text that is valid and takes several seconds and hundreds of megabytes. */
export const HEAVY_TEXT = 'A *word* and **more** [words](https://example.org/a).\n\n'.repeat(60_000);
