import {
  type Manifest,
  type ManifestItem,
  type ManifestResource,
  walkItems,
} from '../../../read/common-cartridge/manifest.ts';
import type { ResourceKind } from '../../../read/common-cartridge/versions.ts';
import type { Findings, Where } from '../../../read/findings.ts';
import { isRemote } from '../../../read/paths.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { ccCodes } from './codes.ts';
import { manifestClause } from './manifest-clauses.ts';

const KIND_NAMES: Readonly<Record<ResourceKind, string>> = {
  webcontent: 'web content',
  'associated-content': 'associated content',
  topic: 'discussion topic',
  'web-link': 'web link',
  assessment: 'assessment',
  'question-bank': 'question bank',
  lti: 'LTI link',
  assignment: 'assignment',
  other: 'resource',
};

/** Kinds that are exactly one file without an href, with the rules that say so: none, many, href. */
const SINGLE_FILE: Partial<Record<ResourceKind, readonly [none: string, many: string, href: string]>> = {
  topic: ['1a', '1b', '1c'],
  'web-link': ['2a', '2b', '2c'],
  assessment: ['3a', '3b', '3c'],
  'question-bank': ['4b', '4c', '4d'],
};

/** What a kind may not depend on, with the rule that forbids it. */
const PROHIBITED: Partial<Record<ResourceKind, Partial<Record<ResourceKind, string>>>> = {
  topic: { topic: '1d', 'web-link': '1e', assessment: '1f', 'question-bank': '1g', lti: '1h' },
  assessment: { topic: '3d', 'web-link': '3e', assessment: '3f', 'question-bank': '3g', lti: '3h' },
  'question-bank': { topic: '4e', 'web-link': '4f', assessment: '4g', 'question-bank': '4h', lti: '4i' },
  webcontent: {
    topic: '5a',
    'web-link': '5b',
    assessment: '5c',
    'question-bank': '5d',
    'associated-content': '5e',
    lti: '5f',
  },
  'associated-content': {
    topic: '6a',
    'web-link': '6b',
    assessment: '6c',
    'question-bank': '6d',
    'associated-content': '6e',
    lti: '6f',
  },
  lti: { topic: '11a', 'web-link': '11b', assessment: '11c', 'question-bank': '11d', webcontent: '11e', lti: '11f' },
};

/** The rules of the manifest that need nothing but the manifest. */
export function checkManifest(manifest: Manifest, file: string | undefined, findings: Findings): void {
  new ManifestRules(manifest, file, findings).check();
}

class ManifestRules {
  readonly #manifest: Manifest;
  readonly #file: string | undefined;
  readonly #findings: Findings;
  readonly #edition: string;

  constructor(manifest: Manifest, file: string | undefined, findings: Findings) {
    this.#manifest = manifest;
    this.#file = file;
    this.#findings = findings;
    this.#edition = manifest.edition?.version ?? manifest.schemaversion.trim();
  }

