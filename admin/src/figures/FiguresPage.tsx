import { useMyself } from '../shared/myself.js';
import FigureList from './FigureList.js';
import FigureSheet from './FigureSheet.js';

/** A bureau has its villages in one grid; others have the list, and the grid beside it. */
export default function FiguresPage() {
  return useMyself().account.role === 'dataProvider' ? <FigureSheet /> : <FigureList />;
}
