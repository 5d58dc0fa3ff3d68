import { plainText } from '../../content/text.ts';
import type { HtmlTree } from '../../content/tree.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Question, TeachingModule } from '../../model/model.ts';
import { quizQuestions } from '../../model/quiz-questions.ts';
import { resolveCodes } from '../codes.ts';
import type { ResolveSession } from '../session.ts';

/** canvas.md 3.2: a question's text beyond this is replaced by a notice. */
const CANVAS_QUESTION_LIMIT = 16_384;

/** What platforms cannot hold. */
export function checkPlatformLimits(session: ResolveSession, module: TeachingModule): readonly Diagnostic[] {
  return module.activities.flatMap((activity) => {
    if (activity.type !== 'quiz') return [];
    return quizQuestions(activity).flatMap((question) => {
      const length = questionLength(question);
      if (length <= CANVAS_QUESTION_LIMIT) return [];
      return [
        resolveCodes.report('question-too-long', {
          message: `The question is about ${length} characters long; Canvas shows a notice instead of questions beyond 16,384.`,
          hint: 'Put the long text into a reading or an excerpt, and ask about it here.',
          place: session.place(`${question.pointer}/stem`),
        }),
      ];
    });
  });
}

/** How long the question's text is as HTML, attributes of our own apart. */
function questionLength({ stem, interaction }: Question): number {
  const own = htmlLength(stem);
  if (interaction.kind === 'inlineEntries') return own + htmlLength(interaction.content);
  if (interaction.kind !== 'choose') return own;
  return (interaction.passage ?? []).reduce(
    (sum, line) => sum + line.segments.reduce((length, { text }) => length + text.length, '<p></p>'.length),
    own,
  );
}

function htmlLength(tree: HtmlTree): number {
  return tree.reduce((sum, node) => {
    if (node.kind === 'text') return sum + node.text.length;
    if (node.kind === 'blank') return sum + node.id.length + 2;
    if (node.kind === 'reference') return sum + '<a href=""></a>'.length + plainText(node.children).length;
    return sum + 2 * node.tag.length + '<></>'.length + htmlLength(node.children);
  }, 0);
}
