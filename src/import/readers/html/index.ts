import { importCodes } from '../../codes.ts';
import type { ImportReader, ImportSource } from '../../draft/reader.ts';
import { isCollection, openOriginal } from '../../originals/original-files.ts';

const PAGE = /\.x?html?$/i;

function isPage(path: string): boolean {
  return PAGE.test(path);
}

/** Packages of other kinds that hold pages, too. */
const OTHER_KINDS =
  /^(?:(?:[^/]*\/)?(?:imsmanifest\.xml|moodle_backup\.xml)|mimetype|\[Content_Types\]\.xml|h5p\.json|course_settings\/.*)$/;

/** A page of the web, or a zip of pages. */
export const htmlReader: ImportReader = {
  name: 'html',
  title: 'web page, or a zip of pages',
  recognise: async (source) => {
    if (!isCollection(source)) return isPage(source.name) ? looksLikeText(source) : startsAsPage(source);
    const paths = openOriginal(source).value?.paths ?? [];
    if (paths.some((path) => OTHER_KINDS.test(path))) return false;
    const pages = paths.filter(isPage).length;
    return pages > 0 && pages >= paths.filter((path) => /\.(?:md|markdown|qmd|rmd|ipynb)$/i.test(path)).length;
  },
  read: async (source, wish) => {
    const { value: files, diagnostics } = openOriginal(source);
    if (files === undefined) return { diagnostics };
    const { draftOfPages } = await import('./draft-of-pages.ts');
    const draft = await draftOfPages(files, source.name, wish);
    if (draft.modules.some(({ activities }) => activities.length > 0)) return { value: draft, diagnostics: [] };
    return {
      diagnostics: [
        importCodes.report('nothing-in-it', {
          message: `There are no words in “${source.name}”.`,
          hint: 'Open the page in a browser and save it as a whole page: some pages are put together only there.',
          place: { file: source.name },
        }),
      ],
    };
  },
};

function looksLikeText({ bytes }: ImportSource): boolean {
  const head = bytes.read(0, 512);
  return !head.includes(0) || head[0] === 0xff || head[0] === 0xfe;
}

function startsAsPage({ bytes }: ImportSource): boolean {
  const head = String.fromCharCode(...bytes.read(0, 512)).replace(/^\u00ef\u00bb\u00bf/, '');
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html)\b/i.test(head);
}
