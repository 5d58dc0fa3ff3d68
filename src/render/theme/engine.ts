import type Handlebars from 'handlebars';
import { slotHtml } from '../../content/html-parser.ts';
import type { HtmlTree } from '../../content/tree.ts';
import { isTextKey, type Text } from '../../text/text.ts';
import { dateWords, isCalendarDate } from '../dates.ts';
import type { HandlebarsModule } from './handlebars.ts';
import { squeezeTemplate } from './squeeze.ts';

/** What a template needs besides its view model. `slots` collects the trees that `{{content}}` puts in. */
export interface Frame {
  readonly language: string;
  readonly text: Text;
  readonly slots: HtmlTree[];
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

/** Runs templates by their path in the theme. */
export type Engine = (path: string, view: object, frame: Frame) => string;

type Options = Handlebars.HelperOptions;

function frameOf(options: Options): Frame {
  return options.data as Frame;
}

/**
 * Compiles a theme's templates when first used. Strict: a missing name throws, since `checkTheme` has seen every name
 * before. Handlebars denies access to prototypes by itself; no helper of its own that reaches further is known here.
 */
export function createEngine(
  handlebars: HandlebarsModule,
  templates: ReadonlyMap<string, string>,
  icons: ReadonlyMap<string, string>,
): Engine {
  const environment = handlebars.create();
  for (const name of ['helperMissing', 'blockHelperMissing', 'log']) environment.unregisterHelper(name);
  registerHelpers(environment, icons);
  const compile = (source: string) =>
    environment.compile(squeezeTemplate(environment.parse(source)), {
      strict: true,
      preventIndent: true,
      knownHelpersOnly: true,
      knownHelpers: { content: true, t: true, date: true, icon: true },
    });
  for (const [path, source] of templates) {
    const name = partialName(path);
    if (name !== undefined) environment.registerPartial(name, compile(source));
  }
  const compiled = new Map<string, ReturnType<typeof compile>>();
  return (path, view, frame) => {
    let template = compiled.get(path);
    if (template === undefined) {
      const source = templates.get(path);
      if (source === undefined) throw new Error(`The theme has no template ${path}.`);
      template = compile(source);
      compiled.set(path, template);
    }
    return template(view, { data: frame });
  };
}

/** The name by which templates include a file, if they may. */
export function partialName(path: string): string | undefined {
  const [, folder, name] = /^(partials|interactions)\/([a-z0-9-]+)\.hbs$/.exec(path) ?? [];
  if (name === undefined) return undefined;
  return folder === 'partials' ? name : `interactions/${name}`;
}

function registerHelpers(environment: HandlebarsModule, icons: ReadonlyMap<string, string>): void {
  environment.registerHelper('content', (tree: HtmlTree | undefined, options: Options) => {
    if (tree === undefined) return '';
    const { slots } = frameOf(options);
    slots.push(tree);
    return new environment.SafeString(slotHtml(slots.length - 1));
  });
  environment.registerHelper('t', (key: string, options: Options) => {
    if (!isTextKey(key)) throw new Error(`No text is named ${key}.`);
    return frameOf(options).text(key, options.hash);
  });
  environment.registerHelper('date', (edtf: string, dateText: string | undefined, options: Options) => {
    const { language } = frameOf(options);
    const words = environment.escapeExpression(dateText ?? dateWords(edtf, language));
    if (!isCalendarDate(edtf)) return new environment.SafeString(words);
    return new environment.SafeString(`<time datetime="${edtf}">${words}</time>`);
  });
  environment.registerHelper('icon', (name: string) => new environment.SafeString(icons.get(name) ?? ''));
}
