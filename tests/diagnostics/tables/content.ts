import { parseMarkdown } from '../../../src/content/parse-markdown.ts';
import { at } from '../base.ts';
import type { Fixture, RunFixture } from '../support.ts';

/** A reading in a file of its own, beside what keeps the rest of the module whole. */
function reading(text: string): Pick<Fixture, 'set' | 'files'> {
  return {
    set: { '/activities/-': { id: 'text', type: 'reading', title: 'A text', body: { file: 'readings/text.md' } } },
    files: { 'modules/example/readings/text.md': text },
  };
}

const readingFile = 'modules/example/readings/text.md';

/** The picture of the base, made of this SVG. */
function picture(svg: string): Pick<Fixture, 'set' | 'files'> {
  return { set: { '/assets/0/file': 'media/seal.svg' }, files: { 'modules/example/media/seal.svg': svg } };
}

/** What can be wrong with texts, pictures made of text, and the references in them. */
export const contentFixtures: readonly Fixture[] = [
  {
    title: 'HTML',
    ...reading('A letter.\n\nSome <b>bold</b> and<br> a <span class="x">span</span>.\n'),
    expected: [
      {
        code: 'content/html-shown-as-text',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        starts: '<b>bold</b> and<br> a <span cl',
        message: 'HTML is shown as text, not used: `<b>` (and 2 more further down).',
        hint: 'Write `**words**` for bold, `*words*` for emphasis.',
      },
    ],
  },
  {
    title: 'a subscript in HTML',
    set: { [`${at.choice}/stem`]: 'What is H<sub>2</sub>O?' },
    expected: [
      {
        code: 'content/html-shown-as-text',
        pointer: '/activities/6/questions/0/stem',
        starts: '<sub>2</sub>O?',
        message: 'HTML is shown as text, not used: `<sub>`.',
        hint: 'Write `H~2~O` for lowered letters.',
      },
    ],
  },
  {
    title: 'a heading without a space, beside one with it',
    ...reading('## One\n\n##Two\nWords about #1.\n'),
    expected: [
      {
        code: 'content/heading-without-space',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        starts: '##Two',
        message: '`##` makes a heading only with a space after it; here it is shown as it was typed.',
        hint: 'Write a space: `## Heading`.',
      },
    ],
  },
  {
    title: 'Markdown of other dialects, beside code',
    ...reading('## One {#one}\n\n++Under++ and ++line++, `++no++`.\n\n```{note}\nA note.\n```\n'),
    expected: [
      {
        code: 'content/other-dialect',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        starts: '{#one}',
        message: '`{#one}` is how Pandoc, Quarto and kramdown give a heading, a picture or words an id or a class.',
        hint: 'Delete the braces; headings need no id here.',
      },
      {
        code: 'content/other-dialect',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        starts: '++Under++',
        message: '`++Under++` is how other programs underline words (and 1 more further down).',
        hint: 'Write them in italics: `*words*`.',
      },
      {
        code: 'content/other-dialect',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        starts: '```{note}',
        message:
          '`{note}` is how MyST, Quarto and R Markdown mark a box or a program to run; here it is shown as code.',
        hint: 'For a box: Write `::: note Title`, the text below it, and `:::` in a line of its own. For code, write the name of its language alone.',
      },
    ],
  },
  {
    title: 'boxes of other kinds, without an end, without a beginning and without a text',
    ...reading('::: danger Hot\nA.\n:::\n\n::: tip\n:::\n\n:::\n\n- ::: note Mind this\n  B.\n'),
    expected: [
      {
        code: 'content/box-unknown',
        file: readingFile,
        pointer: '/activities/9/body',
        starts: '::: danger Hot',
        message: '`::: danger Hot` makes no box here; it is shown as it was typed.',
        hint: 'Write `::: warning Title`, the text below it, and `:::` in a line of its own.',
      },
      {
        code: 'content/box-empty',
        file: readingFile,
        pointer: '/activities/9/body',
        starts: '::: tip',
        message: 'The box `::: tip` holds nothing.',
        hint: 'Write `::: note Title`, the text below it, and `:::` in a line of its own.',
      },
      {
        code: 'content/box-not-open',
        file: readingFile,
        pointer: '/activities/9/body',
        starts: ':::\n\n- ',
        message: '`:::` ends a box, but none is open here; it is shown as it was typed.',
        hint: 'Delete the line, or begin the box above: `::: note Title`. In a list the colons are indented as far as the words.',
      },
      {
        code: 'content/box-not-closed',
        file: readingFile,
        pointer: '/activities/9/body',
        starts: '::: note Mind',
        message: 'The box `::: note Mind this` has no end, so it would hold all that follows.',
        hint: 'Write `:::` in a line of its own where it ends. In a list or a quotation it ends there, too.',
      },
    ],
  },
  {
    title: 'boxes that are nested too deep',
    ...reading(`${'::: note\nA.\n'.repeat(8)}::: tip\nB.\n${':::\n'.repeat(9)}`),
    expected: [
      {
        code: 'content/box-too-deep',
        file: readingFile,
        pointer: '/activities/9/body',
        starts: '::: tip',
        message: 'More than 8 boxes are inside each other here; this one would be left out.',
        hint: 'End some of the boxes before this one: `:::` in a line of its own.',
      },
    ],
  },
  {
    title: 'code whose language is misspelt',
    ...reading('Words.\n\n```pyhton\nx = 1\n```\n\n```stata\ny\n```\n'),
    expected: [
      {
        code: 'content/code-language',
        file: readingFile,
        pointer: '/activities/9/body',
        starts: '```pyhton',
        message: 'No language is known as `pyhton`; the code is shown in one colour, and students read this name.',
        hint: 'Did you mean `python`?',
      },
    ],
  },
  {
    title: 'front matter',
    ...reading('---\ntitle: One\n---\n\nWords.\n'),
    expected: [
      {
        code: 'content/other-dialect',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        starts: '---\ntitle',
        message: 'The text begins with settings for another program, which students would see as a heading.',
        hint: 'Delete them; title, authors and date are in the definition.',
      },
    ],
  },
  {
    title: 'a conflict between versions',
    ...reading('Words.\n\n<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> upstream\n'),
    expected: [
      {
        code: 'content/conflict-marker',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        starts: '<<<<<<< HEAD',
        message: '`<<<<<<< HEAD` marks a conflict between two versions that was not settled.',
        hint: 'Keep the words that are right, and delete the others with the lines of `<<<<<<<`, `=======` and `>>>>>>>`.',
      },
    ],
  },
  {
    title: 'a formula with a mistake in it, beside prices and formulas',
    ...reading('It costs $5 and $6.\n\nNewton: $F = m \\cdt a$, and \\(a^2\\), and `$x^2$`.\n\n$$ E = mc^2 $$\n'),
    expected: [
      {
        code: 'content/formula-unreadable',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        starts: '\\cdt a$',
        message: '`\\cdt` is not a TeX command that formulas can use.',
        hint: 'Did you mean `\\cdot`?',
      },
    ],
  },
  {
    title: 'formulas whose backslashes JSON has taken',
    set: { '/activities/0/body': 'It is $a \times b$, and $a \neq b$. ![](asset:seal) ![](asset:reading-aloud)' },
    expected: ['times', 'neq'].map((name) => ({
      code: 'content/formula-unreadable',
      pointer: '/activities/0/body',
      starts: `${name.slice(1)} b$`,
      message: `The backslash of \`\\${name}\` is lost: followed by \`${name.charAt(0)}\`, it means something else outside a formula.`,
      hint: `In JSON, and between double quotation marks in YAML, write it twice: \`\\\\${name}\`. If a new line is meant, put the formula on one line.`,
    })),
  },
  {
    title: 'a link in a formula',
    ...reading('See $\\href{https://example.org}{x}$.\n'),
    expected: [
      {
        code: 'content/formula-refused',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        starts: '\\href{',
        message: '`\\href` cannot be used in a formula here: it links, loads something or changes the page.',
        hint: 'Leave it out. Put a link or picture beside the formula: `[words](https://…)`, `![](asset:the-id)`.',
      },
    ],
  },
  {
    title: 'a formula longer than four thousand characters',
    ...reading(`See $a${' + a'.repeat(1200)}$.\n`),
    expected: [
      {
        code: 'content/formula-too-large',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        range: '1:6-1:7',
        message: 'The formula is 4801 characters long; 4000 are the most.',
        hint: 'Split it into several formulas.',
      },
    ],
  },
  {
    title: 'formulas as Word and as characters have them',
    ...reading('Word: ■(a&b@c&d).\n\nThe root √2.\n'),
    expected: [
      {
        code: 'content/formula-pasted',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        starts: '■(a&b@c&d)',
        message: '`■(a&b@c&d)` is how Word writes formulas in a line; students see it as it was typed.',
        hint: 'Write it as a formula: `$\\begin{matrix} a & b \\\\ c & d \\end{matrix}$`.',
      },
      {
        code: 'content/formula-in-characters',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        starts: '√2',
        message: '`√2` is a formula made of characters, which screen readers read one by one.',
        hint: 'Write it as a formula: `$\\sqrt{2}$`.',
      },
    ],
  },
  {
    title: 'formulas with a space inside their signs, and with a digit behind them',
    ...reading('Newton: $ F = m \\cdot a $.\n'),
    expected: [
      {
        code: 'content/formula-shown-as-text',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        starts: '$ F = m',
        message: '`$ F = m \\cdot a $` looks like a formula, but is shown as typed.',
        hint: 'Write it between two dollar signs, with no space just inside them and no digit after them, `$x^2$`; a formula between `$$` and `$$` must not contain an empty line.',
      },
    ],
  },
  {
    title: 'words between dollars, and braces behind a formula that give no words',
    ...reading('The $speed = way / time$, the $5 or 6$ of $x${lang=ru}.\n'),
    expected: [
      {
        code: 'content/formula-or-money',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        starts: '$speed',
        message:
          '`$speed = way / time$` is between two dollar signs and is shown as a formula, in which words run together.',
        hint: 'Write words in a formula as `\\text{…}`; if it is none, write a backslash before each dollar: `\\$`.',
      },
      {
        code: 'content/formula-or-money',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        starts: '$5 or',
        message: '`$5 or 6$` is between two dollar signs; it is taken for money and shown as typed.',
        hint: 'If it is money, write a backslash before each dollar: `\\$5`. If it is a formula, write words in it as `\\text{…}`.',
      },
      {
        code: 'content/malformed-words',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        starts: '{lang=ru}.',
        message: '`{lang=ru}` behind a formula is not how its spoken words are given; it is shown as it is written.',
        hint: 'Write `$x^2${words="x squared"}`, or put a space before the brace.',
      },
    ],
  },
  {
    title: 'HTML in a stem',
    set: { [`${at.choice}/stem`]: 'What was <u>good</u>?' },
    expected: [
      {
        code: 'content/html-shown-as-text',
        pointer: '/activities/6/questions/0/stem',
        starts: '<u>good</u>?',
        message: 'HTML is shown as text, not used: `<u>`.',
        hint: 'Write `*words*` for emphasis or `==words==` for highlighted words: in a page, underlined words look like a link.',
      },
    ],
  },
  {
    title: 'a link that runs something',
    ...reading('Do [click here](javascript:alert(1)) now.\n'),
    expected: [
      {
        code: 'content/unsafe-link',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        covers: '[',
        message:
          'The link to `javascript:alert(1)` would run something in the reader’s browser instead of opening a page; it is removed.',
        hint: 'Link to a page: `https://…`.',
      },
    ],
  },
  {
    title: 'a picture that runs something',
    ...reading('See ![it](data:text/html;base64,AAAA) now.\n'),
    expected: [
      {
        code: 'content/unsafe-link',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        covers: '!',
        message: '`data:text/html;base64,AAAA` cannot be used as a picture; it is left out.',
        hint: 'Save the picture as a file and name it in `assets`.',
      },
    ],
  },
  {
    title: 'a link of an unknown kind',
    ...reading('Call [us](tel:+123).\n'),
    expected: [
      {
        code: 'content/unknown-link-kind',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        covers: '[',
        message: 'Links of the kind `tel:` are not supported; the words stay without a link.',
        hint: 'Use `https://…`, `mailto:…`, `activity:id` or `term:id`.',
      },
    ],
  },
  {
    title: 'a link to a source',
    ...reading('See [the book](source:letter-book).\n'),
    expected: [
      {
        code: 'content/unknown-link-kind',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        covers: '[',
        message: 'Links of the kind `source:` are not supported; the words stay without a link.',
        hint: 'A source is cited in brackets: `[@source-id, p. 12]`.',
      },
    ],
  },
  {
    title: 'a picture of an unknown kind',
    ...reading('See ![it](ftp://example.org/a.png).\n'),
    expected: [
      {
        code: 'content/unknown-link-kind',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        covers: '!',
        message: 'Pictures of the kind `ftp:` are not supported; the picture is left out.',
        hint: 'List the file in `assets` and write `![](asset:the-id)`.',
      },
    ],
  },
  {
    title: 'a link to another page',
    ...reading('See [page two](page-two.html).\n'),
    expected: [
      {
        code: 'content/incomplete-link',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        covers: '[',
        message:
          'The link to `page-two.html` leads nowhere once the page lies on a platform; the words stay without a link.',
        hint: 'Write the whole address (`https://…`), or `activity:id` for a part of this module.',
      },
    ],
  },
  {
    title: 'a link without its beginning',
    ...reading('See [the site](www.example.org/letters).\n'),
    expected: [
      {
        code: 'content/incomplete-link',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        covers: '[',
        message:
          'The link to `www.example.org/letters` leads nowhere once the page lies on a platform; the words stay without a link.',
        hint: 'Did you mean `https://www.example.org/letters`?',
      },
    ],
  },
  {
    title: 'a link to an asset by its file’s name',
    ...reading('See [the seal](asset:seal.png).\n'),
    expected: [
      {
        code: 'content/malformed-reference',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        covers: '[',
        message:
          '`asset:seal.png` does not name anything: behind `asset:` comes an id of small letters, digits and single hyphens.',
        hint: 'Write `[words](asset:the-id)`.',
      },
    ],
  },
  {
    title: 'a link without words',
    ...reading('See [](https://example.org/).\n'),
    expected: [
      {
        code: 'content/link-without-words',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        covers: '[',
        message: 'This link has no words, so that a reader does not know where it leads.',
        hint: 'Write the words into the brackets: `[words](…)`.',
      },
    ],
  },
  {
    title: 'a picture of another site',
    ...reading('See ![a seal](https://example.org/seal.png).\n'),
    expected: [
      {
        code: 'content/remote-picture',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        covers: '!',
        message: 'The picture `https://example.org/seal.png` lies on another site; it is left out.',
        hint: 'Save it in the module’s folder and name it in `assets`, or add its site to `remoteOrigins` in cartwright.json.',
      },
    ],
  },
  {
    title: 'a picture by its file name',
    ...reading('See ![a seal](media/seal.png).\n'),
    expected: [
      {
        code: 'content/picture-not-an-asset',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        covers: '!',
        message: 'The picture `media/seal.png` is given by its file name; it is left out.',
        hint: 'Name the file in `assets` and write the id that it has there: `![](asset:the-id)`.',
      },
    ],
  },
  {
    title: 'a picture of an allowed site without alternative text',
    set: { '/activities/-': { id: 'text', type: 'reading', title: 'A text', body: { file: 'readings/text.md' } } },
    files: {
      'cartwright.json':
        '{"remoteOrigins": ["https://example.org"], "sourceTexts": {"letter-book": "texts/letters.txt"}}',
      [readingFile]: 'See ![](https://example.org/seal.png).\n',
    },
    expected: [
      {
        code: 'content/picture-without-alt',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        covers: '!',
        message: 'This picture has no alternative text for students who do not see it.',
        hint: 'Write what it shows into the brackets: `![what it shows](https://…)`.',
      },
    ],
  },
  {
    title: 'a remote page as a picture',
    set: { '/activities/-': { id: 'text', type: 'reading', title: 'A text', body: { file: 'readings/text.md' } } },
    files: {
      'cartwright.json':
        '{"remoteOrigins": ["https://example.org"], "sourceTexts": {"letter-book": "texts/letters.txt"}}',
      [readingFile]: 'See ![the seal](https://example.org/seals).\n',
    },
    expected: [
      {
        code: 'content/remote-page',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        covers: '!',
        message:
          '`https://example.org/seals` does not end like the address of a picture, a recording or a film, so students get a link to it.',
        hint: 'Write the address of the file itself. If it is one all the same, add its kind to the end: `…#.jpg`. If it is a page, leave out the exclamation mark.',
      },
    ],
  },
  {
    title: 'a reference with a capital',
    ...reading('See [the letter](activity:The-Letter).\n'),
    expected: [
      {
        code: 'content/malformed-reference',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        covers: '[',
        message:
          '`activity:The-Letter` does not name anything: behind `activity:` comes an id of small letters, digits and single hyphens.',
        hint: 'Write `[words](activity:the-id)`.',
      },
    ],
  },
  {
    title: 'a reference with a space',
    ...reading('See [the letter](activity: the-letter).\n'),
    expected: [
      {
        code: 'content/malformed-reference',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        covers: '[',
        message: '`[the letter](activity: the-letter)` looks like a reference but cannot be read.',
        hint: 'Write `[words](activity:the-id)`, without spaces in the parentheses.',
      },
    ],
  },
  {
    title: 'a citation that cannot be read',
    ...reading('So it was [@Letter Book, p. 3].\n'),
    expected: [
      {
        code: 'content/malformed-reference',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        covers: '[',
        message: '`[@Letter Book, p. 3]` looks like a citation but cannot be read.',
        hint: 'Write `[@source-id]` or `[@source-id, p. 12]`, several separated by semicolons: `[@one; @two, p. 3]`.',
      },
    ],
  },
  {
    title: 'a language that is none',
    ...reading('He wrote [письмо]{language=ru}.\n'),
    expected: [
      {
        code: 'content/malformed-language',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        covers: '[',
        message: '`[письмо]{language=ru}` does not name a language.',
        hint: 'Write `[слово]{lang=ru}`.',
      },
    ],
  },
  {
    title: 'a gap without its end',
    set: { [`${at.cloze}/text`]: 'Send me [[thing]] and [[other thing]].' },
    expected: [
      {
        code: 'content/malformed-gap',
        pointer: '/activities/6/questions/8/text',
        starts: '[[other thing]].',
        message: '`[[other thing]]` begins a gap but cannot be read.',
        hint: 'Write `[[the-id]]` with the id of one of the `gaps`.',
      },
    ],
  },
  {
    title: 'a gap outside a cloze question',
    set: { [`${at.choice}/stem`]: 'What was [[good]]?' },
    expected: [
      {
        code: 'content/gap-outside-cloze',
        pointer: '/activities/6/questions/0/stem',
        starts: '[[good]]?',
        message: '`[[good]]` makes a gap only in the text of a cloze question; here it is shown as typed.',
        hint: 'Change the question’s type to `cloze`, or remove the brackets.',
      },
    ],
  },
  {
    title: 'a footnote mark without its note',
    ...reading('A letter.[^one]\n'),
    expected: [
      {
        code: 'content/footnote-undefined',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        covers: '[',
        message: '`[^one]` has no note in this text; the mark is shown as typed.',
        hint: 'Add a paragraph that begins with the mark and a colon, then the note.',
      },
    ],
  },
  {
    title: 'a footnote without its mark',
    ...reading('A letter.\n\n[^one]: A note.\n'),
    expected: [
      {
        code: 'content/footnote-unused',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        covers: '[',
        message: 'No mark `[^one]` in the text points to this note, so it is left out.',
        hint: 'Put `[^one]` where the note belongs, or delete the note.',
      },
    ],
  },
  {
    title: 'a footnote twice',
    ...reading('A letter.[^one]\n\n[^one]: A note.\n\n[^one]: Another note.\n'),
    expected: [
      {
        code: 'content/footnote-repeated',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        starts: '[^one]: Another note.',
        message: 'A second note has the mark `[^one]`; only one of them could be shown.',
        hint: 'Give each note a mark of its own.',
      },
    ],
  },
  {
    title: 'a footnote in a choice',
    set: { [`${at.choice}/choices/0/text`]: 'The harvest[^one]' },
    expected: [
      {
        code: 'content/footnote-not-possible',
        pointer: '/activities/6/questions/0/choices/0/text',
        starts: '[^one]',
        message: '`[^one]` cannot be a footnote here, because this text is one line; the mark is shown as typed.',
        hint: 'Put the words in parentheses.',
      },
    ],
  },
  {
    title: 'a long address used a thousand times',
    ...reading(`${'[a] '.repeat(1_000)}\n\n[a]: https://example.org/${'a'.repeat(5_000)}\n`),
    expected: [
      {
        code: 'content/addresses-too-long',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        range: '1:3185-1:3186',
        message:
          'The addresses of this text’s links take more than four million characters; the links from here on are left out.',
        hint: 'Use shorter addresses, or fewer links.',
      },
    ],
  },
  {
    title: 'a heading that skips a level',
    ...reading('## One\n\nText.\n\n#### Two\n\nText.\n'),
    expected: [
      {
        code: 'content/heading-skips-level',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        starts: '#### Two',
        message: 'This heading skips a level; it is shown as one of level 3.',
        hint: 'Use one `#` more than for the heading above it, not several.',
      },
    ],
  },
  {
    title: 'two paragraphs in a choice',
    set: { [`${at.choice}/choices/0/text`]: 'The harvest\n\nwas good' },
    expected: [
      {
        code: 'content/paragraphs-in-line',
        pointer: '/activities/6/questions/0/choices/0/text',
        starts: '\\n\\nwas good',
        message: 'This text is shown as one line, so the empty line in it is lost.',
        hint: 'Write one paragraph.',
      },
    ],
  },
  {
    title: 'quotations nested too deep',
    ...reading(`Words.\n\n${'> '.repeat(120)}deep\n`),
    expected: [
      {
        code: 'content/nested-too-deep',
        file: 'modules/example/readings/text.md',
        pointer: '/activities/9/body',
        range: '3:1-3:2',
        message: 'Lists or quotations are nested so deep here that what is inside would be left out.',
        hint: 'Take out some of the levels.',
      },
    ],
  },
  {
    title: 'an SVG that is not whole',
    ...picture('<svg xmlns="http://www.w3.org/2000/svg">\n  <rect width="1">\n</svg>'),
    expected: [
      {
        code: 'content/svg-malformed',
        file: 'modules/example/media/seal.svg',
        range: '3:6-3:6',
        message: 'The picture cannot be read: unexpected close tag.',
        hint: 'Export it again as plain SVG, or as PNG.',
      },
    ],
  },
  {
    title: 'HTML that is called SVG',
    ...picture('<html><body>No picture</body></html>'),
    expected: [
      {
        code: 'content/svg-not-svg',
        file: 'modules/example/media/seal.svg',
        message: 'The file is called SVG but its outermost element is not `<svg xmlns="http://www.w3.org/2000/svg">`.',
        hint: 'Export it again as plain SVG.',
      },
    ],
  },
  {
    title: 'an SVG with entities',
    ...picture('<!DOCTYPE svg [<!ENTITY a "aaaa">]>\n<svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>'),
    expected: [
      {
        code: 'content/svg-entities',
        file: 'modules/example/media/seal.svg',
        message: 'The picture declares entities in its document type, which can make a small file grow without limit.',
        hint: 'Export it as plain SVG (in Illustrator: without “preserve editing capabilities”).',
      },
    ],
  },
  {
    title: 'an SVG that repeats itself',
    ...picture(
      `<svg xmlns="http://www.w3.org/2000/svg">${Array.from({ length: 20 }, (_, level) => `<g id="g${level}">${level === 0 ? '<rect width="1" height="1"/>' : `<use href="#g${level - 1}"/><use href="#g${level - 1}"/>`}</g>`).join('')}</svg>`,
    ),
    expected: [
      {
        code: 'content/svg-too-large',
        file: 'modules/example/media/seal.svg',
        message: 'The picture is nested too deeply, or repeats its parts so often that it would freeze a browser.',
        hint: 'Simplify it, or export it as PNG.',
      },
    ],
  },
  {
    title: 'an SVG with a script',
    ...picture(
      '<svg xmlns="http://www.w3.org/2000/svg" onload="go()"><script>go()</script><rect width="1" height="1"/></svg>',
    ),
    expected: [
      {
        code: 'content/svg-reduced',
        file: 'modules/example/media/seal.svg',
        message: 'Parts of the picture were removed because they could run or load something: `onload`, `<script>`.',
        hint: 'Look whether the picture still shows what it should; export it as plain SVG without scripts and links.',
      },
    ],
  },
];

/** No file brings such a character this far; whoever uses the parser alone is told all the same. */
export const parserFixtures: readonly RunFixture[] = [
  {
    title: 'a character that no platform accepts',
    run: async () =>
      parseMarkdown('A bell\u0007 rings.', {
        mode: 'block',
        locate: (offset) => ({ file: 'text.md', pointer: `${offset}` }),
      }).diagnostics,
    expected: [
      {
        code: 'content/unusable-character',
        file: 'text.md',
        pointer: '6',
        range: '',
        message: 'The text holds a character that no platform accepts (U+0007); it is shown as \uFFFD.',
        hint: 'Delete it: it was probably copied from another program.',
      },
    ],
  },
];
