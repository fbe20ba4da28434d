import { AutocompleteInput } from 'react-admin';
import { required, useGetList } from 'ra-core';
import type { CadreLine } from '../../../api/contract/records/cadre.js';

type Props = {
  source: string;
  /** What is sent: the code under which measures know the cadre, or the id of the file. */ by?: 'cadreCode' | 'id';
  isPostedOnly?: boolean;
};

/** A cadre by name. */
export function CadreCodeInput({ source, by = 'cadreCode', isPostedOnly = false }: Props) {
  const { data, isPending } = useGetList<CadreLine>('cadres', {
    filter: isPostedOnly ? { isPosted: true } : {},
    sort: { field: 'cadreCode', order: 'ASC' },
    pagination: { page: 1, perPage: 1000 },
  });
  return (
    <AutocompleteInput
      source={source}
      isPending={isPending}
      choices={(data ?? []).map((cadre) => ({ id: cadre[by], name: `${cadre.name}　${cadre.cadreCode}` }))}
      validate={required()}
      translateChoice={false}
    />
  );
}
