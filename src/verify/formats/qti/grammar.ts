import { type CartridgeVersion, QTI_NAMESPACE } from '../../../read/common-cartridge/versions.ts';
import { type Grammar, type Grammars, grammars, optional, required, type TypeRule } from '../../schema/grammar.ts';
import { anyText, oneOf } from '../../schema/values.ts';

const YES_NO = optional(oneOf('Yes', 'No'));
const TEXT = optional(anyText);
const RESPONSE: TypeRule = {
  content: '(material | material_ref)?, (render_choice | render_fib), (material | material_ref)?',
  attributes: {
    ident: required(anyText),
    rcardinality: optional(oneOf('Single', 'Multiple', 'Ordered')),
    rtiming: YES_NO,
  },
};
const RENDERED = '(material | material_ref | response_label | flow_label)*';
const LINK: TypeRule = { content: '', attributes: { linkrefid: required(anyText) } };
const CONDITION: TypeRule = { content: anyText, attributes: { respident: required(anyText), case: YES_NO } };
const EXPLANATION = '(flow_mat+ | material+)';

/** ccv1p1_qtiasiv1p2p1_v1p0.xsd: the profile of QTI 1.2.1 of Common Cartridge. */
const profile: Grammar = {
  namespace: QTI_NAMESPACE,
  title: 'Common Cartridge QTI 1.2.1 profile schema',
  elements: { questestinterop: 'questestinterop' },
  types: {
    questestinterop: { content: 'objectbank | assessment' },
    assessment: {
      content: 'qtimetadata?, rubric?, presentation_material?, section',
      attributes: { ident: required(anyText), title: required(anyText), 'xml:lang': TEXT },
    },
    objectbank: { content: 'qtimetadata?, item+', attributes: { ident: required(anyText) } },
    section: { content: 'item+', attributes: { ident: required(anyText), title: TEXT, 'xml:lang': TEXT } },
    item: {
      content: 'itemmetadata?, presentation?, resprocessing*, itemfeedback*',
      attributes: { ident: required(anyText), title: TEXT, 'xml:lang': TEXT },
    },
    itemmetadata: { content: 'qtimetadata+' },
    qtimetadata: { content: 'qtimetadatafield+' },
    qtimetadatafield: { content: 'fieldlabel=text, fieldentry=text', attributes: { 'xml:lang': TEXT } },
    text: { content: anyText },
    rubric: { content: 'material' },
    presentation_material: { content: 'flow_mat+' },
    presentation: {
      content: 'flow | (material | response_lid | response_str)+',
      attributes: { label: TEXT, 'xml:lang': TEXT, x0: TEXT, y0: TEXT, width: TEXT, height: TEXT },
    },
    flow: { content: '(flow | material | material_ref | response_lid | response_str)+', attributes: { class: TEXT } },
    flow_mat: { content: '(flow_mat | material | material_ref)+', attributes: { class: TEXT } },
    material: {
      content: '(mattext | matref | matbreak)+, altmaterial*',
      attributes: { label: TEXT, 'xml:lang': TEXT },
    },
    altmaterial: { content: '(mattext | matref | matbreak)+', attributes: { 'xml:lang': TEXT } },
    mattext: {
      content: anyText,
      attributes: {
        texttype: TEXT,
        charset: TEXT,
        label: TEXT,
        uri: TEXT,
        width: TEXT,
        height: TEXT,
        x0: TEXT,
        y0: TEXT,
        'xml:lang': TEXT,
        'xml:space': optional(oneOf('default', 'preserve')),
      },
    },
    matref: LINK,
    material_ref: LINK,
    matbreak: { content: '' },
    response_lid: RESPONSE,
    response_str: RESPONSE,
    render_choice: { content: RENDERED, attributes: { shuffle: YES_NO, minnumber: TEXT, maxnumber: TEXT } },
    render_fib: {
      content: RENDERED,
      attributes: {
        encoding: TEXT,
        charset: TEXT,
        rows: TEXT,
        columns: TEXT,
        maxchars: TEXT,
        minnumber: TEXT,
        maxnumber: TEXT,
        prompt: optional(oneOf('Asterisk', 'Box', 'Dashline', 'Underline')),
        fibtype: optional(oneOf('Decimal', 'Integer', 'Scientific', 'String')),
      },
    },
    response_label: {
      content: '(material | material_ref | flow_mat)*',
      attributes: {
        ident: required(anyText),
        labelrefid: TEXT,
        rshuffle: YES_NO,
        match_group: TEXT,
        match_max: TEXT,
      },
    },
    flow_label: { content: '(flow_label | response_label)+', attributes: { class: TEXT } },
    resprocessing: { content: 'outcomes, respcondition+' },
    outcomes: { content: 'decvar' },
    decvar: {
      content: anyText,
      attributes: {
        varname: required(oneOf('SCORE')),
        vartype: optional(oneOf('Decimal', 'Integer')),
        minvalue: TEXT,
        maxvalue: TEXT,
      },
    },
    respcondition: {
      content: 'conditionvar, setvar*, displayfeedback*',
      attributes: { title: TEXT, continue: YES_NO },
    },
    conditionvar: { content: '(and | other | varequal | varsubstring)+' },
    and: { content: '(not | varequal)+' },
    not: { content: 'varequal+' },
    other: { content: '' },
    varequal: CONDITION,
    varsubstring: CONDITION,
    setvar: { content: anyText, attributes: { varname: TEXT, action: optional(oneOf('Set')) } },
    displayfeedback: {
      content: anyText,
      attributes: { feedbacktype: required(oneOf('Response', 'Solution', 'Hint')), linkrefid: required(anyText) },
    },
    itemfeedback: {
      content: '(flow_mat | material | solution | hint)+',
      attributes: { ident: required(anyText), title: TEXT },
    },
    solution: { content: 'solutionmaterial+', attributes: { feedbackstyle: optional(oneOf('Complete')) } },
    hint: { content: 'hintmaterial+', attributes: { feedbackstyle: optional(oneOf('Complete')) } },
    solutionmaterial: { content: EXPLANATION },
    hintmaterial: { content: EXPLANATION },
  },
};

