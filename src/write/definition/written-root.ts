import type { SourceFile } from '../../source/document.ts';
import type { Written } from './written.ts';
import { writtenJson } from './written-json.ts';
import { writtenYaml } from './written-yaml.ts';

const roots = new WeakMap<SourceFile, Written>();

/** The value of a whole file of JSON or YAML; undefined of Markdown. */
export function writtenRoot(source: SourceFile): Written | undefined {
  const { syntax, text } = source;
  if (syntax === undefined) return undefined;
  const known = roots.get(source);
  if (known !== undefined) return known;
  const root = syntax.kind === 'json' ? writtenJson(syntax.root) : writtenYaml(syntax.root, text);
  roots.set(source, root);
  return root;
}
