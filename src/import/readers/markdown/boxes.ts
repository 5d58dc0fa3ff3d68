import { type BoxKind, boxKindCalled } from '../../../content/box-kinds.ts';
import { directiveTable } from './directive-tables.ts';
import { attributesIn, type Translation } from './translation.ts';

/** A box or a division that is open: what ends it, and what to write there. */
interface Open {
  readonly sign: string;
  readonly end: string | undefined;
}

/** Boxes of other programs as ours: divisions of pandoc and Quarto, directives of MyST, callouts, admonitions of MkDocs. */
export function withOurBoxes(source: readonly string[], translation: Translation): string[] {
  return new Boxes(translation).lines(indentedBoxes(quotedBoxes(source)));
}

/** `> [!note]- Title` and the quoted lines below it. */
function quotedBoxes(lines: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const [, quotes = '', name, fold, title = ''] =
      /^([ \t]{0,3}>(?:[ \t]{0,4}>)* ?)\[!([\w-]+)(?:\|[^\]]*)?\]([+-]?)[ \t]*(.*)$/.exec(line) ?? [];
    if (name === undefined) {
      out.push(line);
      continue;
    }
    const depth = quotes.split('>').length - 1;
    const inner: string[] = [];
    const quoted = new RegExp(`^[ \\t]{0,3}>(?:[ \\t]{0,4}>){${depth - 1}} ?`);
    while (quoted.test(lines[index + 1] ?? '')) {
      index += 1;
      inner.push((lines[index] ?? '').replace(quoted, ''));
    }
    const outer = '> '.repeat(depth - 1);
    const kind = fold === '' ? (boxKindCalled(name.toLowerCase()) ?? 'note') : 'details';
    const colons = ':'.repeat(Math.max(3, 10 - depth));
    const box = [`${colons} ${kind}${title === '' ? '' : ` ${title}`}`, ...quotedBoxes(inner), colons];
    const shown = depth === 1 ? ['', ...box, ''] : box.map((one) => outer + one);
    for (const line of shown) out.push(line);
  }
  return out;
}

/** `!!! note "Title"`, `??? note`, and the indented lines below it. */
function indentedBoxes(lines: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const [, sign, name, , title] =
      /^(!!!|\?\?\?\+?)[ \t]+([\w-]+)((?:[ \t]+[\w-]+)*)(?:[ \t]+"(.*)")?[ \t]*$/.exec(line) ?? [];
    if (sign === undefined || name === undefined) {
      out.push(line);
      continue;
    }
    const inner: string[] = [];
    while (index + 1 < lines.length && /^(?: {4}|\t|[ \t]*$)/.test(lines[index + 1] ?? '')) {
      index += 1;
      inner.push((lines[index] ?? '').replace(/^(?: {4}|\t)/, ''));
    }
    while (inner.at(-1)?.trim() === '') inner.pop();
    const kind = sign.startsWith('?') ? 'details' : (boxKindCalled(name.toLowerCase()) ?? 'note');
    out.push(
      `:::::: ${kind}${title === undefined || title === '' ? '' : ` ${title}`}`,
      ...indentedBoxes(inner),
      '::::::',
      '',
    );
  }
  return out;
}

class Boxes {
  readonly #translation: Translation;
  readonly #open: Open[] = [];
  readonly #out: string[] = [];

  constructor(translation: Translation) {
    this.#translation = translation;
  }

