import { conflictsSchema, upstreamSchema } from '../src/definition/schema/customized.ts';
import { importedSchema } from '../src/definition/schema/imported.ts';
import { unitSchema, workspaceSchema } from '../src/definition/schema/module.ts';
import type { Schema } from '../src/definition/schema/parts.ts';
import { targets } from '../src/targets/registry.ts';
import { moduleSchema, referenceOf, schemaAt, schemasIn } from './format-kinds.ts';
import { anchorOf, type Headings, linkTo, objectSection } from './format-tables.ts';

/** Objects of a module that several places name, in the order of the page. */
const library = [
  'Author',
  'License',
  'Objective',
  'Person',
  'Term',
  'Source',
  'Asset',
  'Rubric',
  'RubricCriterion',
  'RubricLevel',
  'InstructorNotes',
];

/** Unions: the word for one of their members, and their heading. */
const unions: Readonly<Record<string, string>> = {
  Activity: 'Activities',
  Question: 'Questions',
  QuizEntry: 'Questions',
};

const definitions = schemaAt(moduleSchema, '$defs');

const headings: Headings = new Map(Object.keys(definitions).map((name) => [name, headingOf(name)] as const));

/** `docs/format.md`: every property of a module, a unit and a workspace, with its kind and its limits. */
export function formatReference(): string {
  const page = `${introduction()}

${objectSection({ heading: 'Module', level: 2, schema: moduleSchema, note: 'The file `module.json` or `module.yaml` in `modules/<id>`.' }, headings)}

${unionSection('Activity', 'Every activity has these properties, and those of its type below.')}

${named(['Passage', 'Completion', 'QuizSettings'])}

${unionSection('Question', 'Every question has these properties, and those of its type below.')}

${named(['Pool', 'QuestionFeedback'])}

## Library

What activities refer to.

${named(library)}

${objectSection({ heading: 'Unit', level: 2, schema: unitSchema, note: 'The file `modules/unit.json`, or `unit.yaml`.' }, headings)}

${objectSection({ heading: 'Workspace', level: 2, schema: workspaceSchema, note: 'The file `cartwright.json` at the top, which may be missing.' }, headings)}

## Customized modules

A module that was made from another by \`cartwright customize\` is a module like any other; beside it lie the files from which the two are compared. Programs write them, and you need not.

${objectSection({ heading: 'Upstream file', level: 3, schema: upstreamSchema, note: 'The file `upstream.json` beside a module that was made from another, or beside such a unit.' }, headings)}

${objectSection({ heading: 'Imported file', level: 3, schema: importedSchema, note: 'The file `imported.json` beside a module or a unit into which something was imported.' }, headings)}

${objectSection({ heading: 'Conflicts file', level: 3, schema: conflictsSchema, note: 'The file `conflicts.json` beside it, while anything is undecided after an update.' }, headings)}

${targetOptions()}
`;
  refuseAmbiguousHeadings(page);
  return page;
}

