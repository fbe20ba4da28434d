import type { Diagnostic } from '../contract/diagnostic.js';
import { strangeNames } from './condition-names.js';
import { fault, type Words } from './fault.js';
import { foundWords } from './found-words.js';
import type { Path } from './json-pointer.js';
import { LEAF, leafFaults } from './leaf-shape.js';
import { LEAVES } from './limits.js';

const ROOTS = ['all', 'any', 'not'];

/**
 * Everything wrong with the form of one condition, in its own order, each fault at its own path. Empty when the contract
 * accepts the condition. Codes: `empty-condition`, `two-roots`, `unknown-operator`, `engine-extension`, `too-many-leaves`,
 * `unknown-key`, `type-mismatch` (`in` without a list) and `shape`. Whether facts exist and
 * have the type is not asked here.
 */
export function conditionFaults(condition: unknown, path: Path): Diagnostic[] {
  const faults: Diagnostic[] = [];
  const leaves = inCondition(condition, path, faults, true);
  if (leaves > LEAVES) {
    faults.push(
      fault('too-many-leaves', path, {
        zh: `这个条件有 ${leaves} 个比较，最多 ${LEAVES} 个。请用 in 加列表、阶梯（ladder）或计数的数据项代替。`,
        en: `This condition has ${leaves} comparisons; at most ${LEAVES} are allowed. Use in with a list, a ladder, or a fact that counts.`,
      }),
    );
  }
  return faults;
}

/** Adds the faults of this part and what is in it, and returns how many leaves it has. */
function inCondition(part: unknown, path: Path, faults: Diagnostic[], atRoot: boolean): number {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) {
    faults.push(notACondition(part, path, atRoot));
    return 0;
  }
  const node = part as Record<string, unknown>;
  const names = Object.keys(node);
  const roots = names.filter((name) => ROOTS.includes(name));
  const isLeaf = roots.length === 0 && names.some((name) => LEAF.includes(name));
  const strange = names.filter((name) => !ROOTS.includes(name) && !LEAF.includes(name));

  faults.push(...strangeNames(strange, roots.length > 0 ? ROOTS : isLeaf ? LEAF : [...ROOTS, ...LEAF], path));
  if (names.length === 0) faults.push(fault('empty-condition', path, emptyObject));
  if (roots.length > 1 || (roots.length === 1 && names.some((name) => LEAF.includes(name)))) {
    faults.push(fault('two-roots', path, twoRoots(names)));
  }
  if (isLeaf) {
    if (atRoot) faults.push(fault('shape', path, leafAtRoot));
    faults.push(...leafFaults(node, path));
    return 1;
  }
  let leaves = 0;
  for (const root of roots) {
    const at = [...path, root];
    const inside = node[root];
    if (root === 'not') leaves += inCondition(inside, at, faults, false);
    else if (!Array.isArray(inside)) faults.push(fault('shape', at, notAList(root, inside)));
    else if (inside.length === 0) faults.push(fault('empty-condition', at, emptyList(root)));
    else for (const [index, item] of inside.entries()) leaves += inCondition(item, [...at, index], faults, false);
  }
  return leaves;
}

const emptyObject: Words = {
  zh: '条件是空的，json-rules-engine 会当作成立。请写明条件，或删去这条规则。',
  en: 'The condition is empty, and json-rules-engine would call it true. State it, or remove the rule.',
};
const emptyList = (root: string): Words => ({
  zh: `“${root}”是空列表，json-rules-engine 会当作成立。请至少写一个条件。`,
  en: `"${root}" is an empty list, and json-rules-engine would call it true. Write at least one condition.`,
});
const twoRoots = (names: string[]): Words => ({
  zh: `${names.join('、')} 写在同一层，只会算其中一个。一层只写 all、any、not 之一，或一个比较；其余放进里面的一层。`,
  en: `${names.join(', ')} stand side by side, and only one of them would count. Write one of all, any, not, or one comparison; put the rest a level deeper.`,
});
const leafAtRoot: Words = {
  zh: '条件的最外层应为 all、any 或 not，这里直接是一个比较。请写成 { "all": [ … ] }。',
  en: 'A condition starts with all, any or not; found a bare comparison. Write { "all": [ … ] } around it.',
};

function notACondition(part: unknown, path: Path, atRoot: boolean): Diagnostic {
  const found = foundWords(part);
  return fault('shape', path, {
    zh: `这里是${found.zh}，应为含 ${atRoot ? 'all、any 或 not' : 'all、any、not，或 fact、operator、value'} 的对象。`,
    en: `Found ${found.en}; expected an object with ${atRoot ? 'all, any or not' : 'all, any, not, or with fact, operator and value'}.`,
  });
}

function notAList(root: string, inside: unknown): Words {
  const found = foundWords(inside);
  return {
    zh: `“${root}”里是${found.zh}，应为条件的列表。请加上 [ ]。`,
    en: `"${root}" holds ${found.en}; expected a list of conditions. Put [ ] around it.`,
  };
}
