import { createContext, type ReactNode, useContext } from 'react';
import type { EntityKind } from '../../../api/contract/fields.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { Edit, Path } from './editing.js';
import type { Field } from './form.js';

/** What every field of a form knows. */
export type FormContext = {
  ruleSet: RuleSet;
  /** Whose facts and nodes are named; undefined where those of all kinds are. */
  kind: EntityKind | undefined;
  change: (edits: readonly Edit[]) => void;
  /** Opens the form of a node. */
  openNode?: ((path: Path) => void) | undefined;
  /** One field, drawn; a whole one has its name elsewhere and cannot be taken away. */
  draw: (field: Field, isWhole?: boolean) => ReactNode;
};

export const FormIn = createContext<FormContext | undefined>(undefined);

export function useForm(): FormContext {
  const context = useContext(FormIn);
  if (!context) throw new Error('a field outside a form');
  return context;
}
