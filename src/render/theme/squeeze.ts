/**
 * A line break in a template is layout of the template, not a space on the page: `<ul>⏎  <li>` becomes `<ul><li>`, so
 * that pages hold no white space that a platform could mangle. Inside a run of words it becomes one space. A space that
 * the page needs between two tags stands on one line with both.
 */
export function squeezeTemplate(program: hbs.AST.Program): hbs.AST.Program {
  for (const statement of program.body) {
    if (isContent(statement)) statement.value = squeeze(statement.value);
    else if (isBlock(statement)) {
      squeezeTemplate(statement.program);
      // The typings promise an inverse that is absent without `{{else}}`.
      const inverse: hbs.AST.Program | undefined = statement.inverse;
      if (inverse !== undefined && inverse !== null) squeezeTemplate(inverse);
    }
  }
  return program;
}

function squeeze(text: string): string {
  return text
    .replace(/^\s*\n\s*|\s*\n\s*$/g, '')
    .replace(/(>)\s*\n\s*|\s*\n\s*(<)/g, '$1$2')
    .replace(/\s*\n\s*/g, ' ');
}

function isContent(statement: hbs.AST.Statement): statement is hbs.AST.ContentStatement {
  return statement.type === 'ContentStatement';
}

function isBlock(statement: hbs.AST.Statement): statement is hbs.AST.BlockStatement {
  return statement.type === 'BlockStatement';
}
