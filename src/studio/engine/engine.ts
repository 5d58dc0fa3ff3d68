import type { AnswerOf, FromWorker, MethodName, RequestOf, ToWorker } from './messages.ts';
import type { TellProgress } from './methods.ts';

/** The worker ended while it worked, twice: it has too little memory for this, or somebody ended it. */
export class EngineEnded extends Error {}

interface Call {
  readonly message: Extract<ToWorker, { kind: 'call' }>;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly tell: TellProgress;
  /** How many workers have begun it. */
  tries: number;
}

/** The worker, as the page sees it: it is started when it is needed, and again where it ended by itself. */
export class Engine {
  #worker: Worker | undefined;
  #next = 0;
  readonly #calls = new Map<number, Call>();
  readonly #script: string;
  /** Called where another worker takes over: it has shown no pages yet. */
  onRestart: () => void = () => {};

  constructor(script: string) {
    this.#script = script;
  }

  /** Asks the worker. What it throws rejects the promise. */
  call<Name extends MethodName>(
    method: Name,
    request: RequestOf<Name>,
    tell: TellProgress = () => {},
  ): Promise<AnswerOf<Name>> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      const call: Call = { message: { kind: 'call', id, method, request }, resolve, reject, tell, tries: 1 };
      this.#calls.set(id, call);
      this.#running().postMessage(call.message);
    });
  }

  /** Passes on what the service worker asks for; the answer goes through the port. */
  sendPage(token: string, path: string, port: MessagePort): void {
    this.#running().postMessage({ kind: 'page', token, path } satisfies ToWorker, [port]);
  }

  #running(): Worker {
    this.#worker ??= this.#start();
    return this.#worker;
  }

  #start(): Worker {
    const worker = new Worker(this.#script, { type: 'module' });
    const lock = `worker ${crypto.randomUUID()}`;
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'started') void navigator.locks.request(lock, () => this.#ended(worker));
      else this.#hear(data);
    };
    // The script could not be loaded or read; a fault in a method comes as an answer.
    worker.onerror = () => this.#ended(worker);
    worker.postMessage({ kind: 'start', lock } satisfies ToWorker);
    return worker;
  }

  #hear(message: Exclude<FromWorker, { kind: 'started' }>): void {
    const call = this.#calls.get(message.id);
    if (call === undefined) return;
    if (message.kind === 'progress') {
      call.tell(message.done, message.all);
      return;
    }
    this.#calls.delete(message.id);
    if (message.kind === 'answer') call.resolve(message.value as never);
    else call.reject(new Error(message.message));
  }

  /** What was begun is begun again, once: nothing of it was kept but in the page. */
  #ended(worker: Worker): void {
    if (this.#worker !== worker) return;
    worker.terminate();
    this.#worker = undefined;
    for (const [id, call] of this.#calls) {
      if (call.tries === 1) {
        call.tries += 1;
        this.#running().postMessage(call.message);
      } else {
        this.#calls.delete(id);
        call.reject(new EngineEnded());
      }
    }
    this.onRestart();
  }
}
