import type { Fact, FactSource, FactValue } from '../../contract/fact.js';
import type { Id, Title } from '../../contract/fields.js';
import type { Finding } from '../../contract/finding.js';
import { madeOf } from '../made-of.js';
import { visibleTo } from './audience.js';
import type { EntityRef, FactLine, FindingLine } from './lines.js';
import { isRatio } from './ratio.js';
import { conductTitle, kindTitle, nodeNamed } from './refs.js';
import { tallyLines } from './tally-line.js';
import type { TraceReader } from './trace-reader.js';

/** One fact as it was read, with what it was made of. */
export function factLine(reader: TraceReader, id: Id): FactLine {
  const { names, audiences } = reader;
  const fact = names.fact(id);
  const { value, found } = reader.value(id);
  const inputs = madeOf(fact.from).map((input) => factLine(reader, input));
  const choices = choiceTitles(fact, value);
  return {
    fact: id,
    title: fact.title,
    type: fact.type,
    value,
    ...(found === undefined ? {} : { found }),
    ...(fact.unit ? { unit: fact.unit } : {}),
    isRatio: isRatio(names.ruleSet, names.layout.rules, id),
    ...(choices ? { choices } : {}),
    source: fact.from.kind,
    ...sourceOf(reader, fact.from, value === null),
    ...(inputs.length > 0 ? { inputs } : {}),
    ...visibleTo(audiences.value(id)),
  };
}

/** The words of a choice, or of every choice in a list. */
export function choiceTitles(fact: Fact, value: unknown): Title[] | undefined {
  if (!fact.choices) return undefined;
  const ids = (Array.isArray(value) ? value : [value]) as FactValue[];
  return ids.flatMap((id) => (typeof id === 'string' && fact.choices![id] ? [fact.choices![id]!] : []));
}

function sourceOf(reader: TraceReader, from: FactSource, isMissing: boolean): Partial<FactLine> {
  const { entity, names } = reader;
  switch (from.kind) {
    case 'count':
    case 'sum': {
      const struck = struckCount(reader, from);
      return { findings: findingsCounted(reader, from), ...(struck ? { struck } : {}) };
    }
    case 'voteShare':
      return { tallies: tallyLines(reader, from.group, from.question, isMissing) };
    case 'turnout':
      return { tallies: tallyLines(reader, from.group) };
    case 'points':
      return { node: nodeNamed(reader, from.node) };
    case 'parent':
      return { from: linked(reader, from.of) };
    case 'members': {
      const title = kindTitle(names.ruleSet, from.of);
      return { from: [{ kind: from.of, ...(title ? { title } : {}) }] };
    }
    case 'earlier': {
      const cycle = entity.earlier?.[from.cycle]?.cycle;
      return cycle === undefined ? {} : { cycle };
    }
    default:
      return {};
  }
}

/** The entities of a kind that this one is linked to. */
function linked({ entity, names }: TraceReader, kind: EntityRef['kind']): EntityRef[] {
  const codes = entity.links?.[kind] ?? [];
  const title = kindTitle(names.ruleSet, kind);
  return (typeof codes === 'string' ? [codes] : codes).map((code) => ({ kind, ...(title ? { title } : {}), code }));
}

type Counting = Extract<FactSource, { kind: 'count' | 'sum' }>;

const isCounted = ({ findings, concerns }: Counting, finding: Finding): boolean =>
  findings.includes(finding.code) && (concerns === undefined || finding.concerns === concerns);

/** The standing findings that a fact counts. */
function findingsCounted({ entity, names, struck }: TraceReader, from: Counting): FindingLine[] {
  return (entity.findings ?? [])
    .filter((finding) => !struck.has(finding.id) && isCounted(from, finding))
    .map(({ id, code, day, amount }) => ({
      id,
      title: conductTitle(names.ruleSet, code),
      day,
      ...(amount === undefined ? {} : { amount }),
    }));
}

/** How many findings that a fact would count an exemption struck; undefined for a fact that counts none. */
export function struckCount({ entity, struck }: TraceReader, from: FactSource): number | undefined {
  if (from.kind !== 'count') return undefined;
  return (entity.findings ?? []).filter((finding) => struck.has(finding.id) && isCounted(from, finding)).length;
}
