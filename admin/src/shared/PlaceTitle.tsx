import { useAreaName } from './areas.js';

/** What a record of a place is called: the place, a village with its township. */
export const placeTitle = ({ areaCode }: { areaCode: string }) => <PlaceTitle code={areaCode} />;

function PlaceTitle({ code }: { code: string }) {
  return <>{useAreaName(code, true)}</>;
}
