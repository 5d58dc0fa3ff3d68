import type { Cartridge } from '../../../read/common-cartridge/cartridge.ts';
import type { ManifestItem } from '../../../read/common-cartridge/manifest.ts';
import type { Findings, Where } from '../../../read/findings.ts';
import { decodeReferences } from '../../../read/html/references.ts';
import { characterCount } from '../text-length.ts';
import { moodleCodes } from './codes.ts';

/** The longest name that Moodle's database holds, in characters. */
export const LONGEST_NAME = 255;
/** The same of a quiz, as observed (`moodle/title-too-long`). */
const LONGEST_QUIZ_NAME = 243;

/** What PHP's strip_tags takes for a tag: a < that no space follows, up to the next > or the end. */
const TAG = /<(?!\s|$)[^>]*>?/g;

/** The title of an item, by what Moodle makes of the item. */
export function checkTitle({ manifest, files, manifestPath }: Cartridge, item: ManifestItem, depth: number): void {
  const where = { file: manifestPath, position: item.element.position };
  const kind = manifest.byIdentifier.get(item.identifierref ?? '')?.kind;
  // A forum and a tool are called as their own files say.
  if (kind === 'topic' || kind === 'lti') return;
  const folder = item.items.length > 0;
  // Summaries of sections have no limit.
  if (!(folder && depth === 0)) {
    checkLength(item.title, kind === 'assessment' ? LONGEST_QUIZ_NAME : LONGEST_NAME, where, files.findings);
  }
  if (folder && decodeReferences(item.title).includes('<!--')) {
    files.findings.add(moodleCodes, 'title-hides-activities', where, {
      message: `In Moodle the title "${item.title}" will hide the activities that follow on the course page: its <!-- opens a comment.`,
    });
  } else checkTitleTags(item.title, where, files.findings);
}

function checkLength(title: string, longest: number, where: Where, findings: Findings): void {
  const length = characterCount(title);
  if (length <= longest) return;
  findings.add(moodleCodes, 'title-too-long', where, {
    message: `Moodle's restore will stop: the title "${title.slice(0, 40)}..." has ${length} characters, more than ${longest}.`,
  });
}

/** The title of a document that names its activity, whatever the outline says. */
export function checkOwnTitle(
  title: string,
  itemTitle: string | undefined,
  what: string,
  where: Where,
  findings: Findings,
): void {
  checkLength(title, LONGEST_NAME, where, findings);
  checkTitleTags(title, where, findings);
  if (itemTitle === undefined || itemTitle === title) return;
  findings.add(moodleCodes, 'title-differs', where, {
    message: `In Moodle ${what} is called "${title}", not "${itemTitle}" as in the outline.`,
  });
}

/** What a title loses where it is shown. */
function checkTitleTags(title: string, where: Where, findings: Findings): void {
  const decoded = decodeReferences(title);
  const shown = decoded.replace(TAG, '').trim();
  if (shown === decoded.trim()) return;
  findings.add(moodleCodes, 'title-tags-lost', where, {
    message: `Moodle will show the title "${title}" as "${shown}".`,
  });
}
