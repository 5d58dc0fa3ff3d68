import { readLom } from '../common-cartridge/metadata.ts';
import type {
  LaunchContents,
  ModuleContents,
  OutlineItem,
  PackageContents,
  PageContents,
} from '../contents/contents.ts';
import { emptyContents } from '../contents/contents.ts';
import { listFiles } from '../file-contents.ts';
import { isHtml, type PackageFiles } from '../package-files.ts';
import { type ScormItem, type ScormManifest, type ScormResource, walkScormItems } from './manifest.ts';

/** What a SCORM package holds: the menu, what is launched, and the words of its pages. */
export function readScormContents(manifest: ScormManifest, manifestPath: string, files: PackageFiles): PackageContents {
  const owners = new Map(
    manifest.resources.flatMap((resource) => resource.files.map((file) => [file.path, resource.identifier] as const)),
  );
  const metadata = readLom(manifest.lom);
  const [first] = manifest.organizations;
  return {
    ...emptyContents,
    metadata: {
      identifier: manifest.identifier,
      ...metadata,
      title: metadata.title === '' ? (first?.title ?? '') : metadata.title,
    },
    modules: manifest.organizations.map((organization) => readOrganization(manifest, organization)),
    pages: readHtmlPages(files),
    launches: readLaunches(manifest),
    files: listFiles(files, (path) => ({
      role: path === manifestPath || /\.(?:xsd|dtd)$/i.test(path) ? 'control' : 'content',
      resourceId: owners.get(path),
    })),
  };
}

/** Every HTML file as a page whose id is its path. */
export function readHtmlPages(files: PackageFiles): readonly PageContents[] {
  return files.paths.filter(isHtml).flatMap((path) => {
    const page = files.page(path);
    if (page === undefined) return [];
    return [
      {
        file: path,
        id: path,
        title: page.title,
        body: page.body,
        ...(page.language === undefined ? {} : { language: page.language }),
        published: true,
        instructorOnly: false,
        sections: page.sections,
      },
    ];
  });
}

function readOrganization(manifest: ScormManifest, organization: ScormItem): ModuleContents {
  return {
    id: organization.identifier,
    title: organization.title,
    published: true,
    prerequisites: [],
    items: [...walkScormItems(organization.items)].map(({ item, depth }) => outlineItem(manifest, item, depth)),
  };
}

function outlineItem(manifest: ScormManifest, item: ScormItem, indent: number): OutlineItem {
  const resource = item.identifierref === undefined ? undefined : manifest.byIdentifier.get(item.identifierref);
  return {
    id: item.identifier,
    title: item.title,
    kind: item.identifierref === undefined ? 'header' : kindOf(resource),
    ...(resource === undefined ? {} : { target: resource.identifier }),
    indent,
    published: item.visible,
  };
}

function kindOf(resource: ScormResource | undefined): OutlineItem['kind'] {
  if (resource === undefined) return 'unknown';
  if (resource.scormType === 'sco') return 'sco';
  return isHtml(resource.path ?? '') ? 'page' : 'file';
}

function readLaunches(manifest: ScormManifest): readonly LaunchContents[] {
  return [...walkScormItems(manifest.organizations)].flatMap(({ item }) => {
    const resource = manifest.byIdentifier.get(item.identifierref ?? '');
    if (resource === undefined) return [];
    const parameters = `${resource.query}${item.parameters ?? ''}`;
    const mastery = Number.parseFloat(item.element.childText('masteryscore') ?? '');
    return [
      {
        id: item.identifier,
        title: item.title,
        path: resource.path ?? resource.href ?? '',
        ...(parameters === '' ? {} : { parameters }),
        scormType: resource.scormType ?? 'asset',
        ...(Number.isFinite(mastery) ? { masteryScore: mastery } : {}),
      },
    ];
  });
}
