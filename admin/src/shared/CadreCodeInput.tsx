import { AutocompleteInput } from 'react-admin';
import { required, useGetList, useTranslate } from 'ra-core';
import type { CadreLine } from '../../../api/contract/records/cadre.js';

type Props = {
  source: string;
  /** What is sent: the code under which measures know the cadre, or the id of the file. */ by?: 'cadreCode' | 'id';
  isPostedOnly?: boolean;
  /** Where the field is called otherwise than its property: a text of `shared.pick`. */
  label?: 'cadre';
};

/** A cadre by name. */
export function CadreCodeInput({ source, by = 'cadreCode', isPostedOnly = false, label }: Props) {
  const translate = useTranslate();
  const { data, isPending } = useGetList<CadreLine>('cadres', {
    filter: isPostedOnly ? { isPosted: true } : {},
    sort: { field: 'cadreCode', order: 'ASC' },
    pagination: { page: 1, perPage: 1000 },
  });
  return (
    <AutocompleteInput
      source={source}
      label={label && translate(`shared.pick.${label}`)}
      isPending={isPending}
      choices={(data ?? []).map((cadre) => ({ id: cadre[by], name: `${cadre.name}　${cadre.cadreCode}` }))}
      validate={required()}
      translateChoice={false}
    />
  );
}
