import { LocatedInlineState, type Markdown } from './markdown-state.ts';

/** How wide a picture may be asked to be, by a word: of the room that there is, whatever the screen. */
export const WIDTHS = ['small', 'half', 'full'] as const;

const WIDTH = new RegExp(String.raw`\{width=(?<width>${WIDTHS.join('|')})\}`, 'y');

/** `![](asset:map){width=half}`: the picture's token gets the word as `meta.width`. */
export function addPictureWidths(markdown: Markdown): void {
  markdown.inline.ruler.before('link', 'width', (state, silent) => {
    if (silent || state.src[state.pos] !== '{' || state.pending !== '') return false;
    const last = state.tokens.at(-1);
    WIDTH.lastIndex = state.pos;
    const { width } = WIDTH.exec(state.src)?.groups ?? {};
    if (last?.type !== 'image' || width === undefined || WIDTH.lastIndex > state.posMax) return false;
    if (!(state instanceof LocatedInlineState)) return false;
    last.meta = { ...last.meta, width };
    state.pos = WIDTH.lastIndex;
    return true;
  });
}

/** The class by which themes know the width. */
export function widthClass(width: unknown): Readonly<Record<string, string>> {
  return typeof width === 'string' ? { class: `cw-width-${width}` } : {};
}
