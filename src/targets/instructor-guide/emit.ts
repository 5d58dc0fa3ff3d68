import { prefixIds } from '../../content/prefix-ids.ts';
import type { ReferenceWriter } from '../../content/profile.ts';
import { fullHtmlProfile } from '../../content/profiles.ts';
import { serialize } from '../../content/serialize.ts';
import { collectReferences } from '../../content/text.ts';
import { element, type HtmlNode, type HtmlTree, text } from '../../content/tree.ts';
import type { TeachingModule } from '../../model/model.ts';
import { publicationOwner } from '../../model/publication-owner.ts';
import { base64 } from '../../source/digest.ts';
import type { PageSource } from '../page-source.ts';
import { type AssetFile, type AssetFiles, assetFilesOf } from '../shared/asset-files.ts';
import { inlineStylesheets } from '../shared/inline-stylesheets.ts';
import { referenceWriter } from '../shared/references.ts';
import { remoteAddress } from '../shared/remote-media.ts';
import type { Emission, Loss, TargetInput } from '../target.ts';
import { guideLosses } from './losses.ts';

/** One HTML file to print or to keep: styles and drawings are inside it, nothing is loaded. */
export function emitGuide({ publication, pages }: TargetInput): Emission {
  const { unit, modules } = publication;
  const owner = publicationOwner(publication);
  const guide = pages.text(owner)('module.guide');
  const body = modules.map((module) => moduleGuide(module, pages, unit !== undefined)).join('\n');
  const document = pages.document('handout', {
    language: owner.language,
    title: guide,
    moduleTitle: owner.title,
    html: {
      body,
      footer: modules.map((module) => serialize(pages.footer(module), contextOf(module, pages))).join('\n'),
    },
    logo: pages.logo?.address,
    stylesheets: inlineStylesheets(pages),
    scripts: [],
    navigation: [],
  });
  return {
    files: [{ path: `${owner.id}.instructor-guide.html`, kind: 'text', text: document }],
    losses: modules.flatMap((module) => lossesOf(module, pages)),
    diagnostics: [],
  };
}

function moduleGuide(module: TeachingModule, pages: PageSource, inUnit: boolean): string {
  const tree = pages.guide(module);
  const shown: HtmlTree = inUnit
    ? [
        element(
          'section',
          { class: 'guide-module', id: module.id },
          element('h2', { class: 'guide-module-title' }, text(module.title)),
          prefixIds(tree, `${module.id}--`),
        ),
      ]
    : tree;
  return serialize(shown, contextOf(module, pages));
}

function contextOf(module: TeachingModule, pages: PageSource) {
  const files = assetFilesOf(module, pages, 'following-the-screen');
  const write = referenceWriter(module, pages, {
    asset: (id) => {
      const href = inlineAddress(files.get(id)?.main);
      return href === undefined ? undefined : { href, captions: [] };
    },
    remote: remoteAddress,
    activity: () => undefined,
    term: () => undefined,
  });
  const writer: ReferenceWriter = (reference, children) => {
    const left = reference.to === 'asset' && isLeftOut(module, reference.id, files);
    return left ? described(module, reference.id, children) : write(reference, children);
  };
  return { profile: fullHtmlProfile, write: writer };
}

/** What plays on another site is an address, which paper holds; of files it holds drawings. */
function isLeftOut(module: TeachingModule, id: string, files: ReadonlyMap<string, AssetFiles>): boolean {
  return module.assets.get(id)?.kind !== 'remote' && inlineAddress(files.get(id)?.main) === undefined;
}

/** Drawings are text and travel inside the document; the bytes of other media are not at hand here. */
function inlineAddress(file: AssetFile | undefined): string | undefined {
  if (file === undefined || !('text' in file.content) || file.mediaType !== 'image/svg+xml') return undefined;
  return `data:image/svg+xml;base64,${base64(new TextEncoder().encode(file.content.text))}`;
}

/** What stands for a picture or a recording: its description in brackets. */
function described(module: TeachingModule, id: string, children: HtmlTree): readonly HtmlNode[] {
  if (children.length > 0) return children;
  const asset = module.assets.get(id);
  return asset === undefined || asset.alt === '' ? [] : [element('em', {}, text(`[${asset.alt}]`))];
}

function lossesOf(module: TeachingModule, pages: PageSource): readonly Loss[] {
  const files = assetFilesOf(module, pages, 'following-the-screen');
  const references = collectReferences(pages.guide(module)).map(({ reference }) => reference);
  const used = new Set(references.flatMap((reference) => (reference.to === 'asset' ? [reference.id] : [])));
  const leftOut = [...used]
    .filter((id) => isLeftOut(module, id, files))
    .map((id) =>
      guideLosses.report('media-left-out', {
        module: module.id,
        subject: id,
        message: `The guide is one file and does not hold “${module.assets.get(id)?.alt || id}”; its description is there instead.`,
      }),
    );
  if (!references.some(({ to }) => to === 'activity')) return leftOut;
  const message = `In the guide to “${module.title}” links to pages are plain words: the pages are in the packages for students.`;
  return [guideLosses.report('page-links', { module: module.id, subject: module.id, message }), ...leftOut];
}
