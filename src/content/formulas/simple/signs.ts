/** How a sign of a formula behaves beside others, in TeX's words. */
export type SignKind = 'mathord' | 'textord' | 'bin' | 'rel' | 'close' | 'punct' | 'inner';

/** A sign: what is written for it, and how it behaves. */
export interface Sign {
  readonly kind: SignKind;
  readonly text: string;
}

/** Pairs of what is typed and what is written; a sign alone is both. */
const TABLE: Readonly<Record<SignKind, string>> = {
  mathord:
    '\\alpha α \\beta β \\gamma γ \\delta δ \\epsilon ϵ \\varepsilon ε \\zeta ζ \\eta η \\theta θ \\iota ι \\kappa κ ' +
    '\\lambda λ \\mu μ \\nu ν \\xi ξ \\pi π \\rho ρ \\sigma σ \\tau τ \\upsilon υ \\phi ϕ \\varphi φ \\chi χ \\psi ψ ' +
    '\\omega ω \\Gamma Γ \\Delta Δ \\Theta Θ \\Lambda Λ \\Xi Ξ \\Pi Π \\Sigma Σ \\Upsilon Υ \\Phi Φ \\Psi Ψ \\Omega Ω',
  textord:
    '. . | | \\infty ∞ \\partial ∂ \\hbar ℏ \\ell ℓ \\forall ∀ \\exists ∃ \\emptyset ∅ \\angle ∠ \\% % \\$ $ \\| ‖ \\triangle △',
  bin:
    '+ + - − * ∗ \\cdot ⋅ \\times × \\div ÷ \\pm ± \\mp ∓ \\cup ∪ \\cap ∩ \\wedge ∧ \\vee ∨ \\land ∧ \\lor ∨ ' +
    '\\circ ∘ \\ast ∗',
  rel:
    ': : = = < < > > \\lt < \\gt > \\le ≤ \\leq ≤ \\ge ≥ \\geq ≥ \\ne ≠ \\neq ≠ \\approx ≈ \\equiv ≡ \\sim ∼ \\simeq ≃ ' +
    '\\cong ≅ \\propto ∝ \\in ∈ \\notin ∉ \\subset ⊂ \\subseteq ⊆ \\supset ⊃ \\supseteq ⊇ \\parallel ∥ \\perp ⟂ ' +
    '\\ll ≪ \\gg ≫ \\to → \\rightarrow → \\leftarrow ← \\Rightarrow ⇒ \\Leftarrow ⇐ \\leftrightarrow ↔ ' +
    '\\Leftrightarrow ⇔ \\mapsto ↦',
  close: '! !',
  punct: ', , ; ;',
  inner: '\\cdots ⋯ \\ldots …',
};

export const SIGNS: ReadonlyMap<string, Sign> = new Map(
  (Object.keys(TABLE) as SignKind[]).flatMap((kind) => {
    const words = TABLE[kind].split(' ');
    return words.flatMap((typed, index) =>
      index % 2 === 0 ? [[typed, { kind, text: words[index + 1] ?? '' }] as const] : [],
    );
  }),
);

/** Relations that are arrows do not stretch. */
export const ARROWS: ReadonlySet<string> = new Set('→←⇒⇐↔⇔↦');

/** Names of functions, and whether what is below stands under them in a line of its own. */
export const FUNCTIONS: ReadonlyMap<string, boolean> = new Map([
  ...'\\sin \\cos \\tan \\cot \\tg \\ctg \\arcsin \\arccos \\arctan \\sinh \\cosh \\tanh \\exp \\ln \\lg \\log \\dim \\arg'
    .split(' ')
    .map((name) => [name, false] as const),
  ...'\\lim \\max \\min \\sup \\inf \\det \\gcd \\Pr'.split(' ').map((name) => [name, true] as const),
]);

/** Large operators, what is written for them, and whether limits stand over and under them in a line of its own. */
export const OPERATORS: ReadonlyMap<string, { readonly text: string; readonly limits: boolean }> = new Map([
  ['\\sum', { text: '∑', limits: true }],
  ['\\prod', { text: '∏', limits: true }],
  ['\\bigcup', { text: '⋃', limits: true }],
  ['\\bigcap', { text: '⋂', limits: true }],
  ['\\int', { text: '∫', limits: false }],
  ['\\iint', { text: '∬', limits: false }],
  ['\\oint', { text: '∮', limits: false }],
]);

export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['\\bar', '‾'],
  ['\\hat', 'ˆ'],
  ['\\vec', '→'],
  ['\\dot', '˙'],
  ['\\ddot', '¨'],
  ['\\tilde', '~'],
]);

/** Spaces and how wide they are. */
export const SPACES: ReadonlyMap<string, string> = new Map([
  ['\\,', '0.1667em'],
  ['\\:', '0.2222em'],
  ['\\;', '0.2778em'],
  ['\\quad', '1em'],
  ['\\qquad', '2em'],
]);

/** Brackets that go together. */
export const BRACKETS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['\\{', '\\}'],
]);

/** What may be behind `\left` or `\right`, and what is written for it. */
export const DELIMITERS: ReadonlyMap<string, string> = new Map([
  ...['(', ')', '[', ']', '|'].map((sign) => [sign, sign] as const),
  ['\\{', '{'],
  ['\\}', '}'],
  ['.', ''],
]);

/** A name of a function has no space between it and these. */
export const CLOSE_UP: ReadonlySet<string> = new Set([
  ...DELIMITERS.keys(),
  ...['<', '>', '\\lt', '\\gt', '/', '\\|', '\\left', '\\right'],
]);

/** Letters and signs that are as low as an x: browsers leave too little room over them under a root. */
export const LOW: ReadonlySet<string> = new Set(
  'a c e m n o r s u v w x z \\alpha \\epsilon \\iota \\kappa \\nu \\omega \\pi \\tau'.split(' '),
);
