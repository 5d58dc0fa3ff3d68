import { everyFamily } from '../src/cli/formats/every-family.ts';
import type { CodeFamily, CodeSpec } from '../src/diagnostics/codes.ts';

/** What each stage looks at, in the order in which a module and then a finished package meets them. */
const stages: Readonly<Record<string, string>> = {
  source: 'Reading files: what is wrong with a text before anyone asks what it says.',
  definition: 'The shape of a definition: properties, types, forms, lengths.',
  content: 'Texts in Markdown, pictures in SVG, and the references in them.',
  question: 'Questions of a quiz.',
  resolve: 'How the parts of a module or a unit fit together.',
  customized: 'Modules that were made from others: what an update left to be decided, and translations.',
  render: 'Themes.',
  build: 'What a command was asked to do, and what becomes of a module in a package.',
  archive: 'Writing packages.',
  command: 'What was typed, and faults of the program.',
  update: 'Making a module from another, updating it, and comparing two.',
  import: 'Making a module of documents, questions and courses of other programs.',
  authoring: 'What an editor of modules asks of the library.',
  untrusted: 'Input from strangers (`--untrusted`): what is not read, and what takes more than it may.',
  verify: 'Finished packages: what cannot be read at all.',
  zip: 'Finished packages: the zip itself.',
  xml: 'Finished packages: XML documents.',
  schema: 'Finished packages: the elements and attributes of documents.',
  cc: 'Finished packages: Common Cartridges of any origin.',
  qti: 'Finished packages: quizzes in QTI 1.2.',
  scorm: 'Finished packages: SCORM.',
  website: 'Finished packages: websites.',
  'moodle-backup': 'Finished packages: Moodle’s own backups.',
  moodle: 'Finished packages: what Moodle will make of them.',
  canvas: 'Finished packages: what Canvas will make of them.',
  'new-quizzes': 'Finished packages: what Canvas’s New Quizzes will make of them.',
  'open-edx': 'Finished packages: what Open edX will make of them.',
};

const words = { error: 'Error', warning: 'Warning', info: 'Note' } as const;

/** `docs/diagnostics.md`: every code that a check, a build or a verification may report. */
export function diagnosticsPage(): string {
  const byStage = new Map<string, [string, CodeSpec][]>();
  for (const { stage, codes } of everyFamily)
    byStage.set(stage, [...(byStage.get(stage) ?? []), ...entriesOf({ codes })]);
  const sections = [...byStage].map(([stage, entries]) => section(stage, entries));
  return `${head([...byStage.keys()])}\n${sections.join('\n')}`;
}

function entriesOf({ codes }: Pick<CodeFamily, 'codes'>): [string, CodeSpec][] {
  return Object.entries(codes);
}

function head(names: readonly string[]): string {
  return `<!-- Generated from the codes.ts of each stage by \`npm run generate\`; do not edit. -->

# Diagnostics

Every finding has a code, \`stage/name\`, that never changes its meaning. An **error** stops a module or makes a package unusable, a **warning** asks for a look (and fails with \`--strict\`), a **note** only tells. A workspace can change the severity of its warnings and notes, or hide them:

\`\`\`json
{ "severities": { "resolve/objective-unassessed": "error", "resolve/minutes": "off" } }
\`\`\`

${names.map((name) => `- [\`${name}\`](#${name}): ${stages[name] ?? ''}`).join('\n')}
`;
}

function section(stage: string, entries: readonly (readonly [string, CodeSpec])[]): string {
  const codes = [...entries]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(
      ([name, { severity, title, explanation, advice }]) =>
        `### ${stage}/${name}\n\n**${words[severity]}:** ${plain(title)}. ${plain(explanation)}\n${advice === undefined ? '' : `\nWhat to change: ${plain(advice)}\n`}`,
    );
  return `## ${stage}\n\n${stages[stage] ?? ''}\n\n${codes.join('\n')}`;
}

/** Words that would be HTML or emphasis on the page, outside code, are escaped. */
function plain(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[<>*_[\]\\]/g, '\\$&')))
    .join('');
}
