import { isBlank } from '../../written/characters.ts';
import { numberIn } from '../../written/read-number.ts';
import type { Answer, Choose, Gap, Interaction } from '../interaction.ts';
import { own } from '../own.ts';
import { ENTRY_LIMIT, singleLine } from '../typed-text.ts';
import type { InteractionRecord, RecordedResponse, ScormEdition, ScormNotation } from './record.ts';
import { scorm12 } from './scorm-1.2.ts';
import { scorm2004 } from './scorm-2004.ts';

export const notations: Readonly<Record<ScormEdition, ScormNotation>> = { '1.2': scorm12, '2004': scorm2004 };

/**
 * The entries of `cmi.interactions` that a question makes, with their types and correct responses: one, for a cloze one
 * a gap, for an extended text none.
 */
export function encodeCorrect(edition: ScormEdition, interaction: Interaction): readonly InteractionRecord[] {
  const notation = notations[edition];
  switch (interaction.kind) {
    case 'choose':
      return [chooseRecord(notation, interaction)];
    case 'match': {
      const { sources, targets, key } = interaction;
      const pairs = sources.flatMap(({ id }) => pair(notation, interaction, id, own(key, id)) ?? []);
      return targets.length === 0 ? [] : [{ type: 'matching', patterns: [pairs.join(notation.separator)] }];
    }
    case 'order':
      return [
        {
          type: 'sequencing',
          patterns: [
            joined(
              notation,
              interaction.items,
              interaction.items.map(({ id }) => id),
            ),
          ],
        },
      ];
    case 'textEntry':
      return [{ type: 'fill-in', patterns: notation.textPatterns(interaction.accept, interaction.caseSensitive) }];
    case 'numericEntry':
      return [notation.numberRecord(interaction.min, interaction.max, interaction.answer)];
    case 'inlineEntries':
      return interaction.gaps.map((gap) => gapRecord(notation, gap));
    case 'extendedText':
      return [];
  }
}

/** An answer as the entries record it, one response to each of `encodeCorrect`'s records and in their order. */
export function encodeResponse(
  edition: ScormEdition,
  interaction: Interaction,
  answer: Answer | undefined,
): readonly RecordedResponse[] {
  const notation = notations[edition];
  const records = encodeCorrect(edition, interaction);
  return records.map(({ part, type }) => {
    const response = answer === undefined ? '' : responseTo(notation, interaction, answer, part, type);
    return { ...(part === undefined ? {} : { part }), ...(response === '' ? {} : { response }) };
  });
}

/** The value of `cmi.interactions.n.result`: a word, or the fraction where the answer is partly right. */
export function encodeResult(edition: ScormEdition, fraction: number): string {
  return notations[edition].result(fraction);
}

/**
 * The value of `cmi.interactions.n.id`: one a question, attempt and gap. Underscores part them, because ids hold
 * none; all characters are legal in both editions.
 */
export function interactionRecordId(question: string, attempt: number, part?: string): string {
  return `${question}_${attempt}${part === undefined ? '' : `_${part}`}`;
}

/** The empty text where there is nothing to record. */
function responseTo(
  notation: ScormNotation,
  interaction: Interaction,
  answer: Answer,
  part: string | undefined,
  type: InteractionRecord['type'],
): string {
  if (interaction.kind === 'choose' && answer.kind === 'choose') {
    if (interaction.trueFalse) return trueFalse(notation, answer.choices[0]);
    // In authored order, so that the same choices always give the same response.
    const picked = interaction.choices.filter(({ id }) => answer.choices.includes(id)).map(({ id }) => id);
    return joined(notation, interaction.choices, picked);
  }
  if (interaction.kind === 'match' && answer.kind === 'match')
    return interaction.sources
      .flatMap(({ id }) => pair(notation, interaction, id, own(answer.pairs, id)) ?? [])
      .join(notation.separator);
  if (interaction.kind === 'order' && answer.kind === 'order') return joined(notation, interaction.items, answer.items);
  if (interaction.kind === 'textEntry' && answer.kind === 'textEntry') return typedText(notation, answer.text);
  if (interaction.kind === 'numericEntry' && answer.kind === 'numericEntry') {
    if (type === 'other') return singleLine(answer.text, ENTRY_LIMIT);
    const value = numberIn(answer.text, interaction);
    return value === undefined ? '' : (notation.number(value) ?? '');
  }
  if (interaction.kind === 'inlineEntries' && answer.kind === 'inlineEntries') {
    const gap = interaction.gaps.find(({ id }) => id === part);
    const entry = own(answer.entries, part ?? '') ?? '';
    if (gap?.mode === 'select') return notation.name(gap.options, entry) ?? '';
    return typedText(notation, entry);
  }
  return '';
}

function chooseRecord(notation: ScormNotation, { trueFalse: isTrueFalse, choices }: Choose): InteractionRecord {
  const right = choices.filter(({ correct }) => correct).map(({ id }) => id);
  return isTrueFalse
    ? { type: 'true-false', patterns: [trueFalse(notation, right[0])] }
    : { type: 'choice', patterns: [joined(notation, choices, right)] };
}

function gapRecord(notation: ScormNotation, gap: Gap): InteractionRecord {
  if (gap.mode === 'text') return { part: gap.id, type: 'fill-in', patterns: notation.textPatterns(gap.accept, false) };
  return { part: gap.id, type: 'choice', patterns: [notation.name(gap.options, gap.answer) ?? ''] };
}

function trueFalse(notation: ScormNotation, id: string | undefined): string {
  return id === 'true' || id === 'false' ? notation.boolean[id] : '';
}

function typedText(notation: ScormNotation, typed: string): string {
  return isBlank(typed) ? '' : notation.text(singleLine(typed, ENTRY_LIMIT));
}

type Identified = readonly { readonly id: string }[];

function joined(notation: ScormNotation, parts: Identified, ids: readonly string[]): string {
  return ids.flatMap((id) => notation.name(parts, id) ?? []).join(notation.separator);
}

function pair(
  notation: ScormNotation,
  { sources, targets }: { readonly sources: Identified; readonly targets: Identified },
  source: string,
  target: string | undefined,
): string | undefined {
  const names = [notation.name(sources, source), target === undefined ? undefined : notation.name(targets, target)];
  return names.includes(undefined) ? undefined : names.join(notation.pairSeparator);
}
