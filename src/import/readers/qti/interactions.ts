import { plainText } from '../../../content/text.ts';
import type { DraftQuestion } from '../../draft/question.ts';
import { matched } from '../../questions/pairs.ts';
import { weighed } from '../../questions/weights.ts';
import { truthOf } from '../typed-questions/answer.ts';
import { type Base, blockOf, type ItemContext, inlineOf, responsesTo } from './item-context.ts';
import type { QtiNode } from './node.ts';
import type { Responses } from './responses.ts';

/** Choices, in an interaction of their own or as words of a text. */
export function choiceOf(base: Base, interaction: QtiNode, context: ItemContext): DraftQuestion | undefined {
  const responses = responsesTo(interaction, context);
  const isText = interaction.name === 'hottextInteraction';
  const nodes = isText ? interaction.named('hottext') : interaction.all('simpleChoice');
  const isMany = responses.cardinality !== 'single' || Number(interaction.attribute('maxChoices') ?? 1) !== 1;
  const truths = nodes.map((node) => truthOf(plainText(inlineOf(node, context))));
  const [first, second] = truths;
  if (!isMany && nodes.length === 2 && first !== undefined && second === !first && responses.mapping.size === 0) {
    const right = nodes.findIndex((node) => responses.correct.includes(node.attribute('identifier') ?? ''));
    if (right < 0) context.notes.left('no-right-answer', 'Nothing says whether this is true.');
    return {
      ...base,
      ...remarksOf(nodes, right, base, context),
      type: 'true-false',
      answer: right < 0 ? null : truths[right] === true,
    };
  }
  const percents = percentsOf(
    nodes.map((node) => node.attribute('identifier') ?? ''),
    responses,
    isMany,
  );
  const choices = nodes.map((node, index) => {
    const id = node.attribute('identifier') ?? '';
    const said = node.named('feedbackInline')[0] ?? context.feedback.get(id);
    return {
      key: id,
      text: inlineOf(node, context),
      percent: percents[index] ?? 0,
      ...(node.attribute('fixed') === 'true' ? { keepPlace: true } : {}),
      ...(said === undefined ? {} : { feedback: inlineOf(said, context) }),
    };
  });
  const question = weighed(choices, !isMany, context.notes);
  if (question === undefined) return undefined;
  tellAllOrNothing(responses, choices.filter(({ percent }) => percent > 0).length, context);
  const isFixed = interaction.attribute('shuffle') !== 'true';
  return { ...base, ...question, ...(isFixed && !isText ? { shuffleChoices: false } : {}) };
}

/** What is said beside two choices, as what is said to right and to wrong answers. */
function remarksOf(nodes: readonly QtiNode[], right: number, base: Base, context: ItemContext): Pick<Base, 'feedback'> {
  const said = (node: QtiNode | undefined) =>
    node?.named('feedbackInline')[0] ?? context.feedback.get(node?.attribute('identifier') ?? '');
  const [correct, incorrect] = right < 0 ? [] : [said(nodes[right]), said(nodes[1 - right])];
  if (correct === undefined && incorrect === undefined) return {};
  return {
    feedback: {
      ...(correct === undefined ? {} : { correct: blockOf(correct, context) }),
      ...(incorrect === undefined ? {} : { incorrect: blockOf(incorrect, context) }),
      ...base.feedback,
    },
  };
}

/** What each choice gives, in per cent: by the mapping where there is one, else by our own rule. */
function percentsOf(ids: readonly string[], { correct, mapping }: Responses, isMany: boolean): readonly number[] {
  if (mapping.size > 0) {
    const values = ids.map((id) => mapping.get(id) ?? 0);
    const most = isMany ? values.reduce((sum, value) => sum + Math.max(0, value), 0) : Math.max(...values);
    return values.map((value) => (most > 0 ? (value * 100) / most : 0));
  }
  const right = ids.filter((id) => correct.includes(id)).length;
  return ids.map((id) => {
    if (correct.includes(id)) return isMany ? 100 / right : 100;
    return isMany && right > 0 ? -100 / right : 0;
  });
}

