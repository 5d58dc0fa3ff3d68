import type { TextContents } from '../contents/contents.ts';
import { htmlContents } from '../html/read.ts';
import type { XmlElement } from '../xml/element.ts';
import { type Backup, type BackupActivity, field, idOf } from './backup.ts';
import type { FileArea } from './stored-files.ts';
import { moodleText } from './text.ts';

/** A text of an activity: a field of its body, or of a part of it, whose files are in an area of its own. */
export function activityText(
  { context, kind, body }: BackupActivity,
  { stored, information }: Backup,
  name: string,
  part: { readonly element?: XmlElement | undefined; readonly area?: string; readonly item?: string } = {},
): TextContents {
  const { element = body, area = name, item = '0' } = part;
  const legacy = legacyArea(field(information, 'original_course_contextid'));
  return moodleText(element, name, stored.locate({ context, component: `mod_${kind}`, area, item }, legacy));
}

/** The text above a section. */
export function sectionSummary(section: XmlElement | undefined, { stored, information }: Backup): TextContents {
  const context = field(information, 'original_course_contextid');
  const area = { context, component: 'course', area: 'section', item: idOf(section) };
  return moodleText(section, 'summary', stored.locate(area, legacyArea(context)));
}

function legacyArea(context: string): FileArea {
  return { context, component: 'course', area: 'legacy', item: '0' };
}

/** A name: shown as HTML is, so that its words are read so. */
export function nameWords(name: string): string {
  return htmlContents(name).text;
}

/** What is hidden by itself, and not with its section, is for instructors. */
export function stateOf({ module }: BackupActivity) {
  return {
    published: field(module, 'visible') === '1',
    instructorOnly: field(module, 'visible') === '0' && field(module, 'visibleold') === '0',
  };
}

export function originOf({ path, moduleId, body }: BackupActivity) {
  return { file: path, id: moduleId, title: nameWords(field(body, 'name')) };
}
