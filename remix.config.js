/** The Remix options; vite.config.ts hands them to the Remix plugin. */
export default {
  appDirectory: "app",
  buildDirectory: "build/web",
  // Routes are listed in app/routes.ts, in the order of the user's journey.
  ignoredRouteFiles: ["**/*"],
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};