  lines(source: readonly string[]): string[] {
    let fence: string | undefined;
    for (let index = 0; index < source.length; index += 1) {
      const line = source[index] ?? '';
      const [, indent = '', sign, rest = ''] = /^([ \t]*)(`{3,}|~{3,}|:{3,})[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
      if (fence !== undefined) {
        if (sign?.startsWith(fence) === true && rest === '') fence = undefined;
        this.#out.push(line);
        continue;
      }
      if (sign === undefined) {
        this.#out.push(line);
        continue;
      }
      const directive = /^\{([\w:-]+)\}[ \t]*(.*)$/.exec(rest);
      const open = this.#open.at(-1);
      if (rest === '' && open !== undefined && sign.startsWith(open.sign[0] ?? '') && sign.length >= open.sign.length) {
        this.#open.pop();
        if (open.end !== undefined) this.#out.push(indent + open.end);
      } else if (directive !== null) {
        const taken = this.#directive(sign, directive[1] ?? '', directive[2] ?? '', source, index);
        index = taken.index;
        fence = taken.fence;
      } else if (sign.startsWith(':')) index = this.#division(sign, rest, source, index);
      else {
        fence = sign;
        const language = /^\{\.?([\w+#-]+)/.exec(rest)?.[1];
        this.#out.push(language === undefined ? line : `${indent}${sign}${language}`);
      }
    }
    return this.#out;
  }

  /** `::: {.callout-tip title="…"}`, `::: warning Title`, `:::note[Title]`. */
  #division(sign: string, rest: string, source: readonly string[], index: number): number {
    const braces = /^\{(.*)\}$/.exec(rest)?.[1];
    const [, word = '', bracketed, behind = ''] = /^([\w-]*)(?:\[([^\]]*)\])?[ \t]*(.*?)[ \t]*:*$/.exec(rest) ?? [];
    const { classes, pairs } = attributesIn(braces ?? `.${word}`);
    const names = classes.map((name) => name.toLowerCase().replace(/^(?:callout|admonition|alert)-/, ''));
    const kind = names.map((name) => boxKindCalled(name)).find((one) => one !== undefined);
    if (kind === undefined || rest === '') {
      if (rest === '') return index;
      this.#open.push({ sign, end: undefined });
      if (classes.includes('notes'))
        this.#translation.findings.add('changed', 'division', 'Notes for a speaker are part of the text.');
      else if (classes.includes('panel-tabset'))
        this.#translation.findings.add('changed', 'division', 'What was in tabs is one below the other.', rest);
      else if (!/^(?:columns?|refs|content-visible|layout.*)$/.test(classes[0] ?? 'layout'))
        this.#translation.findings.add(
          'changed',
          'division',
          'A part with a class of its own is ordinary text: the theme decides how texts look.',
          rest,
        );
      return index;
    }
    let title = pairs.get('title') ?? bracketed ?? (braces === undefined ? behind : '');
    let next = index;
    // Quarto takes a heading right below for the title.
    while ((source[next + 1] ?? 'x').trim() === '') next += 1;
    const heading = /^#{1,6}[ \t]+(.*?)[ \t]*(?:\{[^}]*\})?[ \t]*#*$/.exec(source[next + 1] ?? '')?.[1];
    const isCallout = classes.some((name) => name.startsWith('callout'));
    if (title === '' && isCallout && heading !== undefined) {
      title = heading;
      next += 1;
    } else next = index;
    this.#box(sign, pairs.get('collapse') === 'true' ? 'details' : kind, title);
    return next;
  }

  #box(sign: string, kind: BoxKind, title: string): void {
    const colons = ':'.repeat(Math.max(3, sign.length));
    this.#open.push({ sign, end: colons });
    this.#out.push(`${colons} ${kind}${title === '' ? '' : ` ${title}`}`);
  }

  /** A directive of MyST with its options; fences of code cells of Quarto and Jupyter are directives, too. */
  #directive(
    sign: string,
    name: string,
    argument: string,
    source: readonly string[],
    index: number,
  ): { readonly index: number; readonly fence: string | undefined } {
    const options = optionsBelow(source, index + 1);
    const { findings, addresses } = this.#translation;
    const plain = { index: options.next - 1, fence: undefined };
    if (/^(?:math|amsmath)$/.test(name)) {
      this.#open.push({ sign, end: '$$' });
      this.#out.push('$$');
      return plain;
    }
    if (/^(?:figure|image)$/.test(name)) {
      const alt = options.values.get('alt') ?? '';
      const target = addresses.picture(argument);
      if (target !== undefined)
        this.#out.push(
          '',
          'picture' in target ? `![${alt}](${target.picture})` : `[${alt || argument}](${target.link})`,
          '',
        );
      this.#open.push({ sign, end: '' });
      if (name !== 'figure' || target === undefined || !('picture' in target)) return plain;
      return { index: this.#caption(sign, argument, source, options.next) - 1, fence: undefined };
    }
    if (/^(?:code|code-block|code-cell|sourcecode|python|r|julia|bash|sql|ojs|javascript|mermaid|dot)$/i.test(name)) {
      const language = /^code|sourcecode/.test(name) ? argument.replace(/^ipython3?$/, 'python') : name;
      this.#out.push(`${sign}${language}`);
      return { index: options.next - 1, fence: sign };
    }
    const table = /^(?:list|csv)-table$/.test(name) ? this.#table(sign, name, argument, source, options) : undefined;
    if (table !== undefined) return table;
    const kind = boxKindCalled(name.toLowerCase());
    if (kind !== undefined || name === 'admonition') {
      const called = (options.values.get('class') ?? '')
        .split(/\s+/)
        .map(boxKindCalled)
        .find((one) => one !== undefined);
      this.#box(sign, called ?? kind ?? 'note', argument);
      return plain;
    }
    if (
      /^(?:toctree|tableofcontents|contents|bibliography|index|only|eval-rst|raw|include|literalinclude|glossary|tab-set|grid)$/.test(
        name,
      )
    )
      findings.add(
        'left',
        'directive',
        'A part that is put together by the program which the text was written for is left out, or is there as it was typed.',
        `{${name}} ${argument}`,
      );
    else
      findings.add(
        'changed',
        'directive',
        'A part of a kind that modules do not have is ordinary text.',
        `{${name}} ${argument}`,
      );
    if (/^(?:toctree|tableofcontents|contents|bibliography|index|raw|eval-rst|include|literalinclude)$/.test(name)) {
      return { index: endOfFence(source, index + 1, sign), fence: undefined };
    }
    if (argument !== '') this.#out.push('', `**${argument}**`, '');
    this.#open.push({ sign, end: undefined });
    return plain;
  }

  /** The first paragraph in a figure is its caption; the line behind it. */
  #caption(sign: string, address: string, source: readonly string[], from: number): number {
    const last = endOfFence(source, from, sign);
    let first = from;
    while (first < last && (source[first] ?? '').trim() === '') first += 1;
    let end = first;
    while (end < last && (source[end] ?? '').trim() !== '') end += 1;
    const words = source.slice(first, end).map((line) => line.trim());
    if (words.some((line) => /^(?:`{3,}|:{3,}|[-*+>|#])/.test(line))) return from;
    this.#translation.addresses.caption(address, words.join(' '));
    return end;
  }

  /** Below its title; one whose rows are in a file of their own is no table. */
  #table(
    sign: string,
    name: string,
    title: string,
    source: readonly string[],
    { values, next }: { readonly values: ReadonlyMap<string, string>; readonly next: number },
  ): { readonly index: number; readonly fence: undefined } | undefined {
    const end = endOfFence(source, next, sign);
    const table = directiveTable(name, source.slice(next, end), values);
    if (table === undefined) return undefined;
    for (const line of ['', ...(title === '' ? [] : [`**${title}**`, '']), ...table, '']) this.#out.push(line);
    return { index: end, fence: undefined };
  }
}

/** The first line from one on that closes a fence. */
function endOfFence(source: readonly string[], from: number, sign: string): number {
  let end = from;
  while (end < source.length && !(source[end] ?? '').trim().startsWith(sign)) end += 1;
  return end;
}

/** `:alt: words` lines below a directive, `#| label: x` lines of a code cell, or YAML between `---`. */
function optionsBelow(
  source: readonly string[],
  from: number,
): { readonly values: ReadonlyMap<string, string>; readonly next: number } {
  const values = new Map<string, string>();
  let next = from;
  const isBlock = /^[ \t]*---[ \t]*$/.test(source[from] ?? '');
  if (isBlock) next += 1;
  for (; next < source.length; next += 1) {
    const line = source[next] ?? '';
    if (isBlock && /^[ \t]*---[ \t]*$/.test(line)) {
      next += 1;
      break;
    }
    const pattern = isBlock ? /^[ \t]*([\w-]+):[ \t]*(.*)$/ : /^[ \t]*(?::([\w-]+):|#\|[ \t]*([\w-]+):)[ \t]*(.*)$/;
    const found = pattern.exec(line);
    if (found === null) break;
    values.set(found[1] ?? found[2] ?? '', found[found.length - 1] ?? '');
  }
  return { values, next };
}
