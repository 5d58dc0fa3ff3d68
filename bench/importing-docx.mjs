// How long it takes to read a Word document of 300 pages with 200 pictures, and how much memory: `node bench/importing-docx.mjs
// [rounds]`, with --json for other programs. The budget is 5 s and 300 MB; beside it stands what unpacking the same zip takes,
// so that machines can be compared.
import { spawnSync } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROUNDS = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 5);
const BUDGET_SECONDS = 5;
const BUDGET_MEGABYTES = 300;
const PAGES = 300;
const PICTURES = 200;
const PICTURE_BYTES = 100_000;
const root = resolve(import.meta.dirname, '..');

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const M = 'http://schemas.openxmlformats.org/officeDocument/2006/math';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORDS =
  'workers came and went managers needed hands more than hands needed managers in the old mill by the river'.split(' ');

/** Runs as Word writes them: a few words each, with properties that say nothing new. */
function paragraph(page, line) {
  const runs = Array.from({ length: 12 }, (_, run) => {
    const words = Array.from(
      { length: 5 },
      (_, word) => WORDS[(page * 7 + line * 5 + run * 3 + word) % WORDS.length],
    ).join(' ');
    const bold = run === line ? '<w:b/>' : '';
    return `<w:r w:rsidRPr="00A77B3E"><w:rPr>${bold}<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/><w:lang w:val="en-US"/></w:rPr><w:t xml:space="preserve">${words} </w:t></w:r>`;
  });
  return `<w:p w:rsidR="00A77B3E"><w:pPr><w:spacing w:after="120"/></w:pPr>${runs.join('')}</w:p>`;
}

