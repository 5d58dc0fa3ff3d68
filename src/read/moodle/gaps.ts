import type { GapContents } from '../contents/contents.ts';
import { htmlContents } from '../html/read.ts';
import type { XmlElement } from '../xml/element.ts';
import { acceptedTexts } from './answers.ts';
import { type Backup, field } from './backup.ts';

/** The gaps of a question with embedded answers, each a question of its own: `{#1}` in the text is the first. */
export function typedGaps(options: XmlElement | undefined, backup: Backup): readonly GapContents[] {
  const sequence = options?.descendants('sequence')[0]?.text ?? '';
  return sequence.split(',').flatMap((id) => {
    const child = backup.questions.get(id);
    if (child === undefined) return [];
    const type = field(child, 'qtype');
    const own = child.child(`plugin_qtype_${type}_question`);
    const answers = own?.child('answers')?.childrenNamed('answer') ?? [];
    const accept = acceptedTexts(answers, own);
    const words = (answer: XmlElement) => htmlContents(field(answer, 'answertext')).text;
    if (type !== 'multichoice') return [{ id, accept, ...(type === 'numerical' ? { numeric: true } : {}) }];
    const right = answers.filter((answer) => Number(field(answer, 'fraction')) >= 1);
    return [
      {
        id,
        accept: right.map((answer) => ({ text: words(answer), caseSensitive: true })),
        options: answers.map(words),
      },
    ];
  });
}

/** `[[2]]` in the text is the second choice; the gap offers all of its group. */
export function menuGaps(answers: readonly XmlElement[], question: XmlElement): readonly GapContents[] {
  const words = (answer: XmlElement | undefined) => htmlContents(field(answer, 'answertext')).text;
  return [...field(question, 'questiontext').matchAll(/\[\[(\d+)\]\]/g)].map(([, number = '']) => {
    const right = answers[Number(number) - 1];
    const group = answers.filter((answer) => groupOf(answer) === groupOf(right));
    return { id: number, accept: [{ text: words(right), caseSensitive: true }], options: group.map(words) };
  });
}

/** Which choices go together: a number, or PHP's notation of an object that says it, where words are dragged. */
function groupOf(answer: XmlElement | undefined): string {
  const feedback = field(answer, 'feedback');
  return /"draggroup";(?:i:|s:\d+:")(\d+)/.exec(feedback)?.[1] ?? feedback;
}
