import {
  ASSIGNMENT_GROUPS,
  canvasAssignments,
  canvasQuizFiles,
  canvasTopics,
  learningApplicationFiles,
  MODULE_META,
  RUBRICS,
} from '../../../read/canvas/package.ts';
import { numeric } from '../../../read/canvas/values.ts';
import type { Cartridge } from '../../../read/common-cartridge/cartridge.ts';
import type { ModuleContents, PackageContents, RubricContents } from '../../../read/contents/contents.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { canvasCodes } from './codes.ts';

/** Elements whose value Canvas looks up by name at any depth. */
const SCALARS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    module: ['title', 'workflow_state', 'position'],
    quiz: ['title', 'points_possible', 'due_at', 'lock_at', 'unlock_at'],
    topicMeta: ['title', 'workflow_state', 'position'],
  }),
);

/** Items that open nothing of the course, whose state Canvas takes from no other place. */
const PUBLISHED_BY_STATE = new Set(['ContextModuleSubHeader', 'ExternalUrl', 'ContextExternalTool']);

/** Modules, assignments, quizzes' settings and rubrics. */
export function predictMeta(cartridge: Cartridge, contents: PackageContents): void {
  predictModules(cartridge, contents);
  predictPoints(cartridge);
  predictQuizSettings(cartridge);
  for (const { meta, metaPath } of canvasTopics(cartridge))
    if (meta !== undefined && metaPath !== undefined) checkOrder(cartridge, meta, metaPath);
  for (const rubric of contents.rubrics) checkRubric(cartridge, rubric);
  checkGroupWeights(cartridge);
}

/** Whether a quiz keeps its settings, and a graded one its column. */
function predictQuizSettings(cartridge: Cartridge): void {
  const settings = learningApplicationFiles(cartridge);
  for (const { path, assessment, meta, metaPath } of canvasQuizFiles(cartridge)) {
    if (assessment !== undefined && (meta === undefined || !settings.has(metaPath))) {
      const reason =
        meta === undefined ? `"${metaPath}" is missing` : `no resource of the manifest lists "${metaPath}"`;
      cartridge.files.findings.add(
        canvasCodes,
        'quiz-settings-missing',
        { file: path, position: assessment.position },
        {
          message: `The quiz "${assessment.attribute('title') ?? ''}" will arrive in Canvas without its settings: ${reason}.`,
        },
      );
    }
    if (meta === undefined) continue;
    checkOrder(cartridge, meta, metaPath);
    if (meta.childText('quiz_type') !== 'assignment' || meta.child('assignment') !== undefined) continue;
    cartridge.files.findings.add(
      canvasCodes,
      'quiz-not-graded',
      { file: metaPath, position: meta.position },
      {
        message: `The quiz "${meta.childText('title') ?? ''}" will arrive without a column in the gradebook.`,
      },
    );
  }
}

function predictModules(cartridge: Cartridge, contents: PackageContents): void {
  const { files, manifest, manifestPath } = cartridge;
  if (contents.modules.length === 0) {
    files.findings.add(
      canvasCodes,
      'no-modules',
      { file: manifestPath, position: manifest.root.position },
      {
        message: 'Canvas will make no modules of this cartridge: course_settings/module_meta.xml holds none.',
      },
    );
    return;
  }
  const elements = files.xml(MODULE_META)?.root.childrenNamed('module') ?? [];
  for (const module of elements) checkOrder(cartridge, module, MODULE_META);
  const targets = new Set<string>(
    [contents.pages, contents.discussions, contents.assignments, contents.quizzes, contents.links, contents.tools]
      .flat()
      .map(({ id }) => id),
  );
  for (const resource of manifest.resources)
    if (resource.path?.startsWith('web_resources/')) targets.add(resource.identifier);
  const earlier = new Set<string>();
  contents.modules.forEach((module, index) => {
    const element = elements[index];
    if (element !== undefined) checkModule(cartridge, module, element, targets, earlier);
    earlier.add(module.id);
  });
}