function pageOf(page) {
  const heading =
    page % 10 === 0
      ? `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Chapter ${page / 10}</w:t></w:r></w:p>`
      : '';
  const formula = `<w:p><m:oMathPara><m:oMath><m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub><m:r><m:t>i=${page}</m:t></m:r></m:sub><m:sup><m:r><m:t>n</m:t></m:r></m:sup><m:e><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>i+${page}</m:t></m:r></m:den></m:f></m:e></m:nary></m:oMath></m:oMathPara></w:p>`;
  const picture =
    page < PICTURES
      ? `<w:p><w:r><w:drawing><wp:inline xmlns:wp="wp"><wp:extent cx="4000000" cy="3000000"/><wp:docPr id="${page}" name="P" descr="A mill, seen from side ${page}"/><a:graphic xmlns:a="a"><a:graphicData><pic:pic xmlns:pic="pic"><pic:blipFill><a:blip r:embed="p${page}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
      : '';
  const row = (index) =>
    `<w:tr>${[0, 1, 2].map((cell) => `<w:tc><w:tcPr/><w:p><w:r><w:t>${WORDS[(page + index + cell) % WORDS.length]}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`;
  const table = page % 5 === 0 ? `<w:tbl>${[0, 1, 2, 3].map(row).join('')}</w:tbl>` : '';
  const list = [0, 1, 2]
    .map(
      (item) =>
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${WORDS[(page + item) % WORDS.length]}</w:t></w:r></w:p>`,
    )
    .join('');
  return heading + [0, 1, 2, 3, 4].map((line) => paragraph(page, line)).join('') + formula + picture + table + list;
}

function largeDocument({ strToU8, zipSync }) {
  const pages = Array.from({ length: PAGES }, (_, page) => pageOf(page)).join('');
  const relations = Array.from(
    { length: PICTURES },
    (_, n) => `<Relationship Id="p${n}" Type="${R}/image" Target="media/i${n}.png"/>`,
  ).join('');
  const relationsOf = (inner) =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
    );
  const files = {
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': relationsOf(`<Relationship Id="m" Type="${R}/officeDocument" Target="word/document.xml"/>`),
    'word/_rels/document.xml.rels': relationsOf(
      `${relations}<Relationship Id="s" Type="${R}/styles" Target="styles.xml"/><Relationship Id="n" Type="${R}/numbering" Target="numbering.xml"/>`,
    ),
    'word/styles.xml': strToU8(
      `<w:styles xmlns:w="${W}"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    ),
    'word/numbering.xml': strToU8(
      `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${W}" xmlns:m="${M}" xmlns:r="${R}"><w:body>${pages}</w:body></w:document>`,
    ),
  };
  for (let n = 0; n < PICTURES; n++) {
    const bytes = new Uint8Array(PICTURE_BYTES);
    randomFillSync(bytes);
    bytes.set([0x89, 0x50, 0x4e, 0x47]);
    files[`word/media/i${n}.png`] = bytes;
  }
  return zipSync(files, { level: 6 });
}

/** In a process of its own, so that the memory of making the document does not count: what reading a file takes. */
async function measure(bundle, file) {
  const code = await import(pathToFileURL(bundle).href);
  const bytes = new Uint8Array(readFileSync(file));
  const source = { name: 'mill.docx', bytes: code.memorySource(bytes), beside: new Map() };
  const timed = async (work) => {
    const [clock, cpu] = [performance.now(), process.cpuUsage()];
    const value = await work();
    const { user, system } = process.cpuUsage(cpu);
    return { value, wall: performance.now() - clock, cpu: (user + system) / 1000 };
  };
  const first = await timed(() => code.docxReader.read(source, {}));
  const memory = process.resourceUsage().maxRSS / 1024;
  const { value, diagnostics } = first.value;
  if (value === undefined) throw new Error(diagnostics[0]?.message);
  const reads = [];
  const unzips = [];
  for (let round = 0; round < ROUNDS; round++) {
    reads.push((await timed(() => code.docxReader.read(source, {}))).cpu);
    const unzip = await timed(() => {
      const files = code.openPackage(code.memorySource(bytes), 'mill.docx');
      return files.paths.reduce((sum, path) => sum + files.read(path).length, 0);
    });
    unzips.push(unzip.cpu);
  }
  const megabytes = bytes.length / 1e6;
  const [readings, pictures] = [value.modules[0].activities.length, value.files.size];
  return { wall: first.wall, cpu: first.cpu, memory, reads, unzips, megabytes, readings, pictures };
}

const [bundle, file] = process.argv.slice(2).filter((argument) => argument.startsWith('/'));
if (file !== undefined) console.log(JSON.stringify(await measure(bundle, file)));
else {
  const folder = mkdtempSync(join(tmpdir(), 'cartwright-bench-'));
  try {
    const outfile = join(folder, 'docx.mjs');
    await build({
      stdin: {
        contents: `
        export { docxReader } from './src/import/readers/docx/reader.ts';
        export { openPackage } from './src/import/readers/docx/package.ts';
        export { memorySource } from './src/read/byte-source.ts';
        export { strToU8, zipSync } from 'fflate';
      `,
        resolveDir: root,
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      mainFields: ['module', 'main'],
      // A library asks for Node's modules by `require`.
      banner: { js: "import { createRequire as cR } from 'node:module'; const require = cR(import.meta.url);" },
      outfile,
    });
    const document = join(folder, 'mill.docx');
    writeFileSync(document, largeDocument(await import(pathToFileURL(outfile).href)));
    const child = spawnSync(process.execPath, [import.meta.filename, outfile, document, String(ROUNDS)], {
      encoding: 'utf8',
    });
    if (child.status !== 0) throw new Error(child.stderr);
    report(JSON.parse(child.stdout));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report({ wall, cpu, memory, reads, unzips, megabytes, readings, pictures }) {
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ wall, cpu, memory }));
    return;
  }
  const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
  console.log(`document: ${PAGES} pages, ${megabytes.toFixed(1)} MB; read: ${readings} readings, ${pictures} pictures`);
  console.log(
    `first: ${(wall / 1000).toFixed(2)} s, processor ${(cpu / 1000).toFixed(2)} s, budget ${BUDGET_SECONDS} s`,
  );
  console.log(
    `median of ${reads.length}, processor: ${Math.round(median(reads))} ms; unpacking alone ${Math.round(median(unzips))} ms; ratio ${(median(reads) / median(unzips)).toFixed(1)}`,
  );
  console.log(`peak memory of the first: ${Math.round(memory)} MB, budget ${BUDGET_MEGABYTES} MB`);
  process.exitCode = cpu / 1000 > BUDGET_SECONDS || memory > BUDGET_MEGABYTES ? 1 : 0;
}
