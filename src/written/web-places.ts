/** Addresses that do not lead where their author thinks: players, clouds, and pages that open for nobody else. */

interface Place {
  /** Tested against host and path: `docs.google.com/document/d/1/edit`. */
  readonly address: RegExp;
  readonly what: string;
  readonly instead: string;
}

/** Pages with a player or a file on them, where a file is wanted. */
const PAGES: readonly Place[] = [
  {
    address:
      /^(?:[\w-]+\.)*(?:youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com|dailymotion\.com|twitch\.tv|ted\.com|panopto\.(?:com|eu)|kaltura\.com|tiktok\.com|loom\.com)\//,
    what: 'a page with a video, not a file',
    instead:
      'To let it play in the page, name it in `assets` with `url` in place of `file`, and show it with `![](asset:the-id)`. To let students watch it there, add a `link` activity, or write `[words](https://…)`.',
  },
  {
    address: /^(?:[\w-]+\.)*(?:spotify\.com|soundcloud\.com|podcasts\.apple\.com|anchor\.fm)\//,
    what: 'a page with a recording, not a file',
    instead:
      'To let it play in the page, name the address in its code for other pages as an asset’s `url`. To let students listen to it there, add a `link` activity, or write `[words](https://…)`.',
  },
  {
    address:
      /^(?:drive|docs|photos)\.google\.com\/|^photos\.app\.goo\.gl\/|^(?:[\w-]+\.)*(?:dropbox\.com|onedrive\.live\.com|1drv\.ms|sharepoint\.com|box\.com|icloud\.com|wetransfer\.com|we\.tl)\//,
    what: 'a page of a storage service, not a file',
    instead: 'Download the file into the module’s folder, and write its path.',
  },
];

const SHARE =
  'Use a link that opens for everyone: share it as “anyone with the link can view”, and try it in a private window.';

/** Pages that open for their owner, or for who is in the course. */
const CLOSED: readonly Place[] = [
  {
    address: /^docs\.google\.com\/(?:document|spreadsheets|presentation|drawings|forms)\/(?:u\/\d+\/)?d\/[^/]+\/edit/,
    what: 'opens a Google document for editing',
    instead:
      'Share it with “anyone with the link can view”, and end the address in `/preview`; a form has a link under “Send”.',
  },
  {
    address: /^drive\.google\.com\/drive\/(?:u\/\d+\/)?(?:my-drive|home|recent)/,
    what: 'leads to your own Google Drive',
    instead: SHARE,
  },
  { address: /^classroom\.google\.com\//, what: 'leads into a Google Classroom', instead: '' },
  { address: /^(?:[\w-]+\.)*dropbox\.com\/(?:home|work)\b/, what: 'leads to your own Dropbox', instead: SHARE },
  {
    address: /^(?:[\w-]+-my\.sharepoint\.com\/personal\/|onedrive\.live\.com\/(?:edit|personal|\?id=|$))/,
    what: 'leads to your own OneDrive',
    instead: SHARE,
  },
  {
    address: /^(?:[\w-]+\.)*(?:office\.com|officeapps\.live\.com)\//,
    what: 'opens a document for editing',
    instead: SHARE,
  },
  {
    address: /^(?:www\.)?canva\.com\/design\/[^/]+\/(?:[^/]+\/)?edit/,
    what: 'opens a Canva design for editing',
    instead: 'Use the address that Canva gives under “Share”, for viewing.',
  },
  {
    address: /^(?:[\w-]+\.)*icloud\.com\/(?:iclouddrive|pages|photos)\/?$/,
    what: 'leads to your own iCloud',
    instead: SHARE,
  },
  {
    address: /^studio\.youtube\.com\//,
    what: 'leads to your own YouTube Studio',
    instead: 'Use the address at which the video is watched.',
  },
  {
    address: /^mail\.google\.com\/|^outlook\.(?:office|live)\.com\//,
    what: 'leads into your own mail',
    instead: 'Put the text into the module, or the file into its folder.',
  },
  // Canvas, Moodle, Blackboard, Brightspace, Schoology, Sakai, Teams.
  {
    address:
      /\/courses\/\d+(?:\/|$)|\/(?:course|mod\/[a-z]+)\/view\.php\b|\/pluginfile\.php\/|\/ultra\/(?:courses|course)\/|\/webapps\/blackboard\/|\/d2l\/(?:le|home|lms)\/|\.schoology\.com\/course\/|\/portal\/site\/|^teams\.microsoft\.com\//,
    what: 'leads into one course',
    instead: '',
  },
];

const COURSE =
  'Students of another course, or of next year’s copy, cannot open it. Link to a part of the module with `activity:id`, or put what is there into the module.';

export interface OddAddress {
  readonly what: string;
  readonly instead: string;
}

/** What a web address leads to where a file is wanted; undefined where it may be one. */
export function pageInsteadOfFile(address: string): OddAddress | undefined {
  return placeOf(address, PAGES);
}

/** Why a web address opens for its owner only; undefined where nothing like that is known. */
export function closedAddress(address: string): OddAddress | undefined {
  const found = placeOf(address, CLOSED);
  return found === undefined ? undefined : { what: found.what, instead: found.instead === '' ? COURSE : found.instead };
}

function placeOf(address: string, places: readonly Place[]): Place | undefined {
  const [, rest] = /^https?:\/\/(?:[^@/]*@)?(.+)$/i.exec(address.trim()) ?? [];
  if (rest === undefined) return undefined;
  // A host is of no case; what is behind it is.
  const [host = ''] = rest.split('/', 1);
  const plain = `${host.toLowerCase()}${rest.slice(host.length) || '/'}`;
  return places.find((place) => place.address.test(plain));
}
