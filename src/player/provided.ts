import type { Interaction } from '../interactions/interaction.ts';
import type { Answers } from './answers/answers-context.ts';
import type { Connected } from './boot/device.ts';
import type { Running } from './boot/running.ts';
import type { PlayerData } from './data.ts';
import type { interactionsOf12, interactionsOf2004 } from './lms/interactions.ts';
import type { PartName } from './parts.ts';
import type { LongQuiz } from './quiz/long-quiz.ts';
import type { LivingQuiz, QuizSurroundings } from './quiz/quiz-surroundings.ts';
import type { reportOf } from './quiz/report.ts';
import type { QuizPage } from './quiz/results.ts';
import type { TimeLimit } from './quiz/time-limit.ts';
import type { Widget, WidgetContext } from './widgets/widget.ts';

/** What the scripts of parts provide that are no widgets. */
export interface Services {
  readonly answers: Answers;
  readonly 'long-quiz': typeof LongQuiz;
  readonly platform: (data: PlayerData, run: (connected: Connected) => Running) => void;
  readonly quiz: {
    readonly QuizView: new (page: QuizPage, form: HTMLFormElement, surroundings: QuizSurroundings) => LivingQuiz;
    readonly reportOf: typeof reportOf;
  };
  readonly reports: {
    readonly interactionsOf12: typeof interactionsOf12;
    readonly interactionsOf2004: typeof interactionsOf2004;
  };
  readonly 'time-limit': typeof TimeLimit;
}

type Kind = Interaction['kind'];
type WidgetMaker = (interaction: Interaction, context: WidgetContext) => Widget | undefined;

const widgets = new Map<Kind, WidgetMaker>();
const services: Partial<Services> = {};
const arrived = new Set<PartName>();
let waiting: readonly { readonly names: readonly PartName[]; readonly go: () => void }[] = [];

const lent: Record<string, unknown> = {};

/** Adds what the core, or the part of quizzes, has to lend to scripts that come behind it: see `lent.ts`. */
export function lendMore(more: Readonly<Record<string, unknown>>): void {
  Object.assign(lent, more);
}

export function borrowed(name: string): unknown {
  return lent[name];
}

/** Says how questions of a kind are brought to life. */
export function provideWidget<K extends Kind>(
  kind: K,
  make: (interaction: Extract<Interaction, { kind: K }>, context: WidgetContext) => Widget,
): void {
  const isOfKind = (interaction: Interaction): interaction is Extract<Interaction, { kind: K }> =>
    interaction.kind === kind;
  widgets.set(kind, (interaction, context) => (isOfKind(interaction) ? make(interaction, context) : undefined));
}

/** A part is there, with all that it provides: what waited for it goes on. */
export function provide(name: PartName, provided: Partial<Services> = {}): void {
  Object.assign(services, provided);
  arrived.add(name);
  const ready = waiting.filter(({ names }) => missingOf(names).length === 0);
  waiting = waiting.filter((each) => !ready.includes(each));
  for (const { go } of ready) go();
}

/** Those of some parts that are not there. */
export function missingOf(names: readonly PartName[]): readonly PartName[] {
  return names.filter((name) => !arrived.has(name));
}

/** Goes on as soon as some parts are there: at once, or never. */
export function whenProvided(names: readonly PartName[], go: () => void): void {
  if (missingOf(names).length === 0) go();
  else waiting = [...waiting, { names, go }];
}

/** What a part provides, which is there: nothing that needs it begins before. */
export function service<Name extends keyof Services>(name: Name): Services[Name] {
  const provided = services[name];
  if (provided === undefined) throw new Error(`The part ${name} is not there.`);
  return provided;
}

/** The widget of a question; nothing that needs one begins before its part is there. */
export function makeWidget(interaction: Interaction, context: WidgetContext): Widget {
  const widget = widgets.get(interaction.kind)?.(interaction, context);
  if (widget === undefined) throw new Error(`No widget for ${interaction.kind}.`);
  return widget;
}
