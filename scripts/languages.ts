import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'src/text/languages';

/** The lists of languages: what their folders hold. Paths from the repository's root, and texts. */
export function languageFiles(): [string, string][] {
  const notice = `// Generated from the folders of ${FOLDER} by \`npm run generate\`; do not edit.\n`;
  return [
    [`${FOLDER}/languages.generated.ts`, notice + list('languages', 'Language', ['words', 'dates', 'citations'])],
    [`${FOLDER}/numbers.generated.ts`, notice + list('numberRules', 'NumberRules', ['numbers'])],
    [`${FOLDER}/formulas.generated.ts`, notice + list('formulaLanguages', undefined, ['formulas'])],
  ];
}

/** A list of the languages that have all of these parts, by their tags. */
function list(name: string, type: string | undefined, parts: readonly string[]): string {
  const entries = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const tags = entries
    .map((entry) => entry.name)
    .filter((tag) => parts.every((part) => existsSync(join(FOLDER, tag, `${part}.ts`))))
    .sort();
  const local = (tag: string, part: string): string => `${tag}${part.charAt(0).toUpperCase()}${part.slice(1)}`;
  const imports = tags.flatMap((tag) =>
    parts.map((part) => `import { ${part} as ${local(tag, part)} } from './${tag}/${part}.ts';`),
  );
  if (type !== undefined) imports.push(`import type { ${type} } from './language.ts';`);
  const [only] = parts;
  const value = (tag: string): string =>
    parts.length === 1 && only !== undefined
      ? local(tag, only)
      : `{ ${parts.map((part) => `${part}: ${local(tag, part)}`).join(', ')} }`;
  const lines = tags.map((tag) => `  ${tag}: ${value(tag)},`);
  const check = type === undefined ? '' : ` satisfies Readonly<Record<string, ${type}>>`;
  return `${imports.join('\n')}\n\nexport const ${name} = {\n${lines.join('\n')}\n}${check};\n`;
}
