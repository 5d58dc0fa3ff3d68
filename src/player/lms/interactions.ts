import {
  encodeCorrect,
  encodeResponse,
  encodeResult,
  interactionRecordId,
} from '../../interactions/encoding/encode.ts';
import type { ScormEdition } from '../../interactions/encoding/record.ts';
import { localizedText } from '../../interactions/encoding/scorm-2004.ts';
import { score } from '../../interactions/scoring.ts';
import { round } from '../quiz/questions.ts';
import type { AnsweredQuestion } from './lms.ts';
import { isoDuration, isoTimestamp, timeOfDay, timespan } from './time.ts';

/** Names below `cmi.interactions.n.` and their values, in the order in which a platform takes them. */
export type InteractionValues = readonly (readonly [name: string, value: string])[];

/** SCORM 1.2 RTE 3.4.4: what one entry of `cmi.interactions` says. Entries are write-only there. */
export function interactionsOf12(answered: AnsweredQuestion): readonly InteractionValues[] {
  return entries('1.2', answered).map(({ id, type, patterns, response, weight, fraction }) => [
    ['id', id],
    ...answered.question.objectives.map((objective, index) => [`objectives.${index}.id`, objective] as const),
    ['time', timeOfDay(answered.at)],
    ['type', type],
    ...patterns.map((pattern, index) => [`correct_responses.${index}.pattern`, pattern] as const),
    ['weighting', weight],
    ...(response === undefined ? [] : [['student_response', response] as const]),
    ['result', encodeResult('1.2', fraction)],
    ['latency', timespan(answered.seconds)],
  ]);
}

/** SCORM 2004 RTE 4.2.9: the type comes before responses and patterns, which are checked against it. */
export function interactionsOf2004(answered: AnsweredQuestion): readonly InteractionValues[] {
  return entries('2004', answered).map(({ id, type, patterns, response, weight, fraction }) => [
    ['id', id],
    ['type', type],
    ...answered.question.objectives.map((objective, index) => [`objectives.${index}.id`, objective] as const),
    ['timestamp', isoTimestamp(answered.at)],
    ...patterns.map((pattern, index) => [`correct_responses.${index}.pattern`, pattern] as const),
    ['weighting', weight],
    ...(response === undefined ? [] : [['learner_response', response] as const]),
    ['result', encodeResult('2004', fraction)],
    ['latency', isoDuration(answered.seconds)],
    ...(answered.question.title === '' ? [] : [['description', localizedText(answered.question.title)] as const]),
  ]);
}

interface Entry {
  readonly id: string;
  readonly type: string;
  readonly patterns: readonly string[];
  readonly response: string | undefined;
  readonly weight: string;
  readonly fraction: number;
}

/** One entry a question, one a gap in a cloze. */
function entries(edition: ScormEdition, { question, attempt, answer }: AnsweredQuestion): readonly Entry[] {
  const { interaction, id, points } = question;
  const correct = encodeCorrect(edition, interaction);
  const responses = encodeResponse(edition, interaction, answer);
  const scored = score(interaction, answer);
  return correct.map(({ part, type, patterns }, index) => ({
    id: interactionRecordId(id, attempt, part),
    type,
    patterns,
    response: responses[index]?.response,
    weight: String(round(points / correct.length, 4)),
    fraction: part === undefined ? scored.fraction : scored.parts?.[part] === true ? 1 : 0,
  }));
}
