import { type Cartridge, documentOf } from '../common-cartridge/cartridge.ts';
import { readAssignment, readTopic } from '../common-cartridge/documents.ts';
import { cartridgeLocate } from '../common-cartridge/locate.ts';
import { type ManifestItem, type ManifestResource, walkItems } from '../common-cartridge/manifest.ts';
import { resourceTitle } from '../common-cartridge/resource-title.ts';
import type { Findings } from '../findings.ts';
import { isHtml } from '../package-files.ts';
import { FILE_BASE } from '../paths.ts';
import { fieldOf, itemsOf } from '../qti/fields.ts';
import { readQuestion } from '../qti/read-question.ts';
import { readQuiz } from '../qti/read-quiz.ts';
import type { XmlElement } from '../xml/element.ts';
import { canvasCodes } from './codes.ts';
import { predictQuestions } from './predict-questions.ts';
import { predictAudience, predictPlacement, predictWhole } from './predict-whole.ts';
import { checkLinkWords, checkSanitiser } from './texts.ts';

/** Canvas compares the version to the letter. */
export const KNOWN_SCHEMAVERSIONS = ['1.0.0', '1.1.0', '1.2.0', '1.3.0'] as const;

/** What Canvas's importer does with a plain cartridge. */
export function predictCanvasCartridge(cartridge: Cartridge): void {
  const { manifest, files, manifestPath } = cartridge;
  const where = { file: manifestPath, position: manifest.root.position };
  if (!KNOWN_SCHEMAVERSIONS.some((known) => known === manifest.schemaversion)) {
    files.findings.add(canvasCodes, 'version-refused', where, {
      message: `Canvas will not recognise the cartridge: its version is "${manifest.schemaversion}".`,
    });
    return;
  }
  if (!/IMS(?: Thin)? Common Cartridge/i.test(manifest.schema)) {
    files.findings.add(canvasCodes, 'schema-refused', where, {
      message: `Canvas will not take this for a cartridge: its schema is "${manifest.schema}".`,
    });
    return;
  }
  predictOrganization(cartridge);
  const items = new Map([...walkItems(manifest.rootItems)].map(({ item }) => [item.identifierref, item] as const));
  for (const resource of manifest.resources) predictResource(cartridge, resource, items.get(resource.identifier));
  predictWhole(cartridge);
}

