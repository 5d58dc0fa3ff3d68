import { mediaExtensions, mediaTypeOf } from '../../definition/media-types.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { wrongContents } from '../../source/file-contents.ts';
import { resolveCodes } from '../codes.ts';
import { type Placed, placedList } from '../definition-walk.ts';
import { captionFiles } from '../library.ts';
import type { ResolveSession } from '../session.ts';
import { hasFileForText } from './file-names.ts';
import { checkPlaces } from './remote-media.ts';

type AssetDefinition = NonNullable<ResolveSession['definition']['assets']>[number];

/** Every file is of a kind that may travel, is shown somewhere, and says in words what it shows or says. */
export function checkAssets(session: ResolveSession): readonly Diagnostic[] {
  const shown = new Set([
    ...session.references.flatMap(({ value }) => (value.to === 'asset' ? [value.id] : [])),
    ...(session.definition.assets ?? []).flatMap(({ poster }) => poster ?? []),
  ]);
  const isUsed = (id: string) => shown.has(id) || session.leftOut.mayUse(id);
  // A file whose name is in place of a text mostly shows them: that is the one thing to say.
  const isTextMissing = hasFileForText(session);
  return placedList(session.definition.assets, '/assets').flatMap((asset) => [
    ...checkPlaces(asset, session),
    ...fileFindings(asset, session),
    ...(isTextMissing || isUsed(asset.part.id) ? [] : [unused(asset, session)]),
  ]);
}

/** An asset with a file, and not only an address. */
type PlacedFile = Placed<AssetDefinition> & { readonly file: string };

/** Of an asset in two places that alone is told. */
function fileFindings(asset: Placed<AssetDefinition>, session: ResolveSession): Diagnostic[] {
  const { file, url } = asset.part;
  return file === undefined || url !== undefined ? [] : checkFile({ ...asset, file }, session);
}

function checkFile(asset: PlacedFile, session: ResolveSession): Diagnostic[] {
  return [
    ...checkKind(asset, session),
    ...checkContents(asset, session),
    ...checkTags(asset, session),
    ...checkSize(asset, session),
    ...checkWords(asset, session),
  ];
}

function checkKind({ file, pointer }: PlacedFile, session: ResolveSession): Diagnostic[] {
  // Of a web address it is said already that it is no file.
  if (mediaTypeOf(file) !== undefined || /^(?:[a-z][a-z0-9+.-]+:\/\/|www\.)/i.test(file)) return [];
  return [
    resolveCodes.report('asset-kind', {
      message: `\`${file}\` is a kind of file that cannot be part of a module.`,
      hint: insteadOf(file) ?? `Use one of: ${mediaExtensions.join(', ')}.`,
      place: session.place(`${pointer}/file`),
    }),
  ];
}

/** By their first bytes; a file of a kind that is not allowed is told of already. */
function checkContents({ part, file: own, pointer }: PlacedFile, session: ResolveSession): Diagnostic[] {
  const check = (file: string, at: string): Diagnostic[] => {
    const found = session.loaded.found.get(file);
    const wrong = found === undefined ? undefined : wrongContents(file, found);
    return wrong === undefined ? [] : [resolveCodes.report('asset-contents', { ...wrong, place: session.place(at) })];
  };
  return [
    ...(mediaTypeOf(own) === undefined ? [] : check(own, `${pointer}/file`)),
    ...captionFiles(part).flatMap(({ file }, index) => check(file, `${pointer}/captions/${index}/file`)),
  ];
}

function checkTags({ part, file, pointer }: PlacedFile, session: ResolveSession): Diagnostic[] {
  if (!session.loaded.untagged.has(file)) return [];
  return [
    resolveCodes.report('pdf-not-tagged', {
      message: `The PDF \`${part.id}\` has no tags, so a screen reader finds neither its headings nor the order of its text.`,
      hint: 'Export it again as a tagged PDF (Word: “Document structure tags for accessibility”; LibreOffice: “Tagged PDF”), or hand out the document that it was made from. A scan needs text recognition first.',
      place: session.place(`${pointer}/file`),
    }),
  ];
}

/** Bytes from which a photograph is worth a word: a screen shows no more than a tenth of what a telephone takes. */
const LARGE_PICTURE = 2_000_000;

/** Bytes from which a file is worth a word: what platforms take at once often ends between 50 and 250 MB. */
const LARGE = 50_000_000;

