import { lazy } from 'react';
import { useMyself } from '../shared/myself.js';
import { WorkQueue } from './WorkQueue.js';

const HalfYear = lazy(() => import('./HalfYear.js'));
const MyLanding = lazy(() => import('../my/MyLanding.js'));

/** The first page of everybody: what waits for this person now. */
export default function LandingPage() {
  const { account } = useMyself();
  if (account.role === 'cadre') return <MyLanding />;
  return account.role === 'countyOrganisation' ? <HalfYear /> : <WorkQueue />;
}
