import { describe, expect, it, test } from 'vitest';
import { formatGithub } from '../../src/cli/formats/github.ts';
import { typedFormat } from '../../src/cli/formats/output-format.ts';
import { sarifLog } from '../../src/cli/formats/sarif.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { sourceCodes } from '../../src/source/codes.ts';

const missing: Diagnostic = {
  code: 'source/file-missing',
  severity: 'error',
  message: 'The file `a.md` does not exist.',
  hint: 'Check the spelling.',
  file: 'modules/two, words/module.json',
  pointer: '/activities/0/body',
  range: { start: { line: 12, column: 5 }, end: { line: 12, column: 11 } },
  related: [{ file: 'modules/two, words/b.json', message: 'used here' }],
};
const typed: Diagnostic = {
  code: 'command/wrong-usage',
  severity: 'warning',
  message: 'Odd.',
  file: 'command line',
};

describe('annotations for GitHub Actions', () => {
  it('are one command a finding, with its place and its code', () => {
    expect(formatGithub([missing])).toBe(
      '::error file=modules/two%2C words/module.json,line=12,col=5,endLine=12,endColumn=11,title=source/file-missing' +
        '::The file `a.md` does not exist.%0ACheck the spelling.%0Amodules/two, words/b.json: used here\n',
    );
  });

  it('name no file where a finding is about what was typed', () => {
    expect(formatGithub([typed])).toBe('::warning title=command/wrong-usage::Odd.\n');
  });

  it('hold no second command, whatever a text says', () => {
    const message = 'a\r\n::error::b%0A';
    expect(formatGithub([{ ...typed, message }]).split('\n')).toEqual([
      '::warning title=command/wrong-usage::a%0D%0A::error::b%250A',
      '',
    ]);
  });
});

describe('a SARIF log', () => {
  const { runs } = sarifLog([typed, missing], { version: '1.2.3', families: [sourceCodes] });
  const [run] = runs;

  it('lists the codes that were found, with their explanations', () => {
    const { rules = [] } = run?.tool.driver ?? {};
    expect(rules.map(({ id }) => id)).toEqual(['command/wrong-usage', 'source/file-missing']);
    expect(rules[1]?.shortDescription?.text).toBe(sourceCodes.codes['file-missing'].title);
  });

  it('gives each finding its level, place and related places', () => {
    const results = run?.results ?? [];
    expect(results.map(({ ruleIndex, level, locations }) => [ruleIndex, level, locations?.length])).toEqual([
      [0, 'warning', undefined],
      [1, 'error', 1],
    ]);
    expect(results[1]).toMatchObject({
      message: { text: 'The file `a.md` does not exist. Check the spelling.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'modules/two,%20words/module.json' },
            region: { startLine: 12, startColumn: 5, endLine: 12, endColumn: 11 },
          },
          logicalLocations: [{ fullyQualifiedName: '/activities/0/body' }],
        },
      ],
      relatedLocations: [{ message: { text: 'used here' } }],
    });
  });
});

test.each([
  [['check', '--json'], 'json'],
  [['check', '--format', 'sarif'], 'sarif'],
  [['check', '--format=github', '--wrong'], 'github'],
  [['check', '--format', 'xml'], 'people'],
  [['check'], 'people'],
])('%j asks for %s, also where the rest cannot be read', (words, format) => {
  expect(typedFormat(words)).toBe(format);
});
