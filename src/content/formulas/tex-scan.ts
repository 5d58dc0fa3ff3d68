import type { TexProblem } from './tex-reader.ts';

/** How long a formula may be, in UTF-16 units. */
export const LONGEST = 4000;
/** How deep braces, brackets and environments may be in one another. */
export const DEEPEST = 40;

const DEFINES = new Set(
  (
    'def edef gdef xdef let futurelet global long newcommand renewcommand providecommand newenvironment ' +
    'renewenvironment DeclareMathOperator'
  ).split(' '),
);
const REFERS = new Set('label ref eqref pageref cite'.split(' '));
const ELSEWHERE = new Set(
  (
    'href url includegraphics class cssId style data htmlClass htmlId htmlStyle htmlData require input include special ' +
    'write openout read csname unicode bbox mathchoice fcolorbox toggle mathtip texttip'
  ).split(' '),
);

interface Refusal {
  readonly why: string;
  readonly hint: string;
}

function refusalOf(command: string): Refusal | undefined {
  if (DEFINES.has(command))
    return {
      why: 'it defines a command, which platforms keep for all that follows, or not at all',
      hint: 'Write out what it means.',
    };
  if (REFERS.has(command))
    return {
      why: 'it refers to a number, and each platform numbers formulas in its own way',
      hint: 'Name the formula in words, or number it yourself: `\\tag{1}`.',
    };
  if (command === 'fcolorbox')
    return {
      why: 'browsers draw no frame of a colour of its own',
      hint: 'Write `\\boxed{…}` or `\\colorbox{yellow}{…}`.',
    };
  if (ELSEWHERE.has(command))
    return {
      why: 'it links, loads something or changes the page',
      hint: 'Leave it out. Put a link or picture beside the formula: `[words](https://…)`, `![](asset:the-id)`.',
    };
  return undefined;
}

const TOKEN = /\\(?:[A-Za-z]+|[\s\S])|[{}%]/g;

/** What can be known of TeX before it is read: what is refused, and what would take too long. */
export function scanTex(tex: string): TexProblem | undefined {
  if (tex.length > LONGEST)
    return {
      about: 'too-large',
      at: 0,
      message: `The formula is ${tex.length} characters long; ${LONGEST} are the most.`,
      hint: 'Split it into several formulas.',
    };
  const unread = /\\qty\s*[^\s{]/.exec(tex);
  if (unread !== null)
    return {
      about: 'unreadable',
      at: unread.index,
      message: '`\\qty` takes its contents in braces and draws braces around them.',
      hint: 'Write `\\left( … \\right)` for brackets that grow.',
    };
  let depth = 0;
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(tex); found !== null; found = TOKEN.exec(tex)) {
    const { 0: token, index } = found;
    const command = token.slice(1);
    if (token === '%')
      return {
        about: 'unreadable',
        at: index,
        message: 'In a formula `%` begins a comment, so the rest of the line would be lost.',
        hint: 'Write `\\%` for a percent sign.',
      };
    const refusal = token.startsWith('\\') ? refusalOf(command) : undefined;
    if (refusal !== undefined)
      return {
        about: 'refused',
        at: index,
        message: `\`${token}\` cannot be used in a formula here: ${refusal.why}.`,
        hint: refusal.hint,
      };
    if (token === '{' || command === 'left' || command === 'begin') depth += 1;
    if (token === '}' || command === 'right' || command === 'end') depth -= 1;
    if (depth > DEEPEST)
      return {
        about: 'too-large',
        at: index,
        message: `More than ${DEEPEST} pairs of braces or brackets are nested here.`,
        hint: 'Split the formula.',
      };
  }
  return undefined;
}
