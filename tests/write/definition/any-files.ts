import type { JsonValue } from '../../../src/write/definition/wanted.ts';
import type { Chance } from './chance.ts';
import type { Folder } from './edited.ts';

/** A definition as somebody may have written it. */
export interface AnyFiles {
  readonly folder: Folder;
  /** Comments, and the texts in what they are about. */
  readonly comments: readonly { readonly comment: string; readonly about: readonly string[] }[];
}

/** Writes a value as JSON or YAML, in any style, with comments, and with parts of it in files. */
export function anyFiles(chance: Chance, value: JsonValue): AnyFiles {
  const writer = new AnyWriter(chance);
  const main = chance.once(3) ? 'module.json' : 'module.yaml';
  writer.file(main, value, true);
  return { folder: writer.folder, comments: writer.comments };
}

const SIMPLE = /^[a-z][a-z0-9]*( [a-z0-9]+)*$/;
const WORDS = /^(no|yes|on|off|null|true|false|y|n)$/;

class AnyWriter {
  readonly folder: Record<string, string> = {};
  readonly comments: { comment: string; about: readonly string[] }[] = [];
  readonly #chance: Chance;
  /** Texts that are in files, to read a file in twice. */
  readonly #files = new Map<string, string>();
  #count = 0;
  #step = 2;
  #listStep = 2;
  #broken = 2;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  file(name: string, value: JsonValue, isMain = false): void {
    const chance = this.#chance;
    const before = [this.#step, this.#listStep, this.#broken] as const;
    this.#step = chance.of([2, 4, 3]);
    this.#listStep = chance.of([0, this.#step]);
    this.#broken = chance.of([0, 1, 2]);
    const isYaml = !name.endsWith('.json');
    let text: string;
    if (isYaml) {
      const body =
        isGroup(value) && !isEmpty(value) && !chance.once(6) ? this.#block(value, 0, isMain) : this.#inline(value, 0);
      const top = chance.once(3) ? `${this.#comment([])}\n` : '';
      text = `${top}${chance.once(4) ? '---\n' : ''}${body}${body.endsWith('\n') || chance.once(5) ? '' : '\n'}`;
      if (chance.once(5) && !body.endsWith('\n') && text.endsWith('\n')) text += `\n${this.#comment([])}\n`;
    } else {
      const unit = chance.of(['  ', '    ', '\t', '']);
      text = this.#json(value, unit, unit === '' ? undefined : '', isMain) + chance.of(['', '\n']);
    }
    [this.#step, this.#listStep, this.#broken] = before;
    this.#store(name, text);
  }

  #store(name: string, text: string): void {
    const chance = this.#chance;
    const ended = chance.once(4) ? text.replaceAll('\n', '\r\n') : text;
    this.folder[name] = chance.once(6) ? `\ufeff${ended}` : ended;
  }

