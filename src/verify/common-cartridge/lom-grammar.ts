import { type Grammar, optional, type TypeRule } from '../xml/grammar.ts';
import { anyText, oneOf } from '../xml/values.ts';
import type { CartridgeEdition } from './versions.ts';

const TEXT: TypeRule = { content: anyText };
const LANG_STRING: TypeRule = { content: 'string*' };
const STRING: TypeRule = { content: anyText, attributes: { language: optional(anyText) } };
const ROLES = ['Instructor', 'Learner', 'Mentor'] as const;
const CONTEXTS = ['higher education', 'school', 'training', 'other'] as const;

function vocabulary(...values: readonly string[]): TypeRule {
  return { content: oneOf(...values) };
}

/** LOM of the whole cartridge. 1.1 and 1.2 narrow it and its vocabularies; 1.3 takes all of LOM, loosely. */
export function lomManifestGrammar(edition: CartridgeEdition): Grammar {
  return edition.version === '1.3' ? looseLom(edition.lomManifest, 'manifest') : strictManifestLom(edition);
}

/** LOM of one resource: in 1.1 and 1.2 only for whom it is. */
export function lomResourceGrammar(edition: CartridgeEdition): Grammar {
  return edition.version === '1.3' ? looseLom(edition.lomResource, 'resource') : strictResourceLom(edition);
}

/** ccv1p1_lommanifest_v1p0.xsd. Orders are free, but most elements come in groups of choice. */
function strictManifestLom(edition: CartridgeEdition): Grammar {
  return {
    namespace: edition.lomManifest,
    title: `Common Cartridge ${edition.version} manifest metadata schema`,
    elements: { lom: 'lom' },
    types: {
      lom: { content: '(general | lifeCycle | technical | educational | rights | relation | classification)*' },
      general: {
        content:
          '(identifier | title=langString | language=text | description=langString | keyword=langString | coverage=langString)*',
      },
      identifier: { content: '(catalog=text | entry=text)*' },
      lifeCycle: { content: 'contribute+' },
      contribute: { content: '(role | entity=text | date)*' },
      role: { content: 'value=roleValue' },
      roleValue: vocabulary(
        'author',
        'publisher',
        'unknown',
        'initiator',
        'terminator',
        'validator',
        'editor',
        'graphical designer',
        'technical implementor',
        'content provider',
        'technical validator',
        'educational validator',
        'script writer',
        'instructional designer',
        'subject matter expert',
      ),
      date: { content: '(dateTime=text | description=langString)*' },
      technical: { content: 'format=text+' },
      educational: { content: 'learningResourceType, context?, intendedEndUserRole*' },
      learningResourceType: { content: 'value=learningResourceTypeValue' },
      learningResourceTypeValue: vocabulary('IMS Common Cartridge'),
      ...audience(edition),
      rights: { content: '(cost=yesOrNo | copyrightAndOtherRestrictions=yesOrNo | description=langString)*' },
      yesOrNo: { content: 'value=yesOrNoValue' },
      yesOrNoValue: vocabulary('yes', 'no'),
      relation: { content: '(kind | resource)*' },
      kind: { content: 'value=kindValue' },
      kindValue: vocabulary(
        'ispartof',
        'haspart',
        'isversionof',
        'hasversion',
        'isformatof',
        'hasformat',
        'references',
        'isreferencedby',
        'isbasedon',
        'isbasisfor',
        'requires',
        'isrequiredby',
      ),
      resource: { content: '(identifier | description=langString)*' },
      classification: { content: '(purpose | taxonPath | description=langString | keyword=langString)*' },
      purpose: { content: 'value=purposeValue' },
      purposeValue: vocabulary(
        'discipline',
        'idea',
        'prerequisite',
        'educational objective',
        'accessibility restrictions',
        'educational level',
        'skill level',
        'security level',
        'competency',
      ),
      taxonPath: { content: 'taxon' },
      taxon: { content: '(id=text | entry=langString)*' },
      text: TEXT,
      langString: LANG_STRING,
      string: STRING,
    },
  };
}

