import type Handlebars from 'handlebars';
import { slotHtml } from '../../content/html-parser.ts';
import type { HtmlTree } from '../../content/tree.ts';
import { isCalendarDate } from '../../definition/edtf.ts';
import { isTextKey, type Text } from '../../text/text.ts';
import { dateWords } from '../dates.ts';
import type { HandlebarsModule } from './handlebars.ts';
import { stripLayout } from './strip-layout.ts';

/** What a template needs besides its view model. `slots` collects the trees that `{{content}}` puts in. */
export interface Frame {
  readonly language: string;
  readonly text: Text;
  readonly slots: HtmlTree[];
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

/** Runs templates by their path in the theme. */
export type Engine = (path: string, view: object, frame: Frame) => string;

/** What the library's `precompile` makes of a template: functions in an object, for its runtime alone. */
export type TemplateSpecification = object;

type Options = Handlebars.HelperOptions;

function frameOf(options: Options): Frame {
  return options.data as Frame;
}

/** How templates are compiled: strictly, since `checkTheme` has seen every name before, and with no helper but ours. */
export const COMPILE_OPTIONS = {
  strict: true,
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: { content: true, t: true, date: true, icon: true },
} as const;

/** Where templates come from, by their path in the theme. */
export interface TemplateSource {
  readonly paths: Iterable<string>;
  /** A template ready to run; undefined where the theme has none of that path. */
  get(environment: HandlebarsModule, path: string): Handlebars.TemplateDelegate | undefined;
}

/** Templates as text, compiled here; needs the whole library. */
export function textTemplates(templates: ReadonlyMap<string, string>): TemplateSource {
  return {
    paths: templates.keys(),
    get(environment, path) {
      const source = templates.get(path);
      return source === undefined
        ? undefined
        : environment.compile(stripLayout(environment.parse(source)), COMPILE_OPTIONS);
    },
  };
}

/** Templates that were compiled when the program was built; the library's runtime suffices. */
export function compiledTemplates(templates: Readonly<Record<string, TemplateSpecification>>): TemplateSource {
  return {
    paths: Object.keys(templates),
    get(environment, path) {
      const template = Object.hasOwn(templates, path) ? templates[path] : undefined;
      return template === undefined ? undefined : environment.template(template);
    },
  };
}

/**
 * Runs a theme's templates, each made ready when first used. Handlebars denies access to prototypes by itself; the
 * helpers that would be called for unknown names are taken away.
 */
export function createEngine(
  handlebars: HandlebarsModule,
  source: TemplateSource,
  icons: ReadonlyMap<string, string>,
): Engine {
  const environment = handlebars.create();
  for (const name of ['helperMissing', 'blockHelperMissing', 'log']) environment.unregisterHelper(name);
  registerHelpers(environment, icons);
  for (const path of source.paths) {
    const name = partialName(path);
    if (name !== undefined) environment.registerPartial(name, lazyPartial(environment, source, path));
  }
  const ready = new Map<string, Handlebars.TemplateDelegate>();
  return (path, view, frame) => {
    const template = ready.get(path) ?? source.get(environment, path);
    if (template === undefined) throw new Error(`The theme has no template ${path}.`);
    ready.set(path, template);
    return template(view, { data: frame });
  };
}

/** A partial that is made ready when it is first included: most documents use a few of them. */
function lazyPartial(environment: HandlebarsModule, source: TemplateSource, path: string): Handlebars.TemplateDelegate {
  let template: Handlebars.TemplateDelegate | undefined;
  return (context, options) => {
    template ??= source.get(environment, path);
    return template?.(context, options) ?? '';
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
