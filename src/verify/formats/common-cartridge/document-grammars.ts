import { ASSIGNMENT_NAMESPACE, type CartridgeEdition, EDITIONS } from '../../../read/common-cartridge/versions.ts';
import { type Grammar, type Grammars, grammars, optional, required, type TypeRule } from '../../schema/grammar.ts';
import { anyText, boolean, identifier, oneOf, textOf, xmlName } from '../../schema/values.ts';

const TEXT_TYPES = oneOf('text/plain', 'text/html');
const TEXT: TypeRule = { content: anyText };
const MARKED_TEXT: TypeRule = { content: anyText, attributes: { texttype: required(TEXT_TYPES) } };

/** imsdt_v1p0.xsd and ccv1pN_imsdt_v1pN.xsd: a discussion topic. In 1.0 its text is plain unless it says otherwise. */
export function topicGrammars(edition: CartridgeEdition): Grammars {
  const first = edition.version === '1.0';
  return grammars({
    namespace: edition.topic,
    title: `Common Cartridge ${edition.version} discussion topic schema`,
    elements: { topic: 'topic' },
    unqualified: first,
    types: {
      topic: { content: `title=plain, text, attachments?${first ? '' : ', any*'}` },
      plain: TEXT,
      text: first ? { ...MARKED_TEXT, attributes: { texttype: optional(TEXT_TYPES) } } : MARKED_TEXT,
      attachments: { content: 'attachment+' },
      attachment: { content: '', attributes: { href: required(anyText) } },
    },
  });
}

/** imswl_v1p0.xsd and ccv1pN_imswl_v1pN.xsd: a web link. */
export function webLinkGrammars(edition: CartridgeEdition): Grammars {
  const first = edition.version === '1.0';
  return grammars({
    namespace: edition.webLink,
    title: `Common Cartridge ${edition.version} web link schema`,
    elements: { webLink: 'webLink' },
    unqualified: first,
    types: {
      webLink: { content: `title=plain, url${first ? '' : ', any*'}` },
      plain: TEXT,
      url: {
        content: '',
        attributes: {
          href: required(anyText),
          target: optional(anyText),
          windowFeatures: optional(anyText),
        },
      },
    },
  });
}

/** cc_extresource_assignmentv1p0_v1p0.xsd: the assignment extension, elements in any order. */
export const assignmentGrammars: Grammars = grammars({
  namespace: ASSIGNMENT_NAMESPACE,
  title: 'Common Cartridge assignment extension schema 1.0',
  elements: { assignment: 'assignment' },
  types: {
    assignment: {
      content:
        'title=plain & text? & instructor_text=text? & attachments? & gradable? & submission_formats? & extensions?',
      attributes: { identifier: required(identifier) },
    },
    plain: TEXT,
    text: MARKED_TEXT,
    // The schema types it as a bare boolean; Canvas reads an attribute `points_possible` all the same.
    gradable: { content: boolean },
    attachments: { content: 'attachment+' },
    attachment: {
      content: '',
      attributes: { href: required(anyText), role: required(oneOf('All', 'Learner', 'Manager', 'Instructor')) },
    },
    submission_formats: { content: 'format+' },
    format: { content: '', attributes: { type: required(oneOf('text', 'html', 'url', 'file')) } },
    extensions: { content: 'any*', attributes: { platform: optional(anyText) } },
  },
});

const URL_TEXT: TypeRule = { content: textOf(4096, 1) };
const BLTI = 'http://www.imsglobal.org/xsd/imsbasiclti_v1p0';
const LTICM = 'http://www.imsglobal.org/xsd/imslticm_v1p0';
const LTICP = 'http://www.imsglobal.org/xsd/imslticp_v1p0';

/** imslticc, imsbasiclti, imslticm, imslticp: a link to an external tool. Its parts come from four namespaces. */
export function ltiGrammars(edition: CartridgeEdition): Grammars {
  const link: Grammar = {
    namespace: edition.lti ?? EDITIONS['1.3'].lti ?? '',
    title: `Common Cartridge ${edition.version} LTI link schema`,
    prefixes: { blti: BLTI },
    elements: { cartridge_basiclti_link: 'link' },
    types: {
      link: {
        content:
          'blti:title, blti:description?, blti:custom?, blti:extensions*, blti:launch_url?, blti:secure_launch_url?, ' +
          'blti:icon?, blti:secure_icon?, blti:vendor, cartridge_bundle=resource?, cartridge_icon=resource?, any*',
      },
      resource: { content: anyText, attributes: { identifierref: required(xmlName) }, otherAttributes: true },
    },
  };
  const basic: Grammar = {
    namespace: BLTI,
    title: link.title,
    prefixes: { lticm: LTICM, lticp: LTICP },
    elements: {
      title: 'text',
      description: 'text',
      custom: 'properties',
      extensions: 'extensions',
      launch_url: 'url',
      secure_launch_url: 'url',
      icon: 'icon',
      secure_icon: 'icon',
      vendor: 'vendor',
    },
    types: {
      text: TEXT,
      url: URL_TEXT,
      properties: { content: 'lticm:property*' },
      extensions: { content: 'lticm:property*', attributes: { platform: required(xmlName) }, otherAttributes: true },
      icon: {
        content: anyText,
        attributes: { key: optional(xmlName), platform: optional(xmlName), style: optional(xmlName) },
        otherAttributes: true,
      },
      vendor: { content: 'lticp:code, lticp:name, lticp:description?, lticp:url?, lticp:contact?' },
    },
  };
  return grammars(link, basic, ltiCommonGrammar(link.title), ltiPartyGrammar(link.title));
}

function ltiCommonGrammar(title: string): Grammar {
  return {
    namespace: LTICM,
    title,
    elements: { property: 'property' },
    types: { property: { content: anyText, attributes: { name: required(xmlName) }, otherAttributes: true } },
  };
}

function ltiPartyGrammar(title: string): Grammar {
  const words: TypeRule = { content: anyText, attributes: { key: optional(xmlName) }, otherAttributes: true };
  return {
    namespace: LTICP,
    title,
    elements: { code: 'code', name: 'words', description: 'words', url: 'url', contact: 'contact' },
    types: {
      code: { content: xmlName },
      words,
      url: URL_TEXT,
      contact: { content: 'email=url, any*' },
    },
  };
}
