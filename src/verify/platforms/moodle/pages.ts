import type { Cartridge } from '../../../read/common-cartridge/cartridge.ts';
import { type ManifestResource, walkItems } from '../../../read/common-cartridge/manifest.ts';
import type { ReferenceContents, TextContents } from '../../../read/contents/contents.ts';
import type { Where } from '../../../read/findings.ts';
import { positionOf } from '../../../read/html/read.ts';
import { tokenize } from '../../../read/html/tokens.ts';
import { isHtml } from '../../../read/package-files.ts';
import { decodePercent, FILE_BASE, isRemote } from '../../../read/paths.ts';
import { isCanvasTarget } from '../markers.ts';
import { moodleCodes } from './codes.ts';
import { checkDecodedReferences, checkMarkers } from './texts.ts';

/** Paths that Moodle rewrites: relative, plain letters. */
const PLAIN_PATH = /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/;
const LOST_CONTENT = new Set(['iframe', 'script', 'svg', 'math', 'style']);
const LOST_TAGS = new Set(['details', 'figure', 'section', 'article', 'mark', 'time']);
const LOST_ATTRIBUTES = /^(?:data-|aria-|role$|loading$)/;

/** Pages, and files beside them. */
export function predictPages(cartridge: Cartridge): void {
  const { manifest } = cartridge;
  const listed = new Set(
    manifest.resources
      .filter(({ kind }) => kind === 'webcontent')
      .flatMap((resource) => resource.files.flatMap(({ path }) => path ?? [])),
  );
  const shown = new Set([...walkItems(manifest.rootItems)].flatMap(({ item }) => item.identifierref ?? []));
  const used = new Set<string>();
  for (const resource of manifest.resources) {
    if (resource.kind !== 'webcontent') continue;
    const path = resource.path ?? resource.files[0]?.path;
    if (path === undefined || !isHtml(path)) continue;
    if (shown.has(resource.identifier)) predictPage(cartridge, path, used, listed);
    else pageVanishes(cartridge, resource, path);
  }
  for (const resource of manifest.resources) legacyFile(cartridge, resource, shown, used);
}

function pageVanishes({ files, manifestPath }: Cartridge, resource: ManifestResource, path: string): void {
  files.findings.add(
    moodleCodes,
    'page-vanishes',
    { file: manifestPath, position: resource.element.position },
    {
      message: `Moodle will leave the page "${path}" out, because no item shows it.`,
    },
  );
}

function legacyFile(
  cartridge: Cartridge,
  resource: ManifestResource,
  shown: ReadonlySet<string>,
  used: ReadonlySet<string>,
): void {
  if (resource.kind !== 'webcontent' || shown.has(resource.identifier)) return;
  const path = resource.path ?? resource.files[0]?.path;
  if (path === undefined || isHtml(path) || used.has(path)) return;
  const where = { file: cartridge.manifestPath, position: resource.element.position };
  cartridge.files.findings.add(moodleCodes, 'legacy-file', where, {
    message: `In Moodle "${path}" goes to the legacy course files, where students do not see it.`,
  });
}

function predictPage(cartridge: Cartridge, path: string, used: Set<string>, listed: ReadonlySet<string>): void {
  const { files } = cartridge;
  const page = files.page(path, cartridge.locate);
  if (page === undefined) return;
  const { body } = page;
  const where = { file: path };
  if (isEmptyWhenCleaned(body)) {
    files.findings.add(moodleCodes, 'empty-page', where, {
      message: `Moodle's restore will stop, because the page "${path}" is empty.`,
    });
  }
  checkCleaning(cartridge, body.source, where);
  checkDecodedReferences(body.source, where, files.findings);
  checkMarkers(body, 'this page', where, files.findings);
  for (const reference of body.references) {
    if (reference.path !== undefined) used.add(reference.path);
    checkReference(cartridge, reference, listed, { ...where, position: positionOf(reference) });
  }
}

const KEPT_MEDIA = new Set(['img', 'video', 'audio', 'hr']);

/** Without words and pictures once frames, drawings and pictures written into the page are gone. */
function isEmptyWhenCleaned({ text, source }: TextContents): boolean {
  if (text !== '') return false;
  for (const token of tokenize(source)) {
    if (token.kind !== 'open' || !KEPT_MEDIA.has(token.name)) continue;
    if (!(token.attributes.get('src') ?? '').trim().startsWith('data:')) return false;
  }
  return true;
}

/** What HTML Purifier takes away. */
function checkCleaning({ files }: Cartridge, source: string, where: Where): void {
  const content = new Set<string>();
  const markup = new Set<string>();
  for (const token of tokenize(source)) {
    if (token.kind !== 'open') continue;
    if (LOST_CONTENT.has(token.name)) content.add(`<${token.name}>`);
    if (LOST_TAGS.has(token.name)) markup.add(`<${token.name}>`);
    for (const name of token.attributes.keys()) if (LOST_ATTRIBUTES.test(name)) markup.add(name);
  }
  if (content.size > 0) {
    files.findings.add(moodleCodes, 'content-lost', where, {
      message: `Moodle will cut ${[...content].join(', ')} and what it shows out of this page.`,
    });
  }
  if (markup.size > 0) {
    files.findings.add(moodleCodes, 'markup-lost', where, {
      message: `Moodle will keep the text of this page but remove ${[...markup].join(', ')}.`,
    });
  }
}

function checkReference(
  { files }: Cartridge,
  reference: ReferenceContents,
  listed: ReadonlySet<string>,
  where: Where,
): void {
  const { target, kind, path } = reference;
  if (target.startsWith('data:')) {
    files.findings.add(moodleCodes, 'content-lost', where, {
      message: 'Moodle will cut a picture out of this page, because it is written into the page (data:).',
      hint: 'Pack the picture as a file.',
    });
  } else if (target.startsWith('#')) {
    if (target.length > 1) {
      files.findings.add(moodleCodes, 'anchor-lost', where, {
        message: `The link "${target}" inside this page will lead nowhere in Moodle.`,
      });
    }
  } else if (isRemote(target) || isCanvasTarget(target)) return;
  else if (kind === 'link' && isHtml(decodePercent(path ?? target).replace(/[?#].*$/s, ''))) {
    files.findings.add(moodleCodes, 'page-link', where, {
      message: `Moodle will import this page, but its link to "${target}" will be broken.`,
    });
  } else if (!PLAIN_PATH.test(target) && (path !== undefined || target.startsWith(FILE_BASE))) {
    files.findings.add(moodleCodes, 'file-path', where, {
      message: `Moodle will not find "${target}" for this page.`,
    });
  } else if (path !== undefined && !listed.has(path)) {
    files.findings.add(moodleCodes, 'file-not-listed', where, {
      message: `Moodle will not find "${target}" for this page: the file is in the zip, but no web content of the manifest lists it.`,
    });
  }
}
