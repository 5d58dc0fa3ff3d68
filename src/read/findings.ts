import type { Diagnostic, Place, Position, Related } from '../diagnostics/diagnostic.ts';
import type { AdvisedFamily } from './advised-codes.ts';
import { KEPT_PER_CODE, packageCodes } from './codes.ts';

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
        packageCodes.report('more-like-these', {
          message,
          hint: packageCodes.codes['more-like-these'].advice,
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
