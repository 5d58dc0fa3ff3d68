/** Texts that are legal in a definition and have broken a platform, a format or a program somewhere. */
export const nasty = {
  markup: 'Bread & <b>work</b> ]]> <!-- "for" \'all\'',
  entities: 'Not an entity: &amp; &lt;b&gt; &nbsp; &#65;',
  zero: '0',
  spaces: '  between \u00a0 spaces\u2003 ',
  emoji: 'The factory 🏭, a worker 👩‍🏭, a flag 🇺🇳',
  hebrew: 'לחם ועבודה',
  arabic: 'الخبز والعمل',
  mixed: 'Bread (לחם) 1939, then العمل!',
  /** `é` and `й` as a letter and a mark, and a letter with three marks. */
  combining: 'cafe\u0301, и\u0306, a\u0301\u0323\u0308',
  placeholders: '{{title}} \u0024{title} %20 $IMS-CC-FILEBASE$ @@PLUGINFILE@@ $@PAGEVIEWBYID*7@$ \\n',
  /** What browsers and PHP take for numbers or for nothing. */
  almostNumbers: '1e3 0x10 007 null false NaN',
} as const;

/** Exactly as long as a title may be: 255 characters, of which some grow when they are escaped. */
export const longestTitle = `${'Bread & work, '.repeat(18)}an end`.slice(0, 254).padEnd(255, '.');

/** Exactly as long as an id may be. */
export const longestId = `${'a-very-long-id-'.repeat(4)}abcd`;
