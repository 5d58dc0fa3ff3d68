/** The two editions of SCORM whose run-time environments record answers differently. 2004 means 2nd to 4th edition. */
export type ScormEdition = '1.2' | '2004';

/** The value of `cmi.interactions.n.type`; these are in both editions. */
export type ScormInteractionType =
  | 'true-false'
  | 'choice'
  | 'fill-in'
  | 'matching'
  | 'sequencing'
  | 'numeric'
  /** 2004 only. */
  | 'other';

/** What is fixed about one entry of `cmi.interactions`: a question makes one, a cloze one for every gap. */
export interface InteractionRecord {
  /** The gap's id; absent where the question makes one entry. */
  readonly part?: string;
  readonly type: ScormInteractionType;
  /** Values of `correct_responses.m.pattern`, in order. */
  readonly patterns: readonly string[];
}

/** What one entry records of an answer: `student_response` in 1.2, `learner_response` in 2004. */
export interface RecordedResponse {
  readonly part?: string;
  /** Absent where nothing was answered, or nothing that the entry's type can hold. */
  readonly response?: string;
}

/** How one edition writes the parts of answers. */
export interface ScormNotation {
  readonly boolean: Readonly<Record<'true' | 'false', string>>;
  /** Between choices, pairs or items. */
  readonly separator: string;
  /** Between the two halves of a pair. */
  readonly pairSeparator: string;
  /** How a part is named in a response. */
  name(parts: readonly { readonly id: string }[], id: string): string | undefined;
  /** A typed text, on one line, as a response within the edition's length. */
  text(typed: string): string;
  /** The patterns of accepted texts. What is too long for one has none: cut, it would call something else right. */
  textPatterns(accept: readonly string[], caseSensitive: boolean): readonly string[];
  /** A number as a response; undefined where the edition's number type cannot hold it. */
  number(value: number): string | undefined;
  /** The type and patterns for numbers from `min` to `max`. */
  numberRecord(min: number, max: number, answer: number): Pick<InteractionRecord, 'type' | 'patterns'>;
  /** The value of `result` for a score's fraction. */
  result(fraction: number): string;
}
