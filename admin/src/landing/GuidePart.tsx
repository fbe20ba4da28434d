import { lazy, Suspense } from 'react';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { useGuide } from './useGuide.js';

const Guide = lazy(() => import('./Guide.js'));

/** The first steps, until this person puts them away; the menu of the own account brings them back. */
export function GuidePart({ cycle }: { cycle: CycleRecord | undefined }) {
  const [isShown, setShown] = useGuide();
  if (!isShown) return null;
  return (
    <Suspense>
      <Guide cycle={cycle} hide={() => setShown(false)} />
    </Suspense>
  );
}
