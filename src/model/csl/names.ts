import { isRecord } from '../../source/unknown-value.ts';

/** A name of CSL-JSON; parts that it does not give are empty. */
export interface CslName {
  /** With a particle that belongs to it: `van Gogh`. */
  readonly family: string;
  /** With a particle that goes with it where the family name comes first: `Ludwig van`. */
  readonly given: string;
  readonly suffix: string;
  /** Of an institution, or written as one. */
  readonly literal: string;
}

/** The names of a list that can be read; none where the value is no list. */
export function readCslNames(value: unknown): readonly CslName[] {
  if (!Array.isArray(value)) return [];
  return value.map(readCslName).filter((name) => name !== undefined);
}

/** Undefined for what names nobody. */
export function readCslName(value: unknown): CslName | undefined {
  if (!isRecord(value)) return undefined;
  const part = (key: string): string => (typeof value[key] === 'string' ? value[key].trim() : '');
  const given = [part('given'), part('dropping-particle')].filter((word) => word !== '').join(' ');
  const particle = part('non-dropping-particle');
  const family = particle === '' ? part('family') : joinParticle(particle, part('family'));
  const literal = part('literal');
  return family === '' && literal === '' && given === ''
    ? undefined
    : { family, given, suffix: part('suffix'), literal };
}

function joinParticle(particle: string, family: string): string {
  return /['’-]$/.test(particle) ? `${particle}${family}` : `${particle} ${family}`;
}
