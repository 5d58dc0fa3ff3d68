import { parse, serializeOuter } from 'parse5';
import { htmlContents } from '../../src/read/html/read.ts';
import type { TextContents } from '../../src/verify/index.ts';
import { noText } from './arrived.ts';
import { attribute, classed, type Element, find, named, type Parent } from './elements.ts';

/** An instructor's guide as it is printed, read back from its HTML. */
export interface ArrivedGuide {
  /** What its head and foot say. */
  readonly title: string;
  readonly imprint: TextContents;
  readonly summary: TextContents;
  readonly plan: readonly ArrivedStep[];
  readonly objectives: readonly ArrivedObjective[];
  readonly teaching: TextContents;
  readonly activities: readonly ArrivedPage[];
  readonly quizzes: readonly ArrivedAnswers[];
  /** A table each. */
  readonly rubrics: readonly TextContents[];
  readonly bibliography: TextContents;
}

export interface ArrivedStep {
  readonly when: string;
  readonly step: string;
  readonly what: TextContents;
}

export interface ArrivedObjective {
  readonly text: TextContents;
  readonly taught: string;
  readonly assessed: string;
}

export interface ArrivedPage {
  readonly title: string;
  readonly body: TextContents;
}

export interface ArrivedAnswers {
  readonly title: string;
  /** What is said of its pools. */
  readonly pools: readonly string[];
  readonly questions: readonly ArrivedAnswer[];
}

export interface ArrivedAnswer {
  /** `Question 3 (2 points)` */
  readonly heading: string;
  readonly stem: TextContents;
  readonly lines: readonly ArrivedLine[];
  /** Model answer, rubric, hint, feedback: each with its label. */
  readonly notes: readonly TextContents[];
}

export interface ArrivedLine {
  /** Absent where lines are not judged. */
  readonly right?: boolean;
  readonly content: TextContents;
  readonly rationale: TextContents;
}

export function arrivedGuide(html: string): ArrivedGuide {
  const root = parse(html);
  const section = (name: string) => named(root, new RegExp(`^${name}$`));
  return {
    title: textOf(find(root, ({ tagName }) => tagName === 'body')[0]).text,
    imprint: textOf(find(root, ({ tagName }) => tagName === 'footer').at(-1)),
    summary: textOf(section('cw-summary')),
    plan: rowsOf(section('cw-plan')).map(([when, step, what]) => ({
      when: textOf(when).text,
      step: textOf(step).text,
      what: textOf(what),
    })),
    objectives: rowsOf(section('cw-coverage')).map(([text, taught, assessed]) => ({
      text: textOf(text),
      taught: textOf(taught).text,
      assessed: textOf(assessed).text,
    })),
    teaching: textOf(section('cw-teaching')),
    activities: classed(root, 'cw-instructor-activity').map((activity) => ({
      title: headingOf(activity),
      body: textOf(activity),
    })),
    quizzes: classed(root, 'cw-answers-quiz').map((quiz) => ({
      title: headingOf(quiz),
      pools: classed(quiz, 'cw-remark').map((remark) => textOf(remark).text),
      questions: classed(quiz, 'cw-answer').map(answerOf),
    })),
    rubrics: classed(section('cw-rubrics'), 'cw-rubric').map(textOf),
    bibliography: textOf(classed(root, 'cw-bibliography').at(-1)),
  };
}

function answerOf(answer: Element): ArrivedAnswer {
  return {
    heading: textOf(named(answer, /^cw-answer-title$/)).text,
    stem: textOf(named(answer, /^cw-answer-stem$/)),
    lines: classed(answer, 'cw-answer-line').map((line) => {
      const right = classed(line, 'cw-right').length > 0;
      const judged = right || classed(line, 'cw-wrong').length > 0;
      return {
        ...(judged ? { right } : {}),
        content: textOf(line),
        rationale: textOf(named(line, /^cw-rationale$/)),
      };
    }),
    notes: classed(answer, 'cw-answer-note').map(textOf),
  };
}

function rowsOf(section: Element | undefined): readonly (readonly (Element | undefined)[])[] {
  const [body] = find(section, ({ tagName }) => tagName === 'tbody');
  const cells = (row: Parent) => find(row, ({ tagName }) => tagName === 'td' || tagName === 'th');
  return find(body, ({ tagName }) => tagName === 'tr').map(cells);
}

function headingOf(section: Element): string {
  return textOf(find(section, ({ tagName }) => /^h[2-6]$/.test(tagName))[0]).text;
}

function textOf(element: Element | undefined): TextContents {
  return element === undefined ? noText : htmlContents(serializeOuter(element));
}

/** Ids that are twice, and links inside the document that lead nowhere. */
export function brokenAnchors(html: string): readonly string[] {
  const root = parse(html);
  const ids = find(root, () => true).flatMap((element) => attribute(element, 'id') ?? []);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `#${id} twice`);
  const nowhere = find(root, ({ tagName }) => tagName === 'a')
    .map((link) => attribute(link, 'href') ?? '')
    .filter((href) => href.startsWith('#') && !ids.includes(decodeURIComponent(href.slice(1))));
  return [...twice, ...nowhere];
}
