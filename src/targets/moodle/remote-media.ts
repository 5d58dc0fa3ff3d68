import type { RemoteAsset, TeachingModule } from '../../model/model.ts';
import { remoteMessages } from '../shared/remote-media.ts';
import type { Loss } from '../target.ts';
import { moodleLosses } from './losses.ts';

/**
 * The links that Moodle's filter for media turns into players as it is installed (5.1.3): of YouTube, a film or a list of
 * films; its plugin for Vimeo is switched off. A film or a recording by its file is a player as it is.
 */
const PLAYED = /^https:\/\/www\.youtube\.com\/(?:watch\?v=|playlist\?list=)[\w-]+(?:[?&#]|$)/;

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
        ? remoteMessages.atOnce(asset, asset.page, 'Moodle')
        : remoteMessages.asLink(asset, WHY[asset.provider === 'vimeo' ? 'vimeo' : 'others']),
    });
  });
}

const WHY = {
  vimeo: 'Moodle plays it in the page only where the administrator has switched on the media player for Vimeo',
  others: 'Moodle makes players of links to YouTube and of files, and of no other site',
};
