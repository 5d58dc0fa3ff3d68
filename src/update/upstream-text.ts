import posix from 'path-browserify';
import type { UpstreamFile } from '../../schema/types.generated.ts';
import type { KeptText } from '../customized/load-customized.ts';
import { FORMAT } from '../definition/schema/format.ts';
import { isInside } from '../source/confined.ts';
import type { Origin } from './origin.ts';
import type { Taken } from './take-origin.ts';

/** Where what was taken lies, and how. */
export interface TakenTo {
  /** The folder that holds `upstream.json`. */
  readonly folder: string;
  readonly origin: Pick<Origin, 'place'>;
  /** The folders of the modules, by their upstream ids. */
  readonly folders: ReadonlyMap<string, string>;
  readonly language?: string | undefined;
  /** Texts that stay as they are on purpose, by upstream ids. */
  readonly kept?: ReadonlyMap<string, readonly KeptText[]>;
  /** The same of a unit’s own. */
  readonly unitKept?: readonly KeptText[];
}

/** The text of `upstream.json` for what was taken. */
export function upstreamText(taken: Taken, to: TakenTo): string {
  const { folder, origin, folders, language, kept, unitKept = [] } = to;
  const file: UpstreamFile = {
    format: FORMAT,
    from: writtenOrigin(origin.place, folder),
    ...(language === undefined ? {} : { translation: language }),
    ...(taken.unit === undefined ? {} : { unit: identified(taken.unit.definition) }),
    ...(unitKept.length === 0 ? {} : { kept: unitKept.map((one) => ({ ...one })) }),
    modules: taken.modules.map(({ id, definition, media }) => {
      const own = kept?.get(id) ?? [];
      return {
        folder: folders.get(id) ?? id,
        definition: identified(definition),
        media: media.map(({ file, sha256 }) => ({ file, sha256 })),
        ...(own.length === 0 ? {} : { kept: [...own] }),
      };
    }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function identified(definition: Readonly<Record<string, unknown>>): { id: string; version: string } {
  return { ...definition, id: String(definition.id), version: String(definition.version) };
}

/** Relative, so that the two may be moved together; but not by counting many steps upwards. */
function writtenOrigin(place: string, folder: string): string {
  const relative = posix.relative(folder, place);
  const top = posix.parse(folder).root;
  return isInside(place, top) && /^(?:\.\.\/){6,}/.test(relative) ? place : relative;
}
