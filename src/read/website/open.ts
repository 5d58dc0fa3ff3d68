import { MANIFEST_PATH } from '../common-cartridge/open.ts';
import { emptyContents } from '../contents/contents.ts';
import { listFiles } from '../file-contents.ts';
import { isOtherThanWebsite } from '../other-kinds.ts';
import type { PackageReader } from '../package-reading.ts';
import { readHtmlPages } from '../scorm/contents.ts';

/** A zip with an index.html at the top and no manifest: a website to read offline. */
export const websiteReader: PackageReader = {
  recognise: (files) => files.has('index.html') && !files.has(MANIFEST_PATH) && !isOtherThanWebsite(files),
  read(files) {
    const pages = readHtmlPages(files);
    const start = pages.find((page) => page.file === 'index.html');
    return {
      kind: 'website',
      version: '',
      files,
      contents: {
        ...emptyContents,
        metadata: { ...emptyContents.metadata, title: start?.title ?? '' },
        pages,
        files: listFiles(files, () => ({ role: 'content' })),
      },
    };
  },
};
