import type { JsonPart } from '../../source/parsed-text.ts';
import { lazyGroup, type Written, type WrittenEntry } from './written.ts';

/** A value of JSON as it is written. */
export function writtenJson(node: JsonPart): Written {
  const place = { start: node.offset, end: node.offset + node.length };
  const children = (): readonly JsonPart[] => node.children ?? [];
  if (node.type === 'array')
    return lazyGroup({ kind: 'list', form: 'json', ...place }, () =>
      children().map((child) => ({ start: child.offset, end: child.offset + child.length, value: writtenJson(child) })),
    );
  if (node.type === 'object')
    return lazyGroup({ kind: 'object', form: 'json', ...place }, () => children().flatMap(writtenProperty));
  return { kind: 'scalar', style: 'json', ...place };
}

function writtenProperty(property: JsonPart): WrittenEntry[] {
  const [key, value] = property.children ?? [];
  if (key === undefined || value === undefined) return [];
  return [
    {
      name: String(key.value),
      start: key.offset,
      nameEnd: key.offset + key.length,
      end: value.offset + value.length,
      value: writtenJson(value),
    },
  ];
}
