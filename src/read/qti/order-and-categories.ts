import type { MatchPairContents, TextContents } from '../contents/contents.ts';
import type { Locate } from '../html/read.ts';
import type { XmlElement } from '../xml/element.ts';
import { conditionsOf, scoreOf, wantedValues } from './conditions.ts';
import { materialsBelow, textOfMaterials } from './material.ts';

/** The labels below an element by their idents, each once. */
function labelsOf(parent: XmlElement | undefined, locate: Locate | undefined): ReadonlyMap<string, TextContents> {
  const labels = new Map<string, TextContents>();
  for (const label of parent?.descendants('response_label') ?? []) {
    const ident = label.attribute('ident') ?? '';
    if (!labels.has(ident)) labels.set(ident, textOfMaterials(label.descendants('material'), locate));
  }
  return labels;
}

/** Values of the conditions that score, in order, with the response that each is for. */
function rightValues(item: XmlElement): readonly { readonly response: string; readonly value: string }[] {
  return conditionsOf(item)
    .filter((condition) => (scoreOf(condition) ?? 0) > 0)
    .flatMap((condition) => wantedValues(condition.child('conditionvar')))
    .map((equal) => ({ response: equal.attribute('respident') ?? '', value: equal.text.trim() }));
}

/** Things to put into categories, each of which is a response of many labels (Canvas New Quizzes). */
export function readCategories(
  item: XmlElement,
  locate?: Locate,
): { readonly pairs: readonly MatchPairContents[]; readonly distractors: readonly string[] } {
  const presentation = item.child('presentation');
  const titles = new Map(
    (presentation?.descendants('response_lid') ?? []).map((lid) => [
      lid.attribute('ident') ?? '',
      textOfMaterials(materialsBelow(lid), locate).text,
    ]),
  );
  const labels = labelsOf(presentation, locate);
  const pairs = rightValues(item).flatMap(({ response, value }) => {
    const prompt = labels.get(value);
    return prompt === undefined ? [] : [{ id: value, prompt, match: titles.get(response) ?? '' }];
  });
  const used = new Set(pairs.map(({ match }) => match));
  return { pairs, distractors: [...titles.values()].filter((title) => !used.has(title)) };
}

/**
 * Things to put in order: the right order is that of the values asked for (Canvas New Quizzes), or each label is asked for
 * its place (Brightspace).
 */
export function readOrder(
  item: XmlElement,
  locate?: Locate,
): readonly { readonly id: string; readonly text: TextContents }[] {
  const labels = labelsOf(item.child('presentation'), locate);
  const values = rightValues(item);
  const places = values.filter(({ response }) => labels.has(response));
  const order =
    places.length > 0
      ? [...places].sort((left, right) => Number(left.value) - Number(right.value)).map(({ response }) => response)
      : values.map(({ value }) => value);
  const ids = new Set(order.length === 0 ? labels.keys() : order);
  return [...ids].flatMap((id) => {
    const text = labels.get(id);
    return text === undefined ? [] : [{ id, text }];
  });
}
