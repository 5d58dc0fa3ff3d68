import { type Grammar, type Grammars, grammars, optional, required } from '../xml/grammar.ts';
import { anyText, boolean, identifier, oneOf } from '../xml/values.ts';
import { lomManifestGrammar, lomResourceGrammar } from './lom-grammar.ts';
import type { CartridgeEdition } from './versions.ts';

/** The schemas of a manifest, its metadata, curriculum standards and authorizations, for editions 1.1 to 1.3. */
export function manifestGrammars(edition: CartridgeEdition): Grammars {
  const list = [
    manifestGrammar(edition),
    lomManifestGrammar(edition),
    lomResourceGrammar(edition),
    authorizationsGrammar(edition),
  ];
  if (edition.curriculumStandards !== undefined) list.push(curriculumStandardsGrammar(edition.curriculumStandards));
  return grammars(...list);
}

/** ccv1pN_imscp_v1p2_v1p0.xsd. What 1.2 and 1.3 added is conditional; the rest is the same in all three. */
function manifestGrammar(edition: CartridgeEdition): Grammar {
  const { version } = edition;
  const standards = edition.curriculumStandards !== undefined;
  const resourceMetadata = { '1.0': '', '1.1': 'lomr:lom', '1.2': 'lomr:lom?, csmd:curriculumStandardsMetadataSet*' };
  return {
    namespace: edition.namespace,
    title: `Common Cartridge ${version} manifest schema`,
    prefixes: {
      lomm: edition.lomManifest,
      lomr: edition.lomResource,
      auth: edition.authorizations,
      csmd: edition.curriculumStandards ?? '',
    },
    elements: { manifest: 'manifest' },
    types: {
      manifest: {
        content: 'metadata=manifestMetadata, organizations, resources, auth:authorizations?',
        attributes: { identifier: required(identifier), 'xml:base': optional(anyText) },
      },
      manifestMetadata: {
        content: `schema, schemaversion, lomm:lom${standards ? ', csmd:curriculumStandardsMetadataSet?' : ''}`,
      },
      schema: { content: oneOf(...edition.schemaNames) },
      schemaversion: { content: oneOf(edition.schemaversion) },
      organizations: { content: 'organization?' },
      organization: {
        content: 'title?, item=rootItem, metadata?',
        attributes: { identifier: required(identifier), structure: required(oneOf('rooted-hierarchy')) },
      },
      title: { content: anyText },
      rootItem: { content: 'item*, metadata?', attributes: { identifier: required(identifier) } },
      item: {
        content: 'title, item*, metadata?',
        attributes: {
          identifier: required(identifier),
          // xs:IDREF in 1.1 and 1.3; that it leads to a resource is a rule of its own, for every edition.
          identifierref: optional(anyText),
        },
      },
      metadata: { content: 'any*' },
      resources: { content: 'resource*', attributes: { 'xml:base': optional(anyText) } },
      resource: {
        content: `metadata=resourceMetadata?, file*, dependency*${version === '1.3' ? ', any*' : ''}`,
        attributes: {
          identifier: required(identifier),
          type: required(oneOf(...Object.keys(edition.types))),
          href: optional(anyText),
          'xml:base': optional(anyText),
          intendeduse: optional(oneOf(...edition.intendedUses)),
          [`{${edition.authorizations}}protected`]: optional(boolean),
        },
      },
      resourceMetadata: {
        content:
          version === '1.3'
            ? 'schema=title?, schemaversion=title?, lomr:lom?, csmd:curriculumStandardsMetadataSet*'
            : resourceMetadata[version],
      },
      file: { content: 'metadata?', attributes: { href: required(anyText) } },
      dependency: {
        content: '',
        attributes: { identifierref: required(anyText) },
      },
    },
  };
}

function authorizationsGrammar(edition: CartridgeEdition): Grammar {
  return {
    namespace: edition.authorizations,
    title: `Common Cartridge ${edition.version} authorization schema`,
    elements: { authorizations: 'authorizations' },
    attributes: { protected: boolean },
    types: {
      authorizations: {
        content: 'authorization, any*',
        attributes: { access: required(oneOf('cartridge', 'resource')), import: optional(boolean) },
      },
      authorization: { content: 'cartridgeId=text, webservice=text?' },
      text: { content: anyText },
    },
  };
}

function curriculumStandardsGrammar(namespace: string): Grammar {
  return {
    namespace,
    title: 'Common Cartridge curriculum standards schema 1.0',
    elements: { curriculumStandardsMetadataSet: 'set' },
    types: {
      set: {
        content: 'curriculumStandardsMetadata+',
        attributes: { resourceLabel: optional(anyText), resourcePartId: optional(anyText) },
      },
      curriculumStandardsMetadata: { content: 'setOfGUIDs+', attributes: { providerId: optional(anyText) } },
      setOfGUIDs: { content: 'labelledGUID+', attributes: { region: optional(anyText), version: optional(anyText) } },
      labelledGUID: { content: 'label=text?, GUID=text' },
      text: { content: anyText },
    },
  };
}
