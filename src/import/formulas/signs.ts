/** Commands of TeX by the character that they draw, separated by spaces: `α alpha`. */
const BY_CHARACTER = `
α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta ι iota κ kappa ϰ varkappa λ lambda μ mu
µ mu ν nu ξ xi π pi ϖ varpi ρ rho ϱ varrho σ sigma ς varsigma τ tau υ upsilon φ varphi ϕ phi χ chi ψ psi ω omega
Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega Ω Omega ∆ Delta
± pm ∓ mp × times ÷ div ⋅ cdot · cdot ∘ circ ∙ bullet • bullet ⋆ star † dagger ‡ ddagger ⊕ oplus ⊖ ominus ⊗ otimes ⊘ oslash
⊙ odot ∧ wedge ∨ vee ∩ cap ∪ cup ⊎ uplus ⊓ sqcap ⊔ sqcup ∖ setminus ≀ wr ⋄ diamond ⊲ triangleleft ⊳ triangleright
≤ le ≥ ge ⩽ leqslant ⩾ geqslant ≪ ll ≫ gg ≠ ne ≡ equiv ∼ sim ≃ simeq ≅ cong ≈ approx ≐ doteq ∝ propto ≺ prec ≻ succ
≼ preceq ≽ succeq ⊂ subset ⊃ supset ⊆ subseteq ⊇ supseteq ⊊ subsetneq ⊋ supsetneq ⊏ sqsubset ⊐ sqsupset ⊑ sqsubseteq
⊒ sqsupseteq ∈ in ∉ notin ∋ ni ⊢ vdash ⊣ dashv ⊨ models ⊥ perp ∣ mid ∤ nmid ∥ parallel ∦ nparallel ⌣ smile ⌢ frown
≔ coloneqq ≲ lesssim ≳ gtrsim ≶ lessgtr ≮ nless ≯ ngtr ≰ nleq ≱ ngeq ≁ nsim ≇ ncong ⊄ not\\subset
∀ forall ∃ exists ∄ nexists ¬ neg ∅ emptyset ∞ infty ∂ partial ∇ nabla ∠ angle ∡ measuredangle △ triangle □ square
∎ blacksquare ∴ therefore ∵ because ℵ aleph ℶ beth ℏ hbar ℓ ell ℘ wp ℜ Re ℑ Im ℧ mho ð eth ℷ gimel ∁ complement
← leftarrow → rightarrow ↑ uparrow ↓ downarrow ↔ leftrightarrow ↕ updownarrow ⇐ Leftarrow ⇒ Rightarrow ⇑ Uparrow
⇓ Downarrow ⇔ Leftrightarrow ⟵ longleftarrow ⟶ longrightarrow ⟷ longleftrightarrow ⟸ Longleftarrow ⟹ Longrightarrow
⟺ Longleftrightarrow ↦ mapsto ⟼ longmapsto ↗ nearrow ↘ searrow ↙ swarrow ↖ nwarrow ↪ hookrightarrow ↩ hookleftarrow
⇀ rightharpoonup ⇁ rightharpoondown ↼ leftharpoonup ↽ leftharpoondown ⇌ rightleftharpoons ⇄ rightleftarrows
⇆ leftrightarrows ↛ nrightarrow ⇏ nRightarrow ↠ twoheadrightarrow
… ldots ⋯ cdots ⋮ vdots ⋱ ddots ∗ ast ∑ sum ∏ prod ∐ coprod ∫ int ∬ iint ∭ iiint ∮ oint ∯ oiint ⋀ bigwedge ⋁ bigvee
⋂ bigcap ⋃ bigcup ⨀ bigodot ⨁ bigoplus ⨂ bigotimes ⨄ biguplus ⨆ bigsqcup √ surd
⟨ langle ⟩ rangle 〈 langle 〉 rangle ⌊ lfloor ⌋ rfloor ⌈ lceil ⌉ rceil ‖ Vert ⟦ llbracket ⟧ rrbracket
ℂ mathbb{C} ℍ mathbb{H} ℕ mathbb{N} ℙ mathbb{P} ℚ mathbb{Q} ℝ mathbb{R} ℤ mathbb{Z} ℬ mathcal{B} ℰ mathcal{E} ℱ mathcal{F}
ℋ mathcal{H} ℐ mathcal{I} ℒ mathcal{L} ℳ mathcal{M} ℛ mathcal{R} ℭ mathfrak{C} ℨ mathfrak{Z} ℯ mathscr{e} ℊ mathscr{g}
ℴ mathscr{o} ⅆ mathrm{d} ⅇ mathrm{e} ⅈ mathrm{i} ⅉ mathrm{j} ı imath ȷ jmath
`;

