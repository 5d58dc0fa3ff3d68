import type { ErrorObject } from 'ajv';
import { closest } from '../diagnostics/suggest.ts';
import { pointerTo } from '../source/parsed-text.ts';
import { otherFile } from '../written/other-files.ts';
import type { Explanation, Subject } from './explanation.ts';
import { branchTypes } from './failed-schema.ts';
import { nounFor, typeName } from './forms.ts';
import { strangeLetter } from './written-id.ts';

/** Names that platforms and teachers give to types. Where a name is listed at two types, the one is meant that may be there. */
const questionNames: Readonly<Record<string, readonly string[]>> = {
  choice: ['multiple-choice', 'multichoice', 'single-choice', 'mc', 'mcq', 'radio'],
  'multiple-response': ['multiple-answer', 'multiple-answers', 'multiple-select', 'checkbox', 'checkboxes'],
  'true-false': ['true-or-false', 'yes-no', 'boolean'],
  'short-answer': ['short-text', 'text-entry', 'fill-in'],
  numeric: ['number', 'numerical', 'calculated'],
  matching: ['match', 'pairs', 'pairing', 'connect'],
  categorize: ['categories', 'classify', 'classification', 'sorting', 'sort'],
  ordering: ['order', 'sequence', 'ranking'],
  cloze: ['fill-in-the-blank', 'fill-in-the-blanks', 'gap-fill', 'gap-text', 'gaps', 'blanks'],
  evidence: ['hot-text', 'highlight'],
  essay: ['long-answer', 'open', 'open-question', 'extended-text', 'free-text'],
  pool: ['bank', 'question-bank', 'group', 'random'],
};

const activityNames: Readonly<Record<string, readonly string[]>> = {
  reading: ['text', 'page', 'lecture', 'lesson', 'article'],
  excerpt: ['source', 'primary-source', 'document', 'quotation'],
  dataset: ['table', 'chart', 'graph', 'data'],
  timeline: ['chronology', 'dates'],
  discussion: ['forum', 'discussion-board', 'debate'],
  assignment: ['homework', 'paper', 'task', 'essay'],
  quiz: ['test', 'exam', 'assessment'],
  link: ['url', 'website', 'weblink', 'web-link'],
  tool: ['lti', 'external-tool', 'lti-tool', 'app', 'external-app', 'plugin'],
};

const otherNames: Readonly<Record<string, readonly string[]>> = { ...questionNames, ...activityNames };

/** A part whose `type` is none of those that it may be of, or that says none. */
export function explainUnknownType({ error, place, value }: Subject): Explanation {
  const allowed = branchTypes(error);
  const list = `It is one of: ${allowed.join(', ')}.`;
  if (error.params.error === 'tag') return untyped(place, value, list, error);
  const written = String(error.params.tagValue);
  const elsewhere = typeElsewhere(written, allowed);
  if (elsewhere !== undefined)
    return { code: 'unknown-type', ...elsewhere(place), pointer: pointerTo(error.instancePath, 'type') };
  const meant = meantType(written, allowed);
  return {
    code: 'unknown-type',
    message: `${place} is of type “${written}”, which does not exist here.`,
    hint: meant === undefined ? list : `Did you mean \`${meant}\`?`,
    pointer: pointerTo(error.instancePath, 'type'),
  };
}

/** A type that exists, but not among these: a question among activities, or the other way round. */
function typeElsewhere(
  written: string,
  allowed: readonly string[],
): ((place: string) => Pick<Explanation, 'message' | 'hint'>) | undefined {
  if (allowed.includes(written)) return undefined;
  if (written in questionNames && allowed.includes('quiz'))
    return (place) => ({
      message: `${place} is of type “${written}”, which is a question; it belongs in a quiz, which is an activity.`,
      hint: 'Put it under `questions` of an activity of type `quiz`: { "id": …, "type": "quiz", "title": …, "purpose": "practice", "questions": [ … ] }.',
    });
  if (written in activityNames && allowed.includes('choice') && meantType(written, allowed) === undefined)
    return (place) => ({
      message: `${place} is of type “${written}”, which is an activity, among questions.`,
      hint: 'Put it under `activities` of the module, beside the quiz.',
    });
  if (written === 'pool' && allowed.includes('choice'))
    return (place) => ({
      message: `${place} is a pool inside a pool.`,
      hint: 'Put its questions into the outer pool, or the pool beside it, among the questions of the quiz.',
    });
  return undefined;
}

/** The type that a word was meant for; undefined where nobody can say. */
export function meantType(written: string, allowed: readonly string[]): string | undefined {
  const plain = written
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return allowed.find((type) => otherNames[type]?.includes(plain)) ?? closest(written, allowed);
}

/** A file in place of a part: one that is read in would not be there any more. */
function fileOfNoPart(place: string, file: string, list: string): Explanation {
  const what = otherFile(file);
  if (!list.includes('choice'))
    return {
      code: 'missing-property',
      message: `${place} names the file \`${file}\`, but activities have to be in the definition itself.`,
      hint: 'Write the activity here; its texts can be in files: "body": {"file": "readings/text.md"}.',
    };
  return {
    code: 'missing-property',
    message: `${place} names the file \`${file}\`,${what === undefined ? '' : ` ${what},`} but questions can only be read from .json and .yaml files.`,
    hint: 'Write the question in such a file, just as you would here, with only `file` in the braces: {"file": "questions/one.json"}.',
  };
}

function untyped(place: string, value: unknown, list: string, error: ErrorObject): Explanation {
  const object = typeof value === 'object' && value !== null ? value : {};
  const misspelt = Object.keys(object).find((key) => key !== 'type' && closest(key, ['type']) !== undefined);
  if ('type' in object)
    return {
      code: 'wrong-type',
      message: `\`type\` of ${place} must be a text, but is ${nounFor(typeName(object.type))}.`,
      hint: list,
      pointer: pointerTo(error.instancePath, 'type'),
    };
  const file = 'file' in object && typeof object.file === 'string' ? object.file : undefined;
  if (file !== undefined && misspelt === undefined) return fileOfNoPart(place, file, list);
  if (misspelt === undefined) return { code: 'missing-property', message: `${place} lacks \`type\`.`, hint: list };
  return {
    code: 'unknown-property',
    message: `${place} has an unknown property \`${misspelt}\`, and lacks \`type\`.`,
    hint: ['Did you mean `type`?', strangeLetter(misspelt) ?? ''].join(' ').trim(),
    pointer: pointerTo(error.instancePath, misspelt),
    part: 'key',
  };
}
