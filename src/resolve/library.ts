import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { sanitizeSvg } from '../content/svg.ts';
import { mediaTypeOf } from '../definition/media-types.ts';
import type { Asset, FileAsset, LessonStep, Objective, Person, Rubric, Source, Term } from '../model/model.ts';
import type { FileReference } from '../source/host.ts';
import { siteOf } from '../written/remote/player.ts';
import { remotePlayer } from '../written/remote/read-address.ts';
import { optional } from './optional.ts';
import type { ResolveSession } from './session.ts';

type AssetDefinition = NonNullable<ModuleDefinition['assets']>[number];
type RubricDefinition = NonNullable<ModuleDefinition['rubrics']>[number];

/** What activities refer to. Where two parts have one id, which the checks report, the first counts. */
export interface Library {
  readonly objectives: readonly Objective[];
  readonly people: ReadonlyMap<string, Person>;
  readonly glossary: ReadonlyMap<string, Term>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly assets: ReadonlyMap<string, Asset>;
  readonly rubrics: ReadonlyMap<string, Rubric>;
}

/** What activities refer to, by id. */
export function resolveLibrary(session: ResolveSession): Library {
  const { definition } = session;
  return {
    objectives: (definition.objectives ?? []).map(({ id, text }, index) => ({
      id,
      text: session.inline(text, `/objectives/${index}/text`),
    })),
    people: byId(
      (definition.people ?? []).map(({ id, name, original, role, dates, note }, index) => ({
        id,
        name,
        ...optional('original', original),
        ...optional('role', role),
        ...optional('dates', dates),
        ...(note === undefined ? {} : { note: session.inline(note, `/people/${index}/note`) }),
      })),
    ),
    glossary: byId(
      (definition.glossary ?? []).map((term, index) => ({
        id: term.id,
        term: term.term,
        ...optional('original', term.original),
        definition: session.block(term.definition, `/glossary/${index}/definition`),
      })),
    ),
    sources: byId((definition.sources ?? []).map(({ id, csl }) => ({ id, csl }))),
    assets: byId((definition.assets ?? []).flatMap((asset, index) => resolveAsset(session, asset, index))),
    rubrics: byId((definition.rubrics ?? []).map((rubric, index) => resolveRubric(session, rubric, index))),
  };
}

function resolveRubric(session: ResolveSession, { id, title, criteria }: RubricDefinition, index: number): Rubric {
  const described = (description: string | undefined, pointer: string) =>
    description === undefined ? {} : { description: session.inline(description, `${pointer}/description`) };
  return {
    id,
    title,
    criteria: criteria.map(({ description, levels, ...criterion }, row) => {
      const pointer = `/rubrics/${index}/criteria/${row}`;
      return {
        ...criterion,
        ...described(description, pointer),
        levels: levels.map(({ description, ...level }, place) => ({
          ...level,
          ...described(description, `${pointer}/levels/${place}`),
        })),
      };
    }),
  };
}

/** The steps of the lesson plan; none where the author wrote none. */
export function resolveLessonPlan(session: ResolveSession): readonly LessonStep[] {
  return (session.definition.instructor?.lessonPlan ?? []).map(({ id, minutes, activity, what }, index) => ({
    id,
    minutes,
    activity,
    what: session.inline(what, `/instructor/lessonPlan/${index}/what`),
  }));
}

/** Nothing where the file is missing or of a kind that is not allowed: both are reported elsewhere. */
function resolveAsset(session: ResolveSession, asset: AssetDefinition, index: number): Asset[] {
  const pointer = `/assets/${index}`;
  const { id, caption, longDescription, transcript } = asset;
  // Read in any case, so that what is wrong with the texts is said at once.
  const texts = {
    ...(caption === undefined ? {} : { caption: session.inline(caption, `${pointer}/caption`) }),
    ...(longDescription === undefined
      ? {}
      : { longDescription: session.block(longDescription, `${pointer}/longDescription`) }),
    ...(transcript === undefined || transcript === null
      ? {}
      : { transcript: session.block(transcript, `${pointer}/transcript`) }),
  };
  const said = {
    id,
    decorative: asset.decorative === true,
    ...optional('credit', asset.credit),
    ...optional('license', asset.license),
    ...optional('poster', asset.poster),
    ...texts,
  };
  if (asset.url !== undefined) return remoteAsset(asset, asset.url, said);
  const file = asset.file === undefined ? undefined : session.loaded.files.get(asset.file);
  const type = mediaTypeOf(asset.file ?? '');
  if (asset.file === undefined || file === undefined || type === undefined) return [];
  return [
    {
      ...said,
      file,
      kind: type.kind,
      mediaType: type.mediaType,
      ...harmlessSvg(session, asset.file, file),
      alt: asset.decorative === true ? '' : (asset.alt ?? asset.title ?? ''),
      captions: captionFiles(asset).flatMap((captions) => {
        const captionsFile = session.loaded.files.get(captions.file);
        return captionsFile === undefined ? [] : [{ language: captions.language, file: captionsFile }];
      }),
    },
  ];
}

/** Files of captions: none where the site that plays it has captions of its own. */
export function captionFiles({
  captions,
}: Pick<AssetDefinition, 'captions'>): readonly { readonly language: string; readonly file: string }[] {
  return captions === undefined || captions === 'provider' ? [] : captions;
}

type Said = Pick<Asset, 'id' | 'decorative' | 'credit' | 'license'>;

/** Nothing where the address plays nothing, which is reported elsewhere. */
function remoteAsset(asset: AssetDefinition, url: string, said: Said): Asset[] {
  const player = remotePlayer(url, asset.provider);
  if ('fault' in player) return [];
  return [
    {
      ...said,
      ...player,
      kind: 'remote',
      alt: asset.title ?? '',
      site: siteOf(player),
      captioned: asset.captions === 'provider',
      ...optional('seconds', asset.seconds),
    },
  ];
}

/** An SVG picture travels as what is left of it once everything that could run or load something is gone. */
function harmlessSvg(session: ResolveSession, written: string, { name }: FileReference): Pick<FileAsset, 'svg'> {
  const text = session.loaded.svg.get(written);
  if (text === undefined) return {};
  const { value, diagnostics } = sanitizeSvg(text, { file: name });
  for (const one of diagnostics) session.diagnostics.push(one);
  return optional('svg', value);
}

function byId<Part extends { readonly id: string }>(parts: readonly Part[]): ReadonlyMap<string, Part> {
  const map = new Map<string, Part>();
  for (const part of parts) if (!map.has(part.id)) map.set(part.id, part);
  return map;
}
