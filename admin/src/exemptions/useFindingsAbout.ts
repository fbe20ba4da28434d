import { useGetList } from 'ra-core';
import type { ExemptionRecord } from '../../../api/contract/records/exemption.js';
import type { FindingRecord } from '../../../api/contract/records/finding.js';
import { useMay } from '../shared/myself.js';
import { useTitleOf } from '../shared/useForms.js';
import { useFormsOf } from '../shared/useFormsOf.js';

const AT_MOST = 50;

/** The findings of whom an exemption is about, in its cycle, each with what the measure calls the conduct. */
export function useFindingsAbout({
  cycleId,
  entityKind,
  entityCode,
}: Pick<ExemptionRecord, 'cycleId' | 'entityKind'> & { entityCode: string | undefined }) {
  const titleOf = useTitleOf();
  const forms = useFormsOf(cycleId);
  const mayRead = useMay('findings.read');
  const { data = [] } = useGetList<FindingRecord>(
    'findings',
    {
      filter: { cycleId, entityKind, entityCode },
      sort: { field: 'number', order: 'ASC' },
      pagination: { page: 1, perPage: AT_MOST },
    },
    { enabled: mayRead && Boolean(entityCode) },
  );
  return data.map(({ id, number, code }) => ({ id, number, title: titleOf(forms?.conduct, code) }));
}
