import { useState } from 'react';
import { type Theme, useMediaQuery } from '@mui/material';
import { useGetOne } from 'ra-core';
import { Navigate, useParams } from 'react-router-dom';
import type { RuleSetDocument } from '../../../api/contract/records/rule-set.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { Waiting } from '../shared/Waiting.js';
import { Workbench } from './Workbench.js';

/** The editor of a draft. What is no draft any more, and every draft on a phone, is read on its own page. */
export default function RuleSetEdit() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<RuleSetDocument>(
    'rule-sets',
    { id },
    { refetchOnWindowFocus: false, refetchOnReconnect: false, staleTime: Infinity, gcTime: 0 },
  );
  const isNarrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'), { noSsr: true });
  // As it was opened: a window that is made narrow meanwhile keeps its editor.
  const [isPhone] = useState(isNarrow);
  if (error && !data) return <ProblemCard error={error} retry={() => void refetch()} />;
  if (data?.text === undefined) return <Waiting />;
  if (data.state !== 'draft' || isPhone) return <Navigate to={`/rule-sets/${id}/show`} replace />;
  return <Workbench key={id} document={data} />;
}
