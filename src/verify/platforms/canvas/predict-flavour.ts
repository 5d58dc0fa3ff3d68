import {
  canvasPageName,
  canvasPagePaths,
  canvasQuizFiles,
  canvasTarget,
  canvasTopics,
} from '../../../read/canvas/package.ts';
import type { Cartridge } from '../../../read/common-cartridge/cartridge.ts';
import { resourceTitle } from '../../../read/common-cartridge/resource-title.ts';
import type { PackageContents, ReferenceContents, TextContents } from '../../../read/contents/contents.ts';
import type { Where } from '../../../read/findings.ts';
import { positionOf } from '../../../read/html/read.ts';
import { isHtml } from '../../../read/package-files.ts';
import { FILE_BASE, isRemote } from '../../../read/paths.ts';
import { canvasCodes } from './codes.ts';
import { predictMeta } from './predict-meta.ts';
import { predictQuestions } from './predict-questions.ts';
import { checkSanitiser } from './texts.ts';

/** What Canvas does with a cartridge of its own flavour. */
export function predictCanvasFlavour(cartridge: Cartridge, contents: PackageContents): void {
  predictManifest(cartridge);
  predictPages(cartridge);
  predictMeta(cartridge, contents);
  const linkable = linkTargets(cartridge, contents);
  for (const page of contents.pages) checkText(cartridge, page.body, { file: page.file }, linkable, 'page');
  for (const topic of contents.discussions) checkText(cartridge, topic.prompt, { file: topic.file }, linkable);
  for (const assignment of contents.assignments)
    checkText(cartridge, assignment.prompt, { file: assignment.file }, linkable);
  for (const quiz of contents.quizzes) {
    if (quiz.intro !== undefined) checkText(cartridge, quiz.intro, { file: quiz.file }, linkable);
  }
  for (const { path, assessment, bank } of canvasQuizFiles(cartridge)) {
    const root = (assessment ?? bank)?.parent;
    if (root !== undefined) predictQuestions(root, path, cartridge.files.findings);
  }
}

function predictManifest(cartridge: Cartridge): void {
  const { manifest, files, manifestPath } = cartridge;
  const native = new Set(canvasQuizFiles(cartridge).map(({ assessment }) => assessment?.attribute('ident')));
  for (const resource of manifest.resources) {
    const where = { file: manifestPath, position: resource.element.position };
    const name = resourceTitle(cartridge, resource);
    if (resource.kind === 'topic' && resource.type !== 'imsdt_xmlv1p1') {
      files.findings.add(canvasCodes, 'topics-vanish', where, {
        message: `Canvas will drop the discussion "${name}": its type is "${resource.type}".`,
      });
    } else if (resource.kind === 'topic' && !resource.files.some(({ path }) => path !== undefined && files.has(path))) {
      files.findings.add(canvasCodes, 'topic-file-missing', where, {
        message: `Canvas will import nothing at all: the file of the discussion "${name}" is missing.`,
      });
    }
    if (resource.kind === 'lti' && resource.type !== 'imsbasiclti_xmlv1p0') {
      files.findings.add(canvasCodes, 'tool-vanishes', where, {
        message: `Canvas will drop the external tool "${name}": its type is "${resource.type}".`,
      });
    }
    if (resource.kind === 'assessment' && !native.has(resource.identifier)) {
      files.findings.add(canvasCodes, 'quiz-vanishes', where, {
        message: `Canvas will drop the quiz "${name}": non_cc_assessments holds no quiz with its identifier "${resource.identifier}".`,
      });
    }
  }
  checkFiles(cartridge);
  const settings = ['course_settings/course_settings.xml', 'course_settings/syllabus.html'].filter((path) =>
    files.has(path),
  );
  if (settings.length > 0) {
    files.findings.add(
      canvasCodes,
      'changes-course',
      { file: settings[0] },
      {
        message: `Importing with all settings changes the course it goes into (${settings.join(', ')}).`,
      },
    );
  }
}

