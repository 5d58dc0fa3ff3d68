import { describe, expect, it } from 'vitest';
// @ts-expect-error a script of the build, without types
import { commonjs, exportsOf, stopAtCircles } from '../../scripts/commonjs-chunks.mjs';

/** What a file exports that was made CommonJS, where these can be required. */
function run(text: string, others: Readonly<Record<string, unknown>> = {}): unknown {
  const module = { exports: {} };
  const required: string[] = [];
  const require = (name: string) => {
    required.push(name);
    return others[name];
  };
  new Function('exports', 'require', 'module', '__filename', commonjs('a.cjs', text))(
    module.exports,
    require,
    module,
    '/program/a.cjs',
  );
  return { exports: module.exports, required };
}

describe('a file of the program as CommonJS', () => {
  it('takes what it imports before all else, in order, and gives what it exports', () => {
    const text =
      'use(1);import{a as b,c}from"./x.cjs";import"./y.cjs";import*as fs from"node:fs";import path from"node:path";import one from"./z.cjs";function use(n){return n}let sum=b+c+fs.n+path.n+one;export{sum,use as call};';
    const others = { './x.cjs': { a: 1, c: 2 }, 'node:fs': { n: 3 }, 'node:path': { n: 4 }, './z.cjs': { default: 5 } };
    expect(run(text, others)).toEqual({
      exports: { sum: 15, call: expect.any(Function) },
      required: ['./x.cjs', './y.cjs', 'node:fs', 'node:path', './z.cjs'],
    });
    expect(exportsOf('a.cjs', text)).toEqual(['sum', 'call']);
  });

  it('asks for Node’s larger modules when it calls them', () => {
    const text = 'import{createHash}from"node:crypto";let used=(...all)=>createHash(...all);export{used};';
    const { exports, required } = run(text, { 'node:crypto': { createHash: (...all: string[]) => all.join() } }) as {
      exports: { used(...all: string[]): string };
      required: string[];
    };
    expect(required).toEqual([]);
    expect(exports.used('a', 'b')).toBe('a,b');
    expect(required).toEqual(['node:crypto']);
  });

  it('passes on what it imports, and what a library is', () => {
    const others = { './x.cjs': { a: 1 } };
    expect(run('import{a}from"./x.cjs";export{a as default};', others)).toMatchObject({ exports: { default: 1 } });
    expect(run('let made=()=>7;export default made();')).toMatchObject({ exports: { default: 7 } });
  });

  it('loads later what is imported later, and knows where it is', async () => {
    const text = 'let later=()=>import("./x.cjs"),here=import.meta.url;export{later,here};';
    const others = {
      './x.cjs': { a: 1 },
      'node:url': { pathToFileURL: (path: string) => ({ href: `file://${path}` }) },
    };
    const { exports } = run(text, others) as { exports: { later(): Promise<unknown>; here: string } };
    expect(await exports.later()).toEqual({ a: 1 });
    expect(exports.here).toBe('file:///program/a.cjs');
  });

  it.each([
    ['what it exports changes later', 'let a=1;function f(){a=2}export{a,f};', 'a is exported'],
    ['the same in an arrow', 'let a=1,f=()=>a++;export{a,f};', 'a is exported'],
    ['it waits outside a function', 'let a=await 1;export{a};', 'await'],
    ['it passes on all of another', 'export*from"./x.cjs";', 'ExportAllDeclaration'],
  ])('is not made where %s', (_, text, reason) => {
    expect(() => commonjs('a.cjs', text)).toThrow(reason);
  });

  it('may set what it exports while it is first run', () => {
    expect(run('let a;a=1;export{a};')).toMatchObject({ exports: { a: 1 } });
  });

  it('is not made where files need each other', () => {
    const needs = { a: ['b'], b: ['c'], c: ['a'] };
    expect(() => stopAtCircles(new Map(Object.entries(needs)))).toThrow('a -> b -> c -> a');
    expect(() => stopAtCircles(new Map(Object.entries({ ...needs, c: [] })))).not.toThrow();
  });
});
