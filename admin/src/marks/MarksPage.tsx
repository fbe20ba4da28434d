import { useMay } from '../shared/myself.js';
import { MarkList } from './MarkList.js';
import { SheetPage } from './SheetPage.js';

/** Who marks has the own sheet before them; who only reads, the list. */
export default function MarksPage() {
  return useMay('marks.create') ? <SheetPage /> : <MarkList />;
}
