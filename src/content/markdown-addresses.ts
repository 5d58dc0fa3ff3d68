import { type BareAddress, bareAddresses } from './bare-addresses.ts';
import { LocatedInlineState, type Markdown } from './markdown-state.ts';

/** What `info` says of a link that was typed as a bare address. */
export const BARE = 'bare';

/** Bare addresses become links, but in code and in the words of other links. */
export function addBareAddresses(markdown: Markdown): void {
  const { ruler } = markdown.inline;
  const [text] = ruler.getRules('');
  // The rule for text runs on to the next sign that may mean something; it has to stop where an address begins.
  ruler.at('text', (state, silent) => {
    const address = addressFrom(state, silent);
    if (address?.start === state.pos && address.end <= state.posMax) return link(state, address);
    const { posMax } = state;
    if (address !== undefined && address.start > state.pos) state.posMax = Math.min(posMax, address.start);
    const found = text?.(state, silent) === true;
    state.posMax = posMax;
    return found;
  });
}

type State = Parameters<Parameters<Markdown['inline']['ruler']['at']>[1]>[0];

/** The first address that begins here or further on. */
function addressFrom(state: State, silent: boolean): BareAddress | undefined {
  if (silent || state.linkLevel > 0 || !(state instanceof LocatedInlineState)) return undefined;
  state.addresses ??= bareAddresses(state.src);
  const all = state.addresses;
  // As in nearly all texts.
  if (all.length === 0) return undefined;
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.start ?? 0) < state.pos) low = middle + 1;
    else high = middle;
  }
  return all[low];
}

function link(state: State, { end, href, words }: BareAddress): boolean {
  const open = state.push('link_open', 'a', 1);
  open.attrs = [['href', state.md.normalizeLink(href)]];
  open.info = BARE;
  state.push('text', '', 0).content = words;
  state.push('link_close', 'a', -1);
  state.pos = end;
  return true;
}
