import { describe, expect, it } from 'vitest';
import { shapesOf } from '../../scripts/shapes.ts';
import type { Shape } from '../../src/compare/shape.ts';
import { shapesOfModules, shapesOfUnits } from '../../src/compare/shapes.ts';
import { id, idOf, list, object, plainText, type Schema } from '../../src/definition/schema/parts.ts';

const schemaWith = (property: Schema): Schema => object('A module.', { things: property }, []);

describe('what comparing and merging go by', () => {
  it('is said of every list of the format', () => {
    const rules: Record<string, unknown> = {};
    const visit = (shape: Shape, path: string): void => {
      if (shape.kind === 'list') {
        rules[path] = shape.by;
        visit(shape.items, `${path}[]`);
      } else if (shape.kind === 'settings')
        for (const [name, inner] of Object.entries(shape.fields)) visit(inner, `${path}.${name}`);
      else if (shape.kind === 'either')
        for (const inner of [shape.list, shape.object, shape.other]) if (inner !== undefined) visit(inner, path);
    };
    visit(shapesOfModules.root, 'Module');
    visit(shapesOfUnits.root, 'Unit');
    for (const [name, shape] of Object.entries(shapesOfModules.named)) visit(shape, name);
    const hints = Object.entries(rules).filter(([path]) => path.endsWith('.hint'));
    expect([...new Set(hints.map(([, by]) => by))]).toEqual(['whole']);
    const others = Object.entries(rules).filter(
      ([path, by]) => by !== 'id' && by !== 'value' && !path.endsWith('.hint'),
    );
    expect(Object.fromEntries(others)).toEqual({
      'Asset.captions': { field: 'language' },
      'Dataset.rows': { firstOf: 'columns' },
      'Module.authors': { field: 'name' },
      'Numeric.answers': 'whole',
      'ShortAnswer.accept': { field: 'text' },
      'Tool.parameters': { before: '=' },
    });
    expect(rules).toMatchObject({ 'Module.contentNotes': 'value', 'Choice.choices': 'id', 'Unit.modules': 'value' });
  });

  it('must be said of a list without ids', () => {
    const parts = list(object('A thing.', { name: plainText('Its name.') }, ['name']), 'Things.');
    expect(() => shapesOf(schemaWith(parts))).toThrow('.things: say by `matchedBy` what its items are known by');
    expect(() => shapesOf(schemaWith(list(plainText('A word.'), 'Words.')))).toThrow('.things');
    expect(shapesOf(schemaWith(list(plainText('A word.'), 'Words.', { uniqueItems: true })))).toBeDefined();
  });

  it('must be said of an id that names something', () => {
    expect(() => shapesOf(schemaWith(id('The id of a thing.')))).toThrow('.things: say with `idOf`');
    expect(shapesOf(schemaWith(idOf('sources', 'The id of a source.'))).root.fields.things).toEqual({
      kind: 'reference',
      to: 'sources',
    });
  });
});
