import type { Alias, Node, Scalar, YAMLMap, YAMLSeq } from 'yaml';

/*
 * What the parser of YAML made of a file. Its own functions of these names tell nodes by the same symbols, but bring the
 * whole parser with them, which a definition in JSON never needs.
 */

const NODE_TYPE = Symbol.for('yaml.node.type');
const [ALIAS, MAP, SCALAR, SEQ] = ['alias', 'map', 'scalar', 'seq'].map((name) => Symbol.for(`yaml.${name}`));

function typeOf(node: unknown): unknown {
  return typeof node === 'object' && node !== null ? Reflect.get(node, NODE_TYPE) : undefined;
}

export function isAlias(node: unknown): node is Alias {
  return typeOf(node) === ALIAS;
}

export function isMap(node: unknown): node is YAMLMap {
  return typeOf(node) === MAP;
}

export function isScalar(node: unknown): node is Scalar {
  return typeOf(node) === SCALAR;
}

export function isSeq(node: unknown): node is YAMLSeq {
  return typeOf(node) === SEQ;
}

export function isNode(node: unknown): node is Node {
  return isAlias(node) || isMap(node) || isScalar(node) || isSeq(node);
}
