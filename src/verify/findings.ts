import type { Diagnostic, Place, Position, Related } from '../diagnostics/diagnostic.ts';
import { type AdvisedFamily, defineAdvisedCodes } from './advised-codes.ts';

/** How many findings of one code are kept: a package of thousands of files may repeat one slip in each. */
const KEPT_PER_CODE = 100;

export const verifyCodes = defineAdvisedCodes('verify', {
  'more-like-these': {
    severity: 'info',
    title: 'The same finding occurs more often than is listed',
    explanation: `Only the first ${KEPT_PER_CODE} findings of one code are listed. Mend those and verify again.`,
    advice: 'Mend those that are listed and verify again.',
  },
  'cannot-read': {
    severity: 'error',
    title: 'The package cannot be opened',
    explanation: 'The file does not exist, is a folder, or may not be read. Nothing in it was looked at.',
    advice: 'Check the path; it is relative to the folder in which you are.',
  },
  'unknown-kind': {
    severity: 'error',
    title: 'Not a course package of a kind that is known',
    explanation:
      'Common Cartridges and SCORM packages have an imsmanifest.xml at the top (IMS Content Packaging 1.1.4, 2.2); ' +
      'a Moodle backup has a moodle_backup.xml; a QTI zip holds a questestinterop document. None was found.',
    advice:
      'Look whether the right file was chosen: a Common Cartridge, a Canvas export, a Moodle backup, a SCORM package or a zip of QTI 1.2 questions is expected.',
  },
  'other-kind': {
    severity: 'error',
    title: 'A package of a kind that is not verified',
    explanation:
      'Some platforms take such packages by ways of their own, which were not observed. What is verified are Common Cartridges, Canvas cartridges, Moodle backups, SCORM packages and zips of QTI 1.2 questions (IMS Content Packaging 1.1.4, 2.2, for all but the backups).',
    advice: 'Export it in one of the kinds that are verified, or upload it where the platform asks for this kind.',
  },
  'manifest-in-folder': {
    severity: 'error',
    title: 'The whole package lies in a folder of the zip',
    explanation:
      'IMS Content Packaging 1.1.4, 2.2: imsmanifest.xml stands at the root. A folder was zipped instead of its contents. Canvas opens such a zip where the folder has an entry of its own; Moodle does not recognise it.',
    advice:
      'Unpack the zip, select everything inside the folder that holds imsmanifest.xml, and zip that instead of the folder.',
  },
  'manifest-misplaced': {
    severity: 'error',
    title: 'The manifest is not at the top of the zip',
    explanation:
      'IMS Content Packaging 1.1.4, 2.2: imsmanifest.xml stands at the root. Neither Moodle nor Canvas finds it elsewhere.',
    advice:
      'Unpack the zip, select everything inside the folder that holds imsmanifest.xml, and zip that instead of the folder.',
  },
  'manifest-case': {
    severity: 'error',
    title: 'The manifest is not called imsmanifest.xml in lower case',
    explanation:
      'IMS Content Packaging 1.1.4, 2.2 fixes the name. Servers that mind capitals, Moodle among them, do not find it.',
    advice: 'Unpack the zip, rename the file to imsmanifest.xml, all in lower case, and zip the contents again.',
  },
  'too-much-text': {
    severity: 'warning',
    title: 'The package holds more text than is looked at',
    explanation:
      'Pages and XML documents are read up to a limit well above that of real courses, so that a hostile package cannot exhaust the machine. What lies beyond it was not checked.',
    advice: 'Pack large data in other formats than HTML and XML, and pictures as files instead of inside pages.',
  },
  'reader-failed': {
    severity: 'error',
    title: 'The verifier itself failed on this package',
    explanation: 'A fault of the verifier, not of the package. Please report it with the package.',
    advice:
      'Report the fault with the package, if you may pass it on; until then nothing of this report can be relied on.',
  },
});

