import { attributesIn, inWords, leftComment, type Translation } from './translation.ts';

/** What other dialects write among words, in ours: links to notes, roles, spans with classes, attributes, tags of HTML. */
export function wordsInOurs(line: string, translation: Translation): string {
  const roles = withoutRoles(line, translation);
  return inWords(roles, (words) => changed(words, translation));
}

function changed(words: string, translation: Translation): string {
  if (!/[[{<%\\:(^]/.test(words)) return words;
  let out = words
    .replace(/[ \t]?%%(.*?)%%/g, (_, comment: string) => {
      leftComment(translation.findings, comment);
      return '';
    })
    .replace(/[ \t]+\^[\w-]+[ \t]*$/, '');
  out = embeds(out, translation);
  out = shortcodes(out, translation);
  out = spans(out);
  return withoutTags(out, translation);
}

/** `{sub}`2``, `{term}`word``, `{cite:t}`key``: MyST’s roles end in code, so they are read before code is. */
function withoutRoles(line: string, { findings }: Translation): string {
  if (!line.includes('{')) return line;
  return line.replace(/\{([a-z][\w:+-]*)\}`([^`]+)`/g, (whole, role: string, inner: string) => {
    const [, shown, target] = /^(.*?)\s*<([^<>]*)>$/.exec(inner) ?? [];
    const words = shown === undefined || shown === '' ? inner : shown;
    if (role === 'math') return `$${inner}$`;
    if (role === 'sub' || role === 'subscript') return `~${inner}~`;
    if (role === 'sup' || role === 'superscript') return `^${inner}^`;
    if (role === 'kbd' || role === 'code' || role === 'command' || role === 'file') return `\`${inner}\``;
    if (role === 'strong') return `**${inner}**`;
    if (role === 'emphasis' || role === 'dfn') return `*${inner}*`;
    if (role === 'del') return `~~${inner}~~`;
    if (/^cite(?::|$)/.test(role)) {
      const keys = inner.split(/\s*,\s*/).map((key) => `@${key}`);
      return role === 'cite:t' ? keys.join(', ') : `[${keys.join('; ')}]`;
    }
    if (role === 'doc') return `[${words}](${target ?? inner})`;
    if (/^(?:ref|numref|term|eq|download|abbr|any)$/.test(role)) {
      findings.add(
        'changed',
        'cross-reference',
        'A reference that another program turns into a number or a link is plain words.',
        inner,
      );
      return words;
    }
    return whole;
  });
}

/** `[[Note|words]]` and `![[picture.png|300]]`. */
function embeds(words: string, { addresses, findings }: Translation): string {
  if (!words.includes('[[')) return words;
  return words.replace(/(!?)\[\[([^[\]|]+)(?:\|([^[\]]*))?\]\]/g, (_, sign: string, name: string, shown?: string) => {
    const [file = '', heading] = name.split('#');
    const text = (shown ?? (heading === undefined ? name : `${file}${file === '' ? '' : ': '}${heading}`)).trim();
    if (sign === '!') {
      const alt = shown === undefined || /^\d+(?:x\d+)?$/.test(shown) ? '' : shown;
      const target = addresses.picture(file.trim());
      if (target !== undefined && 'picture' in target) return `![${alt}](${target.picture})`;
      const note = addresses.note(file.trim());
      findings.add('changed', 'embedded-note', 'Another note that was shown inside this one is a link to it.', name);
      return note === undefined ? text : `[${text}](${note})`;
    }
    const target = file === '' ? undefined : addresses.note(file.trim());
    if (target !== undefined) return `[${text}](${target})`;
    if (file !== '')
      findings.add(
        'left',
        'missing-link',
        'A link leads to a note that was not in what was imported; its words are there without the link.',
        name,
      );
    return text;
  });
}

