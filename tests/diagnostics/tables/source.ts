import { jsonWithout, yamlWithout } from '../base.ts';
import type { Fixture } from '../support.ts';

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

function logoSettings(file: string): string {
  return JSON.stringify({ logo: { file, alt: 'Our college' }, sourceTexts: { 'letter-book': 'texts/letters.txt' } });
}

/** What can be wrong with a text before anyone asks what it says. */
export const sourceFixtures: readonly Fixture[] = [
  {
    title: 'a workspace file with a capital letter',
    files: {
      'cartwright.json': undefined,
      'Cartwright.json': '{"severities": {"resolve/quotation-unchecked": "off"}}',
    },
    expected: [
      {
        code: 'source/workspace-name',
        file: 'Cartwright.json',
        message: '`Cartwright.json` is not read: the workspace’s file is named `cartwright.json`, and is JSON.',
        hint: 'Rename it to `cartwright.json`.',
      },
      {
        code: 'resolve/quotation-unchecked',
        pointer: '/activities/1/source',
        message: 'The quotations from `letter-book` were not compared with its text, which is not available.',
        hint: 'Name a text file of it under `sourceTexts` in cartwright.json; it is never packaged.',
      },
    ],
  },
  {
    title: 'a workspace file in YAML',
    files: { 'cartwright.json': undefined, 'cartwright.yaml': 'severities: { resolve/quotation-unchecked: "off" }' },
    expected: [
      {
        code: 'source/workspace-name',
        file: 'cartwright.yaml',
        message: '`cartwright.yaml` is not read: the workspace’s file is named `cartwright.json`, and is JSON.',
        hint: 'Write what it says as JSON into a file named `cartwright.json`.',
      },
      {
        code: 'resolve/quotation-unchecked',
        pointer: '/activities/1/source',
        message: 'The quotations from `letter-book` were not compared with its text, which is not available.',
        hint: 'Name a text file of it under `sourceTexts` in cartwright.json; it is never packaged.',
      },
    ],
  },
  {
    title: 'a reading that is not there',
    set: { '/activities/0/body': { file: 'readings/opening.md' } },
    expected: [
      {
        code: 'source/file-missing',
        pointer: '/activities/0/body/file',
        message: 'The file `readings/opening.md` does not exist.',
        hint: 'Check the spelling; capital and small letters differ.',
      },
    ],
  },
  {
    title: 'a picture that is not there',
    files: { 'modules/example/media/seal.png': undefined },
    expected: [
      {
        code: 'source/file-missing',
        pointer: '/assets/0/file',
        message: 'The file `media/seal.png` does not exist.',
        hint: 'Check the spelling; capital and small letters differ.',
      },
    ],
  },
  {
    title: 'a picture whose name is stored with accents of their own',
    set: { '/assets/0/file': 'media/\u00dcbung.png' },
    files: { 'modules/example/media/U\u0308bung.png': 'x' },
    expected: [
      {
        code: 'source/file-missing',
        pointer: '/assets/0/file',
        message:
          'The file `media/\u00dcbung.png` exists, but the accents in its name are stored differently from what you typed, and some systems take that for another name.',
        hint: 'Rename the file to plain letters, digits and hyphens, and write that name.',
      },
    ],
  },
  {
    title: 'a path with backslashes',
    set: { '/assets/0/file': 'media\\seal.png' },
    expected: [
      {
        code: 'source/file-missing',
        pointer: '/assets/0/file',
        message: '`media\\seal.png` is written with backslashes.',
        hint: 'Write paths with forward slashes: media/picture.png.',
      },
    ],
  },
  {
    title: 'captions that are not there',
    set: { '/assets/1/captions': [{ language: 'en', file: 'media/aloud.vtt' }] },
    expected: [
      {
        code: 'source/file-missing',
        pointer: '/assets/1/captions/0/file',
        message: 'The file `media/aloud.vtt` does not exist.',
        hint: 'Check the spelling; capital and small letters differ.',
      },
    ],
  },
  {
    title: 'a folder that is not there',
    path: 'modules/exmaple',
    expected: [
      {
        code: 'source/file-missing',
        file: 'modules/exmaple',
        message: 'The folder `modules/exmaple` does not exist.',
        hint: 'Did you mean `modules/example`?',
      },
    ],
  },
  {
    title: 'a module by its id alone',
    path: 'example',
    expected: [
      {
        code: 'source/file-missing',
        file: 'example',
        message: 'The folder `example` does not exist.',
        hint: 'Did you mean `modules/example`?',
      },
    ],
  },
  {
    title: 'a module in a folder whose name is misspelt, too',
    path: 'moduls/exmaple',
    expected: [
      {
        code: 'source/file-missing',
        file: 'moduls/exmaple',
        message: 'The folder `moduls/exmaple` does not exist.',
        hint: 'Did you mean `modules/example`?',
      },
    ],
  },
  {
    title: 'the folder of modules by a name nearly right',
    path: 'moduls',
    expected: [
      {
        code: 'source/file-missing',
        file: 'moduls',
        message: 'The folder `moduls` does not exist.',
        hint: 'Did you mean `modules`?',
      },
    ],
  },
  {
    title: 'a folder at the root by a name nearly right',
    path: '/wrok',
    expected: [
      {
        code: 'source/file-missing',
        file: '/wrok',
        message: 'The folder `/wrok` does not exist.',
        hint: 'Did you mean `/work`?',
      },
    ],
  },
  {
    title: 'a folder that nothing resembles',
    path: 'elsewhere/week-1',
    expected: [
      {
        code: 'source/file-missing',
        file: 'elsewhere/week-1',
        message: 'The folder `elsewhere/week-1` does not exist.',
        hint: 'Check the spelling, and the folder in which you are.',
      },
    ],
  },
  {
    title: 'a folder where a reading should be',
    set: { '/activities/0/body': { file: 'readings/opening.md' } },
    files: { 'modules/example/readings/opening.md/note.txt': 'A note.' },
    expected: [
      {
        code: 'source/file-unreadable',
        pointer: '/activities/0/body/file',
        message: '`readings/opening.md` is a folder, not a file.',
        hint: 'Check what it is and who may read it.',
      },
    ],
  },
  {
    title: 'a folder where a picture should be',
    files: { 'modules/example/media/seal.png': undefined, 'modules/example/media/seal.png/copy.png': bytes(1) },
    expected: [
      {
        code: 'source/file-unreadable',
        pointer: '/assets/0/file',
        message: '`media/seal.png` is a folder, not a file.',
        hint: 'Check what it is and who may read it.',
      },
    ],
  },
  {
    title: 'a reading of 9 MB',
    set: { '/activities/0/body': { file: 'readings/opening.md' } },
    files: { 'modules/example/readings/opening.md': 'long '.repeat(1_900_000) },
    expected: [
      {
        code: 'source/file-too-large',
        pointer: '/activities/0/body/file',
        message: '`readings/opening.md` is too large: a file of this kind may be at most 8 MB.',
        hint: 'Check that it is the right file; if it is, make it smaller or divide it.',
      },
    ],
  },
  {
    title: 'a definition of 20 MB',
    files: { 'modules/example/module.json': `"${'a'.repeat(20 * 1024 * 1024)}"` },
    expected: [
      {
        code: 'source/file-too-large',
        message: '`module.json` is too large: a file of this kind may be at most 8 MB.',
        hint: 'Check that it is the right file; if it is, make it smaller or divide it.',
      },
    ],
  },
  {
    title: 'a reading outside the workspace',
    set: { '/activities/0/body': { file: '../../../secret.md' } },
    expected: [
      {
        code: 'source/outside-workspace',
        pointer: '/activities/0/body/file',
        message: '`../../../secret.md` leads out of the workspace, and nothing outside the workspace is read.',
        hint: 'Copy the file into the module’s folder.',
      },
    ],
  },
  {
    title: 'a picture by its absolute path',
    set: { '/assets/0/file': '/home/me/seal.png' },
    expected: [
      {
        code: 'source/outside-workspace',
        pointer: '/assets/0/file',
        message:
          '`/home/me/seal.png` is not relative to the module’s folder, and nothing outside the workspace is read.',
        hint: 'Copy the file into the module’s folder.',
      },
    ],
  },
  {
    title: 'a picture by a path of Windows',
    set: { '/assets/0/file': 'C:\\Users\\me\\seal.png' },
    expected: [
      {
        code: 'source/outside-workspace',
        pointer: '/assets/0/file',
        message:
          '`C:\\Users\\me\\seal.png` is not relative to the module’s folder, and nothing outside the workspace is read.',
        hint: 'Copy the file into the module’s folder.',
      },
    ],
  },
  {
    title: 'a reading in Latin-1',
    set: { '/activities/0/body': { file: 'readings/opening.md' } },
    files: { 'modules/example/readings/opening.md': bytes(0x63, 0x61, 0x66, 0xe9) },
    expected: [
      {
        code: 'source/not-utf-8',
        file: 'modules/example/readings/opening.md',
        message: 'The file holds bytes that are not UTF-8.',
        hint: 'Save it as “UTF-8” in your editor.',
      },
    ],
  },
  {
    title: 'a definition in UTF-16',
    files: { 'modules/example/module.json': bytes(0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00) },
    expected: [
      {
        code: 'source/not-utf-8',
        message: 'The file is UTF-16, but only UTF-8 can be read.',
        hint: 'Save it as “UTF-8” in your editor.',
      },
    ],
  },
  {
    title: 'an empty definition',
    files: { 'modules/example/module.json': ' \n' },
    expected: [
      { code: 'source/empty-file', message: 'The file is empty.', hint: 'Write something into it, or do not name it.' },
    ],
  },
  {
    title: 'an empty reading',
    set: { '/activities/0/body': { file: 'readings/opening.md' } },
    files: { 'modules/example/readings/opening.md': '' },
    expected: [
      {
        code: 'source/empty-file',
        file: 'modules/example/readings/opening.md',
        message: 'The file is empty.',
        hint: 'Write something into it, or do not name it.',
      },
    ],
  },
  {
    title: 'a control character in a reading',
    set: { '/activities/0/body': { file: 'readings/opening.md' } },
    files: { 'modules/example/readings/opening.md': 'A letter.\n\nThe first\u000bline.\n' },
    expected: [
      {
        code: 'source/control-character',
        file: 'modules/example/readings/opening.md',
        covers: '',
        message: 'The file contains an invisible character (U+000B) that no package can carry.',
        hint: 'Delete it; it often comes along when text is copied from a PDF.',
      },
    ],
  },
  {
    title: 'a control character by an escape',
    set: { '/title': 'A letter\u0000' },
    expected: [
      {
        code: 'source/control-character',
        pointer: '/title',
        starts: '\\u0000',
        message: 'This text contains an invisible character that no package can contain.',
        hint: 'Delete the \\u escape, or the invisible character beside the place shown.',
      },
    ],
  },
  {
    title: 'a formula whose backslash JSON has read as a form feed',
    set: { '/activities/0/body': 'Half: $\frac{1}{2}$. ![](asset:seal) ![](asset:reading-aloud)' },
    expected: [
      {
        code: 'source/control-character',
        pointer: '/activities/0/body',
        starts: '\\frac',
        message: 'This text contains an invisible character that no package can contain.',
        hint: 'Write the backslash of `\\frac` twice: `\\\\frac`.',
      },
      {
        code: 'content/unusable-character',
        pointer: '/activities/0/body',
        starts: '\\frac',
        message: 'The text holds a character that no platform accepts (U+000C); it is shown as �.',
        hint: 'Delete it: it was probably copied from another program.',
      },
    ],
  },
  {
    title: 'a control character in a unit',
    path: 'modules/unit.json',
    files: {
      'modules/unit.json':
        '{\n  "format": 1,\n  "namespace": "0f1c5b0e-93a7-4a52-8d0b-5f5e8f5b7a10",\n  "id": "letters",\n  "version": "1.0.0",\n  "language": "en",\n  "title": "Letters\\u0000",\n  "summary": "A unit.",\n  "modules": ["example"]\n}',
    },
    expected: [
      {
        code: 'source/control-character',
        file: 'modules/unit.json',
        pointer: '/title',
        starts: '\\u0000',
        message: 'This text contains an invisible character that no package can contain.',
        hint: 'Delete the \\u escape, or the invisible character beside the place shown.',
      },
    ],
  },
  {
    title: 'half a character by an escape',
    files: { 'modules/example/module.json': `{\n  "title": "Half \\ud83d of it"${jsonWithout('title')}\n}` },
    expected: [
      {
        code: 'source/control-character',
        pointer: '/title',
        starts: '\\ud83d',
        message: 'This text contains an invisible character that no package can contain.',
        hint: 'Delete the \\u escape, or the invisible character beside the place shown.',
      },
    ],
  },
  {
    title: 'a missing comma',
    files: { 'modules/example/module.json': '{\n  "format": 1\n  "id": "example"\n}' },
    expected: [
      {
        code: 'source/syntax',
        pointer: '',
        range: '2:14-2:14',
        message: 'A comma is missing here.',
        hint: 'Write a comma between this and what follows.',
      },
    ],
  },
  {
    title: 'a comma too many',
    files: { 'modules/example/module.json': '{\n  "keywords": ["letters",],\n  "format": 1\n}' },
    expected: [
      {
        code: 'source/syntax',
        pointer: '',
        covers: ']',
        message: 'There is a comma before this bracket, but nothing after it.',
        hint: 'Delete the comma.',
      },
    ],
  },
  {
    title: 'a missing bracket at the end',
    files: { 'modules/example/module.json': '{\n  "keywords": ["letters"\n' },
    expected: [
      {
        code: 'source/syntax',
        pointer: '',
        range: '3:1-3:2',
        message: 'A closing bracket ] is missing here.',
        hint: 'Write ] where the list ends.',
      },
    ],
  },
  {
    title: 'a comment in JSON',
    files: { 'modules/example/module.json': '{\n  // The format.\n  "format": 1\n}' },
    expected: [
      {
        code: 'source/syntax',
        pointer: '',
        covers: '// The format.',
        message: 'JSON has no comments.',
        hint: 'Delete it.',
      },
    ],
  },
  {
    title: 'a line break inside a text',
    files: { 'modules/example/module.json': '{\n  "title": "A letter\nand its reader"\n}' },
    expected: [
      {
        code: 'source/syntax',
        pointer: '',
        covers: '"A letter',
        message: 'A quotation mark is missing at the end of this text.',
        hint: 'Close the text with ", or write \\n where a new line should begin in it.',
      },
    ],
  },
  {
    title: 'a word without quotation marks',
    files: { 'modules/example/module.json': '{\n  "published": yes\n}' },
    expected: [
      {
        code: 'source/syntax',
        pointer: '',
        covers: 'yes',
        message: 'There is a word without quotation marks here.',
        hint: 'Write true, without quotation marks.',
      },
    ],
  },
  {
    title: 'quotation marks inside a text',
    files: { 'modules/example/module.json': '{\n  "title": "The "good" harvest"\n}' },
    expected: [
      {
        code: 'source/syntax',
        pointer: '',
        covers: 'good',
        message: 'There is a word without quotation marks here.',
        hint: 'Inside a text, write a quotation mark as \\", or “ and ”.',
      },
    ],
  },
  {
    title: 'typographic quotation marks around a text',
    files: { 'modules/example/module.json': '{\n  "title": “The harvest”\n}' },
    expected: [
      {
        code: 'source/syntax',
        pointer: '',
        covers: '“The',
        message: 'There is a word without quotation marks here.',
        hint: 'Put the text into straight double quotation marks: "…", not “…” or ‘…’.',
      },
    ],
  },
  {
    title: 'a mistake in an included list',
    set: { '/glossary': { file: 'glossary.json' } },
    files: { 'modules/example/glossary.json': '[\n  {"id": "salutation" "term": "salutation"}\n]' },
    expected: [
      {
        code: 'source/syntax',
        file: 'modules/example/glossary.json',
        pointer: '',
        range: '2:22-2:22',
        message: 'A comma is missing here.',
        hint: 'Write a comma between this and what follows.',
      },
    ],
  },
  {
    title: 'a definition whose name is nearly right',
    path: 'modules',
    files: { 'modules/example/module.json': undefined, 'modules/example/Module.JSON.txt': '{}' },
    expected: [
      {
        code: 'source/no-definition',
        file: 'modules/example',
        message: 'The folder `modules/example` contains no module: there is no module.json or module.yaml in it.',
        hint: 'Rename `Module.JSON.txt` to `module.json`; your system may hide the end of file names.',
      },
    ],
  },
  {
    title: 'a folder in place of a definition',
    path: 'modules',
    files: { 'modules/example/module.json': undefined, 'modules/example/module.json/a.txt': 'x' },
    expected: [
      {
        code: 'source/no-definition',
        file: 'modules/example',
        message: 'The folder `modules/example` contains no module: there is no module.json or module.yaml in it.',
        hint: '`module.json` is a folder; the definition is a file of that name.',
      },
    ],
  },
  {
    title: 'a folder of an option that is not there',
    files: {
      'cartwright.json':
        '{\n  "sourceTexts": {"letter-book": "texts/letters.txt"},\n  "options": {"scorm-2004": {"controlDocuments": {"folder": "schemas"}}}\n}',
    },
    expected: [
      {
        code: 'source/option-folder-missing',
        file: 'cartwright.json',
        pointer: '/options/scorm-2004/controlDocuments/folder',
        message: 'The folder `schemas` cannot be read.',
        hint: 'Put it there, or correct its path, which is relative to the workspace file.',
      },
    ],
  },
  {
    title: 'a logo that is no picture for pages',
    files: { 'cartwright.json': logoSettings('brand.pdf'), 'brand.pdf': '%PDF-1.7' },
    expected: [
      {
        code: 'source/logo-unfit',
        file: 'cartwright.json',
        pointer: '/logo/file',
        covers: '"brand.pdf"',
        message: 'The logo `brand.pdf` is no picture that every platform shows.',
        hint: 'Save or export it as SVG or PNG; JPEG, GIF and WebP will do, too.',
      },
    ],
  },
  {
    title: 'a logo that is not what its name says',
    files: { 'cartwright.json': logoSettings('logo.png'), 'logo.png': '<!doctype html><title>Not found</title>' },
    expected: [
      {
        code: 'source/logo-unfit',
        file: 'cartwright.json',
        pointer: '/logo/file',
        message: '`logo.png` is a web page, not a PNG picture, whatever its name says.',
        hint: 'What was saved is a page about the file. Open the page and download the file itself.',
      },
    ],
  },
  {
    title: 'a logo that is not there',
    files: { 'cartwright.json': logoSettings('Logo.svg'), 'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    expected: [
      {
        code: 'source/file-missing',
        file: 'cartwright.json',
        pointer: '/logo/file',
        message: 'The file `Logo.svg` does not exist.',
        hint: 'Did you mean `logo.svg`? Capital and small letters differ.',
      },
    ],
  },
  {
    title: 'a logo outside the workspace',
    files: { 'cartwright.json': logoSettings('../logo.svg') },
    expected: [
      {
        code: 'source/outside-workspace',
        file: 'cartwright.json',
        pointer: '/logo/file',
        message: '`../logo.svg` leads out of the workspace, and nothing outside the workspace is read.',
        hint: 'Copy the file into the workspace’s folder.',
      },
    ],
  },
  {
    title: 'a logo on the web',
    files: { 'cartwright.json': logoSettings('https://example.org/logo.svg') },
    expected: [
      {
        code: 'source/file-missing',
        file: 'cartwright.json',
        pointer: '/logo/file',
        message:
          '`https://example.org/logo.svg` is a web address, but only files of the workspace’s folder can be part of it.',
        hint: 'Download the file into the workspace’s folder, if its licence allows that, and write its path.',
      },
    ],
  },
  {
    title: 'a source’s text that is not where the workspace file says',
    files: {
      'cartwright.json': '{\n  "sourceTexts": {"letter-book": "texts/letters.txt", "diary": "texts/diary.txt"}\n}',
    },
    expected: [
      {
        code: 'source/source-text-missing',
        file: 'cartwright.json',
        pointer: '/sourceTexts/diary',
        message:
          'The text of the source `diary` cannot be read from `texts/diary.txt`, so nothing is compared with it.',
        hint: 'Put the file there, or correct its path, which is relative to the workspace file.',
      },
    ],
  },
  {
    title: 'YAML with a line between two columns',
    files: {
      'modules/example/module.json': undefined,
      'modules/example/module.yaml': 'authors:\n  - name: A\n license: MIT\n',
    },
    expected: [
      {
        code: 'source/syntax',
        file: 'modules/example/module.yaml',
        pointer: '',
        range: '3:1-3:2',
        message: 'This line is indented differently from those beside it.',
        hint: 'Make everything that belongs together begin in the same column.',
      },
    ],
  },
  {
    title: 'YAML with an open quotation mark',
    files: { 'modules/example/module.json': undefined, 'modules/example/module.yaml': 'title: "A\nid: example\n' },
    expected: [
      {
        code: 'source/syntax',
        file: 'modules/example/module.yaml',
        pointer: '',
        range: '3:1-3:2',
        message: 'A quotation mark that was opened further up is not closed.',
        hint: 'End the text with the same mark that it begins with.',
      },
    ],
  },
  {
    title: 'YAML with an open bracket',
    files: { 'modules/example/module.json': undefined, 'modules/example/module.yaml': 'keywords: [a, b\n' },
    expected: [
      {
        code: 'source/syntax',
        file: 'modules/example/module.yaml',
        pointer: '',
        range: '2:1-2:2',
        message: 'A closing ] is missing before this place.',
        hint: 'Write the ] at the end of the list or object.',
      },
    ],
  },
  {
    title: 'YAML with a second document',
    files: { 'modules/example/module.json': undefined, 'modules/example/module.yaml': 'title: A\n---\ntitle: B\n' },
    expected: [
      {
        code: 'source/syntax',
        file: 'modules/example/module.yaml',
        pointer: '',
        range: '2:1-4:1',
        message: 'A second document begins here (---); a definition is one.',
        hint: 'Delete the line of hyphens, or put what follows into a file of its own.',
      },
    ],
  },
  {
    title: 'YAML with a text that begins with a sign',
    files: { 'modules/example/module.json': undefined, 'modules/example/module.yaml': 'title: @home\n' },
    expected: [
      {
        code: 'source/syntax',
        file: 'modules/example/module.yaml',
        pointer: '',
        range: '1:8-1:9',
        message: 'No text may begin with this character.',
        hint: 'Put the text into quotation marks: "…".',
      },
    ],
  },
  {
    title: 'YAML with a tag',
    files: {
      'modules/example/module.json': undefined,
      'modules/example/module.yaml': `title: !important notice\n${yamlWithout('title')}`,
    },
    expected: [
      {
        code: 'source/syntax',
        file: 'modules/example/module.yaml',
        range: '1:19-1:25',
        message: 'Tags (!name) are not read here.',
        hint: 'Delete the tag; put a text that begins with ! into quotation marks.',
      },
    ],
  },
  {
    title: 'YAML with a text that begins with &',
    files: {
      'modules/example/module.json': undefined,
      'modules/example/module.yaml': `title: &Before and after\n${yamlWithout('title')}`,
    },
    expected: [
      {
        code: 'source/syntax',
        file: 'modules/example/module.yaml',
        covers: 'and after',
        message: 'In YAML, & begins a name for this part of the text, so nobody would see it.',
        hint: 'Delete it; put a text that begins with & into quotation marks.',
      },
    ],
  },
  {
    title: 'YAML with a # in a text',
    files: {
      'modules/example/module.json': undefined,
      'modules/example/module.yaml': `title: Before #1 # a note\n${yamlWithout('title')}`,
    },
    expected: [
      {
        code: 'source/syntax',
        file: 'modules/example/module.yaml',
        covers: 'Before',
        message: 'After a space, # begins a comment: the rest of this line would be left out.',
        hint: 'Put the text in quotation marks; if you want a comment, write a space after #.',
      },
    ],
  },
  {
    title: 'YAML with a number without end',
    files: {
      'modules/example/module.json': undefined,
      'modules/example/module.yaml': `estimatedMinutes: .inf\n${yamlWithout('estimatedMinutes')}`,
    },
    expected: [
      {
        code: 'source/syntax',
        file: 'modules/example/module.yaml',
        range: '1:19-1:23',
        message: 'This is not a number that can be calculated with.',
        hint: 'Write a number, or put a text that looks like one into quotation marks.',
      },
    ],
  },
  {
    title: 'JSON with a number beyond all numbers',
    files: { 'modules/example/module.json': `{"estimatedMinutes": 1e999${jsonWithout('estimatedMinutes')}}` },
    expected: [
      {
        code: 'source/syntax',
        covers: '1e999',
        message: 'This number is too large to be calculated with.',
        hint: 'Write a smaller one, or put it into quotation marks if it is a text.',
      },
    ],
  },
  {
    title: 'UTF-16 without a mark',
    files: { 'modules/example/module.json': new Uint8Array([0x7b, 0, 0x7d, 0]) },
    expected: [
      {
        code: 'source/not-utf-8',
        message: 'The file is UTF-16, but only UTF-8 can be read.',
        hint: 'Save it as “UTF-8” in your editor.',
      },
    ],
  },
  {
    title: 'a picture on the web',
    set: { '/assets/0/file': 'https://example.org/seal.png' },
    expected: [
      {
        code: 'source/file-missing',
        pointer: '/assets/0/file',
        message:
          '`https://example.org/seal.png` is a web address, but only files of the module’s folder can be part of it.',
        hint: 'Download the file into the module’s folder, if its licence allows that, and write its path.',
      },
    ],
  },
  {
    title: 'a picture without a file',
    set: { '/assets/0/file': '' },
    expected: [
      {
        code: 'definition/bad-length',
        pointer: '/assets/0/file',
        message: '`file` of asset “seal” is empty.',
        hint: 'Fill it in: The file, relative to the module’s folder.',
      },
    ],
  },
  {
    title: 'a picture whose name is misspelt',
    set: { '/assets/0/file': 'media/Seal.png' },
    expected: [
      {
        code: 'source/file-missing',
        pointer: '/assets/0/file',
        message: 'The file `media/Seal.png` does not exist.',
        hint: 'Did you mean `media/seal.png`? Capital and small letters differ.',
      },
    ],
  },
  {
    title: 'YAML with a tab',
    files: {
      'modules/example/module.json': undefined,
      'modules/example/module.yaml': 'format: 1\nauthors:\n\t- name: A\n',
    },
    expected: [
      {
        code: 'source/syntax',
        file: 'modules/example/module.yaml',
        pointer: '',
        covers: '	',
        message: 'The line begins with a tab; YAML is indented with spaces.',
        hint: 'Replace the tab with spaces, two for each level.',
      },
    ],
  },
  {
    title: 'YAML with a colon in a text',
    files: { 'modules/example/module.json': undefined, 'modules/example/module.yaml': 'title: Letters: a reader\n' },
    expected: [
      {
        code: 'source/syntax',
        file: 'modules/example/module.yaml',
        pointer: '',
        covers: 'L',
        message: 'This text contains a colon followed by a space, which YAML takes for the end of a name.',
        hint: 'Put the text into quotation marks: "…".',
      },
    ],
  },
  {
    title: 'a YAML alias',
    files: {
      'modules/example/module.json': undefined,
      'modules/example/module.yaml': `title: &title A letter\nsummary: *title\n${yamlWithout('title', 'summary')}`,
    },
    expected: [
      {
        code: 'source/syntax',
        file: 'modules/example/module.yaml',
        covers: '*title',
        message: 'References to other parts of the text (*name) are not read here.',
        hint: 'Write the text out again; put a text that begins with * into quotation marks.',
      },
    ],
  },
  {
    title: 'a property that stands twice',
    files: { 'modules/example/module.json': `{\n  "title": "One",\n  "title": "Two"${jsonWithout('title')}\n}` },
    expected: [
      {
        code: 'source/duplicate-key',
        range: '3:3-3:10',
        message: 'The property `title` is given twice in this object; only one would count.',
        hint: 'Delete one of the two.',
        related: [{ range: '2:3-2:10', message: 'first here' }],
      },
    ],
  },
  {
    title: 'a property that is used twice in YAML',
    files: {
      'modules/example/module.json': undefined,
      'modules/example/module.yaml': `title: One\ntitle: Two\n${yamlWithout('title')}`,
    },
    expected: [
      {
        code: 'source/duplicate-key',
        file: 'modules/example/module.yaml',
        range: '2:1-2:6',
        message: 'The property `title` is given twice in this object; only one would count.',
        hint: 'Delete one of the two.',
      },
    ],
  },
  {
    title: 'a property named __proto__',
    files: { 'modules/example/module.json': `{\n  "__proto__": {"published": true}${jsonWithout()}\n}` },
    expected: [
      {
        code: 'source/forbidden-key',
        covers: '"__proto__"',
        message: 'A property may not be named `__proto__`.',
        hint: 'Delete it.',
      },
    ],
  },
  {
    title: 'a property named __proto__ in YAML',
    files: {
      'modules/example/module.json': undefined,
      'modules/example/module.yaml': `format: 1\n__proto__: 1\n${yamlWithout('format')}`,
    },
    expected: [
      {
        code: 'source/forbidden-key',
        file: 'modules/example/module.yaml',
        covers: '__proto__',
        message: 'A property may not be named `__proto__`.',
        hint: 'Delete it.',
      },
    ],
  },
  {
    title: '10,000 brackets',
    files: { 'modules/example/module.json': `{\n  "a": ${'['.repeat(10_000)}${']'.repeat(10_000)}\n}` },
    expected: [
      {
        code: 'source/too-deep',
        range: '2:71-2:72',
        message: 'The text is nested more than 64 levels deep, which no definition needs.',
        hint: 'A bracket was probably opened many times by mistake.',
      },
    ],
  },
  {
    title: '10,000 levels of YAML',
    files: { 'modules/example/module.json': undefined, 'modules/example/module.yaml': `${'- '.repeat(10_000)}a` },
    expected: [
      {
        code: 'source/too-deep',
        file: 'modules/example/module.yaml',
        range: '1:129-1:130',
        message: 'The text is nested too deeply to be a definition.',
        hint: 'Check the indentation.',
      },
    ],
  },
  {
    title: 'two definitions in one folder',
    files: { 'modules/example/module.yaml': 'format: 1\n' },
    expected: [
      {
        code: 'source/two-definitions',
        file: 'modules/example',
        message: 'The folder contains both module.json and module.yaml.',
        hint: 'Delete one of them.',
      },
    ],
  },
  {
    title: 'a folder of notes',
    path: 'modules/example/module.json',
    files: { 'modules/example/module.json': undefined },
    expected: [
      {
        code: 'source/no-definition',
        file: 'modules/example',
        message: 'The folder `modules/example` contains no module: there is no module.json or module.yaml in it.',
        hint: 'Name a module’s folder, or create one with `npx cartwright new <id>`.',
      },
    ],
  },
  {
    title: 'a file that is no module',
    path: 'modules/letter.docx',
    expected: [
      {
        code: 'source/no-definition',
        file: 'modules/letter.docx',
        message: '`modules/letter.docx` is a Word document, not a module.',
        hint: 'A module is a folder with a definition in JSON or YAML: make one with `npx cartwright new <id>`, and copy the document’s text into its readings.',
      },
    ],
  },
  {
    title: 'a glossary that includes itself',
    set: { '/glossary': { file: 'glossary.json' } },
    files: { 'modules/example/glossary.json': '[\n  {"file": "glossary.json"}\n]' },
    expected: [
      {
        code: 'source/include-loop',
        file: 'modules/example/glossary.json',
        pointer: '/glossary/0/file',
        covers: '"glossary.json"',
        message: '`glossary.json` includes itself.',
        hint: 'It is already being read: modules/example/module.json → modules/example/glossary.json → modules/example/glossary.json.',
      },
    ],
  },
  {
    title: 'a broken workspace file',
    files: { 'cartwright.json': '{"theme": }' },
    expected: [
      {
        code: 'source/syntax',
        file: 'cartwright.json',
        pointer: '',
        covers: '}',
        message: 'A value is missing here.',
        hint: 'Write one, or delete the name or the comma before it.',
      },
    ],
  },
];
