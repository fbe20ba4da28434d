import { lazy } from 'react';

export { SignInPage } from './SignInPage.js';
export const ActivationPage = lazy(() => import('./ActivationPage.js'));
