import { spansOf } from '../../../interactions/graded.ts';
import type { Graded, NumericEntry } from '../../../interactions/interaction.ts';
import { addDecimals, formatNumber } from '../../../written/format-number.ts';
import { el } from '../../shared/xml.ts';
import { fields, mark } from '../fields.ts';
import { answerElement, PLAIN, remarkOn } from './answer.ts';
import { collectLosses, partId, type QuestionParts, type QuestionWriting, remarkHtml } from './question.ts';
import { anythingElse } from './text-entry.ts';

/** Numbers without a unit; the unit is in the question's text. */
const NO_UNITS = 3;

/** A number and how far from it an answer may be. */
export interface AcceptedNumber extends Graded {
  readonly part: string;
  readonly answer: number;
  readonly tolerance: number;
}

/**
 * What is accepted: the span's middle and half its width. Where the answer is elsewhere than in the middle, it comes
 * first by itself, because Moodle shows the first as the right one. Of several answers the first that fits counts.
 */
export function acceptedNumbers(numeric: NumericEntry): readonly AcceptedNumber[] {
  return spansOf(numeric).flatMap(({ answer, min, max, ...graded }) => {
    // A single answer is known by its place, one of several by what it accepts.
    const behind = numeric.graded === undefined ? '' : `:${min}:${max}`;
    const below = addDecimals(answer, -min);
    if (below === addDecimals(max, -answer)) return [{ part: `answer${behind}`, answer, tolerance: below, ...graded }];
    const middle = addDecimals(min, max) / 2;
    return [
      { part: `answer${behind}`, answer, tolerance: 0, ...graded },
      { part: `range${behind}`, answer: middle, tolerance: addDecimals(max, -min) / 2, ...graded },
    ];
  });
}

export function writeNumericEntry(numeric: NumericEntry, context: QuestionWriting): QuestionParts {
  const { lose, losses } = collectLosses(context);
  if (numeric.decimalSign === ',')
    lose(
      'decimal-sign',
      `“${context.question.title}” takes a decimal comma only from students whose Moodle is in a language that has one.`,
    );
  const accepted = acceptedNumbers(numeric).map((one) => ({ ...one, id: partId(context, 'answer', one.part) }));
  const { incorrect } = context.question.feedback;
  const rest = incorrect === undefined ? [] : [{ id: partId(context, 'answer', '@anything-else'), tolerance: 0 }];
  return {
    qtype: 'numerical',
    losses,
    plugin: el(
      'plugin_qtype_numerical_question',
      {},
      el(
        'answers',
        {},
        accepted.map(({ id, answer, ...graded }) =>
          answerElement(id, {
            text: formatNumber(answer),
            format: PLAIN,
            fraction: graded.fraction,
            feedback: remarkHtml(context, remarkOn(graded, context), 'answerfeedback', id),
          }),
        ),
        anythingElse(context),
      ),
      el('numerical_units'),
      el(
        'numerical_options',
        {},
        el(
          'numerical_option',
          { id: partId(context, 'options') },
          fields({ showunits: NO_UNITS, unitsleft: 0, unitgradingtype: 0, unitpenalty: mark(0.1) }),
        ),
      ),
      el(
        'numerical_records',
        {},
        [...accepted, ...rest].map(({ id, tolerance }) =>
          el(
            'numerical_record',
            { id: partId(context, 'numerical-record', String(id)) },
            fields({ answer: id, tolerance: formatNumber(tolerance) }),
          ),
        ),
      ),
    ),
  };
}
