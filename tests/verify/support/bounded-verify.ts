import { FuzzChild } from '../../guarantees/fuzz-child.ts';

/** The bundled library in a process of its own, one package after the other: what hangs or crashes fails its test alone. */
export class BoundedVerifier {
  readonly child = new FuzzChild();

  /** Rejects where the verifier throws, or hangs. */
  async verify(bytes: Uint8Array) {
    return (await this.child.ask('verify', bytes)).value;
  }

  close(): void {
    this.child.close();
  }
}
