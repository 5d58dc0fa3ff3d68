import type { ToolParameter } from '../../../model/model.ts';
import { el, type XmlChild, type XmlElement } from '../xml.ts';
import { type CartridgeVersion, XSI_NAMESPACE } from './version.ts';
import { percentEncoded } from './web-link.ts';

/** What a cartridge says of an external tool. */
export interface LtiLink {
  readonly title: string;
  /** Plain words; left out where empty. */
  readonly description: string;
  readonly url: string;
  readonly parameters: readonly ToolParameter[];
  readonly points?: number | undefined;
}

const BLTI = 'http://www.imsglobal.org/xsd/imsbasiclti_v1p0';
const LTICM = 'http://www.imsglobal.org/xsd/imslticm_v1p0';
const LTICP = 'http://www.imsglobal.org/xsd/imslticp_v1p0';

/**
 * A link to an external tool. Moodle reads `launch_url` alone, Canvas `secure_launch_url` first: an address with https
 * is in both. The schema wants a vendor, whom nobody reads: it is the place of the address.
 */
export function ltiLinkDocument(version: CartridgeVersion, link: LtiLink): XmlElement {
  const url = percentEncoded(link.url);
  const { host, protocol } = new URL(url);
  const { namespace, schema } = version.lti;
  return el(
    'cartridge_basiclti_link',
    {
      xmlns: namespace,
      'xmlns:blti': BLTI,
      'xmlns:lticm': LTICM,
      'xmlns:lticp': LTICP,
      'xmlns:xsi': XSI_NAMESPACE,
      'xsi:schemaLocation': [
        `${namespace} ${schema}`,
        `${BLTI} http://www.imsglobal.org/xsd/lti/ltiv1p0/imsbasiclti_v1p0p1.xsd`,
        `${LTICM} http://www.imsglobal.org/xsd/lti/ltiv1p0/imslticm_v1p0.xsd`,
        `${LTICP} http://www.imsglobal.org/xsd/lti/ltiv1p0/imslticp_v1p0.xsd`,
      ].join(' '),
    },
    el('blti:title', {}, link.title),
    link.description === '' ? undefined : el('blti:description', {}, link.description),
    link.parameters.length === 0 ? undefined : el('blti:custom', {}, link.parameters.map(property)),
    canvasExtensions(link),
    el('blti:launch_url', {}, url),
    protocol === 'https:' ? el('blti:secure_launch_url', {}, url) : undefined,
    el('blti:vendor', {}, el('lticp:code', {}, vendorCode(host)), el('lticp:name', {}, host)),
  );
}

/** Canvas makes an assignment of a tool with its own property `outcome`, worth so many points. */
function canvasExtensions({ points }: LtiLink): XmlChild {
  if (points === undefined) return undefined;
  const outcome = property({ name: 'outcome', value: String(points) });
  return el('blti:extensions', { platform: 'canvas.instructure.com' }, outcome);
}

function property({ name, value }: ToolParameter): XmlElement {
  return el('lticm:property', { name }, value);
}

/** A name of XML: it begins with a letter and holds no colon. */
function vendorCode(host: string): string {
  const plain = host.replace(/[^A-Za-z0-9.-]/g, '-');
  return /^[A-Za-z]/.test(plain) ? plain : `host-${plain}`;
}
