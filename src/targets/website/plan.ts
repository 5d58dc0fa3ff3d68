import type { TeachingModule } from '../../model/model.ts';
import { type AssetFiles, assetFilesOf } from '../shared/asset-files.ts';
import { fileStem } from '../shared/file-names.ts';
import { type ModulePage, modulePages } from '../shared/player/module-pages.ts';
import type { TargetInput } from '../target.ts';

/** A module's part of the website: a folder in a unit, the top of the website where it stands alone. */
export interface ModuleSite {
  readonly module: TeachingModule;
  /** `` or `krumgolts-kurushin/`. */
  readonly folder: string;
  /** From the module's folder to the website's top: `` or `../`. */
  readonly up: string;
  readonly pages: readonly ModulePage[];
  readonly media: ReadonlyMap<string, AssetFiles>;
}

export interface WebsitePlan {
  readonly sites: readonly ModuleSite[];
}

/** Decides every path of a website. */
export function planWebsite({ publication, pages }: TargetInput): WebsitePlan {
  const alone = publication.unit === undefined;
  return {
    sites: publication.modules.map((module) => ({
      module,
      folder: alone ? '' : `${module.id}/`,
      up: alone ? '' : '../',
      pages: modulePages(module, pages),
      media: assetFilesOf(module, pages, 'following-the-screen'),
    })),
  };
}

/** A page's file in its module's folder. No activity's id holds an underscore, so that none takes a name of ours. */
export function fileOf({ id }: Pick<ModulePage, 'id'>): string {
  if (id === '@overview') return 'index.html';
  if (id.startsWith('@')) return `_${id.slice(1)}.html`;
  return id === 'index' ? '_index.html' : `${fileStem(id)}.html`;
}

/** The files of a divided module that list all of its pages, for students and for the player. */
export const CONTENTS_FILE = '_contents.html';
export const PAGES_FILE = '_pages.js';

/** A medium's file, seen from the folder of its module, and of the unit. */
export function mediaPath(name: string): string {
  return `media/${name}`;
}
