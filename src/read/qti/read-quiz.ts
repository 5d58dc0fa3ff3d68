import type {
  QuestionBankContents,
  QuestionContents,
  QuestionGroupContents,
  QuizContents,
  QuizEntry,
} from '../contents/contents.ts';
import type { Locate } from '../html/read.ts';
import type { XmlElement } from '../xml/element.ts';
import { fieldOf } from './fields.ts';
import { textBelow } from './material.ts';
import { readQuestion } from './read-question.ts';

/** What is around a quiz's own file. */
export interface QuizSurroundings {
  readonly file: string;
  readonly locate?: Locate;
  /** The resource's identifier; the assessment's ident where there is none. */
  readonly id?: string;
  readonly instructorOnly?: boolean;
}

/** An `assessment` with its questions, groups and the settings that QTI metadata hold. */
export function readQuiz(assessment: XmlElement, surroundings: QuizSurroundings): QuizContents {
  const { file, locate, instructorOnly = false } = surroundings;
  const intro =
    textBelow(assessment.child('rubric'), locate) ?? textBelow(assessment.child('presentation_material'), locate);
  const minutes = Number.parseInt(fieldOf(assessment, 'qmd_timelimit') ?? '', 10);
  const attempts = attemptsOf(fieldOf(assessment, 'cc_maxattempts'));
  return {
    file,
    id: surroundings.id ?? assessment.attribute('ident') ?? '',
    title: assessment.attribute('title') ?? '',
    ...(intro === undefined ? {} : { intro }),
    settings: {
      ...(minutes > 0 ? { timeLimitMinutes: minutes } : {}),
      ...(attempts === undefined ? {} : { attempts }),
      ...(fieldOf(assessment, 'qmd_feedbackpermitted') === 'No' ? { feedback: 'never' } : {}),
      ...(fieldOf(assessment, 'qmd_solutionspermitted') === 'No' ? { revealAnswers: 'never' } : {}),
    },
    entries: assessment.childrenNamed('section').flatMap((section) => readSection(section, locate)),
    published: true,
    instructorOnly,
  };
}

/** `unlimited`, `-1` or a number. */
export function attemptsOf(value: string | undefined): number | 'unlimited' | undefined {
  if (value === 'unlimited' || value === '-1') return 'unlimited';
  const number = Number.parseInt(value ?? '', 10);
  return number > 0 ? number : undefined;
}

function readSection(section: XmlElement, locate: Locate | undefined): readonly QuizEntry[] {
  return section.children.flatMap((child): readonly QuizEntry[] => {
    if (child.name === 'item') return [readQuestion(child, locate)];
    if (child.name !== 'section') return [];
    return isGroup(child) ? [readGroup(child, locate)] : readSection(child, locate);
  });
}

function isGroup(section: XmlElement): boolean {
  return section.at('selection_ordering', 'selection') !== undefined;
}

function readGroup(section: XmlElement, locate: Locate | undefined): QuestionGroupContents {
  const selection = section.at('selection_ordering', 'selection');
  const draw = Number.parseInt(selection?.childText('selection_number') ?? '', 10);
  const points = Number.parseFloat(selection?.child('selection_extension')?.childText('points_per_item') ?? '');
  const bankId = selection?.childText('sourcebank_ref');
  return {
    entry: 'group',
    id: section.attribute('ident') ?? '',
    title: section.attribute('title') ?? '',
    ...(Number.isFinite(draw) ? { draw } : {}),
    ...(Number.isFinite(points) ? { pointsEach: points } : {}),
    ...(bankId === undefined || bankId === '' ? {} : { bankId }),
    questions: section.childrenNamed('item').map((item): QuestionContents => readQuestion(item, locate)),
  };
}

/** An `objectbank`. */
export function readBank(bank: XmlElement, surroundings: QuizSurroundings): QuestionBankContents {
  // Brightspace names what is in a bank, and not the bank.
  const [section, ...others] = bank.childrenNamed('section');
  const named = others.length === 0 ? section?.attribute('title')?.trim() : undefined;
  return {
    file: surroundings.file,
    id: surroundings.id ?? bank.attribute('ident') ?? '',
    title: fieldOf(bank, 'bank_title') ?? (named || undefined) ?? bank.attribute('ident') ?? '',
    questions: bank.descendants('item').map((item) => readQuestion(item, surroundings.locate)),
  };
}
