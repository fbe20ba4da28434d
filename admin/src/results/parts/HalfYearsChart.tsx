import { LineChart } from '@mui/x-charts/LineChart';

type Props = { label: string; points: readonly { half: string; points: number }[] };

const HEIGHT = 180;

/** The points of a cadre over the half-years, the earliest on the left. */
export default function HalfYearsChart({ label, points }: Props) {
  return (
    <LineChart
      height={HEIGHT}
      hideLegend
      skipAnimation
      xAxis={[{ scaleType: 'band', data: points.map(({ half }) => half) }]}
      yAxis={[{ min: lowest(points), max: 102, width: 36 }]}
      series={[
        { label, data: points.map((one) => one.points), color: 'var(--primary)', showMark: true, curve: 'linear' },
      ]}
    />
  );
}

const STEP = 10;
const lowest = (points: Props['points']): number =>
  Math.max(0, Math.floor(Math.min(...points.map((one) => one.points)) / STEP) * STEP - STEP);
