import { mapTree, plainText } from '../../../content/text.ts';
import { text } from '../../../content/tree.ts';
import type { Blank, InlineEntries } from '../../../interactions/interaction.ts';
import { withFigures } from '../../shared/figures.ts';
import { el } from '../../shared/xml.ts';
import {
  answerNumbers,
  type CanvasItemParts,
  condition,
  equal,
  type ItemContext,
  plainMaterial,
  setScore,
  share,
} from './item.ts';
import { acceptedForms } from './text-entry.ts';

interface BlankAnswer {
  readonly part: string;
  readonly text: string;
  readonly correct: boolean;
}

/** A text with gaps, which Canvas knows by their names in brackets. Each gap scores by itself. */
export function writeInlineEntries(inline: InlineEntries, context: ItemContext): CanvasItemParts {
  const names = blankNames(inline);
  const answers = inline.blanks.map((blank) => answersOf(blank, context));
  const numbers = answerNumbers(
    context,
    answers.flatMap((own) => own.map(({ part }) => part)),
  );
  const number = ({ part }: BlankAnswer) => numbers.get(part) ?? 0;
  const response = (index: number) => `response_${names[index] ?? ''}`;
  return {
    type: inline.mode === 'select' ? 'multiple_dropdowns_question' : 'fill_in_multiple_blanks_question',
    answerIds: answers.flatMap((own) => own.map(number)),
    below: context.html.write(
      withFigures(gapsAsNames(inline, names), context.module, context.pages.text(context.module)),
      'question',
    ),
    responses: answers.map((own, index) =>
      el(
        'response_lid',
        { ident: response(index) },
        plainMaterial(names[index] ?? ''),
        el(
          'render_choice',
          {},
          own.map((answer) => el('response_label', { ident: number(answer) }, plainMaterial(answer.text))),
        ),
      ),
    ),
    conditions: answers.flatMap((own, index) => {
      const right = own.find(({ correct }) => correct);
      return right === undefined
        ? []
        : [condition([equal(number(right), response(index))], [setScore(share(answers.length), 'Add')])];
    }),
    feedback: [],
    verdicts: 'named',
  };
}

function answersOf(blank: Blank, { question, lose }: ItemContext): readonly BlankAnswer[] {
  return blank.mode === 'select'
    ? blank.options.map((option) => ({
        part: `${blank.id}/${option.id}`,
        text: option.text,
        correct: option.id === blank.answer,
      }))
    : acceptedForms(blank.accept, question.title, lose).map((form) => ({
        part: `${blank.id}/${form}`,
        text: form,
        correct: true,
      }));
}

/** The author's ids, without hyphens, and none that stands in brackets in the text already. */
function blankNames({ blanks, content }: InlineEntries): readonly string[] {
  const words = plainText(content);
  const taken = new Set<string>();
  return blanks.map(({ id }) => {
    let name = id.replaceAll('-', '_');
    while (words.includes(`[${name}]`) || taken.has(name)) name = `${name}_`;
    taken.add(name);
    return name;
  });
}

function gapsAsNames({ blanks, content }: InlineEntries, names: readonly string[]) {
  return mapTree(content, (node) =>
    node.kind === 'blank' ? text(`[${names[blanks.findIndex(({ id }) => id === node.id)] ?? node.id}]`) : node,
  );
}
