import type { XmlElement } from '../xml/element.ts';
import { field } from './field.ts';

/** From where a slot of a quiz draws a question. */
export interface Draw {
  /** The id of a category. */
  readonly category: string;
  /** From the categories below it, too. */
  readonly deep: boolean;
  /** It draws by more than the category: by tags, by other filters. */
  readonly filtered: boolean;
}

/** Where a slot of Moodle 4 and later draws from; undefined where it names a question, or nothing that is known. */
export function drawOfSlot(slot: XmlElement): Draw | undefined {
  const condition = field(slot.child('question_set_reference'), 'filtercondition');
  if (condition === '') return undefined;
  const parsed = parse(condition);
  return drawBefore43(parsed) ?? drawSince43(parsed);
}

/** 4.0 to 4.2: `{"questioncategoryid":"12","includingsubcategories":"0","tags":["3,hard"]}`. */
function drawBefore43(condition: Record<string, unknown>): Draw | undefined {
  const category = wordOf(condition.questioncategoryid);
  if (category === undefined) return undefined;
  const { tags, includingsubcategories: deep } = condition;
  return { category, deep: isTrue(deep), filtered: Array.isArray(tags) && tags.length > 0 };
}

/** Since 4.3: `{"filter":{"category":{"jointype":1,"values":[12],"filteroptions":{"includesubcategories":true}}}}`. */
function drawSince43(condition: Record<string, unknown>): Draw | undefined {
  const filter = isRecord(condition.filter) ? condition.filter : {};
  const own = isRecord(filter.category) ? filter.category : {};
  const [value] = Array.isArray(own.values) ? own.values : [];
  const category = wordOf(value);
  if (category === undefined) return undefined;
  const options = isRecord(own.filteroptions) ? own.filteroptions : {};
  const others = Object.entries(filter).filter(([name]) => name !== 'category');
  const filtered = others.some(([, one]) => isRecord(one) && Array.isArray(one.values) && one.values.length > 0);
  return { category, deep: isTrue(options.includesubcategories), filtered };
}

function parse(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wordOf(value: unknown): string | undefined {
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined;
}

function isTrue(value: unknown): boolean {
  return value === true || value === 1 || value === '1' || value === 'true';
}
