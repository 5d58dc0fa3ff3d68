import type { Match } from '../../../interactions/interaction.ts';
import { own } from '../../../interactions/own.ts';
import { presentedTargets } from '../../../interactions/presentation.ts';
import { el, type XmlElement } from '../../shared/xml.ts';
import { fields } from '../fields.ts';
import { answerText } from '../names.ts';
import { combinedFeedback, HTML } from './answer.ts';
import { writeInlineEntries } from './inline-entries.ts';
import { collectLosses, partHtml, partId, type QuestionParts, type QuestionWriting } from './question.ts';
import { asMenus, isWide } from './wide-match.ts';

/**
 * Pairs. Equal answers are one choice to Moodle, which is how categories are written; a choice that is right for nothing
 * is a row without a question. Every pair counts alike, and wrong ones cost nothing.
 */
export function writeMatch(match: Match, context: QuestionWriting): QuestionParts {
  if (isWide(match)) return writeWide(match, context);
  const question = partId(context, 'question');
  const targets = presentedTargets(match, context.question.id);
  // Shown as names are, and as short.
  const answers = new Map(targets.map(({ id, text }) => [id, answerText(text)]));
  const textOf = (id: string) => answers.get(id)?.text ?? '';
  const { lose, losses } = collectLosses(context);
  if ([...answers.values()].some(({ shortened }) => shortened))
    lose('text-shortened', `An answer of “${context.question.title}” is cut at 255 characters: Moodle holds no more.`);
  const used = new Set(match.sources.map(({ id }) => own(match.key, id)));
  return {
    qtype: 'match',
    losses,
    hintsCountParts: true,
    plugin: el(
      'plugin_qtype_match_question',
      {},
      el(
        'matchoptions',
        { id: partId(context, 'options') },
        fields({ shuffleanswers: 1, ...combinedFeedback(context, question), shownumcorrect: 1 }),
      ),
      el(
        'matches',
        {},
        match.sources.map(({ id, content }) => {
          const row = partId(context, 'match', 'source', id);
          return rowElement(row, partHtml(context, content, 'subquestion', row), textOf(own(match.key, id) ?? ''));
        }),
        targets
          .filter(({ id }) => !used.has(id))
          .map(({ id }) => rowElement(partId(context, 'match', 'target', id), '', textOf(id))),
      ),
    ),
  };
}

function writeWide(match: Match, context: QuestionWriting): QuestionParts {
  const { lose, losses } = collectLosses(context);
  lose(
    'matching-as-menus',
    `In “${context.question.title}” each prompt has its menu below it, in the author’s order: Moodle’s table of pairs would be wider than a phone.`,
  );
  return { ...writeInlineEntries(asMenus(match, context.question.id), context), losses };
}

function rowElement(id: number, html: string, answer: string): XmlElement {
  return el('match', { id }, fields({ questiontext: html, questiontextformat: HTML, answertext: answer }));
}
