import type { PackageReading } from '../../../read/package-reading.ts';
import type { DraftModule, DraftRubric, DraftTerm, ImportDraft } from '../../draft/draft.ts';
import { Notes } from '../../questions/notes.ts';
import { type ActivityContext, activityOf } from './activities.ts';
import { backupPlan } from './backup-plan.ts';
import { cartridgePlan } from './cartridge-plan.ts';
import type { CoursePlan, PlannedModule } from './plan.ts';
import { rubricOf } from './rubrics.ts';
import { CourseTexts } from './texts.ts';

/** What a course export holds, as the draft of its modules. `name` is the file’s own. */
export function courseDraft(reading: PackageReading, name: string, language?: string): ImportDraft {
  const notes = new Notes({ file: name });
  const plan =
    reading.kind === 'moodle-backup' ? backupPlan(reading, language, notes) : cartridgePlan(reading, language, notes);
  const readable = new Set(reading.contents.files.map(({ path }) => path));
  const texts = new CourseTexts(name, reading.files, readable, plan);
  const modules = plan.modules
    .map((module) => moduleOf(module, plan, reading, texts, notes))
    .filter(({ activities, terms }) => activities.length + terms.length > 0);
  reportUnusedRubrics(plan, modules, notes);
  reportUnusedFiles(reading, texts, notes);
  return {
    ...(plan.title === '' ? {} : { title: plan.title }),
    modules,
    files: texts.files,
    ...(texts.remote.size === 0 ? {} : { remote: texts.remote }),
    entries: notes.entries,
  };
}

function moduleOf(
  module: PlannedModule,
  plan: CoursePlan,
  reading: PackageReading,
  texts: CourseTexts,
  notes: Notes,
): DraftModule {
  const rubrics = new Map<string, DraftRubric>();
  const rubric = (id: string) => {
    const found = plan.rubrics.get(id);
    const key = `${module.key}/${id}`;
    if (found !== undefined && !rubrics.has(key)) {
      const made = rubricOf(
        found,
        key,
        (text, own) => texts.tree(text, { module: module.key, hidden: false }, own),
        notes.at({ file: `${notes.place.file}/${found.file}`, where: found.title }, key),
      );
      if (made !== undefined) rubrics.set(key, made);
    }
    return rubrics.has(key) ? key : undefined;
  };
  const activities = module.activities.flatMap((planned) => {
    const context: ActivityContext = {
      texts,
      from: { module: module.key, hidden: planned.hidden },
      notes: notes.at(planned.place, planned.key),
      banks: reading.contents.questionBanks,
      rubric,
    };
    const made = activityOf(planned, context);
    return made === undefined ? [] : [made];
  });
  const terms = (module.terms ?? []).map(({ key, term, definition }): DraftTerm => {
    const own = notes.at({ where: `${module.title} / ${term}` }, key);
    return {
      key,
      place: own.place,
      term,
      definition: texts.tree(definition, { module: module.key, hidden: false }, own),
    };
  });
  return {
    key: module.key,
    place: module.place,
    ...(module.title.trim() === '' ? {} : { title: module.title.trim() }),
    ...(module.summary === undefined || module.summary === '' ? {} : { summary: module.summary }),
    ...(plan.language === undefined ? {} : { language: plan.language }),
    ...(plan.keywords.length === 0 ? {} : { keywords: plan.keywords }),
    ...(plan.license === undefined ? {} : { license: plan.license }),
    published: module.published,
    ...(module.sequential === undefined ? {} : { sequential: module.sequential }),
    activities,
    rubrics: [...rubrics.values()],
    sources: [],
    terms,
  };
}

function reportUnusedRubrics(plan: CoursePlan, modules: readonly DraftModule[], notes: Notes): void {
  const used = new Set(
    modules.flatMap(({ key, rubrics }) => rubrics.map((rubric) => rubric.key.slice(key.length + 1))),
  );
  const unused = [...plan.rubrics].filter(([id, { criteria }]) => !used.has(id) && criteria.length > 0);
  if (unused.length === 0) return;
  const titles = unused.map(([, { title }]) => title).join('; ');
  notes.left('unused-rubric', 'Rubrics by which nothing in the export is graded were left out.', titles);
}

/** Files that nothing shows: a course keeps many that nobody uses any more. */
function reportUnusedFiles(reading: PackageReading, texts: CourseTexts, notes: Notes): void {
  if (reading.kind === 'moodle-backup') return;
  const { contents } = reading;
  const read = new Set([
    ...contents.pages.map(({ file }) => file),
    ...contents.assignments.map(({ file }) => file),
    ...contents.discussions.map(({ file }) => file),
  ]);
  const unused = contents.files.filter(
    ({ path, role }) => role === 'content' && !texts.shows(path) && !read.has(path) && !/\.xml$/i.test(path),
  );
  if (unused.length === 0) return;
  const many = unused.length === 1 ? 'One file is' : `${unused.length} files are`;
  notes.left(
    'unused-file',
    `${many} shown nowhere in the course and ${unused.length === 1 ? 'was' : 'were'} left out.`,
    unused.map(({ name }) => name).join('; '),
  );
}
