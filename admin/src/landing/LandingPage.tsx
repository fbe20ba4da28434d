import { useTranslate } from 'ra-core';
import { PageHead } from '../shared/PageHead.js';

export default function LandingPage() {
  const translate = useTranslate();
  return <PageHead title={translate('landing.name')} />;
}
