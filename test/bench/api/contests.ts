import { loadCompiled } from '../../../api/cli/load-rule-set.js';
import { scoreCohort } from '../../../api/core/score-cohort.js';
import type { Contest, Ground } from './contest.js';
import { milliseconds, perSecond } from './load.js';
import { draftText, MEASURE, previewedCohorts } from './previewed.js';

/** How many of each a round takes. */
export const A_ROUND = { marks: 400, ballots: 400, pages: 60 };

/** The areas that the issue names, in one list: what is not in it is not measured. */
export async function contestsOn(ground: Ground): Promise<Contest[]> {
  const { servicePort, barePort, cookies } = ground;
  const [mark, ballot] = [taker(ground.marks, A_ROUND.marks), taker(ground.ballots, A_ROUND.ballots)];
  const compiled = await loadCompiled(MEASURE);
  const asks = (path: string, bodies: readonly object[]) => bodies.map((body) => ({ path, body }));
  const forms = (path: string, bodies: readonly object[]) =>
    bodies.map((body) => ({ path, form: formOf(body as Cast) }));
  const pages = (path: string) => Array.from({ length: A_ROUND.pages }, () => ({ path }));
  let hundredths = 0;
  return [
    {
      name: 'creating marks',
      unit: 'a second',
      bareName: 'a bare route that commits two rows',
      limit: { atLeast: 0.5 },
      bare: () => perSecond(barePort, '', asks('/bare/marks', ground.marks.slice(0, A_ROUND.marks))),
      service: () => perSecond(servicePort, cookies.township, asks('/api/marks', mark())),
    },
    {
      name: `a list page of 50 from ${ground.listRows.toLocaleString('en-US')}`,
      unit: 'a second',
      bareName: 'a bare route that runs the same SQL',
      limit: { atLeast: 1 / 3 },
      bare: () => perSecond(barePort, '', pages('/bare/list')),
      service: () => perSecond(servicePort, cookies.official, pages(ground.listPath)),
    },
    {
      name: 'casting ballots',
      unit: 'a second',
      bareName: 'a bare route that commits one row',
      limit: { atLeast: 0.5 },
      bare: () => perSecond(barePort, '', asks('/bare/ballots', ground.ballots.slice(0, A_ROUND.ballots))),
      service: () => perSecond(servicePort, '', asks('/api/ballots/cast', ballot())),
    },
    {
      name: 'casting ballots through the page',
      unit: 'a second',
      bareName: 'a bare route that reads the same form and commits one row',
      limit: { atLeast: 0.5 },
      bare: () => perSecond(barePort, '', forms('/bare/page', ground.ballots.slice(0, A_ROUND.ballots))),
      service: () => perSecond(servicePort, '', forms('/b', ballot())),
    },
    {
      name: `preview of one weight over ${ground.preview.cadres.toLocaleString('en-US')} cadres`,
      unit: 'ms',
      bareName: 'the core scoring the same cohorts in memory',
      limit: { atMost: 2 },
      bare: async () => {
        const start = process.hrtime.bigint();
        for (const cohort of previewedCohorts) scoreCohort(compiled, cohort);
        return Number(process.hrtime.bigint() - start) / 1e6;
      },
      service: () => {
        const body = { cycleIds: ground.preview.cycleIds, text: draftText(++hundredths) };
        return milliseconds(servicePort, cookies.official, { path: ground.preview.path, body });
      },
      delayAtMost: 50,
    },
  ];
}

type Cast = { code: string; pages: readonly Record<string, string>[] };
/** A filled ballot as the form of its last page sends it. */
function formOf({ code, pages }: Cast): string {
  const answers = pages.flatMap((page, at) =>
    Object.entries(page).map(([question, option]) => [`p${at}.${question}`, option]),
  );
  return new URLSearchParams({
    c: code,
    at: String(pages.length),
    ...Object.fromEntries(answers),
    h: 'no',
    go: 'cast',
  }).toString();
}

/** Hands out so many at a time, none twice. */
function taker(all: readonly object[], many: number): () => readonly object[] {
  let from = 0;
  return () => {
    const taken = all.slice(from, from + many);
    if (taken.length < many) throw new Error('the benchmark prepared too few bodies');
    from += many;
    return taken;
  };
}
