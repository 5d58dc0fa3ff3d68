/** Colours have a contrast of at least 4.5 to 1 in both schemes (WCAG 2.2, 1.4.3). */
export const STYLE = `
:root { color-scheme: light dark; --text: #1b1b1b; --back: #ffffff; --line: #767676; --bad: #a30f1a; --warn: #7a4b00; --good: #17632a; }
@media (prefers-color-scheme: dark) {
  :root { --text: #ececec; --back: #16181b; --line: #9a9a9a; --bad: #ff9a9a; --warn: #ffc766; --good: #8fe0a2; }
}
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--back); }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
caption { text-align: left; font-weight: 600; }
th, td { border: 1px solid var(--line); padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; }
th, td.accepted, td.accepted-with-losses, td.refused, td.unknown { overflow-wrap: normal; }
ul { padding-left: 1.25rem; }
.info { font-weight: 600; }
.error, .refused { color: var(--bad); font-weight: 600; }
.warning, .accepted-with-losses { color: var(--warn); font-weight: 600; }
.accepted { color: var(--good); font-weight: 600; }
.findings > li { margin-bottom: 0.6rem; }
.indent-1 { margin-left: 1.5rem; } .indent-2 { margin-left: 3rem; } .indent-3 { margin-left: 4.5rem; } .indent-4 { margin-left: 6rem; }
code { font-size: 0.9em; }
`;
