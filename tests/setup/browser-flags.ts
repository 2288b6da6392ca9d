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
