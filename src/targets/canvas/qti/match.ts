import type { Match } from '../../../interactions/interaction.ts';
import { own } from '../../../interactions/own.ts';
import { presentedTargets } from '../../../interactions/presentation.ts';
import { el } from '../../shared/xml.ts';
import {
  answerMaterial,
  answerNumbers,
  type CanvasItemParts,
  condition,
  equal,
  type ItemContext,
  menuMaterial,
  setScore,
  share,
} from './item.ts';

/**
 * Pairs. Every source lists all targets, distractors included; a target may serve several sources, which is how
 * categories are written. Canvas scores each source by itself.
 */
export function writeMatch(match: Match, context: ItemContext): CanvasItemParts {
  const numbers = answerNumbers(context, [
    ...match.sources.map(({ id }) => `source/${id}`),
    ...match.targets.map(({ id }) => `target/${id}`),
  ]);
  const source = (id: string) => numbers.get(`source/${id}`) ?? 0;
  const target = (id: string) => numbers.get(`target/${id}`) ?? 0;
  const labels = presentedTargets(match, context.question.id).map(({ id, text }) =>
    el('response_label', { ident: target(id) }, menuMaterial(text)),
  );
  return {
    type: 'matching_question',
    answerIds: match.sources.map(({ id }) => source(id)),
    responses: match.sources.map(({ id, content, text }) =>
      el(
        'response_lid',
        { ident: `response_${source(id)}` },
        answerMaterial(content, text, context),
        el('render_choice', {}, labels),
      ),
    ),
    conditions: match.sources.map(({ id }) =>
      condition(
        [equal(target(own(match.key, id) ?? ''), `response_${source(id)}`)],
        [setScore(share(match.sources.length), 'Add')],
      ),
    ),
    feedback: [],
    verdicts: 'named',
  };
}
