import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/**
 * What the preview adds to every page: it shows what is wrong with the module, and reloads when it changes. The pages'
 * content security policy lets them connect to nothing, so both come as scripts: the second is answered only when
 * something has changed.
 */
export const CLIENT_SCRIPT = `
(function () {
  'use strict';
  function load(name) {
    var script = document.createElement('script');
    script.src = '/__cartwright/' + name;
    document.head.appendChild(script);
  }
  window.cartwrightPreview = {
    wait: function (version) { load('wait.js?' + version); },
    reload: function () { location.reload(); },
    show: function (problems) {
      if (problems.length === 0) return;
      var panel = document.createElement('details');
      panel.className = 'cartwright-problems';
      panel.open = problems.some(function (problem) { return problem.severity === 'error'; });
      var summary = document.createElement('summary');
      summary.textContent = problems.length + (problems.length === 1 ? ' remark on this module' : ' remarks on this module');
      panel.appendChild(summary);
      var list = document.createElement('ul');
      problems.forEach(function (problem) {
        var item = document.createElement('li');
        item.className = 'cartwright-' + problem.severity;
        var place = document.createElement('code');
        place.textContent = problem.file + (problem.range ? ':' + problem.range.start.line : '');
        item.append(place, ' ' + problem.severity + ': ' + problem.message + (problem.hint ? ' ' + problem.hint : ''));
        list.appendChild(item);
      });
      panel.appendChild(list);
      document.body.appendChild(panel);
    }
  };
  window.addEventListener('load', function () { load('state.js'); });
})();
`;

/** The problems of this state, then the wait for the next. `<` is escaped, although a script file ends at no tag. */
export function stateScript(version: number, problems: readonly Diagnostic[]): string {
  const json = JSON.stringify(problems).replaceAll('<', '\\u003c');
  return `cartwrightPreview.show(${json});\ncartwrightPreview.wait(${version});\n`;
}

export const RELOAD_SCRIPT = 'cartwrightPreview.reload();\n';

/** Proxies and browsers give up on an answer that takes for ever: ask again. */
export function waitAgainScript(version: number): string {
  return `cartwrightPreview.wait(${version});\n`;
}

export const CLIENT_STYLE = `
.cartwright-problems { position: fixed; inset: auto 0 0 0; max-height: 50vh; overflow: auto; z-index: 1000; margin: 0;
  padding: 0.5rem 1rem; background: #fff8e1; color: #222; border-top: 3px solid #b26a00; font: 15px/1.45 system-ui, sans-serif; }
.cartwright-problems summary { cursor: pointer; min-height: 44px; line-height: 44px; font-weight: 600; }
.cartwright-problems ul { margin: 0 0 1rem; padding-left: 1.2rem; }
.cartwright-problems .cartwright-error { color: #9b1c1c; }
@media print { .cartwright-problems { display: none; } }
`;

/** Stands in for a page where errors leave nothing to show. */
export const BROKEN_PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The module cannot be shown yet</title></head>
<body><h1>The module cannot be shown yet</h1><p>Mend what is listed below and save; this page reloads by itself.</p></body></html>
`;
