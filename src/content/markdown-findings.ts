import { reportBox } from './box-findings.ts';
import type { NamedCode } from './code-languages.ts';
import type { ReportAt } from './codes.ts';
import { cutQuotation } from './cut-quotation.ts';
import type { Footnotes } from './footnotes.ts';
import type { PastedFormula } from './formulas/pasted.ts';
import type { TexProblem } from './formulas/tex-reader.ts';
import { andMore, htmlHint, htmlMessage, noteFinding } from './inline-notes.ts';
import type { LinkTarget, PictureTarget } from './link-targets.ts';
import type { BoxMeta } from './markdown-boxes.ts';
import type { MarkdownOptions } from './markdown-options.ts';
import type { InlineNote } from './markdown-state.ts';
import type { DialectFeature, FoundFeature } from './other-dialects.ts';
import type { TextPositions } from './text-positions.ts';

/** As the sentence “`…` is …” goes on. */
const PASTED: Readonly<Record<PastedFormula['kind'], string>> = {
  ascii: 'how ASCIIMath writes formulas; students see it as it was typed',
  'bare-tex': 'TeX outside a formula; students see it as it was typed',
  characters: 'a formula made of characters, which screen readers read one by one',
  word: 'how Word writes formulas in a line; students see it as it was typed',
};

/** What the author of a Markdown text is told about it. Offsets count characters from the text's beginning. */
export class MarkdownFindings {
  readonly #report: ReportAt;
  #saidTooDeep = false;
  #saidAddresses = false;
  readonly #html: { readonly offset: number; readonly source: string }[] = [];

  readonly #pasted = new Map<PastedFormula['kind'], { offset: number; source: string; tex: string; others: number }>();
  readonly #dialects = new Map<DialectFeature, { offset: number; source: string; others: number }>();

  constructor(report: ReportAt) {
    this.#report = report;
  }

