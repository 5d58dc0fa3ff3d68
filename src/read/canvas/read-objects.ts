import { type Cartridge, documentOf } from '../common-cartridge/cartridge.ts';
import { readAssignment, readTopic } from '../common-cartridge/documents.ts';
import type {
  AssignmentContents,
  DiscussionContents,
  GradingContents,
  PageContents,
  RubricContents,
  TextContents,
} from '../contents/contents.ts';
import { htmlContents, plainContents } from '../html/read.ts';
import type { XmlElement } from '../xml/element.ts';
import { canvasAssignments, canvasPagePaths, canvasTopics, RUBRICS } from './package.ts';
import { defined, flag, numeric, words } from './values.ts';

/** Pages with an identifier and a title; Canvas drops others. */
export function readCanvasPages(cartridge: Cartridge): readonly PageContents[] {
  const { files } = cartridge;
  return canvasPagePaths(cartridge).flatMap((path) => {
    const page = files.page(path, cartridge.locate);
    if (page === undefined) return [];
    const id = page.meta.get('identifier');
    if (id === undefined || page.title === '') return [];
    return [
      {
        file: path,
        id,
        title: page.title,
        body: page.body,
        ...(page.language === undefined ? {} : { language: page.language }),
        published: page.meta.get('workflow_state') !== 'unpublished',
        instructorOnly: false,
        sections: page.sections,
      },
    ];
  });
}

/** Points and rubric of a nested or own `assignment`. */
function readGrading(assignment: XmlElement | undefined): GradingContents | undefined {
  if (assignment === undefined) return undefined;
  return defined({
    points: numeric(assignment, 'points_possible'),
    type: words(assignment, 'grading_type'),
    rubricId: words(assignment, 'rubric_identifierref'),
  });
}

const STYLES: ReadonlyMap<string, DiscussionContents['style']> = new Map(
  Object.entries<DiscussionContents['style']>({
    threaded: 'threaded',
    side_comment: 'side-comment',
  }),
);

/** Discussions with what their topicMeta says. */
export function readCanvasTopics(cartridge: Cartridge): readonly DiscussionContents[] {
  return canvasTopics(cartridge).map(({ resource, path, root, meta }) => {
    const locate = cartridge.locate(path);
    const topic = readTopic(root, {
      file: path,
      id: resource.identifier,
      locate,
      instructorOnly: resource.instructorOnly,
    });
    return {
      ...topic,
      title: words(meta, 'title') ?? topic.title,
      published: (words(meta, 'workflow_state') ?? 'active') !== 'unpublished',
      ...defined({
        style: STYLES.get(words(meta, 'discussion_type') ?? ''),
        requireInitialPost: flag(meta, 'require_initial_post'),
        grading: readGrading(meta?.child('assignment')),
      }),
    };
  });
}

/** Assignments of their own, in Canvas's form and in that of the extension: those of quizzes and discussions are not. */
export function readCanvasAssignments(cartridge: Cartridge): readonly AssignmentContents[] {
  return [...readNativeAssignments(cartridge), ...readExtensionAssignments(cartridge)];
}

function readExtensionAssignments(cartridge: Cartridge): readonly AssignmentContents[] {
  return cartridge.manifest.resources.flatMap((resource) => {
    const document = resource.kind === 'assignment' ? documentOf(cartridge, resource) : undefined;
    if (document === undefined) return [];
    const { root, path } = document;
    const locate = cartridge.locate(path);
    return [
      readAssignment(root, { file: path, id: resource.identifier, locate, instructorOnly: resource.instructorOnly }),
    ];
  });
}

function readNativeAssignments(cartridge: Cartridge): readonly AssignmentContents[] {
  const { files } = cartridge;
  return canvasAssignments(cartridge).map(({ resource, settingsPath, settings, htmlPath }) => {
    const page = htmlPath === undefined ? undefined : files.page(htmlPath, cartridge.locate);
    return {
      file: htmlPath ?? settingsPath,
      id: settings.attribute('identifier') ?? resource.identifier,
      title: words(settings, 'title') ?? page?.title ?? '',
      prompt: page?.body ?? plainContents(''),
      submission: (words(settings, 'submission_types') ?? '').split(',').filter((type) => type !== ''),
      attachments: [],
      published: (words(settings, 'workflow_state') ?? 'published') !== 'unpublished',
      instructorOnly: resource.instructorOnly,
      ...defined({ grading: readGrading(settings) }),
    };
  });
}

/** course_settings/rubrics.xml. */
export function readCanvasRubrics({ files }: Cartridge): readonly RubricContents[] {
  const root = files.has(RUBRICS) ? files.xml(RUBRICS)?.root : undefined;
  return (root?.childrenNamed('rubric') ?? []).map((rubric) => ({
    file: RUBRICS,
    id: rubric.attribute('identifier') ?? '',
    title: words(rubric, 'title') ?? '',
    ...defined({ points: numeric(rubric, 'points_possible') }),
    criteria: (rubric.child('criteria')?.childrenNamed('criterion') ?? []).map((criterion) => ({
      id: words(criterion, 'criterion_id') ?? '',
      title: words(criterion, 'description') ?? '',
      ...defined({ description: html(words(criterion, 'long_description')), points: numeric(criterion, 'points') }),
      levels: (criterion.child('ratings')?.childrenNamed('rating') ?? []).map((rating) => ({
        id: words(rating, 'id') ?? '',
        title: words(rating, 'description') ?? '',
        ...defined({ points: numeric(rating, 'points'), description: words(rating, 'long_description') }),
      })),
    })),
  }));
}

/** What is said of a criterion is HTML, though it is typed as plain text. */
function html(source: string | undefined): TextContents | undefined {
  return source === undefined ? undefined : htmlContents(source);
}