function checkSize({ file, pointer }: PlacedFile, session: ResolveSession): Diagnostic[] {
  const size = session.loaded.files.get(file)?.size ?? 0;
  if (size < LARGE && size > LARGE_PICTURE && mediaTypeOf(file)?.kind === 'image')
    return [
      resolveCodes.report('picture-large', {
        message: `The picture \`${file}\` has ${(size / 1_000_000).toFixed(1)} MB, which every student has to load to see the page.`,
        hint: 'Save a smaller version: at 1600 pixels wide, as .jpg or .webp, most photos are less than 0.5 MB.',
        place: session.place(`${pointer}/file`),
      }),
    ];
  if (size < LARGE) return [];
  return [
    resolveCodes.report('asset-large', {
      message: `\`${file}\` has ${Math.round(size / 1_000_000)} MB, and it is in every package that students get.`,
      hint: 'Find out how large a file your platform accepts. If that is less, make the file smaller, or put it on your school’s media server and add a `link`.',
      place: session.place(`${pointer}/file`),
    }),
  ];
}

/** What people often have at hand, and as what it can be saved. */
const OTHER_KINDS: readonly (readonly [RegExp, string])[] = [
  [/\.(?:heic|heif|tiff?|bmp|psd|dng|raw)$/i, 'Open the picture and save or export it as .jpg or .png.'],
  [/\.(?:eps|ai|emf|wmf)$/i, 'Open the drawing and save or export it as .svg or .png.'],
  [/\.(?:mov|avi|wmv|mkv|mpe?g)$/i, 'Open the film and save or export it as .mp4.'],
  [/\.(?:wma|aiff?|flac|amr|caf)$/i, 'Open the recording and save or export it as .mp3 or .m4a.'],
  [/\.(?:doc|pages)$/i, 'Open the document and save it as .docx or .pdf.'],
  [/\.(?:xls|numbers)$/i, 'Open the table and save it as .xlsx or .csv.'],
  [/\.(?:ppt|pps|ppsx|key)$/i, 'Open the slides and save them as .pptx or .pdf.'],
  [
    /\.(?:doc|dot|xls|xlt|xla|ppt|pot|pps|ppa|sld)m$|\.xlsb$/i,
    'It may hold macros, which run on the student’s machine: schools and platforms refuse it. Open it and save it without them, as .docx, .xlsx or .pptx.',
  ],
  [
    /\.(?:exe|msi|com|bat|cmd|ps1|vbs|scr|jar|app|dmg|pkg|apk|ipa|deb|rpm|run|bin|sh|dll|lnk|iso)$/i,
    'A program runs on the student’s machine, and no platform hands one out safely. Link to the page of those who make it: `[words](https://…)`.',
  ],
  [
    /\.(?:html?|xhtml|mhtml?|swf|m?js|php)$/i,
    'What a browser would run may not lie among a course’s files. Save it as .pdf, or put it on a site of its own and show it from there with `url`.',
  ],
  [/\.(?:rar|7z|tar|t?gz|bz2|xz|tbz2?)$/i, 'Pack the files as .zip, which every system opens.'],
];

function insteadOf(file: string): string | undefined {
  return OTHER_KINDS.find(([ending]) => ending.test(file))?.[1];
}

function checkWords({ part, file, pointer }: PlacedFile, session: ResolveSession): Diagnostic[] {
  const { kind } = mediaTypeOf(file) ?? {};
  if (kind === 'image') {
    if (part.alt === undefined && part.decorative === undefined)
      return [
        resolveCodes.report('picture-without-alt', {
          message: `The picture \`${part.id}\` has no alternative text, so blind students learn nothing from it.`,
          hint: 'Say in `alt` what it shows; or write `"decorative": true` if it adds nothing to the text.',
          place: session.place(pointer),
        }),
      ];
    if (typeof part.alt === 'string' && part.decorative === true)
      return [
        resolveCodes.report('picture-alt-and-decorative', {
          message: `The picture \`${part.id}\` has an alternative text, but nobody gets it because the picture is decorative.`,
          hint: 'Delete `decorative` or `alt`.',
          place: session.place(`${pointer}/decorative`, { part: 'key' }),
        }),
      ];
  }
  const hasCaptions = captionFiles(part).length > 0;
  if ((kind === 'audio' || kind === 'video') && !hasCaptions && part.transcript === undefined)
    return [
      resolveCodes.report('media-without-text', {
        message: `The ${kind === 'audio' ? 'recording' : 'video'} \`${part.id}\` has neither captions nor a transcript, so deaf students cannot use it.`,
        hint: 'Add `transcript`, or `captions` with a WebVTT file.',
        place: session.place(pointer),
      }),
    ];
  return [];
}

function unused({ part, pointer }: Placed<AssetDefinition>, session: ResolveSession): Diagnostic {
  return resolveCodes.report('asset-unused', {
    message: `No page shows \`${part.id}\`, so it is not in any package.`,
    hint: `Show it with ![](asset:${part.id}), or delete it.`,
    place: session.place(`${pointer}/id`),
  });
}
