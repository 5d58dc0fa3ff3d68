/** A small seeded generator (mulberry32): the same mutations on every machine. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly tagEnd: number;
  readonly name: string;
}

/** Where each element of a well-formed document is; enough to cut and move elements. */
function spansOf(xml: string): readonly Span[] {
  const spans: Span[] = [];
  const open: { readonly start: number; readonly tagEnd: number; readonly name: string }[] = [];
  for (const match of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*?)(\/?)>/g)) {
    const end = match.index + match[0].length;
    const name = match[2] ?? '';
    if (match[1] === '/') {
      const start = open.pop();
      if (start !== undefined) spans.push({ ...start, end });
    } else if (match[4] === '/') spans.push({ start: match.index, end, tagEnd: end, name });
    else open.push({ start: match.index, tagEnd: end, name });
  }
  return spans.sort((a, b) => a.start - b.start);
}

const VALUES = [
  '',
  '0',
  '1.5',
  'yes',
  'true',
  'x y',
  '9x',
  'Single',
  'SCORE',
  'webcontent',
  'text/html',
  '-3',
  'ünü',
  'constructor',
  '__proto__',
];

/** One change to the structure or a value; the document stays well-formed. */
export function mutateXml(
  xml: string,
  random: (below: number) => number,
): { readonly xml: string; readonly what: string } {
  const spans = spansOf(xml).slice(1);
  const span = spans[random(spans.length)];
  if (span === undefined) return { xml, what: 'nothing' };
  const whole = xml.slice(span.start, span.end);
  const tag = xml.slice(span.start, span.tagEnd);
  const around = (replacement: string) => xml.slice(0, span.start) + replacement + xml.slice(span.end);
  const value = VALUES[random(VALUES.length)] ?? '';
  const attributes = [...tag.matchAll(/\s([A-Za-z:_]+)="([^"]*)"/g)].filter((one) => !one[1]?.startsWith('xmlns'));
  const attribute = attributes[random(Math.max(1, attributes.length))];
  const kind = random(9);
  switch (kind) {
    case 0:
      return { xml: around(''), what: `dropped <${span.name}>` };
    case 1:
      return { xml: around(whole + whole), what: `doubled <${span.name}>` };
    case 2: {
      const next = spans.find((other) => other.start >= span.end && xml.slice(span.end, other.start).trim() === '');
      if (next === undefined) return { xml, what: 'nothing' };
      const between = xml.slice(span.end, next.start);
      const swapped = xml.slice(next.start, next.end) + between + whole;
      return {
        xml: xml.slice(0, span.start) + swapped + xml.slice(next.end),
        what: `swapped <${span.name}> and <${next.name}>`,
      };
    }
    case 3:
      return { xml: around(`<extra>${value}</extra>${whole}`), what: `put <extra> before <${span.name}>` };
    case 4: {
      if (attribute === undefined) return { xml, what: 'nothing' };
      return { xml: around(whole.replace(attribute[0], '')), what: `dropped ${attribute[1]} of <${span.name}>` };
    }
    case 5: {
      if (attribute === undefined) return { xml, what: 'nothing' };
      const changed = whole.replace(attribute[0], () => ` ${attribute[1]}="${value}"`);
      return { xml: around(changed), what: `${attribute[1]} of <${span.name}> is "${value}"` };
    }
    case 6:
      return {
        xml: around(whole.replace(`<${span.name}`, `<${span.name} extra="1"`)),
        what: `extra on <${span.name}>`,
      };
    case 7: {
      const leaf = /^(<[^>]*>)([^<]+)(<\/[^>]*>)$/.exec(whole);
      if (leaf === null) return { xml, what: 'nothing' };
      return { xml: around(`${leaf[1]}${value}${leaf[3]}`), what: `<${span.name}> holds "${value}"` };
    }
    default: {
      const other = spans[random(spans.length)];
      if (other === undefined || (other.start >= span.start && other.start < span.end)) return { xml, what: 'nothing' };
      const copied = xml.slice(0, other.start) + whole + xml.slice(other.start);
      return { xml: copied, what: `copied <${span.name}> before <${other.name}>` };
    }
  }
}
