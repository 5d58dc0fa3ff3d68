import type { CartridgeEdition } from '../../../read/common-cartridge/versions.ts';
import { type Grammar, optional, type TypeRule } from '../../schema/grammar.ts';
import { anyText, oneOf, partialDate, period, wholeNumber } from '../../schema/values.ts';
import { looseLom } from './loose-lom.ts';

const TEXT: TypeRule = { content: anyText };
const LANG_STRING: TypeRule = { content: 'string*' };
const STRING: TypeRule = { content: anyText, attributes: { language: optional(anyText) } };
const ROLES = ['Instructor', 'Learner', 'Mentor'] as const;
const FREE: TypeRule = { content: '(source=text | value=text)*' };
const CONTEXTS = ['higher education', 'school', 'training', 'other'] as const;

function vocabulary(...values: readonly string[]): TypeRule {
  return { content: oneOf(...values) };
}

/**
 * LOM of the whole cartridge. 1.0 narrows it to what Dublin Core has, 1.1 and 1.2 its vocabularies too; 1.3 takes all
 * of LOM, loosely.
 */
export function lomManifestGrammar(edition: CartridgeEdition): Grammar {
  if (edition.version === '1.3') return looseLom(edition.lomManifest, `${title(edition)} manifest`);
  return edition.version === '1.0' ? dublinCoreLom(edition) : strictManifestLom(edition);
}

/** LOM of one resource: in 1.1 and 1.2 only for whom it is, in 1.0 and 1.3 all of LOM. */
export function lomResourceGrammar(edition: CartridgeEdition): Grammar {
  if (edition.version === '1.3') return looseLom(edition.lomResource, `${title(edition)} resource`);
  if (edition.version === '1.0')
    return looseLom(edition.lomResource, `${title(edition)} resource`, firstEditionTypes(edition));
  return strictResourceLom(edition);
}

function title({ version }: CartridgeEdition): string {
  return `Common Cartridge ${version}`;
}

/** domainProfile_1/lomLoose_localised.xsd of 1.0: the elements of 1.1, most of them optional, vocabularies free. */
function dublinCoreLom(edition: CartridgeEdition): Grammar {
  const later = strictManifestLom(edition);
  const types: Readonly<Record<string, TypeRule>> = {
    ...later.types,
    lifeCycle: { content: 'contribute*' },
    role: { content: '(source=text | value=text | any)*' },
    date: { content: '(dateTime | description=langString | any)*' },
    dateTime: { content: partialDate },
    technical: { content: 'format=text*' },
    educational: { content: 'learningResourceType*' },
    learningResourceType: { content: '(source=text | value=learningResourceTypeValue)*' },
    yesOrNo: FREE,
    kind: FREE,
    purpose: FREE,
    taxonPath: { content: '(source=langString | taxon)*' },
  };
  return {
    ...later,
    lax: true,
    types: Object.fromEntries(
      Object.entries(types).map(([name, type]): [string, TypeRule] => [name, { ...type, otherAttributes: true }]),
    ),
  };
}

/** What domainProfile_2/lomLoose_localised.xsd of 1.0 fixes: for whom a resource is, and the form of values. */
function firstEditionTypes(edition: CartridgeEdition): Readonly<Record<string, TypeRule>> {
  return {
    intendedEndUserRole: { content: '(source=rolesSource | value=roleName | any)*', otherAttributes: true },
    rolesSource: vocabulary(edition.rolesSource),
    roleName: vocabulary('Instructor', 'Learner'),
    context: { content: '(source=contextSource | value=contextName | any)*', otherAttributes: true },
    contextSource: vocabulary('LOMv1.0'),
    contextName: vocabulary('higher education'),
    dateTime: { content: partialDate, otherAttributes: true },
    size: { content: wholeNumber, otherAttributes: true },
    period: { content: period, otherAttributes: true },
  };
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
