import { el, type XmlElement } from '../../xml.ts';
import { RESPONSE } from './item.ts';

/** One text, as HTML. */
export function htmlMaterial(html: string): XmlElement {
  return el('material', {}, el('mattext', { texttype: 'text/html' }, html));
}

/** `qtimetadata` with the fields that have a value. */
export function metadata(fields: Readonly<Record<string, string | number | undefined>>): XmlElement {
  return el(
    'qtimetadata',
    {},
    Object.entries(fields).map(([label, entry]) =>
      entry === undefined
        ? undefined
        : el('qtimetadatafield', {}, el('fieldlabel', {}, label), el('fieldentry', {}, String(entry))),
    ),
  );
}

export interface RespCondition {
  readonly condition: readonly XmlElement[];
  /** Whether the conditions after it are looked at too. */
  readonly continue: boolean;
  /** Percent of the item's points. */
  readonly score?: number;
  /** Identifiers of feedback to show; undefined ones are left out. */
  readonly feedback?: readonly (string | undefined)[];
  readonly feedbackType?: 'Response' | 'Hint';
}

export function respCondition(parts: RespCondition): XmlElement {
  const feedback = parts.feedback?.filter((ident) => ident !== undefined) ?? [];
  return el(
    'respcondition',
    { continue: parts.continue ? 'Yes' : 'No' },
    el('conditionvar', {}, parts.condition),
    parts.score === undefined ? undefined : el('setvar', { action: 'Set', varname: 'SCORE' }, String(parts.score)),
    feedback.map((linkrefid) => el('displayfeedback', { feedbacktype: parts.feedbackType ?? 'Response', linkrefid })),
  );
}

export function varEqual(
  value: string,
  { response = RESPONSE, ...attributes }: { readonly response?: string; readonly case?: 'Yes' | 'No' } = {},
): XmlElement {
  return el('varequal', { respident: response, ...attributes }, value);
}

/** What holds whatever was answered and no condition before it has settled. */
export const OTHERWISE: readonly XmlElement[] = [el('other')];

/** The conditions of an item, over a score from 0 to 100. */
export function scoring(conditions: readonly (XmlElement | undefined)[]): XmlElement {
  return el(
    'resprocessing',
    {},
    el('outcomes', {}, el('decvar', { maxvalue: '100', minvalue: '0', varname: 'SCORE', vartype: 'Decimal' })),
    conditions,
  );
}

export function itemFeedback(ident: string, html: string): XmlElement {
  return el('itemfeedback', { ident }, el('flow_mat', {}, htmlMaterial(html)));
}