  check(): void {
    for (const resource of this.#manifest.resources) {
      this.#files(resource);
      this.#dependencies(resource);
    }
    this.#banks();
    for (const resource of this.#manifest.resources) this.#variants(resource);
    this.#items();
  }

  /** Adds a finding by the number of its rule, unless the edition has no such rule. */
  #breaks(
    rule: string,
    code: Parameters<typeof ccCodes.report>[0],
    element: XmlElement,
    message: string,
    hint?: string,
  ): void {
    const clause = manifestClause(this.#edition, rule);
    if (clause === undefined) return;
    this.#findings.add(ccCodes, code, this.#where(element), { message, hint, clause });
  }

  #where(element: XmlElement): Where {
    return { file: this.#file, position: element.position };
  }

  #files(resource: ManifestResource): void {
    const { identifier, kind, files, href, element } = resource;
    const rules = SINGLE_FILE[kind];
    if (rules !== undefined) {
      const [none, many, noHref] = rules;
      if (files.length !== 1) {
        const message = `The ${KIND_NAMES[kind]} "${identifier}" lists ${files.length} files; it must list one.`;
        this.#breaks(files.length === 0 ? none : many, 'file-count', element, message);
      }
      if (href !== undefined) {
        const message = `The ${KIND_NAMES[kind]} "${identifier}" has an href; only its file element may name the file.`;
        this.#breaks(noHref, 'href-not-allowed', element, message);
      }
    }
    if ((kind === 'lti' || kind === 'assignment') && files.length === 0) {
      this.#findings.add(ccCodes, 'file-count', this.#where(element), {
        message: `The ${KIND_NAMES[kind]} "${identifier}" lists no file, so there is nothing to import.`,
        clause: 'IMS Content Packaging 1.1.4, 2.1',
      });
    }
    const seen = new Set<string>();
    for (const listed of files) {
      if (seen.has(listed.href)) {
        const message = `The resource "${identifier}" lists "${listed.href}" twice.`;
        this.#breaks('9a', 'repeated-file', listed.element, message);
      }
      seen.add(listed.href);
    }
    // In 1.0 an address of another server needs no file (IMS Content Packaging 1.1.4 XML Binding, 3.4.1.2).
    const elsewhere = this.#edition === '1.0' && href !== undefined && isRemote(href);
    if (href !== undefined && !seen.has(href) && !elsewhere) this.#hrefNotListed(resource, href);
  }

  #hrefNotListed({ identifier, files, element }: ManifestResource, href: string): void {
    const hint = `Add <file href="${href}"/> to the resource.`;
    if (files.length === 0) {
      const message = `The resource "${identifier}" opens "${href}" but lists no file.`;
      this.#breaks('10a', 'href-without-file', element, message, hint);
      return;
    }
    const message = `The resource "${identifier}" opens "${href}", which is none of the files it lists.`;
    this.#breaks('10b', 'href-not-listed', element, message, hint);
  }

  #dependencies(resource: ManifestResource): void {
    const { identifier, kind, dependencies, element } = resource;
    if (kind === 'web-link' && dependencies.length > 0) {
      const message = `The web link "${identifier}" has dependencies; a web link has none.`;
      this.#breaks('2d', 'prohibited-dependency', element, message);
    }
    const seen = new Set<string>();
    for (const reference of dependencies) {
      if (reference === identifier) {
        this.#breaks('7a', 'self-dependency', element, `The resource "${identifier}" depends on itself.`);
      }
      if (seen.has(reference)) {
        const message = `The resource "${identifier}" names its dependency on "${reference}" twice.`;
        this.#breaks('7b', 'repeated-dependency', element, message);
      }
      seen.add(reference);
      this.#dependency(resource, reference);
    }
  }

  #dependency({ identifier, kind, element }: ManifestResource, reference: string): void {
    const target = this.#manifest.byIdentifier.get(reference);
    if (target === undefined) {
      this.#findings.add(ccCodes, 'unresolved-dependency', this.#where(element), {
        message: `The resource "${identifier}" depends on "${reference}", which is not in the manifest.`,
        clause: 'IMS Content Packaging 1.1.4, 4, dependency',
      });
      return;
    }
    const rule = PROHIBITED[kind]?.[target.kind];
    if (rule === undefined) return;
    const message = `The ${KIND_NAMES[kind]} "${identifier}" may not depend on the ${KIND_NAMES[target.kind]} "${reference}".`;
    this.#breaks(rule, 'prohibited-dependency', element, message);
  }

  #variants({ identifier, variants, element }: ManifestResource): void {
    for (const reference of variants) {
      if (reference !== identifier && this.#manifest.byIdentifier.has(reference)) continue;
      this.#findings.add(ccCodes, 'unresolved-variant', this.#where(element), {
        message: `The resource "${identifier}" names the variant "${reference}", which is no other resource of the manifest.`,
        clause: 'IMS Content Packaging extension 1.2, variant',
      });
    }
  }

  #banks(): void {
    const [, second] = this.#manifest.resources.filter((resource) => resource.kind === 'question-bank');
    if (second === undefined || this.#edition === '1.3') return;
    const message = 'The cartridge has more than one question bank.';
    this.#breaks('4a', 'several-banks', second.element, message);
  }

  #items(): void {
    for (const { item, depth } of walkItems(this.#manifest.rootItems)) this.#item(item, depth);
  }

  #item({ title, hasTitle, identifierref, items, element }: ManifestItem, depth: number): void {
    if (hasTitle && title.trim() === '') {
      const what = identifierref === undefined ? 'A folder' : `The item of "${identifierref}"`;
      this.#findings.add(ccCodes, 'empty-title', this.#where(element), {
        message: `${what} has an empty title.`,
        clause: `Common Cartridge ${this.#edition} manifest schema, title`,
      });
    }
    if (identifierref === undefined) return;
    const resource = this.#manifest.byIdentifier.get(identifierref);
    if (depth > 0 && items.length > 0) {
      const message = `The item "${title}" shows a resource and has items below it, which importers lose.`;
      this.#breaks('8b', 'item-with-children', element, message);
    }
    if (resource === undefined) {
      this.#findings.add(ccCodes, 'unresolved-item', this.#where(element), {
        message: `The item "${title}" refers to "${identifierref}", which is not in the manifest.`,
        clause: 'IMS Content Packaging 1.1.4, 4, item',
      });
    } else if (resource.kind === 'question-bank') {
      const message = `The item "${title}" refers to a question bank; banks are not shown to students.`;
      this.#breaks('8a', 'bank-in-organization', element, message);
    } else if (needsHref(resource)) {
      const message = `The item "${title}" refers to "${identifierref}", which does not say which file to open.`;
      const rule = resource.kind === 'webcontent' ? '5g' : '6g';
      this.#breaks(rule, 'no-launch-file', element, message);
    }
  }
}

function needsHref(resource: ManifestResource): boolean {
  return (resource.kind === 'webcontent' || resource.kind === 'associated-content') && resource.href === undefined;
}
