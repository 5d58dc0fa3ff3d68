import type { Question as QuestionDefinition } from '../../schema/types.generated.ts';
import type { HtmlTree } from '../content/tree.ts';
import type { QuestionFragment } from '../definition/schema/questions.ts';
import type { CodeFamily } from '../diagnostics/codes.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { Interaction, PassageLine } from '../interactions/interaction.ts';

/** What a question type may ask of the module while it lowers or checks one of its questions. */
export interface QuestionContext {
  /** JSON pointer of the question. */
  readonly pointer: string;
  /**
   * The place of a pointer below the question: `place('/choices/0')`. `offset` is a UTF-16 offset into the text that
   * is there, `part: 'key'` the property's name.
   */
  place(pointer: string, options?: { readonly offset?: number; readonly part?: 'key' | 'value' }): Place;
  /** Parses block Markdown that is at the pointer (relative to the question); its diagnostics are collected by the caller. */
  block(markdown: string, pointer: string): HtmlTree;
  /** Parses inline Markdown, likewise. */
  inline(markdown: string, pointer: string): HtmlTree;
  /** Parses block Markdown in which `[[id]]` is a gap, likewise. */
  cloze(markdown: string, pointer: string): HtmlTree;
  /**
   * The passages of an excerpt with the quotes cut out as choices. `missing` are the candidates found in no passage,
   * `overlapping` those whose words another candidate already takes. No lines where the excerpt does not exist.
   */
  passage(
    excerpt: string,
    candidates: readonly { readonly id: string; readonly quote: string }[],
  ): {
    readonly lines: readonly PassageLine[];
    readonly missing: readonly string[];
    readonly overlapping: readonly string[];
  };
  /** The words of an excerpt that come nearest to a quote which it does not hold; undefined where nothing is like it. */
  nearestWords(excerpt: string, quote: string): string | undefined;
  readonly language: string;
}

/**
 * A question type does one thing: it turns what an author wrote into an interaction, and says what is wrong with it.
 * A new one is a folder beside this file and one line in `registry.ts`.
 */
export interface QuestionType<Definition extends QuestionDefinition = QuestionDefinition> {
  readonly fragment: QuestionFragment;
  /** The codes of what `check` finds, beside those that several types share. */
  readonly codes?: CodeFamily;
  /** The interaction that the question asks for. Called for questions with mistakes too: it never throws on a schema-valid one. */
  lower(definition: Definition, context: QuestionContext): Interaction;
  /** Cross-checks beyond the schema: no right answer, duplicate choices, gaps without a place. */
  check(definition: Definition, context: QuestionContext): readonly Diagnostic[];
}
