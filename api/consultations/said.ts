import type { AnswerOpinions, OpinionLine } from '../contract/records/consultation.js';
import type { ConsultationEntity } from './consultation.entity.js';
import { notSaid, notWhole } from './refusals.js';

type Opinion = AnswerOpinions['opinions'][number];

/**
 * The lines as an office answers them. An objection that it made before holds until it says otherwise of that person by name, with the reason: one
 * word for all others takes none back, and what was said stays to be read.
 * @param at the instant of the answer
 * @throws DomainError needs-unmet
 */
export function saidOf(
  before: ConsultationEntity,
  opinions: readonly Opinion[],
  others: AnswerOpinions['others'],
  at: string,
): OpinionLine[] {
  const said = new Map(opinions.map((one) => [one.code, one]));
  mustFit(before, opinions);
  const lines = before.lines.map((line): OpinionLine => {
    const one = said.get(line.code);
    if (one) return lineAfter(line, one, at);
    const isKept = others === undefined || line.opinion === 'has';
    return isKept ? line : lineAfter(line, { ...line, opinion: 'none', text: null }, at);
  });
  const missing = lines.filter(({ opinion }) => opinion === null).map(({ name, code }) => name ?? code);
  if (missing.length > 0) throw notWhole(before, missing, []);
  return lines;
}

/** A line with what is said of it now; an objection that ends by it is kept with its time. */
function lineAfter(
  line: OpinionLine,
  { opinion, text, isReleased, hasAllowances }: Omit<Opinion, 'code'>,
  at: string,
): OpinionLine {
  const isSame = line.opinion === opinion && line.text === text;
  const ended = line.opinion === 'has' && !isSame ? [{ text: line.text ?? '', saidAt: line.saidAt, endedAt: at }] : [];
  const saidAt = isSame && line.saidAt !== null ? line.saidAt : at;
  return { ...line, opinion, text, isReleased, hasAllowances, saidAt, earlier: [...line.earlier, ...ended] };
}

function mustFit(before: ConsultationEntity, opinions: readonly Opinion[]): void {
  const lines = new Map(before.lines.map((line) => [line.code, line]));
  const unknown = opinions.map(({ code }) => code).filter((code) => !lines.has(code));
  if (unknown.length > 0) throw notWhole(before, [], unknown);
  for (const { code, opinion, text, isReleased, hasAllowances } of opinions) {
    if (opinion === 'has' && text === null) throw notSaid(before, code, 'text');
    if (opinion === 'none' && text === null && lines.get(code)!.opinion === 'has')
      throw notSaid(before, code, 'withdrawal');
    const isUnits = isReleased !== null || hasAllowances !== null;
    if (isUnits && before.role !== 'dispatchingUnit') throw notSaid(before, code, 'unit');
  }
}
