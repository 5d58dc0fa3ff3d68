import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { renderCodes } from '../codes.ts';
import { templateShapes } from '../views/registry.ts';
import { partialName } from './engine.ts';
import type { HandlebarsModule } from './handlebars.ts';
import type { ThemeOption } from './manifest.ts';
import { topScope } from './scope.ts';
import type { Shape } from './shape.ts';
import { TemplateChecker } from './template-checker.ts';

export interface ThemeToCheck {
  readonly options: Readonly<Record<string, ThemeOption>>;
  /** By path in the theme, those of the default theme included. */
  readonly templates: ReadonlyMap<string, string>;
  readonly icons: ReadonlyMap<string, string>;
  /** The options that the theme declares itself. */
  readonly declared: readonly string[];
}

/**
 * Checks a theme's templates against the names that pages give them: unknown variables, partials, helpers, words and
 * options, content written as text and text as content, attributes without quotation marks. `fileOf` names the file of
 * a template for diagnostics; findings in templates for which it is undefined are left out (they are somebody else's).
 */
export function checkTheme(
  handlebars: HandlebarsModule,
  theme: ThemeToCheck,
  fileOf: (path: string) => string | undefined,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const programs = new Map<string, hbs.AST.Program>();
  for (const [path, source] of theme.templates) {
    try {
      programs.set(path, handlebars.parse(source));
    } catch (error) {
      const file = fileOf(path);
      if (file !== undefined) diagnostics.push(syntaxError(error, file));
    }
  }
  const options = new Map(Object.entries(theme.options).map(([name, { type }]) => [name, optionShapes[type]]));
  const partials = new Map(
    [...programs.keys()].flatMap((path) => {
      const name = partialName(path);
      return name === undefined ? [] : [[name, path] as const];
    }),
  );
  const checker = new TemplateChecker({ programs, partials, options, icons: theme.icons, fileOf });
  for (const [path, shape] of Object.entries(templateShapes)) checker.checkTemplate(path, topScope(shape));
  diagnostics.push(...checker.diagnostics);
  for (const name of theme.declared)
    if (!checker.usedOptions.has(name)) diagnostics.push(...unusedOption(name, fileOf));
  return diagnostics;
}

const optionShapes: Readonly<Record<ThemeOption['type'], Shape>> = {
  boolean: { is: 'flag' },
  number: { is: 'number' },
  string: { is: 'text' },
};

function syntaxError(error: unknown, file: string): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const line = Number(/on line (\d+)/.exec(message)?.[1] ?? 1);
  const end = { line, column: 1 };
  return renderCodes.report('template-syntax', {
    message: `The template cannot be read: ${message.split('\n').at(-1) ?? ''}`,
    hint: 'Look for an unclosed brace or block near this line.',
    place: { file, range: { start: end, end } },
  });
}

function unusedOption(name: string, fileOf: (path: string) => string | undefined): Diagnostic[] {
  const file = fileOf('theme.json');
  if (file === undefined) return [];
  return [
    renderCodes.report('unused-option', {
      message: `No template uses the option \`${name}\`.`,
      hint: `Delete it, or write \`@options.${name}\` where it should count.`,
      place: { file, pointer: `/options/${name}` },
    }),
  ];
}