const COMMANDS: ReadonlyMap<string, string> = new Map(
  pairs(BY_CHARACTER).map(([sign, command]) => [sign, `\\${command}`] as const),
);

/** What stands for itself in a text, and would not in a formula; and signs that TeX writes with others. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ['−', '-'],
  ['‐', '-'],
  ['‑', '-'],
  ['–', '-'],
  ['ʹ', "'"],
  ['′', "'"],
  ['″', "''"],
  ['‴', "'''"],
  ['⁗', "''''"],
  ['’', "'"],
  ['∕', '/'],
  ['⁄', '/'],
  ['∶', ':'],
  ['∗', '*'],
  ['%', '\\%'],
  ['#', '\\#'],
  ['$', '\\$'],
  ['&', '\\&'],
  ['_', '\\_'],
  ['{', '\\{'],
  ['}', '\\}'],
  ['\\', '\\backslash'],
  ['~', '\\sim'],
  ['^', '\\wedge'],
  ['°', '^{\\circ}'],
  ['⬚', '{}'],
  ['▒', ''],
  ['\u2061', ''],
  ['\u2062', ''],
  ['\u2063', ''],
  ['\u2064', ''],
  ['\u200b', ''],
  ['\u2060', ''],
  ['\ufeff', ''],
  ['\u2003', '\\quad '],
  ['\u2001', '\\quad '],
  ['\u2002', '\\enspace '],
  ['\u2000', '\\enspace '],
  ['\u2004', '\\;'],
  ['\u2005', '\\:'],
  ['\u205f', '\\:'],
  ['\u2006', '\\,'],
  ['\u2009', '\\,'],
  ['\u202f', '\\,'],
  ['\u200a', '\\,'],
  ['\u00a0', '\\ '],
]);

/** How a character is written in TeX: as itself unless TeX has another way. */
export function signTex(sign: string): string {
  return WRITTEN.get(sign) ?? COMMANDS.get(sign) ?? sign;
}

/** A bracket as it stands behind `\left`, `\middle` and `\right`; a dot for one that is not there. */
export function bracketTex(sign: string): string {
  if (sign === '') return '.';
  if (sign === '|' || sign === '∣') return '|';
  return signTex(sign);
}

/** What draws a sign that spans its letters: over a single one, and over several. Each takes the letters in braces. */
const ACCENTS: ReadonlyMap<string, readonly [single: string, wide: string]> = new Map([
  ['\u0300', ['grave', 'grave']],
  ['\u0301', ['acute', 'acute']],
  ['\u0302', ['hat', 'widehat']],
  ['^', ['hat', 'widehat']],
  ['\u0303', ['tilde', 'widetilde']],
  ['~', ['tilde', 'widetilde']],
  ['\u0304', ['bar', 'overline']],
  ['¯', ['bar', 'overline']],
  ['\u0305', ['overline', 'overline']],
  ['‾', ['overline', 'overline']],
  ['\u0306', ['breve', 'breve']],
  ['\u0307', ['dot', 'dot']],
  ['˙', ['dot', 'dot']],
  ['\u0308', ['ddot', 'ddot']],
  ['\u030a', ['mathring', 'mathring']],
  ['\u030c', ['check', 'widecheck']],
  ['\u0311', ['overparen', 'overparen']],
  ['\u0331', ['underline', 'underline']],
  ['\u0332', ['underline', 'underline']],
  ['\u20d6', ['overleftarrow', 'overleftarrow']],
  ['←', ['overleftarrow', 'overleftarrow']],
  ['\u20d7', ['vec', 'overrightarrow']],
  ['→', ['vec', 'overrightarrow']],
  ['\u20db', ['dddot', 'dddot']],
  ['\u20dc', ['ddddot', 'ddddot']],
  ['\u20e1', ['overleftrightarrow', 'overleftrightarrow']],
  ['↔', ['overleftrightarrow', 'overleftrightarrow']],
  ['\u20d0', ['overleftharpoon', 'overleftharpoon']],
  ['\u20d1', ['overrightharpoon', 'overrightharpoon']],
]);

/** The command of an accent, without its backslash. */
export function accentCommand(sign: string, single: boolean): string | undefined {
  return ACCENTS.get(sign)?.[single ? 0 : 1];
}

function pairs(table: string): readonly (readonly [string, string])[] {
  const words = table.trim().split(/\s+/);
  return words.flatMap((word, index) => (index % 2 === 0 ? [[word, words[index + 1] ?? ''] as const] : []));
}
