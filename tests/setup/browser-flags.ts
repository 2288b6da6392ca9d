/** What Playwright turns off: of several such flags Chromium obeys the last. */
const BY_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

const UNSEEN = [
  // Every window draws two pages for the suggestions under its address bar.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  // A process is started for a page that may never come.
  'SpareRendererForSitePerProcess',
];

/** Chromium's flag against work for what no test looks at: a third of what it costs to open a window. */
export const WITHOUT_UNSEEN = `--disable-features=${[...BY_PLAYWRIGHT, ...UNSEEN].join(',')}`;

/**
 * Chromium's flag against the animations of its own window, which cost a tenth of what a test does in a page. Only where
 * Playwright opens the pages: it tells them that their user wants motion.
 */
export const STILL_WINDOW = '--force-prefers-reduced-motion';
