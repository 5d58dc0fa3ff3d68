/** What the record needs beyond the theme, whose colours it keeps. */
export const recordStyles = `
.record-about { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.25rem 1rem; }
.record-about dt { font-weight: bold; }
.record-about dd { margin: 0; overflow-wrap: anywhere; }
.record-checks, .record-things { padding-left: 1.25rem; }
.record-checks > li, .record-things > li { margin: 0 0 0.6rem; overflow-wrap: anywhere; }
.record-rules { font-size: 0.9em; }
.record-result { display: block; }
.record-found > .record-result { font-weight: bold; }
.record-question { break-inside: avoid-page; margin: 0 0 2rem; }
.record-sign { display: flex; flex-wrap: wrap; gap: 0.75rem 2rem; margin: 1rem 0 0; }
.record-sign > span { display: flex; flex: 1 1 12rem; align-items: flex-end; gap: 0.5rem; }
.record-line { flex: 1; min-width: 6rem; height: 1.75rem; border-bottom: 1px solid; }
@media (max-width: 30rem) { .record-about { grid-template-columns: minmax(0, 1fr); } .record-about dd { margin: 0 0 0.5rem; } }
@media print { .record-question { break-inside: auto; } .record-sign { break-inside: avoid; break-before: avoid; } h2, h3 { break-after: avoid; } }
`;
