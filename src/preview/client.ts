import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/**
 * What the preview adds to every page: it shows what is wrong with the module, and reloads when it changes. The pages'
 * content security policy lets them connect to nothing, so both come as scripts: the second is answered only when
 * something has changed.
 */
export const CLIENT_SCRIPT = `
(function () {
  'use strict';
  var words = { error: ['error', 'errors'], warning: ['warning', 'warnings'], info: ['note', 'notes'] };
  function load(name) {
    var script = document.createElement('script');
    script.src = '/__cartwright/' + name;
    document.head.appendChild(script);
  }
  function make(tag, className, text) {
    var element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }
  /* What is between backticks is written in the definition: it is shown as code. */
  function prose(tag, className, text) {
    var element = make(tag, className);
    text.split('\`').forEach(function (part, index) {
      element.append(index % 2 ? make('code', '', part) : part);
    });
    return element;
  }
  function count(problems) {
    return Object.keys(words).map(function (severity) {
      var number = problems.filter(function (problem) { return problem.severity === severity; }).length;
      return number ? number + ' ' + words[severity][number === 1 ? 0 : 1] : '';
    }).filter(Boolean).join(', ');
  }
  function itemOf(problem) {
    var item = make('li', 'cartwright-' + problem.severity);
    var place = problem.file + (problem.range ? ', line ' + problem.range.start.line : '');
    var heading = make('p', 'cartwright-place');
    heading.append(make('strong', '', words[problem.severity][0]), ' ', make('span', '', place));
    item.append(heading, prose('p', '', problem.message));
    if (problem.hint) item.append(prose('p', 'cartwright-hint', problem.hint));
    return item;
  }
  function panelOf(problems, stale) {
    var panel = make('details', 'cartwright-problems');
    panel.open = problems.some(function (problem) { return problem.severity === 'error'; });
    var summary = make('summary', '', count(problems));
    if (stale) summary.append(make('span', 'cartwright-stale', 'The page shows the module as it was before.'));
    var list = make('ul');
    problems.forEach(function (problem) { list.append(itemOf(problem)); });
    panel.append(summary, list);
    return panel;
  }
  window.cartwrightPreview = {
    wait: function (version) { load('wait.js?' + version); },
    reload: function () { location.reload(); },
    show: function (problems, stale) {
      if (problems.length === 0) return;
      var panel = panelOf(problems, stale);
      document.body.append(panel);
      function makeRoom() { document.body.style.paddingBottom = panel.offsetHeight + 'px'; }
      panel.addEventListener('toggle', makeRoom);
      makeRoom();
    }
  };
  window.addEventListener('load', function () { load('state.js'); });
})();
`;

/**
 * The problems of this state, then the wait for the next; `stale` where the page still shows an earlier one. `<` is
 * escaped, although a script file ends at no tag.
 */
export function stateScript(version: number, problems: readonly Diagnostic[], stale: boolean): string {
  const json = JSON.stringify(problems).replaceAll('<', '\\u003c');
  return `cartwrightPreview.show(${json}, ${stale});\ncartwrightPreview.wait(${version});\n`;
}

export const RELOAD_SCRIPT = 'cartwrightPreview.reload();\n';

/** Proxies and browsers give up on an answer that takes for ever: ask again. */
export function waitAgainScript(version: number): string {
  return `cartwrightPreview.wait(${version});\n`;
}

export const CLIENT_STYLE = `
.cartwright-problems { position: fixed; inset: auto 0 0 0; max-height: 50vh; overflow: auto; z-index: 1000; margin: 0;
  padding: 0 1rem; background: #fff8e1; color: #222; border-top: 3px solid #b26a00; font: 15px/1.45 system-ui, sans-serif; }
.cartwright-problems summary { cursor: pointer; padding: 0.7rem 0; font-weight: 600; }
.cartwright-problems ul { list-style: none; margin: 0 0 1rem; padding: 0; }
.cartwright-problems li { max-width: 50rem; margin: 0 0 0.75rem; padding-left: 0.75rem; border-left: 4px solid #767676; }
.cartwright-problems p { margin: 0; overflow-wrap: anywhere; }
.cartwright-problems code { font: 0.92em ui-monospace, monospace; background: none; color: inherit; padding: 0; }
.cartwright-place { font-size: 0.87em; color: #4a4a4a; }
.cartwright-place strong { color: #222; }
.cartwright-stale { margin-left: 0.75rem; font-weight: 400; }
.cartwright-problems .cartwright-error { border-color: #b3261e; }
.cartwright-problems .cartwright-error strong { color: #9b1c1c; }
.cartwright-problems .cartwright-warning { border-color: #b26a00; }
.cartwright-stand-in { max-width: 40rem; margin: 12vh auto 0; padding: 0 1rem; font: 1.1rem/1.5 system-ui, sans-serif; color: #222; background: #fff; }
@media print { .cartwright-problems { display: none; } }
`;

/** Stands in for every page where errors have left nothing to show since the preview began. */
export const BROKEN_PAGE = standIn(
  'The module cannot be shown yet',
  'Correct what is listed below and save; this page then reloads by itself.',
);

/** Stands in for a page that an author has just taken out of the module, or given another id. */
export const ABSENT_PAGE = standIn(
  'This page is not part of the module',
  'It was taken out, or its id has changed. <a href="/">Go to the first page</a>.',
);

function standIn(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body class="cartwright-stand-in"><h1>${title}</h1><p>${body}</p></body></html>
`;
}
