import type { Question, Quiz } from '../../../model/model.ts';
import { formatNumber } from '../../../written/format-number.ts';
import { metadata } from '../../shared/cartridge/qti/elements.ts';
import { QTI_NAMESPACE, XSI_NAMESPACE } from '../../shared/cartridge/version.ts';
import { identifierOf } from '../../shared/identifiers.ts';
import { el, serializeXml, type XmlChild, type XmlElement } from '../../shared/xml.ts';
import type { CanvasItemPlan } from '../plan.ts';
import { type QuizContext, questionItems } from './question.ts';
import { type Group, sectionsOf } from './sections.ts';

/**
 * `non_cc_assessments/<id>.xml.qti`: the questions in Canvas's own dialect of QTI 1.2, the only file of a quiz's
 * questions that it reads in a package of its flavour (canvas.md 3).
 */
export function assessmentDocument(quiz: Quiz, plan: CanvasItemPlan, context: QuizContext): string {
  const { settings } = quiz;
  const attempts = settings.attempts === 'unlimited' ? 'unlimited' : String(settings.attempts);
  return serializeXml(
    el(
      'questestinterop',
      {
        xmlns: QTI_NAMESPACE,
        'xmlns:xsi': XSI_NAMESPACE,
        'xsi:schemaLocation': `${QTI_NAMESPACE} http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd`,
      },
      el(
        'assessment',
        { ident: plan.object, title: plan.title },
        metadata({ qmd_timelimit: settings.timeLimitMinutes, cc_maxattempts: attempts }),
        el('section', { ident: 'root_section' }, entriesOf(quiz, context)),
      ),
    ),
  );
}

function entriesOf(quiz: Quiz, context: QuizContext): XmlChild {
  return sectionsOf(quiz).map((section) =>
    'questions' in section ? groupElement(section, context) : questionItems(section, context),
  );
}

/** Some of its questions are drawn for each student, all with the same points; a group of which all are drawn shuffles. */
function groupElement(group: Group, context: QuizContext): XmlElement {
  const items = group.questions.flatMap((question: Question) => questionItems(question, context));
  return el(
    'section',
    { ident: identifierOf(context.module, ...group.path), title: group.title },
    el(
      'selection_ordering',
      {},
      el(
        'selection',
        {},
        el('selection_number', {}, String(group.draw)),
        el('selection_extension', {}, el('points_per_item', {}, formatNumber(group.pointsEach))),
      ),
    ),
    items,
  );
}
