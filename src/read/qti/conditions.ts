import { oncePerObject } from '../once.ts';
import type { XmlElement } from '../xml/element.ts';

/** The conditions of an item, in order. */
export function conditionsOf(item: XmlElement): readonly XmlElement[] {
  return item.childrenNamed('resprocessing').flatMap((one) => one.childrenNamed('respcondition'));
}

/** The number that a condition sets SCORE to, or adds to it, as written; undefined where it leaves SCORE alone. */
export function writtenScoreOf(condition: XmlElement): number | undefined {
  const score = Number.parseFloat(settingOf(condition, 'SCORE')?.text ?? '');
  return Number.isFinite(score) ? score : undefined;
}

/**
 * The score a condition sets or adds, as a share of 100; undefined where it leaves the score alone. Programs count in
 * variables of their own: Respondus in que_score, Brightspace in D2L_Correct; Blackboard names the full score SCORE.max.
 */
export function scoreOf(condition: XmlElement): number | undefined {
  const { variable, full, setIsRight } = scoringOf(condition.parent ?? condition);
  const setting = settingOf(condition, variable);
  if (setting === undefined) return undefined;
  if (setIsRight) return setting.attribute('action') === 'Set' ? 100 : 0;
  const value = raisedBy(setting);
  return value === undefined ? undefined : Math.min(100, (value / full) * 100);
}

interface Scoring {
  readonly variable: string;
  /** What counts as everything. */
  readonly full: number;
  /** The question is worth nothing: what would be right is set, and what would be wrong is added. */
  readonly setIsRight: boolean;
}

/** How far a variable is to be trusted as the one that counts; those for wrong answers are none. */
function trustIn(variable: string, declared: ReadonlySet<string>): number {
  if (variable === 'SCORE') return 5;
  if (variable === 'D2L_CORRECT') return 4;
  if (/^SCORE|SCORE$/.test(variable)) return 3;
  if (/INCORRECT|WRONG/.test(variable)) return 0;
  return declared.has(variable) ? 2 : 1;
}

/** Which variable counts in a question, among those that some answer raises. */
const scoringOf = oncePerObject((processing: XmlElement): Scoring => {
  const declarations = processing.descendants('decvar');
  const declared = new Map(
    declarations.map((one) => [variableOf(one), Number(one.attribute('maxvalue') ?? Number.NaN)]),
  );
  const settings = processing.descendants('setvar');
  const values = new Map<string, number>();
  for (const one of settings) {
    const value = raisedBy(one);
    if (value === undefined) continue;
    values.set(variableOf(one), Math.max(value, values.get(variableOf(one)) ?? value));
  }
  const names = new Set(declared.keys());
  const candidates = [...values]
    .filter(([name, value]) => value > 0 && trustIn(name, names) > 0)
    .sort(([a], [b]) => trustIn(b, names) - trustIn(a, names));
  const [variable = 'SCORE', greatest = 0] = candidates[0] ?? [];
  if (candidates.length === 0 && isWorthNothing(settings))
    return { variable: 'QUE_SCORE', full: 100, setIsRight: true };
  const maximum = declared.get(variable) ?? Number.NaN;
  const full = maximum > 0 ? maximum : Number.isFinite(greatest) && greatest > 0 ? greatest : 100;
  return { variable, full, setIsRight: false };
});

/** The most that a question gives, where it declares it in points: 100 is a percentage, as all platforms write it. */
export function declaredPoints(item: XmlElement): number | undefined {
  const processing = item.child('resprocessing');
  if (processing === undefined) return undefined;
  const { variable } = scoringOf(processing);
  const counting = processing.descendants('decvar').filter((one) => variableOf(one) === variable);
  const most = Number.parseFloat(counting[0]?.attribute('maxvalue') ?? '');
  return most > 0 && most < 100 ? most : undefined;
}

function isWorthNothing(settings: readonly XmlElement[]): boolean {
  const actions = settings.filter((one) => variableOf(one) === 'QUE_SCORE').map((one) => one.attribute('action'));
  return actions.includes('Set') && actions.includes('Add');
}

function settingOf(condition: XmlElement, variable: string): XmlElement | undefined {
  return condition.childrenNamed('setvar').find((one) => variableOf(one) === variable);
}

/** Blackboard calls the attribute `variablename`. */
function variableOf(element: XmlElement): string {
  return (element.attribute('varname') ?? element.attribute('variablename') ?? 'SCORE').toUpperCase();
}

/** Infinity stands for the full score. */
function raisedBy(setting: XmlElement): number | undefined {
  if (/score\.max/i.test(setting.text)) return Number.POSITIVE_INFINITY;
  const value = Number.parseFloat(setting.text);
  return Number.isFinite(value) ? value : undefined;
}

/** Values that a condition asks for, without those it asks not to be there. */
export function wantedValues(condition: XmlElement | undefined): readonly XmlElement[] {
  return (condition?.children ?? []).flatMap((child) => {
    if (child.name === 'varequal') return [child];
    return child.name === 'not' ? [] : wantedValues(child);
  });
}
