import { element, text } from '../../../content/tree.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import type { Frame, Leaf } from '../../html/frames.ts';
import { citation } from './citations.ts';
import { alternative, readDrawing } from './drawings.ts';
import { type FieldUse, fieldUse } from './fields.ts';
import { isUnfilled } from './form-field.ts';
import { LEFT_FIELDS, tellOfField } from './left-fields.ts';
import { hyperlinkOf, isInLink, linked } from './links.ts';
import { type Looks, looksOf } from './looks.ts';
import { mathTex, mathWords } from './math/formula.ts';
import { hasOwnMark, noteMark } from './note-marks.ts';
import type { Reading } from './reading.ts';
import { tellComment, tellDeleted, tellInserted } from './review.ts';
import { framesOf } from './run-frames.ts';
import { signOf, signsOf } from './signs.ts';
import type { Style } from './styles.ts';
import { isSignFont } from './symbols.ts';
import { wordsIn } from './words.ts';
import { attributeOf, isDeletion, isWrapper } from './xml.ts';

/** What is in the lines of a paragraph. */
export interface Inline {
  readonly leaves: readonly Leaf[];
  /** The contents of text boxes that are anchored here. */
  readonly boxes: readonly XmlElement[];
  /** Names of places in it that links lead to. */
  readonly bookmarks: readonly string[];
  /** Whether it held something that is left out, so that nothing need be said of its being empty. */
  readonly hasLeft: boolean;
  /** Whether a line across the page stands here. */
  readonly hasRule: boolean;
}

/** Reads the lines of one paragraph; `chain` are its styles. */
export function readInline(paragraph: XmlElement, chain: readonly Style[], reading: Reading): Inline {
  const reader = new InlineReader(chain, reading);
  reader.children(paragraph, []);
  return reader;
}

class InlineReader implements Inline {
  readonly leaves: Leaf[] = [];
  readonly boxes: XmlElement[] = [];
  readonly bookmarks: string[] = [];
  hasLeft = false;
  hasRule = false;
  readonly #chain: readonly Style[];
  readonly #reading: Reading;

  constructor(chain: readonly Style[], reading: Reading) {
    this.#chain = chain;
    this.#reading = reading;
  }

  children(parent: XmlElement, frames: readonly Frame[]): void {
    for (const child of parent.children) this.#child(child, frames);
  }

