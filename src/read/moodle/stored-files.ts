import type { Locate } from '../html/read.ts';
import { decodePercent, withoutQuery } from '../paths.ts';
import type { XmlElement } from '../xml/element.ts';
import { field } from './field.ts';

/** Where Moodle keeps the files of one text: `mod_page`, `content`, 0 in the page's context. */
export interface FileArea {
  readonly context: string;
  readonly component: string;
  readonly area: string;
  readonly item: string;
}

/** A file of a backup, under the name that a teacher gave it. */
export interface StoredFile {
  /** Path inside the package. */
  readonly path: string;
  readonly name: string;
  /** The folder it is in, `/` or `/pictures/`. */
  readonly folder: string;
}

const SHOWN = /^@@PLUGINFILE@@\/?/;
/** Files of a course of Moodle 1.9, which later releases keep. */
const LEGACY = /^\$@FILEPHP@\$/;

/** The files of a backup by their places. Only who knows a place finds what is there: work of students is in others. */
export class StoredFiles {
  readonly #areas = new Map<string, StoredFile[]>();
  readonly #has: (path: string) => boolean;

  constructor(records: readonly XmlElement[], has: (path: string) => boolean) {
    this.#has = has;
    for (const record of records) this.#add(record);
  }

  #add(record: XmlElement): void {
    const [name, hash] = [field(record, 'filename'), field(record, 'contenthash')];
    if (name === '.' || name === '' || hash === '') return;
    const area: FileArea = {
      context: field(record, 'contextid'),
      component: field(record, 'component'),
      area: field(record, 'filearea'),
      item: field(record, 'itemid'),
    };
    const key = keyOf(area);
    const files = this.#areas.get(key) ?? [];
    files.push({ path: `files/${hash.slice(0, 2)}/${hash}`, name, folder: field(record, 'filepath') || '/' });
    this.#areas.set(key, files);
  }

  /** What is in a place, in the order of files.xml; files whose bytes are not in the package are left out. */
  in(area: FileArea): readonly StoredFile[] {
    return (this.#areas.get(keyOf(area)) ?? []).filter(({ path }) => this.#has(path));
  }

  /** Finds what references in a text of a place stand for. */
  locate(area: FileArea, legacy?: FileArea): Locate {
    return (target) => {
      const written = withoutQuery(target.trim());
      if (LEGACY.test(written) && legacy !== undefined) {
        const path = written
          .replace(LEGACY, '')
          .replaceAll('$@SLASH@$', '/')
          .replace(/\$@.*$/s, '');
        return this.#find(legacy, path);
      }
      return SHOWN.test(written) ? this.#find(area, written.replace(SHOWN, '')) : undefined;
    };
  }

  #find(area: FileArea, path: string): string | undefined {
    const wanted = decodePercent(path).replace(/^\/*/, '/');
    return this.in(area).find(({ name, folder }) => `${folder}${name}` === wanted)?.path;
  }
}

function keyOf({ context, component, area, item }: FileArea): string {
  return [context, component, area, item].join('/');
}
