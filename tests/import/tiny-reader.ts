import { importCodes } from '../../src/import/codes.ts';
import type { DraftModule } from '../../src/import/draft/draft.ts';
import type { ImportReader } from '../../src/import/draft/reader.ts';
import { choice, moduleOf, paragraph, picture, quiz, reading, shown } from './drafts.ts';

/** A course as tests write it: modules, their pages and the stems of their questions. */
export interface TinyCourse {
  readonly title: string;
  readonly modules: readonly {
    readonly key: string;
    readonly title: string;
    readonly pages: readonly { readonly key: string; readonly title: string; readonly text: string }[];
    readonly questions?: readonly { readonly key: string; readonly stem: string; readonly correct?: number | null }[];
  }[];
}

export const tinyFile = (course: TinyCourse): string => `TINY ${JSON.stringify(course)}`;

/** Reads what `tinyFile` writes; a page whose text is `picture` shows one. */
export const tinyReader: ImportReader = {
  name: 'tiny',
  title: 'tiny course',
  recognise: async ({ bytes }) => new TextDecoder().decode(bytes.read(0, 4)) === 'TINY',
  read: async ({ name, bytes }) => {
    const text = new TextDecoder().decode(bytes.read(5, bytes.size));
    if (text === 'boom') throw new Error('The reader is broken.');
    if (!text.endsWith('}'))
      return {
        diagnostics: [
          importCodes.report('damaged', {
            message: `\`${name}\` ends in the middle.`,
            hint: 'Export it again.',
            place: { file: name },
          }),
        ],
      };
    const course: TinyCourse = JSON.parse(text);
    const modules = course.modules.map(
      ({ key, title, pages, questions = [] }): DraftModule =>
        moduleOf(
          [
            ...pages.map((page) =>
              reading(page.key, page.title, page.text === 'picture' ? shown('p') : paragraph(page.text)),
            ),
            ...(questions.length === 0
              ? []
              : [
                  quiz(
                    `${key}-quiz`,
                    'Test',
                    questions.map((one) => choice(one.key, one.stem, one.correct ?? null)),
                  ),
                ]),
          ],
          { key, title },
        ),
    );
    const files = new Map(text.includes('"picture"') ? [['p', picture('loaf.png')]] : []);
    return { value: { title: course.title, modules, files, entries: [] }, diagnostics: [] };
  },
};