  #child(child: XmlElement, frames: readonly Frame[]): void {
    if (isDeletion(child)) {
      this.hasLeft = true;
      tellDeleted(child, this.#reading);
    } else if (child.name === 'ins') this.#takeInserted(child, frames);
    else if (isWrapper(child)) this.children(child, frames);
    else
      switch (child.name) {
        case 'r':
          this.#run(child, frames);
          break;
        case 'hyperlink':
          this.children(child, linked(frames, hyperlinkOf(child, this.#reading), this.#reading));
          break;
        case 'fldSimple':
          this.#simpleField(child, frames);
          break;
        case 'sdt':
          this.#control(child, frames);
          break;
        case 'bookmarkStart':
          this.bookmarks.push(attributeOf(child, 'name') ?? '');
          break;
        case 'oMath':
        case 'oMathPara':
          this.#formula(child, frames);
          break;
        case 'AlternateContent': {
          const chosen = alternative(child);
          if (chosen !== undefined) this.children(chosen, frames);
          break;
        }
        case 'subDoc':
          this.#reading.findings.add(
            'left',
            'sub-document',
            'Another document that this one only refers to is left out; import it by itself.',
          );
          break;
        default:
      }
  }

  #takeInserted(child: XmlElement, frames: readonly Frame[]): void {
    const from = this.leaves.length;
    this.children(child, frames);
    tellInserted(this.leaves.slice(from), this.#reading);
  }

  #simpleField(child: XmlElement, frames: readonly Frame[]): void {
    const code = attributeOf(child, 'instr') ?? '';
    const use = fieldUse(code, this.#reading.works);
    if (this.#leavesField(use, code)) return;
    this.children(child, linked(frames, use, this.#reading));
  }

  /** Whether the words of a field are not for this place, with a word on what is left. */
  #leavesField(use: FieldUse, code: string): boolean {
    if (use.is === 'words' || use.is === 'link') return false;
    this.hasLeft = true;
    if (use.is === 'citation') {
      for (const { key, csl } of use.cited) this.#reading.cite(key, csl);
      this.leaves.push({ node: citation(use.cited), frames: [] });
    }
    tellOfField(use, code, this.#reading);
    return true;
  }

  #control(child: XmlElement, frames: readonly Frame[]): void {
    const content = child.child('sdtContent');
    const own = child.child('sdtPr');
    if (content === undefined) return;
    if (isUnfilled(own, content, this.#reading)) {
      this.hasLeft = true;
      return;
    }
    this.children(content, frames);
  }

  #formula(child: XmlElement, frames: readonly Frame[]): void {
    const { tex, lost, deleted } = mathTex(child);
    for (const words of deleted)
      this.#reading.tell(
        'left',
        'tracked-change',
        'A part of a formula that was deleted with tracked changes is left out.',
        words,
      );
    for (const what of lost)
      this.#reading.tell('changed', 'formula', `In a formula ${what} is lost.`, mathWords(child));
    if (tex === '') return;
    this.leaves.push({ node: this.#reading.formulas.node(tex, child.name === 'oMathPara'), frames });
  }

  #run(run: XmlElement, outer: readonly Frame[]): void {
    const properties = run.child('rPr');
    const looks = looksOf(properties, this.#chain, this.#reading.document.styles);
    if (looks.hidden) {
      this.#leaveHidden(run);
      return;
    }
    for (const child of run.children) this.#part(child, run, looks, outer);
  }

  #leaveHidden(run: XmlElement): void {
    for (const child of run.children)
      if (child.name === 'fldChar' || child.name === 'instrText') this.#fieldPart(child, '');
    const words = wordsIn(run);
    this.hasLeft = true;
    if (words.trim() !== '' && !this.#reading.fields.inCode)
      this.#reading.findings.add('left', 'hidden-text', 'Hidden text is left out.', words);
  }

  #part(child: XmlElement, run: XmlElement, looks: Looks, outer: readonly Frame[]): void {
    if (this.#fieldPart(child, child.text)) return;
    if (this.#reading.fields.inCode) return;
    let frames = outer;
    for (const use of this.#reading.fields.uses(this.#reading.works)) {
      if (LEFT_FIELDS.has(use.is)) {
        this.hasLeft = true;
        return;
      }
      frames = linked(frames, use, this.#reading);
    }
    switch (child.name) {
      case 't':
        if (!hasOwnMark(run)) this.#words(child.text, run, looks, frames);
        break;
      case 'tab':
      case 'ptab':
        this.#words('\t', run, looks, frames);
        break;
      case 'br':
      case 'cr':
        this.#break(child, frames);
        break;
      case 'noBreakHyphen':
        this.#words('\u2011', run, looks, frames);
        break;
      case 'softHyphen':
        this.#words('\u00ad', run, looks, frames);
        break;
      case 'sym':
        this.#sign(child, run, looks, frames);
        break;
      case 'drawing':
      case 'pict':
      case 'object':
      case 'AlternateContent':
        this.#drawing(child, frames);
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        this.leaves.push({
          node: noteMark(child.name === 'footnoteReference' ? 'footnotes' : 'endnotes', attributeOf(child, 'id') ?? ''),
          frames: [],
        });
        break;
      case 'commentReference':
        tellComment(attributeOf(child, 'id') ?? '', this.leaves, this.#reading);
        break;
      case 'ruby':
        this.#ruby(child, looks, frames);
        break;
      default:
    }
  }

  /** Whether a child is part of a field's machinery. */
  #fieldPart(child: XmlElement, words: string): boolean {
    const { fields } = this.#reading;
    if (child.name === 'instrText' || child.name === 'delInstrText') {
      fields.addCode(words === '' ? child.text : words);
      return true;
    }
    if (child.name !== 'fldChar') return false;
    const type = attributeOf(child, 'fldCharType');
    if (type === 'begin') fields.begin();
    else if (type === 'separate') fields.separate();
    else if (type === 'end') {
      const field = fields.end();
      if (field !== undefined) this.#leavesField(fieldUse(field.code, this.#reading.works), field.code);
    }
    return true;
  }

  #words(words: string, run: XmlElement, looks: Looks, outer: readonly Frame[]): void {
    const written = isSignFont(looks.font) ? signsOf(words, looks.font ?? '', this.#reading) : words;
    if (looks.underlined && /^[ \t\u00a0]+$/.test(written)) {
      this.#reading.findings.add('changed', 'line-to-write-on', 'An underlined space is a row of _ now.');
      this.leaves.push({ node: text('_____'), frames: [] });
      return;
    }
    this.leaves.push({ node: text(written), frames: framesOf(run, written, looks, outer, this.#chain, this.#reading) });
  }

  #sign(child: XmlElement, run: XmlElement, looks: Looks, frames: readonly Frame[]): void {
    const sign = signOf(child, this.#reading);
    if (sign !== '') this.#words(sign, run, { ...looks, font: undefined }, frames);
  }

  #break(child: XmlElement, frames: readonly Frame[]): void {
    const type = attributeOf(child, 'type') ?? 'textWrapping';
    if (type === 'textWrapping' || child.name === 'cr') this.leaves.push({ node: element('br'), frames: [] });
    else {
      this.leaves.push({ node: text(' '), frames });
      this.hasLeft = true;
    }
  }

  #drawing(child: XmlElement, frames: readonly Frame[]): void {
    if (child.descendants('rect').some((one) => attributeOf(one, 'hr') === 't')) {
      this.hasRule = true;
      return;
    }
    const { pictures, boxes } = readDrawing(child, this.#reading);
    if (pictures.length > 0 && isInLink(frames))
      this.#reading.findings.add('changed', 'picture-link', 'A picture that was a link is a picture alone.');
    // In a link it would be a link to its file.
    for (const node of pictures) this.leaves.push({ node, frames: [] });
    for (const one of boxes) this.boxes.push(one);
    if (pictures.length === 0) this.hasLeft = true;
  }

  /** Small characters above others say how these are read: they stand behind them in brackets. */
  #ruby(child: XmlElement, looks: Looks, frames: readonly Frame[]): void {
    const [base, above] = [child.child('rubyBase'), child.child('rt')];
    for (const run of base?.childrenNamed('r') ?? [])
      for (const part of run.childrenNamed('t')) this.#words(part.text, run, looks, frames);
    const words = above === undefined ? '' : wordsIn(above);
    if (words === '') return;
    this.leaves.push({ node: text(`(${words})`), frames });
    this.#reading.findings.add(
      'changed',
      'ruby',
      'Small characters above others, which say how these are read, stand behind them in brackets.',
      words,
    );
  }
}