function predictOrganization(cartridge: Cartridge): void {
  const { manifest, files, manifestPath } = cartridge;
  const { rootItems } = manifest;
  const [first] = rootItems;
  const at = (item: ManifestItem) => ({ file: manifestPath, position: item.element.position });
  if (first !== undefined && rootItems.length > 1) {
    files.findings.add(canvasCodes, 'no-root-item', at(first), {
      message: 'Canvas will put everything into one "Misc Module" and lose the titles of the folders.',
    });
    return;
  }
  const [only, another] = first?.items ?? [];
  if (only !== undefined && another === undefined && only.items.some((item) => item.items.length > 0)) {
    files.findings.add(canvasCodes, 'wrapper-folder', at(only), {
      message: `Canvas will make one module "${only.title}" of everything; the folders in it become headers.`,
    });
  }
  for (const { item } of walkItems(first?.items ?? [])) predictItem(cartridge, item);
  for (const item of first?.items ?? []) {
    if (item.identifierref === undefined) continue;
    files.findings.add(canvasCodes, 'loose-item', at(item), {
      message: `Canvas will put "${item.title}" into a module called "Misc Module".`,
    });
  }
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

function predictDocument(cartridge: Cartridge, resource: ManifestResource, item: ManifestItem | undefined): void {
  const { files, manifestPath } = cartridge;
  const document = documentOf(cartridge, resource);
  const quiz = resource.kind === 'assessment' || resource.kind === 'question-bank';
  if (document === undefined) {
    if (!quiz) return;
    files.findings.add(
      canvasCodes,
      'question-unreadable',
      { file: manifestPath, position: resource.element.position },
      {
        message: `In Canvas the quiz "${item?.title ?? resource.identifier}" will simply not be there: its file cannot be read.`,
      },
    );
    return;
  }
  const { root, path } = document;
  if (quiz) predictQuiz(cartridge, root, path, item);
  else predictText(cartridge, resource, root, path, item);
}

function predictText(
  { files }: Cartridge,
  resource: ManifestResource,
  root: XmlElement,
  path: string,
  item: ManifestItem | undefined,
): void {
  const { findings } = files;
  const where = { file: path, position: root.position };
  const locate = cartridgeLocate((one) => files.has(one), path);
  const origin = { file: path, id: resource.identifier, locate, instructorOnly: false };
  const read = resource.kind === 'topic' ? readTopic(root, origin) : readAssignment(root, origin);
  titleDiffers(read.title, item, where.file, root, files);
  checkSanitiser(read.prompt, where, findings);
  checkLinkWords(read.prompt, where, findings);
  if (resource.kind !== 'topic') return;
  if (read.prompt.format === 'plain' && /\n/.test(read.prompt.source.trim())) {
    findings.add(canvasCodes, 'plain-text-topic', where, {
      message: `Canvas will run the lines of the discussion "${read.title}" together.`,
    });
  }
  if (read.attachments.length > 1) {
    findings.add(canvasCodes, 'several-attachments', where, {
      message: `Canvas will list the ${read.attachments.length} attachments of "${read.title}" as links below its text.`,
    });
  }
}

function titleDiffers(
  title: string,
  item: ManifestItem | undefined,
  file: string,
  root: XmlElement,
  { findings }: Cartridge['files'],
): void {
  if (item === undefined || item.title === title || title === '') return;
  findings.add(
    canvasCodes,
    'title-differs',
    { file, position: root.position },
    {
      message: `Canvas will call it "${title}", not "${item.title}" as in the outline.`,
    },
  );
}

function predictQuiz({ files }: Cartridge, root: XmlElement, path: string, item: ManifestItem | undefined): void {
  const { findings } = files;
  const assessment = root.child('assessment');
  predictQuestions(root, path, findings);
  if (assessment === undefined) return;
  const where = { file: path, position: assessment.position };
  const quiz = readQuiz(assessment, { file: path });
  predictQuizTexts(assessment, path, findings);
  predictSections(assessment, quiz.title, path, findings);
  titleDiffers(quiz.title, item, path, assessment, files);
  if (quiz.intro !== undefined) {
    findings.add(canvasCodes, 'quiz-intro-lost', where, {
      message: `Canvas will drop the introduction of the quiz "${quiz.title}".`,
    });
  }
  if (assessment.descendants('render_choice').some((one) => one.attribute('shuffle') === 'Yes')) {
    findings.add(canvasCodes, 'shuffle-lost', where, {
      message: `Canvas will not shuffle the choices of the quiz "${quiz.title}".`,
    });
  }
  if (Number(fieldOf(assessment, 'qmd_timelimit') ?? 1) === 0) {
    findings.add(canvasCodes, 'time-limit-zero', where, {
      message: `Canvas will give the quiz "${quiz.title}" a time limit of 0 minutes.`,
    });
  }
}

function predictQuizTexts(assessment: XmlElement, path: string, findings: Findings): void {
  for (const item of itemsOf(assessment)) {
    const question = readQuestion(item);
    const choices = question.kind === 'choose' ? question.choices.map((choice) => choice.text) : [];
    for (const text of [question.stem, ...choices]) {
      checkLinkWords(text, { file: path, position: item.position }, findings);
    }
  }
}

function predictSections(assessment: XmlElement, quizTitle: string, path: string, findings: Findings): void {
  for (const section of assessment.descendants('section')) {
    const title = section.attribute('title') ?? '';
    if (section.attribute('visible') !== 'true' || title === '') continue;
    findings.add(
      canvasCodes,
      'section-becomes-question',
      { file: path, position: section.position },
      {
        message: `Canvas will make a text of its own of "${title}", the title of a section of the quiz "${quizTitle}", among its questions.`,
      },
    );
  }
}

/** Items by what they open and what is below them. */
function predictItem({ manifest, files, manifestPath }: Cartridge, item: ManifestItem): void {
  const where = { file: manifestPath, position: item.element.position };
  if (item.identifierref === undefined) return;
  if (!manifest.byIdentifier.has(item.identifierref)) {
    files.findings.add(canvasCodes, 'item-dropped', where, {
      message: `Canvas will leave out "${item.title}": it opens "${item.identifierref}", which the cartridge does not hold.`,
    });
  }
  if (item.items.length > 0) {
    files.findings.add(canvasCodes, 'children-lost', where, {
      message: `Canvas will leave out the ${item.items.length} items below "${item.title}", because it opens something itself.`,
    });
  }
}
