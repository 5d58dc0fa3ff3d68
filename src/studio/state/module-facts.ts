import type { JsonValue } from '../../browser.ts';
import type { StudioFiles } from '../engine/stored.ts';
import type { Card } from '../storage/shelf.ts';
import { listAt, textAt, valueAt } from './values.ts';

/** What a card says of a module or a unit: what is said of it, and what its activities add up to. */
export function factsOf(definitions: Readonly<Record<string, JsonValue | undefined>>, path: string): Partial<Card> {
  const own = definitions[path];
  const all = Object.values(definitions);
  const activities = all.flatMap((definition) => listAt(definition, '/activities'));
  const minutes = all.reduce<number>((sum, definition) => sum + minutesOf(definition), 0);
  const [title, language, summary] = ['/title', '/language', '/summary'].map((name) => textAt(own, name));
  return {
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    ...(summary === undefined ? {} : { summary }),
    minutes,
    parts: activities.length,
  };
}

function minutesOf(definition: JsonValue | undefined): number {
  const all = listAt(definition, '/activities').map((activity) => Number(valueAt(activity, '/minutes') ?? 0));
  return Number(valueAt(definition, '/estimatedMinutes') ?? all.reduce((sum, own) => sum + own, 0));
}

/** What Cartwright calls a module or a unit: the folder, or the unit’s file. */
export function pathOf({ kind, folder }: Pick<Card, 'kind' | 'folder'>): string {
  return kind === 'unit' ? `${folder}/unit.json` : folder;
}

/** All definitions below a module’s or a unit’s folder, by the paths under which findings name them. */
export function itemsIn(files: StudioFiles, card: Pick<Card, 'kind' | 'folder'>): readonly string[] {
  const folders = Object.keys(files).flatMap((path) => {
    const folder = /^(.+)\/module\.(?:json|ya?ml)$/.exec(path)?.[1];
    return folder?.startsWith(card.folder) === true ? [folder] : [];
  });
  return card.kind === 'unit' ? [pathOf(card), ...folders] : folders;
}
