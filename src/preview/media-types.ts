export const HTML = 'text/html; charset=utf-8';
export const CSS = 'text/css; charset=utf-8';
export const SCRIPT = 'text/javascript; charset=utf-8';

const mediaTypes: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    html: HTML,
    css: CSS,
    js: SCRIPT,
    json: 'application/json',
    svg: 'image/svg+xml',
    png: 'image/png',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    gif: 'image/gif',
    webp: 'image/webp',
    mp3: 'audio/mpeg',
    mp4: 'video/mp4',
    vtt: 'text/vtt; charset=utf-8',
    pdf: 'application/pdf',
  }),
);

/** As what a file of a website is served, by its name. */
export function mediaTypeOfPage(path: string): string {
  return mediaTypes.get(path.split('.').at(-1)?.toLowerCase() ?? '') ?? 'application/octet-stream';
}
