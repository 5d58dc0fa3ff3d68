import type { XmlElement } from '../../read/xml/element.ts';
import type { ContentModel, Slot } from './content-model.ts';
import type { Grammar } from './grammar.ts';

/** An element by its name and the namespace that was meant. */
type Named = Pick<XmlElement, 'name' | 'namespace'>;

/** `any` leaves elements alone that the model names, so that one out of place is told as such. */
export function slotTakes(slot: Slot, child: Named, grammar: Grammar, model: ContentModel): boolean {
  if (slot.name === 'any') {
    return child.namespace !== grammar.namespace && !model.slots.some((one) => isNamed(one, child, grammar));
  }
  return isNamed(slot, child, grammar);
}

function isNamed(slot: Slot, child: Named, grammar: Grammar): boolean {
  const { namespace, name } = fullName(slot, grammar);
  return child.name === name && child.namespace === namespace;
}

function fullName(slot: Slot, grammar: Grammar): { readonly namespace: string | undefined; readonly name: string } {
  const colon = slot.name.indexOf(':');
  if (colon < 0) return { namespace: grammar.unqualified === true ? '' : grammar.namespace, name: slot.name };
  return { namespace: grammar.prefixes?.[slot.name.slice(0, colon)], name: slot.name.slice(colon + 1) };
}

/** Where an element of the right name is in the wrong namespace, which one is right. */
export function namespaceHint(child: XmlElement, grammar: Grammar, model: ContentModel): string | undefined {
  const wanted = model.slots.map((slot) => fullName(slot, grammar)).find(({ name }) => name === child.name);
  if (wanted?.namespace === undefined || wanted.namespace === child.namespace) return undefined;
  const right = wanted.namespace === '' ? 'no namespace' : `the namespace "${wanted.namespace}"`;
  const given = child.namespace === '' ? 'none' : `"${child.namespace}"`;
  return `It must be in ${right}, but it is in ${given}.`;
}
