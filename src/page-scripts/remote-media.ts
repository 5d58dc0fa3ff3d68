/**
 * Brings the buttons of what plays on other sites to life (`targets/shared/remote-media.ts` writes them). A script of its
 * own, which only pages with such a button load. Before the button is pressed nothing is asked of the other site; then its
 * player takes the place of the poster, until the student closes it or leaves the page. All words are in the page.
 */

/**
 * What the player's frame may do: run its own scripts and keep its own settings, open the other site in a new tab, sign
 * students in, send the picture to a screen. It may not lead this page away, nor ask or download by itself.
 */
const SANDBOX =
  'allow-forms allow-popups allow-popups-to-escape-sandbox allow-presentation allow-same-origin allow-scripts allow-storage-access-by-user-activation';

const SELECTOR = '[data-remote]';

type Medium = HTMLIFrameElement | HTMLMediaElement;

function part(box: Element, name: string): HTMLElement | null {
  return box.querySelector<HTMLElement>(`.cw-remote-${name}`);
}

/** Shows one of the sentences that are ready, or none. */
function say(box: Element, when?: string): void {
  for (const sentence of box.querySelectorAll<HTMLElement>('[data-remote-when]'))
    sentence.hidden = sentence.dataset.remoteWhen !== when;
}

/** Why it cannot play here now; undefined where it can. */
function obstacle(box: HTMLElement): string | undefined {
  if (!navigator.onLine) return 'offline';
  // A page that was opened from a file tells no other site where it is, and YouTube’s player wants to know.
  return location.protocol === 'file:' && box.dataset.remoteNeedsSite !== undefined ? 'file' : undefined;
}

function makeMedium({ dataset }: HTMLElement): Medium {
  const { remote: kind, remoteSrc: src = '', remoteTitle: title = '' } = dataset;
  if (kind === 'audio' || kind === 'video') {
    const medium = document.createElement(kind);
    medium.controls = true;
    medium.autoplay = true;
    medium.ariaLabel = title;
    medium.src = src;
    return medium;
  }
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  frame.allowFullscreen = true;
  // The site learns which site shows its film, as it demands, and not which page.
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.setAttribute('sandbox', SANDBOX);
  frame.src = src;
  return frame;
}

/** A page that is not shown goes on playing, were it not stopped: leaving it takes its size away. */
const leaving = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const box = target.closest(SELECTOR);
    if (box !== null && target.getClientRects().length === 0) close(box, false);
  }
});

function play(box: HTMLElement): void {
  const reason = obstacle(box);
  say(box, reason);
  const screen = part(box, 'screen');
  if (reason !== undefined || screen === null || screen.querySelector('.cw-remote-medium') !== null) return;
  const medium = makeMedium(box);
  medium.className = 'cw-remote-medium';
  medium.tabIndex = 0;
  screen.append(medium);
  show(box, true);
  leaving.observe(medium);
  medium.focus();
}

function close(box: Element, asked: boolean): void {
  const medium = part(box, 'medium');
  if (medium === null) return;
  leaving.unobserve(medium);
  medium.remove();
  show(box, false);
  if (asked) part(box, 'play')?.focus();
}

function show(box: Element, playing: boolean): void {
  box.classList.toggle('cw-remote-playing', playing);
  for (const name of ['poster', 'play', 'notice', 'close']) {
    const found = part(box, name);
    if (found !== null) found.hidden = (name === 'close') !== playing;
  }
}

for (const box of document.querySelectorAll(SELECTOR)) show(box, false);

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('.cw-remote-play, .cw-remote-close') : null;
  const box = button?.closest<HTMLElement>(SELECTOR);
  if (!button || !box) return;
  if (button.classList.contains('cw-remote-play')) play(box);
  else close(box, true);
});
