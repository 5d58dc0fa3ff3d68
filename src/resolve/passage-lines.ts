import type { Passage } from '../../schema/types.generated.ts';
import type { PassageLine } from '../interactions/interaction.ts';

interface Candidate {
  readonly id: string;
  readonly quote: string;
}

interface Cut {
  readonly id: string;
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

export interface PassageCuts {
  readonly lines: readonly PassageLine[];
  /** Candidates whose words stand in no passage. */
  readonly missing: readonly string[];
  /** Candidates whose words stand only where another candidate has taken them. */
  readonly overlapping: readonly string[];
}

/**
 * Text as one character a letter: an accent may be typed or pasted as a sign of its own behind its letter, which looks
 * the same and would stop a quote from being found.
 */
export function composed(text: string): string {
  return text.normalize('NFC');
}

/** Blanks that do not break, thin ones, and a straight apostrophe look alike on a screen; each is one character long. */
const BLANKS = /[\u00a0\u2007\u2009\u202f]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc]/g;

/** A text as quotes are looked for in it: what stands where in it stands there in the composed text, too. */
export function searchable(text: string): string {
  return composed(text).replace(BLANKS, ' ').replace(APOSTROPHES, "'");
}

/**
 * An excerpt's passages, cut where the quotes begin and end. A quote is looked for exactly as it is written, but
 * for what looks alike, in the order of the passages, and takes the first place that no earlier one has taken.
 */
export function cutPassages(
  passages: readonly Passage[],
  candidates: readonly Candidate[],
  speakerName: (person: string) => string,
): PassageCuts {
  const cuts: Cut[] = [];
  const missing: string[] = [];
  const overlapping: string[] = [];
  for (const candidate of candidates) {
    const places = placesOf(candidate, passages);
    const free = places.find((place) => !cuts.some((cut) => overlaps(cut, place)));
    if (free !== undefined) cuts.push(free);
    else (places.length === 0 ? missing : overlapping).push(candidate.id);
  }
  const lines = passages.map(({ id, kind, speaker, text }, index) => ({
    id,
    passageKind: kind,
    ...(speaker === undefined ? {} : { speaker: speakerName(speaker) }),
    segments: segmentsOf(
      composed(text),
      cuts.filter((cut) => cut.passage === index),
    ),
  }));
  return { lines, missing, overlapping };
}

function placesOf(candidate: Candidate, passages: readonly Passage[]): Cut[] {
  const { id } = candidate;
  const quote = searchable(candidate.quote);
  return passages.flatMap((where, passage) => {
    const text = searchable(where.text);
    const places: Cut[] = [];
    for (let start = text.indexOf(quote); start !== -1; start = text.indexOf(quote, start + 1))
      places.push({ id, passage, start, end: start + quote.length });
    return places;
  });
}

function overlaps(left: Cut, right: Cut): boolean {
  return left.passage === right.passage && left.start < right.end && right.start < left.end;
}

function segmentsOf(text: string, cuts: readonly Cut[]): PassageLine['segments'] {
  const segments: { text: string; choice?: string }[] = [];
  let at = 0;
  for (const { id, start, end } of [...cuts].sort((left, right) => left.start - right.start)) {
    if (start > at) segments.push({ text: text.slice(at, start) });
    segments.push({ text: text.slice(start, end), choice: id });
    at = end;
  }
  if (at < text.length || segments.length === 0) segments.push({ text: text.slice(at) });
  return segments;
}
