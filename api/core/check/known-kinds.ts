import type { Check } from './check.js';
import { unknownName } from './unknown-name.js';

/** `unknown-entity-kind`: a fact reads members or parents only of kinds that the file describes. */
export const knownKinds: Check = function* (inventory) {
  const described = inventory.kinds.map((one) => one.kind);
  const where = { zh: '本文件描述的对象（entities）', en: 'the kinds this file describes (entities)' };
  for (const { facts, pointer } of inventory.kinds)
    for (const [id, { from }] of facts)
      if ((from.kind === 'members' || from.kind === 'parent') && !inventory.kind(from.of))
        yield unknownName('unknown-entity-kind', `${pointer}/facts/${id}/from/of`, from.of, where, described);
};
