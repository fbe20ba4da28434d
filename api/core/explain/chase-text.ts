import type { ChaseLine } from './lines.js';
import type { Teller } from './teller.js';
import type { Lack } from './words.js';

/** What is missing and what to do about it. */
export function lackOf(line: ChaseLine, teller: Teller): Lack {
  const { words } = teller;
  const { chase } = line;
  const subject = line.subject && words.pick(line.subject);
  const group = line.group ? words.pick(line.group) : '';
  switch (chase.kind) {
    case 'fact':
      return words.chase.fact(subject ?? chase.fact, chase.found);
    case 'unknownName':
      return words.chase.unknownName(chase.of, chase.name, subject ?? chase.nearest);
    case 'marks':
      return words.chase.marks(group, subject ?? chase.item, chase.found);
    case 'tally':
      return tallyLack(line, chase, group, teller);
    case 'link':
      return words.chase.link(line.kind ? words.pick(line.kind) : words.kind(chase.of), chase.code);
    case 'entity': {
      const place = teller.place({ kind: chase.of, code: chase.code, ...(line.kind ? { title: line.kind } : {}) });
      return words.chase.entity(place, subject ?? chase.fact);
    }
    case 'pool':
      return words.chase.pool(subject ?? chase.node, chase.why);
    case 'unspecified':
      return chase.node === undefined
        ? words.chase.unspecifiedGrade
        : words.chase.unspecifiedNode(subject ?? chase.node);
    case 'setAside':
      return words.chase.setAside(subject ?? chase.node);
    case 'exemption':
      return words.chase.exemption(chase.exemption, subject, chase.why);
  }
}

function tallyLack(
  { stratum, showFrom }: ChaseLine,
  { place: code, why, found, wanted }: Extract<ChaseLine['chase'], { kind: 'tally' }>,
  group: string,
  { words, tallyPlace }: Teller,
): Lack {
  const place = code === undefined ? undefined : tallyPlace(code);
  switch (why) {
    case 'absent':
      return words.chase.tallyAbsent(place, group);
    case 'nobodyAnswered':
      return words.chase.nobodyAnswered(place, group);
    case 'returnedOverIssued':
      return words.chase.returnedOverIssued(place, group, found ?? 0, wanted ?? 0);
    case 'belowQuorum': {
      const isHidden = !stratum && found !== undefined && showFrom !== undefined && found < showFrom;
      return words.chase.tallyBelowQuorum({
        ...(place === undefined ? {} : { place }),
        group,
        ...(stratum ? { stratum: words.pick(stratum) } : {}),
        found: isHidden || found === undefined ? null : found,
        ...(showFrom === undefined ? {} : { showFrom }),
        ...(wanted === undefined ? {} : { wanted }),
      });
    }
  }
}

/** A lack as a sentence of its own. */
export function chaseText(line: ChaseLine, teller: Teller): string {
  const { words } = teller;
  const { lack, ask } = lackOf(line, teller);
  return words.sentence(words.chase.line(words.heading(lack, line.clause ? [line.clause.number] : []), ask));
}
