import { CssBaseline } from '@mui/material';
import { CoreAdminUI, CustomRoutes, localStorageStore, Resource } from 'ra-core';
import { AdminContext, Notification } from 'react-admin';
import { Route } from 'react-router-dom';
import type { Role } from '../../api/contract/account.js';
import { reachOf } from '../../api/contract/permissions.js';
import { authProvider } from './authProvider.js';
import { dataProvider } from './dataProvider.js';
import { i18nProvider } from './i18n/i18nProvider.js';
import { LandingPage } from './landing/index.js';
import { Layout } from './layout/Layout.js';
import { NotFound } from './layout/NotFound.js';
import { darkTheme, lightTheme } from './layout/theme.js';
import { keptTheme } from './layout/usePreferences.js';
import { queryClient } from './shared/query-client.js';
import { Waiting } from './shared/Waiting.js';
import { ActivationPage, SignInPage } from './sign-in/index.js';
import { WORDS } from './words.js';

const store = localStorageStore(undefined, 'sifang');

/** The console. What a role may not open is not mounted. */
export function App() {
  return (
    <AdminContext
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
      store={store}
      lightTheme={lightTheme}
      darkTheme={darkTheme}
      defaultTheme={keptTheme()}
    >
      <CssBaseline enableColorScheme />
      <CoreAdminUI
        accessDenied={NotFound}
        catchAll={NotFound}
        dashboard={LandingPage}
        disableTelemetry
        layout={Layout}
        loading={Waiting}
        loginPage={SignInPage}
        requireAuth
        title="四方评"
      >
        <CustomRoutes noLayout>
          <Route path="/activate" element={<ActivationPage />} />
        </CustomRoutes>
        {(role: Role | undefined) => role && mounted(role)}
      </CoreAdminUI>
      <Notification />
    </AdminContext>
  );
}

function mounted(role: Role) {
  const words = WORDS.filter(({ reads }) => reachOf(role, reads) !== undefined);
  return (
    <>
      {words.map(({ name, list, show, edit, create, named }) => (
        <Resource
          key={name}
          name={name}
          list={list}
          show={show}
          edit={edit}
          create={create}
          recordRepresentation={named as string}
        />
      ))}
      <CustomRoutes>
        {WORDS.flatMap(({ pages = [] }) => pages)
          .filter((page) => reachOf(role, page.reads) !== undefined && (page.for?.includes(role) ?? true))
          .map(({ path, element: Element }) => (
            <Route key={path} path={`/${path}`} element={<Element />} />
          ))}
      </CustomRoutes>
    </>
  );
}
