import { isEmptyTree } from '../../../content/text.ts';
import { element, type HtmlTree, text } from '../../../content/tree.ts';
import type { DraftQuestion } from '../../draft/question.ts';
import type { Keys } from '../../questions/keys.ts';
import type { Notes } from '../../questions/notes.ts';
import type { ReadNotice } from '../../questions/quizzes.ts';
import type { QuestionTexts } from '../../questions/texts.ts';
import { gapMatchQuestion, inlineQuestion } from './gaps.ts';
import { choiceOf, essayOf, matchOf, orderOf } from './interactions.ts';
import { type Base, blockOf, type ItemContext } from './item-context.ts';
import type { Replace } from './markup.ts';
import type { QtiNode } from './node.ts';
import { pointsOf, responsesOf } from './responses.ts';

type Read = (base: Base, interaction: QtiNode, context: ItemContext) => DraftQuestion | undefined;

/** Interactions that are a question by themselves. */
const ALONE: Readonly<Record<string, Read | undefined>> = {
  choiceInteraction: choiceOf,
  hottextInteraction: choiceOf,
  orderInteraction: orderOf,
  matchInteraction: matchOf,
  extendedTextInteraction: essayOf,
  gapMatchInteraction: gapsOfPart,
};
/** Words for gaps as one part of an item: what is before its first gap is in the stem already. */
function gapsOfPart(base: Base, interaction: QtiNode, context: ItemContext): DraftQuestion | undefined {
  const question = gapMatchQuestion(base, interaction, interaction, context);
  return question === undefined ? undefined : { ...question, stem: base.stem };
}

const IN_LINE = new Set(['textEntryInteraction', 'inlineChoiceInteraction']);

/** What other interactions ask for, for a teacher. */
const OTHERS: Readonly<Record<string, string>> = {
  associateInteraction: 'It asks to make pairs within one set',
  hotspotInteraction: 'It asks to point at places in a picture',
  selectPointInteraction: 'It asks to point at a picture',
  graphicOrderInteraction: 'It asks to order places in a picture',
  graphicAssociateInteraction: 'It asks to connect places in a picture',
  graphicGapMatchInteraction: 'It asks to drag pictures into a picture',
  positionObjectInteraction: 'It asks to place something in a picture',
  positionObjectStage: 'It asks to place something in a picture',
  sliderInteraction: 'It asks to move a slider',
  drawingInteraction: 'It asks to draw',
  mediaInteraction: 'It asks to play a recording',
  uploadInteraction: 'It asks for a file',
  customInteraction: 'It has an interaction of its maker’s own',
  portableCustomInteraction: 'It has an interaction of its maker’s own',
  endAttemptInteraction: 'It has a button that ends an attempt',
};

/** The questions of one item: one as a rule, several where it has several parts, none where an entry says why. */
export function itemQuestions(
  item: QtiNode,
  keys: Keys,
  texts: QuestionTexts,
  outer: Notes,
): readonly (DraftQuestion | ReadNotice)[] {
  const title = item.attribute('title')?.trim() ?? '';
  const key = keys.of(item.attribute('identifier') ?? title, 'item');
  const notes = outer.at(title === '' ? {} : { where: `${outer.place.where ?? 'item'}, “${title}”` }, key);
  const body = item.child('itemBody');
  if (body === undefined) {
    notes.left('question', 'The item has no text; it was left out.', title);
    return [];
  }
  if (item.child('templateProcessing') !== undefined || item.child('templateDeclaration') !== undefined) {
    notes.left(
      'question',
      'The item takes other numbers or words each time, which no question does here; it was left out.',
      body.words,
    );
    return [];
  }
  const context: ItemContext = { item, texts, notes, responses: responsesOf(item), feedback: new Map() };
  return new Item(context, body, key, title).questions();
}

class Item {
  readonly #context: ItemContext;
  readonly #body: QtiNode;
  readonly #key: string;
  readonly #title: string;

  constructor(context: ItemContext, body: QtiNode, key: string, title: string) {
    this.#context = { ...context, feedback: feedbackById(context.item) };
    this.#body = body;
    this.#key = key;
    this.#title = title;
  }

