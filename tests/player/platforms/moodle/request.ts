/** Values to be stored, in order. */
export type Fields = readonly (readonly [name: string, value: string])[];

/** The way to Moodle's server from one page. */
export interface Transport {
  /** A synchronous request; undefined where the network fails. */
  post(fields: Fields): { readonly status: number; readonly text: string } | undefined;
  /** A request whose answer nobody waits for; false where the browser does not even queue it (64 KiB). */
  beacon(fields: Fields): boolean;
  /** The page is going or hidden: synchronous requests are forbidden. */
  unloading(): boolean;
}

/**
 * How Moodle sends (5.1.3, mod/scorm/request.js): a beacon where the page is going, and where the request fails. Of a
 * beacon nothing is known, so it counts as stored: "true" although nothing arrived. An answer other than 200 is "false".
 */
export function send(transport: Transport, fields: Fields): boolean {
  if (!transport.unloading()) {
    const answer = transport.post(fields);
    if (answer !== undefined) return answer.status === 200 && answer.text.split('\n')[0] === 'true';
  }
  return transport.beacon(fields);
}
