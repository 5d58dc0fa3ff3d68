import { mediaTypeOf } from '../../definition/media-types.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type RemotePlayer, siteOf } from '../../written/remote/player.ts';
import { remotePlayer } from '../../written/remote/read-address.ts';
import { resolveCodes } from '../codes.ts';
import type { Placed } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';

type AssetDefinition = NonNullable<ResolveSession['definition']['assets']>[number];
type Property = keyof AssetDefinition;

/** An asset lies in one place, has only what things in that place have, and plays if that place is another site. */
export function checkPlaces(asset: Placed<AssetDefinition>, session: ResolveSession): readonly Diagnostic[] {
  const { part, pointer } = asset;
  if (part.url !== undefined && part.file !== undefined)
    return [
      resolveCodes.report('asset-two-places', {
        message: `\`${part.id}\` has both a file and an address, but it can only be shown from one of them.`,
        hint: 'Delete `file` if it should play on the other site, or `url` if it should be in the packages.',
        place: session.place(`${pointer}/url`, { part: 'key' }),
      }),
    ];
  return [
    ...checkProperties(asset, session),
    ...checkPoster(asset, session),
    ...(part.url === undefined ? [] : checkAddress({ ...asset, url: part.url }, session)),
  ];
}

/** Where a text is the name of a control. */
const LABEL = /\/questions\/\d+\/(?:choices\/\d+\/text|pairs\/\d+\/prompt|items\/\d+\/text)$/;

/** What names a control holds no player: the author is told that there is a link. */
export function checkRemoteInLabels(session: ResolveSession): readonly Diagnostic[] {
  const remote = new Set((session.definition.assets ?? []).flatMap(({ id, url }) => (url === undefined ? [] : [id])));
  return session.references.flatMap(({ value, pointer, offset }) =>
    value.to === 'asset' && remote.has(value.id) && LABEL.test(pointer)
      ? [
          resolveCodes.report('remote-in-label', {
            message: `Here \`${value.id}\` is a link, not a player: the words of a choice or an item name what students press.`,
            hint: 'Show it in the question’s `stem`, and refer to it here in words.',
            place: session.place(pointer, { offset }),
          }),
        ]
      : [],
  );
}

/** What only files have, and what only films on other sites have: in the wrong place nobody would ever see it. */
function checkProperties({ part, pointer }: Placed<AssetDefinition>, session: ResolveSession): Diagnostic[] {
  const kind = part.file === undefined ? undefined : mediaTypeOf(part.file)?.kind;
  const wrong: readonly Property[] =
    part.url !== undefined
      ? ['alt', 'decorative']
      : kind === undefined
        ? []
        : [
            'provider',
            'seconds',
            ...(kind === 'video' ? [] : (['poster'] as const)),
            ...(kind === 'image' ? (['title', 'captions'] as const) : []),
            ...(kind === 'file' ? (['captions'] as const) : []),
          ];
  const what = kind === undefined ? 'what plays on another site' : KINDS[kind];
  const found = wrong.filter((name) => part[name] !== undefined);
  const captions =
    part.url === undefined && part.captions === 'provider' && !found.includes('captions')
      ? (['captions'] as const)
      : [];
  return [...found, ...captions].map((name) =>
    resolveCodes.report('asset-property', {
      message: `\`${name}\` does not apply to \`${part.id}\`, which is ${what}, and nobody would see it.`,
      hint: insteadOf(name, part.url !== undefined),
      place: session.place(`${pointer}/${name}`, { part: 'key' }),
    }),
  );
}

const KINDS = { image: 'a picture', audio: 'a recording', video: 'a film', file: 'a document' } as const;

function insteadOf(name: Property, remote: boolean): string {
  if (remote) return 'Its `title` is what screen readers say. Delete it, or put the words into `title` or `caption`.';
  if (name === 'title') return 'A picture has `alt` for those who cannot see it, and `caption` for all. Delete it.';
  if (name === 'captions')
    return 'Captions as files are listed: [{"language": "en", "file": "media/talk.en.vtt"}]. Delete it otherwise.';
  return 'It is for what plays on another site, with `url` in place of `file`. Delete it.';
}

function checkPoster({ part, pointer }: Placed<AssetDefinition>, session: ResolveSession): Diagnostic[] {
  const { poster } = part;
  const found = session.definition.assets?.find(({ id }) => id === poster);
  // That there is no such asset is told with all other references.
  if (poster === undefined || found === undefined) return [];
  if (found.file !== undefined && mediaTypeOf(found.file)?.kind === 'image') return [];
  return [
    resolveCodes.report('poster-not-picture', {
      message: `The poster of \`${part.id}\` is \`${poster}\`, which is not a picture in the module’s folder.`,
      hint: 'Name a picture in `assets`: for example, a still of the video that you may use.',
      place: session.place(`${pointer}/poster`),
    }),
  ];
}

function checkAddress(
  { part, pointer, url }: Placed<AssetDefinition> & { readonly url: string },
  session: ResolveSession,
): Diagnostic[] {
  const player = remotePlayer(url, part.provider);
  if ('fault' in player) {
    const wrongProvider = part.provider !== undefined && !('fault' in remotePlayer(url));
    return [
      resolveCodes.report(wrongProvider ? 'remote-provider' : 'remote-address', {
        message: `\`${shortened(url)}\` ${player.fault}.`,
        hint: player.instead,
        place: session.place(wrongProvider ? `${pointer}/provider` : `${pointer}/url`),
      }),
    ];
  }
  return [...checkOrigin(player, pointer, session), ...checkText({ part, pointer }, player, session)];
}

/** Students’ browsers ask the site of the player, which need not be that of the address. */
function checkOrigin({ player }: RemotePlayer, pointer: string, session: ResolveSession): Diagnostic[] {
  const { origin } = new URL(player);
  const { remoteOrigins } = session.workspace;
  if (remoteOrigins.includes(origin)) return [];
  const all = [...remoteOrigins, origin].map((one) => JSON.stringify(one)).join(', ');
  return [
    resolveCodes.report('remote-origin', {
      message: `It plays from \`${origin}\`, a site that the workspace does not allow.`,
      hint: `If students’ browsers may load it from there, write into cartwright.json: "remoteOrigins": [${all}].`,
      place: session.place(`${pointer}/url`),
    }),
  ];
}

function checkText(
  { part, pointer }: Placed<AssetDefinition>,
  player: RemotePlayer,
  session: ResolveSession,
): Diagnostic[] {
  if (Array.isArray(part.captions))
    return [
      resolveCodes.report('remote-captions', {
        message: `The captions of \`${part.id}\` are files of the module, but the player of ${siteOf(player)} shows only its own.`,
        hint: 'Upload them to the site where it plays and write "captions": "provider", or add `transcript`.',
        place: session.place(`${pointer}/captions`),
      }),
    ];
  const isHeard = player.shows === 'audio' || player.shows === 'video' || part.seconds !== undefined;
  if (!isHeard || part.captions === 'provider' || part.transcript !== undefined) return [];
  return [
    resolveCodes.report('media-without-text', {
      message: `The ${player.shows === 'audio' ? 'recording' : 'video'} \`${part.id}\` has neither captions nor a transcript, so deaf students cannot use it.`,
      hint: 'Add `transcript`; or, if you have checked that it has captions where it plays, write "captions": "provider".',
      place: session.place(pointer),
    }),
  ];
}

function shortened(address: string): string {
  return address.length > 100 ? `${address.slice(0, 97)}…` : address;
}
