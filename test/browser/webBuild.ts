import { readFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { BrowserContext } from 'playwright-core';
import type { EditorServer } from '../../scripts/editor-host/server.ts';
import { packagedExtension } from '../../scripts/project.ts';

const place = '/headwater-web';
const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  cjs: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
};

/**
 * Gives the workbench the packaged extension the way an editor without a server has it: from an address, in a web
 * worker. Its manifest has no `main`, so that the build for browsers is the one that runs.
 */
export async function provideWebBuild(context: BrowserContext, server: EditorServer): Promise<void> {
  const files = unzipSync(await readFile(packagedExtension));
  await context.route(`${server.origin}${place}/**`, route => {
    const name = new URL(route.request().url()).pathname.slice(place.length + 1);
    const content = files[`extension/${name}`];
    if (!content) return route.fulfill({ status: 404 });
    const body = name === 'package.json' ? withoutMain(content) : content;
    const contentType = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    return route.fulfill({ body: Buffer.from(body), contentType });
  });
  // The page carries its configuration, where an editor names the extensions that are built in.
  await context.route(
    url => url.origin === server.origin && url.pathname === '/',
    async route => {
      const response = await route.fetch();
      await route.fulfill({ response, body: withExtension(await response.text(), server) });
    },
  );
}

function withoutMain(manifest: Uint8Array): Uint8Array {
  const { main: _, ...rest } = JSON.parse(strFromU8(manifest)) as Record<string, unknown>;
  return strToU8(JSON.stringify(rest));
}

function withExtension(page: string, server: EditorServer): string {
  const attribute = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/;
  return page.replace(attribute, (_, start: string, encoded: string) => {
    const configuration = JSON.parse(encoded.replaceAll('&quot;', '"')) as Record<string, unknown>;
    const { protocol, host } = new URL(server.origin);
    const extension = { scheme: protocol.slice(0, -1), authority: host, path: place };
    const extended = { ...configuration, additionalBuiltinExtensions: [extension] };
    return start + JSON.stringify(extended).replaceAll('"', '&quot;');
  });
}
