import { expect, test } from 'vitest';
import { findRedmineSetup } from '~/lib/peers/find-redmine-setup.ts';
import type { PeerAccess } from '~/lib/peers/peer-request.ts';
import { Redmine } from '~/lib/peers/redmine.ts';
import type { RedmineSetup } from '~/lib/settings/redmine-schema.ts';
import { SINCE, testPeer, usePeer } from './peer-suite.ts';

const WANTED = { project: 'incidents', since: SINCE, authors: false };

const REDMINE = {
  name: 'redmine',
  find: (access: PeerAccess) => findRedmineSetup(access, WANTED),
  peer: (access: PeerAccess, setup: RedmineSetup) => new Redmine(access, setup),
  withoutAnswered: (setup: RedmineSetup) => ({
    ...setup,
    statuses: { ...setup.statuses, answered: 9_999 },
  }),
};

const at = usePeer(REDMINE);

test('the wizard finds project, tracker, statuses and fields by their names', () => {
  expect(at.setup()).toMatchObject({ project: 'incidents', authors: false });
  expect(new Set(Object.values(at.setup().statuses)).size).toBe(6);
  expect(Object.keys(at.setup().fields)).toContain('first_reply_at');
});

test('the wizard says in words what is wrong', async () => {
  const wrongKey = await findRedmineSetup({ ...at.access(), apiKey: 'no-such-key' }, WANTED);
  expect(wrongKey).toEqual({ ok: false, missing: [expect.stringMatching(/не принимает ключ/)] });
  const wrongProject = await findRedmineSetup(at.access(), { ...WANTED, project: 'no-such-project' });
  expect(wrongProject).toEqual({ ok: false, missing: [expect.stringMatching(/Проверьте адрес и проект/)] });
});

testPeer(REDMINE, at);
