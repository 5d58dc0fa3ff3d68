/** Handlebars' syntax tree, narrowed: its typings leave statements open. */

export type Statement =
  | hbs.AST.ContentStatement
  | hbs.AST.MustacheStatement
  | hbs.AST.BlockStatement
  | hbs.AST.PartialStatement
  | Other;

/** What a theme may not use: decorators, partial blocks; and comments. */
interface Other extends hbs.AST.Statement {
  readonly type: 'PartialBlockStatement' | 'Decorator' | 'DecoratorBlock' | 'CommentStatement';
}

export function statementsOf(program: hbs.AST.Program): readonly Statement[] {
  return program.body as unknown as readonly Statement[];
}

/** The typings promise an inverse that is absent without `{{else}}`. */
export function inverseOf(block: hbs.AST.BlockStatement): hbs.AST.Program | undefined {
  return (block.inverse as hbs.AST.Program | null | undefined) ?? undefined;
}

export function isPath(expression: hbs.AST.Expression | undefined): expression is hbs.AST.PathExpression {
  return expression?.type === 'PathExpression';
}

export function isString(expression: hbs.AST.Expression | undefined): expression is hbs.AST.StringLiteral {
  return expression?.type === 'StringLiteral';
}