/** Where in the package: a path inside it, and a place in that file. */
export interface Where {
  readonly file?: string | undefined;
  readonly position?: Position | undefined;
  readonly pointer?: string | undefined;
}

/** Messages quote the package; nobody reads a megabyte of quotation, and a report of them would fill the memory. */
const LONGEST_MESSAGE = 1_000;

function clip(message: string): string {
  return message.length <= LONGEST_MESSAGE
    ? message
    : `${message.slice(0, LONGEST_MESSAGE).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Everything said about one package, while it is read. */
export class Findings {
  readonly #list: Diagnostic[] = [];
  readonly #counts = new Map<string, number>();
  readonly name: string;
  readonly #inside: (file: string) => string;

  /** `form` is `document` for a single XML file, whose messages bear its own name. */
  constructor(name: string, form: 'package' | 'document' = 'package') {
    this.name = name;
    this.#inside = form === 'package' ? (file) => `${name}!/${file}` : () => name;
  }

  /** A place as diagnostics carry it. */
  place(where: Where): Place {
    const file = where.file === undefined ? this.name : this.#inside(where.file);
    return {
      file,
      ...(where.pointer === undefined ? {} : { pointer: where.pointer }),
      ...(where.position === undefined ? {} : { range: { start: where.position, end: where.position } }),
    };
  }

  /** Adds a finding. `clause` is the rule of the standard that asks for it, put in brackets after the message. */
  add<Name extends string>(
    family: AdvisedFamily<Name>,
    name: Name,
    where: Where,
    finding: {
      readonly message: string;
      readonly hint?: string | undefined;
      readonly clause?: string | undefined;
      readonly related?: readonly Related[] | undefined;
    },
  ): void {
    const { message, hint, clause, related } = finding;
    const code = `${family.stage}/${name}`;
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > KEPT_PER_CODE) return;
    const clipped = clip(message);
    const text = clause === undefined ? clipped : `${clipped} [${clause}]`;
    this.#list.push(
      family.report(name, {
        message: text,
        hint: hint ?? family.codes[name].advice,
        place: this.place(where),
        related,
      }),
    );
  }

  /** True where an error was found. */
  get failed(): boolean {
    return this.#list.some((diagnostic) => diagnostic.severity === 'error');
  }

  /** True where a document of the package breaks its schema or an identifier rule of XML. */
  hasSchemaError(file: string): boolean {
    const place = this.#inside(file);
    return this.#list.some(
      ({ code, severity, file: at }) => at === place && severity === 'error' && code.startsWith('schema/'),
    );
  }

  /** True where the code, such as `zip/encrypted`, was found. */
  has(code: string): boolean {
    return this.#counts.has(code);
  }

  /** All findings, sorted by file, place and code, without repeats. */
  all(): readonly Diagnostic[] {
    const list = [...this.#list];
    for (const [code, count] of this.#counts) {
      if (count <= KEPT_PER_CODE) continue;
      const message = `${code} was found ${count} times; the first ${KEPT_PER_CODE} are listed.`;
      list.push(
        verifyCodes.report('more-like-these', {
          message,
          hint: verifyCodes.codes['more-like-these'].advice,
          place: { file: this.name },
        }),
      );
    }
    const sorted = list
      .map((diagnostic) => ({ diagnostic, key: sortKey(diagnostic) }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    return sorted
      .filter((entry, index) => {
        const before = sorted[index - 1];
        return before?.key !== entry.key || before.diagnostic.message !== entry.diagnostic.message;
      })
      .map((entry) => entry.diagnostic);
  }
}

function sortKey(diagnostic: Diagnostic): string {
  const start = diagnostic.range?.start;
  const place = [start?.line ?? 0, start?.column ?? 0].map((number) => String(number).padStart(9, '0')).join(':');
  return `${diagnostic.file}\u0000${place}\u0000${diagnostic.code}\u0000${diagnostic.message}`;
}
