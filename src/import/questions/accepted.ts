import type { HtmlTree } from '../../content/tree.ts';
import type { DraftQuestion } from '../draft/question.ts';
import type { Notes } from './notes.ts';

/** An answer as Moodle has it: `*` stands for any characters, `\*` for the sign itself. */
export interface PatternAnswer {
  readonly pattern: string;
  readonly percent: number;
  readonly feedback?: HtmlTree;
}

type Accepted = NonNullable<Extract<DraftQuestion, { type: 'short-answer' }>['accept']>;

export interface AcceptedAnswers {
  readonly accept: Accepted;
  /** Of the answer `*`, which is for whatever else is typed. */
  readonly incorrect?: HtmlTree;
}

/** Answers with wildcards and weights as those that are accepted. What cannot be said is in entries. */
export function acceptedAnswers(answers: readonly PatternAnswer[], notes: Notes): AcceptedAnswers {
  const accept: Accepted[number][] = [];
  let incorrect: HtmlTree | undefined;
  for (const answer of answers) {
    if (/^\*+$/.test(answer.pattern.trim())) {
      if (answer.percent <= 0) incorrect ??= answer.feedback;
      else
        notes.left(
          'any-answer',
          `Any answer at all gave ${percentWords(answer.percent)} of the points. Only those that are named give points now.`,
          answer.pattern,
        );
      continue;
    }
    const text = withoutWildcards(answer.pattern, notes);
    if (text === undefined) continue;
    if (answer.percent > 0) accept.push(accepted(text, answer));
    else if (answer.feedback === undefined)
      notes.left('wrong-answer', 'A wrong answer was named, without feedback; it needs no mention.', text);
    else
      notes.left(
        'wrong-answer',
        'A wrong answer had feedback of its own. Feedback is now the same for all wrong answers.',
        text,
      );
  }
  return { accept, ...(incorrect === undefined ? {} : { incorrect }) };
}

function accepted(text: string, { percent, feedback }: PatternAnswer): Accepted[number] {
  return { text, ...(percent < 100 ? { credit: percent } : {}), ...(feedback === undefined ? {} : { feedback }) };
}

function withoutWildcards(pattern: string, notes: Notes): string | undefined {
  const starred = pattern.replaceAll('\\*', '\ufdd0');
  const text = starred
    .replace(/^\*+|\*+$/g, '')
    .replaceAll('\ufdd0', '*')
    .trim();
  if (text !== '' && !/\*/.test(starred)) return text;
  const inner = starred.replace(/^\*+|\*+$/g, '').includes('*');
  if (inner || text === '') {
    notes.left(
      'wildcard',
      'An answer had * for any characters in its middle, which has no counterpart; that answer was left out.',
      pattern,
    );
    return undefined;
  }
  notes.changed(
    'wildcard',
    'An answer had * for any characters before or behind it. Now only the words themselves are accepted.',
    pattern,
  );
  return text;
}

function percentWords(percent: number): string {
  return `${Math.round(percent * 100) / 100} %`;
}