  questions(): readonly (DraftQuestion | ReadNotice)[] {
    const body = this.#body;
    const { item, notes } = this.#context;
    const found = body.below(({ name }) => /Interaction$|^positionObjectStage$/.test(name));
    const strange = found.find(({ name }) => ALONE[name] === undefined && !IN_LINE.has(name));
    if (strange !== undefined) {
      const why = OTHERS[strange.name] ?? `It has an interaction “${strange.name}”`;
      notes.left(
        'question',
        `${why}, for which there is no counterpart here; the item was left out.`,
        [this.#title, body.words].filter((words) => words !== '').join(': '),
      );
      return [];
    }
    if (item.attribute('adaptive') === 'true')
      notes.changed('adaptive', 'The item went on in steps, by what was answered. All of it is asked at once now.');
    const [first] = found;
    if (first === undefined) return this.#notice();
    const base = this.#base();
    const stem = this.#stem();
    const inLine = found.filter(({ name }) => IN_LINE.has(name));
    if (inLine.length === found.length) return listOf(inlineQuestion({ ...base, stem }, body, inLine, this.#context));
    if (found.length === 1 && first.name === 'gapMatchInteraction')
      return listOf(gapMatchQuestion(base, body, first, this.#context));
    if (found.length === 1)
      return listOf(ALONE[first.name]?.({ ...base, stem: this.#stemWith(first, stem) }, first, this.#context));
    return this.#parts(found, base, stem);
  }

  #notice(): readonly ReadNotice[] {
    const words = blockOf(this.#body, this.#context);
    return isEmptyTree(words) ? [] : [{ type: 'notice', text: words, place: this.#context.notes.place }];
  }

  /** An item with several interactions becomes as many questions; what is around them begins the first. */
  #parts(found: readonly QtiNode[], base: Base, stem: HtmlTree): readonly DraftQuestion[] {
    const { notes } = this.#context;
    const alone = found.filter(({ name }) => ALONE[name] !== undefined);
    notes.changed(
      'several-parts',
      `One item has ${found.length} parts, which are scored together. Each is a question of its own now.`,
    );
    if (alone.length < found.length)
      notes.left(
        'question',
        'Parts of the item that stand in its text were left out.',
        found
          .filter((one) => !alone.includes(one))
          .map(({ words }) => words)
          .join('; '),
      );
    const { points: _points, ...own } = base;
    return alone.flatMap((interaction, index) => {
      const key = index === 0 ? base.key : `${base.key} (part ${index + 1})`;
      const words = this.#stemWith(interaction, index === 0 ? stem : []);
      const begun = isEmptyTree(words) ? [element('p', {}, text(this.#title || `Part ${index + 1}`))] : words;
      return listOf(ALONE[interaction.name]?.({ ...own, key, stem: begun }, interaction, this.#context));
    });
  }

  /** The words around all interactions. A field among words is shown as a rule. */
  #stem(): HtmlTree {
    const replace: Replace = (node) => {
      if (node.name === 'textEntryInteraction' || node.name === 'inlineChoiceInteraction') return '_____';
      return /Interaction$/.test(node.name) ? '' : undefined;
    };
    return blockOf(this.#body, this.#context, replace).filter((node) => !isFieldAlone(node));
  }

  #stemWith(interaction: QtiNode, around: HtmlTree): HtmlTree {
    const prompt = interaction.child('prompt');
    const words = prompt === undefined ? [] : blockOf(prompt, this.#context);
    const inside =
      interaction.name === 'hottextInteraction'
        ? blockOf(interaction, this.#context, (node) => (node.name === 'prompt' ? '' : undefined))
        : [];
    return [...around, ...words, ...inside];
  }

  #base(): Base {
    const { item, notes } = this.#context;
    const points = pointsOf(item);
    const rubrics = item
      .named('rubricBlock')
      .filter((block) => !/candidate/.test(block.attribute('view') ?? 'candidate'));
    const isEssay = item.named('extendedTextInteraction').length > 0;
    if (rubrics.length > 0 && !isEssay)
      notes.left(
        'rubric',
        'Words for those who mark the item have no place here.',
        rubrics.map(({ words }) => words).join('; '),
      );
    return {
      key: this.#key,
      place: notes.place,
      stem: [],
      ...(this.#title === '' ? {} : { name: this.#title }),
      ...(points === undefined ? {} : { points }),
      ...this.#feedback(),
    };
  }

  /** By the names that feedback has, and to which answers it is said to belong. */
  #feedback(): Pick<Base, 'feedback'> {
    const { item, notes, feedback } = this.#context;
    const said: { correct?: HtmlTree; incorrect?: HtmlTree; general?: HtmlTree } = {};
    for (const node of [...item.all('modalFeedback'), ...(item.child('itemBody')?.named('feedbackBlock') ?? [])]) {
      const id = node.attribute('identifier') ?? '';
      if (feedback.get(id)?.element === node.element) continue;
      const kind = kindOf(id);
      const words = blockOf(node, this.#context);
      if (kind === undefined || said[kind] !== undefined)
        notes.left('feedback', 'It is not clear to which answer this feedback belongs; it was left out.', node.words);
      else if (!isEmptyTree(words)) said[kind] = words;
    }
    return Object.keys(said).length === 0 ? {} : { feedback: said };
  }
}

function kindOf(id: string): 'correct' | 'incorrect' | 'general' | undefined {
  if (/incorrect|wrong|false|inkorrekt|falsch/i.test(id)) return 'incorrect';
  if (/correct|right|true|richtig/i.test(id)) return 'correct';
  return /general|solution|comment|feedback|show/i.test(id) ? 'general' : undefined;
}

/** Modal feedback that has the identifier of a choice. */
function feedbackById(item: QtiNode): ReadonlyMap<string, QtiNode> {
  const choices = new Set(item.named('simpleChoice').map((choice) => choice.attribute('identifier') ?? ''));
  return new Map(
    item.all('modalFeedback').flatMap((node) => {
      const id = node.attribute('identifier') ?? '';
      return choices.has(id) ? [[id, node] as const] : [];
    }),
  );
}

function isFieldAlone(node: HtmlTree[number]): boolean {
  return (
    node.kind === 'element' &&
    node.children.every((child) => child.kind === 'text' && /^[\s_]*$/.test(child.text)) &&
    node.children.length > 0
  );
}

function listOf(question: DraftQuestion | undefined): readonly DraftQuestion[] {
  return question === undefined ? [] : [question];
}
