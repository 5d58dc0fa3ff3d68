import type { AcceptedNumber, GapContents, MatchPairContents } from '../contents/contents.ts';
import type { Locate } from '../html/read.ts';
import type { XmlElement } from '../xml/element.ts';
import { conditionsOf, scoreOf, wantedValues } from './conditions.ts';
import { materialsBelow, textOfMaterials } from './material.ts';
import { labelText } from './responses.ts';

/** What is answered with labels, in order; Brightspace has groups of its own for pairs and orders. */
export function responsesOf(presentation: XmlElement | undefined): readonly XmlElement[] {
  const groups = presentation?.descendants('response_grp') ?? [];
  return groups.length > 0 ? groups : (presentation?.descendants('response_lid') ?? []);
}

/** Response ident to the ident of the label that scores. */
function rightLabels(item: XmlElement): ReadonlyMap<string, string> {
  const right = new Map<string, string>();
  for (const condition of conditionsOf(item)) {
    if ((scoreOf(condition) ?? 0) <= 0) continue;
    for (const equal of wantedValues(condition.child('conditionvar'))) {
      right.set(equal.attribute('respident') ?? '', equal.text.trim());
    }
  }
  return right;
}

/** A list of prompts, each with the same labels to choose from (Canvas's matching question). */
export function readMatch(
  item: XmlElement,
  locate?: Locate,
): { readonly pairs: readonly MatchPairContents[]; readonly distractors: readonly string[] } {
  const right = rightLabels(item);
  const labels = new Map<string, string>();
  const used = new Set<string>();
  const pairs = responsesOf(item.child('presentation')).map((lid) => {
    for (const label of lid.descendants('response_label')) {
      const ident = label.attribute('ident') ?? '';
      if (!labels.has(ident)) labels.set(ident, labelText(label));
    }
    const id = lid.attribute('ident') ?? lid.attribute('respident') ?? '';
    const match = right.get(id) ?? '';
    used.add(match);
    return { id, prompt: textOfMaterials(materialsBelow(lid), locate), match: labels.get(match) ?? '' };
  });
  const distractors = [...labels].filter(([ident]) => !used.has(ident)).map(([, text]) => text);
  return { pairs, distractors };
}

/** Gaps in a text: every label of a typed gap is right, of a chosen one only what scores. */
export function readGaps(item: XmlElement, form: 'typed' | 'chosen'): readonly GapContents[] {
  const right = rightLabels(item);
  return (item.child('presentation')?.descendants('response_lid') ?? []).map((lid) => {
    const ident = lid.attribute('ident') ?? '';
    const labels = lid.descendants('response_label').map((label) => ({
      ident: label.attribute('ident') ?? '',
      text: labelText(label),
    }));
    const accepted = form === 'typed' ? labels : labels.filter((label) => label.ident === right.get(ident));
    const named = materialsBelow(lid).length > 0 ? textOfMaterials(materialsBelow(lid)).text : '';
    return {
      id: named === '' ? ident.replace(/^response_/, '') : named,
      accept: accepted.map(({ text }) => ({ text, caseSensitive: false })),
      ...(form === 'chosen' ? { options: labels.map(({ text }) => text) } : {}),
    };
  });
}

/** Numbers and spans that score: an equal value beside a span is the span's middle and not counted twice. */
export function readNumbers(item: XmlElement): readonly AcceptedNumber[] {
  return conditionsOf(item).flatMap((condition) => {
    if ((scoreOf(condition) ?? 0) <= 0) return [];
    const variables = condition.child('conditionvar');
    if (variables === undefined) return [];
    const exact = numberIn(variables, 'varequal');
    const minimum = numberIn(variables, 'vargte') ?? numberIn(variables, 'vargt');
    const maximum = numberIn(variables, 'varlte') ?? numberIn(variables, 'varlt');
    if (exact === undefined && minimum === undefined && maximum === undefined) return [];
    return [
      {
        ...(exact === undefined ? {} : { exact }),
        ...(minimum === undefined ? {} : { minimum }),
        ...(maximum === undefined ? {} : { maximum }),
      },
    ];
  });
}

function numberIn(variables: XmlElement, name: string): number | undefined {
  const [element] = variables.descendants(name);
  const value = Number(element?.text.trim() || Number.NaN);
  return Number.isFinite(value) ? value : undefined;
}