  headingSkips(offset: number, level: number): void {
    this.#report(
      'heading-skips-level',
      offset,
      `This heading skips a level; it is shown as one of level ${level}.`,
      'Use one `#` more than for the heading above it, not several.',
    );
  }

  headingWithoutSpace(offset: number, marks: string): void {
    this.#report(
      'heading-without-space',
      offset,
      `\`${marks}\` makes a heading only with a space after it; here it is shown as it was typed.`,
      `Write a space: \`${marks} Heading\`.`,
    );
  }

  linkWithoutWords(offset: number): void {
    this.#report(
      'link-without-words',
      offset,
      'This link has no words, so that a reader does not know where it leads.',
      'Write the words into the brackets: `[words](…)`.',
    );
  }

  pictureWithoutAlt(offset: number): void {
    this.#report(
      'picture-without-alt',
      offset,
      'This picture has no alternative text for students who do not see it.',
      'Write what it shows into the brackets: `![what it shows](https://…)`.',
    );
  }

  remotePage(address: string, offset: number): void {
    this.#report(
      'remote-page',
      offset,
      `\`${cutQuotation(address)}\` does not end like the address of a picture, a recording or a film, so students get a link to it.`,
      'Write the address of the file itself. If it is one all the same, add its kind to the end: `…#.jpg`. If it is a page, leave out the exclamation mark.',
    );
  }

  codeLanguage({ typed = '', meant }: NamedCode, offset: number): void {
    if (meant === undefined) return;
    this.#report(
      'code-language',
      offset,
      `No language is known as \`${cutQuotation(typed)}\`; the code is shown in one colour, and students read this name.`,
      `Did you mean \`${meant}\`?`,
    );
  }

  box(meta: BoxMeta, offset: number): void {
    reportBox(meta, offset, this.#report);
  }

  /** Said once a text: what is nested within it is nested deeper still. */
  nestedTooDeep(offset: number): void {
    if (this.#saidTooDeep) return;
    this.#saidTooDeep = true;
    this.#report(
      'nested-too-deep',
      offset,
      'Emphasis, links or languages are nested so deep here that some of them would be left out.',
      'Take out some of the asterisks, underscores or brackets.',
    );
  }

  /** Said once a text. */
  addressesTooLong(offset: number): void {
    if (this.#saidAddresses) return;
    this.#saidAddresses = true;
    this.#report(
      'addresses-too-long',
      offset,
      'The addresses of this text’s links take more than four million characters; the links from here on are left out.',
      'Use shorter addresses, or fewer links.',
    );
  }

  /** The target as it came, told of where it is none. */
  checked<Target extends LinkTarget | PictureTarget>(target: Target, offset: number): Target {
    if (target.kind === 'fault') this.#report(target.code, offset, target.message, target.hint);
    return target;
  }

  /** What an inline rule noticed; pieces of HTML are told together by `together`. */
  note({ about, source }: InlineNote, offset: number, mode: MarkdownOptions['mode']): void {
    if (about === 'html') {
      this.#html.push({ offset, source });
      return;
    }
    const { code, message, hint } = noteFinding(about, source, mode);
    this.#report(code, offset, message, hint);
  }

  formulaProblem({ about, message, hint }: TexProblem, offset: number): void {
    this.#report(`formula-${about}`, offset, message, hint);
  }

  formulaOfWords(tex: string, offset: number): void {
    this.#report(
      'formula-or-money',
      offset,
      `\`$${cutQuotation(tex)}$\` is between two dollar signs and is shown as a formula, in which words run together.`,
      'Write words in a formula as `\\text{…}`; if it is none, write a backslash before each dollar: `\\$`.',
    );
  }

  bracesBehindFormula(braces: string, offset: number): void {
    this.#report(
      'malformed-words',
      offset,
      `\`${cutQuotation(braces)}\` behind a formula is not how its spoken words are given; it is shown as it is written.`,
      'Write `$x^2${words="x squared"}`, or put a space before the brace.',
    );
  }

  /** Mathematics that is no formula, said once of each kind. */
  pasted({ kind, source, tex }: PastedFormula, offset: number): void {
    const known = this.#pasted.get(kind);
    if (known === undefined) this.#pasted.set(kind, { offset, source, tex, others: 0 });
    else known.others += 1;
  }

  /** A feature of another dialect, said once of all its places. */
  dialect({ feature, source }: FoundFeature, offset: number): void {
    const known = this.#dialects.get(feature);
    if (known === undefined) this.#dialects.set(feature, { offset, source, others: 0 });
    else known.others += 1;
  }

  /** What is said once of all that the text holds of its kind. */
  together(): void {
    this.#toldHtml();
    this.#toldPasted();
    for (const [{ is, hint }, { offset, source, others }] of this.#dialects)
      this.#report(
        'other-dialect',
        offset,
        `\`${cutQuotation(source)}\` is ${is}${andMore(others)}.`,
        typeof hint === 'string' ? hint : hint(source),
      );
  }

  #toldPasted(): void {
    for (const [kind, { offset, source, tex, others }] of this.#pasted)
      this.#report(
        kind === 'characters' ? 'formula-in-characters' : 'formula-pasted',
        offset,
        `\`${cutQuotation(source)}\` is ${PASTED[kind]}${andMore(others)}.`,
        `Write it as a formula: \`${tex}\`.`,
      );
  }

  #toldHtml(): void {
    const [first, ...others] = this.#html;
    if (first === undefined) return;
    // A closing tag belongs to one that was counted already.
    const more = others.filter(({ source }) => !source.startsWith('</')).length;
    this.#report('html-shown-as-text', first.offset, htmlMessage(first.source, more), htmlHint(first.source));
  }

  footnotes(footnotes: Footnotes, positions: TextPositions): void {
    for (const { label, line } of footnotes.repeated) {
      this.#report(
        'footnote-repeated',
        positions.lineStart(line),
        `A second note has the mark \`[^${label}]\`; only one of them could be shown.`,
        'Give each note a mark of its own.',
      );
    }
    for (const { label, line } of footnotes.unused()) {
      this.#report(
        'footnote-unused',
        positions.lineStart(line),
        `No mark \`[^${label}]\` in the text points to this note, so it is left out.`,
        `Put \`[^${label}]\` where the note belongs, or delete the note.`,
      );
    }
  }
}
