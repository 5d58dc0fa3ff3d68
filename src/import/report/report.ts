import type { ModuleDefinition } from '../../../schema/types.generated.ts';
import type { ImportPlace } from '../draft/place.ts';
import type { Outcome, ReportEntry } from '../draft/report-entry.ts';
import type { Original } from '../read-originals.ts';

/** What an import made, what it could not, and what is left to do. */
export interface ImportReport {
  readonly originals: readonly Original[];
  readonly modules: readonly ReportedModule[];
  readonly entries: readonly ReportedEntry[];
  readonly toDos: readonly ToDo[];
}

export interface ReportedModule {
  readonly id: string;
  readonly title: string;
  /** How many there are of each kind, in the order in which they are told: `readings`, `choice questions`, `pictures`. */
  readonly counts: readonly { readonly what: string; readonly count: number }[];
}

/** A line of the report, and the module that it is about, where there is one. */
export interface ReportedEntry {
  readonly outcome: Outcome;
  readonly kind: string;
  readonly place: ImportPlace;
  readonly text: string;
  readonly was?: string;
  readonly module?: string;
}

/** Something that is to be filled in before the module is published. */
export interface ToDo {
  readonly module: string;
  readonly text: string;
  readonly hint: string;
  /** Where in the original, if it came from there; and where in the definition. */
  readonly place?: ImportPlace;
  readonly pointer: string;
}

/** An entry without what only the import itself needs. */
export function reported({ part: _part, ...entry }: ReportEntry, module?: string): ReportedEntry {
  return { ...entry, ...(module === undefined ? {} : { module }) };
}

const ACTIVITIES: Readonly<Record<string, readonly [string, string]>> = {
  reading: ['page to read', 'pages to read'],
  discussion: ['discussion', 'discussions'],
  assignment: ['assignment', 'assignments'],
  quiz: ['quiz', 'quizzes'],
  link: ['link', 'links'],
  tool: ['external tool', 'external tools'],
};

const QUESTIONS: Readonly<Record<string, string>> = {
  choice: 'with one right choice',
  'multiple-response': 'with several right choices',
  'true-false': 'true or false',
  'short-answer': 'with a short answer',
  numeric: 'with a number',
  matching: 'with pairs',
  categorize: 'with categories',
  ordering: 'to be put in order',
  cloze: 'with gaps',
  essay: 'with a longer text',
};

/** What a module holds, by kind. */
export function countsOf(definition: ModuleDefinition): ReportedModule['counts'] {
  const quizzes = definition.activities.flatMap((one) => (one.type === 'quiz' ? one.questions : []));
  const pools = quizzes.flatMap((entry) => (entry.type === 'pool' ? [entry] : []));
  const questions = quizzes.flatMap((entry) => (entry.type === 'pool' ? entry.questions : [entry]));
  const files = (definition.assets ?? []).map(({ file = '' }) => file);
  const pictures = files.filter((file) => /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(file)).length;
  const counted: (readonly [number, string, string])[] = [
    ...Object.entries(ACTIVITIES).map(
      ([type, [one, many]]) =>
        [definition.activities.filter((activity) => activity.type === type).length, one, many] as const,
    ),
    ...Object.entries(QUESTIONS).map(
      ([type, kind]) =>
        [
          questions.filter((question) => question.type === type).length,
          `question ${kind}`,
          `questions ${kind}`,
        ] as const,
    ),
    [pools.length, 'pool of questions', 'pools of questions'],
    [pictures, 'picture', 'pictures'],
    [files.length - pictures, 'other file', 'other files'],
    [definition.rubrics?.length ?? 0, 'rubric', 'rubrics'],
    [definition.glossary?.length ?? 0, 'term', 'terms'],
    [definition.sources?.length ?? 0, 'source', 'sources'],
  ];
  return counted.flatMap(([count, one, many]) => (count === 0 ? [] : [{ what: count === 1 ? one : many, count }]));
}

/** “12 pages to read, 1 quiz, 30 pictures”. */
export function countWords(counts: ReportedModule['counts']): string {
  return counts.map(({ what, count }) => `${count} ${what}`).join(', ');
}
