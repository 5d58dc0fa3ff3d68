import type { XmlElement } from '../../../read/xml/element.ts';
import type { DraftGap, DraftQuestion } from '../../draft/question.ts';
import { plainFromHtml } from '../../html/tree-from-html.ts';
import { gapMark, stemAndText, withMarkedGaps } from '../../questions/gap-places.ts';
import type { Notes } from '../../questions/notes.ts';
import { type ClozeCode, type CodedGap, clozeCode } from './cloze-code.ts';
import { sourceOf } from './fields.ts';
import type { Reading } from './reading.ts';

/** A text whose gaps are written as code in it. */
export function clozeQuestion({ question, fields, notes, base }: Reading): DraftQuestion | undefined {
  const source = fields.source(question.child('questiontext'));
  const code = clozeCode(source);
  if (code.gaps.length === 0) {
    notes.left(
      'question',
      'The text has no gaps that could be read; the question was left out.',
      plainFromHtml(source),
    );
    return undefined;
  }
  const several = code.gaps.find(({ kind }) => kind === 'several');
  if (several !== undefined) {
    notes.left(
      'question',
      'A gap asked for several choices, which no gap does here; the question was left out.',
      source,
    );
    return undefined;
  }
  reportGapLosses(code, notes);
  const gaps = code.gaps.map((gap, index) => gapOf(gap, `gap-${index + 1}`, notes));
  const points = code.gaps.reduce((sum, gap) => sum + gap.points, 0);
  return placed({ question, fields, notes, base }, marked(code), gaps, { points });
}

function marked({ pieces }: ClozeCode): string {
  return pieces.map((piece, index) => (index === 0 ? piece : gapMark(index - 1) + piece)).join('');
}

/** What several gaps have in common that is lost, in one entry each. */
function reportGapLosses({ gaps }: ClozeCode, notes: Notes): void {
  const feedback = gaps.flatMap(({ answers }) =>
    answers.flatMap((answer) =>
      answer.feedback === undefined ? [] : `${answer.text}: ${plainFromHtml(answer.feedback)}`,
    ),
  );
  if (feedback.length > 0)
    notes.left('gap-feedback', 'Feedback to the answers of single gaps has no place here.', feedback.join('; '));
  const points = new Set(gaps.map((gap) => gap.points));
  if (points.size > 1)
    notes.changed(
      'weights',
      'The gaps gave different numbers of points. Now all count the same.',
      gaps.map((gap) => String(gap.points)).join(', '),
    );
  if (gaps.some(({ caseSensitive }) => caseSensitive))
    notes.changed('capital-letters', 'Capital letters had to match in a gap. Now they do not matter.');
}

function gapOf(gap: CodedGap, key: string, notes: Notes): DraftGap {
  const best = gap.answers.reduce((most, { percent }) => Math.max(most, percent), 0);
  const right = gap.answers.filter(({ percent }) => percent > 0 && percent === best);
  const partly = gap.answers.filter(({ percent }) => percent !== 0 && percent !== best);
  if (partly.length > 0)
    notes.changed(
      'weights',
      'Some answers of a gap gave a part of the points. Now they give none.',
      partly.map((one) => `${one.text}: ${one.percent} %`).join('; '),
    );
  if (gap.kind === 'chosen') {
    if (right.length > 1)
      notes.changed(
        'several-right',
        'Several choices of a gap were right. Now only the first is.',
        right.map((one) => one.text).join('; '),
      );
    if (right.length === 0) notes.left('no-right-answer', 'A gap has no right choice.', gap.code);
    return { key, options: [...new Set(gap.answers.map((one) => one.text))], answer: right[0]?.text ?? null };
  }
  const accept = right.flatMap((one) => (gap.kind === 'number' ? numberOf(one.text, notes) : wordsOf(one.text, notes)));
  if (accept.length === 0) notes.left('no-right-answer', 'A gap has no right answer.', gap.code);
  return { key, accept: accept.length === 0 ? null : [...new Set(accept)] };
}

function numberOf(written: string, notes: Notes): readonly string[] {
  const [number = '', tolerance] = written.split(':');
  if (tolerance !== undefined && Number(tolerance.replace(',', '.')) !== 0)
    notes.changed(
      'gap-tolerance',
      'A number in a gap could be off by as much as was allowed. Now it is to be typed as it is here.',
      written,
    );
  return number.trim() === '' ? [] : [number.trim()];
}

function wordsOf(written: string, notes: Notes): readonly string[] {
  const starred = written.replaceAll('\\*', '\ufdd0');
  const plain = starred
    .replace(/^\*+|\*+$/g, '')
    .replaceAll('\ufdd0', '*')
    .trim();
  if (starred.includes('*'))
    notes.changed(
      'wildcard',
      'An answer had * for any characters. Now only the words themselves are accepted.',
      written,
    );
  return plain === '' || plain.replaceAll('*', '') === '' ? [] : [plain];
}

/** A text with `[[1]]`, into which words are dragged (`ddwtos`) or chosen from a list (`gapselect`). */
export function selectQuestion(reading: Reading): DraftQuestion | undefined {
  const { question, fields, notes } = reading;
  const isDragged = question.attribute('type') === 'ddwtos';
  const options = [
    ...question.childrenNamed('dragbox'),
    ...question.childrenNamed('selectoption'),
    ...oldOptions(question),
  ].map((one) => ({
    text: plainFromHtml(sourceOf(one)),
    group: one.childText('group') ?? '1',
  }));
  const gaps: DraftGap[] = [];
  const source = fields
    .source(question.child('questiontext'))
    .replace(/\[\[(\d{1,3})\]\]/g, (whole, number: string) => {
      const right = options[Number(number) - 1];
      if (right === undefined) return whole;
      const own = options.filter(({ group }) => group === right.group).map(({ text }) => text);
      gaps.push({ key: `gap-${gaps.length + 1}`, options: [...new Set(own)], answer: right.text });
      return gapMark(gaps.length - 1);
    });
  if (gaps.length === 0) {
    notes.left(
      'question',
      'The text has no gaps that could be read; the question was left out.',
      plainFromHtml(source),
    );
    return undefined;
  }
  if (isDragged) notes.changed('dragged-words', 'Words were dragged into the gaps. Now they are chosen from lists.');
  return placed(reading, source, gaps, {});
}

/** Before Moodle 2.1 options were answers. */
function oldOptions(question: XmlElement): readonly XmlElement[] {
  return question.attribute('type') === 'gapselect' && question.child('selectoption') === undefined
    ? question.childrenNamed('answer')
    : [];
}

function placed(
  { question, fields, notes, base }: Reading,
  source: string,
  gaps: readonly DraftGap[],
  more: { readonly points?: number },
): DraftQuestion {
  const own = base();
  const read = fields.block(question.child('questiontext'), () => source + fields.oldPicture(question)) ?? [];
  const { tree, lost } = withMarkedGaps(
    read,
    gaps.map(({ key }) => key),
  );
  if (lost.length > 0)
    notes.changed('gap-without-place', 'Some gaps stood where no gap can be; they are below the text.');
  return { ...own, ...more, type: 'cloze', ...stemAndText(tree), gaps };
}
