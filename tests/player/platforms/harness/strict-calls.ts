import type { Edition } from '../platform.ts';
import { type Api, CALLS, mapCalls } from './api-calls.ts';
import { ruleOf } from './standard-rules.ts';

/**
 * Watches over the calls of a package: each that breaks the standard is reported in words, whether the platform behind
 * takes it or not. With `refuse` the platform never sees it.
 */
export function strictly(edition: Edition, api: Api, report: (violation: string) => void, refuse = false): Api {
  const names = CALLS[edition];
  let state: 'before' | 'running' | 'ended' = 'before';
  let refused = '';
  return mapCalls(api, (name, call) => (...parameters) => {
    if (name === names.error && refused !== '') {
      const code = refused;
      refused = '';
      return code;
    }
    refused = '';
    const fault = name === names.set ? faultOf(edition, parameters as readonly unknown[]) : undefined;
    if (state === 'ended' && isSessionCall(name)) report(`${name} after the end`);
    if (state === 'before' && isSessionCall(name)) report(`${name} before the beginning`);
    if (fault !== undefined) report(fault);
    if (fault !== undefined && refuse) {
      refused = edition === '1.2' ? '405' : '406';
      return 'false';
    }
    const answer = call(...parameters);
    if (name === names.initialize && String(answer) === 'true') state = 'running';
    if (name === names.finish && state === 'running') state = 'ended';
    return answer;
  });

  function isSessionCall(name: string): boolean {
    return name === names.get || name === names.set || name === names.commit || name === names.finish;
  }
}

function faultOf(edition: Edition, [element, value]: readonly unknown[]): string | undefined {
  if (typeof value !== 'string') return `${element} is set to a ${typeof value}`;
  const rule = ruleOf(edition, String(element));
  if (rule === undefined) return `${element} is not for packages to set`;
  if (rule(value)) return undefined;
  const shown = value.length > 80 ? `${value.length} characters` : value;
  return `${element} = ${shown}`;
}
