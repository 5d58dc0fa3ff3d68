/** The object that packages call: methods by the standard's names. */
export type Api = Readonly<Record<string, Call>>;
export type Call = (...parameters: string[]) => string | number;

/** The calls, under the names of each standard. */
export const CALLS = {
  '1.2': {
    initialize: 'LMSInitialize',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    finish: 'LMSFinish',
    error: 'LMSGetLastError',
  },
  '2004': {
    initialize: 'Initialize',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    finish: 'Terminate',
    error: 'GetLastError',
  },
} as const;

/** The same object with every call changed. */
export function mapCalls(api: Api, change: (name: string, call: Call) => Call): Api {
  return Object.fromEntries(Object.entries(api).map(([name, call]) => [name, change(name, call)]));
}
