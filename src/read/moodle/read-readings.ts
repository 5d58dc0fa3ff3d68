import type { Origin, TextContents } from '../contents/contents.ts';
import type { XmlElement } from '../xml/element.ts';
import { activityText, nameWords, originOf, stateOf } from './activity-texts.ts';
import { type Backup, type BackupActivity, field, idOf } from './backup.ts';

interface Activity extends Origin {
  readonly title: string;
  readonly published: boolean;
  readonly instructorOnly: boolean;
}

export interface BookContents extends Activity {
  readonly intro: TextContents;
  /** In their order. */
  readonly chapters: readonly {
    readonly id: string;
    readonly title: string;
    readonly subchapter: boolean;
    readonly hidden: boolean;
    readonly body: TextContents;
  }[];
}

/** A text on the course's page; files that the course hands out, one or a folder of them. */
export interface LabelContents extends Activity {
  readonly text: TextContents;
}

export interface HandoutContents extends Activity {
  readonly intro: TextContents;
  readonly files: readonly { readonly path: string; readonly name: string; readonly folder: string }[];
}

export interface GlossaryContents extends Activity {
  readonly intro: TextContents;
  /** Those of teachers. */
  readonly entries: readonly { readonly id: string; readonly term: string; readonly definition: TextContents }[];
}

export function readBook(book: BackupActivity, backup: Backup): BookContents {
  const chapters = book.body?.child('chapters')?.childrenNamed('chapter') ?? [];
  const place = (chapter: XmlElement) => Number(field(chapter, 'pagenum')) || 0;
  return {
    ...originOf(book),
    ...stateOf(book),
    intro: activityText(book, backup, 'intro'),
    chapters: [...chapters]
      .sort((left, right) => place(left) - place(right))
      .map((chapter) => ({
        id: idOf(chapter),
        title: nameWords(field(chapter, 'title')),
        subchapter: field(chapter, 'subchapter') === '1',
        hidden: field(chapter, 'hidden') === '1',
        body: activityText(book, backup, 'content', { element: chapter, area: 'chapter', item: idOf(chapter) }),
      })),
  };
}

export function readLabel(label: BackupActivity, backup: Backup): LabelContents {
  return { ...originOf(label), ...stateOf(label), text: activityText(label, backup, 'intro') };
}

/** `resource` and `folder`. */
export function readHandout(handout: BackupActivity, backup: Backup): HandoutContents {
  const { context, kind } = handout;
  return {
    ...originOf(handout),
    ...stateOf(handout),
    intro: activityText(handout, backup, 'intro'),
    files: backup.stored.in({ context, component: `mod_${kind}`, area: 'content', item: '0' }),
  };
}

/** Terms of teachers: entries of students are their work and are not read. */
export function readGlossary(glossary: BackupActivity, backup: Backup): GlossaryContents {
  const entries = glossary.body?.child('entries')?.childrenNamed('entry') ?? [];
  return {
    ...originOf(glossary),
    ...stateOf(glossary),
    intro: activityText(glossary, backup, 'intro'),
    entries: entries
      .filter((entry) => field(entry, 'teacherentry') === '1')
      .map((entry) => ({
        id: idOf(entry),
        term: nameWords(field(entry, 'concept')),
        definition: activityText(glossary, backup, 'definition', { element: entry, area: 'entry', item: idOf(entry) }),
      })),
  };
}
