import { stringify } from 'yaml';

/** A definition’s JSON as YAML, with the address of its schema where editors look for it in YAML. */
export function definitionInYaml(json: string): string {
  const { $schema, ...definition } = JSON.parse(json);
  const forEditors = $schema === undefined ? '' : `# yaml-language-server: $schema=${$schema}\n`;
  return forEditors + stringify(definition, { lineWidth: 0 });
}
