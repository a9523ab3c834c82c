// What a test needs not to see of VS Code.
import { type Settings } from './server';

/** Settings under which nothing asks, greets or fetches. */
export const quietSettings: Settings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.colorTheme': 'Default Dark Modern',
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': 'off',
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
};

const noise = [
  // Native modules and the service worker of a login page, which this build of the server goes without.
  /bindings file|build\/Release\/|\[Service Worker\]|Failed to register a ServiceWorker|HTTP response code \(404\)|status of 404/,
  // The gallery and other addresses on the internet.
  /ENOTFOUND|ERR_NAME_NOT_RESOLVED|signed-in session/,
  // Its own comings and goings.
  /connection token|Creating a socket|grace time|\[driver\]|AgentHost|ChatModelSelection|AccountPolicyGate|builtin extensions cache|\[lifecycle\]/,
  /can escape its sandboxing|same-origin iframe/,
];

/** Whether VS Code writes this to its console here whatever the extension does. */
export const isNoise = (message: string): boolean => noise.some((pattern) => pattern.test(message));
