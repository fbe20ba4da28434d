import type { FactHandler } from './handler.js';

/** The grade after quotas. Missing while the entity has none. */
export const grade: FactHandler<'grade'> = {
  reach: 'own',
  reads: (_source, names) => gradeVertices(names),
  compile: () => (state) => state.grade ?? undefined,
  missing: () => [{ kind: 'unspecified', grade: true }],
};

function gradeVertices({ kind, layout }: Parameters<FactHandler['reads']>[1]): ReturnType<FactHandler['reads']> {
  const quotas = layout.rules.quotas.map((quota) => ({ what: 'quota' as const, of: kind, id: quota.id }));
  return quotas.length > 0 ? quotas : [{ what: 'proposal', of: kind, id: '' }];
}
