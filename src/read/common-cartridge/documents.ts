import type {
  AssignmentContents,
  DiscussionContents,
  LinkContents,
  Origin,
  TextContents,
  ToolContents,
} from '../contents/contents.ts';
import { htmlContents, type Locate, plainContents } from '../html/read.ts';
import type { XmlElement } from '../xml/element.ts';
import { EDITIONS } from './versions.ts';

/** `text@texttype`: escaped HTML or plain text, which it is in a topic of 1.0 that does not say (imsdt_v1p0.xsd). */
function readMarkedText(text: XmlElement | undefined, locate: Locate): TextContents {
  if (text === undefined) return plainContents('');
  const type = text.attribute('texttype') ?? (text.parent?.namespace === EDITIONS['1.0'].topic ? 'text/plain' : '');
  return type === 'text/plain' ? plainContents(text.text) : htmlContents(text.text, locate);
}

interface Surroundings extends Origin {
  readonly locate: Locate;
  readonly instructorOnly: boolean;
}

function attachmentsOf(root: XmlElement): readonly string[] {
  const list = root.child('attachments')?.childrenNamed('attachment') ?? [];
  return list.map((attachment) => attachment.attribute('href') ?? '');
}

/** A discussion topic. */
export function readTopic(root: XmlElement, { file, id, locate, instructorOnly }: Surroundings): DiscussionContents {
  return {
    file,
    id,
    title: root.childText('title') ?? '',
    prompt: readMarkedText(root.child('text'), locate),
    attachments: attachmentsOf(root),
    published: true,
    instructorOnly,
  };
}

/**
 * An assignment of the extension. Canvas reads the points that the schema forbids, and lets an `assignment` of its own
 * among the extensions override title, points and state.
 */
export function readAssignment(
  root: XmlElement,
  { file, id, locate, instructorOnly }: Surroundings,
): AssignmentContents {
  const gradable = root.child('gradable');
  const own = (root.child('extensions')?.descendants('assignment') ?? [])[0];
  const points = Number.parseFloat(own?.childText('points_possible') ?? gradable?.attribute('points_possible') ?? '');
  const graded = gradable?.text.trim() === 'true' || own?.childText('points_possible') !== undefined;
  const rubricId = own?.childText('rubric_identifierref');
  return {
    file,
    id,
    title: own?.childText('title') || root.childText('title') || '',
    prompt: readMarkedText(root.child('text'), locate),
    submission: (root.child('submission_formats')?.childrenNamed('format') ?? []).map(
      (one) => one.attribute('type') ?? '',
    ),
    attachments: attachmentsOf(root),
    ...(graded
      ? {
          grading: {
            ...(Number.isFinite(points) ? { points } : {}),
            ...(rubricId === undefined || rubricId === '' ? {} : { rubricId }),
          },
        }
      : {}),
    published: own?.childText('workflow_state') !== 'unpublished',
    instructorOnly,
  };
}

/** A web link. */
export function readWebLink(root: XmlElement, { file, id }: Origin): LinkContents {
  return {
    file,
    id,
    title: root.childText('title') ?? '',
    url: root.child('url')?.attribute('href')?.trim() ?? '',
    published: true,
  };
}

/** The platform under whose name Canvas puts settings of its own. */
const CANVAS_PLATFORM = 'canvas.instructure.com';

/** A link to an external tool. Its points are Canvas's: the standard has none. */
export function readTool(root: XmlElement, { file, id }: Origin): ToolContents {
  const description = root.childText('description') ?? '';
  const own = root.childrenNamed('extensions').filter((one) => one.attribute('platform') === CANVAS_PLATFORM);
  const outcome = own.flatMap(propertiesOf).find(({ name }) => name === 'outcome');
  const points = Number.parseFloat(outcome?.value ?? '');
  return {
    file,
    id,
    title: root.childText('title') ?? '',
    url: root.childText('secure_launch_url') || root.childText('launch_url') || '',
    ...(description === '' ? {} : { description: plainContents(description) }),
    parameters: root.childrenNamed('custom').flatMap(propertiesOf),
    ...(Number.isFinite(points) ? { points } : {}),
  };
}

function propertiesOf(list: XmlElement): ToolContents['parameters'] {
  return list.childrenNamed('property').map((one) => ({ name: one.attribute('name') ?? '', value: one.text.trim() }));
}
