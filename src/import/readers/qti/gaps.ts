import { plainText } from '../../../content/text.ts';
import type { DraftGap, DraftNumber, DraftQuestion } from '../../draft/question.ts';
import { gapMark, stemAndText, withMarkedGaps } from '../../questions/gap-places.ts';
import type { Notes } from '../../questions/notes.ts';
import { tellAllOrNothing } from './interactions.ts';
import { type Base, blockOf, type ItemContext, inlineOf, responsesTo } from './item-context.ts';
import type { Replace } from './markup.ts';
import type { QtiNode } from './node.ts';
import type { Responses } from './responses.ts';

/** Fields and lists in a text; a single field is a question of its own. */
export function inlineQuestion(
  base: Base,
  body: QtiNode,
  fields: readonly QtiNode[],
  context: ItemContext,
): DraftQuestion | undefined {
  const [only, ...others] = fields;
  if (only?.name === 'textEntryInteraction' && others.length === 0) return entryOf(base, only, context);
  const gaps = fields.map((field, index) =>
    field.name === 'inlineChoiceInteraction' ? chosen(field, index, context) : typed(field, index, context),
  );
  const replace: Replace = (node) => {
    const index = fields.findIndex(({ element }) => element === node.element);
    return index < 0 ? undefined : gapMark(index);
  };
  return placed(base, body, gaps, replace, context);
}

/** Words that are dragged into the gaps of a text. */
export function gapMatchQuestion(
  base: Base,
  body: QtiNode,
  interaction: QtiNode,
  context: ItemContext,
): DraftQuestion | undefined {
  const words = new Map(
    interaction.all('gapText').map((node) => [node.attribute('identifier') ?? '', plainText(inlineOf(node, context))]),
  );
  const places = interaction.named('gap');
  const responses = responsesTo(interaction, context);
  const pairs = (responses.correct.length > 0 ? responses.correct : rightKeys(responses)).map((pair) =>
    pair.split(/\s+/),
  );
  if (places.length === 0 || words.size < 2) {
    context.notes.left('question', 'The question has no words for its gaps; it was left out.', interaction.words);
    return undefined;
  }
  const options = [...new Set(words.values())];
  const gaps = places.map((gap, index): DraftGap => {
    const [word] = pairs.find(([, place]) => place === gap.attribute('identifier')) ?? [];
    return { key: `gap-${index + 1}`, options, answer: words.get(word ?? '') ?? null };
  });
  context.notes.changed('dragged-words', 'Words were dragged into the gaps. Now they are chosen from lists.');
  tellAllOrNothing(responses, gaps.length, context);
  const replace: Replace = (node) => {
    if (node.name === 'gapText') return '';
    const index = places.findIndex(({ element }) => element === node.element);
    return index < 0 ? undefined : gapMark(index);
  };
  return placed(base, body, gaps, replace, context);
}

function placed(
  base: Base,
  body: QtiNode,
  gaps: readonly DraftGap[],
  replace: Replace,
  context: ItemContext,
): DraftQuestion {
  const unanswered = gaps.filter((gap) => ('accept' in gap ? gap.accept : gap.answer) === null).length;
  if (unanswered > 0)
    context.notes.left('no-right-answer', `${unanswered} of ${gaps.length} gaps have no right answer.`);
  const { tree } = withMarkedGaps(
    blockOf(body, context, replace),
    gaps.map(({ key }) => key),
  );
  return { ...base, type: 'cloze', ...stemAndText(tree), gaps };
}

function chosen(field: QtiNode, index: number, context: ItemContext): DraftGap {
  const responses = responsesTo(field, context);
  const right = responses.correct[0] ?? rightKeys(responses)[0];
  const options = field
    .all('inlineChoice')
    .map((node) => ({ id: node.attribute('identifier'), words: plainText(inlineOf(node, context)) }));
  const answer = options.find(({ id }) => id === right)?.words ?? null;
  return { key: `gap-${index + 1}`, options: [...new Set(options.map(({ words }) => words))], answer };
}

function typed(field: QtiNode, index: number, context: ItemContext): DraftGap {
  const responses = responsesTo(field, context);
  const accept = acceptedBy(responses).filter(({ percent }) => percent > 0);
  const partly = accept.filter(({ percent }) => percent < 100);
  if (partly.length > 0)
    context.notes.changed(
      'weights',
      'Some answers of a gap gave a part of the points. Now they give all.',
      partly.map(({ text, percent }) => `${text}: ${Math.round(percent)} %`).join('; '),
    );
  if (responses.tolerance !== undefined)
    context.notes.changed(
      'gap-tolerance',
      'A number in a gap could be off by as much as was allowed. Now it is to be typed as it is here.',
      accept.map(({ text }) => text).join('; '),
    );
  return { key: `gap-${index + 1}`, accept: accept.length === 0 ? null : accept.map(({ text }) => text) };
}

/** What may be typed, and what it gives in per cent. */
function acceptedBy({ correct, mapping }: Responses): readonly { readonly text: string; readonly percent: number }[] {
  const most = [...mapping.values()].reduce((most, value) => Math.max(most, value), 0);
  const mapped = [...mapping].map(([text, points]) => ({
    text: text.trim(),
    percent: most > 0 ? (points * 100) / most : 0,
  }));
  const others = correct
    .filter((text) => !mapping.has(text))
    .map((text) => ({ text, percent: mapping.size === 0 ? 100 : 0 }));
  return [...mapped, ...others].filter(({ text }) => text !== '');
}

function rightKeys({ mapping }: Responses): readonly string[] {
  return [...mapping].filter(([, points]) => points > 0).map(([key]) => key);
}

/** One field: words or a number. Its place in the text is shown where words are around it. */
function entryOf(base: Base, field: QtiNode, context: ItemContext): DraftQuestion {
  const responses = responsesTo(field, context);
  const answers = acceptedBy(responses).filter(({ percent }) => percent > 0);
  if (answers.length === 0) context.notes.left('no-right-answer', 'The original has no right answer.');
  if (/^(?:float|integer)$/.test(responses.baseType)) {
    const numbers = answers.flatMap((one) => numberOf(one, responses, context.notes));
    return { ...base, type: 'numeric', answers: numbers.length === 0 ? null : numbers };
  }
  const accept = answers.map(({ text, percent }) => ({ text, ...(percent < 100 ? { credit: percent } : {}) }));
  return {
    ...base,
    type: 'short-answer',
    accept: accept.length === 0 ? null : accept,
    ...(responses.caseSensitive ? { caseSensitive: true } : {}),
  };
}

function numberOf(
  { text, percent }: { readonly text: string; readonly percent: number },
  { tolerance }: Responses,
  notes: Notes,
): readonly DraftNumber[] {
  const answer = Number(text);
  if (!Number.isFinite(answer)) {
    notes.left('number', `“${text}” is no number, so this answer was left out.`, text);
    return [];
  }
  return [{ answer, ...(tolerance === undefined ? {} : { tolerance }), ...(percent < 100 ? { credit: percent } : {}) }];
}
