import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { renderCodes } from '../codes.ts';
import { advice } from './advice.ts';
import { inverseOf, isPath, isString, type Statement, statementsOf } from './ast.ts';
import { advance, type HtmlState } from './attribute-state.ts';
import type { CheckerInput, Checking, Code, Place } from './checking.ts';
import { checkHelper } from './helper-checks.ts';
import { present, type Resolved, resolvePath, type Scope } from './scope.ts';
import type { ListShape, Shape } from './shape.ts';

const BLOCKS = new Set(['if', 'unless', 'each', 'with']);

/** Walks templates with the shapes of their view models, into the partials that they include. */
export class TemplateChecker implements Checking {
  readonly diagnostics: Diagnostic[] = [];
  readonly usedOptions = new Set<string>();
  readonly input: CheckerInput;
  readonly #reported = new Set<string>();
  /** Partials already checked with a shape, so that those that include themselves come to an end. */
  readonly #checked = new Map<string, Set<Shape>>();

  constructor(input: CheckerInput) {
    this.input = input;
  }

  checkTemplate(path: string, scope: Scope): void {
    const program = this.input.programs.get(path);
    if (program !== undefined) this.#program(program, { path, scope }, 'text');
  }

  report(code: Code, node: hbs.AST.Node, { path }: Place, message: string, hint?: string): void {
    const file = this.input.fileOf(path);
    const { start, end } = node.loc;
    const key = `${code} ${path} ${start.line}:${start.column} ${message}`;
    if (file === undefined || this.#reported.has(key)) return;
    this.#reported.add(key);
    const position = ({ line, column }: hbs.AST.Position) => ({ line, column: column + 1 });
    const range = { start: position(start), end: position(end) };
    this.diagnostics.push(renderCodes.report(code, { message, hint: hint ?? advice[code], place: { file, range } }));
  }

  shapeOf(path: hbs.AST.PathExpression, place: Place): Shape | undefined {
    if (path.data && path.parts[0] === 'options') this.usedOptions.add(path.parts[1] ?? '');
    const resolved: Resolved = resolvePath(path, place.scope, this.input.options);
    if ('shape' in resolved) return resolved.shape;
    const code = path.data && path.parts[0] === 'options' ? 'unknown-option' : 'unknown-variable';
    this.report(code, path, place, resolved.problem, resolved.hint);
    return undefined;
  }

  #program(program: hbs.AST.Program, place: Place, before: HtmlState): HtmlState {
    let state = before;
    for (const statement of statementsOf(program)) state = this.#statement(statement, place, state);
    return state;
  }

