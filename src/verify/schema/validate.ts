import type { Position } from '../../diagnostics/diagnostic.ts';
import { closest } from '../../diagnostics/suggest.ts';
import type { Findings, Where } from '../../read/findings.ts';
import type { XmlAttribute, XmlElement } from '../../read/xml/element.ts';
import { schemaCodes } from './codes.ts';
import type { ContentModel, Slot } from './content-model.ts';
import { type Grammar, type Grammars, modelOf, type TypeRule } from './grammar.ts';
import { matchContent } from './match-content.ts';
import { type MistypedNamespace, mistypedNamespaces } from './namespaces.ts';
import { namespaceHint, slotTakes } from './slots.ts';
import { collapse, isNcName, type ValueRule } from './values.ts';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const INSTANCE_NAMESPACE = 'http://www.w3.org/2001/XMLSchema-instance';

/** Holds a document against the grammars of its kind. */
export function validate(root: XmlElement, grammars: Grammars, file: string | undefined, findings: Findings): void {
  const grammar = grammars.get(root.namespace);
  const type = grammar === undefined ? undefined : own(grammar.elements, root.name);
  if (grammar === undefined || type === undefined) {
    const known = [...grammars.values()].flatMap((one) =>
      Object.keys(one.elements).map((name) => `<${name}> of ${one.namespace}`),
    );
    findings.add(
      schemaCodes,
      'wrong-root',
      { file, position: root.position },
      {
        message: `The document starts with <${root.name}> of "${root.namespace}", not with ${known[0] ?? 'a known element'}.`,
      },
    );
    return;
  }
  const mistyped = mistypedNamespaces(root, grammars);
  for (const { given, meant, first, name, count } of mistyped) {
    const others = count === 1 ? '' : ` ${count} elements and attributes are in it.`;
    findings.add(
      schemaCodes,
      'wrong-namespace',
      { file, position: first.position },
      { message: `The namespace of ${name} is "${given}" but must be "${meant}".${others}` },
    );
  }
  const validator = new Validator(grammars, mistyped, file, findings);
  validator.element(root, grammar, type);
  validator.finish();
}

function own<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Elements of a namespace that importers pass over: the first, and how many there are. */
interface ForeignElements {
  readonly first: XmlElement;
  readonly whose: string;
  readonly count: number;
}

interface WrongValue {
  readonly first: XmlElement;
  readonly grammar: Grammar;
  readonly message: string;
  readonly count: number;
}

class Validator {
  readonly #grammars: Grammars;
  readonly #file: string | undefined;
  readonly #findings: Findings;
  readonly #ids = new Map<string, Position>();
  readonly #meant: ReadonlyMap<string, string>;
  /** Wrong values, each with the places where it is. */
  readonly #values = new Map<string, WrongValue>();
  readonly #foreign = new Map<string, ForeignElements>();
  readonly #references: { readonly value: string; readonly element: XmlElement; readonly attribute: string }[] = [];

  constructor(
    grammars: Grammars,
    mistyped: readonly MistypedNamespace[],
    file: string | undefined,
    findings: Findings,
  ) {
    this.#grammars = grammars;
    this.#meant = new Map(mistyped.map(({ given, meant }) => [given, meant]));
    this.#file = file;
    this.#findings = findings;
  }

  element(element: XmlElement, grammar: Grammar, typeName: string): void {
    const type = own(grammar.types, typeName);
    if (type === undefined) throw new Error(`Type ${typeName} is not in ${grammar.title}`);
    this.#attributes(element, grammar, type);
    if (typeof type.content !== 'string') {
      this.#text(element, grammar, type.content);
      return;
    }
    if (type.mixed !== true && element.text.trim() !== '') {
      this.#add('unexpected-text', element, `<${element.name}> may hold elements only, but it holds text.`, grammar);
    }
    this.#children(element, grammar, modelOf(type.content));
  }

