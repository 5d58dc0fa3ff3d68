/** Signs of formulas and the commands that draw them, as `sign command` pairs. */
const SIGNS = `
α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta ι iota κ kappa λ lambda μ mu µ mu
ν nu ξ xi π pi ϖ varpi ρ rho ϱ varrho σ sigma ς varsigma τ tau υ upsilon φ varphi ϕ phi χ chi ψ psi ω omega
Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega
∞ infty ∂ partial ∇ nabla ∅ emptyset ℏ hbar ℓ ell ℜ Re ℑ Im ℵ aleph ∀ forall ∃ exists ∄ nexists ¬ neg ∠ angle ° degree
± pm ∓ mp × times ÷ div · cdot ⋅ cdot ∗ ast ⋆ star ∘ circ • bullet ⊕ oplus ⊗ otimes ⊖ ominus ∧ wedge ∨ vee ∩ cap ∪ cup
∖ setminus ⊥ perp ∥ parallel ∣ mid ≤ le ≥ ge ⩽ leqslant ⩾ geqslant ≪ ll ≫ gg ≠ ne ≈ approx ≡ equiv ∼ sim ≃ simeq ≅ cong
∝ propto ≺ prec ≻ succ ∈ in ∉ notin ∋ ni ⊂ subset ⊃ supset ⊆ subseteq ⊇ supseteq ⊄ nsubseteq ⊢ vdash ⊨ models
→ to ← leftarrow ↔ leftrightarrow ⇒ Rightarrow ⇐ Leftarrow ⇔ Leftrightarrow ⟶ longrightarrow ⟵ longleftarrow ⟹ Longrightarrow
↦ mapsto ↑ uparrow ↓ downarrow ⇌ rightleftharpoons ⇀ rightharpoonup
∑ sum ∏ prod ∐ coprod ∫ int ∬ iint ∭ iiint ∮ oint ⋃ bigcup ⋂ bigcap ⨁ bigoplus ⨂ bigotimes
… ldots ⋯ cdots ⋮ vdots ⋱ ddots ′ prime ⟨ langle ⟩ rangle 〈 langle 〉 rangle ⌊ lfloor ⌋ rfloor ⌈ lceil ⌉ rceil ‖ | √ surd
`;

const COMMANDS = new Map<string, string>();
const parts = SIGNS.trim().split(/\s+/);
for (let index = 0; index + 1 < parts.length; index += 2) COMMANDS.set(parts[index] ?? '', `\\${parts[index + 1]}`);

/** Characters that mean nothing to a reader: what a function is applied to, products without a sign. */
const SILENT: ReadonlySet<string> = new Set('\u2061\u2062\u2063\u2064\u200b\u200c\ufeff');

const PLAIN: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
  '<': '<',
  '>': '>',
  '\u00a0': '\\ ',
  '\u2009': '\\,',
  '\u2003': '\\quad',
  '\\': '\\backslash',
  '^': '\\hat{}',
  '~': '\\sim',
  ':=': ':=',
  "'": "'",
  '″': "''",
  ℝ: '\\mathbb{R}',
  ℕ: '\\mathbb{N}',
  ℤ: '\\mathbb{Z}',
  ℚ: '\\mathbb{Q}',
  ℂ: '\\mathbb{C}',
  ⅆ: 'd',
  ⅇ: 'e',
  ⅈ: 'i',
};

/** A letter or sign in TeX; undefined where there is none. */
export function texLetter(letter: string): string | undefined {
  if (SILENT.has(letter)) return '';
  const command = COMMANDS.get(letter) ?? PLAIN[letter];
  if (command !== undefined) return command;
  return /^[\x20-\x7e]$/.test(letter) ? letter : styledLetter(letter);
}

/** Alphabets of Unicode’s block for mathematics: from their first letter, 26 capitals and 26 small ones. */
const ALPHABETS: readonly (readonly [number, string])[] = [
  [0x1d400, '\\mathbf'],
  [0x1d434, ''],
  [0x1d468, '\\boldsymbol'],
  [0x1d49c, '\\mathcal'],
  [0x1d4d0, '\\mathcal'],
  [0x1d504, '\\mathfrak'],
  [0x1d538, '\\mathbb'],
  [0x1d56c, '\\mathfrak'],
  [0x1d5a0, '\\mathsf'],
  [0x1d670, '\\mathtt'],
];

function styledLetter(letter: string): string | undefined {
  const code = letter.codePointAt(0) ?? 0;
  for (const [first, command] of ALPHABETS) {
    const index = code - first;
    if (index < 0 || index >= 52) continue;
    const plain = String.fromCharCode(index < 26 ? 65 + index : 97 + index - 26);
    return command === '' ? plain : `${command}{${plain}}`;
  }
  return undefined;
}

export function texOperator(sign: string): string | undefined {
  const [only, ...others] = [...sign];
  return only !== undefined && others.length === 0 ? texLetter(only) : PLAIN[sign];
}

/** Marks over a letter. */
export const TEX_ACCENTS: Readonly<Record<string, string>> = {
  '^': '\\hat',
  ˆ: '\\hat',
  '~': '\\tilde',
  '˜': '\\tilde',
  '¯': '\\bar',
  '‾': '\\overline',
  '―': '\\overline',
  _: '\\overline',
  '→': '\\vec',
  '⃗': '\\vec',
  '⇀': '\\vec',
  '.': '\\dot',
  '˙': '\\dot',
  '..': '\\ddot',
  '¨': '\\ddot',
  '⏞': '\\overbrace',
  '⌢': '\\overset{\\frown}',
};