/** Material that is a file, with its attributes beside those that all have. */
function fileMaterial(...names: readonly string[]): TypeRule {
  const all = ['label', 'uri', 'embedded', ...names];
  return { content: anyText, attributes: Object.fromEntries(all.map((name) => [name, TEXT])) };
}

const PLACE = ['width', 'height', 'x0', 'y0'];
const MATERIAL_1_0 =
  '(mattext | matemtext=mattext | matimage | mataudio | matvideo | matapplet | matapplication | matref | matbreak)+';

/** Where ims_qtiasiv1p2_localised.xsd of 1.0 differs: more sorts of material, fewer required attributes, no rubric. */
const first: Grammar = {
  ...profile,
  title: 'Common Cartridge 1.0 QTI 1.2.1 profile schema',
  types: {
    ...profile.types,
    assessment: {
      content: 'qticomment=comment?, qtimetadata?, presentation_material?, section',
      attributes: { ident: required(anyText), title: TEXT, 'xml:lang': TEXT },
    },
    comment: { content: anyText, attributes: { 'xml:lang': TEXT } },
    objectbank: { content: 'qtimetadata*, item+', attributes: { ident: required(anyText) } },
    section: { content: 'item*', attributes: { ident: required(anyText), title: TEXT } },
    material: { content: `${MATERIAL_1_0}, altmaterial*`, attributes: { label: TEXT } },
    altmaterial: { content: MATERIAL_1_0 },
    matimage: fileMaterial('imagtype', ...PLACE),
    mataudio: fileMaterial('audiotype'),
    matvideo: fileMaterial('videotype', ...PLACE),
    matapplet: fileMaterial(...PLACE),
    matapplication: fileMaterial('apptype'),
    response_label: {
      content: '(material | material_ref | flow_mat)*',
      attributes: {
        ident: required(anyText),
        labelrefid: TEXT,
        rshuffle: YES_NO,
        rarea: optional(oneOf('Ellipse')),
        rrange: optional(oneOf('Exact')),
        match_group: TEXT,
        match_max: TEXT,
      },
    },
    decvar: {
      content: anyText,
      attributes: {
        varname: optional(oneOf('SCORE')),
        vartype: optional(oneOf('Decimal', 'Integer')),
        minvalue: TEXT,
        maxvalue: TEXT,
      },
    },
    not: { content: 'varequal' },
    other: { content: anyText },
    setvar: {
      content: anyText,
      attributes: { varname: TEXT, action: optional(oneOf('Set', 'Add', 'Subtract')) },
    },
    displayfeedback: {
      content: anyText,
      attributes: { feedbacktype: optional(oneOf('Response', 'Solution', 'Hint')), linkrefid: required(anyText) },
    },
    itemfeedback: {
      content: '(flow_mat | solution | hint)+',
      attributes: { ident: required(anyText), title: TEXT, view: optional(oneOf('All')) },
    },
    solutionmaterial: { content: 'flow_mat+' },
    hintmaterial: { content: 'flow_mat+' },
  },
};

const BY_VERSION: Readonly<Record<CartridgeVersion, Grammars>> = {
  '1.0': grammars(first),
  '1.1': grammars(profile),
  '1.2': grammars(profile),
  /** Conditions may be joined and turned around in more ways. */
  '1.3': grammars({
    ...profile,
    types: {
      ...profile.types,
      conditionvar: { content: '(and | or=and | not | other | varequal | varsubstring)+' },
    },
  }),
};
/** The schema of assessments and question banks in an edition of Common Cartridge. */
export function qtiGrammars(version: CartridgeVersion): Grammars {
  return BY_VERSION[version];
}