/** `{{< video https://… >}}` of Quarto and Hugo. */
function shortcodes(words: string, { addresses, findings }: Translation): string {
  if (!words.includes('{{')) return words;
  return words.replace(/\{\{[<%]\s*(\w+)\s*(.*?)\s*[>%]\}\}/g, (_, name: string, rest: string) => {
    const [, quoted, bare] = /^"([^"]*)"|^(\S+)/.exec(rest) ?? [];
    const argument = quoted ?? bare ?? '';
    const address =
      name === 'youtube'
        ? `https://www.youtube.com/watch?v=${argument}`
        : name === 'vimeo'
          ? `https://vimeo.com/${argument}`
          : argument;
    if (/^(?:video|youtube|vimeo|audio|figure|embed)$/.test(name)) {
      const src = /src="([^"]+)"/.exec(rest)?.[1] ?? address;
      const target = addresses.picture(src);
      if (target !== undefined) return 'picture' in target ? `![](${target.picture})` : `[${src}](${target.link})`;
    }
    if (name !== 'pagebreak')
      findings.add('left', 'shortcode', 'A command to another program is left out.', `${name} ${rest}`);
    return '';
  });
}

/** `[words]{.class}`, `![](x){width=50%}`, and attributes behind code, formulas and captions. */
function spans(words: string): string {
  if (!words.includes('{')) return words;
  return words.replace(
    /\[([^[\]]*)\]\{([^{}]*)\}|(?<=[)\ue011\]])\{([^{}]*)\}|[ \t]+\{([#.][^{}]*)\}[ \t]*$/g,
    (whole, inner?: string, ofSpan?: string, behind?: string) => {
      if (behind !== undefined) {
        if (/^(?:lang=\S+|words=".*"|width=(?:small|half|full))$/.test(behind)) return whole;
        const percent = Number(/width="?(\d+)%/.exec(behind)?.[1]);
        return percent > 0 && percent < 95
          ? `{width=${percent <= 37 ? 'small' : percent <= 70 ? 'half' : 'full'}}`
          : '';
      }
      if (inner === undefined || ofSpan === undefined) return '';
      const { classes, pairs } = attributesIn(ofSpan);
      if (/^lang=[\w-]+$/.test(ofSpan.trim())) return whole;
      const language = pairs.get('lang');
      const text = language === undefined ? inner : `[${inner}]{lang=${language}}`;
      if (classes.some((name) => name === 'mark' || name === 'highlight')) return `==${text}==`;
      if (classes.some((name) => name === 'underline' || name === 'ul')) return `*${text}*`;
      return text;
    },
  );
}

const TAGS: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  u: '*',
  cite: '*',
  del: '~~',
  s: '~~',
  strike: '~~',
  mark: '==',
  sub: '~',
  sup: '^',
  code: '`',
  kbd: '`',
  tt: '`',
};

/** Tags of HTML among words. */
function withoutTags(words: string, { addresses, findings }: Translation): string {
  if (!words.includes('<')) return words;
  const links: (string | undefined)[] = [];
  return words
    .replace(/<!--.*?-->/g, '')
    .replace(/<br[ \t]*\/?>[ \t]*/gi, '\\\n')
    .replace(/<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s[^<>]*)?)\/?>/g, (whole, slash: string, name: string, rest: string) => {
      const tag = name.toLowerCase();
      if (/^(?:https?|mailto)$/.test(tag)) return whole;
      const sign = TAGS[tag];
      if (sign !== undefined) return sign;
      const value = (key: string): string | undefined =>
        new RegExp(`\\s${key}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i')
          .exec(rest)
          ?.slice(1)
          .find((one) => one !== undefined);
      if (tag === 'img') {
        const target = addresses.picture(value('src') ?? '');
        const alt = value('alt') ?? '';
        if (target === undefined) return alt;
        return 'picture' in target
          ? `![${alt}](${target.picture})`
          : `[${alt === '' ? target.link : alt}](${target.link})`;
      }
      if (tag === 'a' && slash === '') {
        const href = value('href');
        links.push(href);
        return href === undefined ? '' : '[';
      }
      if (tag === 'a') {
        const href = links.pop();
        return href === undefined ? '' : `](${href})`;
      }
      if (/^(?:span|font|div|p|center|small|big|abbr|section|article|figure|figcaption|nobr|wbr|q|ins)$/.test(tag))
        return '';
      findings.add('changed', 'html', 'A tag of HTML is left out; the words in it are there.', whole);
      return '';
    });
}