  #statement(statement: Statement, place: Place, state: HtmlState): HtmlState {
    switch (statement.type) {
      case 'ContentStatement':
        return advance(state, statement.value);
      case 'MustacheStatement':
        this.#mustache(statement, place, state);
        return state === 'unquoted' ? 'tag' : state;
      case 'BlockStatement':
        return this.#block(statement, place, state);
      case 'PartialStatement':
        this.#partial(statement, place, state);
        return state;
      case 'CommentStatement':
        return state;
      default:
        this.report('wrong-use', statement, place, 'Blocks of partials and decorators cannot be used in a theme.');
        return state;
    }
  }

  #mustache(statement: hbs.AST.MustacheStatement, place: Place, state: HtmlState): void {
    const { path, params } = statement;
    if (state === 'unquoted')
      this.report('unquoted-attribute', statement, place, 'This attribute’s value has no quotation marks around it.');
    if (!isPath(path)) {
      this.report('wrong-use', statement, place, 'A fixed value needs no braces.');
      return;
    }
    if (checkHelper(statement, path.original, place, state, this)) return;
    if (params.length > 0 || statement.hash !== undefined) {
      const hint = didYouMean(path.original, ['content', 't', 'date', 'icon']);
      this.report('unknown-helper', statement, place, `There is no helper \`${path.original}\`.`, hint);
      return;
    }
    const shape = this.shapeOf(path, place);
    if (shape !== undefined) this.#written(statement, path, present(shape), place);
  }

  /** A value written as it is. */
  #written(statement: hbs.AST.MustacheStatement, path: hbs.AST.PathExpression, shape: Shape, place: Place): void {
    const name = path.original;
    const say = (message: string, hint: string): void => this.report('wrong-use', statement, place, message, hint);
    if (shape.is === 'html') {
      if (statement.escaped) say(`\`${name}\` is HTML already.`, `Write {{{${name}}}}.`);
    } else if (shape.is === 'tree') say(`\`${name}\` is content, not words.`, `Write {{content ${name}}}.`);
    else if (shape.is !== 'text' && shape.is !== 'number')
      say(
        `\`${name}\` is nothing that can be written as words.`,
        'Write one of the values in it, or ask for it by {{#if}}.',
      );
    else if (!statement.escaped)
      say(`\`${name}\` is text: three braces would let its < and & become HTML.`, `Write {{${name}}}.`);
  }

  #block(block: hbs.AST.BlockStatement, place: Place, state: HtmlState): HtmlState {
    const name = block.path.original;
    const [subject] = block.params;
    if (!BLOCKS.has(name)) {
      this.report(
        'unknown-helper',
        block.path,
        place,
        `There is no block helper \`${name}\`.`,
        didYouMean(name, BLOCKS),
      );
      return state;
    }
    const shape = isPath(subject) ? this.shapeOf(subject, place) : undefined;
    const inner = shape === undefined ? undefined : this.#innerScope(block, name, present(shape), place);
    const inverse = inverseOf(block);
    if (inverse !== undefined) this.#program(inverse, place, state);
    return inner === undefined ? state : this.#program(block.program, { ...place, scope: inner }, state);
  }

  #innerScope(block: hbs.AST.BlockStatement, name: string, shape: Shape, place: Place): Scope | undefined {
    const { scope } = place;
    if (name === 'if' || name === 'unless') return scope;
    const item = name === 'with' ? shape : itemOf(shape);
    if (item === undefined) {
      this.report('wrong-use', block, place, 'Only a list can be gone through with {{#each}}.');
      return undefined;
    }
    const [first, second] = block.program.blockParams ?? [];
    const named = new Map(scope.named);
    if (first !== undefined) named.set(first, item);
    if (second !== undefined) named.set(second, { is: 'number' });
    return { shape: item, outer: scope, named, inList: name === 'each' || scope.inList };
  }

  #partial(statement: hbs.AST.PartialStatement, place: Place, state: HtmlState): void {
    const { name, params, hash } = statement;
    const [subject] = params;
    if (!isPath(name) && !isString(name)) {
      this.report('wrong-use', statement, place, 'A partial is named outright, not computed.');
      return;
    }
    const path = this.input.partials.get(name.original);
    if (path === undefined) {
      const hint = didYouMean(name.original, this.input.partials.keys());
      this.report('unknown-partial', statement, place, `There is no partial \`${name.original}\`.`, hint);
      return;
    }
    if (hash !== undefined)
      this.report('wrong-use', statement, place, 'A partial takes one thing, and no named values.');
    const shape = isPath(subject) ? this.shapeOf(subject, place) : place.scope.shape;
    if (shape === undefined) return;
    const seen = this.#checked.get(path) ?? new Set();
    this.#checked.set(path, seen);
    if (seen.has(shape)) return;
    seen.add(shape);
    const program = this.input.programs.get(path);
    const scope: Scope = { shape: present(shape), outer: undefined, named: new Map(), inList: place.scope.inList };
    if (program !== undefined) this.#program(program, { path, scope }, state);
  }
}

function itemOf(shape: Shape): Shape | undefined {
  if (shape.is === 'list') return (shape as ListShape<Shape>).item;
  return shape.is === 'any-key' ? (shape.inner as Shape) : undefined;
}
