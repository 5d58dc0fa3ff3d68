import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { resolveCodes } from '../codes.ts';
import { type Placed, placedList } from '../definition-walk.ts';
import { mediaExtensions, mediaTypeOf } from '../media-types.ts';
import type { ResolveSession } from '../session.ts';

type AssetDefinition = NonNullable<ResolveSession['definition']['assets']>[number];

/** Every file is of a kind that may travel, is shown somewhere, and says in words what it shows or says. */
export function checkAssets(session: ResolveSession): readonly Diagnostic[] {
  const shown = new Set(session.references.flatMap(({ value }) => (value.to === 'asset' ? [value.id] : [])));
  return placedList(session.definition.assets, '/assets').flatMap((asset) => [
    ...checkKind(asset, session),
    ...checkWords(asset, session),
    ...(shown.has(asset.part.id) ? [] : [unused(asset, session)]),
  ]);
}

function checkKind({ part, pointer }: Placed<AssetDefinition>, session: ResolveSession): Diagnostic[] {
  if (mediaTypeOf(part.file) !== undefined) return [];
  return [
    resolveCodes.report('asset-kind', {
      message: `\`${part.file}\` is of a kind that cannot be part of a module.`,
      hint: `Use one of: ${mediaExtensions.join(', ')}.`,
      place: session.place(`${pointer}/file`),
    }),
  ];
}

function checkWords({ part, pointer }: Placed<AssetDefinition>, session: ResolveSession): Diagnostic[] {
  const { kind } = mediaTypeOf(part.file) ?? {};
  if (kind === 'image') {
    if (part.alt === undefined && part.decorative === undefined)
      return [
        resolveCodes.report('picture-without-alt', {
          message: `The picture \`${part.id}\` has no alternative text, so that blind students learn nothing from it.`,
          hint: 'Say in `alt` what it shows; or write `"decorative": true` if it adds nothing to the text.',
          place: session.place(pointer),
        }),
      ];
    if (part.alt !== undefined && part.decorative === true)
      return [
        resolveCodes.report('picture-alt-and-decorative', {
          message: `The picture \`${part.id}\` has an alternative text, which nobody gets because it is decorative.`,
          hint: 'Delete `decorative` or `alt`.',
          place: session.place(`${pointer}/decorative`, { part: 'key' }),
        }),
      ];
  }
  const hasCaptions = (part.captions?.length ?? 0) > 0;
  if ((kind === 'audio' || kind === 'video') && !hasCaptions && part.transcript === undefined)
    return [
      resolveCodes.report('media-without-text', {
        message: `The ${kind === 'audio' ? 'recording' : 'video'} \`${part.id}\` has neither captions nor a transcript, so that deaf students cannot use it.`,
        hint: 'Add `transcript`, or `captions` with a WebVTT file.',
        place: session.place(pointer),
      }),
    ];
  return [];
}

function unused({ part, pointer }: Placed<AssetDefinition>, session: ResolveSession): Diagnostic {
  return resolveCodes.report('asset-unused', {
    message: `Nothing shows \`${part.id}\`, so it travels in no package.`,
    hint: `Show it with ![](asset:${part.id}), or delete it.`,
    place: session.place(`${pointer}/id`),
  });
}
