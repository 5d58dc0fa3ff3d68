import { type Element, modelName } from './elements.ts';
import { elements12, isKeyword12 } from './elements-1.2.ts';
import { type Fields, send, type Transport } from './request.ts';
import { addTimes12 } from './times.ts';

/** What the server writes into the page at a launch: the page's own copy, which nothing renews. */
export interface Launched {
  /** Values of the data model by name. */
  readonly values: Readonly<Record<string, string>>;
  readonly settings: {
    /** "SCORM standards mode": 1.2 takes 4,096 and 255 characters only. */
    readonly standardLengths: boolean;
    /** "Mastery score overrides status", on in a new Moodle. */
    readonly masteryOverride: boolean;
  };
}

type Value = string | number;

/**
 * The object of Moodle's page for SCORM 1.2 (5.1.3, mod/scorm/datamodels/scorm_12.js). `GetValue` answers from the
 * page's own copy. What is sent is what differs from what this page sent before, also where that never arrived.
 */
export class MoodleApi12 {
  readonly #elements: Readonly<Record<string, Element>>;
  readonly #launched: Launched;
  readonly #transport: Transport;
  /** Elements with a value that the server is believed to hold. */
  readonly #sent = new Map<string, Value>();
  #values = new Map<string, Value>();
  #initialized = false;
  #error = '0';

  constructor(launched: Launched, transport: Transport) {
    this.#launched = launched;
    this.#transport = transport;
    this.#elements = elements12(launched.settings.standardLengths);
    for (const [name, element] of Object.entries(this.#elements))
      if (!name.includes('.n.')) this.#sent.set(name, launched.values[name] ?? element.initial ?? '');
  }

  LMSInitialize(parameter: string): string {
    // Also where it is refused the copy goes back to what was sent last.
    this.#begin();
    if (parameter !== '') return this.#refuse('201');
    if (this.#initialized) return this.#refuse('101');
    this.#initialized = true;
    return this.#accept();
  }

  LMSFinish(parameter: string): string {
    if (parameter !== '') return this.#refuse('201');
    if (!this.#initialized) return this.#refuse('301');
    this.#initialized = false;
    return this.#store(true) ? this.#accept() : this.#refuse('101');
  }

  LMSCommit(parameter: string): string {
    if (parameter !== '') return this.#refuse('201');
    if (!this.#initialized) return this.#refuse('301');
    return this.#store(false) ? this.#accept() : this.#refuse('101');
  }

  LMSGetValue(name: string): Value {
    this.#error = '0';
    if (!this.#initialized) return this.#nothing('301');
    const element = this.#elements[modelName(name)];
    if (element === undefined) return this.#nothing(this.#missing(name));
    if (element.access === 'write') return this.#nothing('404');
    return this.#values.get(name) ?? '';
  }

  LMSSetValue(name: string, value: string): string {
    if (!this.#initialized) return this.#refuse('301');
    const model = modelName(name);
    const element = this.#elements[model];
    if (element === undefined) return this.#refuse('201');
    if (element.access === 'read') return this.#refuse(isKeyword12(model) ? '402' : '403');
    const text = String(value);
    if (element.format?.test(text) === false) return this.#refuse('405');
    if (!this.#makeRoom(name)) return this.#refuse('201');
    if (element.range === undefined) {
      const before = name === 'cmi.comments' ? this.#values.get(name) : '';
      this.#values.set(name, `${before}${text}`);
      return this.#accept();
    }
    const number = Number(text);
    const [low, high] = element.range;
    if (!(number >= low && number <= high)) return this.#refuse('405');
    this.#values.set(name, number);
    return this.#accept();
  }

  LMSGetLastError(): string {
    return this.#error;
  }

  LMSGetErrorString(code: string): string {
    return code === '' ? '' : `Error ${code}`;
  }

  LMSGetDiagnostic(code: string): string {
    return code === '' ? this.#error : code;
  }

  /** The page's copy begins with what was sent last, and with the interactions and objectives of the launch. */
  #begin(): void {
    this.#values = new Map([...this.#sent].filter(([name]) => !/\.\d+\./.test(name)));
    for (const [name, value] of Object.entries(this.#launched.values))
      if (/\.\d+\./.test(name)) {
        this.#makeRoom(name);
        this.#values.set(name, value);
      }
    if (this.#values.get('cmi.core.lesson_status') === '') this.#values.set('cmi.core.lesson_status', 'not attempted');
  }

  /** Collections grow by one; a gap is refused. */
  #makeRoom(name: string): boolean {
    for (const { index } of name.matchAll(/\.\d+(?=\.)/g)) {
      const parent = name.slice(0, index);
      const at = Number(/^\.(\d+)/.exec(name.slice(index))?.[1]);
      const count = Number(this.#values.get(`${parent}._count`) ?? 0);
      if (at > count) return false;
      if (at === count) this.#values.set(`${parent}._count`, count + 1);
    }
    return true;
  }

  #store(ending: boolean): boolean {
    if (ending) this.#settle();
    const fields: Fields[number][] = [];
    for (const [name, value] of this.#values) {
      if (name === 'cmi.core.session_time' || !name.startsWith('cmi.')) continue;
      const element = this.#elements[modelName(name)];
      if (element === undefined || element.access === 'read' || this.#sent.get(name) === value) continue;
      fields.push([name, String(value)]);
      this.#sent.set(name, value);
    }
    if (ending) {
      const [total, session] = ['cmi.core.total_time', 'cmi.core.session_time'].map((name) => this.#values.get(name));
      fields.push(['cmi.core.total_time', addTimes12(String(total), String(session))]);
    }
    return send(this.#transport, fields);
  }

  /** Before the session ends: "not attempted" becomes "completed", and a mastery score decides. */
  #settle(): void {
    const status = 'cmi.core.lesson_status';
    if (this.#values.get(status) === 'not attempted') this.#values.set(status, 'completed');
    const [mode, credit] = ['lesson_mode', 'credit'].map((name) => this.#values.get(`cmi.core.${name}`));
    if (mode !== 'normal' || credit !== 'credit' || !this.#launched.settings.masteryOverride) return;
    const mastery = String(this.#values.get('cmi.student_data.mastery_score') ?? '');
    const raw = String(this.#values.get('cmi.core.score.raw') ?? '');
    if (mastery !== '' && raw !== '') this.#values.set(status, Number(raw) >= Number(mastery) ? 'passed' : 'failed');
  }

  #missing(name: string): string {
    const model = modelName(name);
    const parent = (ending: string) => (model.endsWith(ending) ? model.slice(0, -ending.length) : '');
    if (parent('._children') in this.#elements) return '202';
    return parent('._count') in this.#elements ? '203' : '201';
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
