import { type Cartridge, documentOf } from '../../../read/common-cartridge/cartridge.ts';
import { itemTitles } from '../../../read/common-cartridge/resource-title.ts';
import { fieldOf, itemsOf } from '../../../read/qti/fields.ts';
import { readQuestion } from '../../../read/qti/read-question.ts';
import { readQuiz } from '../../../read/qti/read-quiz.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { PROFILES } from '../../formats/qti/metadata-rules.ts';
import { itemName } from '../../question-name.ts';
import { moodleCodes } from './codes.ts';
import { predictQuestion } from './questions.ts';
import { checkTextLinks } from './text-links.ts';

/** Moodle fixes the sum of marks of an imported quiz at this. */
const FIXED_SUM_OF_MARKS = 4;
const KNOWN_PROFILES: ReadonlySet<string> = new Set(PROFILES);

function profileOf(item: XmlElement): string {
  return fieldOf(item.child('itemmetadata'), 'cc_profile') ?? '';
}

/** Quizzes and question banks. */
export function predictQuizzes(cartridge: Cartridge): void {
  const titles = itemTitles(cartridge.manifest);
  for (const resource of cartridge.manifest.resources) {
    if (resource.kind !== 'assessment' && resource.kind !== 'question-bank') continue;
    const document = documentOf(cartridge, resource);
    if (document === undefined) {
      // A quiz that no item shows is passed over, a question bank never.
      if (resource.kind === 'assessment' && !titles.has(resource.identifier)) continue;
      const where = { file: cartridge.manifestPath, position: resource.element.position };
      cartridge.files.findings.add(moodleCodes, 'quiz-file-missing', where, {
        message: `Moodle's restore will stop: the file of "${titles.get(resource.identifier) ?? resource.identifier}" is missing or cannot be read.`,
      });
      continue;
    }
    for (const item of itemsOf(document.root)) predictItem(cartridge, item, document.path);
    const assessment = document.root.child('assessment');
    if (assessment !== undefined) predictQuiz(cartridge, assessment, document.path, titles.get(resource.identifier));
  }
}

function predictItem(cartridge: Cartridge, item: XmlElement, file: string): void {
  const { files } = cartridge;
  const where = { file, position: item.position };
  const profile = profileOf(item);
  const parent = item.parent;
  const direct = parent?.name === 'objectbank' || (parent?.name === 'section' && parent.parent?.name === 'assessment');
  if (!KNOWN_PROFILES.has(profile) || !direct) {
    files.findings.add(moodleCodes, 'question-dropped', where, {
      message: `Moodle will drop ${itemName(item)}.`,
      hint: direct ? undefined : 'Move it out of the inner section.',
    });
    return;
  }
  predictQuestion(item, profile, file, files.findings);
  if (readQuestion(item).stem.references.length === 0) return;
  checkTextLinks(cartridge, readQuestion(item, cartridge.locate(file)).stem, itemName(item), where);
}

function predictQuiz({ files }: Cartridge, assessment: XmlElement, file: string, itemTitle: string | undefined): void {
  const { findings } = files;
  const where = { file, position: assessment.position };
  const quiz = readQuiz(assessment, { file });
  const items = assessment.childrenNamed('section').flatMap((section) => section.childrenNamed('item'));
  const known = items.filter((item) => KNOWN_PROFILES.has(profileOf(item)));
  const name = itemTitle ?? quiz.title;
  if (known.length === 0) {
    findings.add(moodleCodes, 'quiz-without-questions', where, {
      message: `Moodle's restore will stop: the quiz "${name}" has no question that Moodle knows.`,
    });
    return;
  }
  if (itemTitle !== undefined && itemTitle !== quiz.title) {
    findings.add(moodleCodes, 'title-differs', where, {
      message: `In Moodle the quiz is called "${itemTitle}", as in the outline, not "${quiz.title}".`,
    });
  }
  if (quiz.intro !== undefined) {
    findings.add(moodleCodes, 'quiz-intro-lost', where, {
      message: `Moodle will drop the introduction of the quiz "${name}".`,
    });
  }
  const weights = known.map((item) => Number(fieldOf(item.child('itemmetadata'), 'cc_weighting') ?? 1));
  const plain = weights.every((weight) => weight === 1);
  if (known.length !== FIXED_SUM_OF_MARKS || !plain) {
    findings.add(moodleCodes, 'quiz-grade', where, {
      message: `In Moodle the grades of "${name}" will be wrong until a teacher changes any mark on its Questions page.`,
    });
  }
  if (!plain) {
    findings.add(moodleCodes, 'points-lost', where, {
      message: `In Moodle every question of "${name}" counts one point until a teacher sets the marks.`,
    });
  }
  const several = known.filter((item) => profileOf(item) === 'cc.multiple_response.v0p1').length;
  if (several > 0) {
    findings.add(moodleCodes, 'wrong-choices-free', where, {
      message: `In Moodle wrong choices will cost nothing in ${several === 1 ? 'a question' : `${several} questions`} of "${name}" with several right choices: ticking all gives full marks.`,
    });
  }
  if (known.some((item) => item.descendants('render_choice').some((one) => one.attribute('shuffle') === 'Yes'))) {
    findings.add(moodleCodes, 'shuffle-lost', where, {
      message: `Moodle will not shuffle the choices of "${name}".`,
    });
  }
  findings.add(moodleCodes, 'quiz-review', where, {
    message: `In Moodle students will see neither marks nor feedback of "${name}" until its review options are set.`,
  });
}