/** What an author writes as `type` is as code; `RubricCriterion` and the like in words. */
function headingOf(name: string): string {
  const type = schemaAt(definitions, name, 'properties', 'type').const;
  if (typeof type === 'string') return `\`${type}\``;
  const words = name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return unions[name] ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function named(names: readonly string[]): string {
  return names
    .map((name) =>
      objectSection(
        { heading: headings.get(name) ?? name, level: 3, schema: objectIn(schemaAt(definitions, name)) },
        headings,
      ),
    )
    .join('\n\n');
}

/** Where only one form of several is an object, that one is what a table can show; words name the others. */
function objectIn(schema: Schema): Schema {
  const choices = schemasIn(schema, 'oneOf');
  const object = choices.find((one) => one.type === 'object');
  if (object === undefined) return schema;
  const words = choices.flatMap((one) =>
    Array.isArray(one.enum) ? one.enum.map((word) => `\`${String(word)}\``) : [],
  );
  return { ...object, description: `${String(schema.description)} One of ${words.join(', ')}, or an object:` };
}

function unionSection(name: string, note: string): string {
  const members = schemasIn(schemaAt(definitions, name), 'oneOf').flatMap((one) => referenceOf(one) ?? []);
  const common = commonProperties(members.map((member) => schemaAt(definitions, member)));
  const list = members.map((member) => `- ${linkTo(headings.get(member) ?? member)}`).join('\n');
  const own = members.map((member) => {
    const schema = schemaAt(definitions, member);
    return objectSection(
      {
        heading: headings.get(member) ?? member,
        level: 3,
        schema: { ...schema, properties: ownProperties(schema, common) },
      },
      headings,
    );
  });
  return [
    objectSection({ heading: unions[name] ?? name, level: 2, schema: common, note }, headings),
    list,
    ...own,
  ].join('\n\n');
}

/** The properties that the members of a union declare in the same words, one of them excepted at most. */
function commonProperties(members: readonly Schema[]): Schema {
  const [first = {}] = members;
  const others = (name: string, property: unknown): number =>
    members.filter((one) => !isSame(schemaAt(one, 'properties')[name], property)).length;
  const properties = Object.fromEntries(
    Object.entries(schemaAt(first, 'properties')).filter(([name, property]) => others(name, property) <= 1),
  );
  return { properties, required: first.required ?? [] };
}

/** What a member says beyond the common properties; `type` tells members apart, so it comes first. */
function ownProperties(schema: Schema, common: Schema): Schema {
  const { type, ...others } = schemaAt(schema, 'properties');
  const told = schemaAt(common, 'properties');
  const own = Object.entries(others).filter(([name, property]) => !isSame(told[name], property));
  return { ...(type === undefined ? {} : { type }), ...Object.fromEntries(own) };
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function targetOptions(): string {
  const sections = targets.flatMap(({ name, optionsSchema }) =>
    optionsSchema === undefined
      ? []
      : [objectSection({ heading: `Options of \`${name}\``, level: 3, schema: optionsSchema as Schema }, headings)],
  );
  const names = targets.map(({ name }) => `\`${name}\``).join(', ');
  return [
    '## Targets',
    `The targets are ${names}. Under \`options\` of the [workspace](#workspace) each may be given options of its own.`,
    ...(sections.length === 0 ? ['No target has options yet.'] : sections),
  ].join('\n\n');
}

/** Two headings with one address would make a link lead to the wrong one. */
function refuseAmbiguousHeadings(page: string): void {
  const seen = new Set<string>();
  for (const [, heading = ''] of page.matchAll(/^#+ (.+)$/gm)) {
    const anchor = anchorOf(heading);
    if (seen.has(anchor)) throw new Error(`The format reference has two headings ${heading}.`);
    seen.add(anchor);
  }
}

function introduction(): string {
  return `<!-- Generated from src/definition/schema, src/questions/*/schema.ts and the targets by \`npm run generate\`; do not edit. -->

# The format

Everything that a definition may say, in format 1. [The guide](guide.md) shows how it is used; [the diagnostics](diagnostics.md) say what more is checked, where one property depends on another.

A definition is JSON, or YAML 1.2 with the same properties. A property that is not listed here is an error, so that a slip of the pen is not passed over. “Needed: no” followed by a value means that the value holds where you write none.

- [Module](#module): [activities](#activities), [questions](#questions), [library](#library)
- [Unit](#unit)
- [Workspace](#workspace)
- [Customized modules](#customized-modules)
- [Targets](#targets)

## Ids

Small letters and digits, in groups joined by single hyphens, at most 64 characters: \`who-applauded\`. Activities, questions, pools, objectives, people, terms, sources, assets and rubrics share one space: no two of them have the same id. Choices, pairs, items, spaces, passages, events, criteria and the like are unique where they stand. Platforms recognise a thing by its id: move it or reword it as you like, and keep the id.

## Texts

| kind | what may stand in it |
|---|---|
| plain text | one line of at most 255 characters unless another number is given, without markup |
| text | plain, of any length |
| inline Markdown | emphasis, \`code\`, raised, lowered, struck and highlighted words, links, references, citations, other languages |
| Markdown | the same, and paragraphs, headings, lists, quotations, tables, footnotes, definition lists, boxes, pictures |

Markdown is CommonMark; HTML in it stays visible as text. Stars beside Chinese, Japanese and Korean words need no space around them. Beside it:

| write | for |
|---|---|
| \`![](asset:the-id)\` | a picture, sound, video or other file of \`assets\` |
| \`![](asset:the-id){width=half}\` | a picture of a part of the width that there is: \`small\`, \`half\` or \`full\` |
| \`![](asset:one) ![](asset:two)\` in a paragraph of their own | pictures side by side |
| \`Table: words\` before or behind a table | its caption; a first column all in bold (\`\\| **1863** \\| 12 \\|\`) heads its rows |
| \`[words](activity:the-id)\` | a link to an activity |
| \`[words](term:the-id)\` | a word that the glossary explains |
| \`[@the-id, p. 12]\` | a citation of a source; several: \`[@one; see @two, pp. 3–4]\`; without the author’s name: \`[-@the-id]\` |
| \`@the-id [p. 12]\` | a citation in a sentence, the author’s name first |
| \`[слово]{lang=ru}\` | words of another language |
| \`[^1]\`, and \`[^1]: text\` below | a footnote |
| \`::: note Title\`, the text, and \`:::\` in a line of its own | a box; \`tip\`, \`warning\`, \`example\` and \`task\` are others, and \`details\` is one that opens. The title may be left out; a box around others may have more colons |
| \`\`\`\` \`\`\`python \`\`\`\` above code, \`\`\`\` \`\`\` \`\`\`\` below it | code, with the name of its language |
| \`H~2~O\`, \`x^2^\` | lowered and raised letters |
| \`$x^2$\`, \`$$x^2$$\` | a formula in TeX, in a line or with a line of its own; spoken words of its own: \`$x^2$\{words="x squared"}\`. \`\\$\` is a dollar |
| \`~~words~~\`, \`==words==\` | words that are struck out, or highlighted |
| \`https://…\`, \`www.…\`, \`name@example.org\` | a link, as it is typed; a backslash (\`https\\://…\`) or backticks make it words |

Where \`{"file": …}\` is a kind, the text or the list may stand in a file of its own: \`"body": {"file": "readings/one.md"}\`. A file in place of a question may hold one or a list of them, which then stand in its place. Anywhere else \`{"file": …}\` is an error. Paths begin at the module’s folder.

## Dates

EDTF of level 0 and 1: \`1939-05-06\`, \`1939-05\`, \`1939\`, \`1939?\` (not certain), \`1939~\` (about), \`193X\` (some year of the 1930s), \`1936/1938\` (a span).`;
}
