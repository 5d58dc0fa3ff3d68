import { collectReferences, isEmptyTree } from '../../../content/text.ts';
import type { HtmlTree } from '../../../content/tree.ts';
import type { DegradedQuestion } from '../../../interactions/degrade.ts';
import type { Question, Quiz } from '../../../model/model.ts';
import { languageAttributes } from '../../shared/direction.ts';
import { withFigures } from '../../shared/figures.ts';
import { questionText } from '../../shared/question-content.ts';
import { el, type XmlElement } from '../../shared/xml.ts';
import type { Loss } from '../../target.ts';
import { fields, mark } from '../fields.ts';
import { idNumberOf, stampOf } from '../ids.ts';
import { moodleLosses } from '../losses.ts';
import { nameText } from '../names.ts';
import type { ActivityPlan } from '../plan.ts';
import type { SectionWriting } from '../writing.ts';

/** What writing one question needs. */
export interface QuestionWriting {
  readonly writing: SectionWriting;
  readonly plan: ActivityPlan;
  readonly quiz: Quiz;
  /** The category's id. */
  readonly category: number;
  readonly question: DegradedQuestion<Question>;
}

/** What an interaction becomes: the question type's own part, and what it changes in the rest. */
export interface QuestionParts {
  readonly qtype: string;
  /** `plugin_qtype_…_question`. */
  readonly plugin: XmlElement;
  /** Below the question's text, as HTML. */
  readonly below?: string;
  /** Characters in the text that mean something to the question type are made harmless by it. */
  readonly guard?: (html: string) => string;
  /** What a further try costs, as a share of the marks. */
  readonly penalty?: number;
  /** Marks in the question bank, where they are not the author's. */
  readonly defaultMark?: number;
  /** Hints know how many parts are right. */
  readonly hintsCountParts?: boolean;
  /** Entries of the question's parts, which are behind it. */
  readonly children?: readonly XmlElement[];
  readonly losses?: readonly Loss[];
}

/** Moodle's own cost of a further try. */
const PENALTY = 1 / 3;

/** Gathers what one part of the writing loses of the author's question. */
export function collectLosses({ writing, question }: QuestionWriting) {
  return moodleLosses.collect(writing.section.module.id, question.part?.of ?? question.id);
}

/** The id of a part of the question. */
export function partId({ writing, question }: QuestionWriting, kind: string, ...path: readonly string[]): number {
  return writing.ids.of(kind, writing.section.module, question.id, ...path);
}

/** HTML of a part of the question; `area` is Moodle's name for the place of its files, `item` whose they are. */
export function partHtml(
  { writing, plan }: QuestionWriting,
  tree: HtmlTree | undefined,
  area: string,
  item: number,
  gap?: (id: string) => string,
): string {
  if (tree === undefined || isEmptyTree(tree)) return '';
  const component = area === 'subquestion' ? 'qtype_match' : area === 'graderinfo' ? 'qtype_essay' : 'question';
  return writing.html.question(tree, { context: plan.context, component, area, item }, gap);
}

/** Feedback or a hint, with all that is said about what it shows. */
export function remarkHtml(context: QuestionWriting, tree: HtmlTree | undefined, area: string, item: number): string {
  const { section, input } = context.writing;
  const whole = tree === undefined ? undefined : withFigures(tree, section.module, input.pages.text(section.module));
  return partHtml(context, whole, area, item);
}

/** The entry in the question bank: one version of one question. */
export function questionEntry(context: QuestionWriting, parts: QuestionParts): XmlElement {
  const { question, writing } = context;
  const id = partId(context, 'question');
  const hints = hintsElement(context, parts);
  return bankEntry(context, {
    path: [],
    idNumber: idNumberOf(writing.section.module, question.id),
    element: el(
      'question',
      { id },
      questionFields(context, {
        path: [],
        parent: 0,
        text: textOf(context, parts, id),
        generalFeedback: remarkHtml(context, question.feedback.general, 'generalfeedback', id),
        defaultMark: parts.defaultMark ?? question.points,
        penalty: parts.penalty ?? PENALTY,
        qtype: parts.qtype,
      }),
      parts.plugin,
      hints,
      el('tags'),
    ),
  });
}

export interface QuestionFields {
  readonly path: readonly string[];
  readonly parent: number;
  readonly text: string;
  readonly generalFeedback: string;
  readonly defaultMark: number;
  readonly penalty: number;
  readonly qtype: string;
}

/** The fields that every question has, of whatever type. */
export function questionFields({ writing, question }: QuestionWriting, own: QuestionFields) {
  const { timestamp } = writing.input.options;
  return fields({
    parent: own.parent,
    name: nameText(question.title).text,
    questiontext: own.text,
    questiontextformat: 1,
    generalfeedback: own.generalFeedback,
    generalfeedbackformat: 1,
    defaultmark: mark(own.defaultMark),
    penalty: mark(own.penalty),
    qtype: own.qtype,
    length: 1,
    stamp: stampOf(writing.section.module, question.id, ...own.path),
    timecreated: timestamp,
    timemodified: timestamp,
    createdby: null,
    modifiedby: null,
  });
}

/** An entry in the bank with its one version. */
export function bankEntry(
  context: QuestionWriting,
  {
    path,
    idNumber,
    element,
  }: { readonly path: readonly string[]; readonly idNumber: string | null; readonly element: XmlElement },
): XmlElement {
  return el(
    'question_bank_entry',
    { id: partId(context, 'entry', ...path) },
    fields({ questioncategoryid: context.category, idnumber: idNumber, ownerid: null }),
    el(
      'question_version',
      {},
      el(
        'question_versions',
        { id: partId(context, 'version', ...path) },
        fields({ version: 1, status: 'ready' }),
        el('questions', {}, element),
      ),
    ),
  );
}

function textOf(context: QuestionWriting, { below = '', guard }: QuestionParts, id: number): string {
  const { writing, question } = context;
  const write = (tree: HtmlTree) => partHtml(context, tree, 'questiontext', id);
  const { module } = writing.section;
  const { html } = questionText(module, question, writing.input.pages, write, false, Number.POSITIVE_INFINITY);
  return `<div${languageAttributes(module)}>${guard?.(html) ?? html}${below}</div>`;
}

/** Undefined without hints: an empty container aborts a restore in 4.5. Moodle shows them in the order in which they are restored. */
function hintsElement(context: QuestionWriting, { hintsCountParts = false }: QuestionParts): XmlElement | undefined {
  const { hints } = context.question;
  if (hints.length === 0) return undefined;
  return el(
    'question_hints',
    {},
    hints.map((hint, index) => {
      const id = index === 0 ? partId(context, 'hint') : partId(context, 'hint', String(index + 1));
      return el(
        'question_hint',
        { id },
        fields({
          hint: remarkHtml(context, hint, 'hint', id),
          hintformat: 1,
          shownumcorrect: hintsCountParts,
          clearwrong: 0,
          options: null,
        }),
      );
    }),
  );
}

/** What is lost of a question whatever its type. */
export function commonQuestionLosses(context: QuestionWriting): readonly Loss[] {
  const { hints, title } = context.question;
  const { lose, losses } = collectLosses(context);
  if (hints.flatMap(collectReferences).some(({ reference: { to } }) => to === 'activity' || to === 'term'))
    lose(
      'hint-links',
      `Links in ${hints.length === 1 ? 'the hint' : 'the hints'} of “${title}” are words: Moodle before 4.5 would lead them nowhere.`,
    );
  return losses;
}
