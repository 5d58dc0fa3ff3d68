import { type Cartridge, documentOf } from '../../../read/common-cartridge/cartridge.ts';
import { type ManifestItem, type ManifestResource, walkItems } from '../../../read/common-cartridge/manifest.ts';
import { questionTypesOf } from '../../../read/common-cartridge/open.ts';
import { resourceTitle } from '../../../read/common-cartridge/resource-title.ts';
import { isHtml } from '../../../read/package-files.ts';
import { FILE_BASE } from '../../../read/paths.ts';
import { canvasCodes } from './codes.ts';
import { predictDocument } from './predict-document.ts';
import { predictOutline } from './predict-outline.ts';
import { predictAudience, predictPlacement, predictWhole } from './predict-whole.ts';

/** Canvas compares the version to the letter. */
const KNOWN_SCHEMAVERSIONS = ['1.0.0', '1.1.0', '1.2.0', '1.3.0'] as const;

/** What Canvas's importer does with a plain cartridge. */
export function predictCanvasCartridge(cartridge: Cartridge): void {
  const { manifest, files, manifestPath } = cartridge;
  const where = { file: manifestPath, position: manifest.root.position };
  if (!/IMS(?: Thin)? Common Cartridge/i.test(manifest.schema)) {
    if (questionTypesOf(manifest.root).length > 0) {
      files.findings.add(canvasCodes, 'taken-for-questions', where, {
        message: `Canvas will import only the quizzes and question banks of this cartridge: its schema is "${manifest.schema}".`,
      });
    } else {
      files.findings.add(canvasCodes, 'schema-refused', where, {
        message: `Canvas will not take this for a cartridge: its schema is "${manifest.schema}".`,
      });
    }
    return;
  }
  if (!KNOWN_SCHEMAVERSIONS.some((known) => known === manifest.schemaversion)) {
    files.findings.add(canvasCodes, 'version-refused', where, {
      message: `Canvas will not recognise the cartridge: its version is "${manifest.schemaversion}".`,
    });
    return;
  }
  predictOutline(cartridge);
  const items = new Map([...walkItems(manifest.rootItems)].map(({ item }) => [item.identifierref, item] as const));
  for (const resource of manifest.resources) predictResource(cartridge, resource, items.get(resource.identifier));
  predictWhole(cartridge);
}

function predictResource(cartridge: Cartridge, resource: ManifestResource, item: ManifestItem | undefined): void {
  const { files, manifestPath } = cartridge;
  const where = { file: manifestPath, position: resource.element.position };
  if (resource.kind === 'other') {
    files.findings.add(canvasCodes, 'type-not-imported', where, {
      message: `Canvas will leave out "${item?.title ?? resource.identifier}": it does not import the type "${resource.type}".`,
    });
    return;
  }
  predictAudience(cartridge, resource);
  predictPlacement(cartridge, resource, item);
  if (resource.kind === 'web-link' && item === undefined) {
    files.findings.add(canvasCodes, 'link-vanishes', where, {
      message: `Canvas will leave out the web link "${resourceTitle(cartridge, resource)}", because no item shows it.`,
    });
  }
  if ((resource.kind === 'web-link' || resource.kind === 'lti') && item !== undefined)
    ownTitleLost(cartridge, resource, item);
  if (resource.kind === 'webcontent') predictPage(cartridge, resource);
  else if (resource.kind !== 'web-link' && resource.kind !== 'lti' && resource.kind !== 'associated-content') {
    predictDocument(cartridge, resource, item);
  }
}

/** Links and tools are called as their items, whatever their own documents say. */
function ownTitleLost(cartridge: Cartridge, resource: ManifestResource, item: ManifestItem): void {
  const document = documentOf(cartridge, resource);
  const own = document?.root.childText('title') ?? '';
  if (document === undefined || own === '' || own === item.title) return;
  const where = { file: document.path, position: document.root.position };
  cartridge.files.findings.add(canvasCodes, 'title-differs', where, {
    message: `Canvas will call it "${item.title}", as in the outline, not "${own}".`,
  });
}

function predictPage(cartridge: Cartridge, resource: ManifestResource): void {
  const { files, manifestPath } = cartridge;
  if (resource.intendedUse === 'assignment' && isHtml(resource.path ?? '')) {
    const where = { file: manifestPath, position: resource.element.position };
    files.findings.add(canvasCodes, 'page-becomes-assignment', where, {
      message: `Canvas will make an assignment of the page "${resourceTitle(cartridge, resource)}", and keep it as a file, too.`,
    });
  }
  if (resource.intendedUse === 'syllabus') {
    const where = { file: manifestPath, position: resource.element.position };
    files.findings.add(canvasCodes, 'changes-course', where, {
      message: `Canvas will put "${resource.path ?? resource.identifier}" in place of the syllabus of the course.`,
      hint: 'Leave intendeduse="syllabus" out, or import the cartridge into a new course.',
    });
  }
  for (const { path } of resource.files) {
    if (path === undefined || !isHtml(path)) continue;
    if (!files.page(path, cartridge.locate)?.references.some(({ target }) => target.startsWith(FILE_BASE))) continue;
    files.findings.add(
      canvasCodes,
      'filebase-in-page',
      { file: path },
      {
        message: `Canvas will upload this page as it is, so what it refers to by ${FILE_BASE} will be broken.`,
      },
    );
  }
}
