import { MANIFEST_PATH } from './common-cartridge/index.ts';
import { emptyContents } from './contents.ts';
import { listFiles } from './file-contents.ts';
import { isOtherThanWebsite } from './other-kinds.ts';
import { isHtml } from './package-files.ts';
import type { PackageReader } from './reader.ts';
import { checkReferences } from './references.ts';
import { readHtmlPages } from './scorm/contents.ts';
import { websiteCodes } from './website-codes.ts';

/** A zip with an index.html at the top and no manifest: a website to read offline. */
export const websiteReader: PackageReader = {
  recognise: (files) => files.has('index.html') && !files.has(MANIFEST_PATH) && !isOtherThanWebsite(files),
  async read(files) {
    for (const path of files.paths.filter(isHtml)) {
      const page = files.page(path);
      if (page !== undefined) checkReferences(websiteCodes, page.references, { file: path }, files.findings);
    }
    const pages = readHtmlPages(files);
    const start = pages.find((page) => page.file === 'index.html');
    return {
      kind: 'website',
      version: '',
      contents: {
        ...emptyContents,
        metadata: { ...emptyContents.metadata, title: start?.title ?? '' },
        pages,
        files: await listFiles(files, () => ({ role: 'content' })),
      },
      predict: {},
    };
  },
};
