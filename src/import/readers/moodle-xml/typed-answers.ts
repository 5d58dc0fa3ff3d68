import { plainText } from '../../../content/text.ts';
import type { HtmlTree } from '../../../content/tree.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import type { DraftNumber, DraftQuestion } from '../../draft/question.ts';
import { acceptedAnswers } from '../../questions/accepted.ts';
import type { Notes } from '../../questions/notes.ts';
import { sourceOf } from './fields.ts';
import { isOn, percentOf, type Reading, withFeedback } from './reading.ts';

/** Words that are typed. */
export function shortAnswer({ question, fields, notes, base }: Reading): DraftQuestion {
  const answers = question.childrenNamed('answer').map((answer) => {
    const feedback = fields.block(answer.child('feedback'));
    return {
      pattern: plainWordsOf(sourceOf(answer)),
      percent: percentOf(answer),
      ...(feedback === undefined ? {} : { feedback }),
    };
  });
  const { accept, incorrect } = acceptedAnswers(answers, notes);
  if (accept.length === 0) notes.left('no-right-answer', 'The original has no right answer.');
  const own = base();
  return {
    ...own,
    ...withFeedback(own, { incorrect }),
    type: 'short-answer',
    accept: accept.length === 0 ? null : accept,
    ...(isOn(question, 'usecase', false) ? { caseSensitive: true } : {}),
  };
}

function plainWordsOf(source: string): string {
  return source.replace(/\s+/g, ' ').trim();
}

/** Numbers that are typed, with their tolerances and units. */
export function numerical({ question, fields, notes, base }: Reading): DraftQuestion {
  let incorrect: HtmlTree | undefined;
  const answers = question.childrenNamed('answer').flatMap((answer): readonly DraftNumber[] => {
    const feedback = fields.block(answer.child('feedback'));
    const percent = percentOf(answer);
    const written = sourceOf(answer);
    if (written === '*' || written === '') {
      if (percent <= 0) incorrect ??= feedback;
      else
        notes.left(
          'any-answer',
          `Any number gave ${percent} % of the points. Only those that are named give points now.`,
        );
      return [];
    }
    const number = Number(written.replace(',', '.'));
    if (!Number.isFinite(number))
      notes.left('number', `“${written}” is no number, so this answer was left out.`, written);
    else if (percent <= 0)
      notes.left(
        'wrong-answer',
        'A wrong number was named. All other numbers are wrong anyway.',
        [written, plainText(feedback ?? [])].join(' '),
      );
    else {
      const tolerance = Math.abs(Number(answer.childText('tolerance') ?? 0)) || 0;
      return [
        {
          answer: number,
          ...(tolerance === 0 ? {} : { tolerance }),
          ...(percent < 100 ? { credit: percent } : {}),
          ...(feedback === undefined ? {} : { feedback }),
        },
      ];
    }
    return [];
  });
  if (answers.length === 0) notes.left('no-right-answer', 'The original has no number as its answer.');
  const own = base();
  return {
    ...own,
    ...withFeedback(own, { incorrect }),
    type: 'numeric',
    answers: answers.length === 0 ? null : answers,
    ...unitOf(question, notes),
  };
}

/** The first unit is that of the answer; numbers in others were counted over, which nothing does here. */
function unitOf(question: XmlElement, notes: Notes): { readonly unit?: string } {
  const units = question.child('units')?.childrenNamed('unit') ?? [];
  const names = units.map((unit) => unit.childText('unit_name') ?? '').filter((name) => name !== '');
  const unit = units.find((one) => Number(one.childText('multiplier') ?? 1) === 1)?.childText('unit_name') ?? names[0];
  if (unit === undefined || unit === '') return {};
  const others = names.filter((name) => name !== unit);
  if (others.length > 0)
    notes.left('units', `Answers could be given in other units. They are to be in ${unit} now.`, others.join(', '));
  if ((question.childText('showunits') ?? '0') !== '3')
    notes.changed(
      'units',
      'Students typed the unit or chose it. It is shown beside the field now, and they type the number alone.',
      unit,
    );
  return { unit };
}
