import type { Effect, EffectKind } from '../../contract/effect.js';
import { bonus } from './bonus.js';
import { deduct } from './deduct.js';
import { gradeCap } from './grade-cap.js';
import { gradeLift } from './grade-lift.js';
import type { EffectHandler } from './handler.js';
import { hold } from './hold.js';
import { itemVeto } from './item-veto.js';
import { notify } from './notify.js';
import { recommend } from './recommend.js';
import { refer } from './refer.js';
import { ungrade } from './ungrade.js';
import { veto } from './veto.js';

/** Every effect there is. A new one is one file here and one member of the contract's union. */
const EFFECTS: { [K in EffectKind]: EffectHandler<K> } = {
  bonus,
  deduct,
  itemVeto,
  gradeCap,
  gradeLift,
  veto,
  ungrade,
  hold,
  refer,
  notify,
  recommend,
};

/** The handler of an effect's kind. */
export const effectHandler = (effect: Effect): EffectHandler => EFFECTS[effect.kind] as unknown as EffectHandler;
