import { build } from 'esbuild';

const made = new Map<string, Promise<string>>();

/** What a platform's page runs: a file of TypeScript with all that it imports, as one classic script. */
export function scriptFrom(file: URL): Promise<string> {
  const path = file.pathname;
  const script = made.get(path) ?? bundle(path);
  made.set(path, script);
  return script;
}

async function bundle(path: string): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, write: false, format: 'iife' });
  return outputFiles[0]?.text ?? '';
}
