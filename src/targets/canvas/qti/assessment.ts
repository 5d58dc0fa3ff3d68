import type { Quiz } from '../../../model/model.ts';
import { formatNumber } from '../../../written/format-number.ts';
import { metadata } from '../../shared/cartridge/qti/elements.ts';
import { QTI_NAMESPACE, XSI_NAMESPACE } from '../../shared/cartridge/version.ts';
import { identifierOf } from '../../shared/identifiers.ts';
import { el, serializeXml } from '../../shared/xml.ts';
import type { Loss } from '../../target.ts';
import type { CanvasItemPlan } from '../plan.ts';
import { type QuizContext, questionItems, type WrittenItems } from './question.ts';
import { type Group, sectionsOf } from './sections.ts';

/**
 * `non_cc_assessments/<id>.xml.qti`: the questions in Canvas's own dialect of QTI 1.2, the only file of a quiz's
 * questions that it reads in a package of its flavour (docs/platforms/canvas.md, "question files").
 */
export function assessmentDocument(
  quiz: Quiz,
  plan: CanvasItemPlan,
  context: QuizContext,
): { readonly text: string; readonly losses: readonly Loss[] } {
  const { settings } = quiz;
  const attempts = settings.attempts === 'unlimited' ? 'unlimited' : String(settings.attempts);
  const sections = sectionsOf(quiz).map((section) =>
    'questions' in section ? writeGroup(section, context) : questionItems(section, context),
  );
  const text = serializeXml(
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
        el(
          'section',
          { ident: 'root_section' },
          sections.flatMap(({ items }) => items),
        ),
      ),
    ),
  );
  return { text, losses: sections.flatMap(({ losses }) => losses) };
}

/**
 * Some of its questions are drawn for each student, all with the same points; a group of which all are drawn shuffles.
 */
function writeGroup(group: Group, context: QuizContext): WrittenItems {
  const written = group.questions.map((question) => questionItems(question, context));
  const section = el(
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
    written.flatMap(({ items }) => items),
  );
  return { items: [section], losses: written.flatMap(({ losses }) => losses) };
}
