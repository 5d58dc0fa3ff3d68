import { INVISIBLE } from './invisible.ts';
import type { SyntaxWords } from './syntax-words.ts';

const QUOTE = 'Put the text into quotation marks: "…".';

/** The parser's errors in an author's words, by its codes. */
const words: Readonly<Record<string, SyntaxWords>> = {
  TAB_AS_INDENT: {
    message: 'The line begins with a tab; YAML is indented with spaces.',
    hint: 'Replace the tab with spaces, two for each level.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'This text contains a colon followed by a space, which YAML takes for the end of a name.',
    hint: QUOTE,
  },
  BAD_SCALAR_START: { message: 'No text may begin with this character.', hint: QUOTE },
  MULTIPLE_DOCS: {
    message: 'A second document begins here (---); a definition is one.',
    hint: 'Delete the line of hyphens, or put what follows into a file of its own.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'A name is expected here, followed by a colon and a space.',
    hint: 'Write `name: value`; a text of several lines is indented below its name.',
  },
  BAD_INDENT: {
    message: 'This line is indented differently from those beside it.',
    hint: 'Make everything that belongs together begin in the same column.',
  },
  BAD_DQ_ESCAPE: {
    message: 'A backslash inside double quotation marks must be written twice: \\\\.',
    hint: 'Write \\\\, or put the text into single quotation marks.',
  },
};

const general =
  'Let what belongs together begin in the same column, and put texts with signs in them into quotation marks.';

/** What is wrong with a YAML text and what to do, at an error of the parser; `before`: what its line says up to there. */
export function yamlSyntax(
  { code, message }: { readonly code: string; readonly message: string },
  before: string,
): SyntaxWords {
  const [line = ''] = message.split('\n');
  const slip = slipOfLine(before);
  if (slip !== undefined) return slip;
  if (code === 'MISSING_CHAR' && /quote/.test(line))
    return {
      message: 'A quotation mark that was opened further up is not closed.',
      hint: 'End the text with the same mark that it begins with.',
    };
  if (code === 'BAD_INDENT' && /end with a [\]}]/.test(line))
    return {
      message: `A closing ${line.at(-1)} is missing before this place.`,
      hint: `Write the ${line.at(-1)} at the end of the list or object.`,
    };
  if (/^Sequence item without - indicator/.test(line)) return words.BAD_INDENT ?? { message: line, hint: general };
  if (code === 'UNEXPECTED_TOKEN' && /at node end/.test(line))
    return (
      slipOfFirstSign(before) ?? {
        message: 'There is something after the end of a text or list.',
        hint: "A quotation mark inside a text is doubled within single ones ('') and written \\\" within double ones.",
      }
    );
  return words[code] ?? { message: `This is not valid YAML: ${line.replace(/\.?$/, '.')}`, hint: general };
}

const BEGINS_INVISIBLY = new RegExp(`^[ \\t]*${INVISIBLE.source}`);

/** Slips that the parser notices only later in the line. */
function slipOfLine(before: string): SyntaxWords | undefined {
  if (BEGINS_INVISIBLY.test(before))
    return {
      message: 'The line begins with an invisible character that YAML does not treat as a space.',
      hint: 'Delete everything before its first letter, and indent it with ordinary spaces.',
    };
  if (/^ *-[a-z]/i.test(before))
    return { message: 'A space is missing after the hyphen of this item.', hint: 'Write `- `, then the item.' };
  return undefined;
}

/** A text may begin like something else: `*Before* and after` like a reference, `[Before] and after` like a list. */
function slipOfFirstSign(before: string): SyntaxWords | undefined {
  const [, sign] = /(?:^|[:-]) +([*[{])[^\n]*$/.exec(before) ?? [];
  return sign === undefined ? undefined : { message: `No text may begin with \`${sign}\`.`, hint: QUOTE };
}
