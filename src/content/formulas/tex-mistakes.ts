import { didYouMean } from '../../diagnostics/suggest.ts';
import { KNOWN_COMMANDS, KNOWN_ENVIRONMENTS } from './known-commands.ts';
import type { TexProblem } from './tex-reader.ts';

/** What the library said, and where. */
export interface Mistake {
  readonly message: string;
  readonly at: number | undefined;
}

type Words = Pick<TexProblem, 'message' | 'hint'> & { readonly at?: number | undefined };
type Rule = (match: readonly string[], tex: string, at: number) => Words;

const CLOSE_IT: Words = {
  message: 'A brace `{` of the formula is never closed.',
  hint: 'Write the `}` that closes it.',
};

const RULES: readonly (readonly [RegExp, Rule])[] = [
  [
    /^(?:Unsupported function name|Undefined control sequence): (\\\S+)/,
    ([, name = ''], tex, at) => {
      const commands = new Set(KNOWN_COMMANDS);
      return {
        message: `\`${name}\` is not a TeX command that formulas can use.`,
        hint:
          meantCommand(name, commands) ?? runOn(name, commands) ?? 'Write the sign itself, or words as `\\text{…}`.',
        at: tex.startsWith(name, at) ? at : Math.max(0, tex.indexOf(name)),
      };
    },
  ],
  [
    /^No such environment: (\S+)/,
    ([, name = ''], tex) => ({
      message: `\`\\begin{${name}}\` is not something that formulas can use.`,
      hint:
        didYouMean(name, KNOWN_ENVIRONMENTS) ??
        'Lines that belong together are `\\begin{aligned} a &= b \\\\ &= c \\end{aligned}`.',
      at: Math.max(0, tex.indexOf(`\\begin{${name}}`)),
    }),
  ],
  [
    /^Mismatch: (\\begin\{[^}]*\}) matched by (\\end\{[^}]*\})/,
    ([, begin = '', end = '']) => ({
      message: `\`${begin}\` is closed by \`${end}\`.`,
      hint: `Write \`${begin.replace('begin', 'end')}\`.`,
    }),
  ],
  [/^Expected '\}', got 'EOF'/, (_, tex) => ({ ...CLOSE_IT, at: openBrace(tex) })],
  [
    /^Unexpected end of input in a macro argument/,
    (_, tex) => {
      const open = openBrace(tex);
      return open === undefined
        ? {
            message: 'The last command of the formula has nothing to apply to.',
            hint: 'Write that after the command in braces: `\\sqrt{2}`, `\\frac{1}{2}`.',
            at: Math.max(0, tex.lastIndexOf('\\')),
          }
        : { ...CLOSE_IT, at: open };
    },
  ],
  [
    /^Expected '\\right', got/,
    (_, tex) => ({
      message: '`\\left` has no `\\right`.',
      hint: 'Write `\\right)` where the bracket closes, or `\\right.` where there is none.',
      at: Math.max(0, tex.lastIndexOf('\\left')),
    }),
  ],
  [
    /^Expected & or \\\\ or \\cr or (?:\\end|\})/,
    (_, tex) => ({
      message: `\`${/\\begin\{[^}]*\}/.exec(tex.slice(Math.max(0, tex.lastIndexOf('\\begin'))))?.[0] ?? '\\begin'}\` is never closed.`,
      hint: 'Write the `\\end{…}` that closes it.',
      at: Math.max(0, tex.lastIndexOf('\\begin')),
    }),
  ],
  [
    /^Expected 'EOF', got '(\}|\\right|\\end|&|#)'/,
    ([, sign = '']) =>
      sign === '&' || sign === '#'
        ? {
            message: `\`${sign}\` has a special meaning in TeX, which makes no sense here.`,
            hint:
              sign === '&'
                ? 'Write `\\&` for the sign; columns need `\\begin{aligned} … \\end{aligned}` or a matrix around them.'
                : 'Write `\\#` for the sign.',
          }
        : { message: `\`${sign}\` closes what was never opened.`, hint: 'Delete it, or write what opens it.' },
  ],
  [
    /^Double (superscript|subscript)/,
    ([, which]) => {
      const sign = which === 'subscript' ? '_' : '^';
      return {
        message: `There are two \`${sign}\` in a row, so it is unclear what belongs to what.`,
        hint: `Put braces around what belongs together: \`x${sign}{a${sign}b}\`.`,
      };
    },
  ],
  [
    /^(?:Expected group (?:after|as)|Cannot read|.*is (?:null|undefined|not an object))/,
    (_, tex) => ({
      message: '`^`, `_` or a command has nothing to apply to.',
      hint: 'Write that after it, in braces if it is more than one character: `x^{10}`.',
      at: Math.max(0, tex.search(/[\^_]\s*(?:$|[}&^_])/)),
    }),
  ],
  [
    /^Can't use function '\$'/,
    () => ({
      message: 'A dollar sign cannot begin a formula inside another formula.',
      hint: 'Write `\\$` for a dollar sign.',
    }),
  ],
  [
    /^Can't use function '(\\[^']+)' in text mode/,
    ([, name = '']) => ({ message: `\`${name}\` cannot be used in \`\\text{…}\`.`, hint: 'Close the text before it.' }),
  ],
  [
    /^\\tag works only in display mode/,
    (_, tex) => ({
      message: '`\\tag` only works in a formula on a line of its own.',
      hint: 'Write `$$…$$` around it.',
      at: Math.max(0, tex.indexOf('\\tag')),
    }),
  ],
  [
    /can be used only in display mode/,
    () => ({
      message: 'Lines of this kind need a formula on a line of its own.',
      hint: 'Write `$$…$$` around it, or `aligned` for `align`, `gathered` for `gather`.',
      at: 0,
    }),
  ],
];

/** What the author is told about TeX that the library does not read. */
export function mistakeIn(tex: string, { message, at = 0 }: Mistake): TexProblem {
  const said = message.trim();
  for (const [pattern, rule] of RULES) {
    const match = pattern.exec(said);
    if (match === null) continue;
    const words = rule(match, tex, at);
    return { about: 'unreadable', message: words.message, hint: words.hint, at: words.at ?? at };
  }
  const reason = said.replace(/ at (?:position \d+|end of input): [\s\S]*$/, '').replace(/\.$/, '');
  return {
    about: 'unreadable',
    at,
    message: `The formula cannot be read as TeX: ${reason}.`,
    hint: 'Look at the characters around this place; every `{` needs a `}`.',
  };
}

function meantCommand(name: string, commands: ReadonlySet<string>): string | undefined {
  return didYouMean(
    name,
    [...commands].map((command) => `\\${command}`),
  );
}

/** `\cdotx`: a command goes on until the first sign that is no letter. */
function runOn(name: string, commands: ReadonlySet<string>): string | undefined {
  for (let end = name.length - 1; end > 2; end -= 1) {
    const begin = name.slice(1, end);
    if (commands.has(begin)) return `Write a space behind the command: \`\\${begin} ${name.slice(end)}\`.`;
  }
  return undefined;
}

/** Where the innermost brace is that is never closed. */
function openBrace(tex: string): number | undefined {
  const open: number[] = [];
  for (const { 0: token, index } of tex.matchAll(/\\[\s\S]|[{}]/g)) {
    if (token === '{') open.push(index);
    if (token === '}') open.pop();
  }
  return open.at(-1);
}
