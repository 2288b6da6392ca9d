import { afterAll, beforeAll, describe, test } from 'vitest';
import { judgeAlone } from './calibration/judge-alone.ts';
import { judgeInTeam } from './calibration/judge-in-team.ts';
import { keepCertificates } from './calibration/keep-certificates.ts';
import { setRoughStage } from './desk-stage.ts';
import { joinTeam, type Stage, type StagedHub, setHub, setStage } from './stage.ts';

let oleg: Stage;
let marina: Stage;
let irina: Stage;
let hub: StagedHub;

beforeAll(async () => {
  [oleg, hub] = await Promise.all([setRoughStage(), setHub()]);
});

afterAll(async () => {
  await Promise.all([irina?.close(), marina?.close()]);
  await Promise.all([oleg?.close(), hub?.remove()]);
});

test('without a hub the cards are decisions of this browser: a flag, a removal and a complaint', () =>
  judgeAlone(oleg));

describe('in a team', () => {
  beforeAll(async () => {
    await joinTeam(oleg, hub, { name: 'Олег' });
    marina = await setStage({ at: oleg.replica });
    await joinTeam(marina, hub, { name: 'Марина', role: 'supervisor' });
    irina = await setStage({ at: oleg.replica });
    await joinTeam(irina, hub, { name: 'Ирина' });
  });

  test('the cards are drawn from removals and complaints of colleagues, and the team’s agreement is of the case', () =>
    judgeInTeam({ oleg, marina, irina, hub }));

  test('a certificate that was earned in one browser is opened in “Команда” of the supervisor, kept and shown by name', () =>
    keepCertificates(irina, marina));
});
