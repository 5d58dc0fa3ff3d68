// Makes CommonJS of the files that esbuild split a program into, since it splits none of that kind. Node 20 keeps what it
// compiled of CommonJS alone, and loads it with less ado. What a file exports must not change once the file has run, and no
// two files may need each other: then a value taken once is the value, as fast as within one file. The build stops where
// that does not hold.
import { Script } from 'node:vm';
import { parseSync, Visitor } from 'oxc-parser';

/** A file's text as CommonJS; `path` is for messages. */
export function commonjs(path, text) {
  const { module, program } = parsed(path, text);
  const imports = program.body.filter(({ type }) => type === 'ImportDeclaration');
  const exports = program.body.filter(({ type }) => /^Export/.test(type));
  const exported = exportedBy(path, text, exports);
  stopAtChanging(path, program, new Set(exported.map(({ value }) => value)));
  const edits = [
    ...[...imports, ...exports].map(({ start, end }) => ({ start, end, text: '' })),
    ...module.importMetas.map(({ start, end }) => ({ start, end: end + '.url'.length, text: 'cartwrightUrl' })),
    ...module.dynamicImports.map(({ start, end, moduleRequest }) => ({
      start,
      end,
      text: `Promise.resolve().then(()=>require(${text.slice(moduleRequest.start, moduleRequest.end)}))`,
    })),
  ].sort((left, right) => right.start - left.start);
  const body = edits.reduce((rest, edit) => rest.slice(0, edit.start) + edit.text + rest.slice(edit.end), text);
  const url =
    module.importMetas.length > 0 ? 'const cartwrightUrl=require("node:url").pathToFileURL(__filename).href;' : '';
  const names = exported.map(({ name, value }) => pair(name, value));
  const result = `"use strict";${imports.map(required).join('')}${url}${body}\nmodule.exports={${names.join(',')}};\n`;
  // Says what this cannot do: wait outside a function, for one.
  new Script(`(function(exports,require,module,__filename){${result}})`, { filename: path });
  return result;
}

/** What a file exports, by name. */
export function exportsOf(path, text) {
  const exports = parsed(path, text).program.body.filter(({ type }) => /^Export/.test(type));
  return exportedBy(path, text, exports).map(({ name }) => name);
}

function parsed(path, text) {
  const { module, program, errors } = parseSync(path, text, { sourceType: 'module' });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  return { module, program };
}

/** esbuild writes one list of names, `export{a,b as c}`, and of a library that is CommonJS `export default required()`. */
function exportedBy(path, text, exports) {
  return exports.flatMap(({ type, specifiers, source, declaration }) => {
    if (type === 'ExportDefaultDeclaration' && declaration.type === 'CallExpression')
      return [{ name: 'default', value: text.slice(declaration.start, declaration.end) }];
    if (type === 'ExportNamedDeclaration' && !source && !declaration)
      return specifiers.map(({ exported, local }) => ({ name: exported.name, value: local.name }));
    throw new Error(`${path}: ${type} that is not a list of names`);
  });
}

/** Stops where files need each other; `needs` are the names that each imports. */
export function stopAtCircles(needs) {
  const done = new Set();
  const visit = (name, above) => {
    if (above.includes(name)) throw new Error(`Files that need each other: ${[...above, name].join(' -> ')}`);
    if (done.has(name)) return;
    for (const other of needs.get(name) ?? []) visit(other, [...above, name]);
    done.add(name);
  };
  for (const name of needs.keys()) visit(name, []);
}

/**
 * Modules of Node's that load many others, and of which most commands call nothing: what they export and we use are
 * functions, which ask for them when they are called.
 */
const LATER = ['node:child_process', 'node:crypto', 'node:os'];

function required({ source, specifiers }) {
  const call = `require(${JSON.stringify(source.value)})`;
  const isFunction = ({ type, imported }) => type === 'ImportSpecifier' && /^[a-z]/.test(imported.name);
  if (LATER.includes(source.value) && specifiers.length > 0 && specifiers.every(isFunction))
    return specifiers
      .map(({ imported, local }) => `function ${local.name}(...given){return ${call}.${imported.name}(...given)}`)
      .join('');
  if (specifiers.length === 0) return `${call};`;
  // What Node's own modules give by default is the whole.
  const isNamed = ({ type }) => type === 'ImportSpecifier' || (type === 'ImportDefaultSpecifier' && isOwn(source));
  const named = specifiers.filter(isNamed).map(({ imported, local }) => pair(imported?.name ?? 'default', local.name));
  const whole = specifiers.filter((one) => !isNamed(one)).map(({ local }) => `const ${local.name}=${call};`);
  return [...(named.length > 0 ? [`const{${named.join(',')}}=${call};`] : []), ...whole].join('');
}

function isOwn({ value }) {
  return value.startsWith('.');
}

function pair(name, local) {
  return name === local ? name : `${name}:${local}`;
}

/** An exported variable that a function sets again would be an old value elsewhere. */
function stopAtChanging(path, program, names) {
  let depth = 0;
  const enter = () => {
    depth += 1;
  };
  const leave = () => {
    depth -= 1;
  };
  const set = (target) => {
    if (depth > 0 && target.type === 'Identifier' && names.has(target.name))
      throw new Error(`${path}: ${target.name} is exported, and set again in a function`);
  };
  new Visitor({
    FunctionDeclaration: enter,
    'FunctionDeclaration:exit': leave,
    FunctionExpression: enter,
    'FunctionExpression:exit': leave,
    ArrowFunctionExpression: enter,
    'ArrowFunctionExpression:exit': leave,
    AssignmentExpression: ({ left }) => set(left),
    UpdateExpression: ({ argument }) => set(argument),
  }).visit(program);
}
