import type { TextContents } from '../../../read/contents/contents.ts';
import type { Findings, Where } from '../../../read/findings.ts';
import { conditionsOf, wantedValues, writtenScoreOf } from '../../../read/qti/conditions.ts';
import { readQuestion } from '../../../read/qti/read-question.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { itemName } from '../../question-name.ts';
import { characterCount } from '../text-length.ts';
import { moodleCodes } from './codes.ts';
import { checkDecodedReferences, checkMarkers, checkWhiteSpace } from './texts.ts';
import { LONGEST_NAME } from './titles.ts';

type MoodleCode = Parameters<typeof moodleCodes.report>[0];

/** What Moodle makes of one question of the profile. */
export function predictQuestion(item: XmlElement, profile: string, file: string, findings: Findings): void {
  new QuestionPrediction(item, file, findings).run(profile);
}

class QuestionPrediction {
  readonly #item: XmlElement;
  readonly #name: string;
  readonly #where: Where;
  readonly #findings: Findings;

  constructor(item: XmlElement, file: string, findings: Findings) {
    this.#item = item;
    this.#name = itemName(item);
    this.#where = { file, position: item.position };
    this.#findings = findings;
  }

  run(profile: string): void {
    const title = this.#item.attribute('title') ?? '';
    if (characterCount(title) > LONGEST_NAME) {
      this.#add('title-too-long', `Moodle's restore will stop: the title of ${this.#name} is too long.`);
    }
    this.#texts();
    this.#feedback();
    if (profile === 'cc.true_false.v0p1') this.#trueFalse();
    if (profile === 'cc.multiple_choice.v0p1') this.#multipleChoice();
    if (profile === 'cc.multiple_response.v0p1') this.#multipleResponse();
    if (profile === 'cc.fib.v0p1') this.#fillIn();
    if (profile === 'cc.pattern_match.v0p1') {
      this.#add('pattern-match', `Moodle will make a short answer with odd marks of ${this.#name}.`);
    }
    if (profile === 'cc.essay.v0p1' && this.#item.childrenNamed('itemfeedback').some((one) => one.child('solution'))) {
      this.#add('model-answer-lost', `Moodle will drop the model answer of ${this.#name}.`);
    }
  }

  #add(code: MoodleCode, message: string): void {
    this.#findings.add(moodleCodes, code, this.#where, { message });
  }

  #texts(): void {
    const question = readQuestion(this.#item);
    const choices = question.kind === 'choose' ? question.choices.map((choice) => choice.text) : [];
    for (const text of [question.stem, ...choices]) this.#text(text);
    const { correct, incorrect, general } = question.feedback;
    const answers = [...choices, correct, incorrect, general];
    if (answers.some((text) => text?.references.some((one) => one.kind === 'image'))) {
      this.#add('picture-in-answer', `Moodle will break the pictures in the choices or feedback of ${this.#name}.`);
    }
    const presentation = this.#item.child('presentation');
    for (const parent of [presentation, ...(presentation?.descendants('response_label') ?? [])]) {
      const materials = parent?.childrenNamed('material') ?? [];
      const texts = materials.flatMap((material) => material.childrenNamed('mattext'));
      if (texts.length > 1) {
        this.#add('text-lost', `Moodle will keep only the first of ${texts.length} texts of ${this.#name}.`);
      }
    }
  }

  #text(text: TextContents): void {
    checkMarkers(text, this.#name, this.#where, this.#findings);
    checkWhiteSpace(text, this.#name, this.#where, this.#findings);
    if (text.format === 'html') checkDecodedReferences(text.source, this.#where, this.#findings);
    if (text.source.trim() === '0') {
      this.#add('zero-text', `Moodle will show an empty text instead of "0" in ${this.#name}.`);
    }
  }

  #feedback(): void {
    const shown = new Set<string>();
    for (const condition of conditionsOf(this.#item)) {
      const links = condition
        .childrenNamed('displayfeedback')
        .filter((one) => one.attribute('feedbacktype') === 'Response');
      for (const link of links) shown.add(link.attribute('linkrefid') ?? '');
      const particular = wantedValues(condition.child('conditionvar')).length > 0;
      if (links.length > 0 && particular && condition.attribute('continue') === 'Yes') {
        this.#add('feedback-joined', `Moodle will show feedback for one answer of ${this.#name} to everybody.`);
        break;
      }
    }
    const lost = this.#item.childrenNamed('itemfeedback').some((one) => {
      const material = one.child('material') !== undefined && one.child('flow_mat') === undefined;
      return material && shown.has(one.attribute('ident') ?? '');
    });
    if (lost) this.#add('feedback-lost', `Moodle will drop feedback of ${this.#name}.`);
  }

  #labelIdents(): readonly string[] {
    return (this.#item.child('presentation')?.descendants('response_label') ?? []).map(
      (one) => one.attribute('ident') ?? '',
    );
  }

  #trueFalse(): void {
    const idents = [...this.#labelIdents()].sort();
    if (idents.length === 2 && idents[0] === 'false' && idents[1] === 'true') return;
    this.#add(
      'true-false-idents',
      `Moodle's restore will stop: the choices of ${this.#name} are called ${idents.map((one) => `"${one}"`).join(' and ')}.`,
    );
  }

  /** The last condition that names a choice decides: without a score of its own it takes the score away. */
  #multipleChoice(): void {
    const last = new Map<string, number | undefined>();
    const right = new Set<string>();
    for (const condition of conditionsOf(this.#item)) {
      const score = writtenScoreOf(condition);
      for (const equal of wantedValues(condition.child('conditionvar'))) {
        const ident = equal.text.trim();
        last.set(ident, score);
        if ((score ?? 0) > 0) right.add(ident);
      }
    }
    for (const ident of right) {
      if ((last.get(ident) ?? 0) > 0) continue;
      this.#add('choice-scored-last', `Moodle will count the right choice "${ident}" of ${this.#name} as wrong.`);
    }
  }

  #multipleResponse(): void {
    const scoring = conditionsOf(this.#item).filter((condition) => (writtenScoreOf(condition) ?? 0) > 0);
    const exact = scoring.every((condition) => writtenScoreOf(condition) === 100);
    const equals = scoring.flatMap((condition) => condition.descendants('varequal'));
    if (exact && equals.every((equal) => equal.attribute('case') === 'Yes')) return;
    this.#add('multiple-response-scoring', `Moodle will score ${this.#name} wrongly.`);
  }

  #fillIn(): void {
    const scoring = conditionsOf(this.#item).filter((condition) => (writtenScoreOf(condition) ?? 0) > 0);
    const first = scoring.find(
      (condition) =>
        writtenScoreOf(condition) === 100 && condition.child('conditionvar')?.child('varequal') !== undefined,
    );
    const read = first?.child('conditionvar')?.childrenNamed('varequal') ?? [];
    const all = scoring.flatMap((condition) => condition.descendants('varequal'));
    if (all.length > read.length) {
      this.#add('answers-lost', `Moodle will accept ${read.length} of the ${all.length} answers of ${this.#name}.`);
    }
    if (read.some((equal) => equal.text.includes('*'))) {
      this.#add('wildcard', `Moodle will take the * in an answer of ${this.#name} for any text.`);
    }
  }
}
