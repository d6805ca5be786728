/** A plain web server for a built app: any folder under any path, with the headers the readme gives. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

type Rule = { readonly path: RegExp; readonly headers: [name: string, value: string][] };

/** The readme's block of headers: a path, then its headers, indented; `*` stands for any name. */
export function readmeHeaders(): readonly Rule[] {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, block = ''] = /```headers\n([\s\S]*?)```/.exec(readme) ?? [];
  const rules: Rule[] = [];
  for (const line of block.split('\n')) {
    const [, name = '', value = ''] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
    if (name) rules.at(-1)?.headers.push([name, value]);
    else if (line)
      rules.push({ path: new RegExp(`^${line.replaceAll('.', '\\.').replaceAll('*', '.*')}$`), headers: [] });
  }
  return rules;
}

export type Host = {
  readonly url: string;
  readonly serve: (folder: string) => void;
  readonly stop: () => Promise<void>;
};

/** `path` begins and ends with a slash. */
export async function host(folder: string, path: string): Promise<Host> {
  const rules = readmeHeaders();
  let root = folder;
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const name = asked === path ? 'index.html' : asked.slice(path.length);
    try {
      if (!asked.startsWith(path) || name.includes('..')) throw new Error(asked);
      const bytes = readFileSync(join(root, name));
      response.setHeader('Content-Type', types[extname(name)] ?? 'application/octet-stream');
      for (const rule of rules)
        if (rule.path.test(`/${name}`)) for (const [header, value] of rule.headers) response.setHeader(header, value);
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    serve(next) {
      root = next;
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
