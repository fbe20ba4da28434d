import type { RaThemeOptions } from 'react-admin';

/** The colour roles of the console. Components name a role, `var(--late)`, never a colour. */
const LIGHT = {
  page: '#f3f5f6',
  surface: '#ffffff',
  ink: '#1a2129',
  second: '#4b5661',
  third: '#66717c',
  line: '#e1e5e9',
  edge: '#bfc7cf',
  primary: '#1f4e79',
  weak: '#e9f0f6',
  bar: '#8fa9c1',
  track: '#e8ecef',
  /** Rises ▲ and falls ▼; late ◆ is told like a fall. */
  up: '#1565a8',
  upWeak: '#dcebf7',
  down: '#9c4700',
  downWeak: '#fbe7d3',
  /** Only what blocks, with × and a sentence. */
  stop: '#ad241c',
  stopWeak: '#fcebe9',
  warn: '#6f4c00',
  warnWeak: '#fcf3da',
  /** Only on the seal. */
  seal: '#b3261e',
  off: '#eceff1',
} as const;

const DARK: Record<keyof typeof LIGHT, string> = {
  page: '#12171c',
  surface: '#1a2128',
  ink: '#e6eaee',
  second: '#b6c0c9',
  third: '#9aa6b1',
  line: '#2c353e',
  edge: '#4a5661',
  primary: '#8fbce6',
  weak: '#1e2d3b',
  bar: '#5f7d99',
  track: '#2a333c',
  up: '#7db8ec',
  upWeak: '#173248',
  down: '#f0a465',
  downWeak: '#3d2a17',
  stop: '#f2938c',
  stopWeak: '#43201d',
  warn: '#e8c877',
  warnWeak: '#352b12',
  seal: '#f2938c',
  off: '#262e36',
};

const SANS =
  '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","WenQuanYi Micro Hei","WenQuanYi Zen Hei",system-ui,sans-serif';
const STILL = {
  shortest: 0,
  shorter: 0,
  short: 0,
  standard: 0,
  complex: 0,
  enteringScreen: 0,
  leavingScreen: 0,
};
const rem = (pixels: number) => `${pixels / 16}rem`;

function theme(mode: 'light' | 'dark', colour: Record<keyof typeof LIGHT, string>): RaThemeOptions {
  const onPrimary = mode === 'light' ? '#ffffff' : '#0f1a24';
  return {
    palette: {
      mode,
      primary: { main: colour.primary, contrastText: onPrimary },
      secondary: { main: colour.primary, contrastText: onPrimary },
      error: { main: colour.stop },
      warning: { main: colour.down },
      info: { main: colour.up },
      success: { main: colour.up },
      background: { default: colour.page, paper: colour.surface },
      text: { primary: colour.ink, secondary: colour.second, disabled: colour.third },
      divider: colour.line,
    },
    shape: { borderRadius: 6 },
    spacing: 8,
    // Nothing slides or fades: what is there is there.
    transitions: { create: () => 'none', duration: STILL },
    typography: {
      fontFamily: SANS,
      fontSize: 14,
      h1: { fontSize: rem(20), fontWeight: 600, lineHeight: 1.4 },
      h2: { fontSize: rem(14), fontWeight: 600, lineHeight: 1.5 },
      h3: { fontSize: rem(14), fontWeight: 600, lineHeight: 1.5 },
      h6: { fontSize: rem(16), fontWeight: 600 },
      body1: { fontSize: rem(14), lineHeight: 1.5 },
      body2: { fontSize: rem(14), lineHeight: 1.5 },
      caption: { fontSize: rem(12), lineHeight: 1.5 },
      button: { textTransform: 'none', fontSize: rem(14), fontWeight: 500, letterSpacing: 0 },
    },
    components: {
      MuiCssBaseline: {
        styleOverrides: {
          ':root': Object.fromEntries(Object.entries(colour).map(([role, value]) => [`--${kebab(role)}`, value])),
          'html[data-text="large"]': { fontSize: '125%' },
          body: { fontVariantNumeric: 'tabular-nums' },
          'a:not([class])': { color: colour.primary },
          ':focus-visible': { outline: `2px solid ${colour.primary}`, outlineOffset: '2px' },
          '@media print': {
            '.no-print, .MuiSnackbar-root': { display: 'none !important' },
            body: { background: '#fff' },
          },
        },
      },
      MuiButtonBase: { defaultProps: { disableRipple: true } },
      MuiButton: {
        defaultProps: { disableElevation: true, size: 'small' },
        styleOverrides: {
          root: {
            borderRadius: 4,
            padding: '5px 14px',
            lineHeight: 1.5,
            whiteSpace: 'nowrap',
            '@media (pointer: coarse)': { minHeight: 44 },
          },
          outlined: { borderColor: colour.edge, color: colour.ink, backgroundColor: colour.surface },
          contained: { fontWeight: 600 },
        },
      },
      MuiPaper: {
        defaultProps: { elevation: 0 },
        styleOverrides: { root: { backgroundImage: 'none' } },
      },
      MuiCard: { styleOverrides: { root: { border: `1px solid ${colour.line}`, boxShadow: 'none' } } },
      MuiTableCell: {
        styleOverrides: {
          root: { borderColor: colour.line, padding: '6px 12px', fontSize: rem(14) },
          head: { color: colour.third, fontWeight: 500, fontSize: rem(12), whiteSpace: 'nowrap' },
        },
      },
      MuiTextField: { defaultProps: { variant: 'outlined', size: 'small' } },
      MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense' } },
      MuiDialog: { styleOverrides: { paper: { border: `1px solid ${colour.line}` } } },
      MuiTooltip: { styleOverrides: { tooltip: { fontSize: rem(12) } } },
      MuiFormHelperText: { styleOverrides: { root: { marginInline: 0 } } },
    },
  };
}

const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const lightTheme = theme('light', LIGHT);
export const darkTheme = theme('dark', DARK);
