/** PDFs as people print them: HTML through a headless Chromium, one browser for all tests of a file. */
import { type Browser, chromium } from 'playwright-core';

export interface Printer {
  /** `height` of the pages in mm. */
  print(body: string, options?: { header?: string; footer?: string; height?: number }): Promise<Buffer>;
  close(): Promise<void>;
}

const STYLE =
  '@page { margin: 20mm 15mm 20mm 30mm } body { font: 14pt "Times New Roman", "Liberation Serif", serif; margin: 0 } p { margin: 6pt 0; text-align: justify; text-indent: 1cm } p.title { text-align: center; font-weight: bold; text-indent: 0 } p.item { text-indent: 1cm } table { border-collapse: collapse; width: 100% } td, th { border: 0.5pt solid black; padding: 2pt 5pt; vertical-align: top } table.plain td { border: 0 }';

export async function startPrinter(): Promise<Printer> {
  // People print with the faces of their machine; another test of this process may have chosen the product's own.
  const env = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      name === 'FONTCONFIG_FILE' || value === undefined ? [] : [[name, value]],
    ),
  );
  const browser: Browser = await chromium.launch({
    env,
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const page = await browser.newPage();
  return {
    async print(body, { header = '', footer = '', height = 297 } = {}) {
      await page.setContent(
        `<!doctype html><meta charset="utf-8"><style>@page { size: 210mm ${height}mm } ${STYLE}</style>${body}`,
      );
      return page.pdf({
        preferCSSPageSize: true,
        displayHeaderFooter: header !== '' || footer !== '',
        headerTemplate: header || '<span></span>',
        footerTemplate: footer || '<span></span>',
      });
    },
    close: () => browser.close(),
  };
}
