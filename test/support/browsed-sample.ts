/** The sample province in the real browser: what the tests of pages as people see them start from. */
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { type OpenWindow, assetFolders, launchBrowser, openWindow } from './browser.js';
import { type ServedSample, servedSample } from './served-sample.js';

export interface BrowsedSample extends ServedSample {
  readonly browser: Browser;
  /** A window of its own on a path, of one of the sample's people or of a stranger (null). */
  windowOf(username: string | null, path: string, options?: BrowserContextOptions): Promise<OpenWindow>;
  /** Ends the browser, then the server and the program. */
  close(): Promise<void>;
}

/** The sample province served with its style sheets and browser programs, and a browser without a window yet. */
export async function browsedSample(): Promise<BrowsedSample> {
  const served = await servedSample(await assetFolders());
  const browser = await launchBrowser();
  return {
    ...served,
    browser,
    windowOf: (username, path, options) => openWindow(browser, served.base, username, path, options),
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}
