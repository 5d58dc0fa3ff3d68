import { parseMarkdown } from '../../../content/parse-markdown.ts';
import { remotePlayer } from '../../../written/remote/read-address.ts';
import type { Findings } from '../../html/findings.ts';
import { type OriginalFiles, placeOf } from '../../originals/original-files.ts';
import type { UsedFiles } from '../../originals/used-files.ts';
import type { Addresses } from './translation.ts';

const REMOTE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Ids for what addresses lead to, which our parser reads, and the keys that they stand for. */
export class Named implements Addresses {
  /** By the ids that stand in the text. */
  readonly keys = new Map<string, string>();
  readonly #ids = new Map<string, string>();
  readonly #files: OriginalFiles;
  readonly #used: UsedFiles;
  readonly #texts: ReadonlySet<string>;
  readonly #path: string;
  readonly #findings: Findings;

  constructor(path: string, files: OriginalFiles, used: UsedFiles, texts: ReadonlySet<string>, findings: Findings) {
    this.#path = path;
    this.#files = files;
    this.#used = used;
    this.#texts = texts;
    this.#findings = findings;
  }

  link(address: string): string | undefined {
    if (/^(?:asset|activity|term):/.test(address) || REMOTE.test(address)) return address;
    if (address.startsWith('#')) return this.#id('activity', `${this.#path} # ${address.slice(1)}`);
    const path = this.#find(address);
    if (path !== undefined && this.#texts.has(path)) return this.#page(path, address);
    const key = this.#used.use(address, this.#path);
    if (key !== undefined) return this.#id('asset', key);
    this.#findings.add(
      'left',
      'missing-link',
      'A link leads to something that was not in what was imported; its words are there without the link.',
      address,
    );
    return undefined;
  }

  picture(address: string): { readonly picture: string } | { readonly link: string } | undefined {
    if (/^asset:/.test(address)) return { picture: address };
    if (/^(?!data:)[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) return this.#elsewhere(address);
    const path = this.#find(address);
    if (path !== undefined && this.#texts.has(path)) return undefined;
    const key = this.#used.use(address, this.#path) ?? this.#byName(address);
    if (key !== undefined) return { picture: this.#id('asset', key) };
    this.#findings.add(
      'left',
      'missing-picture',
      'A picture was not in what was imported; its description is in its place.',
      address.slice(0, 80),
    );
    return undefined;
  }

  note(name: string): string | undefined {
    const wanted = name.toLowerCase().replace(/\.md$/, '');
    const found = [...this.#texts].find((path) => {
      const own = path.toLowerCase().replace(/\.(?:md|markdown|qmd|rmd)$/, '');
      return own === wanted || own.endsWith(`/${wanted}`);
    });
    if (found !== undefined) return this.#page(found, name);
    const key = this.#used.use(name, this.#path) ?? this.#byName(name);
    return key === undefined ? undefined : this.#id('asset', key);
  }

  caption(address: string, words: string): void {
    const key = this.#used.use(address, this.#path) ?? this.#byName(address);
    if (key === undefined || words.trim() === '') return;
    const { value } = parseMarkdown(words.trim(), { mode: 'inline', locate: () => placeOf(this.#files, this.#path) });
    this.#used.say({ facts: new Map([[key, { caption: value }]]), remote: new Map() });
  }

  /** Other programs name a page without its ending, or as it is called when it is built. */
  #find(address: string): string | undefined {
    const [plain = ''] = address.split(/[?#]/, 1);
    for (const one of [
      plain,
      `${plain}.md`,
      `${plain}.qmd`,
      plain.replace(/\.html?$/, '.md'),
      plain.replace(/\.html?$/, '.qmd'),
      `${plain.replace(/\/$/, '')}/index.md`,
    ]) {
      const path = one === '' ? undefined : this.#files.find(one, this.#path);
      if (path !== undefined) return path;
    }
    return undefined;
  }

  /** Obsidian finds a file by its name, wherever it is. */
  #byName(name: string): string | undefined {
    const wanted = name.toLowerCase();
    const path = this.#files.paths.find((one) => one.toLowerCase().endsWith(`/${wanted}`));
    return path === undefined ? undefined : this.#used.use(`/${path}`, '');
  }

  #elsewhere(address: string): { readonly picture: string } | { readonly link: string } {
    const url = address.startsWith('//') ? `https:${address}` : address;
    const player = remotePlayer(url);
    if (!('fault' in player) && player.shows !== 'page') {
      const key = `remote:${player.page}`;
      this.#used.remote.set(key, { url: player.page, place: placeOf(this.#files, this.#path) });
      return { picture: this.#id('asset', key) };
    }
    this.#findings.add(
      'changed',
      'remote-picture',
      'A picture is on another site and nothing is fetched from there; a link to it is in its place. Save the picture and put it in, if its licence allows it.',
      url,
    );
    return { link: url };
  }

  #page(path: string, address: string): string {
    const [, anchor] = /#(.+)$/.exec(address) ?? [];
    return this.#id('activity', anchor === undefined ? path : `${path} # ${anchor}`);
  }

  #id(to: 'asset' | 'activity', key: string): string {
    const known = this.#ids.get(`${to} ${key}`);
    if (known !== undefined) return `${to}:${known}`;
    const id = `import-${this.#ids.size + 1}`;
    this.#ids.set(`${to} ${key}`, id);
    this.keys.set(id, key);
    return `${to}:${id}`;
  }
}

/** Addresses of links, pictures and definitions in a text, changed; the words of a link that leads nowhere stay. */
export function withAddresses(line: string, addresses: Addresses): string {
  return line
    .replace(/^([ \t]{0,3}\[[^\]^][^\]]*\]:[ \t]*)<?([^\s<>]+)>?/, (whole, start: string, address: string) => {
      const target = addresses.link(address);
      return target === undefined ? whole : start + target;
    })
    .replace(
      /(!?)\[((?:[^[\]\\]|\\.|\[[^[\]]*\](?:\([^()\s]*\))?)*)\]\((?:<([^<>]*)>|([^\s()<>]+(?:\([^\s()]*\)[^\s()]*)*))((?:[ \t]+(?:"[^"]*"|'[^']*'))?)\)/g,
      (_, sign: string, words: string, angled: string | undefined, bare: string | undefined, title: string) => {
        const address = angled ?? bare ?? '';
        const inner = words.includes('](') ? withAddresses(words, addresses) : words;
        if (sign === '') {
          const target = addresses.link(address);
          return target === undefined
            ? inner
            : `[${inner}](${target === address && angled !== undefined ? `<${target}>` : target}${title})`;
        }
        const alt = inner.replace(/\|\d+(?:x\d+)?$/, '');
        const target = addresses.picture(address);
        if (target === undefined) return alt === '' ? '' : `[${alt}]`;
        return 'picture' in target
          ? `![${alt}](${target.picture}${title})`
          : `[${alt === '' ? target.link : alt}](${target.link})`;
      },
    );
}
