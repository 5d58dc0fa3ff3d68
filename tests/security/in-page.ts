/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/*
 * What runs in a page of the browser. Each function stands for itself: it is sent there as text.
 */

/** Parses each text as Chromium would, as it is and decoded once more, and lists what could act. */
export function dangersIn({ texts, host, decode }: { texts: string[]; host: string; decode: boolean }): string[] {
  const active =
    'iframe,object,embed,applet,frame,frameset,base,meta[http-equiv=refresh i],form[action],foreignObject,animate,set';
  const mathml =
    /^(?:math|mfrac|mi|mmultiscripts|mn|mo|mover|mpadded|mphantom|mprescripts|mroot|mrow|ms|mspace|msqrt|mstyle|msub|msubsup|msup|mtable|mtd|mtext|mtr|munder|munderover|none)$/;
  const dangers: string[] = [];
  const look = (html: string, how: string) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const isOwn = (element: Element) =>
      element.tagName === 'SCRIPT' &&
      (element.getAttribute('type') === 'application/json' || /^assets\//.test(element.getAttribute('src') ?? ''));
    for (const element of parsed.querySelectorAll('*:not(link[rel=stylesheet][href^="data:text/css;"])')) {
      const name = element.tagName.toLowerCase();
      if ((name === 'script' && !isOwn(element)) || element.matches(active)) dangers.push(`${how}: <${name}>`);
      // MathML is in its own elements alone; in its text elements anything else would be HTML again.
      const math = element.closest('math');
      if (math !== null && !mathml.test(name)) dangers.push(`${how}: <${name}> in <math>`);
      if (math !== null && /href|^actiontype$/i.test(element.getAttributeNames().join(' ')))
        dangers.push(`${how}: ${name} leads somewhere`);
      for (const { name: attribute, value } of element.attributes) {
        if (/^on/i.test(attribute)) dangers.push(`${how}: ${name}@${attribute}`);
        if (
          /^(javascript|vbscript|data):/i.test(value.trim()) &&
          /^(href|src|action|formaction|xlink:href|data|poster)$/i.test(attribute) &&
          !/^data:image\/svg\+xml;base64,/.test(value)
        )
          dangers.push(`${how}: ${name}@${attribute}=${value.slice(0, 40)}`);
        // Canvas's own service, with the TeX of a formula in its address.
        const isFormula = /^\/equation_images\/[^/?]*\?scale=1$/.test(value);
        if (/^(src|srcset|poster|background|data)$/i.test(attribute) && value.includes(host) && !isFormula)
          dangers.push(`${how}: ${name}@${attribute} loads from elsewhere`);
        if (attribute === 'style' && /url\(|expression|@import/i.test(value))
          dangers.push(`${how}: style ${value.slice(0, 40)}`);
      }
    }
  };
  const decoder = document.createElement('textarea');
  for (const text of texts) {
    look(text, 'as it is');
    if (!decode) continue;
    decoder.innerHTML = text.replaceAll('</textarea', '&lt;/textarea');
    look(decoder.value, 'decoded once more');
  }
  return [...new Set(dangers)];
}

/** Puts each text into the page as a platform would, scripts and all, and waits until its pictures came or failed. */
export async function show({ texts, decode }: { texts: string[]; decode: boolean }): Promise<void> {
  const decoder = document.createElement('textarea');
  const decoded = (text: string) => {
    decoder.innerHTML = text.replaceAll('</textarea', '&lt;/textarea');
    return decoder.value;
  };
  const shown = document.createElement('div');
  document.body.append(shown);
  // Read by itself, so that nothing hides what comes after it; unlike innerHTML, its scripts run.
  for (const text of decode ? [...texts, ...texts.map(decoded)] : texts)
    shown.append(document.createRange().createContextualFragment(text));
  await Promise.all(
    [...shown.querySelectorAll('img')].map((image) =>
      image.complete
        ? undefined
        : new Promise((resolve) => {
            image.addEventListener('load', resolve);
            image.addEventListener('error', resolve);
          }),
    ),
  );
  await new Promise((resolve) => setTimeout(resolve, 20));
  shown.remove();
}

/** What ran in a page, or would at a reader's touch; captions are shown first. */
export function actsIn(marker: string): string[] {
  for (const film of document.querySelectorAll('video, audio'))
    for (const track of (film as HTMLVideoElement).textTracks) {
      track.mode = 'showing';
      for (const cue of track.cues ?? []) document.body?.append((cue as VTTCue).getCueAsHTML());
    }
  const acts = marker in window ? ['ran'] : [];
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of element.attributes)
      if (/^on/i.test(name) || /^\s*(?:javascript|vbscript):/i.test(value))
        acts.push(`${element.tagName}@${name}=${value}`);
  return acts;
}
