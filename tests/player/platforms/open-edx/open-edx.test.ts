import { describe, expect, test } from 'vitest';
import { type EdxValues, edxApi } from './api.ts';
import { EdxBlock } from './block.ts';

/** Each test is one behaviour of openedx-scorm-xblock 19.0.2. */

describe('the block', () => {
  test('a score is no grade before a status or completion is set', () => {
    const block = new EdxBlock('1.2');
    block.set('ada', 'cmi.core.score.raw', '80');
    block.set('ada', 'cmi.core.lesson_status', 'incomplete');
    expect(block.gradebook('ada')).toEqual({ raw: null, status: 'unknown', completion: 'incomplete' });
    block.set('ada', 'cmi.core.lesson_status', 'passed');
    expect(block.gradebook('ada')).toEqual({ raw: 80, status: 'passed', completion: 'completed' });
  });

  test('failed makes the grade 0 whatever the score', () => {
    const block = new EdxBlock('1.2');
    block.set('ada', 'cmi.core.score.raw', '50');
    block.set('ada', 'cmi.core.lesson_status', 'failed');
    expect(block.gradebook('ada').raw).toBe(0);
  });

  test('a grade that was published stays until something publishes another', () => {
    const block = new EdxBlock('2004');
    block.set('ada', 'cmi.score.scaled', '0.5');
    block.set('ada', 'cmi.success_status', 'passed');
    block.set('ada', 'cmi.score.raw', '90');
    expect(block.gradebook('ada').raw).toBe(50);
    block.set('ada', 'cmi.completion_status', 'completed');
    expect(block.gradebook('ada').raw).toBe(90);
    block.set('ada', 'cmi.score.raw', '100');
    expect(block.gradebook('ada').raw).toBe(100);
  });

  test('all that was ever set comes back at the next launch, on any device', () => {
    const block = new EdxBlock('1.2');
    block.set('ada', 'cmi.suspend_data', 'state');
    expect(block.launch('ada')).toMatchObject({ 'cmi.suspend_data': 'state', 'cmi.core.student_id': 'ada' });
    expect(block.launch('bea')).not.toHaveProperty('cmi.suspend_data');
  });
});

describe('the page’s object', () => {
  function page(launched: Readonly<Record<string, string>> = {}) {
    const sent: EdxValues[] = [];
    const ends: (() => void)[] = [];
    const object = edxApi('1.2', launched, {
      send(values, done) {
        sent.push(values);
        ends.push(done);
      },
    });
    const call = (name: string, ...parameters: string[]) => object[name]?.(...parameters);
    return { sent, ends, call };
  }

  test('the first value goes at once, those set meanwhile together after it', () => {
    const { sent, ends, call } = page();
    call('LMSSetValue', 'cmi.suspend_data', 'state');
    call('LMSSetValue', 'cmi.core.score.raw', '80');
    call('LMSSetValue', 'cmi.core.lesson_status', 'passed');
    expect(sent).toEqual([[['cmi.suspend_data', 'state']]]);
    ends[0]?.();
    expect(sent[1]?.map(([name]) => name)).toEqual(['cmi.core.score.raw', 'cmi.core.lesson_status']);
  });

  test('Commit and Finish send nothing and say "true"; no error is ever known', () => {
    const { sent, call } = page();
    expect([call('LMSInitialize', ''), call('LMSCommit', ''), call('LMSFinish', '')]).toEqual(['true', 'true', 'true']);
    expect(sent).toEqual([]);
    expect([call('LMSSetValue', 'nonsense', 'x'), call('LMSGetLastError')]).toEqual(['true', '0']);
  });

  test('mode, statuses and scores are read as empty, also where there are some', () => {
    const { call } = page({
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '80',
      'cmi.suspend_data': 'state',
    });
    const read = ['cmi.core.lesson_status', 'cmi.core.score.raw', 'cmi.core.lesson_mode', 'cmi.core.entry'];
    expect(read.map((name) => call('LMSGetValue', name))).toEqual(['', '', '', '']);
    expect(call('LMSGetValue', 'cmi.suspend_data')).toBe('state');
  });

  test('a count is read as empty', () => {
    expect(page().call('LMSGetValue', 'cmi.interactions._count')).toBe('');
  });
});
