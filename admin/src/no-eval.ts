// zod tries whether it may make functions out of text. The page's policy forbids that, and a forbidden try is reported as a fault.
(globalThis as { __zod_globalConfig?: object }).__zod_globalConfig = { jitless: true };
