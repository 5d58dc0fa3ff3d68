import { singularOf } from '../definition/describe-place.ts';
import { fieldWords } from './field-words.ts';
import { fieldsOf, itemsOf } from './parts-of-value.ts';
import type { Path, Step } from './path.ts';

/**
 * Where a path leads, as a teacher would say it: `Quiz “Week 2”, question “What are norms?”, choice “Rules”: the feedback`.
 * `definitions` are those in which titles are looked up, the first that has the part.
 */
export function describePath(path: Path, definitions: readonly unknown[]): string {
  const found = definitions.map((definition) => nodesAlong(path, definition));
  const nodeAt = (index: number): unknown => found.map((nodes) => nodes[index]).find((node) => node !== undefined);
  const things: string[] = [];
  let fields: string[] = [];
  let paragraph: number | undefined;
  for (const [index, step] of path.entries()) {
    if (typeof step === 'string') fields.push(step);
    else if ('paragraph' in step) paragraph = step.paragraph;
    else {
      // The properties before it only led to its list.
      things.push(thing(fields.at(-1) ?? '', step, nodeAt(index), definitions));
      fields = [];
    }
  }
  const last = fields.length === 0 ? '' : fieldWords(fields);
  const part =
    paragraph === undefined ? last : last === '' ? `paragraph ${paragraph}` : `${last}, paragraph ${paragraph}`;
  const place = upperFirst(things.join(', '));
  if (place === '') return part === '' ? 'The module' : upperFirst(part);
  return part === '' ? place : `${place}: ${part}`;
}

/** What a list’s item is called, by itself: `question “What are norms?”`. */
export function describeThing(path: Path, definitions: readonly unknown[]): string {
  const list = path.at(-2);
  const step = path.at(-1);
  if (step === undefined || typeof step === 'string' || 'paragraph' in step) return describePath(path, definitions);
  const node = definitions.map((definition) => nodesAlong(path, definition).at(-1)).find((one) => one !== undefined);
  return thing(String(list), step, node, definitions);
}

/** The part of the definition at each step. */
function nodesAlong(path: Path, definition: unknown): readonly unknown[] {
  const nodes: unknown[] = [];
  let node: unknown = definition;
  for (const step of path) {
    if (typeof step === 'string') node = fieldsOf(node)[step];
    else if ('id' in step) node = itemsOf(node).find((item) => (fieldsOf(item).id ?? item) === step.id);
    else node = undefined;
    nodes.push(node);
  }
  return nodes;
}

/** Names of lists, as one of their items is called. */
const kinds: Readonly<Record<string, string>> = {
  lessonPlan: 'step of the lesson plan',
  contentNotes: 'content note',
  gaps: 'gap',
  distractors: 'match that fits nothing',
};

function thing(
  list: string,
  step: Exclude<Step, string | { readonly paragraph: number }>,
  node: unknown,
  definitions: readonly unknown[],
): string {
  const id = 'id' in step ? step.id : step.key;
  const { type } = fieldsOf(node);
  const isTyped = list === 'activities' || type === 'pool';
  const kind = isTyped && typeof type === 'string' ? type : (kinds[list] ?? singularOf(list) ?? list.replace(/s$/, ''));
  return `${kind} “${calledBy(list, node, definitions) ?? id}”`;
}

/** By which people know a thing: its title, or else how its text begins. */
function calledBy(list: string, node: unknown, definitions: readonly unknown[]): string | undefined {
  // An activity names objectives by their ids.
  const shown = typeof node === 'string' && list === 'objectives' ? objective(node, definitions) : node;
  const { title, term, name, stem, text, quote, prompt, csl } = fieldsOf(shown);
  const titles = [title, term, name, fieldsOf(csl).title].find((one): one is string => typeof one === 'string');
  if (titles !== undefined) return titles;
  const words = [stem, text, quote, prompt].find((one): one is string => typeof one === 'string');
  return words === undefined ? undefined : beginning(words);
}

function objective(id: string, definitions: readonly unknown[]): unknown {
  return definitions
    .flatMap((definition) => itemsOf(fieldsOf(definition).objectives))
    .find((one) => fieldsOf(one).id === id);
}

const MOST_LETTERS = 50;

/** The first words of a text, without the marks of Markdown; undefined where there are none. */
export function beginning(text: string): string | undefined {
  const plain = text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...plain];
  if (letters.length <= MOST_LETTERS) return plain === '' ? undefined : plain;
  const cut = letters.slice(0, MOST_LETTERS + 1);
  const end = Math.max(cut.lastIndexOf(' '), MOST_LETTERS / 2);
  return `${cut
    .slice(0, end)
    .join('')
    .replace(/[\s,;:.–-]+$/u, '')}…`;
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