/** ccv1p1_lomresource_v1p0.xsd. */
function strictResourceLom(edition: CartridgeEdition): Grammar {
  return {
    namespace: edition.lomResource,
    title: `Common Cartridge ${edition.version} resource metadata schema`,
    elements: { lom: 'lom' },
    types: {
      lom: { content: 'educational+' },
      educational: { content: 'context?, intendedEndUserRole+' },
      ...audience(edition),
    },
  };
}

function audience(edition: CartridgeEdition): Readonly<Record<string, TypeRule>> {
  return {
    context: { content: 'source=lomSource, value=contextValue' },
    contextValue: vocabulary(...CONTEXTS),
    lomSource: vocabulary('LOMv1.0'),
    intendedEndUserRole: { content: 'source=rolesSource, value=roleName' },
    rolesSource: vocabulary(edition.rolesSource),
    roleName: vocabulary(...ROLES),
  };
}

/** Elements of LOM 1.0 (IEEE 1484.12.3) whose content is words in languages. */
const WORDS = [
  'title',
  'keyword',
  'coverage',
  'version',
  'description',
  'installationRemarks',
  'otherPlatformRequirements',
  'typicalAgeRange',
];
/** Elements that name a value of a vocabulary. */
const VOCABULARIES = [
  'structure',
  'aggregationLevel',
  'status',
  'role',
  'interactivityType',
  'learningResourceType',
  'interactivityLevel',
  'semanticDensity',
  'intendedEndUserRole',
  'context',
  'difficulty',
  'cost',
  'copyrightAndOtherRestrictions',
  'kind',
  'purpose',
  'type',
  'name',
];

/** ccv1p3_lommanifest_v1p0.xsd and ccv1p3_lomresource_v1p0.xsd: any order, any number, free vocabularies, extensions. */
function looseLom(namespace: string, what: string): Grammar {
  const groups: Readonly<Record<string, string>> = {
    lom: 'general lifeCycle metaMetadata technical educational rights relation annotation classification',
    general: 'identifier title language description keyword coverage structure aggregationLevel',
    identifier: 'catalog entry',
    lifeCycle: 'version status contribute',
    metaMetadata: 'identifier contribute metadataschema language',
    contribute: 'role entity date',
    date: 'dateTime description',
    technical: 'format size location requirement installationRemarks otherPlatformRequirements duration',
    requirement: 'orComposite',
    orComposite: 'type name minimumVersion maximumVersion',
    duration: 'duration=text description',
    educational:
      'interactivityType learningResourceType interactivityLevel semanticDensity intendedEndUserRole context typicalAgeRange difficulty typicalLearningTime=duration description language',
    rights: 'cost copyrightAndOtherRestrictions description',
    relation: 'kind resource',
    resource: 'identifier description',
    annotation: 'entity date description',
    classification: 'purpose taxonPath description keyword',
    taxonPath: 'source=words taxon',
    taxon: 'id entry=words',
    vocabulary: 'source=text value=text',
  };
  const typeOf = (name: string) => {
    if (name.includes('=')) return name;
    if (WORDS.includes(name)) return `${name}=words`;
    if (VOCABULARIES.includes(name)) return `${name}=vocabulary`;
    return name in groups ? name : `${name}=text`;
  };
  const types = Object.entries(groups).map(([name, children]): [string, TypeRule] => {
    const slots = children.split(' ').map(typeOf).join(' | ');
    return [name, { content: `(${slots} | any)*`, otherAttributes: true }];
  });
  return {
    namespace,
    title: `Common Cartridge 1.3 ${what} metadata schema`,
    elements: { lom: 'lom' },
    lax: true,
    types: {
      ...Object.fromEntries(types),
      words: { content: 'string*', otherAttributes: true },
      string: { ...STRING, otherAttributes: true },
      text: { content: anyText, otherAttributes: true },
    },
  };
}
