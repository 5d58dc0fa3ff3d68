import { SCORM_EDITIONS } from '../../../read/scorm/editions.ts';
import { type Grammar, optional, type TypeRule } from '../../schema/grammar.ts';
import { anyText, language, oneToken, partialDate, period, type ValueRule, wholeNumber } from '../../schema/values.ts';

const YES_NO = ['yes', 'no'];
const DEGREES = ['very low', 'low', 'medium', 'high', 'very high'];

/** The values of LOMv1.0 (IEEE 1484.12.1) by element, as vocab/strict.xsd lists them. */
const VOCABULARIES: Readonly<Record<string, readonly string[]>> = {
  structure: ['atomic', 'collection', 'networked', 'hierarchical', 'linear'],
  aggregationLevel: ['1', '2', '3', '4'],
  status: ['draft', 'final', 'revised', 'unavailable'],
  role: [
    'author',
    'publisher',
    'unknown',
    'initiator',
    'terminator',
    'validator',
    'editor',
    'graphical designer',
    'technical implementer',
    'content provider',
    'technical validator',
    'educational validator',
    'script writer',
    'instructional designer',
    'subject matter expert',
  ],
  roleMeta: ['creator', 'validator'],
  type: ['operating system', 'browser'],
  name: [
    'pc-dos',
    'ms-windows',
    'macos',
    'unix',
    'multi-os',
    'none',
    'any',
    'netscape communicator',
    'ms-internet explorer',
    'opera',
    'amaya',
  ],
  interactivityType: ['active', 'expositive', 'mixed'],
  learningResourceType: [
    'exercise',
    'simulation',
    'questionnaire',
    'diagram',
    'figure',
    'graph',
    'index',
    'slide',
    'table',
    'narrative text',
    'exam',
    'experiment',
    'problem statement',
    'self assessment',
    'lecture',
  ],
  interactivityLevel: DEGREES,
  semanticDensity: DEGREES,
  intendedEndUserRole: ['teacher', 'author', 'learner', 'manager'],
  context: ['school', 'higher education', 'training', 'other'],
  difficulty: ['very easy', 'easy', 'medium', 'difficult', 'very difficult'],
  cost: YES_NO,
  copyrightAndOtherRestrictions: YES_NO,
  kind: [
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
  ],
  purpose: [
    'discipline',
    'idea',
    'prerequisite',
    'educational objective',
    'accessibility restrictions',
    'educational level',
    'skill level',
    'security level',
    'competency',
  ],
};

function text(rule: ValueRule): TypeRule {
  return { content: rule };
}

function vocabularyTypes(): Readonly<Record<string, TypeRule>> {
  return Object.fromEntries(
    Object.entries(VOCABULARIES).flatMap(([name, values]): [string, TypeRule][] => [
      [name, { content: `source=lomSource? & value=${name}Value?` }],
      [`${name}Value`, text(oneToken(...values))],
    ]),
  );
}

/** lom.xsd with strict vocabularies, strict uniqueness and no extensions: the set that the ADL schemas bind. */
export function lomGrammar(title: string): Grammar {
  return {
    namespace: SCORM_EDITIONS['2004-4th'].lom,
    title,
    elements: { lom: 'lom' },
    types: {
      ...vocabularyTypes(),
      lomSource: text(oneToken('LOMv1.0')),
      lom: {
        content:
          'general? & lifeCycle? & metaMetadata? & technical? & educational* & rights? & relation* & annotation* & classification*',
      },
      general: {
        content:
          'identifier* & title=words? & language=languageOrNone* & description=words* & keyword=words* & coverage=words* & structure? & aggregationLevel?',
      },
      identifier: { content: 'catalog=text? & entry=text?' },
      lifeCycle: { content: 'version=words? & status? & contribute*' },
      contribute: { content: 'role? & entity=text* & date?' },
      metaMetadata: { content: 'identifier* & contribute=contributeMeta* & metadataSchema=text* & language?' },
      contributeMeta: { content: 'role=roleMeta? & entity=text* & date?' },
      date: { content: 'dateTime? & description=words?' },
      dateTime: text(partialDate),
      technical: {
        content:
          'format=text* & size? & location=text* & requirement* & installationRemarks=words? & otherPlatformRequirements=words* & duration?',
      },
      size: text(wholeNumber),
      requirement: { content: 'orComposite*' },
      orComposite: { content: 'type? & name? & minimumVersion=text? & maximumVersion=text?' },
      duration: { content: 'duration=period? & description=words?' },
      period: text(period),
      educational: {
        content:
          'interactivityType? & learningResourceType* & interactivityLevel? & semanticDensity? & intendedEndUserRole* & context* & typicalAgeRange=words* & difficulty? & typicalLearningTime=duration? & description=words* & language*',
      },
      rights: { content: 'cost? & copyrightAndOtherRestrictions? & description=words?' },
      relation: { content: 'kind? & resource?' },
      resource: { content: 'identifier* & description=words*' },
      annotation: { content: 'entity=text? & date? & description=words?' },
      classification: { content: 'purpose? & taxonPath* & description=words? & keyword=words*' },
      taxonPath: { content: 'source=words? & taxon*' },
      taxon: { content: 'id=text? & entry=words?' },
      words: { content: 'string*' },
      string: { content: anyText, attributes: { language: optional(language) } },
      language: text(language),
      languageOrNone: text({
        is: `${language.is}, or none`,
        test: (value) => language.test(value) || /^\s*none\s*$/.test(value),
      }),
      text: text(anyText),
    },
  };
}
