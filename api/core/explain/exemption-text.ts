import { effectTexts } from './effect-text.js';
import type { ExemptionLine } from './lines.js';
import type { Teller } from './teller.js';

/** What was granted, what it struck or set aside, and what would have followed without it. */
export function exemptionText(line: ExemptionLine, teller: Teller): string {
  const { words } = teller;
  const { exemption: say } = words;
  const granted = say.granted(
    line.id,
    line.situation && teller.heading(line.situation.title, line.situation.clause),
    line.decidedOn,
  );
  const nodes = line.setAside.map(({ title }) => words.pick(title));
  const followed = [
    ...line.struck.map(({ title, day, clause }) => say.struck(teller.quoted(title, clause), day)),
    ...(nodes.length > 0 ? [say.setAside(nodes)] : []),
    ...line.neutralised.map(({ title, clause, effects }) =>
      say.neutralised(teller.quoted(title, clause), effectTexts(effects, teller)),
    ),
  ];
  const heading = words.heading(granted, line.clause ? [line.clause.number] : []);
  return words.sentence(followed.length > 0 ? words.line(heading, words.clauses(followed)) : heading);
}
