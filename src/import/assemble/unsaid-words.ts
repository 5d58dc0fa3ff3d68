import type { Unsaid } from '../../write/markdown/unsaid.ts';

/** What elements are to a teacher, where their words alone are kept. */
const ELEMENTS: Readonly<Record<string, string>> = {
  p: 'a paragraph of its own',
  br: 'a line of its own',
  ul: 'a list',
  ol: 'a numbered list',
  dl: 'a list of terms',
  blockquote: 'a quotation of its own',
  pre: 'lines of code',
  hr: 'a line across the page',
  table: 'a table',
  h1: 'a heading',
  h2: 'a heading',
  h3: 'a heading',
  h4: 'a heading',
  h5: 'a heading',
  h6: 'a heading',
  u: 'underlining',
  ins: 'underlining',
  font: 'a font of its own',
  span: 'a format of its own',
  small: 'small print',
  big: 'large print',
  center: 'centring',
  iframe: 'a page shown in the page',
  object: 'an embedded object',
  embed: 'an embedded object',
  button: 'a button',
  form: 'a form',
  input: 'a field',
  details: 'a part that unfolds',
  fieldset: 'a frame',
  figure: 'a frame around a picture',
  figcaption: 'a caption',
  img: 'a picture that cannot be taken',
  video: 'a video that cannot be taken',
  audio: 'a recording that cannot be taken',
  ruby: 'words written above others',
};

/** Frames that nobody sees, and attributes that only programs read. */
const UNSEEN_ELEMENTS = new Set(
  'li dt dd tr td th thead tbody tfoot caption div section article main header footer aside nav hgroup body address'.split(
    ' ',
  ),
);
const UNSEEN_ATTRIBUTES = /^(?:class|id|name|role|tabindex|title|target|rel|dir|lang|data-.*|aria-.*|on.*|xmlns.*)$/;

/** What a teacher is told of something that a text cannot say; undefined where nobody would miss it. */
export function unsaidWords({ what, name, words }: Pick<Unsaid, 'what' | 'name' | 'words'>): string | undefined {
  const where = words === '' ? '' : ` at “${short(words)}”`;
  switch (what) {
    case 'element':
      if (UNSEEN_ELEMENTS.has(name)) return undefined;
      return `The format${where} was not kept: ${ELEMENTS[name] ?? `\`${name}\``}. The words were.`;
    case 'attributes': {
      const seen = name.split(' ').filter((one) => !UNSEEN_ATTRIBUTES.test(one));
      if (seen.length === 0) return undefined;
      return seen.includes('style')
        ? `Colours, sizes or positions${where} were not kept: the theme gives them.`
        : `A setting of the format${where} was not kept (${seen.join(', ')}).`;
    }
    case 'line-break':
      return undefined;
    case 'joined':
      return `Two parts that follow each other${where} became one.`;
    case 'heading-level':
      return `A heading${where} skipped a level, and stands one level higher now.`;
    case 'table-shape':
      return `The table${where} had cells over several rows or columns, or more than text in its cells: they are single cells now. Look at it.`;
    case 'arrangement':
      return `The order or the nesting${where} is another one now. Look at it.`;
    case 'character':
      return `A character${where} cannot be in any package and was replaced.`;
    case 'reads-otherwise':
      return `This part${where} may look different from the original. Look at it.`;
  }
}

export function short(words: string, longest = 60): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}
