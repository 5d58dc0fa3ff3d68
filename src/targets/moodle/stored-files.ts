import { byteLength, sha1Hex } from '../../source/digest.ts';
import { type AssetFile, packageFile } from '../shared/asset-files.ts';
import { el, type XmlElement } from '../shared/xml.ts';
import type { PackageFile } from '../target.ts';
import { fields } from './fields.ts';
import type { MoodleIds } from './ids.ts';

/** Where Moodle keeps the files of one text: `mod_page`, `content`, 0 in the page's context. */
export interface FileArea {
  readonly context: number;
  readonly component: string;
  readonly area: string;
  readonly item: number;
}

interface StoredFile {
  readonly id: number;
  readonly area: FileArea;
  readonly file: AssetFile;
  /** SHA-1 of the file's bytes, by which Moodle names them. */
  readonly contentHash: string;
}

/** The files of a backup: a record for every text that shows one, the bytes once. */
export class StoredFiles {
  readonly #ids: MoodleIds;
  readonly #timestamp: number;
  readonly #records = new Map<string, StoredFile>();

  constructor(ids: MoodleIds, timestamp: number) {
    this.#ids = ids;
    this.#timestamp = timestamp;
  }

  /** The address of a file in a text of an area, which has it from now on. */
  add(area: FileArea, file: AssetFile): string {
    const { context, component, area: name, item } = area;
    const place = `${context}/${component}/${name}/${item}/${file.name}`;
    if (!this.#records.has(place)) {
      // Numbers that already are hashes of identities need no owner.
      const id = this.#ids.of('file', { namespace: component, id: String(context) }, name, String(item), file.name);
      this.#records.set(place, { id, area, file, contentHash: sha1Of(file) });
    }
    return `@@PLUGINFILE@@/${file.name}`;
  }

  /** The records that an activity names as its own: those of questions are found without (by context and item). */
  idsOf(context: number): readonly number[] {
    return [...this.#records.values()]
      .filter(({ area }) => area.context === context && area.component.startsWith('mod_'))
      .map(({ id }) => id);
  }

  /** Those of a section's summary. */
  idsOfSection(section: number): readonly number[] {
    return [...this.#records.values()]
      .filter(({ area }) => area.component === 'course' && area.item === section)
      .map(({ id }) => id);
  }

  document(): XmlElement {
    return el(
      'files',
      {},
      [...this.#records.values()].map((record) => this.#element(record)),
    );
  }

  /** The bytes under the names that Moodle gives them. */
  blobs(): readonly PackageFile[] {
    const byHash = new Map<string, PackageFile>();
    for (const { file, contentHash } of this.#records.values())
      if (!byHash.has(contentHash))
        byHash.set(contentHash, packageFile(`files/${contentHash.slice(0, 2)}/${contentHash}`, file));
    return [...byHash.values()];
  }

  #element({ id, area, file, contentHash }: StoredFile): XmlElement {
    return el(
      'file',
      { id },
      fields({
        contenthash: contentHash,
        contextid: area.context,
        component: area.component,
        filearea: area.area,
        itemid: area.item,
        filepath: '/',
        filename: file.name,
        userid: null,
        filesize: sizeOf(file),
        mimetype: file.mediaType,
        status: 0,
        timecreated: this.#timestamp,
        timemodified: this.#timestamp,
        source: file.displayName.slice(0, 255),
        author: null,
        license: null,
        sortorder: 0,
        repositorytype: null,
        repositoryid: null,
        reference: null,
      }),
    );
  }
}

function sha1Of({ content }: AssetFile): string {
  return 'text' in content ? sha1Hex(content.text) : content.hashes.sha1;
}

function sizeOf({ content }: AssetFile): number {
  return 'text' in content ? byteLength(content.text) : content.size;
}
