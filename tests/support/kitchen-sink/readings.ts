import type { ModuleDefinition } from '../../../schema/types.generated.ts';
import { longestId, longestTitle, nasty } from './strings.ts';

type Activity = ModuleDefinition['activities'][number];
type Reading = Extract<Activity, { type: 'reading' }>;

/** Everything that Markdown can say here, in one text. */
const everything = `An opening paragraph with *emphasis*, **strength**, ***both***, \`code & <tags>\`, a hard\\
break, and a soft
break. Signs: & < > " ' ]]> © — … 🏭 é e\u0301.

## A heading with \`code\` & a [norm](term:norm)

A [link](https://example.org/a?b=1&c=2 "A title & more"), a [letter](mailto:a@example.org), <https://example.org/>,
a way to [the minutes](activity:minutes), to [*the* quiz](activity:final) and to a [brigade](term:brigade).

H~2~O, x^2^, ~~struck *out*~~ and ==marked==; https://example.org/a?b=1&c=2, www.example.org and b@example.org.

It is said [@letters-1939] and said again [@letters-1939, p. 7; @chapter-1992, pp. 161–2; @site-2020].

### Lists

- one
- two
  - two a
  - two b

    A paragraph in an item.
- three

4. four
5. five
   1. five a

#### Definitions

Bread
: Baked flour.
: Also: a living.

[Хлеб]{lang=ru}
: The same in Russian.

##### Quotations and code

> A quotation
>
> > in a quotation, with a [term](term:norm).

\`\`\`json
{ "bread": "<b>&amp;</b>" }
\`\`\`

    indented code

---

###### Tables

| left | centre | right |
|:-----|:------:|------:|
| a & b | *c* | 0 |
| \`x\\|y\` | [d](activity:minutes) | 1,5 |

:::: note A *box* & more
Words.

::: details An answer
It was \`bread\`.
:::
::::

::: tip
A tip.
:::

::: warning Hot
A warning.
:::

::: example
An example.
:::

::: task To do
- A task.

  ::: details
  In a list.
  :::
:::

| | Loaves |
|---|---|
| **1937** | 3 |
| **1938** | 4 |

Table: Loaves & years

## Notes

One note[^one], the same again[^one], another[^two], and one in place^[With *emphasis* & a [norm](term:norm).].

[^one]: The first note, [@article-2003, p. 2].
[^two]: The second note.

    It has two paragraphs.

## Pictures and sound

![](asset:red-dot)

A picture in a line: ![](asset:russian-name), and one of nothing ![](asset:ornament).

![Another text than its own: a loaf & more](asset:loaf){width=half}

![Side by side](asset:loaf) ![](asset:red-dot){width=full}

![](asset:loaf)
![](asset:red-dot)
![](asset:russian-name)

![](asset:silence)

![](asset:film)

![](asset:figures-file)

## Other languages

[Хлеб и *работа*]{lang=ru}, [${nasty.hebrew}]{lang=he}, [${nasty.arabic}]{lang=ar}, [麵包]{lang=zh-Hant}.
`;

const nastyText = `${nasty.entities.replaceAll('&', '\\&')}

Bread \\& \\<b>work\\</b> ]]> \\<!-- "for" 'all'

${nasty.emoji} ${nasty.mixed} ${nasty.combining}

${nasty.placeholders.replaceAll('$', '\\$').replaceAll('*', '\\*')}

\\<script>alert(1)\\</script> \\<img src=x onerror=alert(1)> javascript:alert(1)
`;

export const readings: readonly Reading[] = [
  {
    id: 'everything',
    type: 'reading',
    title: nasty.markup,
    minutes: 12,
    objectives: ['read-closely', 'constructor'],
    body: everything,
  },
  { id: longestId, type: 'reading', title: longestTitle, objectives: ['weigh'], completion: 'none', body: nastyText },
  { id: '0', type: 'reading', title: nasty.zero, optional: true, body: '0' },
  { id: 'index', type: 'reading', title: nasty.hebrew, optional: true, body: `[${nasty.arabic}]{lang=ar}` },
  { id: 'con', type: 'reading', title: nasty.placeholders, optional: true, body: nasty.almostNumbers },
];
