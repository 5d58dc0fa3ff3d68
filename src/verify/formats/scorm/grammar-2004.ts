import { ADLNAV, ADLSEQ, SCORM_EDITIONS, type ScormEdition } from '../../../read/scorm/editions.ts';
import { type Grammar, type Grammars, grammars, optional, required } from '../../schema/grammar.ts';
import { anyText, boolean, decimal, identifier, oneOf, oneToken } from '../../schema/values.ts';
import { lomGrammar } from './lom-grammar.ts';
import { sequencingGrammar } from './sequencing-grammar.ts';

const { namespace, adlcp } = SCORM_EDITIONS['2004-4th'];

/** imscp_v1p1.xsd. The 4th edition asks every organization for an item and lets unknown extensions pass. */
function manifestGrammar(edition: ScormEdition): Grammar {
  return {
    namespace,
    title: `${SCORM_EDITIONS[edition].title} manifest schema`,
    lax: edition === '2004-4th',
    elements: { manifest: 'manifest' },
    types: {
      manifest: {
        content: 'metadata?, organizations, resources, manifest*, any*',
        attributes: {
          identifier: required(identifier),
          version: optional(anyText),
          'xml:base': optional(anyText),
        },
        otherAttributes: true,
      },
      metadata: { content: 'schema=text?, schemaversion=text?, any*', otherAttributes: edition === '2004-4th' },
      text: { content: anyText },
      organizations: {
        content: 'organization*, any*',
        // That it names an organization is a rule of its own.
        attributes: { default: optional(anyText) },
        otherAttributes: true,
      },
      organization: {
        content: `title=text?, item${edition === '2004-4th' ? '+' : '*'}, metadata?, any*`,
        attributes: { identifier: required(identifier), structure: optional(anyText) },
        otherAttributes: true,
      },
      item: {
        content: 'title=text?, item*, metadata?, any*',
        attributes: {
          identifier: required(identifier),
          identifierref: optional(anyText),
          isvisible: optional(boolean),
          parameters: optional(anyText),
        },
        otherAttributes: true,
      },
      resources: { content: 'resource*, any*', attributes: { 'xml:base': optional(anyText) }, otherAttributes: true },
      resource: {
        content: 'metadata?, file*, dependency*, any*',
        attributes: {
          identifier: required(identifier),
          type: required(anyText),
          'xml:base': optional(anyText),
          href: optional(anyText),
        },
        otherAttributes: true,
      },
      file: { content: 'metadata?, any*', attributes: { href: required(anyText) }, otherAttributes: true },
      dependency: { content: 'any*', attributes: { identifierref: required(anyText) }, otherAttributes: true },
    },
  };
}

/** adlcp_v1p3.xsd. */
function adlGrammar(edition: ScormEdition): Grammar {
  const fourth = edition === '2004-4th';
  const measure = decimal(0, 1);
  return {
    namespace: adlcp,
    usualPrefix: 'adlcp',
    title: `${SCORM_EDITIONS[edition].title} ADL schema`,
    elements: {
      location: 'text',
      dataFromLMS: 'text',
      timeLimitAction: 'timeLimitAction',
      completionThreshold: 'completionThreshold',
      ...(fourth ? { data: 'data', map: 'map' } : {}),
    },
    attributes: {
      scormType: oneOf('sco', 'asset'),
      ...(fourth ? { sharedDataGlobalToSystem: boolean } : {}),
    },
    types: {
      text: { content: anyText },
      timeLimitAction: {
        content: oneOf('exit,message', 'exit,no message', 'continue,message', 'continue,no message'),
      },
      completionThreshold: fourth
        ? {
            content: anyText,
            attributes: {
              completedByMeasure: optional(boolean),
              minProgressMeasure: optional(measure),
              progressWeight: optional(measure),
            },
          }
        : { content: measure },
      data: { content: 'map+' },
      map: {
        content: '',
        attributes: {
          targetID: required(anyText),
          readSharedData: optional(boolean),
          writeSharedData: optional(boolean),
        },
      },
    },
  };
}

/** adlseq_v1p3.xsd; the objectives are of the 4th edition. */
function adlSequencingGrammar(edition: ScormEdition): Grammar {
  const consideration = optional(oneToken('always', 'ifAttempted', 'ifNotSkipped', 'ifNotSuspended'));
  const fourth = edition === '2004-4th';
  const flags = ['RawScore', 'MinScore', 'MaxScore', 'CompletionStatus', 'ProgressMeasure'].flatMap((name) => [
    [`read${name}`, optional(boolean)] as const,
    [`write${name}`, optional(boolean)] as const,
  ]);
  return {
    namespace: ADLSEQ,
    usualPrefix: 'adlseq',
    title: `${SCORM_EDITIONS[edition].title} ADL sequencing schema`,
    elements: {
      constrainedChoiceConsiderations: 'constrainedChoiceConsiderations',
      rollupConsiderations: 'rollupConsiderations',
      ...(fourth ? { objectives: 'objectives' } : {}),
    },
    attributes: { objectivesGlobalToSystem: boolean },
    types: {
      constrainedChoiceConsiderations: {
        content: '',
        attributes: { preventActivation: optional(boolean), constrainChoice: optional(boolean) },
      },
      rollupConsiderations: {
        content: '',
        attributes: {
          requiredForSatisfied: consideration,
          requiredForNotSatisfied: consideration,
          requiredForCompleted: consideration,
          requiredForIncomplete: consideration,
          measureSatisfactionIfActive: optional(boolean),
        },
      },
      objectives: { content: 'objective+' },
      objective: { content: 'mapInfo+', attributes: { objectiveID: required(anyText) } },
      mapInfo: {
        content: '',
        attributes: { targetObjectiveID: required(anyText), ...Object.fromEntries(flags) },
      },
    },
  };
}

/** adlnav_v1p3.xsd. */
function navigationGrammar(edition: ScormEdition): Grammar {
  return {
    namespace: ADLNAV,
    usualPrefix: 'adlnav',
    title: `${SCORM_EDITIONS[edition].title} navigation schema`,
    elements: { presentation: 'presentation' },
    types: {
      presentation: { content: 'navigationInterface?' },
      navigationInterface: { content: 'hideLMSUI*' },
      hideLMSUI: {
        content: oneToken('abandon', 'continue', 'exit', 'previous', 'suspendAll', 'exitAll', 'abandonAll'),
      },
    },
  };
}

function grammarsOf(edition: ScormEdition): Grammars {
  return grammars(
    manifestGrammar(edition),
    adlGrammar(edition),
    adlSequencingGrammar(edition),
    navigationGrammar(edition),
    sequencingGrammar(`${SCORM_EDITIONS[edition].title} sequencing schema`),
    lomGrammar(`${SCORM_EDITIONS[edition].title} metadata schema`),
  );
}

/** The 2nd edition's schemas are the 3rd's, as far as manifests go. */
export const scorm2004Grammars: Readonly<Record<'2004-2nd' | '2004-3rd' | '2004-4th', Grammars>> = {
  '2004-2nd': grammarsOf('2004-2nd'),
  '2004-3rd': grammarsOf('2004-3rd'),
  '2004-4th': grammarsOf('2004-4th'),
};
