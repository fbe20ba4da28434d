import type { Chase } from '../../contract/assessment.js';
import type { Tally } from '../../contract/ballot.js';
import type { Title } from '../../contract/fields.js';
import type { RaterGroup } from '../../contract/rater-group.js';
import { latestTallies } from '../tallies.js';
import { faultOf } from '../tally-fault.js';
import { visibleTo } from './audience.js';
import type { ChaseLine } from './lines.js';
import { clauseRef, conductTitle, factTitle, kindTitle, nodeTitle } from './refs.js';
import type { TraceReader } from './trace-reader.js';

/** What to chase, in the order of the assessment, with the words for what each entry names and who may learn of it. */
export function chaseLines(reader: TraceReader): ChaseLine[] {
  const { assessment, audiences } = reader;
  return assessment.chase.map((chase) => ({ chase, ...wordsFor(reader, chase), ...visibleTo(audiences.chase(chase)) }));
}

const subject = (title: Title | undefined) => (title ? { subject: title } : {});
const ofKind = (title: Title | undefined) => (title ? { kind: title } : {});

/** Why a tally does not count, as a line of its own; undefined when nothing is wrong with it. */
export function faultLine(reader: TraceReader, tally: Tally): ChaseLine | undefined {
  const chase = faultOf(tally, reader.names.group(tally.group));
  return chase ? { chase, ...wordsFor(reader, chase) } : undefined;
}

function wordsFor({ names, entity }: TraceReader, chase: Chase): Partial<ChaseLine> {
  const { ruleSet, kind } = names;
  switch (chase.kind) {
    case 'fact':
      return subject(factTitle(ruleSet, kind, chase.fact));
    case 'unknownName':
      return chase.nearest === undefined ? {} : subject(titleOfName(names, chase.of, chase.nearest));
    case 'marks': {
      const nodes = names.layout.nodes.map(({ node }) => node);
      const node = nodes.find((one) => one.kind === 'marks' && one.group === chase.group && one.item === chase.item);
      return {
        ...subject(node?.title),
        group: names.group(chase.group).title,
        ...(node ? { clause: clauseRef(ruleSet, node.clause) } : {}),
      };
    }
    case 'tally': {
      const group = names.group(chase.group);
      const tally = latestTallies(entity.tallies, chase.group).find((one) => one.place === chase.place);
      const isShort = chase.why === 'belowQuorum';
      const stratum = isShort && tally ? stratumTooSmall(chase, tally, group) : undefined;
      return {
        group: group.title,
        ...(stratum ? { stratum } : {}),
        ...(group.showFrom === undefined ? {} : { showFrom: group.showFrom }),
        clause: clauseRef(ruleSet, (isShort ? group.quorum?.clause : undefined) ?? group.clause),
      };
    }
    case 'link':
      return ofKind(kindTitle(ruleSet, chase.of));
    case 'entity':
      return {
        ...subject(factTitle(ruleSet, chase.of, chase.fact) ?? factTitle(ruleSet, kind, chase.fact)),
        ...ofKind(kindTitle(ruleSet, chase.of)),
      };
    case 'pool':
      return subject(nodeTitle(ruleSet, kind, chase.node) ?? factTitle(ruleSet, kind, chase.node));
    case 'unspecified':
      if (chase.node !== undefined) return subject(nodeTitle(ruleSet, kind, chase.node));
      return { clause: clauseRef(ruleSet, names.layout.rules.grades!.clause) };
    case 'setAside':
      return subject(nodeTitle(ruleSet, kind, chase.node));
    case 'exemption': {
      const asked = entity.exemptions?.find((one) => one.id === chase.exemption);
      const situation = ruleSet.exemptions?.situations.find((one) => one.id === asked?.situation);
      return {
        ...subject(situation?.title),
        ...(ruleSet.exemptions ? { clause: clauseRef(ruleSet, ruleSet.exemptions.clause) } : {}),
      };
    }
  }
}

/** The part of a group that has as many people as the chase found; undefined where it is the ballots that are too few. */
function stratumTooSmall(
  { found }: Chase & { kind: 'tally' },
  tally: Tally,
  { quorum }: RaterGroup,
): Title | undefined {
  if (found === tally.valid) return undefined;
  return quorum?.composition?.find(({ stratum, of }) => (tally.strata?.[stratum]?.[of] ?? 0) === found)?.title;
}

/** The words for a known name that a mistyped one resembles. */
function titleOfName(
  { ruleSet, kind }: Pick<TraceReader['names'], 'ruleSet' | 'kind'>,
  of: (Chase & { kind: 'unknownName' })['of'],
  name: string,
): Title | undefined {
  if (of === 'fact') return factTitle(ruleSet, kind, name);
  if (of === 'tally') return ruleSet.raterGroups[name]?.title;
  return of === 'finding' ? conductTitle(ruleSet, name) : undefined;
}
