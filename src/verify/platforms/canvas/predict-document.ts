import { type Cartridge, documentOf } from '../../../read/common-cartridge/cartridge.ts';
import { readAssignment, readTopic } from '../../../read/common-cartridge/documents.ts';
import { cartridgeLocate } from '../../../read/common-cartridge/locate.ts';
import type { ManifestItem, ManifestResource } from '../../../read/common-cartridge/manifest.ts';
import type { Findings, Where } from '../../../read/findings.ts';
import { fieldOf, itemsOf } from '../../../read/qti/fields.ts';
import { readQuestion } from '../../../read/qti/read-question.ts';
import { readQuiz } from '../../../read/qti/read-quiz.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { canvasCodes } from './codes.ts';
import { predictQuestions } from './predict-questions.ts';
import { checkLinkWords, checkSanitiser } from './texts.ts';

/** What becomes of a discussion, an assignment or a quiz, each in a document of its own. */
export function predictDocument(
  cartridge: Cartridge,
  resource: ManifestResource,
  item: ManifestItem | undefined,
): void {
  const { files, manifestPath } = cartridge;
  const document = documentOf(cartridge, resource);
  const quiz = resource.kind === 'assessment' || resource.kind === 'question-bank';
  if (document === undefined) {
    if (!quiz) return;
    files.findings.add(
      canvasCodes,
      'question-unreadable',
      { file: manifestPath, position: resource.element.position },
      {
        message: `In Canvas the quiz "${item?.title ?? resource.identifier}" will simply not be there: its file cannot be read.`,
      },
    );
    return;
  }
  const { root, path } = document;
  if (quiz) predictQuiz(cartridge, root, path, item);
  else predictText(cartridge, resource, root, path, item);
}

function predictText(
  { files }: Cartridge,
  resource: ManifestResource,
  root: XmlElement,
  path: string,
  item: ManifestItem | undefined,
): void {
  const { findings } = files;
  const where = { file: path, position: root.position };
  const locate = cartridgeLocate((one) => files.has(one), path);
  const origin = { file: path, id: resource.identifier, locate, instructorOnly: false };
  const read = resource.kind === 'topic' ? readTopic(root, origin) : readAssignment(root, origin);
  titleDiffers(read.title, item, where, findings);
  checkSanitiser(read.prompt, where, findings);
  checkLinkWords(read.prompt, where, findings);
  if (resource.kind !== 'topic') return;
  if (read.prompt.format === 'plain' && /\n/.test(read.prompt.source.trim())) {
    findings.add(canvasCodes, 'plain-text-topic', where, {
      message: `Canvas will run the lines of the discussion "${read.title}" together.`,
    });
  }
  if (read.attachments.length > 1) {
    findings.add(canvasCodes, 'several-attachments', where, {
      message: `Canvas will list the ${read.attachments.length} attachments of "${read.title}" as links below its text.`,
    });
  }
}

function titleDiffers(title: string, item: ManifestItem | undefined, where: Where, findings: Findings): void {
  if (item === undefined || item.title === title || title === '') return;
  findings.add(canvasCodes, 'title-differs', where, {
    message: `Canvas will call it "${title}", not "${item.title}" as in the outline.`,
  });
}

function predictQuiz({ files }: Cartridge, root: XmlElement, path: string, item: ManifestItem | undefined): void {
  const { findings } = files;
  const assessment = root.child('assessment');
  predictQuestions(root, path, findings);
  if (assessment === undefined) return;
  const where = { file: path, position: assessment.position };
  const quiz = readQuiz(assessment, { file: path });
  predictQuizTexts(assessment, path, findings);
  predictSections(assessment, quiz.title, path, findings);
  titleDiffers(quiz.title, item, where, findings);
  if (quiz.intro !== undefined) {
    findings.add(canvasCodes, 'quiz-intro-lost', where, {
      message: `Canvas will drop the introduction of the quiz "${quiz.title}".`,
    });
  }
  if (assessment.descendants('render_choice').some((one) => one.attribute('shuffle') === 'Yes')) {
    findings.add(canvasCodes, 'shuffle-lost', where, {
      message: `Canvas will not shuffle the choices of the quiz "${quiz.title}".`,
    });
  }
  if (Number(fieldOf(assessment, 'qmd_timelimit') ?? 1) === 0) {
    findings.add(canvasCodes, 'time-limit-zero', where, {
      message: `Canvas will give the quiz "${quiz.title}" a time limit of 0 minutes.`,
    });
  }
}

function predictQuizTexts(assessment: XmlElement, path: string, findings: Findings): void {
  for (const item of itemsOf(assessment)) {
    const question = readQuestion(item);
    const choices = question.kind === 'choose' ? question.choices.map((choice) => choice.text) : [];
    for (const text of [question.stem, ...choices]) {
      checkLinkWords(text, { file: path, position: item.position }, findings);
    }
  }
}

function predictSections(assessment: XmlElement, quizTitle: string, path: string, findings: Findings): void {
  for (const section of assessment.descendants('section')) {
    const title = section.attribute('title') ?? '';
    if (section.attribute('visible') !== 'true' || title === '') continue;
    findings.add(
      canvasCodes,
      'section-becomes-question',
      { file: path, position: section.position },
      {
        message: `Canvas will make a text of its own of "${title}", the title of a section of the quiz "${quizTitle}", among its questions.`,
      },
    );
  }
}
