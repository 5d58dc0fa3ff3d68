import type { Locate } from '../../src/read/html/read.ts';
import type {
  CompletionContents,
  FileContents,
  GradingContents,
  OutlineItem,
  PackageContents,
  QuizContents,
  RubricContents,
  TextContents,
  ToolContents,
} from '../../src/verify/index.ts';

/** What a package holds, the same for every format, so that one comparison serves them all. */
export interface Arrived {
  readonly title: string;
  readonly keywords: readonly string[];
  readonly published?: boolean;
  readonly sequential?: boolean;
  /** The page that introduces the module. */
  readonly overview?: TextContents;
  readonly glossary?: TextContents;
  /** In order, what is between the two. */
  readonly activities: readonly ArrivedActivity[];
  readonly rubrics: readonly RubricContents[];
  readonly files: readonly FileContents[];
  /** Questions of no quiz, in order. */
  readonly bank: QuizContents['entries'];
  /** What questions assess, by their ids; absent where the format has no place for it. */
  readonly questionObjectives?: ReadonlyMap<string, readonly string[]>;
  /** Where the share that completion asks for is all that a platform knows of passing. */
  readonly completionPasses: boolean;
}

export interface ArrivedActivity {
  readonly kind: OutlineItem['kind'];
  readonly title: string;
  readonly published?: boolean;
  readonly completion?: CompletionContents;
  /** The page, the prompt, the introduction of a quiz. */
  readonly text?: TextContents;
  readonly url?: string;
  readonly submission?: readonly string[];
  readonly grading?: GradingContents;
  readonly style?: string;
  readonly requireInitialPost?: boolean;
  readonly quiz?: QuizContents;
  readonly parameters?: ToolContents['parameters'];
  readonly opens?: ToolContents['opens'];
}

export const noText: TextContents = { format: 'plain', source: '', text: '', references: [] };

/** A cartridge with its outline, as its platform shows it. */
export function arrivedCartridge(contents: PackageContents): Arrived {
  const items = contents.modules.flatMap((module) => module.items);
  const [overview, ...others] = items.map((item) => arrivedItem(item, contents));
  const last = others.at(-1);
  const owner = contents.modules.at(-1);
  return {
    title: owner?.title ?? '',
    keywords: contents.metadata.keywords,
    ...(owner === undefined ? {} : { published: owner.published }),
    ...(owner?.sequential === undefined ? {} : { sequential: owner.sequential }),
    ...(overview?.text === undefined ? {} : { overview: overview.text }),
    ...(last?.text === undefined ? {} : { glossary: last.text }),
    activities: others,
    rubrics: contents.rubrics,
    files: contents.files,
    bank: contents.questionBanks.flatMap(({ questions }) => questions),
    completionPasses: true,
  };
}

/** A Moodle backup: its texts name files by the names under which they are stored. */
export function arrivedBackup(contents: PackageContents): Arrived {
  const paths = new Map(contents.files.map(({ name, path }) => [name, path]));
  const located = (text: TextContents): TextContents => ({
    ...text,
    references: text.references.map((reference) => {
      const [, name] = /^@@PLUGINFILE@@\/(?:.*\/)?([^/?]+)/.exec(reference.target) ?? [];
      const path = name === undefined ? undefined : paths.get(decodeURIComponent(name));
      return path === undefined ? reference : { ...reference, path };
    }),
  });
  const everywhere = <Value>(value: Value): Value => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(everywhere) as Value;
    const read = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, everywhere(one)]));
    return ('references' in read && 'source' in read ? located(read as unknown as TextContents) : read) as Value;
  };
  return arrivedCartridge(everywhere(contents));
}

function arrivedItem(item: OutlineItem, contents: PackageContents): ArrivedActivity {
  const { kind, title, target, completion, published } = item;
  const base = { kind, title, published, ...(completion === undefined ? {} : { completion }) };
  const by = <Thing extends { readonly id: string }>(things: readonly Thing[]) =>
    things.find(({ id }) => id === target);
  if (kind === 'page') {
    const page = by(contents.pages);
    return { ...base, published: published && page?.published === true, text: page?.body ?? noText };
  }
  if (kind === 'discussion') {
    const { title: _, prompt, ...topic } = by(contents.discussions) ?? { prompt: noText };
    return { ...base, ...topic, text: prompt };
  }
  if (kind === 'assignment') {
    const { title: _, prompt, ...assignment } = by(contents.assignments) ?? { prompt: noText };
    return { ...base, ...launchOf(by(contents.tools)), ...assignment, text: prompt };
  }
  if (kind === 'quiz') {
    const quiz = by(contents.quizzes);
    return quiz === undefined ? base : { ...base, published: quiz.published, text: quiz.intro ?? noText, quiz };
  }
  if (kind === 'tool') {
    const tool = by(contents.tools);
    return { ...base, ...launchOf(tool), text: tool?.description ?? noText };
  }
  if (kind === 'link') {
    const link = by(contents.links);
    return { ...base, text: link?.description ?? noText, ...(link === undefined ? {} : { url: link.url }) };
  }
  return base;
}

function launchOf(tool: ToolContents | undefined): Partial<ArrivedActivity> {
  if (tool === undefined) return {};
  const { url, parameters, points, opens } = tool;
  return {
    url,
    parameters,
    ...(opens === undefined ? {} : { opens }),
    ...(points === undefined ? {} : { grading: { points } }),
  };
}

/** Finds a file by an address that is relative to a document. */
export function locateBeside(document: string, files: readonly FileContents[]): Locate {
  const paths = new Set(files.map(({ path }) => path));
  return (target) => {
    const url = new URL(target, `https://package.invalid/${document}`);
    const path = decodeURIComponent(url.pathname.slice(1));
    return url.host === 'package.invalid' && paths.has(path) ? path : undefined;
  };
}