export function tellAllOrNothing({ allOrNothing, mapping }: Responses, parts: number, { notes }: ItemContext): void {
  if (allOrNothing && mapping.size === 0 && parts > 1)
    notes.changed('all-or-nothing', 'Points were given only where everything was right. Now each right part counts.');
}

/** Items to put into order: in the order of the right answer. */
export function orderOf(base: Base, interaction: QtiNode, context: ItemContext): DraftQuestion | undefined {
  const nodes = interaction.all('simpleChoice');
  const responses = responsesTo(interaction, context);
  const ordered = responses.correct.flatMap((id) => nodes.find((node) => node.attribute('identifier') === id) ?? []);
  if (ordered.length < 2 || ordered.length < nodes.length) {
    context.notes.left(
      'question',
      'Nothing says in which order the items belong; the question was left out.',
      interaction.words,
    );
    return undefined;
  }
  tellAllOrNothing(responses, ordered.length, context);
  return {
    ...base,
    type: 'ordering',
    items: ordered.map((node) => ({ key: node.attribute('identifier') ?? '', text: inlineOf(node, context) })),
  };
}

/** Two sets of which pairs are made. */
export function matchOf(base: Base, interaction: QtiNode, context: ItemContext): DraftQuestion | undefined {
  const [prompts, partners] = interaction.all('simpleMatchSet').map((set) => set.all('simpleAssociableChoice'));
  const responses = responsesTo(interaction, context);
  const correct = [...(responses.correct.length > 0 ? responses.correct : rightOnes(responses))].map((pair) =>
    pair.split(/\s+/),
  );
  const partnerOf = (id: string) => correct.filter(([from]) => from === id).map(([, to]) => to);
  const nameOf = (id: string | undefined) => {
    const node = partners?.find((one) => one.attribute('identifier') === id);
    return node === undefined ? null : plainText(inlineOf(node, context));
  };
  const several = prompts?.some((node) => partnerOf(node.attribute('identifier') ?? '').length > 1) === true;
  if (prompts === undefined || partners === undefined || several) {
    context.notes.left(
      'question',
      several
        ? 'A prompt had several partners, which no question has here; it was left out.'
        : 'The question has no two sets to match; it was left out.',
      interaction.words,
    );
    return undefined;
  }
  // A prompt without a partner is one that is not to be used: it would have nowhere to go.
  const [used, unused] = [true, false].map((isUsed) =>
    prompts.filter((node) => partnerOf(node.attribute('identifier') ?? '').length > 0 === isUsed),
  );
  if (unused !== undefined && unused.length > 0 && correct.length > 0)
    context.notes.left(
      'pair',
      'Some prompts have no partner; they were left out.',
      unused.map(({ words }) => words).join('; '),
    );
  const pairs = (correct.length > 0 ? (used ?? []) : prompts).map((node) => ({
    prompt: inlineOf(node, context),
    match: nameOf(partnerOf(node.attribute('identifier') ?? '')[0]),
  }));
  const taken = new Set(pairs.map(({ match }) => match));
  const others = partners
    .flatMap((node) => nameOf(node.attribute('identifier')) ?? [])
    .filter((name) => !taken.has(name));
  const question = matched(pairs, others, context.notes);
  if (question === undefined) return undefined;
  tellAllOrNothing(responses, pairs.length, context);
  return { ...base, ...question };
}

function rightOnes({ mapping }: Responses): readonly string[] {
  return [...mapping].filter(([, points]) => points > 0).map(([key]) => key);
}

/** A text that a person marks. */
export function essayOf(base: Base, _interaction: QtiNode, context: ItemContext): DraftQuestion {
  const notes = context.item
    .named('rubricBlock')
    .filter((block) => /scorer|tutor|author/.test(block.attribute('view') ?? ''));
  const model = notes.flatMap((block) => blockOf(block, context));
  return { ...base, type: 'essay', ...(model.length === 0 ? {} : { modelAnswer: model }) };
}