function checkModule(
  { files }: Cartridge,
  module: ModuleContents,
  element: XmlElement,
  targets: ReadonlySet<string>,
  earlier: ReadonlySet<string>,
): void {
  const where = { file: MODULE_META, position: element.position };
  for (const item of module.items) {
    if (item.kind === 'header' || item.kind === 'link' || item.kind === 'tool') continue;
    if (item.target !== undefined && targets.has(item.target)) continue;
    files.findings.add(canvasCodes, 'module-item-unresolved', where, {
      message: `In the module "${module.title}" the item "${item.title}" opens nothing that the package holds.`,
    });
  }
  for (const { title } of module.items.filter(({ kind, url = '' }) => kind === 'tool' && url === ''))
    files.findings.add(canvasCodes, 'tool-without-address', where, {
      message: `In the module "${module.title}" Canvas will leave out the external tool "${title}", which has no address.`,
    });
  const hidden = element
    .descendants('item')
    .filter(
      (item) =>
        PUBLISHED_BY_STATE.has(item.childText('content_type') ?? '') && (item.childText('workflow_state') ?? '') === '',
    );
  if (hidden.length > 0) {
    const names = hidden.map((item) => `"${item.childText('title') ?? ''}"`).join(', ');
    files.findings.add(canvasCodes, 'unpublished', where, {
      message: `In Canvas ${names} of the module "${module.title}" will arrive unpublished, because no workflow_state says "active".`,
    });
  }
  const items = new Set(module.items.map((item) => item.id));
  const requirements = element.descendants('completionRequirement').map((one) => one.childText('identifierref') ?? '');
  const lost = [
    ...requirements.filter((id) => !items.has(id)),
    ...module.prerequisites.filter((id) => !earlier.has(id)),
  ];
  for (const id of lost) {
    files.findings.add(canvasCodes, 'requirement-unresolved', where, {
      message: `The module "${module.title}" requires "${id}", which is no item of it and no earlier module.`,
    });
  }
}

/** Where an element has a child of the name, it must be the first descendant of that name. */
function checkOrder({ files }: Cartridge, element: XmlElement, file: string): void {
  for (const name of SCALARS.get(element.name) ?? []) {
    const [first] = element.descendants(name);
    if (element.child(name) === undefined || first === undefined || first.parent === element) continue;
    files.findings.add(
      canvasCodes,
      'element-order',
      { file, position: first.position },
      {
        message: `Canvas will take the ${name} of <${element.name}> from <${first.parent?.name ?? ''}> further inside.`,
        hint: `Write <${name}> before the nested elements.`,
      },
    );
  }
}

function predictPoints(cartridge: Cartridge): void {
  for (const { settings, settingsPath } of canvasAssignments(cartridge)) {
    const isTool = settings.childText('submission_types') === 'external_tool';
    if (isTool && (settings.childText('external_tool_url') ?? '') === '')
      cartridge.files.findings.add(
        canvasCodes,
        'tool-without-address',
        { file: settingsPath, position: settings.position },
        {
          message: `The assignment "${settings.childText('title') ?? ''}" opens an external tool that has no address.`,
        },
      );
    checkPoints(cartridge, settings, `the assignment "${settings.childText('title') ?? ''}"`, settingsPath);
  }
  for (const { meta, metaPath } of canvasTopics(cartridge)) {
    const assignment = meta?.child('assignment');
    if (assignment === undefined || metaPath === undefined) continue;
    checkPoints(cartridge, assignment, `the discussion "${meta?.childText('title') ?? ''}"`, metaPath);
  }
}

function checkPoints({ files }: Cartridge, assignment: XmlElement, what: string, file: string): void {
  if (assignment.child('grading_type') !== undefined || assignment.child('points_possible') === undefined) return;
  files.findings.add(
    canvasCodes,
    'points-ignored',
    { file, position: assignment.position },
    {
      message: `Canvas will ignore the points of ${what}.`,
    },
  );
}

function checkRubric({ files }: Cartridge, rubric: RubricContents): void {
  const sum = rubric.criteria.reduce((total, criterion) => total + (criterion.points ?? 0), 0);
  if (rubric.points === undefined || Math.abs(sum - rubric.points) < 0.005) return;
  files.findings.add(
    canvasCodes,
    'rubric-points',
    { file: RUBRICS },
    {
      message: `The rubric "${rubric.title}" says ${rubric.points} points, but its criteria add up to ${sum}.`,
    },
  );
}

/** Weights decide how the grades of the whole course are worked out. */
function checkGroupWeights({ files }: Cartridge): void {
  const root = files.has(ASSIGNMENT_GROUPS) ? files.xml(ASSIGNMENT_GROUPS)?.root : undefined;
  const weighed = (root?.childrenNamed('assignmentGroup') ?? []).filter(
    (group) => (numeric(group, 'group_weight') ?? 0) > 0,
  );
  const [first] = weighed;
  if (first === undefined) return;
  const names = weighed.map((group) => `"${group.childText('title') ?? ''}"`).join(', ');
  files.findings.add(
    canvasCodes,
    'changes-course',
    { file: ASSIGNMENT_GROUPS, position: first.position },
    {
      message: `Importing brings weights of assignment groups (${names}), which can change how the grades of the course are worked out.`,
    },
  );
}
