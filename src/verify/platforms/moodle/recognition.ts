import type { Cartridge } from '../../../read/common-cartridge/cartridge.ts';
import { readMetadata } from '../../../read/common-cartridge/metadata.ts';
import { EDITIONS } from '../../../read/common-cartridge/versions.ts';
import { moodleCodes } from './codes.ts';

/** Moodle looks for the namespace in so many bytes of the manifest. */
const RECOGNITION_BYTES = 1024;

/** Whether Moodle takes the cartridge at all; false where it does not. */
export function predictRecognition(cartridge: Cartridge): boolean {
  const { files, manifest, manifestPath } = cartridge;
  const { findings } = files;
  const where = { file: manifestPath, position: manifest.root.position };
  const { namespace } = manifest.root;
  if (namespace === EDITIONS['1.0'].namespace) {
    findings.add(moodleCodes, 'version-1.0', where, {
      message: 'Moodle will import this Common Cartridge 1.0, but with more losses than it has with 1.1.',
    });
    return true;
  }
  if (namespace !== EDITIONS['1.1'].namespace) {
    findings.add(moodleCodes, 'version-refused', where, {
      message: `Moodle will say "Unknown backup format": it does not read Common Cartridge ${manifest.schemaversion.trim()}.`,
    });
    return false;
  }
  return standsEarly(cartridge) && isValid(cartridge) && hasPlainTitle(cartridge);
}

function standsEarly({ files, manifest, manifestPath }: Cartridge): boolean {
  const start = new TextDecoder().decode(files.read(manifestPath)?.subarray(0, RECOGNITION_BYTES));
  if (manifest.root.qualifiedName === 'manifest' && start.includes(EDITIONS['1.1'].namespace)) return true;
  files.findings.add(
    moodleCodes,
    'namespace-too-late',
    { file: manifestPath, position: manifest.root.position },
    {
      message:
        'Moodle will not recognise the cartridge: it looks for the namespace only at the very start of the manifest, without a prefix.',
    },
  );
  return false;
}

function isValid({ files, manifest, manifestPath }: Cartridge): boolean {
  const where = { file: manifestPath, position: manifest.root.position };
  const authorizations = manifest.root.child('authorizations');
  if (authorizations !== undefined) {
    files.findings.add(
      moodleCodes,
      'authorizations-rejected',
      { file: manifestPath, position: authorizations.position },
      {
        message: 'Moodle will reject the cartridge because of its authorizations.',
      },
    );
    return false;
  }
  if (!files.findings.hasSchemaError(manifestPath)) return true;
  files.findings.add(moodleCodes, 'manifest-rejected', where, {
    message: 'Moodle will reject the cartridge, because its manifest breaks the schema.',
  });
  return false;
}

function hasPlainTitle({ files, manifest, manifestPath }: Cartridge): boolean {
  const { title } = readMetadata(manifest);
  if (!title.includes('<')) return true;
  files.findings.add(
    moodleCodes,
    'title-with-markup',
    { file: manifestPath, position: manifest.lom?.position },
    {
      message: `Moodle's restore will stop: the course title "${title}" holds a <.`,
    },
  );
  return false;
}
