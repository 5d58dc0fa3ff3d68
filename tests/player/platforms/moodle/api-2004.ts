import type { Launched } from './api-1.2.ts';
import { type Element, indicesOf, modelName } from './elements.ts';
import { elements2004 } from './elements-2004.ts';
import { type Fields, send, type Transport } from './request.ts';
import { patternFault, responseFault } from './responses-2004.ts';
import { addTimes2004 } from './times.ts';

type Value = string | number;

/**
 * The object of Moodle's page for SCORM 2004 (5.1.3, mod/scorm/datamodels/scorm_13.js). Unlike in 1.2 each save sends all
 * that differs from what the page was launched with; what equals it is never sent, whatever another window stored since.
 * An ended session cannot be begun again before the whole page is loaded again.
 */
export class MoodleApi2004 {
  readonly #elements = elements2004();
  readonly #launched: Launched;
  readonly #transport: Transport;
  readonly #initial = new Map<string, Value>();
  #values = new Map<string, Value>();
  #state: 'before' | 'running' | 'ended' = 'before';
  #error = '0';

  constructor(launched: Launched, transport: Transport) {
    this.#launched = launched;
    this.#transport = transport;
    for (const [name, element] of Object.entries(this.#elements))
      if (!name.includes('.n.')) this.#initial.set(name, launched.values[name] ?? element.initial ?? '');
  }

  Initialize(parameter: string): string {
    this.#begin();
    if (parameter !== '') return this.#refuse('201');
    if (this.#state !== 'before') return this.#refuse(this.#state === 'running' ? '103' : '104');
    this.#state = 'running';
    return this.#accept();
  }

  Terminate(parameter: string): string {
    if (parameter !== '') return this.#refuse('201');
    if (this.#state !== 'running') return this.#refuse(this.#state === 'ended' ? '113' : '112');
    // Where saving fails the session goes on.
    if (!this.#store(true)) return this.#refuse('101');
    this.#state = 'ended';
    return this.#accept();
  }

  Commit(parameter: string): string {
    if (parameter !== '') return this.#refuse('201');
    if (this.#state !== 'running') return this.#refuse(this.#state === 'ended' ? '143' : '142');
    return this.#store(false) ? this.#accept() : this.#refuse('101');
  }

  GetValue(name: string): Value {
    this.#error = '0';
    if (this.#state !== 'running') return this.#nothing(this.#state === 'ended' ? '123' : '122');
    if (name === '') return this.#nothing('301');
    const element = this.#elements[modelName(name)];
    if (element === undefined) return this.#nothing(/\._(children|count)$/.test(name) ? '301' : '401');
    if (element.access === 'write') return this.#nothing('405');
    const value = this.#values.get(name);
    if (value !== undefined) return value;
    // An entry that there is, but without this value; or no such entry.
    return this.#nothing(indicesOf(name).length > 0 && this.#hasEntry(name) ? '403' : '301');
  }

  SetValue(name: string, value: string): string {
    if (this.#state !== 'running') return this.#refuse(this.#state === 'ended' ? '133' : '132');
    if (name === '') return this.#refuse('351');
    const model = modelName(name);
    const element = this.#elements[model];
    if (element === undefined) return this.#refuse('401');
    if (element.access === 'read') return this.#refuse('404');
    const text = String(value);
    if (!this.#hasForm(element, text)) return this.#refuse('406');
    const fault = model === name ? undefined : this.#entryFault(name, model, text);
    if (fault !== undefined) return this.#refuse(fault);
    if (element.range !== undefined) {
      const [low, high] = element.range;
      if (Number(text) < low || Number(text) > high) return this.#refuse('407');
      this.#values.set(name, Number(text));
    } else this.#values.set(name, text);
    return this.#accept();
  }

  GetLastError(): string {
    return this.#error;
  }

  GetErrorString(code: string): string {
    return code === '' ? '' : `Error ${code}`;
  }

  GetDiagnostic(code: string): string {
    return code;
  }

  #begin(): void {
    this.#values = new Map(this.#initial);
    this.#values.set('cmi.interactions._count', 0);
    this.#values.set('cmi.objectives._count', 0);
    for (const [name, value] of Object.entries(this.#launched.values))
      if (indicesOf(name).length > 0) {
        this.#grow(name);
        this.#values.set(name, value);
      }
    if (this.#values.get('cmi.completion_status') === '') this.#values.set('cmi.completion_status', 'not attempted');
  }

  #hasForm({ format }: Element, text: string): boolean {
    return format === undefined || format.test(text);
  }

  /** Entries come in order and begin with their id; the type comes before what depends on it. */
  #entryFault(name: string, model: string, text: string): string | undefined {
    const parents = [...name.matchAll(/\.\d+(?=\.)/g)].map(({ index }) => name.slice(0, index));
    for (const [depth, parent] of parents.entries()) {
      const last = depth === parents.length - 1;
      const at = indicesOf(name)[depth] ?? 0;
      const count = this.#values.get(`${parent}._count`);
      if (count === undefined) return '408';
      if (at > Number(count)) return '351';
      if (at === Number(count) && !(last && CREATING.has(model))) return '408';
    }
    const parent = parents.at(-1) ?? '';
    const type = String(this.#values.get(name.replace(/(interactions\.\d+)\..*/, '$1.type')) ?? '');
    if (model === 'cmi.interactions.n.learner_response') {
      const fault = type === '' ? '408' : responseFault(type, text);
      if (fault !== undefined) return fault;
    }
    if (model === 'cmi.interactions.n.correct_responses.n.pattern') {
      const fault = patternFault(type, text, this.#others(parent, name, 'pattern'));
      if (fault !== undefined) return fault;
    }
    if (model === 'cmi.objectives.n.id' || model === 'cmi.interactions.n.objectives.n.id')
      if (this.#others(parent, name, 'id').includes(text)) return '351';
    if (model === 'cmi.objectives.n.id' && (this.#values.get(name) ?? text) !== text) return '351';
    this.#grow(name);
    // A new type forgets the patterns of the old one.
    if (model === 'cmi.interactions.n.type') this.#values.set(name.replace(/type$/, 'correct_responses._count'), 0);
    return undefined;
  }

  #others(parent: string, name: string, part: string): readonly string[] {
    const count = Number(this.#values.get(`${parent}._count`) ?? 0);
    const names = Array.from({ length: count }, (_, index) => `${parent}.${index}.${part}`);
    return names.filter((each) => each !== name).map((each) => String(this.#values.get(each) ?? ''));
  }

  #grow(name: string): void {
    for (const { index } of name.matchAll(/\.\d+(?=\.)/g)) {
      const parent = name.slice(0, index);
      const at = Number(/^\.(\d+)/.exec(name.slice(index))?.[1]);
      if (at < Number(this.#values.get(`${parent}._count`) ?? 0)) continue;
      this.#values.set(`${parent}._count`, at + 1);
      if (parent === 'cmi.interactions') this.#values.set(`${parent}.${at}.objectives._count`, 0);
    }
  }

  #hasEntry(name: string): boolean {
    const entry = name.replace(/^(cmi\.\w+\.\d+)\..*/, '$1.');
    return [...this.#values.keys()].some((each) => each.startsWith(entry));
  }

  #store(ending: boolean): boolean {
    const fields: Fields[number][] = [];
    if (ending) {
      this.#settle();
      const [total, session] = ['cmi.total_time', 'cmi.session_time'].map((name) => this.#values.get(name));
      fields.push(['cmi.total_time', addTimes2004(String(total), String(session))]);
    }
    for (const [name, value] of this.#values) {
      const element = this.#elements[modelName(name)];
      if (element === undefined || element.access === 'read' || this.#initial.get(name) === value) continue;
      fields.push([name, String(value)]);
    }
    return send(this.#transport, fields);
  }

  /** A completion threshold with a measure of progress decides completion; success is never derived. */
  #settle(): void {
    const threshold = Number(this.#values.get('cmi.completion_threshold'));
    const progress = Number(this.#values.get('cmi.progress_measure'));
    if (this.#values.get('cmi.mode') !== 'normal' || !(threshold > 0) || !(progress > 0)) return;
    this.#values.set('cmi.completion_status', progress >= threshold ? 'completed' : 'incomplete');
  }

  #accept(): string {
    this.#error = '0';
    return 'true';
  }

  #refuse(code: string): string {
    this.#error = code;
    return 'false';
  }

  #nothing(code: string): string {
    this.#error = code;
    return '';
  }
}

/** Setting one of these makes an entry. */
const CREATING = new Set([
  'cmi.objectives.n.id',
  'cmi.interactions.n.id',
  'cmi.interactions.n.objectives.n.id',
  'cmi.interactions.n.correct_responses.n.pattern',
]);
