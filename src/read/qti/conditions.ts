import type { XmlElement } from '../xml/element.ts';

/** The conditions of an item, in order. */
export function conditionsOf(item: XmlElement): readonly XmlElement[] {
  return item.childrenNamed('resprocessing').flatMap((one) => one.childrenNamed('respcondition'));
}

/** The score a condition sets or adds; undefined where it leaves the score alone. */
export function scoreOf(condition: XmlElement): number | undefined {
  const setvar = condition
    .childrenNamed('setvar')
    .find((one) => (one.attribute('varname') ?? 'SCORE').toUpperCase() === 'SCORE');
  const score = Number.parseFloat(setvar?.text ?? '');
  return Number.isFinite(score) ? score : undefined;
}

/** Values that a condition asks for, without those it asks not to be there. */
export function wantedValues(condition: XmlElement | undefined): readonly XmlElement[] {
  return (condition?.children ?? []).flatMap((child) => {
    if (child.name === 'varequal') return [child];
    return child.name === 'not' ? [] : wantedValues(child);
  });
}
