import type { Passage } from '../../schema/types.generated.ts';
import type { PassageLine } from '../interactions/interaction.ts';
import { composed, type QuotePlace, quoteFinder } from './quote-places.ts';

interface Candidate {
  readonly id: string;
  readonly quote: string;
}

interface Cut extends QuotePlace {
  readonly id: string;
}

export interface PassageCuts {
  readonly lines: readonly PassageLine[];
  /** Candidates whose words are in no passage. */
  readonly missing: readonly string[];
  /** Candidates whose words are only where another candidate has taken them. */
  readonly overlapping: readonly string[];
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
  const placesOf = quoteFinder(passages);
  const cuts: Cut[] = [];
  const missing: string[] = [];
  const overlapping: string[] = [];
  for (const { id, quote } of candidates) {
    const places = placesOf(quote);
    const free = places.find((place) => !cuts.some((cut) => overlaps(cut, place)));
    if (free !== undefined) cuts.push({ id, ...free });
    else (places.length === 0 ? missing : overlapping).push(id);
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

function overlaps(left: QuotePlace, right: QuotePlace): boolean {
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
