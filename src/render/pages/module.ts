import { referenceTo, text as textNode } from '../../content/tree.ts';
import { durationWords } from '../../model/duration.ts';
import { copyrightLine, licenseName, namedLicense } from '../../model/license.ts';
import type { TeachingModule } from '../../model/model.ts';
import { learnerActivities } from '../../model/module-activities.ts';
import type { LogoAsset } from '../../targets/page-source.ts';
import type { Text } from '../../text/text.ts';
import { sortWords } from '../sort-words.ts';
import type { FooterView, GlossaryView, LicenseView, OverviewView } from '../views/module.ts';
import { bibliography, type PageContext, termView } from './context.ts';

/** What the institution adds to a page. */
interface Published {
  readonly publisher?: string | undefined;
  readonly logo?: LogoAsset | undefined;
}

export function overviewView(context: PageContext, { publisher, logo }: Published): OverviewView {
  const { module, text } = context;
  const shown = logo && { ...referenceTo({ to: 'asset', id: logo.id }), attributes: { class: 'cw-logo-picture' } };
  return {
    logo: shown && [shown],
    publisher,
    subtitle: module.subtitle,
    summary: paragraphs(module.summary ?? ''),
    facts: facts(module, text),
    contentNotes: module.contentNotes.map((note) => ({ text: note })),
    objectives: module.objectives.map(({ id, text: tree }) => ({
      anchor: `objective-${id}`,
      text: context.prepare(tree),
    })),
    activities: learnerActivities(module).map((activity) => ({
      link: [referenceTo({ to: 'activity', id: activity.id }, textNode(activity.title))],
      type: text(`activity.${activity.type}`),
      minutes: activity.minutes,
      optional: activity.optional,
    })),
    people: [...module.people.values()].map((person) => ({
      name: person.name,
      original: person.original,
      role: person.role,
      dates: person.dates,
      note: context.prepareIfAny(person.note),
    })),
    credits: [...module.assets.values()].map((asset) => ({
      what:
        asset.alt === ''
          ? asset.kind === 'remote'
            ? asset.id
            : (asset.file.name.split('/').at(-1) ?? asset.id)
          : asset.alt,
      credit: asset.credit ?? text('figure.creditUnsaid'),
      license: licenseName(asset.license, text),
    })),
    authors: authors(module),
    license: licenseView(module, text),
    version: module.version,
    terms: context.foot().terms,
    bibliography: bibliography(module, text, module.sources.keys()),
  };
}

function facts({ level, estimatedMinutes }: TeachingModule, text: Text): OverviewView['facts'] {
  return [
    ...(level === undefined ? [] : [{ name: text('module.level'), value: level }]),
    ...(estimatedMinutes === undefined
      ? []
      : [{ name: text('module.time'), value: durationWords(estimatedMinutes, text) }]),
  ];
}

export function glossaryView(context: PageContext): GlossaryView {
  const { module } = context;
  const terms = [...module.glossary.values()].map(({ id, term }) => ({ id, key: sortWords(term, module.language) }));
  terms.sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0));
  const views = terms.map(({ id }) => termView(module, id, context.prepare)).filter((term) => term !== undefined);
  return { terms: views, sources: context.foot().sources };
}

export function footerView(module: TeachingModule, publisher: string | undefined, text: Text): FooterView {
  return {
    publisher,
    title: module.title,
    authors: authors(module),
    license: licenseView(module, text),
    version: module.version,
  };
}

function authors(module: TeachingModule): FooterView['authors'] {
  return module.authors.map(({ name, affiliation, url }) => ({ name, affiliation, url }));
}

function licenseView({ license }: TeachingModule, text: Text): LicenseView {
  const { id = '', holder = '', year = '', url } = license;
  return {
    id,
    name: licenseName(license.id, text),
    url: url ?? namedLicense(id).url,
    holder,
    year: String(year),
    copyright: copyrightLine(license, text),
  };
}

/** Plain text of several paragraphs, separated by empty lines. */
export function paragraphs(value: string): { text: string }[] {
  return value
    .split(/\n\s*\n/)
    .map((text) => ({ text: text.trim() }))
    .filter(({ text }) => text !== '');
}
