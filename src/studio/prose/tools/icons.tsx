/** What is drawn on buttons for which there is no letter. Drawn in 24 by 24, in the colour of the words. */
const PATHS = {
  sub: 'm4 5 8 11M12 5 4 16M16 16.5c0-2.5 4-2.5 4 0 0 1.5-4 2.5-4 4.5h4',
  sup: 'm4 8 8 11M12 8 4 19M16 4.5c0-2.5 4-2.5 4 0 0 1.5-4 2.5-4 4.5h4',
  formula: 'M17 7V5H6l6 7-6 7h11v-2',
  markdown: 'M3 17V7l4.5 5L12 7v10M18 7v10M15 14l3 3 3-3',
  bullets: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  numbers: 'M10 6h10M10 12h10M10 18h10M3.5 4.5 5 4v4.5M3.5 15.5c0-2 3-2 3-.3 0 1.3-3 2-3 3.3h3',
  quote: 'M5 5v14M10 7h10M10 12h10M10 17h7',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9h.01',
  undo: 'M9 7 4 12l5 5M4 12h10a5 5 0 0 1 0 10h-2',
  redo: 'm15 7 5 5-5 5M20 12H10a5 5 0 0 0 0 10h2',
  indent: 'M4 5h16M11 10h9M11 15h9M4 20h16M4 10l3.5 2.5L4 15',
  outdent: 'M4 5h16M11 10h9M11 15h9M4 20h16M7.5 10 4 12.5 7.5 15',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
