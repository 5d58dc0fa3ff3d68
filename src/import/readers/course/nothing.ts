import type { TextContents } from '../../../read/contents/contents.ts';
import type { PlannedActivity } from './plan.ts';

/** Ways to hand in what a module knows, by the names of the platforms. */
export const WAYS: Readonly<Record<string, 'text' | 'url' | 'file'>> = {
  online_text_entry: 'text',
  online_url: 'url',
  online_upload: 'file',
  media_recording: 'file',
  student_annotation: 'file',
  onlinetext: 'text',
  html: 'text',
  text: 'text',
  url: 'url',
  file: 'file',
};

export function isWebAddress(url: string): boolean {
  return /^https?:$/.test(URL.parse(url.trim())?.protocol ?? '');
}

function isEmpty({ text, references }: TextContents): boolean {
  return text === '' && references.length === 0;
}

/** Whether nothing of it can be taken, so that nothing may lead to it. */
export function isNothing(planned: PlannedActivity): boolean {
  switch (planned.as) {
    case 'reading':
      return (planned.files ?? []).length === 0 && planned.parts.every(({ text }) => isEmpty(text));
    case 'assignment': {
      const { prompt, submission, grading } = planned.assignment;
      const isWork = submission.some((way) => WAYS[way] !== undefined) && (grading?.points ?? 0) > 0;
      return !isWork && isEmpty(prompt) && planned.files.length === 0;
    }
    case 'quiz':
      return planned.quiz.entries.length === 0;
    case 'link':
      return !isWebAddress(planned.link.url);
    case 'tool':
      return !isWebAddress(planned.tool.url);
    case 'discussion':
      return false;
  }
}
