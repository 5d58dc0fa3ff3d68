import type { CartridgeEdition, CartridgeVersion } from '../../../read/common-cartridge/versions.ts';
import { type AttributeRule, type Grammar, type Grammars, grammars, optional, required } from '../../schema/grammar.ts';
import { anyText, boolean, identifier, oneOf } from '../../schema/values.ts';
import { lomManifestGrammar, lomResourceGrammar } from './lom-grammar.ts';

/** What the editions' schemas of the manifest ask differently, as content models. */
interface ManifestModels {
  readonly manifest: string;
  readonly manifestMetadata: string;
  /** Metadata of organizations, items and files. */
  readonly metadata: string;
  readonly resource: string;
  readonly resourceMetadata: string;
}

const BASE_1_1: ManifestModels = {
  manifest: 'metadata=manifestMetadata, organizations, resources, auth:authorizations?',
  manifestMetadata: 'schema, schemaversion, lomm:lom',
  metadata: 'any*',
  resource: 'metadata=resourceMetadata?, file*, dependency*',
  resourceMetadata: 'lomr:lom',
};
const BASE_1_2: ManifestModels = {
  ...BASE_1_1,
  manifestMetadata: 'schema, schemaversion, lomm:lom, csmd:curriculumStandardsMetadataSet?',
  resourceMetadata: 'lomr:lom?, csmd:curriculumStandardsMetadataSet*',
};
const METADATA_1_0 = 'schema=title?, schemaversion=title?, lomr:lom*';

/** By edition: imscp_v1p2_localised.xsd of 1.0, ccv1pN_imscp_v1p2_v1p0.xsd of the later ones. */
const MODELS: Readonly<Record<CartridgeVersion, ManifestModels>> = {
  '1.0': {
    ...BASE_1_1,
    manifest: 'metadata=manifestMetadata, organizations, resources, auth:authorizations*',
    manifestMetadata: 'schema, schemaversion, lomm:lom*',
    metadata: METADATA_1_0,
    resourceMetadata: METADATA_1_0,
  },
  '1.1': BASE_1_1,
  '1.2': BASE_1_2,
  '1.3': {
    ...BASE_1_2,
    resource: `${BASE_1_2.resource}, any*`,
    resourceMetadata: `schema=title?, schemaversion=title?, ${BASE_1_2.resourceMetadata}`,
  },
};

/** The schemas of a manifest, its metadata, curriculum standards and authorizations. */
export function manifestGrammars(edition: CartridgeEdition): Grammars {
  const list = [
    manifestGrammar(edition),
    lomManifestGrammar(edition),
    lomResourceGrammar(edition),
    authorizationsGrammar(edition),
  ];
  if (edition.curriculumStandards !== undefined) list.push(curriculumStandardsGrammar(edition.curriculumStandards));
  if (edition.extension !== undefined) list.push(extensionGrammar(edition.extension));
  return grammars(...list);
}

function manifestGrammar(edition: CartridgeEdition): Grammar {
  const models = MODELS[edition.version];
  const first = edition.version === '1.0';
  return {
    namespace: edition.namespace,
    title: `Common Cartridge ${edition.version} manifest schema`,
    prefixes: {
      lomm: edition.lomManifest,
      lomr: edition.lomResource,
      auth: edition.authorizations,
      csmd: edition.curriculumStandards ?? '',
    },
    elements: { manifest: 'manifest' },
    types: {
      manifest: {
        content: models.manifest,
        attributes: {
          identifier: required(identifier),
          'xml:base': optional(anyText),
          ...(first ? { version: optional(anyText) } : {}),
        },
        otherAttributes: first,
      },
      manifestMetadata: { content: models.manifestMetadata },
      schema: { content: oneOf(...edition.schemaNames) },
      schemaversion: { content: oneOf(edition.schemaversion) },
      organizations: { content: 'organization?', otherAttributes: first },
      organization: {
        content: 'title?, item=rootItem, metadata?',
        attributes: { identifier: required(identifier), structure: required(oneOf('rooted-hierarchy')) },
        otherAttributes: first,
      },
      title: { content: anyText },
      rootItem: {
        content: 'item*, metadata?',
        attributes: { identifier: required(identifier) },
        otherAttributes: first,
      },
      item: {
        content: 'title, item*, metadata?',
        attributes: {
          identifier: required(identifier),
          // xs:IDREF in 1.1 and 1.3; that it leads to a resource is a rule of its own, for every edition.
          identifierref: optional(anyText),
        },
        otherAttributes: first,
      },
      metadata: { content: models.metadata },
      resources: { content: 'resource*', attributes: { 'xml:base': optional(anyText) }, otherAttributes: first },
      resource: { content: models.resource, attributes: resourceAttributes(edition) },
      resourceMetadata: { content: models.resourceMetadata },
      file: { content: 'metadata?', attributes: { href: required(anyText) }, otherAttributes: first },
      dependency: {
        content: '',
        attributes: { identifierref: required(anyText) },
        otherAttributes: first,
      },
    },
  };
}

function resourceAttributes(edition: CartridgeEdition): Readonly<Record<string, AttributeRule>> {
  return {
    identifier: required(identifier),
    type: required(oneOf(...Object.keys(edition.types))),
    href: optional(anyText),
    'xml:base': optional(anyText),
    ...(edition.intendedUses.length === 0 ? {} : { intendeduse: optional(oneOf(...edition.intendedUses)) }),
    [`{${edition.authorizations}}protected`]: optional(boolean),
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

/** imscp_extensionv1p2.xsd, of which the cartridge uses `variant`. Exporters leave its metadata empty. */
function extensionGrammar(namespace: string): Grammar {
  return {
    namespace,
    title: 'IMS Content Packaging extension schema 1.2',
    elements: { variant: 'variant' },
    types: {
      variant: {
        content: 'metadata?',
        // That it leads to a resource is a rule of its own.
        attributes: { identifier: required(identifier), identifierref: required(anyText) },
      },
      metadata: { content: 'any*' },
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
