import { element, type HtmlTree, text } from '../../../content/tree.ts';
import type { ExtendedText } from '../../../interactions/interaction.ts';
import { el } from '../../shared/xml.ts';
import { fields } from '../fields.ts';
import { HTML } from './answer.ts';
import { collectLosses, partId, type QuestionParts, type QuestionWriting, remarkHtml } from './question.ts';

/** A longer text. What helps to judge it is where only graders read it. */
export function writeExtendedText(essay: ExtendedText, context: QuestionWriting): QuestionParts {
  const { question } = context;
  const { lose, losses } = collectLosses(context);
  if (essay.rubric !== undefined)
    lose(
      'essay-rubric',
      `The rubric of “${question.title}” is a table that graders read beside the answer: Moodle has rubrics for assignments and forums only.`,
    );
  if (question.feedback.correct !== undefined || question.feedback.incorrect !== undefined)
    lose(
      'essay-feedback',
      `The feedback for right or wrong answers to “${question.title}” is left out: a person judges an essay.`,
    );
  return {
    qtype: 'essay',
    penalty: 0,
    losses,
    plugin: el(
      'plugin_qtype_essay_question',
      {},
      el(
        'essay',
        { id: partId(context, 'options') },
        fields({
          responseformat: 'editor',
          responserequired: 1,
          responsefieldlines: 15,
          minwordlimit: essay.words?.min ?? null,
          maxwordlimit: essay.words?.max ?? null,
          attachments: 0,
          attachmentsrequired: 0,
          graderinfo: remarkHtml(context, graderInfo(essay, context), 'graderinfo', partId(context, 'question')),
          graderinfoformat: HTML,
          responsetemplate: '',
          responsetemplateformat: HTML,
          filetypeslist: null,
          maxbytes: 0,
        }),
      ),
    ),
  };
}

/** The rubric, and with what is for instructors the model answer. */
function graderInfo({ rubric, modelAnswer }: ExtendedText, { writing }: QuestionWriting): HtmlTree {
  const { section, input } = writing;
  const criteria = rubric === undefined ? [] : (section.module.rubrics.get(rubric)?.criteria ?? []);
  const rows = criteria.map(({ title, description, levels }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, text(title), described(description)),
      element(
        'td',
        {},
        element(
          'ul',
          {},
          levels.map((level) =>
            element('li', {}, text(`${level.title} (${level.points})`), described(level.description)),
          ),
        ),
      ),
    ),
  );
  return [
    ...(rows.length === 0 ? [] : [element('table', {}, element('tbody', {}, rows))]),
    ...(input.options.withInstructor ? (modelAnswer ?? []) : []),
  ];
}

function described(description: HtmlTree | undefined): HtmlTree {
  return description === undefined ? [] : [text(': '), ...description];
}
