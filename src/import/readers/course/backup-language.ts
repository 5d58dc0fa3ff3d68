import { field } from '../../../read/moodle/backup.ts';
import type { MoodleBackupReading } from '../../../read/package-reading.ts';

/** The language of the course, or that of its pages. */
export function languageOf(reading: MoodleBackupReading): string | undefined {
  const said = field(reading.files.xml('course/course.xml')?.root, 'lang').replaceAll('_', '-') || ofTexts(reading);
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(said) ? said : undefined;
}

/** The language that most pages say they are in. */
function ofTexts({ contents }: MoodleBackupReading): string {
  const said = contents.pages.map(({ body }) => /^\s*<[a-z]+[^>]*\slang="([^"]+)"/i.exec(body.source)?.[1] ?? '');
  const count = (language: string) => said.filter((one) => one === language).length;
  return said.find((language) => language !== '' && count(language) * 2 > said.length) ?? '';
}
