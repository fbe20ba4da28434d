import { BarChart } from '@mui/x-charts/BarChart';
import { ChartsReferenceLine } from '@mui/x-charts/ChartsReferenceLine';
import type { FigureOf } from './rater-figures.js';

type Props = { figure: FigureOf; nameOf: (rater: string) => string; label: string };

const LINE = 26;
const EDGES = 36;
const NAMES = 132;

/** One figure of every rater as a bar from where the county stands; what is asked about bears a mark, and its value in words. */
export default function RaterChart({ figure: { lines, county, limit, least, most, name }, nameOf, label }: Props) {
  const labels = lines.map(({ rater, text, isAsked }) => `${isAsked ? '◆ ' : ''}${nameOf(rater)}  ${text}`);
  return (
    <BarChart
      layout="horizontal"
      height={lines.length * LINE + EDGES}
      margin={{ top: 4, bottom: 0, left: 0, right: 8 }}
      hideLegend
      skipAnimation
      // The table behind it is what is read without a mouse.
      disableKeyboardNavigation
      series={[{ data: lines.map(({ value }) => value), label }]}
      yAxis={[
        {
          scaleType: 'band',
          data: labels,
          width: NAMES,
          categoryGapRatio: 0.45,
          disableLine: true,
          disableTicks: true,
          tickLabelStyle: { fontSize: 12 },
          colorMap: { type: 'ordinal', values: labels, colors: lines.map((line) => colourOf(name, line)) },
        },
      ]}
      xAxis={[
        {
          min: least,
          max: most,
          height: 28,
          tickNumber: 4,
          disableLine: true,
          valueFormatter: (value: number) => (name === 'distance' ? signed(value) : `${Math.round(value * 100)}%`),
        },
      ]}
    >
      <ChartsReferenceLine x={county} lineStyle={{ stroke: 'var(--ink)', strokeWidth: 1.5 }} />
      {limitsOf(name, limit).map((x) => (
        <ChartsReferenceLine key={x} x={x} lineStyle={{ stroke: 'var(--third)', strokeDasharray: '3 3' }} />
      ))}
    </BarChart>
  );
}

const limitsOf = (name: FigureOf['name'], limit: number | undefined): number[] =>
  limit === undefined ? [] : name === 'distance' ? [-limit, limit] : [limit];

/** Asked about is dark; above and below the county are told apart by side, by sign and by colour. */
function colourOf(name: FigureOf['name'], { value, isAsked }: FigureOf['lines'][number]): string {
  if (!isAsked) return 'var(--bar)';
  if (name !== 'distance') return 'var(--down)';
  return (value ?? 0) > 0 ? 'var(--up)' : 'var(--down)';
}

const signed = (value: number) => (value > 0 ? `+${value}` : String(value).replace('-', '−'));
