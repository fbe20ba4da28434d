import { lazy } from 'react';
import { useMyself } from '../shared/myself.js';
import { WorkQueue } from './WorkQueue.js';

const HalfYear = lazy(() => import('./HalfYear.js'));

/** The first page of everybody: what waits for this person now. */
export default function LandingPage() {
  const { account } = useMyself();
  return account.role === 'countyOrganisation' ? <HalfYear /> : <WorkQueue />;
}
