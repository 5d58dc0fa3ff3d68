import { leaf, type Part, part, row } from './parts.ts';
import type { Sign } from './signs.ts';

/** A sign as it is typed, between two things or before one. */
export function signPart({ kind, text }: Sign, typed: string, isBefore: boolean): Part {
  // A browser sets space about an upright letter, unless it is not alone.
  if (kind === 'mathord' && text >= 'Α' && text <= 'Ω')
    return part('mrow', {}, [leaf('mi', text, { mathvariant: 'normal' }), part('mspace', {}, [])]);
  if (kind === 'mathord' || kind === 'textord') return leaf('mi', text);
  return leaf('mo', text, isBefore ? { form: 'prefix', stretchy: 'false' } : attributesOf(kind, typed));
}

function attributesOf(kind: string, typed: string): Record<string, string> {
  if (kind === 'punct') return { separator: 'true' };
  if (kind === 'close') return { form: 'postfix', stretchy: 'false' };
  if (typed === ':') return { lspace: '0.2222em', rspace: '0.2222em' };
  return kind === 'rel' && typed.includes('arrow') ? { stretchy: 'false' } : {};
}

/** Brackets about parts; without a sign there is an empty one. */
export function fenced(open = '', parts: readonly Part[], close = '', stretchy: string): Part {
  return row([
    leaf('mo', open, { fence: 'true', form: 'prefix', stretchy }),
    ...parts,
    leaf('mo', close, { fence: 'true', form: 'postfix', stretchy }),
  ]);
}

/** Something with what is above and below it: over and under it, or at its corner. */
export function withScripts(base: Part, over: boolean, below: Part | undefined, above: Part | undefined): Part {
  if (below === undefined) return part(over ? 'mover' : 'msup', {}, above === undefined ? [base] : [base, above]);
  if (above === undefined) return part(over ? 'munder' : 'msub', {}, [base, below]);
  return part(over ? 'munderover' : 'msubsup', {}, [base, below, above]);
}
