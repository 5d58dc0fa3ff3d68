import { SaxesParser } from 'saxes';

/** An element with its text and its children in their order, where `XmlElement` keeps them apart. */
export interface MixedElement {
  /** Local name. */
  readonly name: string;
  readonly namespace: string;
  /** By local name, those without a namespace first. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (MixedElement | string)[];
  /** Of its start tag, from 1. */
  readonly line: number;
}

interface Open extends MixedElement {
  readonly children: (MixedElement | string)[];
}

/** Reads the source of a document that `parseXml` has found sound, and within its limits; undefined for any other. */
export function mixedXml(source: string): MixedElement | undefined {
  const parser = new SaxesParser({ xmlns: true });
  const open: Open[] = [];
  let root: MixedElement | undefined;
  let failed = false;
  parser.on('error', () => {
    failed = true;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const all = Object.values(attributes);
    const element: Open = {
      name: local,
      namespace: uri,
      attributes: new Map(
        [...all.filter((one) => one.uri !== ''), ...all.filter((one) => one.uri === '')].map((one) => [
          one.local,
          one.value,
        ]),
      ),
      children: [],
      line: parser.line,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (text: string) => {
    open.at(-1)?.children.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(source).close();
  return failed ? undefined : root;
}
