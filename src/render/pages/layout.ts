import type { DocumentData, NavigationItem } from '../../targets/page-source.ts';
import { directionOf } from '../../text/direction.ts';
import { isTextKey, type Text } from '../../text/text.ts';
import type { Institution } from '../institution.ts';
import { BASE_STYLES, type BaseStyles } from '../theme/base-styles.ts';
import type { LayoutView, NavigationItemView } from '../views/layout.ts';

/** The view model of a layout. */
export function layoutView(
  data: DocumentData,
  text: Text,
  styles: BaseStyles | undefined,
  remoteOrigins: readonly string[],
  institution: Institution = {},
): LayoutView {
  const item = (shown: NavigationItem): NavigationItemView => itemView(shown, text);
  const file = data.stylesheets.find((path) => path.split('/').at(-1) === BASE_STYLES);
  const base = styles === undefined ? undefined : { ...styles, file };
  const current = data.navigation.findIndex((shown) => shown.current === true);
  return {
    language: data.language,
    direction: directionOf(data.language),
    title: data.title,
    moduleTitle: data.moduleTitle,
    unit: data.unit,
    isModulePage: data.title === data.moduleTitle,
    html: data.html,
    institution: institutionView(institution, data.logo),
    base,
    origins: {
      images: allowed(data.origins?.images, remoteOrigins),
      media: allowed(data.origins?.media, remoteOrigins),
      frames: allowed(data.origins?.frames, remoteOrigins),
    },
    stylesheets: data.stylesheets,
    linked: data.stylesheets.filter((path) => path !== base?.file),
    withoutScripts: data.withoutScripts ?? [],
    scripts: data.scripts,
    json: data.json === undefined ? undefined : scriptSafe(data.json),
    navigation: data.navigation.map(item),
    navigationTitle: data.navigationTitle,
    hasNeighbours: data.previous !== undefined || data.next !== undefined,
    previous: data.previous && item(data.previous),
    next: data.next && item(data.next),
    position: data.place?.position ?? current + 1,
    count: data.place?.count ?? data.navigation.length,
  };
}

function institutionView({ publisher, logo }: Institution, src: string | undefined): LayoutView['institution'] {
  const picture = src === undefined || logo === undefined ? undefined : { src, alt: logo.alt };
  return publisher === undefined && picture === undefined ? undefined : { name: publisher, logo: picture };
}

/** Nothing but what the page loads, and of that nothing but what the workspace allows. */
function allowed(wanted: readonly string[] = [], remoteOrigins: readonly string[]): readonly string[] {
  return wanted.filter((origin) => remoteOrigins.includes(origin));
}

function itemView({ title, href, current, type, minutes, word }: NavigationItem, text: Text): NavigationItemView {
  const key = `activity.${type}`;
  return {
    title,
    href,
    current: current === true,
    type: type ?? '',
    typeName: isTextKey(key) ? text(key) : '',
    minutes,
    word,
  };
}

/** JSON that cannot end the script element it is in (HTML 4.12.1.3), nor be read as HTML by anyone. */
export function scriptSafe(json: string): string {
  return json
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
