import posix from 'path-browserify';
import { COMMAND_LINE, type Diagnostic, errorsOf } from '../diagnostics/diagnostic.ts';
import { linesOf, type PackageContents, questionsOf, readPackage } from '../read/index.ts';
import { isSame } from '../source/unknown-value.ts';
import { updateCodes } from './codes.ts';
import type { CourseEffect } from './course-effects.ts';
import { packageEffects } from './package-effects.ts';
import type { Workplace } from './workplace.ts';

/** One difference between two finished packages, by the identifiers that they give their parts. */
export interface PackageChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly what: string;
  readonly title: string;
  /** The words before and after, where they are what differs. */
  readonly before?: string;
  readonly after?: string;
}

export interface PackageDiff {
  readonly kind: 'packages';
  readonly before: { readonly name: string };
  readonly after: { readonly name: string };
  readonly changes: readonly PackageChange[];
  /** What putting the new one into a course that has the old one does there. */
  readonly course: readonly CourseEffect[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether a path names a finished package and no definition. A zip may be either: it is a package if it is read as one. */
export async function isPackage(path: string, at: Workplace): Promise<boolean> {
  if (!/\.(?:imscc|mbz|zip)$/i.test(path)) return false;
  return (await contentsOf(path, at)).value !== undefined;
}

/** Compares what two packages hold, as far as they are read: parts by their identifiers, files by their hashes. */
export async function diffPackages(before: string, after: string, at: Workplace): Promise<PackageDiff> {
  const [old, now] = [
    await contentsOf(posix.resolve(at.workingFolder, before), at),
    await contentsOf(posix.resolve(at.workingFolder, after), at),
  ];
  const names = { before: { name: before }, after: { name: after } };
  const refuse = (diagnostics: readonly Diagnostic[]): PackageDiff => ({
    kind: 'packages',
    ...names,
    changes: [],
    course: [],
    diagnostics,
  });
  if (old.value === undefined || now.value === undefined) return refuse([...old.diagnostics, ...now.diagnostics]);
  if (old.value.kind !== now.value.kind) return refuse([otherKind(before, after)]);
  const [was, is] = [partsOf(old.value.contents), partsOf(now.value.contents)];
  const changes = [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => changeOf(was.get(key), is.get(key)));
  return { kind: 'packages', ...names, changes, course: packageEffects(old.value, now.value), diagnostics: [] };
}

async function contentsOf(path: string, { open, newHasher }: Workplace) {
  const file = await open(path);
  if (file === undefined) return { diagnostics: [missing(path)] };
  try {
    const { value, diagnostics } = await readPackage(file, {
      name: posix.basename(path),
      ...(newHasher === undefined ? {} : { newHasher }),
    });
    const errors = errorsOf(diagnostics);
    return value === undefined ? { diagnostics: errors } : { value, diagnostics: [] };
  } finally {
    file.close();
  }
}

interface Part {
  readonly what: string;
  readonly title: string;
  readonly words: string;
  readonly rest: unknown;
}

function partsOf(contents: PackageContents): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  const add = (what: string, id: string, title: string, words: string, rest: unknown): void => {
    parts.set(`${what}/${id}`, { what, title, words, rest });
  };
  for (const { id, title, body } of contents.pages) add('page', id, title, linesOf(body), title);
  for (const { id, title, prompt, grading } of contents.discussions)
    add('discussion', id, title, linesOf(prompt), { title, grading });
  for (const { id, title, prompt, grading } of contents.assignments)
    add('assignment', id, title, linesOf(prompt), { title, grading });
  for (const { id, title, url } of contents.links) add('link', id, title, url, title);
  for (const { id, title, url, points } of contents.tools) add('external tool', id, title, url, { title, points });
  for (const quiz of contents.quizzes) {
    add('quiz', quiz.id, quiz.title, quiz.intro === undefined ? '' : linesOf(quiz.intro), {
      title: quiz.title,
      settings: quiz.settings,
    });
    for (const question of questionsOf(quiz)) {
      const { stem, file: _file, ...rest } = { file: '', ...question };
      add('question', `${quiz.id}/${question.id}`, question.title || stem.text.slice(0, 60), linesOf(stem), rest);
    }
  }
  for (const { path, sha256, role } of contents.files)
    if (role === 'content' && !/\.html?$/i.test(path)) add('file', path, path, '', sha256);
  return parts;
}

function changeOf(was: Part | undefined, is: Part | undefined): readonly PackageChange[] {
  const shown = is ?? was;
  if (shown === undefined) return [];
  const { what, title } = shown;
  if (was === undefined) return [{ kind: 'added', what, title }];
  if (is === undefined) return [{ kind: 'removed', what, title }];
  const isOtherWords = was.words !== is.words;
  if (!isOtherWords && isSame(plain(was.rest), plain(is.rest))) return [];
  return [{ kind: 'changed', what, title, ...(isOtherWords ? { before: was.words, after: is.words } : {}) }];
}

/** Without what is absent, as JSON has it. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}

function missing(path: string): Diagnostic {
  return updateCodes.report('not-comparable', {
    message: `The package \`${path}\` does not exist.`,
    hint: 'Check its path.',
    place: { file: path },
  });
}

function otherKind(before: string, after: string): Diagnostic {
  return updateCodes.report('not-comparable', {
    message: `\`${before}\` and \`${after}\` are packages for different platforms.`,
    hint: 'Compare two that were built for the same one.',
    place: { file: COMMAND_LINE },
  });
}
