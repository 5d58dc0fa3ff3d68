import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/content/text.ts';
import { findings, html, read } from './read.ts';

describe('signs that raise, lower, strike out and mark', () => {
  it.each([
    ['H~2~O', 'H<sub>2</sub>O'],
    ['C~6~H~12~O~6~ + 6 O~2~', 'C<sub>6</sub>H<sub>12</sub>O<sub>6</sub> + 6 O<sub>2</sub>'],
    ['SO~4~^2−^, Ca^2+^, Na^+^', 'SO<sub>4</sub><sup>2−</sup>, Ca<sup>2+</sup>, Na<sup>+</sup>'],
    ['x^2^ + y^2^ = z^2^', 'x<sup>2</sup> + y<sup>2</sup> = z<sup>2</sup>'],
    ['10^−3^ and x^n+1^.', '10<sup>−3</sup> and x<sup>n+1</sup>.'],
    ['the 5^th^ time, 1^er^', 'the 5<sup>th</sup> time, 1<sup>er</sup>'],
    ['^14^C and ^235^U', '<sup>14</sup>C and <sup>235</sup>U'],
    ['T~max~ of *x*~i~', 'T<sub>max</sub> of <em>x</em><sub>i</sub>'],
    ['x^*n*^ and (a+b)^2^', 'x<sup><em>n</em></sup> and (a+b)<sup>2</sup>'],
    ['x^a~i~^', 'x<sup>a<sub>i</sub></sup>'],
    ['a ~~gone~~ b', 'a <del>gone</del> b'],
    ['(~~gone away~~)', '(<del>gone away</del>)'],
    ['==mark==, so', '<mark>mark</mark>, so'],
    ['a ==*b* and `c`== d', 'a <mark><em>b</em> and <code>c</code></mark> d'],
    ['**a ==b==** c', '<strong>a <mark>b</mark></strong> c'],
    ['==a ~~b~~ c==', '<mark>a <del>b</del> c</mark>'],
    ['~~H~2~O~~', '<del>H<sub>2</sub>O</del>'],
    ['walk==ed==, ==un==done, un==believ==able', 'walk<mark>ed</mark>, <mark>un</mark>done, un<mark>believ</mark>able'],
    ['==重点。==然后 和~~删除，~~以后', '<mark>重点。</mark>然后 和<del>删除，</del>以后'],
    ['他说==“是。”==然后', '他说<mark>“是。”</mark>然后'],
    ['이것은==중요한==것', '이것은<mark>중요한</mark>것'],
    ['==слово== и ~~два слова~~', '<mark>слово</mark> и <del>два слова</del>'],
    ['[==слово==]{lang=ru}', '<span lang="ru"><mark>слово</mark></span>'],
    ['[H~2~O](https://example.org/~x~)', '<a href="https://example.org/~x~">H<sub>2</sub>O</a>'],
    ['==a `==` b==', '<mark>a <code>==</code> b</mark>'],
  ])('%s', (text, expected) => {
    expect(html(text)).toBe(`<p>${expected}</p>`);
    expect(html(text, { mode: 'inline' })).toBe(expected);
    expect(findings(text)).toEqual([]);
  });
});

describe('signs that people type for other reasons', () => {
  it.each([
    '~1936–~1938 and ~5 ~ 6, about ~10~20',
    '(~1936–~1938)',
    'x==1 and y==2',
    'x==1, a == b, a==b and c==d, == and ==',
    'if x==1 || y==2 then z==3',
    'x^2, x^2 + y^2, x^2+y^2=z^2, 10^-3, 2^n',
    'x^a+y^b, e^x+e^y, 2^n+3^(n-1), a^x-b^-y',
    '5~10,15~20 and A~Z,a~z',
    'PROGRA~1\\FOO~1',
    '好的~谢谢~ 明日~明後日~',
    '约10~20元,30~40元，3~5天~',
    ':) ^^ (^-^) ~~ ~~~~ ==== ^ ~',
    '^_^',
    'so ~_~',
    '===a=== and ~~~b~~~ c',
    'a ~~ b ~~ c and a == b == c',
    '~/home/~user, /~anna/~berta',
    '== a== and ~~ b~~',
    'a^b c^ and a~b c~',
  ])('%s', (text) => {
    const shown = plainText(read(text).value);
    expect(html(text)).not.toMatch(/<(?:su[bp]|mark|del)>/);
    expect(shown).toBe(text);
    expect(findings(text)).toEqual([]);
  });

  it('escaped signs and code are no marks', () => {
    expect(html('\\~~no\\~~ \\==no\\== H\\~2\\~O `x^2^` x\\^2\\^')).toBe(
      '<p>~~no~~ ==no== H~2~O <code>x^2^</code> x^2^</p>',
    );
  });

  it('a footnote behind a power is one', () => {
    expect(html('x^2^^[A *note*^1^.]')).toContain('x<sup>2</sup><sup class="footnote-mark"');
  });
});

it.each([
  ['x^2^ and H~2~O, 10^−3^', 'x² and H₂O, 10⁻³'],
  ['x^n^, x^n+1^, x^2/3^, a~i~, a~q~', 'xⁿ, xⁿ⁺¹, x^(2/3), aᵢ, a_q'],
  ['5^th^, T~max~', '5th, T_max'],
  ['x^a~i~^', 'x^(aᵢ)'],
  ['==a== ~~b~~', 'a ~~b~~'],
])('%s without markup', (text, expected) => {
  expect(plainText(read(text).value)).toBe(expected);
});
