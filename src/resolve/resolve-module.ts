import { hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import { inFileOrder } from '../diagnostics/in-file-order.ts';
import type { TeachingModule } from '../model/model.ts';
import { resolveActivity } from './activities.ts';
import { checkModule } from './checks/check-module.ts';
import { resolveLessonPlan, resolveLibrary } from './library.ts';
import { known, optional } from './optional.ts';
import { type ResolveInput, ResolveSession } from './session.ts';

/** A module that may be built; or, with errors, what can be looked at all the same. */
export interface Resolved extends Result<TeachingModule> {
  /** The module, though it may refer to what does not exist: nothing is built of it. */
  readonly draft: TeachingModule;
}

/**
 * Makes of a definition the module as targets see it, and checks what the schema cannot. There is a value only where no
 * finding is an error: a module promises that everything it refers to exists.
 */
export function resolveModule(input: ResolveInput): Resolved {
  const session = new ResolveSession(input);
  const draft = assemble(session);
  const diagnostics = inFileOrder([...session.diagnostics, ...checkModule(session, draft)]);
  return hasErrors(diagnostics) ? { draft, diagnostics } : { value: draft, draft, diagnostics };
}

function assemble(session: ResolveSession): TeachingModule {
  const { definition, loaded } = session;
  const { namespace, id, version, language, title, subtitle, summary, level, keywords, authors, license } = definition;
  const guide = definition.instructor?.guide;
  const module = {
    namespace,
    id,
    version,
    language,
    title,
    ...optional('subtitle', subtitle),
    ...optional('summary', summary),
    ...optional('level', level),
    keywords,
    ...optional('estimatedMinutes', definition.estimatedMinutes),
    contentNotes: definition.contentNotes ?? [],
    published: definition.published ?? true,
    sequential: definition.sequential ?? false,
    authors: authors ?? [],
    license: known(license),
    ...resolveLibrary(session),
    ...(guide === undefined ? {} : { guide: session.block(guide, '/instructor/guide') }),
    lessonPlan: resolveLessonPlan(session),
    activities: definition.activities
      .map((activity, index) => resolveActivity(session, activity, `/activities/${index}`))
      .filter((activity) => activity.type !== 'quiz' || activity.entries.length > 0),
    file: loaded.file,
  };
  // Known once all texts were read.
  return { ...module, ...(session.hasColouredCode ? { hasColouredCode: true } : {}) };
}
