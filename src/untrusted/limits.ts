/** In what a limit is counted: milliseconds, bytes, or things. */
type Unit = 'time' | 'size' | 'count';

interface LimitSpec {
  readonly unit: Unit;
  /** In milliseconds, bytes or things. Real modules do not come near it. */
  readonly usual: number;
  /** What it limits, for the table of the documentation. */
  readonly what: string;
}

const SECOND = 1000;
const MB = 1_000_000;

/**
 * What a stranger's input may take. An item is a module, a unit or, for `verify`, a package. As much time is given as the
 * media take that may be read: what cannot be compressed takes 0.15 s of a processor for each MB and package.
 */
export const LIMITS = {
  time: { unit: 'time', usual: 300 * SECOND, what: 'time by the clock for one item' },
  processor: { unit: 'time', usual: 180 * SECOND, what: 'time of processors for one item' },
  memory: { unit: 'size', usual: 1000 * MB, what: 'memory of the process that works on one item, all kinds together' },
  files: { unit: 'count', usual: 5000, what: 'files of one item that are opened' },
  read: { unit: 'size', usual: 200 * MB, what: 'what is read of one item, media included' },
  findings: { unit: 'count', usual: 1000, what: 'findings of one item that are listed; of more the gravest' },
  report: { unit: 'size', usual: 50 * MB, what: 'what is said of one item, as JSON' },
  package: { unit: 'size', usual: 250 * MB, what: 'one package' },
  packages: { unit: 'count', usual: 2000, what: 'packages of a run' },
  output: { unit: 'size', usual: 2000 * MB, what: 'all packages of a run together' },
  items: { unit: 'count', usual: 500, what: 'items of a run' },
  total: { unit: 'time', usual: 1800 * SECOND, what: 'time by the clock for a run' },
} as const satisfies Readonly<Record<string, LimitSpec>>;

export type LimitName = keyof typeof LIMITS;

/** Every limit: times in milliseconds, sizes in bytes, counts. */
export type Limits = Readonly<Record<LimitName, number>>;

export const limitNames = Object.keys(LIMITS) as readonly LimitName[];

/** The usual limits with those that are set in their place. */
export function limitsWith(set: Partial<Limits> = {}): Limits {
  const entries = limitNames.map((name) => [name, set[name] ?? LIMITS[name].usual] as const);
  return Object.fromEntries(entries) as Limits;
}

/** Milliseconds or bytes in a unit as people write it. */
const FACTORS: Readonly<Record<Unit, Readonly<Record<string, number>>>> = {
  time: { ms: 1, s: SECOND, min: 60 * SECOND, h: 3600 * SECOND },
  size: { B: 1, KB: 1000, MB, GB: 1000 * MB },
  count: { '': 1 },
};

/** How values of a unit look. */
const EXAMPLES: Readonly<Record<Unit, string>> = { time: '`90s`, `5min`', size: '`200MB`, `2GB`', count: '`100`' };

/** A limit that was typed, `memory=2GB`; a text says why it is none. */
export function parseLimit(typed: string): Partial<Limits> | string {
  const [name = '', value] = typed.split(/=(.*)/s);
  if (!isLimitName(name)) return `There is no limit “${name}”. There are: ${limitNames.join(', ')}.`;
  const { unit } = LIMITS[name];
  const [, digits, suffix = ''] = /^(\d+(?:\.\d+)?) ?([a-z]*)$/i.exec(value ?? '') ?? [];
  const factor = Object.entries(FACTORS[unit]).find(([known]) => known.toLowerCase() === suffix.toLowerCase())?.[1];
  const number = Number(digits) * (factor ?? Number.NaN);
  const isWhole = unit !== 'count' || Number.isInteger(number);
  if (!Number.isFinite(number) || number < 1 || !isWhole)
    return `The limit “${typed}” has no value like ${EXAMPLES[unit]}.`;
  return { [name]: Math.round(number) };
}

function isLimitName(name: string): name is LimitName {
  return Object.hasOwn(LIMITS, name);
}

/** A limit's value as people read and type it: `60s`, `512MB`, `2000`. */
export function limitText(name: LimitName, value: number): string {
  const factors = Object.entries(FACTORS[LIMITS[name].unit]).reverse();
  const [unit, factor] = factors.find(([, one]) => value >= one && Number.isInteger((10 * value) / one)) ?? ['', 1];
  return `${value / factor}${unit}`;
}
