import type { ModuleDefinition } from '../../schema/types.generated.ts';
import type { PlayerData } from '../../src/player/data.ts';
import { builtPackage } from '../support/built-package.ts';

/** What the player is told about a module, read from the package as the player does. */
export async function playerDataOf(definition: ModuleDefinition, target = 'scorm-1.2'): Promise<PlayerData> {
  const { contents } = await builtPackage(definition, target);
  return dataIn(String(contents.get('index.html')));
}

/** The player's data in a document. */
export function dataIn(html: string): PlayerData {
  const json = /<script type="application\/json" id="cartwright-data">(.*?)<\/script>/s.exec(html)?.[1];
  if (json === undefined) throw new Error('The document holds no data for the player.');
  return JSON.parse(json);
}
