import { inverseOf, statementsOf } from './ast.ts';

/**
 * A line break in a template is layout of the template, not a space on the page: `<ul>⏎  <li>` becomes `<ul><li>`, so
 * that pages hold no white space that a platform could mangle. Inside a run of words it becomes one space. A space that
 * the page needs between two tags is on one line with both. Changes the tree and returns it.
 */
export function stripLayout(program: hbs.AST.Program): hbs.AST.Program {
  for (const statement of statementsOf(program)) {
    if (statement.type === 'ContentStatement') statement.value = joinLines(statement.value);
    else if (statement.type === 'BlockStatement') {
      stripLayout(statement.program);
      const inverse = inverseOf(statement);
      if (inverse !== undefined) stripLayout(inverse);
    }
  }
  return program;
}

function joinLines(text: string): string {
  return text
    .replace(/^\s*\n\s*|\s*\n\s*$/g, '')
    .replace(/(>)\s*\n\s*|\s*\n\s*(<)/g, '$1$2')
    .replace(/\s*\n\s*/g, ' ');
}
