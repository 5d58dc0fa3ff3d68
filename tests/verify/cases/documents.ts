import { cartridge } from '../support/cartridge.ts';
import type { FixtureGroup } from '../support/fixture.ts';

const M = 'imsmanifest.xml';
const TOPIC = 'topics/free.xml';
const LINK = 'links/archive.xml';

/** Files and documents of a cartridge, XML among them. */
/** Custom parameters of a tool. */
function custom(name: string, value: string): string {
  return `<blti:custom xmlns:lticm="http://www.imsglobal.org/xsd/imslticm_v1p0"><lticm:property name="${name}">${value}</lticm:property></blti:custom>`;
}

export const documentFixtures: FixtureGroup = {
  title: 'files and documents of Common Cartridge 1.1',
  base: () => cartridge(1),
  for: [],
  fixtures: [
    {
      name: 'file-missing-error',
      change: (d) => d.remove('images/map.png'),
      expect: ['cc/broken-reference @ pages/factory.html:7', 'cc/file-missing @ imsmanifest.xml:42'],
    },
    {
      name: 'file-case-error',
      change: (d) => d.replaceAll(M, 'images/map.png', 'images/Map.png'),
      expect: ['cc/file-case @ imsmanifest.xml:42'],
    },
    {
      name: 'file-not-listed-warning',
      change: (d) => d.set('notes.txt', 'x'),
      expect: ['cc/file-not-listed @ notes.txt'],
    },
    { name: 'schema-beside-manifest-valid', change: (d) => d.set('imscp.xsd', 'x'), expect: [] },
    {
      name: 'file-escapes-error',
      change: (d) => d.replaceAll(M, 'images/map.png', '../map.png'),
      expect: ['cc/file-escapes @ imsmanifest.xml:42', 'cc/file-not-listed @ images/map.png'],
    },
    {
      name: 'remote-file-warning',
      change: (d) => d.replaceAll(M, 'images/map.png', 'https://example.org/map.png'),
      expect: ['cc/file-not-listed @ images/map.png', 'cc/remote-file @ imsmanifest.xml:42'],
    },
    {
      name: 'remote-base-warning',
      change: (d) =>
        d.replace(
          M,
          '<resource identifier="r-image"',
          '<resource xml:base="https://example.org/" identifier="r-image"',
        ),
      expect: ['cc/file-not-listed @ images/map.png', 'cc/remote-file @ imsmanifest.xml:42'],
    },
    {
      name: 'percent-encoded-href-valid',
      change: (d) =>
        d
          .rename('images/map.png', 'images/my map.png')
          .replaceAll(M, 'images/map.png', 'images/my%20map.png')
          .replace('pages/factory.html', 'map.png', 'my%20map.png'),
      expect: [],
    },
    {
      name: 'xml-base-valid',
      change: (d) =>
        d.replace(
          M,
          '<resource identifier="r-image" type="webcontent" href="images/map.png">\n<file href="images/map.png"/>',
          '<resource identifier="r-image" type="webcontent" xml:base="images/" href="map.png">\n<file href="map.png"/>',
        ),
      expect: [],
    },
    {
      name: 'broken-picture-warning',
      change: (d) => d.replace('pages/factory.html', '../images/map.png', '../images/nap.png'),
      expect: ['cc/broken-reference @ pages/factory.html:7'],
    },
    {
      name: 'filebase-picture-in-topic-valid',
      change: (d) =>
        d.replace(TOPIC, '&lt;p&gt;', '&lt;p&gt;&lt;img src="$IMS-CC-FILEBASE$/images/map.png" alt=""&gt;'),
      expect: [],
    },
    {
      name: 'filebase-relative-picture-in-topic-valid',
      change: (d) =>
        d.replace(TOPIC, '&lt;p&gt;', '&lt;p&gt;&lt;img src="$IMS-CC-FILEBASE$../images/map.png" alt=""&gt;'),
      expect: [],
    },
    {
      name: 'broken-picture-in-topic-warning',
      change: (d) =>
        d.replace(TOPIC, '&lt;p&gt;', '&lt;p&gt;&lt;img src="$IMS-CC-FILEBASE$/images/nap.png" alt=""&gt;'),
      expect: ['cc/broken-reference @ topics/free.xml:2'],
    },
    {
      name: 'broken-picture-in-question-warning',
      change: (d) => d.replace('quizzes/check.xml', '&lt;p>Which year?', '&lt;p>&lt;img src="x.png">Which year?'),
      expect: ['cc/broken-reference @ quizzes/check.xml:2'],
    },
    {
      name: 'topic-texttype-error',
      change: (d) => d.replace(TOPIC, 'text/html', 'html'),
      expect: ['schema/bad-value @ topics/free.xml:4'],
    },
    {
      name: 'topic-order-error',
      change: (d) =>
        d
          .replace(TOPIC, '<title>Was it free?</title>\n', '')
          .replace(TOPIC, '</text>', '</text><title>Was it free?</title>'),
      expect: ['schema/unexpected-element @ topics/free.xml:3'],
    },
    {
      name: 'topic-raw-html-error',
      change: (d) => d.replace(TOPIC, '&lt;p&gt;', '<p xmlns="">x</p>&lt;p&gt;'),
      expect: ['schema/unexpected-element @ topics/free.xml:4'],
    },
    {
      name: 'topic-of-another-version-error',
      change: (d) => d.replaceAll(TOPIC, 'v1p1', 'v1p2'),
      expect: ['schema/wrong-root @ topics/free.xml:2'],
    },
    {
      name: 'topic-attachment-valid',
      change: (d) =>
        d.replace(TOPIC, '</text>', '</text><attachments><attachment href="../images/map.png"/></attachments>'),
      expect: [],
    },
    {
      name: 'topic-attachment-missing-error',
      change: (d) =>
        d.replace(TOPIC, '</text>', '</text><attachments><attachment href="../images/nap.png"/></attachments>'),
      expect: ['cc/attachment-missing @ topics/free.xml:2'],
    },
    {
      name: 'topic-extension-warning',
      change: (d) => d.replace(TOPIC, '</text>', '</text><e:x xmlns:e="urn:example"/>'),
      expect: ['schema/foreign-element @ topics/free.xml:4'],
    },
    {
      name: 'link-without-title-error',
      change: (d) => d.replace(LINK, '<title>The archive</title>\n', ''),
      expect: ['schema/missing-element @ links/archive.xml:2'],
    },
    {
      name: 'link-without-address-error',
      change: (d) => d.replace(LINK, ' href="https://example.org/archive"', ''),
      expect: ['schema/missing-attribute @ links/archive.xml:4'],
    },
    {
      name: 'link-scheme-error',
      change: (d) => d.replace(LINK, 'https://example.org/archive', 'javascript:alert(1)'),
      expect: ['cc/empty-link @ links/archive.xml:2'],
    },
    {
      name: 'link-host-with-gap-error',
      change: (d) => d.replace(LINK, 'https://example.org', 'https://exam ple.org'),
      expect: ['cc/empty-link @ links/archive.xml:2'],
    },
    {
      name: 'link-target-valid',
      change: (d) => d.replace(LINK, '<url ', '<url target="_blank" windowFeatures="width=800" '),
      expect: [],
    },
    {
      name: 'lti-without-vendor-error',
      change: (d) =>
        d.replace(
          'tools/tool.xml',
          '<blti:vendor>\n<lticp:code>example</lticp:code>\n<lticp:name>Example</lticp:name>\n</blti:vendor>\n',
          '',
        ),
      expect: ['schema/missing-element @ tools/tool.xml:2'],
    },
    {
      name: 'lti-without-url-error',
      change: (d) => d.replace('tools/tool.xml', '<blti:launch_url>https://example.org/lti</blti:launch_url>\n', ''),
      expect: ['cc/lti-without-url @ tools/tool.xml:2'],
    },
    {
      name: 'lti-secret-error',
      change: (d) =>
        d.replace('tools/tool.xml', '<blti:launch_url>', `${custom('shared_secret', 'abc')}<blti:launch_url>`),
      expect: ['cc/lti-secret @ tools/tool.xml:4'],
    },
    {
      name: 'lti-secret-of-the-platform-valid',
      change: (d) =>
        d.replace('tools/tool.xml', '<blti:launch_url>', `${custom('api_key', '$Tool.key')}<blti:launch_url>`),
      expect: [],
    },
    {
      name: 'lti-with-relative-url-error',
      change: (d) => d.replace('tools/tool.xml', 'https://example.org/lti', '/lti'),
      expect: ['cc/lti-without-url @ tools/tool.xml:2'],
    },
    {
      name: 'lti-icon-valid',
      change: (d) =>
        d.replace('tools/tool.xml', '</blti:vendor>', '</blti:vendor><cartridge_icon identifierref="r-image"/>'),
      expect: [],
    },
    {
      name: 'lti-icon-unresolved-warning',
      change: (d) =>
        d.replace('tools/tool.xml', '</blti:vendor>', '</blti:vendor><cartridge_icon identifierref="r-none"/>'),
      expect: ['cc/lti-reference @ tools/tool.xml:8'],
    },
    {
      name: 'xml-not-well-formed-error',
      change: (d) => d.replace(TOPIC, '</title>', '</titel>'),
      expect: ['xml/not-well-formed @ topics/free.xml:3'],
    },
    {
      name: 'xml-undefined-entity-error',
      change: (d) => d.replace(TOPIC, 'free?', 'free&nbsp;?'),
      expect: ['xml/not-well-formed @ topics/free.xml:3'],
    },
    {
      name: 'xml-doctype-error',
      change: (d) => d.replace(TOPIC, '<topic', '<!DOCTYPE topic [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<topic'),
      expect: ['xml/doctype @ topics/free.xml:2'],
    },
    {
      name: 'xml-external-entity-error',
      change: (d) =>
        d
          .replace(M, '<manifest', '<!DOCTYPE manifest [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<manifest')
          .replace(M, '>Workers<', '>&x;<'),
      expect: ['xml/doctype @ imsmanifest.xml:2'],
    },
    { name: 'xml-byte-order-mark-valid', change: (d) => d.set(TOPIC, `\ufeff${d.text(TOPIC)}`), expect: [] },
    {
      name: 'xml-utf-16-warning',
      change: (d) => d.set(TOPIC, Buffer.from(`\ufeff${d.text(TOPIC).replace('UTF-8', 'UTF-16')}`, 'utf16le')),
      expect: ['xml/unusual-encoding @ topics/free.xml'],
    },
    {
      name: 'xml-latin-1-warning',
      change: (d) =>
        d.set(TOPIC, Buffer.from(d.text(TOPIC).replace('UTF-8', 'ISO-8859-1').replace('free?', 'libéré?'), 'latin1')),
      expect: ['xml/unusual-encoding @ topics/free.xml'],
    },
    {
      name: 'xml-bad-encoding-error',
      change: (d) => d.set(TOPIC, Buffer.from(d.text(TOPIC).replace('free?', 'libéré?'), 'latin1')),
      expect: ['xml/bad-encoding @ topics/free.xml'],
    },
    {
      name: 'xml-too-deep-error',
      change: (d) => d.set(TOPIC, '<a>'.repeat(300) + '</a>'.repeat(300)),
      expect: ['xml/too-deep @ topics/free.xml:1'],
    },
  ],
};
