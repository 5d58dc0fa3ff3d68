import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import { inFileOrder } from '../diagnostics/in-file-order.ts';
import type { TeachingModule } from '../model/model.ts';
import type { LoadedModule, LoadedWorkspace } from '../source/document.ts';
import { resolveActivity } from './activities.ts';
import { checkModule } from './checks/check-module.ts';
import { resolveLessonPlan, resolveLibrary } from './library.ts';
import { optional } from './optional.ts';
import { ResolveSession } from './session.ts';

export interface ResolveInput {
  readonly loaded: LoadedModule;
  /** The loaded value, valid by the schema. */
  readonly definition: ModuleDefinition;
  readonly workspace: LoadedWorkspace;
}

/**
 * Makes of a valid definition the module as targets see it, and checks what the schema cannot. There is a value only
 * where no finding is an error: a module promises that everything it refers to exists.
 */
export function resolveModule({ loaded, definition, workspace }: ResolveInput): Result<TeachingModule> {
  const session = new ResolveSession(loaded, definition, workspace);
  const module = assemble(session);
  const checked = checkModule(session, module);
  const diagnostics = inFileOrder([...session.diagnostics, ...checked]);
  return hasErrors(diagnostics) ? { diagnostics } : { value: module, diagnostics };
}

function assemble(session: ResolveSession): TeachingModule {
  const { definition, loaded } = session;
  const { namespace, id, version, language, title, subtitle, summary, level, keywords, authors, license } = definition;
  const guide = definition.instructor?.guide;
  return {
    namespace,
    id,
    version,
    language,
    title,
    ...optional('subtitle', subtitle),
    summary,
    ...optional('level', level),
    keywords,
    ...optional('estimatedMinutes', definition.estimatedMinutes),
    contentNotes: definition.contentNotes ?? [],
    published: definition.published ?? true,
    sequential: definition.sequential ?? false,
    authors,
    license,
    ...resolveLibrary(session),
    rubrics: new Map((definition.rubrics ?? []).map((rubric) => [rubric.id, rubric])),
    ...(guide === undefined ? {} : { guide: session.block(guide, '/instructor/guide') }),
    lessonPlan: resolveLessonPlan(session),
    activities: definition.activities.map((activity, index) =>
      resolveActivity(session, activity, `/activities/${index}`),
    ),
    file: loaded.file,
  };
}
