/** The sample province served on a port: what the tests of pages and of the API start from. */
import { sampleApp } from './app.js';
import { type TestServer, serve } from './http.js';

type SampleApp = Awaited<ReturnType<typeof sampleApp>>;

/** The program and its HTTP side in one; clients sign in to it by `clientOf`. */
export interface ServedSample extends SampleApp, TestServer {
  /** Ends the server, then the program. */
  close(): Promise<void>;
}

/** The sample province on a free port; `publicDirs` are the folders behind `/assets`, none of which the API needs. */
export async function servedSample(publicDirs: readonly string[] = []): Promise<ServedSample> {
  const opened = await sampleApp();
  const server = await serve(opened, undefined, publicDirs);
  return {
    ...opened,
    base: server.base,
    close: async () => {
      await server.close();
      await opened.close();
    },
  };
}
