import type { Matching } from '../../../schema/types.generated.ts';
import { plainText } from '../../content/text.ts';
import { text } from '../../content/tree.ts';
import type { Match, Option } from '../../interactions/interaction.ts';
import type { QuestionContext } from '../question-type.ts';

/**
 * Sources keep the pairs' ids; targets have ids of their own, made with a double hyphen, which no author's id holds.
 * Two pairs with the same partner share one target (`check` reports them).
 */
export function lowerMatching(definition: Matching, context: QuestionContext): Match {
  const targets = new Map<string, Option>();
  const add = (label: string, id: string): string => {
    const known = targets.get(label);
    if (known !== undefined) return known.id;
    targets.set(label, { id, content: [text(label)], text: label });
    return id;
  };
  const key = Object.fromEntries(definition.pairs.map(({ id, match }) => [id, add(match ?? '', `${id}--match`)]));
  definition.distractors?.forEach((distractor, index) => {
    add(distractor, `distractor--${index + 1}`);
  });
  return {
    kind: 'match',
    reuse: false,
    sources: definition.pairs.map(({ id, prompt }, index) => {
      const content = context.inline(prompt, `/pairs/${index}/prompt`);
      return { id, content, text: plainText(content) };
    }),
    targets: [...targets.values()],
    key,
  };
}
