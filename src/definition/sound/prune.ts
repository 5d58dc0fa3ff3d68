import type { ErrorObject } from 'ajv';
import type { CompiledValidator } from '../../../schema/validators.generated.mjs';
import { pointerParts, pointerTo } from '../../source/parsed-text.ts';
import { isRecord, memberOf } from '../../source/unknown-value.ts';
import { withoutBranches } from '../related-errors.ts';
import { ID_PATTERN, typeOf } from '../schema/parts.ts';
import type { LeftOut } from './left-out.ts';
import type { PlacedCopy } from './placed-copy.ts';
import { asMeant, StandIns } from './stand-in.ts';

/** Each round takes out what the one before uncovered; no definition nests as deep as this. */
const MOST_ROUNDS = 64;

/** What only says that a text or a list is too long, too short or badly formed: it can be looked at all the same. */
const LIMITS = new Set('minLength maxLength pattern minItems maxItems uniqueItems'.split(' '));

/** What only says that a number is too large or too small. */
const BOUNDS = new Set('minimum maximum exclusiveMinimum'.split(' '));

interface Pruning {
  readonly copy: PlacedCopy;
  readonly leftOut: LeftOut;
  readonly standIns: StandIns;
  /** Of this round: pointers of what goes. */
  readonly gone: Set<string>;
}

/**
 * Makes the copy one that later stages can read: what is of the wrong kind is read as what was plainly meant, gets a
 * stand-in, or goes with as little around it as can be. False where nothing would remain.
 */
export function prune(copy: PlacedCopy, validator: CompiledValidator, leftOut: LeftOut): boolean {
  const standIns = new StandIns();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (validator(copy.value)) return true;
    const errors = withoutBranches(validator.errors ?? []);
    const pruning: Pruning = { copy, leftOut, standIns, gone: new Set() };
    let isSound = true;
    for (const error of errors) {
      if (LIMITS.has(error.keyword)) noteLimit(error, pruning);
      else if (BOUNDS.has(error.keyword) && !isBoundless(copy.at(error.instancePath))) setWithin(error, pruning);
      else {
        isSound = false;
        if (error.keyword === 'additionalProperties')
          goes(pointerTo(error.instancePath, String(error.params.additionalProperty)), pruning);
        else if (error.keyword === 'required') fill(error, pruning);
        else if (BOUNDS.has(error.keyword)) goes(error.instancePath, pruning);
        else repair(error, pruning);
      }
    }
    if (isSound) return true;
    if (pruning.gone.has('')) return false;
    copy.remove([...pruning.gone]);
  }
  return false;
}

/** A number up to which nobody counts, so that nothing follows from the nearest that may be there. */
function isBoundless(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) > 1e6;
}

/** Later stages repeat and list what numbers say: they see the nearest that may be there. */
function setWithin({ keyword, instancePath, params }: ErrorObject, { copy, leftOut }: Pruning): void {
  const bound = Number(params.limit);
  leftOut.touch(copy.written(instancePath));
  leftOut.replaced.add(copy.written(instancePath));
  copy.set(instancePath, keyword === 'exclusiveMinimum' ? bound + 1 : bound);
}

function noteLimit({ keyword, instancePath, parentSchema }: ErrorObject, { copy, leftOut }: Pruning): void {
  const written = copy.written(instancePath);
  if (isId(parentSchema)) noteId(instancePath, copy, leftOut);
  else if (keyword !== 'maxLength' && keyword !== 'minLength') leftOut.touch(written);
  if (keyword === 'minItems') noteEmpty(instancePath, leftOut);
  leftOut.replaced.add(written);
}

/** What a list should hold, and does not yet, may be what others name, and may name others. */
function noteEmpty(pointer: string, leftOut: LeftOut): void {
  const [list = '', ...rest] = pointerParts(pointer);
  if (rest.length === 0) leftOut.loseIdsOf(list);
  leftOut.unknownUses = true;
}

/** There is a text that is no id where one belongs: what it was meant for is not known for certain. */
function noteId(pointer: string, copy: PlacedCopy, leftOut: LeftOut): void {
  const parts = pointerParts(pointer);
  const written = copy.at(pointer);
  if (parts.at(-1) !== 'id') leftOut.lose(written);
  else if (parts.length > 3) leftOut.touch(copy.written(pointer));
  else leftOut.badId(written, parts[0]);
}

/** A value is of another kind than belongs there. */
function repair({ instancePath, parentSchema }: ErrorObject, pruning: Pruning): void {
  const { copy, leftOut } = pruning;
  const [list = '', ...rest] = pointerParts(instancePath);
  const name = rest.at(-1) ?? list;
  const meant = asMeant(copy.at(instancePath), parentSchema, name);
  if (rest.length === 2 && name === 'id') leftOut.loseIdsOf(list);
  const isPart = list === 'activities' && memberOf(parentSchema, 'type') === 'object' && /^\d+$/.test(name);
  if (isId(parentSchema) ? name !== 'id' : isPart || mayUse(parentSchema)) leftOut.unknownUses = true;
  if (meant === undefined) goes(instancePath, pruning);
  else {
    leftOut.touch(copy.written(instancePath));
    copy.set(instancePath, meant);
  }
}

function isId(schema: unknown): boolean {
  return memberOf(schema, 'pattern') === ID_PATTERN;
}

/** Whether what belongs here may name other parts of the module: Markdown and lists do. */
function mayUse(schema: unknown): boolean {
  return memberOf(schema, 'contentMediaType') !== undefined || typeOf({ type: memberOf(schema, 'type') }) === 'array';
}

/** Something required is missing. */
function fill({ instancePath, params, parentSchema }: ErrorObject, pruning: Pruning): void {
  const { copy, leftOut, standIns } = pruning;
  const name = String(params.missingProperty);
  const schema = memberOf(memberOf(parentSchema, 'properties'), name);
  const pointer = pointerTo(instancePath, name);
  const standIn = standIns.for(schema);
  if (standIn === undefined) {
    goes(instancePath, pruning);
    return;
  }
  const [list, ...rest] = pointerParts(pointer);
  if (list !== undefined && (rest.length === 0 || (name === 'id' && rest.length === 2))) leftOut.loseIdsOf(list);
  if (mayUse(schema)) leftOut.unknownUses = true;
  leftOut.replace(copy.written(pointer), undefined);
  copy.set(pointer, standIn);
}

/** What goes leaves its holder with less than was meant. */
function goes(pointer: string, { copy, leftOut, gone }: Pruning): void {
  const written = copy.written(pointer);
  const value = copy.at(pointer);
  leftOut.replace(written, value);
  const holder = written.slice(0, written.lastIndexOf('/'));
  if (Array.isArray(copy.at(pointer.slice(0, pointer.lastIndexOf('/'))))) leftOut.touch(holder);
  const [list, ...rest] = pointerParts(pointer);
  if (list !== undefined && rest.length < 2 && !(isRecord(value) && typeof value.id === 'string'))
    leftOut.loseIdsOf(list);
  gone.add(pointer);
}
