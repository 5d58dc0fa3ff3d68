import type { HtmlProfile } from '../../content/profile.ts';
import { cartridgePageProfile } from '../shared/cartridge/profile.ts';

/** What Moodle's cleaner takes away, so that cartridges are without. `tabindex` lets a keyboard scroll a wide table. */
const MOODLE_ATTRIBUTES: ReadonlySet<string> = new Set(['id', 'role', 'tabindex']);

/**
 * Elements that Moodle shows (5.1) and a cleaning site unwraps: then what they fold away is open below its title,
 * which is all that is lost.
 */
const FOLDING = ['details', 'summary'];

/**
 * Pages, prompts and descriptions. Moodle shows them as they were restored, ids and roles included; elements and styles
 * are those that its cleaner knows, because a site may be told to clean everything (`forceclean`), and an editor does.
 */
export const moodlePageProfile: HtmlProfile = {
  ...cartridgePageProfile,
  name: 'moodle page',
  elements: new Set([...cartridgePageProfile.elements, ...FOLDING]),
  // Moodle's themes let a box of the class `figure` shrink to what is in it, and a player to nothing (5.1.3). `w-100`
  // would cure that too, and undo the width that a picture has.
  replacements: { ...cartridgePageProfile.replacements, figure: { tag: 'div', class: 'figure d-block' } },
  decodesTwice: false,
  attribute: (tag, name) =>
    MOODLE_ATTRIBUTES.has(name) || name.startsWith('aria-') || cartridgePageProfile.attribute(tag, name),
  anchors: true,
};

/** Questions. They share one page of the platform's own, where an id of theirs would not be theirs alone. */
export const moodleQuestionProfile: HtmlProfile = {
  ...moodlePageProfile,
  name: 'moodle question',
  attribute: (tag, name) => name !== 'id' && moodlePageProfile.attribute(tag, name),
  anchors: false,
};
