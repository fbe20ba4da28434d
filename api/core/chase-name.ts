import type { Chase } from '../contract/assessment.js';

/** What to chase as examples and short lists write it: `fact:attendance`, `marks:townshipCommittee.resource`, `tally:villagers`. */
export function chaseName(chase: Chase): string {
  switch (chase.kind) {
    case 'fact':
      return `fact:${chase.fact}`;
    case 'unknownName':
      return `unknownName:${chase.name}`;
    case 'marks':
      return `marks:${chase.group}.${chase.item}`;
    case 'tally':
      return `tally:${chase.group}`;
    case 'link':
      return `link:${chase.of}`;
    case 'entity':
      return `entity:${chase.of}.${chase.fact}`;
    case 'pool':
    case 'setAside':
      return `${chase.kind}:${chase.node}`;
    case 'unspecified':
      return `unspecified:${chase.node ?? 'grade'}`;
    case 'exemption':
      return `exemption:${chase.exemption}`;
  }
}
