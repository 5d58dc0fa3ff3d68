import type { ExtendedText } from '../../interactions/interaction.ts';
import { button, h } from '../dom.ts';
import type { Widget, WidgetContext } from './widget.ts';

/** A longer text. Nobody receives it through the platform, so it can be copied and downloaded. */
export function extendedTextWidget(_: ExtendedText, { root, words, changed, say }: WidgetContext): Widget {
  const area = root.querySelector('textarea');
  const count = h('p', { class: 'essay-count', 'data-player': 'count' });
  // A field is printed as far as it shows its text, this as far as the text goes.
  const printed = h('div', { class: 'essay-printed', 'data-player': 'printed' });
  area?.before(printed);
  const recount = () => {
    printed.textContent = area?.value ?? '';
    count.textContent = words('player.essay.words', { count: wordCount(area?.value ?? '') });
  };
  area?.addEventListener('input', () => {
    recount();
    changed();
  });
  const copied = h('span', { class: 'essay-copied', role: 'status' });
  const copy = button(words('player.essay.copy'), () => {
    const done = copyText(area);
    copied.textContent = words(done ? 'player.essay.copied' : 'player.essay.notCopied');
  });
  const save = button(words('player.essay.download'), () => {
    download(area?.value ?? '', `${root.dataset.question ?? 'text'}.txt`);
    say(words('player.essay.downloaded'));
  });
  area?.parentElement?.append(
    count,
    h('p', { class: 'essay-private' }, words('player.essay.private')),
    h('div', { class: 'essay-actions' }, copy, save, copied),
  );
  recount();

  return {
    read() {
      const text = area?.value ?? '';
      return text.trim() === '' ? undefined : { kind: 'extendedText', text };
    },
    write(answer) {
      if (area !== null) area.value = answer?.kind === 'extendedText' ? answer.text : '';
      recount();
    },
    arrange: () => undefined,
    lock(locked) {
      if (area !== null) area.readOnly = locked;
    },
    mark: () => undefined,
    first: area ?? undefined,
    valid: () => true,
  };
}

/** Words as people count them: `don’t` and `twenty-one` are one each. */
function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’ʼ\u2010\u2011-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** The old way: the clipboard's newer interface needs a secure page and a platform's permission. */
function copyText(area: HTMLTextAreaElement | null): boolean {
  if (area === null) return false;
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = h('a', { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
