import type { AssembledModule } from '../import/assemble/module.ts';

/** A file that is to be written, relative to the module’s folder. */
export interface ModuleFile {
  readonly path: string;
  readonly content: string | (() => AsyncIterable<Uint8Array>);
}

/** The files of a new module: the definition, a file for each page to read, and the media. */
export function moduleFiles({ definition, media }: AssembledModule): readonly ModuleFile[] {
  const readings: ModuleFile[] = [];
  const activities = definition.activities.map((activity) => {
    if (activity.type !== 'reading') return activity;
    const file = readingFile(activity.id);
    readings.push({ path: file, content: activity.body });
    return { ...activity, body: { file } };
  });
  const text = `${JSON.stringify({ ...definition, activities }, null, 2)}\n`;
  return [
    { path: 'module.json', content: text },
    ...readings,
    ...[...media].map(([path, medium]) => ({ path, content: () => chunksOf(medium.bytes) })),
  ];
}

/** Where the text of a page is. */
export function readingFile(id: string): string {
  return `readings/${id}.md`;
}

export async function* chunksOf(bytes: () => Promise<Uint8Array> | Uint8Array): AsyncIterable<Uint8Array> {
  yield await bytes();
}
