import type { Chase } from '../../contract/assessment.js';
import type { Title } from '../../contract/fields.js';
import { latestTallies } from '../tallies.js';
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
      const clause = chase.why === 'belowQuorum' ? group.quorum?.clause : group.clause;
      return {
        group: group.title,
        ...(chase.why === 'belowQuorum' ? { counted: chase.found === tally?.valid ? 'valid' : 'composition' } : {}),
        ...(group.showFrom === undefined ? {} : { showFrom: group.showFrom }),
        clause: clauseRef(ruleSet, clause ?? group.clause),
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
