import type { Cloze } from '../../../schema/types.generated.ts';
import { text } from '../../content/tree.ts';
import type { Gap, InlineEntries } from '../../interactions/interaction.ts';
import { appearance } from '../../interactions/text-matching.ts';
import { answersAsTyped } from '../answers-as-typed.ts';
import type { QuestionContext } from '../question-type.ts';

type GapDefinition = Cloze['gaps'][number];

export function lowerCloze(definition: Cloze, context: QuestionContext): InlineEntries {
  const mode = modeOf(definition);
  const lowerGap = mode === 'select' ? lowerSelect : lowerText;
  return {
    kind: 'inlineEntries',
    mode,
    content: context.cloze(definition.text, '/text'),
    gaps: definition.gaps.map(lowerGap),
  };
}

/** The way in which all gaps of a question are filled; `check` reports those that differ from the first. */
function modeOf(definition: Cloze): InlineEntries['mode'] {
  return definition.gaps[0]?.options === undefined ? 'text' : 'select';
}

function lowerText({ id, accept }: GapDefinition): Gap {
  return { id, mode: 'text', accept: answersAsTyped(accept ?? []) };
}

function lowerSelect({ id, options = [], answer }: GapDefinition): Gap {
  const lowered = options.map((label, index) => ({ id: optionId(index), content: [text(label)], text: label }));
  const right = options.findIndex((option) => appearance(option) === appearance(answer ?? ''));
  return { id, mode: 'select', options: lowered, answer: optionId(Math.max(0, right)) };
}

/** Options are plain texts without an id of the author's. */
function optionId(index: number): string {
  return `option--${index + 1}`;
}
