import { percentEncoded } from '../shared/cartridge/web-link.ts';
import { el, type XmlElement } from '../shared/xml.ts';
import type { CompletionPlan } from './completion.ts';
import type { CanvasContent, CanvasItemPlan, CanvasModulePlan, CanvasPlan } from './plan.ts';
import { scalars, settingsDocument } from './settings-document.ts';
import { launchAddress } from './tool.ts';

/**
 * `module_meta.xml`: Canvas reads its modules here and not in the organization (docs/platforms/canvas.md, "modules").
 */
export function moduleMeta({ modules }: CanvasPlan): string {
  return settingsDocument('modules', {}, modules.map(moduleElement));
}

/** The module's own title and state are before those of its items: Canvas takes the first that it meets. */
function moduleElement(plan: CanvasModulePlan, index: number): XmlElement {
  const { module, prerequisites } = plan;
  const requirements = plan.items.flatMap(({ completion, item }) =>
    completion === undefined ? [] : [requirementElement(completion, item)],
  );
  return el(
    'module',
    { identifier: plan.identifier },
    scalars({
      title: plan.title,
      workflow_state: plan.published ? 'active' : 'unpublished',
      position: index + 1,
      require_sequential_progress: module.sequential,
      locked: false,
    }),
    prerequisites.length === 0
      ? undefined
      : el(
          'prerequisites',
          {},
          prerequisites.map(({ identifier, title }) =>
            el('prerequisite', { type: 'context_module' }, scalars({ title, identifierref: identifier })),
          ),
        ),
    el('items', {}, plan.items.map(itemElement)),
    requirements.length === 0 ? undefined : el('completionRequirements', {}, requirements),
  );
}

const contentTypes: Readonly<Record<CanvasItemPlan['content']['kind'], string>> = {
  header: 'ContextModuleSubHeader',
  page: 'WikiPage',
  topic: 'DiscussionTopic',
  assignment: 'Assignment',
  quiz: 'Quizzes::Quiz',
  link: 'ExternalUrl',
  tool: 'ContextExternalTool',
  'graded-tool': 'Assignment',
};

/**
 * `workflow_state` is needed even for links and headers, which would come in unpublished (docs/platforms/canvas.md,
 * "states").
 */
function itemElement(plan: CanvasItemPlan, index: number): XmlElement {
  const { content } = plan;
  const opens = content.kind !== 'header';
  return el(
    'item',
    { identifier: plan.item },
    scalars({
      content_type: contentTypes[content.kind],
      workflow_state: plan.published ? 'active' : 'unpublished',
      title: plan.title,
      identifierref: opens ? plan.object : undefined,
      url: addressOf(content),
      position: index + 1,
      new_tab: content.kind === 'link' || (content.kind === 'tool' && content.activity.opens === 'window'),
      indent: 0,
    }),
  );
}

function addressOf(content: CanvasContent): string | undefined {
  if (content.kind === 'link') return percentEncoded(content.activity.url);
  return content.kind === 'tool' ? launchAddress(content.activity) : undefined;
}

/** It refers to the item, not to what the item opens. */
function requirementElement(completion: CompletionPlan, item: string): XmlElement {
  const score = completion.type === 'min_score' ? completion.score : undefined;
  return el('completionRequirement', { type: completion.type }, scalars({ min_score: score, identifierref: item }));
}
