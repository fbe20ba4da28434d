import { createContext, useContext } from 'react';
import type { Stepped } from '../../../api/contract/records/trial.js';

/** Begins to step through the trace of somebody; undefined where nobody can be stepped through. */
export type BeginSteps = (of: Stepped) => void;

export const StepsBegun = createContext<BeginSteps | undefined>(undefined);

export const useSteps = () => useContext(StepsBegun);
