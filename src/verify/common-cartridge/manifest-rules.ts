import type { Findings, Where } from '../findings.ts';
import { ccCodes } from './codes.ts';
import { type Manifest, type ManifestResource, walkItems } from './manifest.ts';
import type { ResourceKind } from './versions.ts';

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
    this.#items();
  }

  #clause(rule: string): string {
    return `Common Cartridge ${this.#edition} manifest RULE ${rule}`;
  }

  #where(resource: ManifestResource): Where {
    return { file: this.#file, position: resource.element.position };
  }

  #files(resource: ManifestResource): void {
    const { identifier, kind, files, href } = resource;
    const where = this.#where(resource);
    const rules = SINGLE_FILE[kind];
    if (rules !== undefined) {
      const [none, many, noHref] = rules;
      if (files.length !== 1) {
        this.#findings.add(ccCodes, 'file-count', where, {
          message: `The ${KIND_NAMES[kind]} "${identifier}" lists ${files.length} files; it must list one.`,
          clause: this.#clause(files.length === 0 ? none : many),
        });
      }
      if (href !== undefined) {
        this.#findings.add(ccCodes, 'href-not-allowed', where, {
          message: `The ${KIND_NAMES[kind]} "${identifier}" has an href; only its file element may name the file.`,
          hint: 'Remove the attribute href from the resource.',
          clause: this.#clause(noHref),
        });
      }
    }
    const seen = new Set<string>();
    for (const listed of files) {
      if (seen.has(listed.href)) {
        this.#findings.add(
          ccCodes,
          'repeated-file',
          { file: this.#file, position: listed.element.position },
          {
            message: `The resource "${identifier}" lists "${listed.href}" twice.`,
            clause: this.#clause('9a'),
          },
        );
      }
      seen.add(listed.href);
    }
    if (href !== undefined && !seen.has(href)) this.#hrefNotListed(resource, href);
  }

  #hrefNotListed(resource: ManifestResource, href: string): void {
    const { identifier, files } = resource;
    const none = files.length === 0;
    this.#findings.add(ccCodes, none ? 'href-without-file' : 'href-not-listed', this.#where(resource), {
      message: none
        ? `The resource "${identifier}" opens "${href}" but lists no file.`
        : `The resource "${identifier}" opens "${href}", which is none of the files it lists.`,
      hint: `Add <file href="${href}"/> to the resource.`,
      clause: this.#clause(none ? '10a' : '10b'),
    });
  }

  #dependencies(resource: ManifestResource): void {
    const { identifier, kind, dependencies } = resource;
    const where = this.#where(resource);
    if (kind === 'web-link' && dependencies.length > 0) {
      this.#findings.add(ccCodes, 'prohibited-dependency', where, {
        message: `The web link "${identifier}" has dependencies; a web link has none.`,
        clause: this.#clause('2d'),
      });
    }
    const seen = new Set<string>();
    for (const reference of dependencies) {
      if (reference === identifier) {
        const message = `The resource "${identifier}" depends on itself.`;
        this.#findings.add(ccCodes, 'self-dependency', where, { message, clause: this.#clause('7a') });
      }
      if (seen.has(reference)) {
        const message = `The resource "${identifier}" names its dependency on "${reference}" twice.`;
        this.#findings.add(ccCodes, 'repeated-dependency', where, { message, clause: this.#clause('7b') });
      }
      seen.add(reference);
      this.#dependency(resource, reference);
    }
  }

  #dependency(resource: ManifestResource, reference: string): void {
    const { identifier, kind } = resource;
    const target = this.#manifest.byIdentifier.get(reference);
    if (target === undefined) {
      this.#findings.add(ccCodes, 'unresolved-dependency', this.#where(resource), {
        message: `The resource "${identifier}" depends on "${reference}", which is not in the manifest.`,
        clause: 'IMS Content Packaging 1.2, dependency',
      });
      return;
    }
    const rule = PROHIBITED[kind]?.[target.kind];
    if (rule === undefined) return;
    this.#findings.add(ccCodes, 'prohibited-dependency', this.#where(resource), {
      message: `The ${KIND_NAMES[kind]} "${identifier}" may not depend on the ${KIND_NAMES[target.kind]} "${reference}".`,
      clause: this.#clause(rule),
    });
  }

  #banks(): void {
    const [, second] = this.#manifest.resources.filter((resource) => resource.kind === 'question-bank');
    if (second === undefined || this.#edition === '1.3') return;
    this.#findings.add(ccCodes, 'several-banks', this.#where(second), {
      message: 'The cartridge has more than one question bank.',
      hint: 'Put all questions into one bank.',
      clause: this.#clause('4a'),
    });
  }

  #items(): void {
    for (const { item, depth } of walkItems(this.#manifest.rootItems)) {
      const { identifierref } = item;
      if (identifierref === undefined) continue;
      const where = { file: this.#file, position: item.element.position };
      const resource = this.#manifest.byIdentifier.get(identifierref);
      if (depth > 0 && item.items.length > 0) {
        this.#findings.add(ccCodes, 'item-with-children', where, {
          message: `The item "${item.title}" shows a resource and has items below it, which importers lose.`,
          hint: 'Make a folder of it, and move the resource into an item of its own inside.',
          clause: this.#clause('8b'),
        });
      }
      if (resource === undefined) {
        this.#findings.add(ccCodes, 'unresolved-item', where, {
          message: `The item "${item.title}" refers to "${identifierref}", which is not in the manifest.`,
          clause: 'IMS Content Packaging 1.2, item',
        });
      } else if (resource.kind === 'question-bank') {
        this.#findings.add(ccCodes, 'bank-in-organization', where, {
          message: `The item "${item.title}" refers to a question bank; banks are not shown to students.`,
          clause: this.#clause('8a'),
        });
      } else if (needsHref(resource)) {
        this.#findings.add(ccCodes, 'no-launch-file', where, {
          message: `The item "${item.title}" refers to "${identifierref}", which does not say which file to open.`,
          hint: 'Add an href to the resource.',
          clause: this.#clause(resource.kind === 'webcontent' ? '5g' : '6g'),
        });
      }
    }
  }
}

function needsHref(resource: ManifestResource): boolean {
  return (resource.kind === 'webcontent' || resource.kind === 'associated-content') && resource.href === undefined;
}
