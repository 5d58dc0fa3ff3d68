import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { sanitizeSvg } from '../../src/content/svg.ts';
import { chooseTargets } from '../../src/pipeline/targets.ts';
import { firstUnwritable } from '../../src/source/decode.ts';
import type { Host } from '../../src/source/host.ts';
import { full } from '../guarantees/scale.ts';
import { emitInMemory, type PreparedInMemory, prepareInMemory } from '../support/build-in-memory.ts';
import { mp4 } from '../support/kitchen-sink/media.ts';
import { smallModule } from '../support/small-module.ts';
import { handlers } from './corpus/handlers.ts';
import { type Payload, payloads, svgPayloads, vttPayloads } from './corpus.ts';
import { CAPTIONS, hostileFields, hostileModule, PICTURES, type Place } from './hostile-module.ts';

/** What is in a package, by path. */
export type Contents = ReadonlyMap<string, Uint8Array | string>;

/** Payloads by where they can be. Those that a check refuses are in none: nothing is built with them. */
export type Accepted = Readonly<Record<Place | 'picture' | 'captions', readonly Payload[]>>;

/** Control characters are refused when a module is loaded (tests/source). */
export const loadable = payloads.filter(({ text }) => firstUnwritable(text) === -1);

export async function acceptedPayloads(): Promise<Accepted> {
  const inText: Payload[] = [];
  for (const payload of loadable) if (await isAccepted(payload)) inText.push(payload);
  const line = inText.filter(({ text }) => !text.includes('\n'));
  return {
    block: inText.filter(({ text }) => text.includes('\n')),
    markdown: full ? line : line.filter((payload) => !handlers.includes(payload)),
    line,
    picture: svgPayloads.filter(({ text }) => sanitizeSvg(text, { file: 'a.svg' }).value !== undefined),
    captions: vttPayloads.filter(({ text }) => firstUnwritable(text) === -1),
  };
}

/** The author is told of a link that would run something, and gets no package. */
async function isAccepted({ text }: Payload): Promise<boolean> {
  const [reading, ...others] = smallModule().activities;
  if (reading?.type !== 'reading') throw new Error('The small module begins with a reading.');
  const { prepared } = await prepareInMemory(smallModule({ activities: [{ ...reading, body: text }, ...others] }));
  return prepared !== undefined;
}

/** How many of each place a module has. */
function room(): Readonly<Record<keyof Accepted, number>> {
  const fields = hostileFields();
  const count = (place: Place) => fields.filter((one) => one === place).length;
  return {
    block: count('block'),
    markdown: count('markdown'),
    line: count('line'),
    picture: PICTURES.length,
    captions: CAPTIONS.length,
  };
}

/**
 * Which modules are built. In short, as many as are needed for every payload to be once in a field of each kind where it
 * can be (what differs by an event's name alone in those of one line), and every field holds as many payloads as there
 * are modules; in full, every payload is in every field.
 */
export function rotations(accepted: Accepted): readonly number[] {
  const places = Object.entries(room()) as [keyof Accepted, number][];
  const needed = places.map(([place, count]) => accepted[place].length / (full ? 1 : count));
  return Array.from({ length: Math.ceil(Math.max(...needed)) }, (_, rotation) => rotation);
}

/** The hostile module with the payloads of a rotation, prepared. */
export class HostileModules {
  readonly #accepted: Accepted;
  readonly #room = room();
  readonly #kept = new Map<number, Promise<PreparedInMemory>>();

  constructor(accepted: Accepted) {
    this.#accepted = accepted;
  }

  /** What a target makes of the module of a rotation. */
  async package(target: string, rotation: number): Promise<Contents> {
    const { prepared, host, diagnostics } = await this.#prepared(rotation);
    const [chosen] = chooseTargets([target]).chosen;
    if (prepared === undefined || chosen === undefined)
      throw new Error(JSON.stringify(diagnostics.filter((one) => one.severity === 'error')));
    const { files } = await emitInMemory(prepared, chosen, true);
    const contents = new Map<string, Uint8Array | string>();
    for (const file of files)
      contents.set(
        file.path,
        file.kind === 'text' ? file.text : file.kind === 'constant' ? file.bytes : await bytesOf(host, file.file.path),
      );
    return contents;
  }

  #prepared(rotation: number): Promise<PreparedInMemory> {
    const known = this.#kept.get(rotation);
    if (known !== undefined) return known;
    const made = this.#prepare(rotation);
    // All that a full run makes would take too much memory.
    if (!full) this.#kept.set(rotation, made);
    return made;
  }

  #prepare(rotation: number): Promise<PreparedInMemory> {
    const counted = { block: 0, markdown: 0, line: 0, picture: 0, captions: 0 };
    const next = (place: keyof Accepted): string => {
      const step = full ? 1 : this.#room[place];
      const own = this.#accepted[place];
      return own[(counted[place]++ + rotation * step) % own.length]?.text ?? '';
    };
    const definition = hostileModule((_, place) => next(place)) as ModuleDefinition;
    return prepareInMemory(definition, {
      ...Object.fromEntries(PICTURES.map((path) => [path, next('picture')])),
      ...Object.fromEntries(CAPTIONS.map((path) => [path, next('captions')])),
      'media/film.mp4': mp4,
    });
  }
}

async function bytesOf(host: Host, path: string): Promise<Uint8Array | string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of host.open(path)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return path.endsWith('.vtt') ? bytes.toString('utf8') : bytes;
}
