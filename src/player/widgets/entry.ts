import type { NumericEntry, TextEntry } from '../../interactions/interaction.ts';
import { score } from '../../interactions/scoring.ts';
import { answerLimit, NUMBER_ENTRY_LIMIT } from '../../interactions/typed-text.ts';
import { isBlank } from '../../written/characters.ts';
import { shownNumber } from '../../written/format-number.ts';
import { type NumberReading, readNumber } from '../../written/read-number.ts';
import { h, show } from '../dom.ts';
import type { Words } from '../words.ts';
import { clearMarks, describe, describersOf, markPart } from './marks.ts';
import type { Widget, WidgetContext } from './widget.ts';

/** One line of text, or a number. */
export function entryWidget(
  interaction: TextEntry | NumericEntry,
  { root, words, changed, say }: WidgetContext,
): Widget {
  const input = root.querySelector<HTMLInputElement>('[data-answer] input');
  const part = root.querySelector<HTMLElement>('[data-answer]');
  const problem = root.querySelector<HTMLElement>('[data-problem]');
  const notice = h('p', { class: 'entry-read', id: `${input?.id}--read`, hidden: true });
  // No more than a saved state keeps: what is read back must be what was scored.
  if (input !== null)
    input.maxLength = interaction.kind === 'textEntry' ? answerLimit(interaction) : NUMBER_ENTRY_LIMIT;
  if (interaction.kind === 'numericEntry') problem?.before(notice);
  const typed = () => input?.value.trim() ?? '';
  const reading = (): NumberReading | undefined =>
    interaction.kind === 'textEntry' || isBlank(typed()) ? undefined : readNumber(typed(), interaction);
  const isValid = () => reading()?.kind !== 'problem';
  const tell = (line: HTMLElement | null, told: string | undefined) => {
    if (line === null || input === null) return;
    if (told !== undefined) line.textContent = told;
    show(line, told !== undefined);
    // What is hidden would be read as well, if it described the field all the time.
    const others = describersOf(input).filter((id) => id !== line.id);
    describe(input, told === undefined ? others : [...others, line.id]);
  };
  const tellReading = () => {
    const read = reading();
    if (interaction.kind === 'numericEntry') tell(notice, noticeOf(read, words));
  };
  const complain = () => {
    const read = reading();
    tell(problem, interaction.kind === 'numericEntry' ? problemOf(read, interaction, words) : undefined);
    if (read?.kind === 'problem') input?.setAttribute('aria-invalid', 'true');
    else input?.removeAttribute('aria-invalid');
  };
  input?.addEventListener('input', () => {
    // Complained of when it is handed in, not while somebody writes: words that appear would move what is pressed.
    if (input.hasAttribute('aria-invalid')) complain();
    tellReading();
    changed();
  });
  // Said once a number is whole, not at each of its digits.
  input?.addEventListener('change', () => {
    const told = noticeOf(reading(), words);
    if (told !== undefined) say(told);
  });

  const read = () => (isBlank(typed()) ? undefined : { kind: interaction.kind, text: typed() });
  return {
    read,
    readable: isValid,
    write(answer) {
      if (input !== null) input.value = answer?.kind === interaction.kind ? answer.text : '';
      tell(problem, undefined);
      tellReading();
      input?.removeAttribute('aria-invalid');
    },
    arrange: () => undefined,
    lock(locked) {
      if (input !== null) input.readOnly = locked;
    },
    mark(marking) {
      clearMarks(root);
      if (marking === undefined || part === null) return;
      const answer = read();
      const { fraction } = score(interaction, answer);
      // What is partly right is neither right nor wrong: the outcome says so.
      const judged = answer !== undefined && fraction % 1 === 0;
      const after = part.querySelector('.entry-number') ?? input;
      const place = { part, control: input, after, brief: true };
      markPart(place, { given: judged, right: fraction === 1, key: keyOf(interaction) }, marking, words);
    },
    first: input ?? undefined,
    valid() {
      complain();
      return isValid();
    },
  };
}

/** A minus sign with a mark that nobody sees, which keeps it before its number among words from right to left. */
function placed(number: string): string {
  return number.replace('−', '\u200e−');
}

/** How a number was read, where that goes without saying neither for its language nor for its signs. */
function noticeOf(reading: NumberReading | undefined, words: Words): string | undefined {
  if (reading?.kind !== 'number' || reading.notice === undefined) return undefined;
  const { readAs, not } = reading.notice;
  return not === undefined
    ? words('player.number.readAs', { number: placed(readAs) })
    : words('player.number.readAsNot', { number: placed(readAs), other: placed(not) });
}

/** Why a text is no number, and what to do. */
function problemOf(
  reading: NumberReading | undefined,
  { decimalSign }: NumericEntry,
  words: Words,
): string | undefined {
  if (reading?.kind !== 'problem') return undefined;
  const { problem } = reading;
  if (problem.kind === 'words') return words('player.number.words', { words: problem.words });
  const key = problem.kind === 'no-digits' ? 'player.number.noDigits' : 'player.number.unclear';
  return words(key, { example: shownNumber(3.5, decimalSign) });
}

function keyOf(interaction: TextEntry | NumericEntry): string {
  if (interaction.kind === 'textEntry') return interaction.accept[0] ?? '';
  const { answer, min, max, decimalSign, unit } = interaction;
  const written = (value: number) => placed(shownNumber(value, decimalSign));
  const dash = min < 0 ? ' – ' : '–';
  const range = min === max ? written(answer) : `${written(answer)} (${written(min)}${dash}${written(max)})`;
  return unit === undefined ? range : `${range} ${unit}`;
}
