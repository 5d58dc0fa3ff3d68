import { mapTree } from '../../../content/text.ts';
import { type HtmlTree, text } from '../../../content/tree.ts';
import type { Gap, InlineEntries } from '../../../interactions/interaction.ts';
import { withFigures } from '../../shared/figures.ts';
import { el } from '../../shared/xml.ts';
import type { Loss } from '../../target.ts';
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

interface GapAnswer {
  readonly part: string;
  readonly text: string;
  readonly correct: boolean;
}

/** A text with gaps, which Canvas knows by their names in brackets. Each gap scores by itself. */
export function writeInlineEntries(inline: InlineEntries, context: ItemContext): CanvasItemParts {
  const written = inline.gaps.map((gap) => answersOf(gap, context));
  const answers = written.map((gap) => gap.answers);
  const content = withFigures(inline.content, context.module, context.pages.text(context.module));
  const write = (tree: HtmlTree) => context.html.write(tree, 'question');
  const words = [wordsOf(context), write(content), ...answers.flatMap((own) => own.map(({ text }) => text))].join(' ');
  const names = gapNames(inline.gaps, words);
  const numbers = answerNumbers(
    context,
    answers.flatMap((own) => own.map(({ part }) => part)),
  );
  const number = ({ part }: GapAnswer) => numbers.get(part) ?? 0;
  const response = (index: number) => `response_${names[index] ?? ''}`;
  return {
    type: inline.mode === 'select' ? 'multiple_dropdowns_question' : 'fill_in_multiple_blanks_question',
    answerIds: answers.flatMap((own) => own.map(number)),
    below: write(gapsAsNames(content, inline.gaps, names)),
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
    losses: written.flatMap(({ losses }) => losses),
  };
}

function answersOf(
  gap: Gap,
  context: ItemContext,
): { readonly answers: readonly GapAnswer[]; readonly losses: readonly Loss[] } {
  if (gap.mode === 'select') {
    const answers = gap.options.map((option) => ({
      part: `${gap.id}/${option.id}`,
      text: option.text,
      correct: option.id === gap.answer,
    }));
    return { answers, losses: [] };
  }
  const { forms, losses } = acceptedForms(gap.accept, context);
  return { answers: forms.map((form) => ({ part: `${gap.id}/${form}`, text: form, correct: true })), losses };
}

/** All else that is written for the question, as it is written: attributes and addresses too. */
function wordsOf({ module, question, pages, above, html }: ItemContext): string {
  const feedback = Object.values(question.feedback).map((tree) =>
    html.write(withFigures(tree, module, pages.text(module)), 'question'),
  );
  return [question.title, above, ...feedback].join(' ');
}

/**
 * The author's ids, without hyphens, and none that is in brackets anywhere else in the question: Canvas puts a gap's
 * field at the first `[name]` of the whole text, be it in the stem, in an excerpt or inside a tag
 * (docs/platforms/canvas.md, "gap names").
 */
function gapNames(gaps: readonly Gap[], words: string): readonly string[] {
  const taken = new Set<string>();
  return gaps.map(({ id }) => {
    let name = id.replaceAll('-', '_');
    while (words.includes(`[${name}]`) || taken.has(name)) name = `${name}_`;
    taken.add(name);
    return name;
  });
}

function gapsAsNames(content: HtmlTree, gaps: readonly Gap[], names: readonly string[]): HtmlTree {
  return mapTree(content, (node) =>
    node.kind === 'gap' ? text(`[${names[gaps.findIndex(({ id }) => id === node.id)] ?? node.id}]`) : node,
  );
}
