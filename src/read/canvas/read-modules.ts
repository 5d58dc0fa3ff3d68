import type { Cartridge } from '../common-cartridge/cartridge.ts';
import type { CompletionContents, ModuleContents, OutlineItem, OutlineItemKind } from '../contents/contents.ts';
import type { XmlElement } from '../xml/element.ts';
import { MODULE_META } from './package.ts';
import { defined, flag, numeric, words } from './values.ts';

const KINDS: ReadonlyMap<string, OutlineItemKind> = new Map(
  Object.entries<OutlineItemKind>({
    WikiPage: 'page',
    Attachment: 'file',
    Assignment: 'assignment',
    DiscussionTopic: 'discussion',
    'Quizzes::Quiz': 'quiz',
    ExternalUrl: 'link',
    ContextModuleSubHeader: 'header',
    ContextExternalTool: 'tool',
  }),
);

const COMPLETIONS: ReadonlyMap<string, CompletionContents['kind']> = new Map(
  Object.entries<CompletionContents['kind']>({
    must_view: 'view',
    must_mark_done: 'mark-done',
    must_contribute: 'post',
    must_submit: 'submit',
    min_score: 'minScore',
    min_percentage: 'minPercent',
  }),
);

/** course_settings/module_meta.xml, whose order of items is the order shown. */
export function readCanvasModules({ files }: Cartridge): readonly ModuleContents[] {
  const root = files.has(MODULE_META) ? files.xml(MODULE_META)?.root : undefined;
  return (root?.childrenNamed('module') ?? []).map(readModule);
}

function readModule(module: XmlElement): ModuleContents {
  const completions = readCompletions(module);
  const prerequisites = module.child('prerequisites')?.childrenNamed('prerequisite') ?? [];
  return {
    id: module.attribute('identifier') ?? '',
    title: words(module, 'title') ?? '',
    published: words(module, 'workflow_state') !== 'unpublished',
    prerequisites: prerequisites.map((one) => words(one, 'identifierref') ?? ''),
    items: (module.child('items')?.childrenNamed('item') ?? []).map((item) => readItem(item, completions)),
    ...defined({ sequential: flag(module, 'require_sequential_progress') }),
  };
}

function readCompletions(module: XmlElement): ReadonlyMap<string, CompletionContents> {
  const found = new Map<string, CompletionContents>();
  for (const one of module.child('completionRequirements')?.childrenNamed('completionRequirement') ?? []) {
    const kind = COMPLETIONS.get(one.attribute('type') ?? '');
    const value = numeric(one, 'min_score') ?? numeric(one, 'min_percentage');
    if (kind !== undefined)
      found.set(words(one, 'identifierref') ?? '', { kind, ...(value === undefined ? {} : { value }) });
  }
  return found;
}

/** Headers, links and tools are published only where they say so; other items as what they open. */
const BY_STATE: ReadonlySet<OutlineItemKind> = new Set(['header', 'link', 'tool']);

function readItem(item: XmlElement, completions: ReadonlyMap<string, CompletionContents>): OutlineItem {
  const id = item.attribute('identifier') ?? '';
  const kind = KINDS.get(words(item, 'content_type') ?? '') ?? 'unknown';
  const state = words(item, 'workflow_state');
  return {
    id,
    title: words(item, 'title') ?? '',
    kind,
    indent: numeric(item, 'indent') ?? 0,
    published: BY_STATE.has(kind) ? state === 'active' : state !== 'unpublished',
    ...defined({
      target: words(item, 'identifierref'),
      url: words(item, 'url'),
      newTab: flag(item, 'new_tab'),
      completion: completions.get(id),
    }),
  };
}
