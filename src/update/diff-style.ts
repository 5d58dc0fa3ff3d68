/** The look of a comparison, light and dark, narrow and wide. */
export const DIFF_STYLE = `
:root{--ground:#fff;--ink:#1c1c1c;--quiet:#555;--line:#c9c9c9;--gone:#fbe3e1;--gone-ink:#7a1610;--new:#dff3e2;--new-ink:#0d4f1c}
@media (prefers-color-scheme:dark){:root{--ground:#161616;--ink:#ececec;--quiet:#b3b3b3;--line:#4a4a4a;--gone:#4a1d1a;--gone-ink:#ffc9c4;--new:#153d20;--new-ink:#bdf0c8}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:76rem;margin:0 auto;padding:1.25rem}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.3rem;margin:2.25rem 0 .5rem}h3{font-size:1.05rem;margin:1.5rem 0 .5rem}h4{margin:0 0 .25rem;font-size:.85rem;color:var(--quiet)}
article{border-top:1px solid var(--line)}
.sides{display:grid;gap:.75rem}
@media (min-width:48rem){.sides{grid-template-columns:1fr 1fr}}
.sides>div{border:1px solid var(--line);border-radius:.4rem;padding:.75rem;min-width:0}
.text{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
del{background:var(--gone);color:var(--gone-ink)}
ins{background:var(--new);color:var(--new-ink);text-decoration:underline}
details{border:1px solid var(--line);border-radius:.4rem;padding:.5rem .75rem;margin:.5rem 0}
.same{white-space:pre-wrap;border-style:dashed;padding:.1rem .5rem}.same summary{color:var(--quiet);font-size:.85rem}
summary{cursor:pointer}summary span{color:var(--quiet)}
pre{overflow:auto;white-space:pre-wrap;overflow-wrap:anywhere;margin:.5rem 0 0}
.table{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.75rem 0}
th,td{text-align:start;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line);vertical-align:top}
thead th{color:var(--quiet);font-size:.85rem}tbody th{font-weight:normal}
td.doubled,td.left-behind,td.gone{font-weight:600}
:focus-visible{outline:3px solid currentColor;outline-offset:2px}
@media print{details{border:0}}
`;
