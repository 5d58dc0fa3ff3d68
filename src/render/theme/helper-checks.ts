import { didYouMean } from '../../diagnostics/suggest.ts';
import { words as en } from '../../text/languages/en/words.ts';
import { isTextKey } from '../../text/text.ts';
import { isPath, isString } from './ast.ts';
import type { HtmlState } from './attribute-state.ts';
import type { Checking, Place } from './checking.ts';
import { present } from './scope.ts';
import type { Shape } from './shape.ts';

/** Checks a call of one of our helpers; false where the name is none of them. */
export function checkHelper(
  statement: hbs.AST.MustacheStatement,
  name: string,
  place: Place,
  state: HtmlState,
  checker: Checking,
): boolean {
  const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
  if (check === undefined || (statement.params.length === 0 && name !== 't')) return false;
  if (!statement.escaped)
    checker.report(
      'wrong-use',
      statement,
      place,
      'A helper is called with three braces.',
      'Take one brace away on each side.',
    );
  check(statement, place, state, checker);
  return true;
}

type Check = (statement: hbs.AST.MustacheStatement, place: Place, state: HtmlState, checker: Checking) => void;

const checks: Readonly<Record<string, Check>> = {
  content(statement, place, state, checker) {
    const [subject] = statement.params;
    const shape = isPath(subject) ? checker.shapeOf(subject, place) : undefined;
    if (state !== 'text')
      checker.report('wrong-use', statement, place, 'Content cannot stand inside a tag; only words can.');
    if (shape !== undefined && present(shape).is !== 'tree')
      checker.report('wrong-use', statement, place, 'This is no content.', 'Write it without `content`.');
  },
  t(statement, place, _state, checker) {
    const [key] = statement.params;
    if (!isString(key)) {
      checker.report('wrong-use', statement, place, 'Behind `t` stands the key of a text in quotation marks.');
      return;
    }
    if (!isTextKey(key.value)) {
      const hint = didYouMean(key.value, Object.keys(en));
      checker.report('unknown-text', statement, place, `No text is named \`${key.value}\`.`, hint);
      return;
    }
    const given = new Map((statement.hash?.pairs ?? []).map((pair) => [pair.key, pair.value]));
    for (const value of given.values())
      if (isPath(value)) wordsOnly(checker.shapeOf(value, place), value, place, checker);
    const wanted = new Set([...en[key.value].matchAll(/\{([a-z]+)/gi)].map((match) => match[1] ?? ''));
    for (const name of wanted)
      if (!given.has(name))
        checker.report('wrong-use', statement, place, `The text \`${key.value}\` needs a value for \`${name}\`.`);
  },
  date(statement, place, _state, checker) {
    for (const param of statement.params)
      if (isPath(param)) wordsOnly(checker.shapeOf(param, place), param, place, checker);
  },
  icon(statement, place, state, checker) {
    const [name] = statement.params;
    if (state !== 'text') checker.report('wrong-use', statement, place, 'An icon cannot stand inside a tag.');
    if (isPath(name)) wordsOnly(checker.shapeOf(name, place), name, place, checker);
    if (isString(name) && !checker.input.icons.has(name.value)) {
      const hint = didYouMean(name.value, checker.input.icons.keys());
      checker.report('wrong-use', statement, place, `The theme has no icon \`${name.value}\`.`, hint);
    }
  },
};

function wordsOnly(shape: Shape | undefined, path: hbs.AST.PathExpression, place: Place, checker: Checking): void {
  if (shape === undefined) return;
  const { is } = present(shape);
  if (is !== 'text' && is !== 'number')
    checker.report('wrong-use', path, place, `\`${path.original}\` is neither words nor a number.`);
}
