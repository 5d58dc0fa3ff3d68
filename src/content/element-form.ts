import type { HtmlProfile } from './profile.ts';
import {
  BLOCK_ELEMENTS,
  PREFORMATTED_ELEMENTS,
  TEXT_ONLY_ELEMENTS,
  VOID_ELEMENTS,
  WRITABLE_ELEMENTS,
} from './vocabulary.ts';

/** How elements of one name are written for one platform. */
export interface ElementForm {
  /** The element to write, undefined where only its children are written. */
  readonly tag: string | undefined;
  /** The class that keeps the meaning of an element that was replaced. */
  readonly addedClass: string | undefined;
  readonly block: boolean;
  readonly isVoid: boolean;
  readonly preformatted: boolean;
  readonly textOnly: boolean;
}

/** Elements whose text is no text for a reader. A tree of ours holds none; this is the last lock. */
export const NEVER_UNWRAPPED: ReadonlySet<string> = new Set(
  'iframe math noembed noframes noscript object script style svg template title xmp'.split(' '),
);

const known = new WeakMap<HtmlProfile, (tag: string) => ElementForm>();

/** The forms of a profile, each worked out once: pages have thousands of elements of a few names. */
export function formsOf(profile: HtmlProfile): (tag: string) => ElementForm {
  let forms = known.get(profile);
  if (forms === undefined) {
    const byTag = new Map<string, ElementForm>();
    forms = (tag) => {
      let form = byTag.get(tag);
      if (form === undefined) {
        form = formOf(tag, profile);
        if (WRITABLE_ELEMENTS.has(tag)) byTag.set(tag, form);
      }
      return form;
    };
    known.set(profile, forms);
  }
  return forms;
}

function formOf(name: string, { elements, replacements }: HtmlProfile): ElementForm {
  const writable = (tag: string | undefined): boolean =>
    tag !== undefined && elements.has(tag) && WRITABLE_ELEMENTS.has(tag);
  const replacement = Object.hasOwn(replacements, name) ? replacements[name] : undefined;
  const kept = writable(name);
  const tag = kept ? name : writable(replacement?.tag) ? replacement?.tag : undefined;
  return {
    tag,
    addedClass: kept ? undefined : replacement?.class,
    block: tag !== undefined && (BLOCK_ELEMENTS.has(tag) || tag === 'br'),
    isVoid: tag !== undefined && VOID_ELEMENTS.has(tag),
    preformatted: tag !== undefined && PREFORMATTED_ELEMENTS.has(tag),
    textOnly: tag !== undefined && TEXT_ONLY_ELEMENTS.has(tag),
  };
}
