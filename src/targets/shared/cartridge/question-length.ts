import { plainText } from '../../../content/text.ts';
import type { HtmlFormula, HtmlTree } from '../../../content/tree.ts';
import { defineCodes } from '../../../diagnostics/codes.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Question, TeachingModule } from '../../../model/model.ts';
import { quizQuestions } from '../../../model/quiz-questions.ts';
import type { CheckInput } from '../../target.ts';

/** Permanent, and so of the stage that reported it before targets had checks of their own. */
export const questionLengthCodes = defineCodes('resolve', {
  'question-too-long': {
    severity: 'warning',
    title: 'A question is longer than Canvas can show',
    explanation: 'Canvas replaces a question’s text of more than 16,384 characters with a notice.',
  },
});

/** Canvas replaces a question's text beyond this by a notice when it imports a cartridge, its own or another's. */
const CANVAS_QUESTION_LIMIT = 16_384;

/** How a target writes a formula. */
type FormulaForm = (formula: HtmlFormula) => HtmlTree;

/** Questions that students would not read in Canvas; a formula counts with all that the target makes of it. */
export function checkQuestionLength(
  module: TeachingModule,
  { locate }: CheckInput,
  form: FormulaForm,
): readonly Diagnostic[] {
  const questions = module.activities.flatMap((activity) => (activity.type === 'quiz' ? quizQuestions(activity) : []));
  return questions.flatMap((question) => {
    const length = questionLength(question, form);
    if (length <= CANVAS_QUESTION_LIMIT) return [];
    return [
      questionLengthCodes.report('question-too-long', {
        message: `The question is about ${length} characters long; Canvas shows a notice instead of questions beyond 16,384.`,
        hint: 'Put the long text into a reading or an excerpt, and ask about it here.',
        place: locate(`${question.pointer}/stem`),
      }),
    ];
  });
}

/** How long the question's text is as HTML, attributes of our own apart. */
function questionLength({ stem, interaction }: Question, form: FormulaForm): number {
  const own = htmlLength(stem, form);
  if (interaction.kind === 'inlineEntries') return own + htmlLength(interaction.content, form);
  if (interaction.kind !== 'choose') return own;
  return (interaction.passage ?? []).reduce(
    (sum, line) => sum + line.segments.reduce((length, { text }) => length + text.length, '<p></p>'.length),
    own,
  );
}

function htmlLength(tree: HtmlTree, form: FormulaForm): number {
  return tree.reduce((sum, node) => {
    if (node.kind === 'text') return sum + node.text.length;
    if (node.kind === 'formula') return sum + wholeLength(form(node));
    if (node.kind === 'gap') return sum + node.id.length + 2;
    if (node.kind === 'reference') return sum + '<a href=""></a>'.length + plainText(node.children).length;
    return sum + 2 * node.tag.length + '<></>'.length + htmlLength(node.children, form);
  }, 0);
}

/** With attributes, which are most of a formula's picture. */
function wholeLength(tree: HtmlTree): number {
  return tree.reduce((sum, node) => {
    if (node.kind === 'text') return sum + node.text.length;
    if (node.kind !== 'element') return sum;
    const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${value}"`.length);
    const own = 2 * node.tag.length + '<></>'.length + attributes.reduce((all, length) => all + length, 0);
    return sum + own + wholeLength(node.children);
  }, 0);
}
