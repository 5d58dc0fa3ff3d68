import type { RemoteAsset, TeachingModule } from '../../model/model.ts';
import { remoteMessages } from '../shared/remote-media.ts';
import type { Loss } from '../target.ts';
import { moodleLosses } from './losses.ts';

/**
 * The links that Moodle's filter for media turns into players, with its plugins for YouTube and Vimeo (5.1.3, media/player):
 * `https://www.youtube.com/watch?v=…`, `…/playlist?list=…`, `https://vimeo.com/123…`, with the key of an unlisted film. A
 * film or a recording by its file is a player as it is.
 */
const PLAYED =
  /^https:\/\/(?:www\.youtube\.com\/(?:watch\?v=|playlist\?list=)[\w-]+|vimeo\.com\/\d+(?:\/[0-9a-f]+)?)(?:[?&#]|$)/;

export function playsInMoodle({ frame, page }: RemoteAsset): boolean {
  return frame !== 'frame' || PLAYED.test(page);
}

/** What becomes of what plays on other sites. */
export function remoteLosses(module: TeachingModule, elsewhere: ReadonlySet<RemoteAsset>): readonly Loss[] {
  return [...elsewhere].map((asset) => {
    const plays = playsInMoodle(asset);
    return moodleLosses.report(plays ? 'remote-media-at-once' : 'remote-media-as-link', {
      module: module.id,
      subject: asset.id,
      message: plays
        ? remoteMessages.atOnce(asset, 'Moodle')
        : remoteMessages.asLink(asset, 'of other sites Moodle plays those of YouTube and Vimeo, and files'),
    });
  });
}