  /** The namespace that was meant. */
  #namespaceOf({ namespace }: XmlElement | XmlAttribute): string {
    return this.#meant.get(namespace) ?? namespace;
  }

  /** References can only be followed, and what is repeated be counted, once the whole document was seen. */
  finish(): void {
    for (const { first, whose, count } of this.#foreign.values()) {
      const others = count === 1 ? '' : `, with ${count - 1} others`;
      this.#findings.add(schemaCodes, 'foreign-element', this.#where(first), {
        message: `<${first.qualifiedName}> belongs to ${whose}${others}; importers pass over it here.`,
      });
    }
    for (const { first, grammar, message, count } of this.#values.values()) {
      const others = count === 1 ? '' : ` The same is written in ${count - 1} other places.`;
      this.#add('bad-value', first, `${message}${others}`, grammar);
    }
    for (const { value, element, attribute } of this.#references) {
      if (this.#ids.has(value)) continue;
      this.#findings.add(schemaCodes, 'unresolved-idref', this.#where(element), {
        message: `${attribute}="${value}" points at nothing in this document.`,
      });
    }
  }

  #text(element: XmlElement, grammar: Grammar, rule: ValueRule): void {
    const [child] = element.children;
    if (child !== undefined) {
      const hint = 'Write markup inside it escaped: &lt;p&gt;';
      this.#add(
        'unexpected-element',
        child,
        `<${child.name}> is in <${element.name}>, which may hold only text.`,
        grammar,
        hint,
      );
      return;
    }
    this.#value(element, grammar, rule, element.text, `<${element.name}>`);
  }

  #value(element: XmlElement, grammar: Grammar, rule: ValueRule, value: string, what: string): void {
    if (rule.identity === 'ID') this.#identifier(element, collapse(value), what);
    else if (rule.identity === 'IDREF') this.#references.push({ value: collapse(value), element, attribute: what });
    else if (!rule.test(value)) {
      const message = `${what} is "${shorten(value)}" but must be ${wanted(rule, value)}.`;
      const { first = element, count = 0 } = this.#values.get(`${grammar.title} ${message}`) ?? {};
      this.#values.set(`${grammar.title} ${message}`, { first, grammar, message, count: count + 1 });
    }
  }

  #identifier(element: XmlElement, value: string, what: string): void {
    if (!isNcName(value)) {
      this.#findings.add(schemaCodes, 'bad-id', this.#where(element), {
        message: `${what}="${shorten(value)}" is not a legal identifier.`,
        clause: 'XML Schema 2, xs:ID',
      });
    }
    const first = this.#ids.get(value);
    if (first === undefined) {
      this.#ids.set(value, element.position);
      return;
    }
    this.#findings.add(schemaCodes, 'duplicate-id', this.#where(element), {
      message: `The identifier "${shorten(value)}" is given twice.`,
      clause: 'XML Schema 2, xs:ID',
      related: [{ ...this.#findings.place({ file: this.#file, position: first }), message: 'First given here.' }],
    });
  }

  #attributes(element: XmlElement, grammar: Grammar, type: TypeRule): void {
    const rules = type.attributes ?? {};
    const given = new Set<string>();
    for (const attribute of element.attributes) {
      const namespace = this.#namespaceOf(attribute);
      if (namespace === INSTANCE_NAMESPACE) {
        this.#instanceAttribute(element, attribute);
        continue;
      }
      const name = namespace === XML_NAMESPACE ? `xml:${attribute.name}` : attribute.name;
      const local = namespace === '' || namespace === XML_NAMESPACE;
      const rule = local ? own(rules, name) : own(rules, `{${namespace}}${name}`);
      if (rule !== undefined) {
        given.add(name);
        this.#value(element, grammar, rule.value, attribute.value, attribute.qualifiedName);
      } else if (local) this.#unknownAttribute(element, attribute, grammar);
      else this.#otherAttribute(element, attribute, grammar, type);
    }
    for (const [name, rule] of Object.entries(rules)) {
      if (!rule.required || given.has(name)) continue;
      this.#add('missing-attribute', element, `<${element.name}> lacks the attribute ${name}.`, grammar);
    }
  }

  /** `xsi:schemaLocation` is a list of pairs: a namespace and where its schema lies. */
  #instanceAttribute(element: XmlElement, { name, qualifiedName, value }: XmlAttribute): void {
    if (name !== 'schemaLocation' || collapse(value) === '' || collapse(value).split(' ').length % 2 === 0) return;
    this.#findings.add(schemaCodes, 'bad-value', this.#where(element), {
      message: `${qualifiedName} must be pairs of a namespace and an address, but one of them is alone.`,
      clause: 'XML Schema 1, xsi:schemaLocation',
    });
  }

  #otherAttribute(element: XmlElement, attribute: XmlAttribute, grammar: Grammar, type: TypeRule): void {
    const other = this.#grammars.get(this.#namespaceOf(attribute));
    const rule = own(other?.attributes, attribute.name);
    if (type.otherAttributes !== true || (other !== undefined && rule === undefined)) {
      this.#unknownAttribute(element, attribute, other ?? grammar);
    } else if (other !== undefined && rule !== undefined) {
      this.#value(element, other, rule, attribute.value, attribute.qualifiedName);
    }
  }

  #unknownAttribute(element: XmlElement, attribute: XmlAttribute, grammar: Grammar): void {
    const message = `<${element.name}> has an attribute ${attribute.qualifiedName} that is not allowed there.`;
    this.#add('unknown-attribute', element, message, grammar);
  }

  #children(element: XmlElement, grammar: Grammar, model: ContentModel): void {
    const match = matchContent(element.children, model, (slot, child) =>
      slotTakes(slot, { name: child.name, namespace: this.#namespaceOf(child) }, grammar, model),
    );
    for (const { child, slot } of match.accepted) this.#descend(child, grammar, slot);
    for (const { child, slot } of match.misplaced) {
      const names = model.slots.map((one) => one.name).filter((name) => name !== 'any');
      const order =
        model.unordered === undefined && names.length > 1
          ? `The order is ${[...new Set(names)].join(', ')}.`
          : undefined;
      this.#add(
        'unexpected-element',
        child,
        `<${child.qualifiedName}> is in the wrong place, or occurs too often, in <${element.name}>.`,
        grammar,
        order,
      );
      this.#descend(child, grammar, slot);
    }
    for (const child of match.unexpected) {
      const hint = namespaceHint(child, grammar, model);
      const message = `<${child.qualifiedName}> is not allowed in <${element.name}>.`;
      this.#add('unexpected-element', child, message, grammar, hint);
    }
    for (const names of match.missing) {
      const list = names.map((name) => `<${name}>`).join(' or ');
      this.#add('missing-element', element, `<${element.name}> lacks ${list}.`, grammar);
    }
  }

  #descend(child: XmlElement, grammar: Grammar, slot: Slot): void {
    if (slot.name !== 'any' && !slot.name.includes(':')) {
      this.element(child, grammar, slot.type);
      return;
    }
    const other = this.#grammars.get(this.#namespaceOf(child));
    const type = own(other?.elements, child.name);
    if (other !== undefined && type !== undefined) this.element(child, other, type);
    else if (other !== undefined && grammar.lax !== true) {
      this.#add('unexpected-element', child, `<${child.qualifiedName}> is not an element of its namespace.`, other);
    } else if (other !== undefined || grammar.lax !== true) {
      const whose =
        other === undefined ? `the unknown namespace "${child.namespace}"` : `a place of its own in ${other.title}`;
      const { first = child, count = 0 } = this.#foreign.get(whose) ?? {};
      this.#foreign.set(whose, { first, whose, count: count + 1 });
    }
  }

  #add(
    code:
      | 'unexpected-element'
      | 'missing-element'
      | 'unexpected-text'
      | 'unknown-attribute'
      | 'missing-attribute'
      | 'bad-value',
    element: XmlElement,
    message: string,
    grammar: Grammar,
    hint?: string,
  ): void {
    this.#findings.add(schemaCodes, code, this.#where(element), { message, hint, clause: grammar.title });
  }

  #where(element: XmlElement): Where {
    return { file: this.#file, position: element.position };
  }
}

/** A list of values is cut to those nearest to what is written. */
function wanted({ is, values = [] }: ValueRule, value: string): string {
  if (values.length <= MOST_VALUES) return is;
  const meant = closest(value, values);
  const shown = meant === undefined ? values.slice(0, MOST_VALUES) : [meant];
  const list = shown.map((one) => `"${one}"`).join(', ');
  return `${meant === undefined ? 'one of' : ''} ${list}, or one of ${values.length - shown.length} others`.trim();
}

const MOST_VALUES = 4;

function shorten(value: string): string {
  return value.length > 60 ? `${value.slice(0, 57)}...` : value;
}
