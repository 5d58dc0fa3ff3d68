import { MANIFEST_PATH } from './common-cartridge/open.ts';
import type { PackageFiles } from './package-files.ts';
import type { Mistaken } from './zip/signatures.ts';

/** `known` is a kind of course package that other programs take. */
export interface OtherKind extends Mistaken {
  readonly known?: true;
}

const AS_CARTRIDGE = 'Export the course as a Common Cartridge, or for Moodle as a Moodle backup.';
const NOT_READ = 'Only Common Cartridges, Canvas cartridges, Moodle backups, SCORM packages and QTI 1.2 are verified.';

/** Files at the top by which other kinds of packages are known. */
const BY_FILE: readonly (readonly [path: string, kind: OtherKind])[] = [
  [
    'cmi5.xml',
    { known: true, what: 'a cmi5 package', hint: `${NOT_READ} Export the course as SCORM for platforms without cmi5.` },
  ],
  [
    'tincan.xml',
    { known: true, what: 'an xAPI (Tin Can) package', hint: `${NOT_READ} Export it as SCORM if the program can.` },
  ],
  [
    'h5p.json',
    { known: true, what: 'an H5P activity', hint: `${NOT_READ} In Moodle it is uploaded as an H5P activity.` },
  ],
  ['META-INF/container.xml', { what: 'an EPUB book', hint: NOT_READ }],
  ['[Content_Types].xml', { what: 'a document of an office program', hint: 'Choose the package itself.' }],
  ['.bb-package-info', { known: true, what: 'an export in Blackboard’s own form', hint: AS_CARTRIDGE }],
  [
    'moodle.xml',
    {
      known: true,
      what: 'a backup of Moodle 1',
      hint: 'Restore it in a Moodle that still takes it, and back it up again.',
    },
  ],
];

/** What a package that no reader knows seems to be; undefined where nothing tells. */
export function otherKind(files: PackageFiles): OtherKind | undefined {
  const known = BY_FILE.find(([path]) => files.has(path));
  if (known !== undefined) return known[1];
  const root = files.has(MANIFEST_PATH) ? files.xml(MANIFEST_PATH)?.root : undefined;
  if (root?.name === 'manifest') {
    const types = root.descendants('resource').map((one) => one.attribute('type') ?? '');
    if (types.some((type) => /^imsqti_\w*v[23]p/.test(type))) {
      return { known: true, what: 'a package of QTI 2 or 3', hint: `${NOT_READ} Export the questions as QTI 1.2.` };
    }
    const namespaces = root.attributes.map(({ value }) => value).join(' ');
    if (/blackboard\.com/i.test(namespaces))
      return { known: true, what: 'an export in Blackboard’s own form', hint: AS_CARTRIDGE };
    if (/desire2learn\.com/i.test(namespaces))
      return { known: true, what: 'an export in Brightspace’s own form', hint: AS_CARTRIDGE };
    return {
      known: true,
      what: 'a content package of another kind: its manifest names neither Common Cartridge nor SCORM',
      hint: AS_CARTRIDGE,
    };
  }
  if (root !== undefined) {
    return {
      what: `no course package: the root of its ${MANIFEST_PATH} is <${root.name}>, not <manifest>`,
      hint: `Export the package again; nothing reads one whose ${MANIFEST_PATH} is another document.`,
    };
  }
  if (isAicc(files)) {
    return { known: true, what: 'an AICC package', hint: `${NOT_READ} Export it as SCORM if the program can.` };
  }
  const inside = files.paths.filter((path) => /\.(?:imscc|mbz|zip)$/i.test(path));
  if (inside.length === 0) return undefined;
  return {
    what: `a zip around ${inside.length === 1 ? `another package, "${inside[0]}"` : `${inside.length} other packages`}`,
    hint: 'Unpack it once, and verify and upload what is inside.',
  };
}

/** Kinds that bring an `index.html` of their own and are no websites all the same. */
export function isOtherThanWebsite(files: PackageFiles): boolean {
  return BY_FILE.some(([path]) => files.has(path)) || isAicc(files);
}

/** By the file that describes the course: `.au` beside it is an ending of sounds, too. */
function isAicc(files: PackageFiles): boolean {
  return files.paths.some((path) => /^[^/]+\.crs$/i.test(path));
}
