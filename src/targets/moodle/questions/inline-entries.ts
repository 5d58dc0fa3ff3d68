import { escapeText } from '../../../content/escape.ts';
import type { HtmlTree } from '../../../content/tree.ts';
import type { Gap, InlineEntries } from '../../../interactions/interaction.ts';
import { breakUp } from '../../shared/break-up.ts';
import { withFigures } from '../../shared/figures.ts';
import { el, type XmlElement } from '../../shared/xml.ts';
import type { Loss } from '../../target.ts';
import { fields } from '../fields.ts';
import { answerText } from '../names.ts';
import { answerElement, combinedFeedback, PLAIN } from './answer.ts';
import {
  bankEntry,
  collectLosses,
  partHtml,
  partId,
  type QuestionParts,
  type QuestionWriting,
  questionFields,
} from './question.ts';
import { acceptedForms, literalAnswer } from './text-entry.ts';

/** A text with gaps: to choose from menus `gapselect`, to type into `multianswer`. Each gap counts alike. */
export function writeInlineEntries(inline: InlineEntries, context: QuestionWriting): QuestionParts {
  return inline.mode === 'select' ? writeMenus(inline, context) : writeTyped(inline, context);
}

/**
 * The text with the marks of its gaps. Whatever an author writes that would be such a mark is made harmless first, so
 * that the gaps are under a sign of their own until then.
 */
function textWithGaps(
  content: HtmlTree,
  gaps: readonly Gap[],
  context: QuestionWriting,
  guard: (html: string) => string,
  markOf: (index: number) => string,
): string {
  const { section, input } = context.writing;
  const html = partHtml(
    context,
    withFigures(content, section.module, input.pages.text(section.module)),
    'questiontext',
    partId(context, 'question'),
    (id) => `\u2060⟦gap ${id}⟧\u2060`,
  );
  return gaps.reduce(
    (text, { id }, index) => text.replace(`\u2060⟦gap ${id}⟧\u2060`, () => markOf(index)),
    guard(html),
  );
}

/** `[[1]]` is a gap to gapselect. */
const guardBrackets = (html: string): string => breakUp(html, /\[(?=\[)/g);

/** `{#1}` is a gap to multianswer, also once an editor has written its brace as such. */
const guardBraces = (html: string): string => breakUp(html, /&#123;(?=#)/g);

interface MenuChoice {
  readonly group: number;
  readonly text: string;
}

function writeMenus({ gaps, content }: InlineEntries, context: QuestionWriting): QuestionParts {
  const { choices, keys } = menusOf(gaps, context);
  return {
    qtype: 'gapselect',
    hintsCountParts: true,
    guard: guardBrackets,
    below: textWithGaps(content, gaps, context, guardBrackets, (index) => menuMark(keys[index] ?? 0)),
    plugin: el(
      'plugin_qtype_gapselect_question',
      {},
      el(
        'answers',
        {},
        choices.map(({ group, text }) =>
          el(
            'answer',
            { id: partId(context, 'answer', String(group), text) },
            // The feedback of a choice is the number of its group.
            fields({
              // Unlike a name it may be of any length.
              answertext: answerText(text, Number.POSITIVE_INFINITY).text,
              answerformat: PLAIN,
              fraction: '0.0000000',
              feedback: group,
              feedbackformat: PLAIN,
            }),
          ),
        ),
      ),
      el(
        'gapselect',
        { id: partId(context, 'options') },
        fields({ shuffleanswers: 1, ...combinedFeedback(context, partId(context, 'question')), shownumcorrect: 1 }),
      ),
    ),
  };
}

/** In a span that keeps the right answer words: Moodle writes it there in a review before its filters see the text. */
function menuMark(choice: number): string {
  return `<span class="nolink">[[${choice}]]</span>`;
}

/** Gaps with the same options share a group; `keys` are the numbers of the right choices, counted from 1. */
function menusOf(gaps: readonly Gap[], { question }: QuestionWriting) {
  const choices: MenuChoice[] = [];
  const groups = new Map<string, number>();
  const keys = gaps.map((gap) => {
    if (gap.mode !== 'select') throw new Error(`The gaps of ${question.id} are not all of one kind.`);
    const texts = gap.options.map(({ text }) => text);
    const name = JSON.stringify([...texts].sort());
    const group = groups.get(name) ?? groups.size + 1;
    if (!groups.has(name)) {
      groups.set(name, group);
      for (const text of texts) choices.push({ group, text });
    }
    const right = gap.options.find(({ id }) => id === gap.answer)?.text;
    return choices.findIndex((choice) => choice.group === group && choice.text === right) + 1;
  });
  return { choices, keys };
}

function writeTyped({ gaps, content }: InlineEntries, context: QuestionWriting): QuestionParts {
  const { correct, incorrect } = context.question.feedback;
  const { lose, losses } = collectLosses(context);
  if (correct !== undefined || incorrect !== undefined)
    lose(
      'gap-feedback',
      `The feedback for right or wrong answers to “${context.question.title}” is left out: Moodle has none for a text with gaps to type into.`,
    );
  const children = gaps.map((gap) => childEntry(gap, context));
  return {
    qtype: 'multianswer',
    hintsCountParts: true,
    guard: guardBraces,
    below: textWithGaps(content, gaps, context, guardBraces, (index) => `{#${index + 1}}`),
    defaultMark: gaps.length,
    children: children.map(({ entry }) => entry),
    losses: [...losses, ...children.flatMap((child) => child.losses)],
    plugin: el(
      'plugin_qtype_multianswer_question',
      {},
      el('answers'),
      el(
        'multianswer',
        { id: partId(context, 'options') },
        fields({
          question: partId(context, 'question'),
          sequence: gaps.map(({ id }) => partId(context, 'question', id)).join(','),
        }),
      ),
    ),
  };
}

/** A gap is a question of its own, whose text is the notation that an editor sees. */
function childEntry(
  gap: Gap,
  context: QuestionWriting,
): { readonly entry: XmlElement; readonly losses: readonly Loss[] } {
  const accepted = acceptedForms(gap.mode === 'text' ? gap.accept : [], context);
  const forms = accepted.forms.map(literalAnswer);
  const path = [gap.id];
  const entry = bankEntry(context, {
    path,
    idNumber: null,
    element: el(
      'question',
      { id: partId(context, 'question', ...path) },
      questionFields(context, {
        path,
        parent: partId(context, 'question'),
        text: `{1:SHORTANSWER:${forms.map((form) => `=${clozeNotation(form)}`).join('~')}}`,
        generalFeedback: '',
        defaultMark: 1,
        penalty: 0,
        qtype: 'shortanswer',
      }),
      el(
        'plugin_qtype_shortanswer_question',
        {},
        el(
          'answers',
          {},
          forms.map((form) =>
            answerElement(partId(context, 'answer', ...path, form), { text: form, format: PLAIN, fraction: 1 }),
          ),
        ),
        el('shortanswer', { id: partId(context, 'options', ...path) }, fields({ usecase: 0 })),
      ),
      el('tags'),
    ),
  });
  return { entry, losses: accepted.losses };
}

/**
 * Signs that end or divide answers in the notation, and those of HTML, in which it is written. Students are judged by
 * the answers themselves; Moodle reads this only when somebody edits and saves the question.
 */
function clozeNotation(form: string): string {
  return escapeText(form.replace(/[}#~/"\\]/g, (sign) => `\\${sign}`));
}
