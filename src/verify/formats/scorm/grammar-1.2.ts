import { SCORM_EDITIONS } from '../../../read/scorm/editions.ts';
import {
  type Grammar,
  type Grammars,
  grammars,
  modelOf,
  optional,
  required,
  type TypeRule,
} from '../../schema/grammar.ts';
import { anyText, boolean, identifier, integer, oneOf, textOf } from '../../schema/values.ts';

const { namespace, adlcp, lom } = SCORM_EDITIONS['1.2'];

/** imscp_rootv1p1p2.xsd, with ADL's vocabulary for `schema` and `schemaversion`. */
const manifest: Grammar = {
  namespace,
  title: 'SCORM 1.2 manifest schema',
  elements: { manifest: 'manifest' },
  types: {
    manifest: {
      content: 'metadata?, organizations, resources, manifest*, any*',
      attributes: {
        identifier: required(identifier),
        version: optional(textOf(20)),
        'xml:base': optional(anyText),
      },
      otherAttributes: true,
    },
    metadata: { content: 'schema?, schemaversion?, any*' },
    schema: { content: textOf(100) },
    schemaversion: { content: textOf(20) },
    organizations: {
      content: 'organization*, any*',
      // That it names an organization is a rule of its own.
      attributes: { default: optional(anyText) },
    },
    organization: {
      content: 'title?, item*, metadata?, any*',
      attributes: { identifier: required(identifier), structure: optional(textOf(200)) },
      otherAttributes: true,
    },
    title: { content: textOf(200) },
    item: {
      content: 'title?, item*, metadata?, any*',
      attributes: {
        identifier: required(identifier),
        identifierref: optional(textOf(2000)),
        isvisible: optional(boolean),
        parameters: optional(textOf(1000)),
      },
      otherAttributes: true,
    },
    resources: { content: 'resource*, any*', attributes: { 'xml:base': optional(anyText) }, otherAttributes: true },
    resource: {
      content: 'metadata?, file*, dependency*, any*',
      attributes: {
        identifier: required(identifier),
        type: required(textOf(1000)),
        'xml:base': optional(anyText),
        href: optional(textOf(2000)),
      },
      otherAttributes: true,
    },
    file: { content: 'metadata?, any*', attributes: { href: required(textOf(2000)) }, otherAttributes: true },
    dependency: { content: 'any*', attributes: { identifierref: required(textOf(2000)) }, otherAttributes: true },
  },
};

/** adlcp_rootv1p2.xsd. */
const adl: Grammar = {
  namespace: adlcp,
  usualPrefix: 'adlcp',
  title: 'SCORM 1.2 ADL schema',
  elements: {
    location: 'location',
    prerequisites: 'prerequisites',
    maxtimeallowed: 'maxtimeallowed',
    timelimitaction: 'timelimitaction',
    datafromlms: 'datafromlms',
    masteryscore: 'masteryscore',
  },
  attributes: { scormtype: oneOf('sco', 'asset') },
  types: {
    location: { content: textOf(2000) },
    prerequisites: { content: textOf(200), attributes: { type: required(oneOf('aicc_script')) } },
    maxtimeallowed: { content: textOf(13) },
    timelimitaction: {
      content: oneOf('exit,no message', 'exit,message', 'continue,no message', 'continue,message'),
    },
    datafromlms: { content: textOf(255) },
    masteryscore: { content: textOf(200) },
  },
};

const WORDS: TypeRule = { content: 'langstring+' };
const CHOICE: TypeRule = { content: 'source=one, value=one' };
const TEXT: TypeRule = { content: anyText };
const VCARD: TypeRule = { content: 'vcard=text' };

const METADATA_TYPES: Readonly<Record<string, TypeRule>> = {
  lom: {
    content:
      'general?, lifecycle?, metametadata?, technical?, educational?, rights?, relation*, annotation*, classification*',
  },
  general: {
    content:
      'identifier=text?, title=words?, catalogentry*, language=text*, description=words*, keyword=words*, coverage=words*, structure=choice?, aggregationlevel=choice?, any*',
    mixed: true,
  },
  catalogentry: { content: 'catalog=text, entry=words, any*', mixed: true },
  lifecycle: { content: 'version=words?, status=choice?, contribute*, any*', mixed: true },
  contribute: { content: 'role=choice, centity=vcard*, date?, any*', mixed: true },
  date: { content: 'datetime=text?, description=words?' },
  metametadata: {
    content: 'identifier=text?, catalogentry*, contribute*, metadatascheme=text*, language=text?, any*',
    mixed: true,
  },
  technical: {
    content:
      'format=text*, size?, location*, requirement*, installationremarks=words?, otherplatformrequirements=words?, duration=date?, any*',
    mixed: true,
  },
  size: { content: integer },
  location: { content: anyText, attributes: { type: optional(oneOf('URI', 'TEXT')) } },
  requirement: {
    content: 'type=choice?, name=choice?, minimumversion=text?, maximumversion=text?, any*',
    mixed: true,
  },
  educational: {
    content:
      'interactivitytype=choice?, learningresourcetype=choice*, interactivitylevel=choice?, semanticdensity=choice?, intendedenduserrole=choice*, context=choice*, typicalagerange=words*, difficulty=choice?, typicallearningtime=date?, description=words?, language=text*, any*',
    mixed: true,
  },
  rights: { content: 'cost=choice?, copyrightandotherrestrictions=choice?, description=words?, any*', mixed: true },
  relation: { content: 'kind=choice?, resource?, any*', mixed: true },
  resource: { content: 'identifier=text?, description=words?, catalogentry*, any*', mixed: true },
  annotation: { content: 'person=vcard?, date?, description=words?, any*', mixed: true },
  classification: { content: 'purpose=choice?, taxonpath*, description=words?, keyword=words*, any*', mixed: true },
  taxonpath: { content: 'source=one?, taxon?' },
  taxon: { content: 'id=text?, entry=words?, taxon?' },
  words: WORDS,
  choice: CHOICE,
  one: { content: 'langstring' },
  langstring: { content: anyText, attributes: { 'xml:lang': optional(anyText) } },
  vcard: VCARD,
  text: TEXT,
};

/** Every element of the metadata schema is global, so each may be wherever extensions may. */
function globalElements(): Readonly<Record<string, string>> {
  const found = new Map([['lom', 'lom']]);
  for (const { content } of Object.values(METADATA_TYPES)) {
    if (typeof content !== 'string') continue;
    for (const { name, type } of modelOf(content).slots) if (name !== 'any' && !found.has(name)) found.set(name, type);
  }
  return Object.fromEntries(found);
}

/** imsmd_rootv1p2p1.xsd, which lets anything in after the known elements. */
const metadata: Grammar = {
  namespace: lom,
  title: 'SCORM 1.2 metadata schema',
  lax: true,
  elements: globalElements(),
  types: METADATA_TYPES,
};

/** Everything that may be in a SCORM 1.2 manifest. */
export const scorm12Grammars: Grammars = grammars(manifest, adl, metadata);
