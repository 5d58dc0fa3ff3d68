import { type Cartridge, documentOf } from '../../../read/common-cartridge/cartridge.ts';
import { type ManifestItem, type ManifestResource, walkItems } from '../../../read/common-cartridge/manifest.ts';
import { resourceTitle } from '../../../read/common-cartridge/resource-title.ts';
import type { ResourceKind } from '../../../read/common-cartridge/versions.ts';
import { isHtml } from '../../../read/package-files.ts';
import { canvasCodes } from './codes.ts';

/** What holds for every plain cartridge, once each. */
export function predictWhole({ manifest, files, manifestPath }: Cartridge): void {
  const where = { file: manifestPath, position: manifest.root.position };
  const pages = manifest.resources.filter((resource) => resource.kind === 'webcontent' && isHtml(resource.path ?? ''));
  if (pages.length > 0) {
    const [arrive, kind] = pages.length === 1 ? ['page', 'a file'] : [`${pages.length} pages`, 'files'];
    files.findings.add(canvasCodes, 'pages-stay-files', where, {
      message: `In Canvas the ${arrive} of this cartridge will be ${kind}, not Canvas pages.`,
    });
  }
  const quizzes = manifest.resources.filter(({ kind }) => kind === 'assessment').length;
  if (quizzes > 0) {
    files.findings.add(canvasCodes, 'quizzes-graded', where, {
      message: `In Canvas ${quizzes === 1 ? 'the quiz' : `the ${quizzes} quizzes`} of this cartridge will be graded, also where practice is meant.`,
    });
  }
  const tops = manifest.rootItems.flatMap((root) => root.items);
  const headers = [...walkItems(tops)].filter(({ item, depth }) => depth > 0 && item.items.length > 0).length;
  const hidden = manifest.resources.filter(
    ({ kind }) => kind === 'web-link' || kind === 'lti' || kind === 'assessment',
  );
  if (headers + hidden.length > 0) {
    files.findings.add(canvasCodes, 'unpublished', where, {
      message: `In Canvas ${headers + hidden.length} headers, links, tools and quizzes arrive unpublished; publish them after the import.`,
    });
  }
  if (tops.length > 0) {
    files.findings.add(canvasCodes, 'import-again', where, {
      message: 'Importing this cartridge into the same Canvas course again doubles the items of its modules.',
    });
  }
}

/** What only teachers see: Canvas reads the first role and no other. */
export function predictAudience(cartridge: Cartridge, resource: ManifestResource): void {
  if (resource.roles[0] !== 'Instructor') return;
  const where = { file: cartridge.manifestPath, position: resource.element.position };
  cartridge.files.findings.add(canvasCodes, 'hidden-from-students', where, {
    message: `In Canvas "${resourceTitle(cartridge, resource)}" will arrive unpublished or locked: its role is Instructor.`,
  });
}

const LISTED_APART: Partial<Record<ResourceKind, string>> = {
  topic: 'discussion',
  assessment: 'quiz',
  assignment: 'assignment',
  lti: 'external tool',
};

/** Things outside the modules, and tools in the place of which something else comes. */
export function predictPlacement(
  cartridge: Cartridge,
  resource: ManifestResource,
  item: ManifestItem | undefined,
): void {
  const { files, manifestPath } = cartridge;
  const where = { file: manifestPath, position: resource.element.position };
  const what = LISTED_APART[resource.kind];
  const title = resourceTitle(cartridge, resource);
  if (what !== undefined && item === undefined) {
    files.findings.add(canvasCodes, 'outside-modules', where, {
      message: `In Canvas the ${what} "${title}" will be in the course, but in no module: no item shows it.`,
    });
  }
  if (resource.kind !== 'lti' || !isGraded(cartridge, resource)) return;
  files.findings.add(canvasCodes, 'tool-becomes-assignment', where, {
    message: `Canvas will make an assignment of the external tool "${title}", because it has the property "outcome".`,
  });
}

function isGraded(cartridge: Cartridge, resource: ManifestResource): boolean {
  const properties = documentOf(cartridge, resource)?.root.descendants('property') ?? [];
  return [...properties].some((one) => one.attribute('name') === 'outcome');
}
