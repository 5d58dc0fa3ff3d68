import { languageAttributes, leftToRightIn } from '../../content/directions.ts';
import { isLanguageTag } from '../../content/language.ts';
import { element } from '../../content/tree.ts';
import { type Frame, has, type Mark, marked, without } from './frames.ts';
import { isLink } from './links.ts';
import { classesOf, type RawElement, rawText, rawWords } from './raw.ts';
import { isColoured, isHighlighted, type Style, styleOf } from './styles.ts';
import { type Handler, leafPiece, type State, type Walker, wordsPiece } from './walker.ts';

const MARK_TAGS: Readonly<Record<string, Mark>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  dfn: 'em',
  var: 'em',
  s: 'del',
  strike: 'del',
  del: 'del',
  mark: 'mark',
  sub: 'sub',
  sup: 'sup',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};

/** The state inside an element: what its tag and its style make of the words in it. */
export function inside(node: RawElement, state: State, walker: Walker): State {
  const style = styleOf(node, walker.sheet);
  let frames = withLanguage(node, state, walker);
  const mark = MARK_TAGS[node.tag];
  if (mark !== undefined && !isUndone(mark, style)) frames = marked(frames, mark);
  frames = styled(frames, style);
  if (isUnderlined(node, style) && !isLink(state) && !has(frames, 'em') && !has(frames, 'code')) {
    if (rawWords(node.children) !== '') {
      walker.findings.add(
        'changed',
        'underline',
        'Underlined words are emphasised instead: underlined, they would look like a link.',
        rawWords(node.children),
      );
      frames = marked(frames, 'em');
    }
  }
  reportAppearance(node, style, state, walker);
  const language = languageOf(node) ?? state.language;
  return { ...state, frames, language };
}

/** Google Docs puts whole pages into `<b style="font-weight:normal">`. */
function isUndone(mark: Mark, style: Style): boolean {
  if (mark === 'strong') return isLight(style.get('font-weight'));
  if (mark === 'em') return style.get('font-style') === 'normal';
  return false;
}

function isLight(weight: string | undefined): boolean {
  return weight !== undefined && /^(?:normal|lighter|[1-5]00)$/.test(weight);
}

function styled(before: readonly Frame[], style: Style): readonly Frame[] {
  if (style.size === 0) return before;
  let frames = before;
  const weight = style.get('font-weight');
  if (weight !== undefined && /^(?:bold|bolder|[6-9]00)$/.test(weight)) frames = marked(frames, 'strong');
  else if (isLight(weight)) frames = without(frames, 'strong');
  const slant = style.get('font-style');
  if (slant === 'italic' || slant === 'oblique') frames = marked(frames, 'em');
  else if (slant === 'normal') frames = without(frames, 'em');
  if (/line-through/.test(lines(style))) frames = marked(frames, 'del');
  const raised = style.get('vertical-align');
  if (raised === 'super' || raised === 'sub')
    frames = marked(without(frames, 'sup', 'sub'), raised === 'sub' ? 'sub' : 'sup');
  return frames;
}

function lines(style: Style): string {
  return style.get('text-decoration') ?? style.get('text-decoration-line') ?? '';
}

function isUnderlined(node: RawElement, style: Style): boolean {
  return node.tag === 'u' || (/(?:^|\s)underline/.test(lines(style)) && node.tag !== 'a');
}

const INLINE: ReadonlySet<string> = new Set('a b big em font i small span strong u'.split(' '));

/** Words that are highlighted are marked; other colours, sizes and typefaces are the theme’s. */
function reportAppearance(node: RawElement, style: Style, { frames }: State, { findings }: Walker): void {
  const colour = style.get('color') ?? node.attributes.color?.toLowerCase();
  if (node.tag !== 'a' && isColoured(colour) && !has(frames, 'code') && rawWords(node.children) !== '')
    findings.add(
      'left',
      'colour',
      'Words were in colour. Colours are the theme’s: say in words what a colour meant.',
      rawWords(node.children),
    );
}

/** Whether an element in a line is marked as with a highlighter. */
export function highlighted(node: RawElement, state: State, walker: Walker): State {
  if (!INLINE.has(node.tag) || !isHighlighted(styleOf(node, walker.sheet))) return state;
  return { ...state, frames: marked(state.frames, 'mark') };
}

