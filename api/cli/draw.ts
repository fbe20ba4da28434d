import { createHash } from 'node:crypto';
import { type Draw, Roll } from '../contract/draw.js';
import type { Title } from '../contract/fields.js';
import type { SamplingPlan } from '../contract/procedure.js';
import { nearestName } from '../core/nearest-name.js';
import { drawSample } from '../core/sampling.js';
import { readAs } from '../rule-files/read-as.js';
import { mustExist } from './existing-file.js';
import { Fault, meant } from './fault.js';
import { type Language, say } from './language.js';
import { loadCompiled } from './load-rule-set.js';
import { print, printJson } from './output.js';

export interface DrawOptions {
  lang: Language;
  plan?: string;
  seed?: string;
  json?: boolean;
}

/** `draw <rule-set> <roll>`: draws a sampling plan's sample from a roll, in a way that anyone can repeat. */
export async function draw(ruleSetPath: string, rollPath: string, { lang, plan: id = '', seed, json }: DrawOptions) {
  if (seed === undefined)
    throw new Fault({
      zh: '缺 --seed：种子要当众产生并记下来，如掷骰子、摇号的数字，事后任何人可以重抽核对。',
      en: 'No --seed: it is made in public and written down, such as the numbers of dice, so that anyone can repeat the draw.',
    });
  const { ruleSet } = await loadCompiled(ruleSetPath);
  const plan = (ruleSet.sampling ?? []).find((one) => one.id === id) ?? noPlan(id, ruleSet.sampling ?? []);
  await mustExist(rollPath);
  const { value: roll, diagnostics } = await readAs(Roll, rollPath);
  if (!roll)
    throw new Fault(
      { zh: `名册 ${rollPath} 有错误，没有抽取。`, en: `The roll ${rollPath} has faults; nobody was drawn.` },
      diagnostics,
    );
  const draws = drawn(() => drawSample(plan, roll, { seed, digest }));
  if (json) await printJson(draws);
  else await print(...draws.flatMap((one) => textOf(one, plan, lang)), howToCheck(plan, seed, lang));
  return 0;
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

function drawn(draws: () => Draw[]): Draw[] {
  try {
    return draws();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Fault({
      zh: `名册里同一地方有重复的代码，会有两次机会，没有抽取（${error.message}）。请删去重复的。`,
      en: `A code stands twice on the roll of one place and would have two chances, so nobody was drawn (${error.message}). Take one out.`,
    });
  }
}

function noPlan(id: string, plans: readonly SamplingPlan[]): never {
  const ids = plans.map((one) => one.id);
  const nearest = meant(nearestName(id, ids));
  throw new Fault({
    zh: `${id === '' ? '缺 --plan：' : `规则集里没有抽样方案“${id}”，`}有的是 ${ids.join('、') || '（无）'}。${nearest.zh}`,
    en: `${id === '' ? 'No --plan' : `The rule set has no sampling plan "${id}"`}; it has ${ids.join(', ') || '(none)'}.${nearest.en}`,
  });
}

function textOf(
  { place, listed, drawn: codes, reserve, callBack, overSize, short }: Draw,
  plan: SamplingPlan,
  lang: Language,
) {
  const list = (all: string[]) => all.join(say(lang, '、', ', '));
  return [
    say(lang, `${place}：名册 ${listed}，抽中 ${codes.length}`, `${place}: ${codes.length} of ${listed} drawn`),
    `  ${list(codes)}`,
    ...(reserve.length > 0 ? [say(lang, `  候补：${list(reserve)}`, `  standing by: ${list(reserve)}`)] : []),
    ...(callBack.length > 0 ? [say(lang, `  回访：${list(callBack)}`, `  called again: ${list(callBack)}`)] : []),
    ...(overSize > 0
      ? [say(lang, `  必抽的多，超出 ${overSize}`, `  ${overSize} past the size, since all of a stratum are taken`)]
      : []),
    ...short.map((one) => `  ${shortText(one, plan)[lang]}`),
  ];
}

function shortText(one: Draw['short'][number], { strata }: SamplingPlan): Title {
  if (one.kind === 'sizeUnspecified')
    return {
      zh: '这样的名册要抽多少，办法没有规定。',
      en: 'The measure does not say how many are drawn from such a roll.',
    };
  const { wanted, found } = one;
  if (one.kind === 'place')
    return {
      zh: `应抽 ${wanted}，只有 ${found}，空缺不补。`,
      en: `${wanted} were to be drawn, ${found} were: the rest stays empty.`,
    };
  const title = strata.find(({ id }) => id === one.stratum)?.title ?? { zh: one.stratum, en: one.stratum };
  return {
    zh: `${title.zh}应有 ${wanted}，只有 ${found}，不用别的补。`,
    en: `${title.en}: ${wanted} wanted, ${found} there; not filled with others.`,
  };
}

const howToCheck = ({ id }: SamplingPlan, seed: string, lang: Language) =>
  say(
    lang,
    `种子 ${seed}。每人的次序是“${seed}|${id}|地方|代码”的 SHA-256，由小到大；谁都可以复核。`,
    `Seed ${seed}. Everyone's place is the SHA-256 of "${seed}|${id}|place|code", smallest first; anyone can check it.`,
  );
