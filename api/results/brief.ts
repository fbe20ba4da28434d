import type { Title } from '../contract/fields.js';
import type { BriefLine, BriefPart, ResultBrief } from '../contract/records/result-brief.js';
import type { ResultFile } from '../contract/records/result.js';
import type { ClauseRef, Lines } from '../core/explain/lines.js';
import type { Language } from '../http/language.js';
import { briefParts } from './brief-parts.js';
import type { ResultEntity } from './result.entity.js';

/** The file of a result, cut down to what a person reads on a phone: one language, each clause once, nothing that only pages of tables need. */
export function briefOf(
  file: ResultFile,
  lines: Lines,
  { sealedOn }: Pick<ResultBrief, 'sealedOn'>,
  language: Language,
): ResultBrief {
  const pick = (title: Title) => title[language];
  const clauses: ResultBrief['clauses'] = {};
  const keep = ({ id, number, text }: ClauseRef): string => {
    clauses[id] = { number, text: text ? pick(text) : '' };
    return id;
  };
  const texts = new Map(file.sentences.map((sentence) => [`${sentence.part} ${sentence.id}`, sentence]));
  const parts: BriefPart[] = briefParts(lines).map(({ node, ...figures }) => {
    const { text, tone } = texts.get(`node ${node.id}`)!;
    return {
      id: node.id,
      title: pick(node.title),
      clause: keep(node.clause),
      parent: node.parent ?? null,
      ...figures,
      tone,
      text: withoutHeading(text),
    };
  });
  const { grade, ruleSet } = lines;
  return {
    ...outcomeFields(file),
    word: (file.determinedWord ?? file.word)?.[language] ?? null,
    determination: file.determination?.text ?? null,
    why: file.sentences.filter(({ part }) => part === 'grade').map(({ text }) => text),
    grades: grade.state === 'withheld' ? [] : gradesOf(grade, pick),
    parts,
    lines: linesOf(file, lines, keep),
    clauses,
    measure: { title: pick(ruleSet.title), effectiveFrom: ruleSet.effectiveFrom ?? null },
    sealedOn,
  };
}

type OutcomeFields = Pick<
  ResultEntity & ResultBrief,
  'id' | 'cycleId' | 'name' | 'code' | 'revision' | 'standing' | 'points' | 'seal' | 'supersededById'
>;

function outcomeFields(file: ResultFile): OutcomeFields {
  const { id, cycleId, name, code, revision, standing, points, seal, supersededById } = file;
  return { id, cycleId, name, code, revision, standing, points, seal, supersededById };
}

function gradesOf({ order, edges }: Lines['grade'], pick: (title: Title) => string): ResultBrief['grades'] {
  return order.map(({ id, title }) => {
    const edge = edges.find(({ grade }) => grade.id === id);
    return { id, word: pick(title), at: edge?.at ?? null, apart: edge?.apart ?? null };
  });
}

/** Everything beside the score: rules, exemptions, what is missing, what is recommended. */
function linesOf({ sentences }: ResultFile, lines: Lines, keep: (clause: ClauseRef) => string): BriefLine[] {
  const rules = new Map([...lines.rules, ...lines.recommendations].map(({ id, clause }) => [id, clause]));
  const exemptions = new Map(lines.exemptions.map(({ id, clause }) => [id, clause]));
  return sentences
    .filter(({ part }) => part !== 'grade' && part !== 'node' && part !== 'figure')
    .map(({ part, id, tone, text }) => {
      const clause = part === 'exemption' ? exemptions.get(id) : part === 'chase' ? undefined : rules.get(id);
      return { part, id, clause: clause ? keep(clause) : null, tone, text };
    });
}

/** The sentence of a node without its name and clause, which stand beside it. */
const withoutHeading = (text: string): string => text.replace(/^.*?[〔[][^〕\]]*[〕\]](：|: )/u, '');
