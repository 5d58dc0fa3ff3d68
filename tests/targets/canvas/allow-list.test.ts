import { expect, test } from 'vitest';
import { elementsIn } from '../../content/html-oracle.ts';
import { builtPackage } from '../../support/built-package.ts';
import { crossedSink, kitchenSinkFiles } from '../../support/kitchen-sink/index.ts';
import { select } from '../support/build.ts';

/**
 * What Canvas's sanitiser keeps, restated from its rules of 2024–25 and not taken from our profile: elements, attributes
 * of all and of some (docs/platforms/canvas.md, "sanitiser").
 */
const ELEMENTS = new Set(
  (
    'a abbr acronym address area article aside audio b bdo big blockquote br caption cite code col colgroup dd del details ' +
    'dfn div dl dt em embed figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i iframe img ins kbd legend li map ' +
    'mark nav object ol p param picture pre q rp rt ruby samp section small source span strike strong style sub summary ' +
    'sup table tbody td tfoot th thead time tr track tt u ul var video'
  ).split(' '),
);
const EVERYWHERE = /^(?:style|class|id|title|role|lang|dir|data-[\w-]+|aria-[a-z]+)$/;
const OF_SOME: Readonly<Record<string, string>> = {
  a: 'href target name',
  audio: 'name src muted controls',
  blockquote: 'cite',
  col: 'span width',
  colgroup: 'span width',
  iframe: 'src width height name align frameborder scrolling sandbox allowfullscreen',
  img: 'align alt height src width',
  ol: 'start type',
  q: 'cite',
  source: 'media src srcset sizes type',
  table: 'summary width border cellpadding cellspacing center frame rules',
  td: 'abbr axis colspan rowspan width align valign',
  th: 'abbr axis colspan rowspan width align valign scope',
  track: 'default kind label src srclang',
  video: 'name src allowfullscreen muted poster width height controls',
};

/** What stands for the parts that lessons gained: callouts, details, pictures side by side, formulas, films, marks. */
const PARTS: Readonly<Record<string, RegExp>> = {
  'a callout': /class="[^"]*\bcw-callout\b/,
  'what is opened': /<details\b[^>]*>\s*<summary\b/,
  'pictures side by side': /class="[^"]*\bcw-pictures\b/,
  'a formula': /<img\b[^>]*class="equation_image"/,
  'a film of another site': /<iframe\b/,
  'marked words': /<mark\b/,
  'lowered letters': /<sub\b/,
  'struck words': /<del\b/,
  code: /<pre\b/,
};

test('nothing that a lesson holds is of an element or attribute that Canvas takes away', async () => {
  const { contents } = await builtPackage(crossedSink(), 'canvas', { files: kitchenSinkFiles, withInstructor: true });
  const texts = [...contents].flatMap(([path, content]) => {
    if (path.endsWith('.html')) return [String(content).replace(/^[\s\S]*<body[^>]*>|<\/body>[\s\S]*$/g, '')];
    // What is said of levels, and all that a rubric calls a description, is plain words.
    if (path.endsWith('rubrics.xml')) return select(String(content), '//criterion/long_description');
    return /\.(?:xml|qti)$/.test(path) ? select(String(content), '//mattext | //text | //description') : [];
  });
  const taken = new Set<string>();
  for (const { tag, attributes } of texts.flatMap(elementsIn)) {
    if (!ELEMENTS.has(tag)) taken.add(`<${tag}>`);
    const own = (OF_SOME[tag] ?? '').split(' ');
    for (const name of Object.keys(attributes))
      if (!EVERYWHERE.test(name) && !own.includes(name)) taken.add(`${tag}@${name}`);
  }
  expect([...taken]).toEqual([]);
  const all = texts.join('\n');
  for (const [part, sign] of Object.entries(PARTS)) expect(all, part).toMatch(sign);
});
