import { textsOf } from '../../../interactions/graded.ts';
import type { TextEntry } from '../../../interactions/interaction.ts';
import { expandAccept } from '../../../interactions/text-matching.ts';
import { el } from '../../shared/xml.ts';
import type { Loss } from '../../target.ts';
import { fields } from '../fields.ts';
import { answerElement, PLAIN, remarkOn } from './answer.ts';
import { collectLosses, partId, type QuestionParts, type QuestionWriting, remarkHtml } from './question.ts';

/** A word or phrase. Moodle compares letter by letter but for capitals, so that every form is written out. */
export function writeTextEntry(entry: TextEntry, context: QuestionWriting): QuestionParts {
  const answers = textsOf(entry).map((graded) => ({ graded, ...acceptedForms(graded.accept, context) }));
  return {
    qtype: 'shortanswer',
    losses: answers.flatMap(({ losses }) => losses),
    plugin: el(
      'plugin_qtype_shortanswer_question',
      {},
      el(
        'answers',
        {},
        answers.flatMap(({ graded, forms }) =>
          forms.map((form) => {
            const id = partId(context, 'answer', form);
            return answerElement(id, {
              text: literalAnswer(form),
              format: PLAIN,
              fraction: graded.fraction,
              feedback: remarkHtml(context, remarkOn(graded, context), 'answerfeedback', id),
            });
          }),
        ),
        anythingElse(context),
      ),
      el('shortanswer', { id: partId(context, 'options') }, fields({ usecase: entry.caseSensitive })),
    ),
  };
}

/** The first answer that fits counts, so that this one, last, carries the feedback for wrong ones. */
export function anythingElse(context: QuestionWriting) {
  const { incorrect } = context.question.feedback;
  if (incorrect === undefined) return undefined;
  const id = partId(context, 'answer', '@anything-else');
  return answerElement(id, {
    text: '*',
    format: PLAIN,
    fraction: 0,
    feedback: remarkHtml(context, incorrect, 'answerfeedback', id),
  });
}

/** An asterisk would stand for anything. */
export function literalAnswer(form: string): string {
  return form.replaceAll('*', '\\*');
}

/** Every form of the accepted answers that Moodle is told. */
export function acceptedForms(
  accept: readonly string[],
  context: QuestionWriting,
): { readonly forms: readonly string[]; readonly losses: readonly Loss[] } {
  const { lose, losses } = collectLosses(context);
  const { variants, rest } = expandAccept(accept);
  if (rest.length > 0)
    lose(
      'accepted-answers',
      `“${context.question.title}” accepts ${rest.length} more ways to write its answers than Moodle is told: ${rest.slice(0, 3).join(', ')}${rest.length > 3 ? ', …' : ''}.`,
    );
  return { forms: variants, losses };
}
