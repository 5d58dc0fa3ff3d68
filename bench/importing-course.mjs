// What reading a course export costs: `node bench/importing-course.mjs [megabytes]` makes a Canvas export of 20 modules,
// 200 pages, 40 quizzes of 25 questions, 400 pictures and a few films, 100 MB in all, and reads it: first its draft, then
// every file, one after the other, as writing a module does. Beside it the same zip is unpacked and nothing else, by the
// same library: compare these two with each other, never with figures of another run. The budget is 10 s for 100 MB.
import { mkdtempSync, openSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { unzipSync, zipSync } from 'fflate';

const MEGABYTES = Number(process.argv[2] ?? 100);
const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'importing-'));
const outfile = join(folder, 'course.mjs');
await build({
  entryPoints: [join(root, 'src/import/readers/course/index.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  mainFields: ['module', 'main'],
  banner: { js: "import { createRequire as cR } from 'node:module'; const require = cR(import.meta.url);" },
  logLevel: 'warning',
});
const { courseReader } = await import(pathToFileURL(outfile).href);

const CCC = 'http://canvas.instructure.com/xsd/cccv1p0';
const LOR = 'associatedcontent/imscc_xmlv1p1/learning-application-resource';
const words = (count, from) =>
  Array.from({ length: count }, (_, index) => ['bread', 'work', 'norm', 'shift', 'flour'][(index * 7 + from) % 5]).join(
    ' ',
  );
const times = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join('\n');

/** Bytes that cannot be packed, as those of pictures. */
function noise(length, seed) {
  const bytes = new Uint8Array(length);
  let state = seed + 1;
  for (let index = 0; index < length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[index] = state >>> 24;
  }
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return bytes;
}

function question(quiz, index) {
  const id = `q${quiz}-${index}`;
  const label = (one) =>
    `<response_label ident="${one}"><material><mattext texttype="text/html">${words(6, one)}</mattext></material></response_label>`;
  return `<item ident="${id}" title="Question"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>multiple_choice_question</fieldentry></qtimetadatafield><qtimetadatafield><fieldlabel>points_possible</fieldlabel><fieldentry>1</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><material><mattext texttype="text/html">&lt;p&gt;${words(30, index)}&lt;/p&gt;</mattext></material><response_lid ident="response1"><render_choice>${[1, 2, 3, 4].map(label).join('')}</render_choice></response_lid></presentation><resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes><respcondition continue="No"><conditionvar><varequal respident="response1">2</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing></item>`;
}

function canvasExport() {
  const files = {};
  const text = (path, value) => {
    files[path] = new TextEncoder().encode(value);
  };
  const [pages, quizzes, pictures, films] = [200, 40, 400, 4];
  const small = Math.floor((MEGABYTES * 0.6 * 1e6) / pictures);
  const large = Math.floor((MEGABYTES * 0.4 * 1e6) / films);
  for (let index = 0; index < pictures; index += 1) files[`web_resources/p${index}.png`] = noise(small, index);
  for (let index = 0; index < films; index += 1) files[`web_resources/f${index}.mp4`] = noise(large, 9000 + index);
  for (let index = 0; index < pages; index += 1)
    text(
      `wiki_content/page-${index}.html`,
      `<html><head><title>Page ${index}</title><meta name="identifier" content="page${index}"/></head><body>${times(20, (one) => `<p>${words(80, one)} <a href="$WIKI_REFERENCE$/pages/page-${(index + 1) % pages}">on</a></p>`)}<p><img src="$IMS-CC-FILEBASE$/p${index * 2}.png" alt="${words(5, index)}"/><img src="$IMS-CC-FILEBASE$/p${index * 2 + 1}.png" alt="${words(5, index)}"/></p>${index < films ? `<p><a href="$IMS-CC-FILEBASE$/f${index}.mp4">A film</a></p>` : ''}</body></html>`,
    );
  for (let index = 0; index < quizzes; index += 1)
    text(
      `non_cc_assessments/quiz${index}.xml.qti`,
      `<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="quiz${index}" title="Quiz ${index}"><section ident="root_section">${times(25, (one) => question(index, one))}</section></assessment></questestinterop>`,
    );
  const item = (id, kind, target, title) =>
    `<item identifier="${id}"><content_type>${kind}</content_type><workflow_state>active</workflow_state><title>${title}</title><identifierref>${target}</identifierref></item>`;
  text(
    'course_settings/module_meta.xml',
    `<modules xmlns="${CCC}">${times(20, (module) => `<module identifier="m${module}"><title>Week ${module}</title><workflow_state>active</workflow_state><items>${times(10, (one) => item(`i${module}-${one}`, 'WikiPage', `page${module * 10 + one}`, `Page ${one}`))}${times(2, (one) => item(`z${module}-${one}`, 'Quizzes::Quiz', `quiz${module * 2 + one}`, `Quiz ${one}`))}</items></module>`)}</modules>`,
  );
  text('course_settings/canvas_export.txt', 'An export.');
  const listed = Object.keys(files).filter((path) => /^(?:wiki_content|web_resources)\//.test(path));
  text(
    'imsmanifest.xml',
    `<manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"><metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion></metadata><organizations/><resources><resource identifier="settings" type="${LOR}" href="course_settings/canvas_export.txt"><file href="course_settings/canvas_export.txt"/></resource>${listed.map((path, index) => `<resource identifier="${path.startsWith('wiki') ? path.replace(/^.*page-(\d+).*$/, 'page$1') : `file${index}`}" type="webcontent" href="${path}"><file href="${path}"/></resource>`).join('\n')}</resources></manifest>`,
  );
  return zipSync(files, { level: 1 });
}

const path = join(folder, 'export.imscc');
writeFileSync(path, canvasExport());
const megabytes = statSync(path).size / 1e6;

/** Reads ranges of the file, as the command does. */
function fileSource() {
  const file = openSync(path, 'r');
  return {
    size: statSync(path).size,
    read(offset, length) {
      const bytes = new Uint8Array(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
    },
  };
}

const seconds = (from) => ((performance.now() - from) / 1000).toFixed(2);
let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 20);

const start = performance.now();
const source = { name: 'export.imscc', bytes: fileSource(), beside: new Map() };
if (!(await courseReader.recognise(source))) throw new Error('It is not recognised.');
const { value } = await courseReader.read(source, {});
const drafted = seconds(start);
let bytes = 0;
for (const file of value.files.values()) {
  bytes += (await file.bytes()).length;
  // Where a command writes the file.
  await new Promise((done) => setImmediate(done));
}
const read = (performance.now() - start) / 1000;
clearInterval(watch);
const { activities } = { activities: value.modules.reduce((sum, module) => sum + module.activities.length, 0) };
console.log(
  `${megabytes.toFixed(0)} MB: ${value.modules.length} modules, ${activities} activities, ${value.files.size} files of ${(bytes / 1e6).toFixed(0)} MB`,
);
console.log(
  `draft after ${drafted} s, all files after ${read.toFixed(2)} s; at most ${(peak / 1e6).toFixed(0)} MB of memory`,
);

const again = performance.now();
const whole = new Uint8Array(statSync(path).size);
readSync(openSync(path, 'r'), whole, 0, whole.length, 0);
unzipSync(whole);
const unpacked = (performance.now() - again) / 1000;
console.log(
  `unpacking it alone: ${unpacked.toFixed(2)} s; reading it takes ${(read / unpacked).toFixed(1)} times as long`,
);
rmSync(folder, { recursive: true });
