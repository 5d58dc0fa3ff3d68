import type { TeachingModule } from '../../model/model.ts';
import { type AssetFiles, assetFilesOf } from '../shared/asset-files.ts';
import { identifierOf } from '../shared/identifiers.ts';
import { type ModulePage, modulePages } from '../shared/player/module-pages.ts';
import type { TargetInput } from '../target.ts';
import type { ManifestPlan } from './manifest.ts';

export const LAUNCH_FILE = 'index.html';
export const MEDIA_FOLDER = 'media';

/** Every path and identifier of a SCORM package: one SCO whose pages are sections of one document. */
export interface ScormPlan {
  readonly module: TeachingModule;
  readonly identifiers: ManifestPlan['identifiers'];
  readonly pages: readonly ModulePage[];
  readonly media: ReadonlyMap<string, AssetFiles>;
}

/**
 * The item's identifier is what an installed package is known by: attempts and grades survive an update only while it
 * stays (docs/platforms/moodle.md, "item identifiers").
 */
export function planScorm({ publication, pages }: TargetInput): ScormPlan {
  const [module] = publication.modules;
  return {
    module,
    identifiers: {
      manifest: identifierOf(module, '@scorm'),
      organization: identifierOf(module, '@scorm', '@organization'),
      item: identifierOf(module, '@scorm', '@item'),
      resource: identifierOf(module, '@scorm', '@resource'),
    },
    pages: modulePages(module, pages),
    media: assetFilesOf(module, pages, 'following-the-screen'),
  };
}
