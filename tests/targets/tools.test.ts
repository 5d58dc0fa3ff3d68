import { describe, expect, it } from 'vitest';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { targetNamed } from '../losses/measure.ts';
import { emitInMemory, prepareInMemory } from '../support/build-in-memory.ts';
import { smallModule } from '../support/small-module.ts';
import { sharedAvailable, validateXml } from '../support/xsd.ts';

const launched: ModuleDefinition['activities'][number] = {
  id: 'graded',
  type: 'tool',
  title: 'Graded & <b>',
  url: 'https://tools.example.org/launch?a=1#top',
  description: 'Run it.',
  points: 7.5,
  parameters: ['chapter=3', 'Who.is=a & "b"'],
  opens: 'window',
};

function module(): ModuleDefinition {
  const { activities } = smallModule();
  return smallModule({
    activities: [
      ...activities,
      launched,
      { id: 'plain', type: 'tool', title: 'Plain', url: 'https://tools.example.org', description: 'Open it.' },
    ],
  });
}

/** The texts of a package, by path. */
async function textsOf(target: string): Promise<ReadonlyMap<string, string>> {
  const { prepared } = await prepareInMemory(module());
  if (prepared === undefined) throw new Error('The module cannot be prepared.');
  const { files } = await emitInMemory(prepared, targetNamed(target));
  return new Map(files.flatMap((file) => (file.kind === 'text' ? [[file.path, file.text] as const] : [])));
}

function only(texts: ReadonlyMap<string, string>, path: RegExp): string {
  const found = [...texts].filter(([name]) => path.test(name));
  expect(found).toHaveLength(1);
  return found[0]?.[1] ?? '';
}

describe('canvas', () => {
  it('launchAddress: items and assignments open the registered tool of their address', async () => {
    const texts = await textsOf('canvas@1');
    const meta = texts.get('course_settings/module_meta.xml') ?? '';
    expect(meta).toMatch(
      /<content_type>ContextExternalTool<\/content_type>\s*<workflow_state>active<\/workflow_state>\s*<title>Plain<\/title>[\s\S]*?<url>https:\/\/tools\.example\.org<\/url>/,
    );
    const settings = only(texts, /assignment_settings\.xml$/);
    expect(settings).toContain('<submission_types>external_tool</submission_types>');
    expect(settings).toContain('<points_possible>7.5</points_possible>');
    expect(settings).toContain('<external_tool_new_tab>true</external_tool_new_tab>');
    expect(settings).toContain(
      '<external_tool_url>https://tools.example.org/launch?a=1&amp;custom_chapter=3&amp;custom_Who.is=a%20%26%20%22b%22#top</external_tool_url>',
    );
  });

  it('no resource makes a tool of the course with a key that is none', async () => {
    expect((await textsOf('canvas@1')).get('imsmanifest.xml')).not.toContain('imsbasiclti');
  });
});

it('moodle: an activity without a type, which asks for nobody’s name', async () => {
  const texts = await textsOf('moodle@1');
  const graded = [...texts].find(([path, text]) => /\/lti\.xml$/.test(path) && text.includes('launch?a=1'))?.[1] ?? '';
  for (const field of [
    '<typeid>0</typeid>',
    '<launchcontainer>4</launchcontainer>',
    '<instructorchoicesendname>0</instructorchoicesendname>',
    '<instructorchoicesendemailaddr>0</instructorchoicesendemailaddr>',
    '<instructorchoiceacceptgrades>1</instructorchoiceacceptgrades>',
    '<grade>8</grade>',
  ])
    expect(graded).toContain(field);
  expect(graded).toMatch(/<instructorcustomparameters>chapter=3\nWho\.is=a &amp; "b"<\/instructorcustomparameters>/);
  expect(graded).not.toMatch(/<(?:resourcekey|password)>/);
});

describe.each([
  ['1.1', 'imsbasiclti_xmlv1p0', 'cc11'],
  ['1.2', 'imsbasiclti_xmlv1p0', 'cc11'],
  ['1.3', 'imsbasiclti_xmlv1p3', 'cc13'],
] as const)('common-cartridge@%s', (version, type, xsd) => {
  it('is a link of its edition, with the address where each platform looks', async () => {
    const texts = await textsOf(`common-cartridge@${version}`);
    expect(texts.get('imsmanifest.xml')?.match(new RegExp(`type="${type}"`, 'g'))).toHaveLength(2);
    const graded = only(texts, /tools\/.*graded\.xml$/);
    const address = 'https://tools.example.org/launch?a=1#top';
    expect(graded).toContain(`<blti:launch_url>${address}</blti:launch_url>`);
    expect(graded).toContain(`<blti:secure_launch_url>${address}</blti:secure_launch_url>`);
    expect(graded).toContain('<lticm:property name="outcome">7.5</lticm:property>');
    expect(graded).toContain('<lticm:property name="chapter">3</lticm:property>');
  });

  it.skipIf(!sharedAvailable())('is valid by the standard’s schema', async () => {
    const texts = await textsOf(`common-cartridge@${version}`);
    for (const [path, text] of texts) if (path.startsWith('tools/')) expect(validateXml(xsd, text)).toEqual([]);
  });
});

describe('instructor-guide', () => {
  // Values hold spaces: beside each other nobody sees where one ends.
  it('custom parameters have a line each', async () => {
    const guide = only(await textsOf('instructor-guide'), /\.html$/);
    expect(guide).toMatch(/<dd[^>]*><code>chapter=3<\/code><\/dd>\s*<dd[^>]*><code>Who\.is=a &amp; "b"<\/code><\/dd>/);
  });
});
