import JSZip from 'jszip';

/** A file of one format, with something of everything that it can say. */
export interface Sample {
  readonly name: string;
  readonly content: string;
  /** What is around the content: a zip. */
  readonly wrap?: (content: Uint8Array) => Promise<Uint8Array>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

async function workbook(sheet: Uint8Array): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
  );
  zip.file(
    'xl/_rels/workbook.xml.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="worksheets/a.xml"/></Relationships>',
  );
  zip.file('xl/worksheets/a.xml', sheet);
  return zip.generateAsync({ type: 'uint8array' });
}

/** By the names of their readers. */
export const samples: Readonly<Record<string, Sample>> = {
  gift: {
    name: 'a.gift',
    content:
      '$CATEGORY: $course$/top/Week 1\n\n// [id:q1] [tag:x]\n::Sun::[html]<p>It <b>rises</b>: \\{$$x^2$$\\}</p>{=[markdown]**yes**#good ~%-50%no#bad ####all}\n\nWords only.\n\nT{TRUE#wrong#right}\n\nGap {=a =%50%b =%0%*#c} here\n\nN{#=3:0.1 =%50%1..5 ~#no}\n\nM{=a -> x =b -> x = -> y}\n\nO{>2 ALL\none\ntwo\n}\n\nE{}',
  },
  text2qti: {
    name: 'a.md',
    content:
      'Quiz title: Sums\nshuffle answers: true\n\nText: Read **this** $x^2$.\n\nTitle: One\nPoints: 2\n1. What?\n... all\n+ right\n- wrong\na) x\n... no\n*b) y\n\nGROUP\npick: 1\n2. Many\n[*] x\n[ ] y\n3. N\n=   3.14 +- 1%\nEND_GROUP\n\n4. S\n*   one\n\n5. E\n____\n\n```{.python .run}\nprint(1)\n```\n',
  },
  'typed-questions': {
    name: 'a.txt',
    content:
      'Quiz\n\n1. Capital? (2 points)\na) London\n*b) Paris $$x^2$$\nFeedback: yes\n\n2. T or F: It rains. True or false?\nAnswer: False\n\n3. ___ and ___\nAnswer: a; b\n\n4. Pi?\nAnswer: 3,14 ± 0,01\n\nPart B\n\n1. A? a) x b) y\nHint: h\n\n2. Match\na) p -> q\nb) r -> s\n\nAnswer key\n1. a 2) b\n1. b',
  },
  csv: {
    name: 'a.csv',
    content:
      'sep=;\nid;quiz;type;question;a;b;a feedback;correct;points;tolerance;hint\n1;One;choice;"C; ""x""?\nmore";x;*y;no;b;2,5;;h\n2;One;numeric;N?;;;;3..4;;5 %;\n3;Two;matching;M;a -> x;b -> x;;;;;\n4;Two;cloze;The [[sun|Sun]] is [[*a|b]];;;;;;;\n5;Two;ordering;O;x;y;;b, a;;;\n6;;true/false;T;;;;yes;;;\n',
  },
  xlsx: {
    name: 'a.xlsx',
    content: `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Question</t></is></c><c r="B1" t="inlineStr"><is><t>Correct</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><r><t>Su</t></r><r><t>n?</t></r></is></c><c r="B2" t="b"><v>1</v></c></row><row r="3"><c r="A3" t="str"><v>N?</v></c><c r="B3" s="1"><v>0.5</v></c></row></sheetData></worksheet>`,
    wrap: workbook,
  },
  'moodle-xml': {
    name: 'a.xml',
    content:
      '<?xml version="1.0" encoding="UTF-8"?><quiz><question type="category"><category><text>$course$/top/A</text></category></question><question type="multichoice"><name><text>N</text></name><questiontext format="html"><text><![CDATA[<p>Q <img src="@@PLUGINFILE@@/a.png"></p>]]></text><file name="a.png" path="/" encoding="base64">iVBORw0=</file></questiontext><defaultgrade>2</defaultgrade><single>true</single><answer fraction="100" format="html"><text>a</text><feedback format="html"><text>f</text></feedback></answer><answer fraction="50"><text>b</text></answer><hint><text>h</text></hint></question><question type="cloze"><name><text>C</text></name><questiontext format="html"><text>It {1:SA:=a#x~%50%b*} is {2:MCS:=x~y \\} z} and {:NM:=5:1}</text></questiontext></question><question type="numerical"><name><text>U</text></name><questiontext><text>Q</text></questiontext><answer fraction="100"><text>5</text><tolerance>1</tolerance></answer><units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit></units></question><question type="ddwtos"><name><text>D</text></name><questiontext><text>The [[1]].</text></questiontext><dragbox><text>cat</text><group>1</group></dragbox><dragbox><text>dog</text><group>1</group></dragbox></question></quiz>',
  },
  qti: {
    name: 'a.xml',
    content:
      '<?xml version="1.0"?><assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="T"><responseDeclaration identifier="R" cardinality="multiple" baseType="identifier"><correctResponse><value>A</value></correctResponse><mapping defaultValue="0"><mapEntry mapKey="A" mappedValue="2"/><mapEntry mapKey="B" mappedValue="-1"/></mapping></responseDeclaration><responseDeclaration identifier="S" cardinality="single" baseType="float"><correctResponse><value>3</value></correctResponse></responseDeclaration><outcomeDeclaration identifier="MAXSCORE" cardinality="single" baseType="float"><defaultValue><value>2</value></defaultValue></outcomeDeclaration><itemBody><p>Q <em>x</em> &amp; <math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math></p><choiceInteraction responseIdentifier="R" maxChoices="0"><prompt>Which?</prompt><simpleChoice identifier="A">a</simpleChoice><simpleChoice identifier="B">b<feedbackInline identifier="B">no</feedbackInline></simpleChoice></choiceInteraction><p>And <textEntryInteraction responseIdentifier="S"/></p></itemBody><responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"/><modalFeedback outcomeIdentifier="F" identifier="correct" showHide="show">yes</modalFeedback></assessmentItem>',
  },
};
