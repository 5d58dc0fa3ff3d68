import type { Order } from '../../../interactions/interaction.ts';
import { el } from '../../shared/xml.ts';
import { fields } from '../fields.ts';
import { answerElement, combinedFeedback, HTML } from './answer.ts';
import { collectLosses, partHtml, partId, type QuestionParts, type QuestionWriting } from './question.ts';

/** Counts every item that is in its own place, as the module does. */
const ABSOLUTE_POSITION = 0;

/**
 * Items to be moved into order, for sites of 4.4 and later. An item's fraction is its place. Moodle hands in the order
 * that a student sees, moved or not.
 */
export function writeOrder({ items }: Order, context: QuestionWriting): QuestionParts {
  const question = partId(context, 'question');
  const { lose, losses } = collectLosses(context);
  lose(
    'order-untouched',
    `In “${context.question.title}” items that a student leaves where Moodle has put them count as an answer: one that is in its place by chance earns its share.`,
  );
  return {
    qtype: 'ordering',
    losses,
    hintsCountParts: true,
    plugin: el(
      'plugin_qtype_ordering_question',
      {},
      el(
        'answers',
        {},
        items.map(({ id, content }, index) => {
          const answer = partId(context, 'answer', id);
          return answerElement(answer, {
            text: partHtml(context, content, 'answer', answer),
            format: HTML,
            fraction: index + 1,
          });
        }),
      ),
      el(
        'ordering',
        { id: partId(context, 'options') },
        fields({
          layouttype: 0,
          selecttype: 0,
          selectcount: items.length,
          gradingtype: ABSOLUTE_POSITION,
          // Moodle writes the heading of the scores in any case (5.1.3).
          showgrading: 1,
          numberingstyle: 'none',
          ...combinedFeedback(context, question),
          shownumcorrect: 1,
        }),
      ),
    ),
  };
}
