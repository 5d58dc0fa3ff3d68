/** The look of the report: on a phone, on a screen, light and dark, and on paper. */
export const REPORT_STYLE = `
:root{--ground:#fff;--ink:#1c1c1c;--quiet:#555;--line:#c9c9c9;--soft:#f4f4f2}
@media (prefers-color-scheme:dark){:root{--ground:#161616;--ink:#ececec;--quiet:#b3b3b3;--line:#4a4a4a;--soft:#222}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 system-ui,sans-serif}
main{max-width:52rem;margin:0 auto;padding:1.25rem}
h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0 1rem}
code{font-size:.95em;overflow-wrap:anywhere}
h2{font-size:1.3rem;line-height:1.3;margin:2.5rem 0 .5rem;padding-top:1rem;border-top:2px solid var(--ink)}
h3{font-size:1.05rem;margin:1.5rem 0 .25rem}
p{margin:.5rem 0}
ul{margin:.5rem 0;padding-left:1.25rem}
li{margin:.35rem 0;overflow-wrap:anywhere}
.place{display:block;color:var(--quiet);font-size:.875rem}
.was{display:block;margin:.25rem 0 .5rem;padding:.35rem .75rem;border-left:3px solid var(--line);background:var(--soft);white-space:pre-wrap;overflow-wrap:anywhere}
.sum{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:1rem 0;padding:0;list-style:none}
.sum b{display:block;font-size:1.5rem;line-height:1.2}
.hint{margin:.75rem 0 0}
.ticks{margin:.25rem 0 1rem;padding:0;list-style:none}
.ticks li{padding:.35rem 0;border-bottom:1px solid var(--line)}
.ticks label{display:grid;grid-template-columns:1.5rem 1fr;align-items:start}
.ticks input{margin:.3rem 0 0;width:1.1rem;height:1.1rem}
details{margin:.25rem 0}
summary{cursor:pointer;color:var(--quiet)}
:focus-visible{outline:3px solid currentColor;outline-offset:2px}
@media print{body{font-size:10.5pt}main{max-width:none;padding:0}h2{break-after:avoid}li{break-inside:avoid}.was{background:none}}
`;
