import type { z } from 'zod';
import type { Fact } from '../../api/contract/fact.js';
import { inWords } from './a-rule-set.js';

type FactInput = z.input<typeof Fact>;
type Rest = Partial<FactInput>;

/** A number; recorded, unless `from` says otherwise. */
export const aNumber = (more: Rest = {}): FactInput => ({ title: inWords('a number'), type: 'number', ...more });

export const aBoolean = (more: Rest = {}): FactInput => ({ title: inWords('a boolean'), type: 'boolean', ...more });

export const aDate = (more: Rest = {}): FactInput => ({ title: inWords('a date'), type: 'date', ...more });

/** One of these choices. */
export const aChoice = (choices: string[], more: Rest = {}): FactInput => ({
  title: inWords('a choice'),
  type: 'choice',
  choices: titled(choices),
  ...more,
});

/** Some of these choices. */
export const aList = (choices: string[], more: Rest = {}): FactInput => ({
  title: inWords('a list'),
  type: 'list',
  choices: titled(choices),
  ...more,
});

const titled = (choices: string[]) => Object.fromEntries(choices.map((id) => [id, inWords(id)]));
