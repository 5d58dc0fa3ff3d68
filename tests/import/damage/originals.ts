/** Originals of kinds that have no sample elsewhere, with something of everything that they can say. */

export const MARKDOWN = `---
title: Bread
author: [A. Baker]
lang: en
bibliography: works.bib
keywords: [flour, "salt: coarse"]
---

# Bread {#sec-bread .chapter}

Bread is *baked* and **eaten**[^1], as @baker2020 [p. 3] says [see @miller; -@baker2020].

[^1]: Since 8000 BC, $E = mc^2$.

::: {.callout-note}
## Note
A *note*.
:::

> [!warning] Hot
> Do not touch.

| a | b |
|:--|--:|
| 1 | \`x|y\` |

: Caption {#tbl-one}

+---+---+
| a | b |
+===+===+
| 1 | 2 |
+---+---+

![A loaf](loaf.png){width=50% #fig-loaf}

See [[Page|the page]], @fig-loaf, {ref}\`tbl-one\` and [two](two.md#x).

\`\`\`{list-table} Title
:header-rows: 1
* - a
  - b
* - 1
  - 2
\`\`\`

1. one
   - [ ] two

     $$\\frac{a}{b}$$
2. three

<details><summary>More</summary>Less</details>

## Salt

Term
: Definition
`;

export const PAGE = `<!doctype html><html lang="en"><head><title>Bread</title><meta name="author" content="A"></head><body>
<nav><a href="b.html">B</a></nav><h1 id="x">Bread</h1><p style="color:red">Baked <b>and <i>eaten</b></i>, x<sub>1</sub>.</p>
<table><caption>T</caption><tr><th scope="col">a<th colspan=2>b</tr><tr><td rowspan="2">1<td>2<td>3</tr><tr><td>4</tr></table>
<ul><li>one<ol type="a" start="3"><li>two</ol></ul><dl><dt>a<dd>b</dl><img src="data:image/png;base64,iVBORw0KGgo=" alt="x">
<figure><img src="loaf.png"><figcaption>Loaf</figcaption></figure><math><mfrac><mi>a</mi><msqrt><mn>2</mn></msqrt></mfrac></math>
<span class="math inline">\\(x^2\\)</span><iframe src="https://www.youtube.com/watch?v=abcdefghijk"></iframe><details><summary>s</summary>t</details>
<svg viewBox="0 0 1 1"><path d="M0 0"/></svg><pre><code class="language-js">let a</code></pre><blockquote cite="#">q</blockquote>
<a href="b.html#y">b</a><a href="javascript:alert(1)">no</a><script>bad()</script><style>p{}</style><ruby>a<rt>b</rt></ruby></body></html>`;

export const TEXTS = {
  aiken: 'What is baked?\nA. Bread\nB) Salt\nC. Water\nANSWER: A\n\nWhat is mined?\nA) Bread\nB) Salt\nANSWER: B\n',
  bib: '@book{baker2020, author = {Baker, {A}nn and M{\\"u}ller, B.}, title = "Bread {and} salt", year = 2020, pages={1--3}}\n@string{x = "y"}\n@article{miller, author={M. Miller}, title={Flour}, journal = x # " z", doi={10.1/x}}\n',
};

export const QTI_1 =
  '<?xml version="1.0"?><questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="a" title="Bread"><qtimetadata><qtimetadatafield><fieldlabel>cc_maxattempts</fieldlabel><fieldentry>2</fieldentry></qtimetadatafield></qtimetadata><section ident="r"><item ident="i1" title="One"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>multiple_choice_question</fieldentry></qtimetadatafield><qtimetadatafield><fieldlabel>points_possible</fieldlabel><fieldentry>2.0</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><material><mattext texttype="text/html">&lt;p&gt;What is &lt;b&gt;baked&lt;/b&gt;?&lt;/p&gt;</mattext></material><response_lid ident="r1" rcardinality="Single"><render_choice><response_label ident="1"><material><mattext>Bread</mattext></material></response_label><response_label ident="2"><material><mattext>Salt</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes><respcondition continue="No"><conditionvar><varequal respident="r1">1</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar><displayfeedback feedbacktype="Response" linkrefid="f"/></respcondition></resprocessing><itemfeedback ident="f"><flow_mat><material><mattext>Yes</mattext></material></flow_mat></itemfeedback></item><item ident="i2"><presentation><material><mattext>Name it.</mattext></material><response_str ident="r2" rcardinality="Single"><render_fib/></response_str></presentation><resprocessing><outcomes><decvar varname="SCORE"/></outcomes><respcondition><conditionvar><or><varequal respident="r2">salt</varequal><varequal respident="r2" case="No">Salz</varequal></or></conditionvar><setvar varname="SCORE">100</setvar></respcondition></resprocessing></item></section></assessment></questestinterop>';

export const QTI_3 =
  '<?xml version="1.0"?><qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="i" title="T"><qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>A</qti-value></qti-correct-response></qti-response-declaration><qti-item-body><p>Read <em>this</em>.</p><qti-choice-interaction response-identifier="RESPONSE" max-choices="1" shuffle="true"><qti-prompt>Which?</qti-prompt><qti-simple-choice identifier="A">Bread<qti-feedback-inline outcome-identifier="F" identifier="A">Yes</qti-feedback-inline></qti-simple-choice><qti-simple-choice identifier="B">Salt</qti-simple-choice></qti-choice-interaction></qti-item-body><qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/></qti-assessment-item>';
