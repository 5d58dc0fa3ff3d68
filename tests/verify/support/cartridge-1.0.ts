import { cartridge } from './cartridge.ts';
import type { PackageDraft } from './package-draft.ts';

const M = 'imsmanifest.xml';
const TOOL_ITEM = '<item identifier="i-tool" identifierref="r-tool"><title>The tool</title></item>\n';
const TOOL = '<resource identifier="r-tool" type="imsbasiclti_xmlv1p0">\n<file href="tools/tool.xml"/>\n</resource>\n';

/** The cartridge of the later editions, without the tool, as Common Cartridge 1.0 writes it. */
export function cartridge10(): PackageDraft {
  return cartridge(1)
    .replace(M, 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1', 'http://www.imsglobal.org/xsd/imscc/imscp_v1p1')
    .replace(M, 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest', 'http://ltsc.ieee.org/xsd/imscc/LOM')
    .replace(M, 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/resource', 'http://ltsc.ieee.org/xsd/LOM')
    .replace(M, '1.1.0', '1.0.0')
    .replaceAll(M, 'xmlv1p1', 'xmlv1p0')
    .replace(M, TOOL_ITEM, '')
    .replace(M, TOOL, '')
    .remove('tools/tool.xml')
    .set(
      'topics/free.xml',
      `<?xml version="1.0" encoding="UTF-8"?>
<dt:topic xmlns:dt="http://www.imsglobal.org/xsd/imsdt_v1p0">
<title>Was it free?</title>
<text texttype="text/html">&lt;p&gt;Was the labour market free?&lt;/p&gt;</text>
</dt:topic>
`,
    )
    .set(
      'links/archive.xml',
      `<?xml version="1.0" encoding="UTF-8"?>
<wl:webLink xmlns:wl="http://www.imsglobal.org/xsd/imswl_v1p0">
<title>The archive</title>
<url href="https://example.org/archive"/>
</wl:webLink>
`,
    );
}
