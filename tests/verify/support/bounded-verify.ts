import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Verdict } from '../../../src/verify/index.ts';
import { repository } from '../../support/cli.ts';

/** What a verification in another thread sends back. */
export interface BoundedReport {
  readonly kind: string;
  readonly verdicts: readonly Verdict[];
  readonly diagnostics: readonly Diagnostic[];
  readonly text: string;
  readonly html: string;
  /** The packages of the JSON, after a way through its text. */
  readonly packages: readonly unknown[];
}

/**
 * Nothing that is verified here takes a hundredth of this. It only tells a hang from slowness, so that a hang fails its
 * test instead of hanging it: nothing stops a loop in one's own thread.
 */
const HANGS_AFTER_MILLISECONDS = 120_000;

const CODE = `
const { parentPort, workerData } = require('node:worker_threads');
const library = import(workerData);
parentPort.on('message', async (bytes) => {
  const { verify, verifyJson, formatVerifyText, formatVerifyHtml } = await library;
  const report = await verify(bytes, { name: 'mutant.zip' });
  const { kind, verdicts, diagnostics } = report;
  const { packages } = JSON.parse(JSON.stringify(verifyJson([report])));
  parentPort.postMessage({ kind, verdicts, diagnostics, packages, text: formatVerifyText(report), html: formatVerifyHtml([report]) });
});
`;

/** The bundled library in a thread of its own, one package after the other. */
export class BoundedVerifier {
  #worker: Worker | undefined;

  /** Rejects where the verifier throws, or hangs. */
  verify(bytes: Uint8Array): Promise<BoundedReport> {
    const workerData = pathToFileURL(join(repository, 'lib', 'verify.js')).href;
    this.#worker ??= new Worker(CODE, { eval: true, workerData });
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(watchdog);
        worker.off('message', answered);
        worker.off('error', failed);
      };
      const answered = (report: BoundedReport) => {
        end();
        resolve(report);
      };
      const failed = (error: unknown) => {
        end();
        this.#worker = undefined;
        reject(error);
      };
      const watchdog = setTimeout(() => {
        void this.close();
        failed(new Error('The verification hangs.'));
      }, HANGS_AFTER_MILLISECONDS);
      worker.on('message', answered);
      worker.on('error', failed);
      worker.postMessage(bytes);
    });
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}
