import { parseHtml } from '../content/html-parser.ts';
import { placeNotes } from '../content/media-notes.ts';
import type { HtmlTree } from '../content/tree.ts';
import { choosesInPassage } from '../interactions/degrade/feature.ts';
import type { Activity, Question, TeachingModule } from '../model/model.ts';
import { quizQuestions } from '../model/quiz-questions.ts';
import type { ActivityPart, GeneratedAsset, PageSource } from '../targets/page-source.ts';
import { textFor as ourTextFor, type Text } from '../text/text.ts';
import { generatedCharts } from './charts/generated.ts';
import { citeSource } from './citations/cite.ts';
import type { Highlight } from './code/highlight.ts';
import { type Institution, logoAsset } from './institution.ts';
import { activityView } from './pages/activity.ts';
import { createPageContext, type PageContext } from './pages/context.ts';
import { datasetContextView } from './pages/dataset.ts';
import { excerptContextView } from './pages/excerpt.ts';
import { guideView } from './pages/guide.ts';
import { layoutView } from './pages/layout.ts';
import { footerView, glossaryView, overviewView } from './pages/module.ts';
import { questionRendering } from './pages/question.ts';
import { baseStyles, packedAssets } from './theme/base-styles.ts';
import type { Frame } from './theme/engine.ts';
import type { Theme } from './theme.ts';

export interface PageSourceOptions {
  readonly theme: Theme;
  /** Our words by language; for tests and other catalogues. */
  readonly textFor?: (language: string) => Text;
  /** The sites from which pictures and media may be shown; pages allow no others. */
  readonly remoteOrigins?: readonly string[];
  /** Who publishes the modules. */
  readonly institution?: Institution;
  /** Colours code; absent where the modules have none. */
  readonly highlight?: Highlight | undefined;
  /** Values of the theme's options; what is absent has its default. */
  readonly options?: Frame['options'];
}

/** Renders pages through a theme. Every page is rendered once and shared by all targets. */
export function createPageSource({
  theme,
  textFor = ourTextFor,
  options = {},
  remoteOrigins = [],
  institution = {},
  highlight,
}: PageSourceOptions): PageSource {
  const settings = { ...defaultsOf(theme), ...options };
  const base = baseStyles(theme.assets);
  const { publisher } = institution;
  const logo = institution.logo && logoAsset(institution.logo);
  const remembered = rememberPerOwner();
  const text = (module: { readonly language: string }): Text => textFor(module.language);
  const run = (module: { readonly language: string }, template: string, view: object): HtmlTree => {
    const slots: HtmlTree[] = [];
    const frame: Frame = { language: module.language, text: text(module), slots, options: settings };
    return placeNotes(parseHtml(theme.run(template, view, frame), slots));
  };
  const contextOf = (module: TeachingModule): PageContext => createPageContext(module, text(module), highlight);
  const activity = (
    module: TeachingModule,
    shown: Activity,
    { without = [] }: { readonly without?: readonly ActivityPart[] } = {},
  ): HtmlTree =>
    remembered(module, `activity/${[...without].sort().join('+')}/${shown.id}`, () => {
      const view = activityView(shown, contextOf(module), new Set(without));
      return run(module, `pages/${shown.type}.hbs`, view);
    });
  return {
    text,
    activity,
    overview: (module, { without = [] } = {}) =>
      remembered(module, `overview/${without.join()}`, () => {
        const view = overviewView(contextOf(module), { publisher, logo: without.includes('logo') ? undefined : logo });
        return run(module, 'pages/overview.hbs', view);
      }),
    glossary: (module) =>
      module.glossary.size === 0
        ? undefined
        : remembered(module, 'glossary', () => run(module, 'pages/glossary.hbs', glossaryView(contextOf(module)))),
    guide: (module) =>
      remembered(module, 'guide', () =>
        run(
          module,
          'pages/guide.hbs',
          guideView(contextOf(module), (shown) => activity(module, shown)),
        ),
      ),
    footer: (module) =>
      remembered(module, 'footer', () => run(module, 'pages/footer.hbs', footerView(module, publisher, text(module)))),
    question: (module, question) =>
      remembered(question, 'question', () => {
        const gap = (view: object): HtmlTree => run(module, 'interactions/inline-gap.hbs', view);
        const { template, view } = questionRendering(question, contextOf(module), gap);
        return run(module, template, view);
      }),
    questionContext: (module, question) =>
      remembered(question, 'context', () =>
        questionContext(module, question, createPageContext(module, text(module), highlight, 'context-'), run),
      ),
    citation: (module, source, locator, form, as) =>
      citeSource(module, source, locator, form === 'note' ? 'short' : form, text(module), as),
    document: (layout, data) => {
      const frame: Frame = { language: data.language, text: textFor(data.language), slots: [], options: settings };
      return theme.run(`layouts/${layout}.hbs`, layoutView(data, frame.text, base, remoteOrigins, institution), frame);
    },
    ...(logo === undefined ? {} : { logo }),
    styles: theme.styles,
    assets: packedAssets(theme.assets),
    generated: (module) =>
      remembered<ReadonlyMap<string, GeneratedAsset>>(module, 'generated', () =>
        generatedCharts(module, text(module), theme.chartColours),
      ),
  };
}

/** Makes what an owner has under a key, once. A question is its own: what a target degrades it to has its id, and is shown otherwise. */
function rememberPerOwner(): <T>(owner: TeachingModule | Question, key: string, make: () => T) => T {
  const cache = new WeakMap<object, Map<string, unknown>>();
  return <T>(owner: TeachingModule | Question, key: string, make: () => T): T => {
    const pages = cache.get(owner) ?? new Map<string, unknown>();
    cache.set(owner, pages);
    if (!pages.has(key)) pages.set(key, make());
    return pages.get(key) as T;
  };
}

type Run = (module: TeachingModule, template: string, view: object) => HtmlTree;

function questionContext(module: TeachingModule, question: Question, context: PageContext, run: Run): HtmlTree {
  const beside = module.activities.find(({ id }) => id === question.excerpt);
  const showsWords = showsPassage(module, question);
  if (beside?.type === 'excerpt')
    return run(module, 'pages/excerpt-context.hbs', excerptContextView(beside, !showsWords, context));
  if (beside?.type === 'dataset') return run(module, 'pages/dataset-context.hbs', datasetContextView(beside, context));
  return [];
}

/**
 * Whether the question shows the passage itself. Asked of the author's question: where a platform has a list instead, the
 * passage is above the list.
 */
function showsPassage({ activities }: TeachingModule, { id }: Question): boolean {
  const questions = activities.flatMap((activity) => (activity.type === 'quiz' ? quizQuestions(activity) : []));
  const asked = questions.find((question) => question.id === id);
  return asked !== undefined && choosesInPassage(asked.interaction);
}

function defaultsOf(theme: Theme): Frame['options'] {
  return Object.fromEntries(Object.entries(theme.options).map(([name, option]) => [name, option.default]));
}
