import { type Grammar, optional, type TypeRule } from '../../schema/grammar.ts';
import { anyText } from '../../schema/values.ts';

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

/**
 * ccv1p3_lommanifest_v1p0.xsd, ccv1p3_lomresource_v1p0.xsd: any order, any number, free vocabularies, extensions.
 * `narrowed` has the types that are less free.
 */
export function looseLom(namespace: string, what: string, narrowed: Readonly<Record<string, TypeRule>> = {}): Grammar {
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
    duration: 'duration=period description',
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
    if (name.includes('=') || name in narrowed) return name;
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
    title: `${what} metadata schema`,
    elements: { lom: 'lom' },
    lax: true,
    types: {
      ...Object.fromEntries(types),
      words: { content: 'string*', otherAttributes: true },
      string: { content: anyText, attributes: { language: optional(anyText) }, otherAttributes: true },
      text: { content: anyText, otherAttributes: true },
      period: { content: anyText, otherAttributes: true },
      ...narrowed,
    },
  };
}