export function languageOf({ attributes }: RawElement): string | undefined {
  const tag = (attributes.lang ?? attributes['xml:lang'] ?? '').trim();
  return tag !== '' && isLanguageTag(tag) && tag.toLowerCase() !== 'und' ? tag : undefined;
}

function withLanguage(node: RawElement, state: State, walker: Walker): readonly Frame[] {
  const tag = languageOf(node);
  const { dir } = node.attributes;
  if (tag === undefined) {
    const base = state.language ?? walker.context.language;
    if (dir === 'rtl' && leftToRightIn(base).dir === undefined && rawWords(node.children) !== '')
      walker.findings.add(
        'left',
        'direction',
        'Words run from right to left, and the original does not say in which language they are: mark them with their language.',
        rawWords(node.children),
      );
    return state.frames;
  }
  const now = state.language ?? walker.context.language;
  const known = now === undefined || has(state.frames, 'code') || sameLanguage(tag, now);
  if (known) return state.frames;
  const outer = state.frames.filter(({ key }) => !key.startsWith('lang='));
  if (walker.context.language !== undefined && sameLanguage(tag, walker.context.language)) return outer;
  const attributes = languageAttributes(tag, leftToRightIn(walker.context.language));
  return [...outer, { key: `lang=${tag}`, make: (children) => element('span', attributes, children) }];
}

/** `en-US` in a text in `en` is no other language: word processors write it everywhere. */
function sameLanguage(left: string, right: string): boolean {
  const [first = ''] = left.toLowerCase().split('-');
  return (
    left.toLowerCase() === right.toLowerCase() || (first === right.toLowerCase().split('-')[0] && !hasScript(left))
  );
}

function hasScript(tag: string): boolean {
  return /-[a-z]{4}(?:-|$)/i.test(tag);
}

const QUOTES: Readonly<Record<string, readonly [string, string]>> = {
  ru: ['«', '»'],
  fr: ['«\u00a0', '\u00a0»'],
  de: ['„', '“'],
  es: ['«', '»'],
};

export const quoted: Handler = (node, state, walker) => {
  const language = (languageOf(node) ?? state.language ?? walker.context.language ?? 'en').split('-')[0] ?? 'en';
  const [open, close] = QUOTES[language] ?? ['“', '”'];
  return [
    wordsPiece(open, state),
    ...walker.pieces(node.children, inside(node, state, walker)),
    wordsPiece(close, state),
  ];
};

export const lineBreak: Handler = (_, state) => [leafPiece(element('br'), state)];

/** Ruby’s small signs stand in brackets behind their word. */
export const ruby: Handler = (node, state, walker) => {
  if (node.tag === 'rp') return [];
  if (node.tag !== 'rt') return walker.pieces(node.children, state);
  walker.findings.add(
    'changed',
    'ruby',
    'The small signs above a word are in brackets behind it.',
    rawWords(node.children),
  );
  return [wordsPiece('(', state), ...walker.pieces(node.children, state), wordsPiece(')', state)];
};

/** The long form that a short form has as a title. */
export const abbreviation: Handler = (node, state, walker) => {
  const { title } = node.attributes;
  if (title !== undefined && title.trim() !== '')
    walker.findings.add(
      'left',
      'abbreviation',
      'The long form of an abbreviation was shown when the pointer was on it. Write it out, or put it into the glossary.',
      `${rawWords(node.children)}: ${title}`,
    );
  return walker.pieces(node.children, state);
};

/** Boxes to tick of a list of things to do; other fields cannot be filled in here. */
export const field: Handler = (node, state, walker) => {
  const { type = 'text', value = '' } = node.attributes;
  if (node.tag === 'input' && /^(?:hidden|submit|reset|button|image)$/.test(type)) return [];
  if (node.tag === 'input' && type === 'checkbox' && node.attributes.disabled !== undefined)
    return [wordsPiece(node.attributes.checked === undefined ? '☐ ' : '☑ ', state)];
  walker.findings.add(
    'left',
    'form',
    'A field of a form is left out: nothing can be filled in on a page here. Ask with a question of a quiz.',
    node.tag === 'input' ? value : rawText(node.children),
  );
  return [];
};

/** A sign of an icon font, and words that are there for screen readers beside it. */
export function isIcon(node: RawElement): boolean {
  return (
    (node.tag === 'i' || node.tag === 'span') &&
    node.children.length === 0 &&
    classesOf(node).some((name) => /^(?:fa|fas|far|fab|icon|glyphicon|bi|material-icons)(?:-|$)/.test(name))
  );
}
