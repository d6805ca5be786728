/** What the readme tells a host to send, and what the pages say themselves, is one policy. */
import { expect, test } from 'vitest';
import { carriedPolicy, servedPolicy } from '../src/build/policy.ts';
import { readmeHeaders } from './support/host.ts';

test('the headers of the readme are the policy of the served page, and let nobody frame it', () => {
  const [all] = readmeHeaders();
  const [, policy] = all?.headers.find(([name]) => name === 'Content-Security-Policy') ?? [];
  expect(policy).toBe(`${servedPolicy([])}; frame-ancestors 'none'`);
});

test('the one file may ask for nothing, and run nothing but what is known by its hash', () => {
  const policy = carriedPolicy(['code'], ['style']);
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^ ]+'; style-src 'sha256-[^ ]+';/);
  expect(policy).not.toMatch(/unsafe|'self'|https?:|connect-src|worker-src/);
});
