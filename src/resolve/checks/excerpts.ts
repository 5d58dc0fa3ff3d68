import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { LoadedWorkspace } from '../../source/document.ts';
import { resolveCodes } from '../codes.ts';
import { type Placed, placedActivities, placedList } from '../definition-walk.ts';
import { nearestInPassages } from '../nearest-in-passages.ts';
import { countWords, nearestWords, type SourceText, sourceText, standsIn } from '../quotation.ts';
import { quoteFinder } from '../quote-places.ts';
import type { ResolveSession } from '../session.ts';

type ExcerptDefinition = Extract<ResolveSession['definition']['activities'][number], { type: 'excerpt' }>;

/** What an excerpt shows as quoted must be in its source, and what is annotated in the excerpt. */
export function checkExcerpts(session: ResolveSession): readonly Diagnostic[] {
  const excerpts = placedActivities(session.definition).flatMap(({ part, pointer }): Placed<ExcerptDefinition>[] =>
    part.type === 'excerpt' ? [{ part, pointer }] : [],
  );
  return [
    ...excerpts.flatMap((excerpt) => checkAnnotations(excerpt, session)),
    ...excerpts.flatMap((excerpt) => checkQuotations(excerpt, session)),
    ...uncheckedSources(excerpts, session),
    ...quotedWords(excerpts, session),
  ];
}

function checkAnnotations({ part, pointer }: Placed<ExcerptDefinition>, session: ResolveSession): Diagnostic[] {
  const placesOf = quoteFinder(part.passages);
  return placedList(part.annotations, `${pointer}/annotations`).flatMap((annotation) => {
    const { quote } = annotation.part;
    if (placesOf(quote).length > 0) return [];
    const nearest = nearestInPassages(part.passages, quote);
    return [
      resolveCodes.report('annotation-not-found', {
        message: `The note is on “${quote}”, which is not in any passage of this excerpt.`,
        hint:
          nearest === undefined
            ? 'Copy the words from one passage, with its quotation marks and dashes.'
            : `The nearest words are “${nearest}”.`,
        place: session.place(`${annotation.pointer}/quote`),
      }),
    ];
  });
}

function checkQuotations({ part, pointer }: Placed<ExcerptDefinition>, session: ResolveSession): Diagnostic[] {
  const source = textOf(session.workspace, part.source);
  if (source === undefined) return [];
  return placedList(part.passages, `${pointer}/passages`).flatMap((passage) => {
    const { kind, text, original } = passage.part;
    // A source in another language holds the original; then the translation is the module's.
    if (kind !== 'quoted' || standsIn(source, text) || (original !== undefined && standsIn(source, original.text)))
      return [];
    const nearest = nearestWords(source, text);
    return [
      resolveCodes.report('quotation-not-found', {
        message:
          nearest === undefined
            ? `The quoted words are not in the text of \`${part.source}\`, nor anything like them.`
            : `The quoted words are not in the text of \`${part.source}\`. Nearest, in line ${nearest.line}: “${nearest.words}”.`,
        hint: 'Quote to the letter, with … or […] where words are omitted; or make the passage `narrated`.',
        place: session.place(`${passage.pointer}/text`),
      }),
    ];
  });
}

/** One for each source, at the first excerpt that quotes from it. */
function uncheckedSources(excerpts: readonly Placed<ExcerptDefinition>[], session: ResolveSession): Diagnostic[] {
  const seen = new Set<string>();
  return excerpts.flatMap(({ part, pointer }) => {
    const quotes = part.passages.some(({ kind }) => kind === 'quoted');
    if (!quotes || part.source === null || seen.has(part.source) || session.workspace.sourceTexts.has(part.source))
      return [];
    seen.add(part.source);
    return [
      resolveCodes.report('quotation-unchecked', {
        message: `The quotations from \`${part.source}\` were not compared with its text, which is not available.`,
        hint: `Name a text file of it under \`sourceTexts\` in cartwright.json; it is never packaged.`,
        place: session.place(`${pointer}/source`),
      }),
    ];
  });
}

function quotedWords(excerpts: readonly Placed<ExcerptDefinition>[], session: ResolveSession): Diagnostic[] {
  return placedList(session.definition.sources, '/sources').flatMap(({ part: { id, maxQuotedWords }, pointer }) => {
    const quoting = excerpts.filter(({ part }) => part.source === id);
    const words = quoting
      .flatMap(({ part }) => part.passages)
      .filter(({ kind }) => kind === 'quoted')
      .reduce((sum, { text }) => sum + countWords(text), 0);
    if (maxQuotedWords === undefined || words <= maxQuotedWords) return [];
    return [
      resolveCodes.report('quoted-words', {
        message: `The module quotes ${words} words of \`${id}\`, but at most ${maxQuotedWords} may be quoted.`,
        hint: 'Shorten quoted passages, or retell them in `narrated` ones.',
        place: session.place(`${pointer}/maxQuotedWords`),
        related: quoting.map((excerpt) => ({ ...session.place(`${excerpt.pointer}/source`), message: 'quoted here' })),
      }),
    ];
  });
}

/** Prepared once a workspace, because many modules quote from one source. */
const prepared = new WeakMap<LoadedWorkspace, Map<string, SourceText>>();

function textOf(workspace: LoadedWorkspace, source: string | null): SourceText | undefined {
  if (source === null) return undefined;
  const text = workspace.sourceTexts.get(source);
  if (text === undefined) return undefined;
  const texts = prepared.get(workspace) ?? new Map<string, SourceText>();
  prepared.set(workspace, texts);
  const known = texts.get(source) ?? sourceText(text);
  texts.set(source, known);
  return known;
}
