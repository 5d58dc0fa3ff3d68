import { describe, expect, test } from 'vitest';
import { Wire } from '../moodle/in-memory.ts';
import { scormAgain } from './api.ts';

/** What is told apart here of a platform on scorm-again 3.4.3. */

function page(edition: '1.2' | '2004', launched: Readonly<Record<string, string>> = {}) {
  const stored = new Map<string, string>();
  const wire = new Wire((fields) => {
    for (const [name, value] of fields) stored.set(name, value);
  });
  const object = scormAgain(edition, launched, wire);
  const call = (name: string, ...parameters: string[]) => object[name]?.(...parameters);
  return { stored, wire, call };
}

describe('a platform on scorm-again', () => {
  test('refuses what the standard has no room for, with 405 and 406', () => {
    const old = page('1.2');
    old.call('LMSInitialize', '');
    expect(old.call('LMSSetValue', 'cmi.suspend_data', 'x'.repeat(4096))).toBe('true');
    expect(old.call('LMSSetValue', 'cmi.suspend_data', 'x'.repeat(4097))).toBe('false');
    expect(old.call('LMSGetLastError')).toBe('405');
    expect(old.call('LMSSetValue', 'cmi.interactions.0.id', 'one')).toBe('true');
    expect(old.call('LMSSetValue', 'cmi.interactions.0.type', 'fill-in')).toBe('true');
    expect(old.call('LMSSetValue', 'cmi.interactions.0.student_response', 'x'.repeat(256))).toBe('false');
    const now = page('2004');
    now.call('Initialize', '');
    expect(now.call('SetValue', 'cmi.suspend_data', 'x'.repeat(64_001))).toBe('false');
    expect(now.call('GetLastError')).toBe('406');
  });

  test('a save sends the page’s whole copy, over what another window stored', () => {
    const { stored, call } = page('1.2', { 'cmi.core.score.raw': '40', 'cmi.suspend_data': 'launched' });
    call('LMSInitialize', '');
    stored.set('cmi.core.score.raw', '100');
    call('LMSSetValue', 'cmi.suspend_data', 'mine');
    call('LMSCommit', '');
    expect(Object.fromEntries(stored)).toMatchObject({ 'cmi.core.score.raw': '40', 'cmi.suspend_data': 'mine' });
  });

  test('what the launch gives is read back, interactions are counted', () => {
    const { call } = page('2004', {
      'cmi.suspend_data': 'state',
      'cmi.interactions.0.id': 'one',
      'cmi.interactions.0.type': 'choice',
      'cmi.interactions.0.learner_response': 'a',
    });
    call('Initialize', '');
    expect([call('GetValue', 'cmi.suspend_data'), call('GetValue', 'cmi.interactions._count')]).toEqual(['state', '1']);
  });
});
