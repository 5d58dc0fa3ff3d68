import type { DraftFile, DraftSource } from '../../draft/draft.ts';
import type { ImportPlace } from '../../draft/place.ts';
import type { Outcome, ReportEntry } from '../../draft/report-entry.ts';
import type { ReportKind } from '../../draft/report-kinds.ts';
import type { Findings } from '../../html/findings.ts';
import type { Formulas } from '../../html/formulas.ts';
import { OpenFields } from './fields.ts';
import type { Numbering } from './numbering.ts';
import type { DocxPackage } from './package.ts';
import type { Styles } from './styles.ts';
import { type Csl, wordSources } from './word-sources.ts';

/** What is known of a comment. */
export interface Comment {
  readonly author: string;
  readonly words: string;
}

/** What all parts of the reader of one document share. */
export interface Document {
  readonly file: string;
  readonly package: DocxPackage;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly language: string | undefined;
  readonly comments: ReadonlyMap<string, Comment>;
  /** Between the margins, in English Metric Units; how wide pictures are is told as a share of it. */
  readonly textWidth: number;
}

/** A document while it is read: where the reader is, and what there is to say. */
export class Reading {
  readonly document: Document;
  readonly findings: Findings;
  readonly formulas: Formulas;
  readonly fields = new OpenFields();
  readonly files = new Map<string, DraftFile>();
  /** The works that Word keeps for its citations, by their tags; and those that are cited. */
  readonly works: ReadonlyMap<string, Csl>;
  readonly sources = new Map<string, DraftSource>();
  /** Entries that are told one by one. */
  readonly entries: ReportEntry[] = [];
  /** The part whose relations count: the document, or its notes. */
  part: string;
  #heading = '';
  #paragraph = 0;

  constructor(document: Document, findings: Findings, formulas: Formulas) {
    this.document = document;
    this.findings = findings;
    this.formulas = formulas;
    this.part = document.package.main;
    this.works = wordSources(document.package);
  }

  /** What follows is below this heading. */
  under(heading: string): void {
    this.#heading = heading;
    this.#paragraph = 0;
    this.findings.under(heading);
  }

  /** A work is cited, which is a source of the module from now on. */
  cite(key: string, csl: Csl | undefined): void {
    if (csl !== undefined && !this.sources.has(key)) this.sources.set(key, { key, place: this.place, csl });
  }

  countParagraph(): void {
    this.#paragraph += 1;
  }

  /** Where the reader is, in words. */
  get place(): ImportPlace {
    const paragraph = `paragraph ${Math.max(1, this.#paragraph)}`;
    return {
      file: this.document.file,
      where: this.#heading === '' ? paragraph : `heading “${shortened(this.#heading)}”, ${paragraph}`,
    };
  }

  /** One thing that has an entry of its own, whatever else there is of its kind. */
  tell(outcome: Outcome, kind: ReportKind, text: string, was: string): void {
    this.entries.push({ outcome, kind, place: this.place, text, ...(was === '' ? {} : { was: shortened(was, 2000) }) });
  }
}

/** The beginning of words that may be long. */
export function shortened(words: string, length = 80): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`;
}
