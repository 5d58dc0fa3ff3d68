import type { Element } from './elements.ts';

/**
 * Moodle's SCORM 2004 data model (5.1.3, mod/scorm/datamodels/scorm_13.js). The forms of responses and patterns depend
 * on the interaction's type: see `responses-2004.ts`.
 */
export function elements2004(): Readonly<Record<string, Element>> {
  return ELEMENTS;
}

const text = (limit: number) => new RegExp(`^[\\s\\S]{0,${limit}}$`);
const both = (format: RegExp): Element => ({ access: 'both', format });
const decimal = /^-?\d{1,5}(\.\d{1,18})?$/;
const longIdentifier = /^(?:(?!urn:)\S{1,4000}|urn:[A-Za-z0-9-]{1,31}:\S{1,4000})$/;

/** A point in time may stop after the year, the month, and so on; a zone is only behind hundredths. */
const year = '(?:19[7-9]\\d|20[0-2]\\d|203[0-8])';
const clock = '(?:[01]\\d|2[0-3])';
const sixty = '[0-5]\\d';
const zone = `(?:Z|[+\\-|]${clock})(?::${sixty})?`;
export const time = new RegExp(
  `^${year}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01])(?:T${clock}(?::${sixty}(?::${sixty}(?:\\.\\d{1,2}(?:${zone})?)?)?)?)?)?)?$`,
);
const timespan = /^P(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(.\d{1,2})?S)?)?$/;
/** At most 251 characters that do not begin with a brace, or a mark of language alone. */
const description = /^(\{lang=([a-zA-Z]{2,3}|i|x)(-[a-zA-Z0-9-]{2,8})?\})?([^{].{0,250})?$/;

const completion = /^(completed|incomplete|not attempted|unknown)$/;
const success = /^(passed|failed|unknown)$/;

const readOnly = (initial?: string): Element => ({ access: 'read', ...(initial === undefined ? {} : { initial }) });

const ELEMENTS: Readonly<Record<string, Element>> = {
  'cmi._version': readOnly('1.0'),
  'cmi.learner_id': readOnly(),
  'cmi.learner_name': readOnly(),
  'cmi.mode': readOnly(),
  'cmi.entry': readOnly(),
  'cmi.credit': readOnly(),
  'cmi.launch_data': readOnly(),
  'cmi.max_time_allowed': readOnly(),
  'cmi.time_limit_action': readOnly(),
  'cmi.total_time': readOnly(),
  'cmi.completion_threshold': readOnly(),
  'cmi.scaled_passing_score': readOnly(),
  'cmi.interactions._children': readOnly(
    'id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description',
  ),
  'cmi.interactions._count': readOnly('0'),
  'cmi.interactions.n.objectives._count': readOnly('0'),
  'cmi.interactions.n.correct_responses._count': readOnly('0'),
  'cmi.objectives._children': readOnly('progress_measure,completion_status,success_status,description,score,id'),
  'cmi.objectives._count': readOnly('0'),
  'cmi.score._children': readOnly('max,raw,scaled,min'),
  'cmi.completion_status': both(completion),
  'cmi.success_status': both(success),
  'cmi.exit': { access: 'write', format: /^(time-out|suspend|logout|normal|)$/ },
  'cmi.location': both(text(1000)),
  'cmi.suspend_data': both(text(64_000)),
  'cmi.session_time': { access: 'write', format: timespan, initial: 'PT0H0M0S' },
  'cmi.progress_measure': { ...both(decimal), range: [0, 1] },
  'cmi.score.scaled': { ...both(decimal), range: [-1, 1] },
  'cmi.score.raw': both(decimal),
  'cmi.score.min': both(decimal),
  'cmi.score.max': both(decimal),
  'cmi.interactions.n.id': both(longIdentifier),
  'cmi.interactions.n.type': both(
    /^(true-false|choice|fill-in|long-fill-in|matching|performance|sequencing|likert|numeric|other)$/,
  ),
  'cmi.interactions.n.objectives.n.id': both(longIdentifier),
  'cmi.interactions.n.timestamp': both(time),
  // One line; the rest depends on the type.
  'cmi.interactions.n.correct_responses.n.pattern': both(/^.*$/),
  'cmi.interactions.n.learner_response': both(/^.*$/),
  'cmi.interactions.n.weighting': both(decimal),
  'cmi.interactions.n.result': both(/^(correct|incorrect|unanticipated|neutral|-?\d{1,4}(\.\d{1,18})?)$/),
  'cmi.interactions.n.latency': both(timespan),
  'cmi.interactions.n.description': both(description),
  'cmi.objectives.n.id': both(longIdentifier),
  'cmi.objectives.n.success_status': both(success),
  'cmi.objectives.n.completion_status': both(completion),
  'cmi.objectives.n.progress_measure': { ...both(decimal), range: [0, 1] },
  'cmi.objectives.n.score.scaled': { ...both(decimal), range: [-1, 1] },
  'cmi.objectives.n.score.raw': both(decimal),
  'cmi.objectives.n.score.min': both(decimal),
  'cmi.objectives.n.score.max': both(decimal),
  'cmi.objectives.n.description': both(description),
};