  #next(end: string): string {
    this.#count += 1;
    return `f${this.#count}.${end}`;
  }

  /** A reference, where a part is to be in a file. */
  #reference(value: JsonValue, isMain: boolean): string | undefined {
    const chance = this.#chance;
    if (isMain) return undefined;
    if (typeof value === 'string') {
      if (value.trim() === '' || value.includes('\r') || value.startsWith('\ufeff') || !chance.once(5))
        return undefined;
      const known = this.#files.get(value);
      if (known !== undefined) return known;
      const name = this.#next('md');
      this.#store(name, value);
      this.#files.set(value, name);
      return name;
    }
    if (!isGroup(value) || !chance.once(7)) return undefined;
    const known = this.#files.get(JSON.stringify(value));
    if (known !== undefined && chance.once(2)) return known;
    const name = this.#next(chance.of(['json', 'yaml']));
    this.file(name, value);
    this.#files.set(JSON.stringify(value), name);
    return name;
  }

  /** The items of a list, some of them together in a file. */
  #items(list: readonly JsonValue[]): readonly ({ value: JsonValue } | { file: string; values: JsonValue[] })[] {
    const chance = this.#chance;
    const out: ({ value: JsonValue } | { file: string; values: JsonValue[] })[] = [];
    for (let at = 0; at < list.length; ) {
      const length = chance.once(8) ? 1 + chance.number(3) : 0;
      const values = list.slice(at, at + length);
      if (length === 0) {
        out.push({ value: list[at] ?? null });
        at += 1;
        continue;
      }
      const name = this.#next(chance.of(['json', 'yaml']));
      this.file(name, values, true);
      out.push({ file: name, values });
      at += values.length;
    }
    return out;
  }

  #comment(about: readonly string[]): string {
    this.#count += 1;
    const comment = `# c${this.#count} -: ok`;
    this.comments.push({ comment, about });
    return comment;
  }

  #json(value: JsonValue, unit: string, indent: string | undefined, isMain = false): string {
    const chance = this.#chance;
    const file = this.#reference(value, isMain);
    if (file !== undefined) return indent === undefined && unit === '' ? `{"file":"${file}"}` : `{ "file": "${file}" }`;
    if (!isGroup(value)) return jsonScalar(value);
    const isList = Array.isArray(value);
    const [open, close] = isList ? ['[', ']'] : ['{', '}'];
    const isBroken = indent !== undefined && (isMain || this.#broken === 0 || chance.once(2));
    const inner = isBroken ? indent + unit : undefined;
    const entries = isList
      ? this.#items(value).map((item) =>
          'file' in item ? `{"file": "${item.file}"}` : this.#json(item.value, unit, inner, isSingleList(item.value)),
        )
      : Object.entries(value).map(
          ([name, member]) => `${JSON.stringify(name)}:${unit === '' ? '' : ' '}${this.#json(member, unit, inner)}`,
        );
    if (entries.length === 0) return open + close;
    if (inner === undefined) return `${open}${entries.join(unit === '' ? ',' : ', ')}${close}`;
    const lines = entries.map((entry) => (chance.once(8) ? '\n' : '') + inner + entry);
    return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
  }

  /** By indentation; the first line without. */
  #block(value: JsonValue, column: number, isMain = false): string {
    const chance = this.#chance;
    const pad = ' '.repeat(column);
    const lines: string[] = [];
    const add = (about: readonly string[], text: string, isFirst: boolean): void => {
      const before: string[] = [];
      if (!isFirst && chance.once(6) && !lines.at(-1)?.endsWith('\n')) before.push('');
      if (!isFirst && chance.once(5)) before.push(pad + this.#comment(about));
      lines.push([...before, (isFirst ? '' : pad) + text].join('\n'));
    };
    if (Array.isArray(value)) {
      this.#items(value).forEach((item, index) => {
        if ('file' in item) add(item.values.flatMap(textsIn), `- file: ${item.file}`, index === 0);
        else add(textsIn(item.value), this.#item(item.value, column), index === 0);
      });
      return lines
        .map((line, index) => (line.endsWith('\n') && index < lines.length - 1 ? line.slice(0, -1) : line))
        .join('\n');
    }
    Object.entries(value as object).forEach(([name, member]: [string, JsonValue], index) => {
      add(textsIn(member), this.#member(name, member, column), index === 0 && (column > 0 || isMain || true));
    });
    return lines
      .map((line, index) => (line.endsWith('\n') && index < lines.length - 1 ? line.slice(0, -1) : line))
      .join('\n');
  }

  #item(value: JsonValue, column: number): string {
    const chance = this.#chance;
    const file = isSingleList(value) ? undefined : this.#reference(value, false);
    if (file !== undefined) return chance.of([`- file: ${file}`, `- {file: ${file}}`]);
    if (isGroup(value) && !isEmpty(value) && !chance.once(4)) {
      const by = chance.once(5) ? 4 : 2;
      if (chance.once(8)) return `-${this.#trail(value)}\n${' '.repeat(column + by)}${this.#block(value, column + by)}`;
      return `-${' '.repeat(by - 1)}${this.#block(value, column + by)}`;
    }
    if (value === null && chance.once(2)) return '-';
    const text = this.#scalarOrInline(value, column);
    return `- ${text}${text.includes('\n') ? '' : this.#trail(value)}`;
  }

  #member(name: string, value: JsonValue, column: number): string {
    const chance = this.#chance;
    const key = this.#name(name);
    const file = this.#reference(value, false);
    const inner = column + this.#step;
    if (file !== undefined)
      return chance.of([`${key}: {file: ${file}}`, `${key}:\n${' '.repeat(inner)}file: '${file}'`]);
    if (isGroup(value) && !isEmpty(value) && !chance.once(4)) {
      const at = Array.isArray(value) ? column + this.#listStep : inner;
      return `${key}:${this.#trail(value)}\n${' '.repeat(at)}${this.#block(value, at)}`;
    }
    if (value === null && chance.once(2)) return `${key}:${this.#trail(value)}`;
    const text = this.#scalarOrInline(value, column);
    return `${key}: ${text}${text.includes('\n') ? '' : this.#trail(value)}`;
  }

  #trail(value: JsonValue): string {
    return this.#chance.once(5) ? `  ${this.#comment(textsIn(value))}` : '';
  }

  #name(name: string): string {
    const chance = this.#chance;
    if (SIMPLE.test(name) && !WORDS.test(name) && !chance.once(5)) return name;
    return name.includes("'") || chance.once(2) ? JSON.stringify(name) : `'${name}'`;
  }

  #scalarOrInline(value: JsonValue, column: number): string {
    const chance = this.#chance;
    if (isGroup(value)) return this.#inline(value, column);
    if (typeof value !== 'string') return jsonScalar(value);
    const pad = ' '.repeat(column + this.#step);
    if (/^[^\s]/.test(value) && !/[\r\u0085\u00a0\u2028\ufeff\t]/.test(value) && chance.once(2)) {
      const body = value.replace(/\n+$/, '');
      const ends = value.length - body.length;
      const lines = body.split('\n').map((line) => (line === '' ? '' : pad + line));
      const header = ends === 0 ? '-' : ends === 1 ? '' : '+';
      const comment = chance.once(6) ? ` ${this.#comment([value])}` : '';
      if (header !== '+') {
        const folds = !/\n|[ ]$/.test(body) && chance.once(2);
        if (folds) return `>${header}${comment}\n${pad}${body.split(/(?<=[a-z,]) (?=[a-z])/).join(`\n${pad}`)}`;
        return `|${header}${comment}\n${lines.join('\n')}${chance.once(8) ? '\n' : ''}`;
      }
      return `|+${comment}\n${lines.join('\n')}${'\n'.repeat(ends)}`;
    }
    if (/^[a-z][a-z, ]*[a-z]$/.test(value) && value.length > 60 && chance.once(2)) {
      const folded = value.split(/(?<=[a-z]) (?=several|that|goes)/).join(`\n${pad}`);
      return chance.of([folded, `"${folded}"`, `'${folded}'`]);
    }
    return this.#inline(value, column);
  }

  /** In brackets, or a text in one line. */
  #inline(value: JsonValue, column: number): string {
    const chance = this.#chance;
    if (!isGroup(value)) {
      if (typeof value !== 'string') return jsonScalar(value);
      if (SIMPLE.test(value) && !WORDS.test(value) && chance.once(2)) return value;
      if (!/[\n\r\t\u0085\u2028\u00a0\ufeff]/.test(value) && chance.once(2)) return `'${value.replaceAll("'", "''")}'`;
      return JSON.stringify(value).replace(
        /[\u0085\u2028\u00a0\ufeff]/g,
        (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
    const isList = Array.isArray(value);
    const [open, close] = isList ? ['[', ']'] : ['{', '}'];
    const entries: (readonly [string, readonly string[]])[] = isList
      ? value.map((item) => [this.#inlineItem(item, column), textsIn(item)])
      : Object.entries(value).map(([name, member]) => [
          `${this.#name(name)}: ${this.#inlineItem(member, column)}`,
          textsIn(member),
        ]);
    if (entries.length === 0) return open + close;
    const pad = ' '.repeat(column + this.#step);
    if (chance.once(4)) {
      const lines = entries.map(([text, about], index) => {
        const lead = chance.once(4) ? `${pad}${this.#comment(about)}\n` : '';
        const isLast = index === entries.length - 1;
        return `${lead}${pad}${text}${isLast && chance.once(2) ? '' : ','}${chance.once(4) ? ` ${this.#comment(about)}` : ''}`;
      });
      return `${open}\n${lines.join('\n')}\n${pad}${close}`;
    }
    const space = chance.of(['', ' ']);
    return `${open}${space}${entries.map(([text]) => text).join(', ')}${space}${close}`;
  }

  #inlineItem(value: JsonValue, column: number): string {
    const file = isSingleList(value) ? undefined : this.#reference(value, false);
    return file === undefined ? this.#inline(value, column + this.#step) : `{file: ${file}}`;
  }
}

/** A list in a list would be put into the one around it, if it were read from a file. */
function isSingleList(value: JsonValue): boolean {
  return Array.isArray(value);
}

function jsonScalar(value: JsonValue): string {
  return Object.is(value, -0) ? '-0' : JSON.stringify(value);
}

function isGroup(value: JsonValue): value is readonly JsonValue[] | { readonly [name: string]: JsonValue } {
  return typeof value === 'object' && value !== null;
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

/** The texts in a value by which it is found again. */
export function textsIn(value: JsonValue): string[] {
  if (typeof value === 'string') return /^t\d+/.test(value) ? [value] : [];
  return isGroup(value) ? Object.values(value).flatMap(textsIn) : [];
}