/** Files that Canvas passes over although the package carries them. */
function checkFiles({ manifest, files }: Cartridge): void {
  const imported = new Set(
    manifest.resources
      .filter(({ kind, href }) => kind === 'webcontent' && href?.startsWith('web_resources') === true)
      .flatMap((resource) => resource.files.map(({ path }) => path)),
  );
  for (const path of files.paths) {
    if (!path.startsWith('web_resources/') || imported.has(path)) continue;
    files.findings.add(
      canvasCodes,
      'file-not-imported',
      { file: path },
      {
        message: `Canvas will leave out "${path}": no web content of the manifest lists it.`,
      },
    );
  }
}

function predictPages(cartridge: Cartridge): void {
  for (const path of canvasPagePaths(cartridge)) {
    const page = cartridge.files.page(path, cartridge.locate);
    if (page === undefined || (page.meta.get('identifier') !== undefined && page.title !== '')) continue;
    const lacks = page.title === '' ? 'a title' : 'a meta tag "identifier"';
    cartridge.files.findings.add(
      canvasCodes,
      'page-dropped',
      { file: path },
      {
        message: `Canvas will drop this page: it has not ${lacks}.`,
      },
    );
  }
}

/** Ids by the word that links use for their kind. */
type LinkTargets = Readonly<Record<string, ReadonlySet<string>>>;

function linkTargets(cartridge: Cartridge, contents: PackageContents): LinkTargets {
  const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  const files = new Set(
    cartridge.manifest.resources.flatMap(({ kind, identifier }) => (kind === 'webcontent' ? identifier : [])),
  );
  return {
    discussion_topics: ids(contents.discussions),
    quizzes: ids(contents.quizzes),
    assignments: new Set([...ids(contents.assignments), ...nestedAssignments(cartridge)]),
    modules: ids(contents.modules),
    items: ids(contents.modules.flatMap((module) => module.items)),
    attachments: files,
    file_ref: files,
  };
}

/** Graded discussions and quizzes have an assignment inside, with an identifier of its own. */
function nestedAssignments(cartridge: Cartridge): readonly string[] {
  const metas = [...canvasTopics(cartridge), ...canvasQuizFiles(cartridge)].map(({ meta }) => meta);
  return metas.flatMap((meta) => meta?.child('assignment')?.attribute('identifier') ?? []);
}

/** Of what is linked as a part of the course, only modules, their items and files have identifiers of the package. */
const OBJECT_LINK =
  /^\$CANVAS_(?:OBJECT_REFERENCE\$|COURSE_REFERENCE\$(?=\/(?:modules|file_ref)\/)(?:\/modules(?=\/items\/))?)\/([a-z_]+)\/([^/?#]+)/;

function checkText(
  cartridge: Cartridge,
  text: TextContents,
  where: Where,
  linkable: LinkTargets,
  place: 'page' | 'text' = 'text',
): void {
  checkSanitiser(text, where, cartridge.files.findings, place);
  for (const reference of text.references) {
    checkLink(cartridge, reference, { ...where, position: positionOf(reference) ?? where.position }, linkable);
  }
}

function checkLink(
  { files }: Cartridge,
  { target, path, kind }: ReferenceContents,
  where: Where,
  linkable: LinkTargets,
): void {
  const written = canvasTarget(target);
  const [, type = '', id = ''] = OBJECT_LINK.exec(written) ?? [];
  const known = linkable[type];
  const broken =
    (known !== undefined && !known.has(id)) ||
    (canvasPageName(target) !== undefined && path === undefined) ||
    (written.startsWith(FILE_BASE) && path === undefined);
  if (broken) {
    files.findings.add(canvasCodes, 'link-unresolved', where, {
      message: `In Canvas "${target}" will lead to nothing: the package does not hold it.`,
    });
  } else if (kind === 'link' && !isRemote(written) && !written.startsWith('$') && isHtml(written)) {
    files.findings.add(canvasCodes, 'page-link-relative', where, {
      message: `In Canvas the link to "${target}" will not work.`,
    });
  }
}
