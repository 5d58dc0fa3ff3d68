/** Files that people have at hand where a definition or a text of it belongs, and what can be done with them. */

interface FileKind {
  readonly endings: RegExp;
  /** “a Word document” */
  readonly what: string;
  /** What to do where it should be a text; undefined where no text can be made of it. */
  readonly asText: string;
}

const COPY = 'Open it, copy the words into a plain text file that ends in .md, and name that file';

const KINDS: readonly FileKind[] = [
  { endings: /\.(?:docx?|dotx?)$/i, what: 'a Word document', asText: COPY },
  { endings: /\.(?:odt|fodt)$/i, what: 'a LibreOffice document', asText: COPY },
  { endings: /\.rtf$/i, what: 'an RTF document', asText: COPY },
  { endings: /\.pages$/i, what: 'a Pages document', asText: COPY },
  { endings: /\.(?:gdoc|gsheet|gslides)$/i, what: 'a shortcut to Google Drive, without the text itself', asText: COPY },
  { endings: /\.(?:pptx?|ppsx?|odp|key)$/i, what: 'a file of slides', asText: COPY },
  {
    endings: /\.pdf$/i,
    what: 'a PDF',
    asText: `To give it to students as it is, name it in \`assets\` and write \`![its title](asset:the-id)\`. Else: ${COPY.charAt(0).toLowerCase()}${COPY.slice(1)}`,
  },
  { endings: /\.(?:html?|xhtml)$/i, what: 'a web page', asText: COPY },
  { endings: /\.(?:epub|tex|org|rst|adoc)$/i, what: 'a text in another format', asText: COPY },
  {
    endings: /\.(?:xlsx?|xlsm|ods|numbers|csv|tsv)$/i,
    what: 'a table',
    asText: 'Write the table in Markdown, or make it a `dataset` activity; as it is, it can be one of `assets`',
  },
  { endings: /\.(?:imscc|mbz|zip|xml|gift|qti|aiken)$/i, what: 'a file for course platforms', asText: COPY },
];

function kindOf(file: string): FileKind | undefined {
  return KINDS.find(({ endings }) => endings.test(file));
}

/** “a Word document”; undefined for a file of no kind that people mix up with texts. */
export function otherFile(file: string): string | undefined {
  return kindOf(file)?.what;
}

/** What to do with a file that cannot be read as a text; undefined where nothing special is known. */
export function asText(file: string): string | undefined {
  return kindOf(file)?.asText;
}
