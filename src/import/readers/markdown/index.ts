import { importCodes } from '../../codes.ts';
import type { ImportReader, ImportSource } from '../../draft/reader.ts';
import { isCollection, openOriginal } from '../../originals/original-files.ts';
import { textOf } from '../../questions/question-file.ts';

const TEXT = /\.(?:md|markdown|mdown|mkd|qmd|rmd)$/i;

/** A text file with headings as Markdown has them. */
function hasHeadings(source: ImportSource): boolean {
  return /\.(?:txt|text)$/i.test(source.name) && /^#{1,6} \S/m.test(textOf(source)?.text ?? '');
}

/** Texts in Markdown: a file with what lies beside it, or a zip of them. */
export const markdownReader: ImportReader = {
  name: 'markdown',
  title: 'text in Markdown, or a zip of such texts',
  recognise: async (source) => {
    if (!isCollection(source))
      return (TEXT.test(source.name) || hasHeadings(source)) && !source.bytes.read(0, 512).includes(0);
    const paths = openOriginal(source).value?.paths ?? [];
    return (
      paths.some((path) => TEXT.test(path)) && !paths.some((path) => /^(?:imsmanifest|moodle_backup)\.xml$/.test(path))
    );
  },
  read: async (source, wish) => {
    const { value: files, diagnostics } = openOriginal(source);
    if (files === undefined) return { diagnostics };
    const { draftOfTexts } = await import('./draft-of-texts.ts');
    const draft = await draftOfTexts(files, source.name, wish);
    if (draft.modules.some(({ activities }) => activities.length > 0)) return { value: draft, diagnostics: [] };
    return {
      diagnostics: [
        importCodes.report('nothing-in-it', {
          message: `There are no words in “${source.name}”.`,
          hint: 'Look whether the right file was chosen.',
          place: { file: source.name },
        }),
      ],
    };
  },
};
