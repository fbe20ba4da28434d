import type { Diagnostic } from '../../contract/diagnostic.js';
import type { PartChange, PartLimit } from '../../contract/extends.js';
import type { Title } from '../../contract/fields.js';
import { fault } from '../check/fault.js';
import { unknownName } from '../check/unknown-name.js';
import type { LostPart } from '../locate-part.js';

/** A change of a part that the template does not have. */
export function lostPart({ part }: PartChange, { step, known }: LostPart, pointer: string): Diagnostic {
  const where = { zh: `模板中 ${part} 这一处`, en: `what the template has at this step of ${part}` };
  return unknownName('unknown-part', `${pointer}/part`, step, where, known);
}

/** A change of a part that the template does not leave to counties. */
export const fixedPart = (part: string, pointer: string): Diagnostic =>
  fault('fixed-part', pointer, {
    zh: `${part} 是模板的固定部分，县里不能改。请删去这一处，或报请制定模板的机关列为可调部分。`,
    en: `${part} is a fixed part of the template and not a county's to change. Remove it, or ask for it to be made adjustable.`,
  });

/** A change beyond what the template allows. */
export const outsideLimits = (
  { part, to }: PartChange,
  limit: PartLimit,
  was: unknown,
  pointer: string,
): Diagnostic => {
  const allowed = limitText(limit, was);
  return fault('outside-limits', `${pointer}/to`, {
    zh: `${part} 改为 ${JSON.stringify(to)}，超出模板允许的范围（${allowed.zh}）。请改为范围内的值。`,
    en: `${part} becomes ${JSON.stringify(to)}, which the template does not allow (${allowed.en}). Stay within that.`,
  });
};

/** What a template allows, in words. */
export function limitText(limit: PartLimit, was: unknown): Title {
  switch (limit.kind) {
    case 'range': {
      const [least, most] = [limit.atLeast ?? '…', limit.atMost ?? '…'];
      return { zh: `${least} 至 ${most}`, en: `${least} to ${most}` };
    }
    case 'stricter': {
      const value = JSON.stringify(was);
      return limit.way === 'higher'
        ? { zh: `只可从严，不低于 ${value}`, en: `stricter only, ${value} or more` }
        : { zh: `只可从严，不高于 ${value}`, en: `stricter only, ${value} or less` };
    }
    case 'choices':
      return { zh: `可选 ${limit.of.join('、')}`, en: `one of ${limit.of.join(', ')}` };
    case 'free':
      return { zh: '不限', en: 'anything' };
  }
}
