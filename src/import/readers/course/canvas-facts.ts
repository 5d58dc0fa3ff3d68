import { canvasTopics, FILES_META } from '../../../read/canvas/package.ts';
import type { CanvasReading } from '../../../read/package-reading.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { licenseOfCanvas } from '../../originals/licenses.ts';
import type { CoursePlan, PlannedFile } from './plan.ts';

/** What Canvas says of a course beside its parts. */
export interface CanvasFacts extends Pick<CoursePlan, 'license' | 'language'> {
  readonly title?: string;
  readonly files: ReadonlyMap<string, PlannedFile>;
  /** Topics that are announcements. */
  readonly announcements: ReadonlySet<string>;
  /** Assignments that quizzes and discussions have for their grades, with the thing they are of. */
  readonly nestedAssignments: ReadonlyMap<string, string>;
}

export const COURSE_SETTINGS = 'course_settings/course_settings.xml';

const known = new WeakMap<CanvasReading, CanvasFacts>();

export function canvasFacts(reading: CanvasReading): CanvasFacts {
  const before = known.get(reading);
  if (before !== undefined) return before;
  const facts = readFacts(reading);
  known.set(reading, facts);
  return facts;
}

/** The root of a document of the package, where there is one. */
export function rootOf({ files }: CanvasReading, path: string): XmlElement | undefined {
  return files.has(path) ? files.xml(path)?.root : undefined;
}

function readFacts(reading: CanvasReading): CanvasFacts {
  const settings = rootOf(reading, COURSE_SETTINGS);
  const title = settings?.childText('title');
  const language = settings?.childText('locale');
  const license = licenseOfCanvas(settings?.childText('license'));
  const topics = canvasTopics(reading.cartridge);
  return {
    ...(title === undefined || title === '' ? {} : { title }),
    ...(language === undefined || language === '' ? {} : { language }),
    ...(license === undefined ? {} : { license: { id: license } }),
    files: fileFacts(reading),
    announcements: new Set(
      topics
        .filter(({ meta }) => meta?.childText('type') === 'announcement')
        .map(({ resource }) => resource.identifier),
    ),
    nestedAssignments: new Map([
      ...topics.flatMap(({ resource, meta }) => nested(meta, resource.identifier)),
      ...reading.contents.quizzes.flatMap(({ id }) => nested(rootOf(reading, `${id}/assessment_meta.xml`), id)),
    ]),
  };
}

function nested(meta: XmlElement | undefined, owner: string): readonly (readonly [string, string])[] {
  const id = meta?.child('assignment')?.attribute('identifier');
  return id === undefined ? [] : [[id, owner]];
}

function fileFacts(reading: CanvasReading): ReadonlyMap<string, PlannedFile> {
  const rights = new Map(
    (rootOf(reading, FILES_META)?.child('files')?.childrenNamed('file') ?? []).map((file) => {
      const own = file.child('usage_rights');
      const credit = own?.childText('legal_copyright');
      const license = licenseOfCanvas(own?.childText('license'));
      const facts = {
        ...(credit === undefined || credit === '' ? {} : { credit }),
        ...(license === undefined ? {} : { license }),
      };
      return [file.attribute('identifier') ?? '', facts] as const;
    }),
  );
  return new Map(
    reading.contents.files.map(({ path, name, resourceId }) => [path, { name, ...rights.get(resourceId ?? '') }]),
  );
}
