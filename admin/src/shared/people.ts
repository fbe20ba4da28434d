import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useRecordContext, useResourceContext, useTranslate } from 'ra-core';
import type { AuditEvent } from '../../../api/contract/records/audit-event.js';
import type { AuditedPerson } from '../../../api/contract/records/question.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { instantText } from './dates-and-numbers.js';
import { useMay } from './myself.js';

/** Who the accounts are, for those who may know; nobody for others. */
export function usePeople(): ReadonlyMap<string, AuditedPerson> {
  const provider = useDataProvider<ConsoleDataProvider>();
  const mayKnow = useMay('questions.read');
  const { data } = useQuery({
    queryKey: ['questions', 'people'],
    enabled: mayKnow,
    staleTime: 600_000,
    queryFn: ({ signal }) =>
      provider.read<AuditedPerson[]>('questions/people', {}, { signal }).then((answer) => answer.data),
  });
  return new Map((data ?? []).map((one) => [one.id, one]));
}

const AT_MOST = 100;

/** Who made a move, and on which day. */
type Doer = { day: string; text: string };

/** Who made which move of the record on this page, and when, as its chain has it: for those who read the chain. */
export function useDoers(): (move: string) => Doer | undefined {
  const word = useResourceContext();
  const id = useRecordContext()?.id;
  const translate = useTranslate();
  const provider = useDataProvider<ConsoleDataProvider>();
  const people = usePeople();
  const mayKnow = useMay('audit.read');
  const { data } = useQuery({
    queryKey: [word, 'doers', id],
    enabled: mayKnow && word !== undefined && id !== undefined,
    queryFn: ({ signal }) =>
      provider.getList<AuditEvent>('audit', {
        filter: { word, recordId: id },
        pagination: { page: 1, perPage: AT_MOST },
        sort: { field: 'place', order: 'DESC' },
        signal,
      }),
  });
  // Newest first: where a move was made twice, the last one stands.
  return (move) => {
    const line = data?.data.find(({ action }) => action === move);
    if (!line) return undefined;
    const office = translate(`layout.roles.${line.role}`, { _: line.role });
    const [day = '', time] = instantText(line.at).split(' ');
    return { day, text: [people.get(line.accountId)?.name, office, time].filter(Boolean).join('　') };
  };
}
