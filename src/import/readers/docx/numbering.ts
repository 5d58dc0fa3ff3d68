import type { XmlElement } from '../../../read/xml/element.ts';
import { attributeOf, numberOf, switchOf, valOf } from './xml.ts';

/** The number or sign before a paragraph. */
export interface ListMark {
  /** Lists with one key are one list, also where something stands between their parts. */
  readonly key: string;
  /** From 0. */
  readonly level: number;
  readonly ordered: boolean;
  /** How it counts: `decimal`, `lowerLetter`, `bullet`. */
  readonly format: string;
  readonly value: number;
  /** What a reader sees: `1.`, `2.1`, `b)`. */
  readonly label: string;
  /** Whether it is made of the numbers of several levels: `2.1`. */
  readonly isCompound: boolean;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly restart: number | undefined;
  readonly isLegal: boolean;
  readonly style: string | undefined;
}

interface List {
  readonly key: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

const DEEPEST = 8;

/** Counts the numbered paragraphs of a document: `numbering.xml`. */
export class Numbering {
  readonly #lists = new Map<string, List>();
  /** By the key of a list, the last number of each level. */
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(root: XmlElement | undefined) {
    const abstract = new Map<string, XmlElement>();
    const byStyle = new Map<string, XmlElement>();
    for (const element of root?.childrenNamed('abstractNum') ?? []) {
      abstract.set(attributeOf(element, 'abstractNumId') ?? '', element);
      const style = valOf(element, 'styleLink');
      if (style !== undefined) byStyle.set(style, element);
    }
    for (const element of root?.childrenNamed('num') ?? []) {
      const id = attributeOf(element, 'numId');
      const key = valOf(element, 'abstractNumId') ?? '';
      const named = abstract.get(key);
      const model = byStyle.get(valOf(named, 'numStyleLink') ?? '') ?? named;
      if (id === undefined) continue;
      const levels = levelsOf(model);
      const starts = new Map<number, number>();
      for (const override of element.childrenNamed('lvlOverride')) {
        const level = numberOf(attributeOf(override, 'ilvl')) ?? 0;
        const own = override.child('lvl');
        if (own !== undefined) levels.set(level, levelOf(own));
        const start = numberOf(valOf(override, 'startOverride'));
        if (start !== undefined) starts.set(level, start);
      }
      this.#lists.set(id, { key, levels, starts });
    }
  }

  /** The level at which a style is counted. */
  levelOfStyle(id: string, style: string): number | undefined {
    for (const [level, { style: own }] of this.#lists.get(id)?.levels ?? []) if (own === style) return level;
    return undefined;
  }

  /** Counts one more paragraph; undefined where it has no number and no sign. */
  next(id: string, wanted: number): ListMark | undefined {
    const list = this.#lists.get(id);
    const level = Math.min(DEEPEST, Math.max(0, wanted));
    const own = list?.levels.get(level);
    if (list === undefined || own === undefined || own.format === 'none') return undefined;
    const counts = this.#counts.get(list.key) ?? [];
    this.#counts.set(list.key, counts);
    const first = `${id} ${level}`;
    const override = this.#begun.has(first) ? undefined : list.starts.get(level);
    this.#begun.add(first);
    const before = counts[level];
    const value = override ?? (before === undefined ? own.start : before + 1);
    counts[level] = value;
    for (let below = level + 1; below < counts.length; below += 1) {
      const restart = list.levels.get(below)?.restart;
      if (restart === undefined || (restart > 0 && level < restart)) delete counts[below];
    }
    if (own.format === 'bullet')
      return { key: list.key, level, ordered: false, format: 'bullet', value, label: '•', isCompound: false };
    const parts = own.text.match(/%\d/g) ?? [];
    if (parts.length === 0) {
      return own.text.trim() === ''
        ? undefined
        : { key: list.key, level, ordered: false, format: 'bullet', value, label: own.text.trim(), isCompound: false };
    }
    const label = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = list.levels.get(at);
      return numberIn(own.isLegal ? 'decimal' : (other?.format ?? 'decimal'), counts[at] ?? other?.start ?? 1);
    });
    return {
      key: list.key,
      level,
      ordered: true,
      format: own.format,
      value,
      label: label.trim(),
      isCompound: parts.length > 1,
    };
  }
}

function levelsOf(model: XmlElement | undefined): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const element of model?.childrenNamed('lvl') ?? [])
    levels.set(numberOf(attributeOf(element, 'ilvl')) ?? 0, levelOf(element));
  return levels;
}

function levelOf(element: XmlElement): Level {
  return {
    format: valOf(element, 'numFmt') ?? 'decimal',
    text: valOf(element, 'lvlText') ?? '',
    start: numberOf(valOf(element, 'start')) ?? 1,
    restart: numberOf(valOf(element, 'lvlRestart')),
    isLegal: switchOf(element, 'isLgl') === true,
    style: valOf(element, 'pStyle'),
  };
}

const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';
const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשת';
const ARABIC = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي';
const ABJAD = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';
const CHINESE = '〇一二三四五六七八九';

/** A number as a list writes it. */
export function numberIn(format: string, value: number): string {
  switch (format) {
    case 'lowerLetter':
      return letters('abcdefghijklmnopqrstuvwxyz', value);
    case 'upperLetter':
      return letters('ABCDEFGHIJKLMNOPQRSTUVWXYZ', value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'russianLower':
      return letters(RUSSIAN, value);
    case 'russianUpper':
      return letters(RUSSIAN.toUpperCase(), value);
    case 'hebrew1':
    case 'hebrew2':
      return letters(HEBREW, value);
    case 'arabicAlpha':
      return letters(ARABIC, value);
    case 'arabicAbjad':
      return letters(ABJAD, value);
    case 'decimalZero':
      return value < 10 ? `0${value}` : String(value);
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'ideographDigital':
      return chinese(value);
    default:
      return String(value);
  }
}

/** After the last letter Word doubles them: z, aa, bb. */
function letters(alphabet: string, value: number): string {
  const all = [...alphabet];
  if (value < 1 || value > all.length * 20) return String(value);
  return (all[(value - 1) % all.length] ?? '').repeat(Math.ceil(value / all.length));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let [rest, out] = [value, ''];
  for (const [size, sign] of ROMAN)
    while (rest >= size) {
      out += sign;
      rest -= size;
    }
  return out;
}

function chinese(value: number): string {
  const digit = (one: number): string => [...CHINESE][one] ?? '';
  if (value < 1 || value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens === 0 ? '' : `${tens === 1 ? '' : digit(tens)}十`}${ones === 0 ? '' : digit(ones)}`;
}
