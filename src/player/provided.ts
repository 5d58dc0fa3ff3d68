import type { Interaction } from '../interactions/interaction.ts';
import type { runOnPlatform } from './boot/run-on-platform.ts';
import { type PartName, partFile } from './parts.ts';
import type { LongQuiz } from './quiz/long-quiz.ts';
import type { TimeLimit } from './quiz/time-limit.ts';
import type { Widget, WidgetContext } from './widgets/widget.ts';

/** What the scripts of parts provide that are no widgets. */
export interface Services {
  readonly 'long-quiz': typeof LongQuiz;
  readonly platform: typeof runOnPlatform;
  readonly 'time-limit': typeof TimeLimit;
}

type Kind = Interaction['kind'];
type WidgetMaker = (interaction: Interaction, context: WidgetContext) => Widget | undefined;

const widgets = new Map<Kind, WidgetMaker>();
const services: Partial<Services> = {};
const arrived = new Set<PartName>();
let waiting: readonly { readonly names: readonly PartName[]; readonly go: () => void }[] = [];

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

/** Asks once more for parts that did not come. `answered` is called when one has come, or failed again. */
export function askAgain(names: readonly PartName[], answered: () => void): void {
  for (const name of missingOf(names)) {
    const known = document.querySelector<HTMLScriptElement>(`script[src$="/${partFile(name)}"]`);
    const again = document.createElement('script');
    again.onload = answered;
    again.onerror = answered;
    again.src = known?.src ?? '';
    document.head.append(again);
  }
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
