import { defineCodes } from '../diagnostics/codes.ts';

/** What can be wrong with a text, a picture made of text (SVG) and the references in them. */
export const contentCodes = defineCodes('content', {
  'html-shown-as-text': {
    severity: 'warning',
    title: 'HTML in a text',
    explanation:
      'Texts are Markdown; HTML tags are not used but shown to students as they stand. Write the Markdown for it, or put the tag into backticks if students are to see it.',
  },
  'heading-without-blank': {
    severity: 'warning',
    title: 'A heading without a blank behind its signs',
    explanation: 'Markdown takes `##Heading` for words, and shows the signs to students. Write `## Heading`.',
  },
  'other-dialect': {
    severity: 'warning',
    title: 'Markdown of another program',
    explanation:
      'Pandoc, Quarto, MyST, GitHub, Obsidian and others have signs of their own, and text processors make lists of what is no list in Markdown. Here all of these would reach students as they were typed. In backticks they are shown as code, without this warning.',
  },
  'box-unknown': {
    severity: 'warning',
    title: 'A box of a kind that there is not',
    explanation:
      'Boxes are `note`, `tip`, `warning`, `example`, `task` and, for what opens, `details`: `::: note Title`, the text, and `:::` in a line of its own. Other programs have other kinds and other ways to write them; their lines would reach students as they were typed.',
  },
  'box-not-closed': {
    severity: 'error',
    title: 'A box without an end',
    explanation:
      'A box goes from `::: note Title` to a line with colons alone. Without that line it would hold everything that follows, and in a box of the kind `details` students would not see it. A box that begins in a list or a quotation ends there.',
  },
  'box-not-open': {
    severity: 'warning',
    title: 'The end of a box that was not begun',
    explanation:
      'A line with three colons or more ends a box. Where none is open the line is shown as it was typed; mostly the beginning has a slip, or stands in a list and the end does not.',
  },
  'box-empty': {
    severity: 'warning',
    title: 'A box with nothing in it',
    explanation: 'What a box says stands between its first line and the line of colons that ends it.',
  },
  'box-too-deep': {
    severity: 'error',
    title: 'Boxes nested too deep',
    explanation: 'Boxes may stand in boxes, but no reader finds the way through more than eight.',
  },
  'code-language': {
    severity: 'info',
    title: 'Code in a language that nobody knows',
    explanation:
      'The word behind the fence of a code block names its language, which students read above it. This one is nearly the name of a language whose code is shown in colours.',
  },
  'conflict-marker': {
    severity: 'error',
    title: 'A conflict between two versions was not settled',
    explanation:
      'Git writes both versions between lines of `<<<<<<<`, `=======` and `>>>>>>>`, and leaves the choice to a person.',
  },
  'formula-shown-as-text': {
    severity: 'warning',
    title: 'A formula that is shown as it was typed',
    explanation:
      'A formula is written `$x^2$`, without a space inside the signs and without a digit behind the closing one, so that prices stay prices; what breaks this rule is text. In backticks TeX is shown as code, without this warning.',
  },
  'formula-unreadable': {
    severity: 'error',
    title: 'A formula with a mistake in it',
    explanation:
      'What stands between the signs of a formula is TeX; a command that does not exist or a brace that is not closed leaves nothing that could be shown.',
  },
  'formula-refused': {
    severity: 'error',
    title: 'A formula with a command that is not for formulas',
    explanation:
      'Links, pictures, classes, styles and commands of one’s own have no place in a formula: platforms take them out or keep them for the whole page, and what comes from somebody else must not load or run anything.',
  },
  'formula-too-large': {
    severity: 'error',
    title: 'A formula that is too large',
    explanation:
      'Very long or deeply nested formulas, and commands that go on without end, make a page that no browser draws. Break the formula up.',
  },
  'formula-or-money': {
    severity: 'warning',
    title: 'Two dollar signs that may be money',
    explanation:
      'What stands between two dollar signs is a formula, unless a space is inside one of them or a digit behind the second. A backslash before a dollar makes it a plain dollar: `\\$5`.',
  },
  'formula-pasted': {
    severity: 'warning',
    title: 'Mathematics of another program in a text',
    explanation:
      'Word’s line of a formula, ASCIIMath and TeX without its signs are text here. A formula is TeX between dollar signs, `$\\frac{a}{b}$`; the hint proposes one.',
  },
  'formula-in-characters': {
    severity: 'info',
    title: 'A formula made of characters',
    explanation:
      'Roots, sums and powers written in characters are read sign by sign by screen readers, and a root does not reach over what it is taken of. Short ones such as m² or H₂O are fine.',
  },
  'malformed-words': {
    severity: 'warning',
    title: 'Braces behind a formula that are no spoken words',
    explanation:
      'What a screen reader says for a formula is written right behind it, `$x^2${words="x squared"}`; nothing else may stand in the braces.',
  },
  'unsafe-link': {
    severity: 'error',
    title: 'A link that would run something instead of opening a page',
    explanation:
      'Links of the kinds `javascript:`, `data:` and `vbscript:` run code in the reader’s browser. The words stay, the link is removed.',
  },
  'unknown-link-kind': {
    severity: 'error',
    title: 'A link of a kind that is not supported',
    explanation:
      'A link goes to a web page (`https://…`, `http://…`), to an address for mail (`mailto:…`), or to a part of the module (`activity:id`, `term:id`).',
  },
  'incomplete-link': {
    severity: 'error',
    title: 'A link that leads nowhere on its own',
    explanation:
      'The platform decides where a page lies, so a link that depends on the page’s own address (`page.html`, `/page`, `#part`) breaks there. Write the whole address, or `activity:id` for a part of the module.',
  },
  'link-without-words': {
    severity: 'warning',
    title: 'A link without words',
    explanation: 'A screen reader reads a link’s words aloud; a link without any is a link nobody can choose.',
  },
  'remote-picture': {
    severity: 'error',
    title: 'A picture from another site',
    explanation:
      'A picture that is loaded from another site may change or vanish, and tells that site who reads. Save it in the module’s folder, with its licence, as one of `assets`; or name the site in the workspace’s `remoteOrigins`.',
  },
  'remote-page': {
    severity: 'warning',
    title: 'A picture on another site that does not look like one',
    explanation:
      'Nothing is fetched while a module is checked, so the end of the address must say what lies there: `.png`, `.jpg`, `.mp3`, `.mp4` and the other kinds that `assets` may have. Where it does not, students get a link instead of a broken picture.',
  },
  'picture-not-an-asset': {
    severity: 'error',
    title: 'A picture given by its file name',
    explanation:
      'Pictures are named by the id that they have in `assets`, where their alternative text, credit and licence stand: `![](asset:the-id)`.',
  },
  'picture-without-alt': {
    severity: 'warning',
    title: 'A remote picture without alternative text',
    explanation: 'Students who do not see the picture get these words instead: `![what it shows](https://…)`.',
  },
  'malformed-reference': {
    severity: 'error',
    title: 'A reference that cannot be read',
    explanation:
      'References are `![](asset:id)`, `[words](activity:id)`, `[words](term:id)` and `[@source-id, p. 12]`; ids are written in small letters, digits and single hyphens.',
  },
  'malformed-language': {
    severity: 'warning',
    title: 'Braces behind brackets that do not name a language',
    explanation:
      'Words of another language are written `[слово]{lang=ru}`, with the language’s tag (`ru`, `de`, `zh-Hant`); nothing else may stand in the braces.',
  },
  'malformed-gap': {
    severity: 'error',
    title: 'A gap that cannot be read',
    explanation: 'A gap in a cloze question is the id of one of its `blanks` in double brackets: `[[the-id]]`.',
  },
  'gap-outside-cloze': {
    severity: 'warning',
    title: 'A gap in a text that has none',
    explanation:
      'Double brackets make a gap only in the `text` of a cloze question; elsewhere they are shown as they stand.',
  },
  'footnote-undefined': {
    severity: 'warning',
    title: 'A footnote mark without its note',
    explanation:
      'Every `[^mark]` needs a paragraph `[^mark]: the note` in the same text; the mark is shown as it stands.',
  },
  'footnote-unused': {
    severity: 'warning',
    title: 'A footnote that no mark points to',
    explanation: 'A note is shown only where a mark `[^mark]` points to it; this one is left out.',
  },
  'footnote-repeated': {
    severity: 'error',
    title: 'Two footnotes with the same mark',
    explanation: 'Only the last of them could be shown. Give each note a mark of its own.',
  },
  'footnote-not-possible': {
    severity: 'warning',
    title: 'A footnote in a line of text',
    explanation:
      'Choices, captions and other short texts have no place for notes below them; the mark is shown as it stands.',
  },
  'heading-skips-level': {
    severity: 'warning',
    title: 'A heading that skips a level',
    explanation:
      'Screen readers offer headings as an outline, in which a missing level looks like missing text. The heading is raised to the next level.',
  },
  'paragraphs-in-line': {
    severity: 'warning',
    title: 'Several paragraphs in a line of text',
    explanation:
      'This text is shown as one line, for example as a choice or a caption; the empty lines in it are lost.',
  },
  'unusable-character': {
    severity: 'warning',
    title: 'A character that no platform accepts',
    explanation:
      'Control characters and broken characters, mostly left behind by copying from other programs, may not stand in a course file. Each is replaced by \uFFFD.',
  },
  'addresses-too-long': {
    severity: 'error',
    title: 'The addresses of a text’s links are too long together',
    explanation:
      'An address that is written once and used thousands of times makes a page of hundreds of megabytes, which no browser opens.',
  },
  'nested-too-deep': {
    severity: 'error',
    title: 'Lists, quotations or emphasis nested too deep',
    explanation:
      'About fifty lists or quotations can be inside each other, and about two hundred pieces of emphasis; what is deeper would be left out.',
  },
  'svg-malformed': {
    severity: 'error',
    title: 'An SVG picture that cannot be read',
    explanation: 'The picture is not well-formed XML, so that browsers would show an error instead. Export it again.',
  },
  'svg-not-svg': {
    severity: 'error',
    title: 'A file that is called SVG and is none',
    explanation: 'The outermost element must be `svg` in the namespace http://www.w3.org/2000/svg.',
  },
  'svg-entities': {
    severity: 'error',
    title: 'An SVG picture with entity declarations',
    explanation:
      'Declarations in the document type can make a small file grow without limit; pictures with them are refused. Export it as plain SVG.',
  },
  'svg-too-large': {
    severity: 'error',
    title: 'An SVG picture that would freeze a browser',
    explanation: 'The picture nests too deep or repeats its parts too often. Simplify it, or export it as PNG.',
  },
  'svg-reduced': {
    severity: 'warning',
    title: 'Parts of an SVG picture were removed',
    explanation:
      'Scripts, animation, HTML inside the picture and everything that is loaded from elsewhere are removed, because a picture from somebody else must not run anything in a student’s browser. Look whether it still shows what it should.',
  },
});

export type ContentCode = Parameters<typeof contentCodes.report>[0];

/** Takes down a finding at a UTF-16 offset into the text that is being parsed. */
export type ReportAt = (code: ContentCode, offset: number, message: string, hint: string) => void;
