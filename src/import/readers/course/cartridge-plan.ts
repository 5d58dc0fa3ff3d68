import type { PackageContents } from '../../../read/contents/contents.ts';
import { licenseOfRights } from '../../originals/licenses.ts';
import type { Notes } from '../../questions/notes.ts';
import { canvasFacts } from './canvas-facts.ts';
import { leftOfCanvas } from './canvas-left.ts';
import { CartridgeItems, type CartridgeReading } from './cartridge-items.ts';
import { activityFinder } from './cartridge-links.ts';
import { otherModules } from './outside-modules.ts';
import type { CoursePlan } from './plan.ts';

/** The plan of a cartridge of any flavour, and of a zip of questions. */
export function cartridgePlan(reading: CartridgeReading, wished: string | undefined, notes: Notes): CoursePlan {
  const { contents } = reading;
  const facts = reading.kind === 'canvas' ? canvasFacts(reading) : undefined;
  const items = new CartridgeItems(reading, facts?.announcements ?? new Set(), notes);
  const shown = withoutLooseEnds(contents).map((module, index) => items.module(module, index));
  const said = facts?.language ?? contents.metadata.language ?? '';
  const language = wished ?? (/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(said) ? said : undefined);
  const modules = [...shown, ...otherModules(items.rest(), contents, language, items.keys, notes)];
  if (reading.kind === 'canvas') leftOfCanvas(reading, notes);
  const { metadata } = contents;
  const title = facts?.title ?? metadata.title;
  const license = facts?.license ?? licenseOfRights(metadata.rights);
  return {
    title,
    ...(language === undefined ? {} : { language }),
    keywords: metadata.keywords,
    ...(license === undefined ? {} : { license }),
    modules,
    rubrics: new Map(contents.rubrics.map((rubric) => [rubric.id, rubric])),
    activityAt: activityFinder(reading, items),
    fileFacts: facts?.files ?? new Map(contents.files.map(({ path, name }) => [path, { name }])),
  };
}

/** Items that stand alone above all folders, one after another, are one module. */
function withoutLooseEnds({ modules, metadata }: PackageContents): PackageContents['modules'] {
  const joined: PackageContents['modules'][number][] = [];
  for (const module of modules) {
    const last = joined.at(-1);
    if (module.title === '' && last !== undefined && last.title === metadata.title && last.id.startsWith('loose:'))
      joined[joined.length - 1] = { ...last, items: [...last.items, ...module.items] };
    else if (module.title === '') joined.push({ ...module, id: `loose:${module.id}`, title: metadata.title });
    else joined.push(module);
  }
  return joined;
}
