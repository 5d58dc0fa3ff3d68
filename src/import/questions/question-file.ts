import type { Result } from '../../diagnostics/diagnostic.ts';
import { importCodes } from '../codes.ts';
import type { ImportDraft } from '../draft/draft.ts';
import type { ImportSource } from '../draft/reader.ts';
import type { ReportEntry } from '../draft/report-entry.ts';
import { type DecodedText, decodeText } from './decode.ts';

/** Texts over this size are no lists of questions: ten thousand questions have a tenth of it. */
const LONGEST_TEXT = 16 * 1024 ** 2;

/** Each file's text as it was read: every reader is asked whether it knows the file. */
const known = new WeakMap<ImportSource['bytes'], DecodedText | undefined>();

/** The text of a file; undefined where it is no text, or too long to be one of questions. */
export function textOf({ bytes }: ImportSource): DecodedText | undefined {
  if (known.has(bytes)) return known.get(bytes);
  const read = bytes.size > LONGEST_TEXT ? undefined : decodeText(bytes.read(0, bytes.size));
  const text = read === undefined || read.text.includes('\0') ? undefined : read;
  known.set(bytes, text);
  return text;
}

/** Whether a file has one of these endings; a name without an ending has any. */
export function isNamed({ name }: ImportSource, ...endings: readonly string[]): boolean {
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase();
  return ending === undefined || endings.includes(ending);
}

/** A draft as a reader gives it: what has no questions is an error, with the reason where one is known. */
export function questionResult(
  draft: ImportDraft | undefined,
  source: ImportSource,
  decoded?: DecodedText,
): Result<ImportDraft> {
  const isEmpty = draft === undefined || draft.modules.every(({ activities }) => activities.length === 0);
  if (draft !== undefined && !isEmpty)
    return { value: { ...draft, entries: [...encodingEntry(source, decoded), ...draft.entries] }, diagnostics: [] };
  const [first] = draft?.entries ?? [];
  const why = first === undefined ? '' : ` ${first.text}`;
  return {
    diagnostics: [
      importCodes.report('nothing-in-it', {
        message: `No question of the file could be taken.${why}`,
        hint: 'Look into docs/importing-questions.md: it has an example of each kind of question for each kind of file.',
        place: {
          file: source.name,
          ...(first?.place.line === undefined
            ? {}
            : { range: { start: { line: first.place.line, column: 1 }, end: { line: first.place.line, column: 1 } } }),
        },
      }),
    ],
  };
}

/** Letters may be others where an encoding was guessed. */
function encodingEntry({ name }: ImportSource, decoded: DecodedText | undefined): readonly ReportEntry[] {
  if (decoded?.guessed !== true) return [];
  return [
    {
      outcome: 'changed',
      kind: 'encoding',
      place: { file: name },
      text: `The file does not say how its letters are stored; they were read as ${decoded.encoding}. If some are wrong, save the file as UTF-8 and import it again.`,
    },
  ];
}
