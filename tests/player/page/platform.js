import { ruleOf } from '../platforms/harness/standard-rules.ts';

// What runs in the platform's own window: scorm-again behind the standards' own rules. Plain script, bundled as it is served.
(() => {
  const setting = JSON.parse(decodeURIComponent(location.search.slice(1)));
  const is12 = setting.standard === '1.2';
  const platform = {
    calls: [],
    violations: [],
    stored: { ...setting.stored },
    weather: setting.weather,
    gone: false,
    pending: {},
  };
  window.platform = platform;

  const decimal = /^-?\d{1,5}(\.\d{1,18})?$/;

  const names = is12
    ? {
        initialize: 'LMSInitialize',
        get: 'LMSGetValue',
        set: 'LMSSetValue',
        commit: 'LMSCommit',
        finish: 'LMSFinish',
        error: 'LMSGetLastError',
      }
    : {
        initialize: 'Initialize',
        get: 'GetValue',
        set: 'SetValue',
        commit: 'Commit',
        finish: 'Terminate',
        error: 'GetLastError',
      };
  const Api = is12 ? window.Scorm12API : window.Scorm2004API;
  const api = new Api({ autocommit: false, logLevel: 5, lmsCommitUrl: false, mastery_override: false });
  const model = (name12, name2004) => (is12 ? name12 : name2004);
  const begin = {
    [model('cmi.core.student_id', 'cmi.learner_id')]: setting.learner,
    [model('cmi.core.lesson_mode', 'cmi.mode')]: setting.mode,
    [model('cmi.core.entry', 'cmi.entry')]: Object.keys(setting.stored).length === 0 ? 'ab-initio' : 'resume',
  };
  for (const [name, value] of Object.entries(setting.stored))
    if (!/exit$|session_time$/.test(name)) begin[name] = value;
  for (const [name, value] of Object.entries(begin)) if (value !== '') api.loadFromFlattenedJSON({ [name]: value });

  let finished = false;
  const record = (name, ...values) => platform.calls.push([name, values.join('=')].join(' ').trim());
  // As in Moodle: only what differs from what was sent before is sent, also where that never arrived.
  const sent = {};
  const same = (one, other) =>
    one === other || (decimal.test(one) && decimal.test(other) && Number(one) === Number(other));
  const store = () => {
    const changed = Object.entries(platform.pending).filter(([name, value]) => !same(sent[name], value));
    Object.assign(sent, Object.fromEntries(changed));
    if (platform.weather === 'fine') Object.assign(platform.stored, Object.fromEntries(changed));
  };
  const answer = (name, run) => {
    if (finished) platform.violations.push(`${name} after the end`);
    if (platform.weather === 'throw') throw new Error('The platform is gone.');
    return run();
  };
  const wrapped = {
    [names.initialize](parameter) {
      record(names.initialize);
      return answer(names.initialize, () => api[names.initialize](parameter));
    },
    [names.get](name) {
      record(names.get, name);
      return answer(names.get, () => {
        if (/lesson_mode$/.test(name)) return setting.mode;
        const value = api[names.get](name);
        const error = String(api[names.error]());
        // Whether there is a score, or a measure of progress, can only be asked: 403 says that there is none.
        const isUnset = ['cmi.score.raw', 'cmi.progress_measure'].includes(name) && error === '403';
        if (error !== '0' && !isUnset) platform.violations.push(`get ${name}: error ${error}`);
        return value;
      });
    },
    [names.set](name, value) {
      record(names.set, name, value);
      return answer(names.set, () => {
        if (typeof value !== 'string') platform.violations.push(`${name} is set to a ${typeof value}`);
        const rule = ruleOf(setting.standard, name);
        if (rule === undefined) platform.violations.push(`${name} is not expected`);
        else if (!rule(value)) platform.violations.push(`${name} = ${value}`);
        const said = String(api[names.set](name, value));
        if (said !== 'true') platform.violations.push(`${name} = ${value}: error ${api[names.error]()}`);
        platform.pending[name] = value;
        return platform.weather === 'refuse' ? 'false' : said;
      });
    },
    [names.commit](parameter) {
      record(names.commit);
      return answer(names.commit, () => {
        store();
        if (platform.weather === 'refuse') return 'false';
        return String(api[names.commit](parameter));
      });
    },
    [names.finish](parameter) {
      record(names.finish);
      return answer(names.finish, () => {
        finished = true;
        store();
        if (platform.weather === 'refuse') return 'false';
        return String(api[names.finish](parameter));
      });
    },
    [names.error]: () => api[names.error](),
  };
  window[is12 ? 'API' : 'API_1484_11'] = wrapped;

  addEventListener('DOMContentLoaded', () => {
    const frame = document.createElement('iframe');
    frame.title = 'The package';
    frame.src = '/content/index.html';
    frame.addEventListener('load', () => {
      platform.gone = frame.contentWindow.location.pathname === '/empty.html';
    });
    document.body.append(frame);
  });
})();
