import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { ResultBrief } from '../../../api/contract/records/result-brief.js';
import { useCycles } from '../shared/cycle-in-hand.js';
import { useCycleTitle, useFormat } from '../shared/format.js';
import { GradeLine } from './GradeLine.js';
import { groupsOf, sharedOf } from './groups.js';
import { Note, Part } from './Parts.js';
import { numberOf } from './points.js';

/** The answer in order: which grade, how far to each line, why, and what each side gave. */
export function ResultTop({ brief }: { brief: ResultBrief }) {
  const translate = useTranslate();
  const format = useFormat();
  const titleOf = useCycleTitle();
  const cycle = useCycles()?.find(({ id }) => id === brief.cycleId);
  const points = brief.points === null ? null : numberOf(brief.points);
  const [frame] = brief.parts.filter(({ isGroup }) => isGroup).slice(1);
  const top = frame?.max === undefined || frame.max === null ? 100 : numberOf(frame.max);
  const isGraded = points !== null && brief.grades.some(({ at }) => at !== null);
  return (
    <>
      <Part>
        <Note>{[brief.name, brief.code, cycle && titleOf(cycle)].filter(Boolean).join('　')}</Note>
        <Box sx={{ display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', gap: 1.5, mt: 0.5 }}>
          <Box component="strong" sx={{ fontSize: '2.75rem', lineHeight: 1.2, fontWeight: 700 }}>
            {brief.word}
          </Box>
          {points !== null && (
            <Box sx={{ fontSize: '1.25rem', fontWeight: 600 }}>
              {translate('my.result.points', { points: format.points(points) })}
            </Box>
          )}
        </Box>
        {isGraded && <GradeLine grades={brief.grades} points={points} top={top} />}
        <Box sx={{ mt: 1.5 }}>
          {brief.why.slice(0, isGraded ? 1 : undefined).map((sentence) => (
            <Box component="p" key={sentence} sx={{ m: 0, mt: 0.5 }}>
              {sentence}
            </Box>
          ))}
          {brief.determination && (
            <Box component="p" sx={{ m: 0, mt: 0.5 }}>
              {brief.determination}
            </Box>
          )}
        </Box>
      </Part>
      <Sides brief={brief} points={points} />
    </>
  );
}

function Sides({ brief, points }: { brief: ResultBrief; points: number | null }) {
  const translate = useTranslate();
  const format = useFormat();
  const groups = groupsOf(brief);
  const sides = groups.flatMap(({ side }) => side ?? []);
  const shared = sharedOf(groups);
  if (sides.length === 0) return null;
  return (
    <Part title={translate('my.result.sides')}>
      <Box component="table" sx={TABLE}>
        <thead>
          <tr>
            {['side', 'got', 'weight', 'counts'].map((head) => (
              <th key={head}>{translate(`my.result.heads.${head}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sides.map(({ id, title, points: got, percent, ofTotal }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>{got === null ? '—' : format.points(numberOf(got))}</td>
              <td>{percent === null ? '' : `${numberOf(percent)}%`}</td>
              <td>{ofTotal === null ? '—' : format.points(numberOf(ofTotal.points))}</td>
            </tr>
          ))}
        </tbody>
      </Box>
      {points !== null && shared !== undefined && (
        <Box sx={{ mt: 1 }}>
          {translate('my.result.shared', {
            shared: format.points(shared),
            own: format.points(points - shared),
          })}
        </Box>
      )}
    </Part>
  );
}

const TABLE = {
  width: '100%',
  borderCollapse: 'collapse',
  '& th, & td': { py: 0.75, textAlign: 'right', fontWeight: 400, borderTop: '1px solid var(--line)' },
  '& thead th': { border: 0, color: 'var(--third)', fontSize: '0.8125rem' },
  '& th:first-of-type': { textAlign: 'left' },
} as const;
