import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { resolveCodes } from '../codes.ts';
import type { ResolveSession } from '../session.ts';

/** Where a JSON or YAML file may be read in: three lists, the questions of quizzes and pools, and each of those. */
const LISTS = /^\/(?:people|glossary|sources|[^/]+\/\d+\/questions(?:\/\d+(?:\/questions(?:\/\d+)?)?)?)$/;

/** Files are read in where the format says so; a title or a word of an answer from a file would bring its line breaks along. */
export function checkIncludes(session: ResolveSession): readonly Diagnostic[] {
  const { includedTexts, includedLists = [] } = session.loaded;
  const lists = includedLists.filter(({ pointer }) => !LISTS.test(pointer));
  const markdown = includedTexts.length === 0 ? new Set<string>() : session.markdownTexts();
  return [
    ...includedTexts
      .filter(({ pointer }) => !markdown.has(pointer))
      .map(({ place }) =>
        misplaced('this text is plain words, not Markdown.', 'Write the words themselves, in quotation marks.', place),
      ),
    ...lists.map(({ place }) =>
      misplaced(
        'only texts, `people`, `glossary`, `sources` and questions may be in files of their own.',
        'Write what the file holds here.',
        place,
      ),
    ),
  ];
}

function misplaced(why: string, hint: string, place: Place): Diagnostic {
  return resolveCodes.report('include-place', { message: `A file cannot be included here: ${why}`, hint, place });
}
