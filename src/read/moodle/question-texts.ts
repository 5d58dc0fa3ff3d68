import type { TextContents } from '../contents/contents.ts';
import type { XmlElement } from '../xml/element.ts';
import { type Backup, field } from './backup.ts';
import { moodleText } from './text.ts';

/** Reads the texts of one question, with the files that they show. */
export interface QuestionTexts {
  /** The text of a field; `area` and `item` are Moodle's names for the place of its files. */
  of(parent: XmlElement | undefined, name: string, area: string, item: string): TextContents;
  /** The same of a field somewhere below; undefined where there is none. */
  deep(parent: XmlElement | undefined, name: string, area: string, item: string): TextContents | undefined;
}

const COMPONENTS: Readonly<Record<string, string>> = {
  subquestion: 'qtype_match',
  graderinfo: 'qtype_essay',
};

export function questionTexts(question: XmlElement, { stored }: Backup): QuestionTexts {
  const context = field(categoryOf(question), 'contextid');
  const of = (parent: XmlElement | undefined, name: string, area: string, item: string) => {
    const component = COMPONENTS[area] ?? 'question';
    const own = stored.locate({ context, component, area, item });
    // Feedback of a whole question is filed under the type's name by some types.
    const type = stored.locate({ context, component: `qtype_${field(question, 'qtype')}`, area, item });
    return moodleText(parent, name, (target) => own(target) ?? type(target));
  };
  return {
    of,
    deep(parent, name, area, item) {
      const [found] = parent?.descendants(name) ?? [];
      return found === undefined ? undefined : of(found.parent, name, area, item);
    },
  };
}

/** The category that holds a question, in the form before Moodle 4.0 or since. */
function categoryOf(question: XmlElement): XmlElement | undefined {
  let element = question.parent;
  while (element !== undefined && element.name !== 'question_category') element = element.parent;
  return element;
}
