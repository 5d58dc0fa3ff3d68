import { defineCodes } from '../diagnostics/codes.ts';

/** What can be wrong with a text, a picture made of text (SVG) and the references in them. */
export const contentCodes = defineCodes('content', {
  'html-shown-as-text': {
    severity: 'warning',
    title: 'HTML tags in a text',
    explanation:
      'Texts are Markdown. HTML tags have no effect, and students see them as typed. Use Markdown instead, or put the tag in backticks if students are meant to see it.',
  },
  'heading-without-space': {
    severity: 'warning',
    title: 'A space is missing after the heading’s # marks',
    explanation: 'Markdown takes `##Heading` for plain text, so students see the marks. Write `## Heading`.',
  },
  'other-dialect': {
    severity: 'warning',
    title: 'Markdown of another program',
    explanation:
      'Pandoc, Quarto, MyST, GitHub, Obsidian and others have their own notation, and word processors make lists of text that is not a list in Markdown. Here students would see all of it as typed. In backticks it is shown as code, without this warning.',
  },
  'box-unknown': {
    severity: 'warning',
    title: 'There is no such kind of box',
    explanation:
      'Boxes are `note`, `tip`, `warning`, `example`, `task` and, for text that opens when pressed, `details`. Write `::: note Title`, then the text, then `:::` on a line of its own. Other programs have other boxes and other ways to write them; students would see their lines as typed.',
  },
  'box-not-closed': {
    severity: 'error',
    title: 'A box is not closed',
    explanation:
      'A box runs from `::: note Title` to a line of colons. Without that line it would swallow the rest of the text, and students would not see what is in a box of the kind `details`. A box that begins inside a list or quotation ends there.',
  },
  'box-not-open': {
    severity: 'warning',
    title: 'A line ends a box that was never opened',
    explanation:
      'A line of three or more colons ends a box. When no box is open, the line is shown as typed. Usually there is a slip in the line that should open the box, or the box was opened inside a list and closed outside it.',
  },
  'box-empty': {
    severity: 'warning',
    title: 'A box is empty',
    explanation: 'Write the text of a box between its first line and the line of colons that ends it.',
  },
  'box-too-deep': {
    severity: 'error',
    title: 'Boxes are nested too deeply',
    explanation: 'Boxes may contain boxes, but no reader can follow more than eight levels.',
  },
  'code-language': {
    severity: 'info',
    title: 'The language of a code block is not known',
    explanation:
      'The word after the fence of a code block names its language, which students see above the code. This word is close to the name of a language that can be shown in colour.',
  },
  'conflict-marker': {
    severity: 'error',
    title: 'A merge conflict was not resolved',
    explanation:
      'Git writes both versions between lines of `<<<<<<<`, `=======` and `>>>>>>>` and leaves the choice to you.',
  },
  'formula-shown-as-text': {
    severity: 'warning',
    title: 'A formula is shown as typed',
    explanation:
      'A formula is written `$x^2$`, with no space just inside the dollar signs and no digit after the second, so that prices stay prices. Anything else is plain text. TeX in backticks is shown as code, without this warning.',
  },
  'formula-unreadable': {
    severity: 'error',
    title: 'A formula contains a mistake',
    explanation:
      'The text between the dollar signs is TeX. With an unknown command or an unclosed brace there is nothing to show.',
  },
  'formula-refused': {
    severity: 'error',
    title: 'A formula contains a command that is not for formulas',
    explanation:
      'Links, pictures, classes, styles and macros of your own do not belong in a formula: platforms remove them or apply them to the whole page, and content from someone else must not load or run anything.',
  },
  'formula-too-large': {
    severity: 'error',
    title: 'A formula is too large',
    explanation:
      'Formulas that are very long or deeply nested, and macros that never end, make a page that no browser can draw. Split the formula.',
  },
  'formula-or-money': {
    severity: 'warning',
    title: 'Two dollar signs may be prices',
    explanation:
      'Text between two dollar signs is a formula, unless there is a space just inside one of them or a digit after the second. A backslash makes a plain dollar sign: `\\$5`.',
  },
  'formula-pasted': {
    severity: 'warning',
    title: 'Mathematics in another program’s notation',
    explanation:
      'Word’s linear format, ASCIIMath and TeX without dollar signs are plain text here. A formula is TeX between dollar signs, such as `$\\frac{a}{b}$`. The hint suggests one.',
  },
  'formula-in-characters': {
    severity: 'info',
    title: 'A formula is typed with characters',
    explanation:
      'Screen readers read roots, sums and powers typed with characters one by one, and the bar of a root does not cover what is under it. Short ones such as m² or H₂O are fine.',
  },
  'malformed-words': {
    severity: 'warning',
    title: 'Braces after a formula do not contain its spoken words',
    explanation:
      'The words that a screen reader says for a formula come right after it: `$x^2${words="x squared"}`. Nothing else is allowed in the braces.',
  },
  'unsafe-link': {
    severity: 'error',
    title: 'A link would run something instead of opening a page',
    explanation:
      'Links that begin with `javascript:`, `data:` or `vbscript:` run code in the reader’s browser. The link is removed and its words stay.',
  },
  'unknown-link-kind': {
    severity: 'error',
    title: 'This kind of link is not supported',
    explanation:
      'A link leads to a web page (`https://…`, `http://…`), an e-mail address (`mailto:…`) or a part of the module (`activity:id`, `term:id`).',
  },
  'incomplete-link': {
    severity: 'error',
    title: 'A link does not lead anywhere by itself',
    explanation:
      'The platform decides where a page is, so a link relative to the page’s own address (`page.html`, `/page`, `#part`) breaks. Write the whole address, or `activity:id` for a part of the module.',
  },
  'link-without-words': {
    severity: 'warning',
    title: 'A link has no text',
    explanation: 'Screen readers read out the text of a link. Nobody can choose a link that has none.',
  },
  'remote-picture': {
    severity: 'error',
    title: 'A picture is loaded from another site',
    explanation:
      'A picture on another site can change or disappear, and that site learns who reads the page. Save the picture in the module’s folder and list it in `assets` with its licence, or name the site in the workspace’s `remoteOrigins`.',
  },
  'remote-page': {
    severity: 'warning',
    title: 'A remote picture’s address does not look like a picture',
    explanation:
      'Nothing is fetched while a module is checked, so the ending of the address has to say what it is: `.png`, `.jpg`, `.mp3`, `.mp4` or another kind that `assets` may have. Otherwise students get a link in place of a picture that might be broken.',
  },
  'picture-not-an-asset': {
    severity: 'error',
    title: 'A picture is named by its file',
    explanation:
      'Name a picture by its id in `assets`, which also has its alternative text, credit and licence: `![](asset:the-id)`.',
  },
  'picture-without-alt': {
    severity: 'warning',
    title: 'A remote picture has no alternative text',
    explanation: 'Students who cannot see the picture get these words instead: `![what it shows](https://…)`.',
  },
  'malformed-reference': {
    severity: 'error',
    title: 'A reference cannot be read',
    explanation:
      'References are `![](asset:id)`, `[words](activity:id)`, `[words](term:id)` and `[@source-id, p. 12]`. Ids contain small letters, digits and single hyphens.',
  },
  'malformed-language': {
    severity: 'warning',
    title: 'Braces after brackets do not name a language',
    explanation:
      'Words in another language are written `[слово]{lang=ru}`, with the language’s tag (`ru`, `de`, `zh-Hant`). Nothing else is allowed in the braces.',
  },
  'malformed-gap': {
    severity: 'error',
    title: 'A gap cannot be read',
    explanation: 'A gap in a cloze question is the id of one of its `gaps` in double brackets: `[[the-id]]`.',
  },
  'gap-outside-cloze': {
    severity: 'warning',
    title: 'A gap in a text that cannot have one',
    explanation:
      'Double brackets make a gap only in the `text` of a cloze question. Elsewhere they are shown as typed.',
  },
  'footnote-undefined': {
    severity: 'warning',
    title: 'A footnote mark has no note',
    explanation:
      'Every `[^mark]` needs a paragraph `[^mark]: the note` in the same text. Without one the mark is shown as typed.',
  },
  'footnote-unused': {
    severity: 'warning',
    title: 'No mark points to a footnote',
    explanation: 'A note is shown only where a mark `[^mark]` points to it. This one is left out.',
  },
  'footnote-repeated': {
    severity: 'error',
    title: 'Two footnotes have the same mark',
    explanation: 'Only the last of them could be shown. Give each note its own mark.',
  },
  'footnote-not-possible': {
    severity: 'warning',
    title: 'A footnote in a short text',
    explanation:
      'Choices, captions and other short texts have no room for notes below them, so the footnote mark is shown as typed.',
  },
  'heading-skips-level': {
    severity: 'warning',
    title: 'A heading skips a level',
    explanation:
      'Screen readers list headings as an outline, and a missing level sounds like missing text. The heading is moved up to the next level.',
  },
  'paragraphs-in-line': {
    severity: 'warning',
    title: 'Several paragraphs in a short text',
    explanation: 'This text is shown as one line, for example as a choice or a caption, so its empty lines are lost.',
  },
  'unusable-character': {
    severity: 'warning',
    title: 'A character that no platform accepts',
    explanation:
      'Control characters and broken characters, usually left over from copying out of other programs, are not allowed in course files. Each is replaced by �.',
  },
  'addresses-too-long': {
    severity: 'error',
    title: 'The addresses of a text’s links are too long in total',
    explanation:
      'An address that is written once and used thousands of times makes a page of hundreds of megabytes, which no browser can open.',
  },
  'nested-too-deep': {
    severity: 'error',
    title: 'Lists, quotations or emphasis are nested too deeply',
    explanation:
      'About fifty lists or quotations can be inside each other, and about two hundred levels of emphasis. Anything deeper would be left out.',
  },
  'svg-malformed': {
    severity: 'error',
    title: 'An SVG picture cannot be read',
    explanation: 'The picture is not well-formed XML, so browsers would show an error instead. Export it again.',
  },
  'svg-not-svg': {
    severity: 'error',
    title: 'A file is called SVG but is not one',
    explanation: 'The outermost element must be `svg` in the namespace http://www.w3.org/2000/svg.',
  },
  'svg-entities': {
    severity: 'error',
    title: 'An SVG picture declares entities',
    explanation:
      'Such declarations can make a small file grow without limit, so pictures with them are refused. Export the picture as plain SVG.',
  },
  'svg-too-large': {
    severity: 'error',
    title: 'An SVG picture would freeze a browser',
    explanation: 'The picture is nested too deeply or repeats its parts too often. Simplify it, or export it as PNG.',
  },
  'svg-reduced': {
    severity: 'warning',
    title: 'Parts of an SVG picture were removed',
    explanation:
      'Scripts, animation, HTML inside the picture and everything loaded from other sites are removed, because someone else’s picture must not run anything in a student’s browser. Check that it still looks right.',
  },
});

export type ContentCode = Parameters<typeof contentCodes.report>[0];

/** Takes down a finding at a UTF-16 offset into the text that is being parsed. */
export type ReportAt = (code: ContentCode, offset: number, message: string, hint: string) => void;
