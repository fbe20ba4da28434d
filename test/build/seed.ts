import * as fc from 'fast-check';

// Properties look at the same cases in every run, so that a failure is one and can be repeated; SEED=n looks elsewhere.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_260_101) });
