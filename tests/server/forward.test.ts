import { expect, test, vi } from 'vitest';
import type { EventDraft } from '~/lib/log/chain/chain.ts';
import { parkedSchema } from '~/server/routes/targets.ts';
import { answerSeen, commentSeen, LogWriter } from './deliveries.ts';
import { stateFor, untilQuiet } from './forwarding.ts';
import { forwardingOfFile, hand, issuesOf, KEY, SECRET } from './forwarding-of-file.ts';

const here = forwardingOfFile();

test('a comment that two devices tell of is one incident in Redmine, and its answer one note', async () => {
  const at = here();
  const { one, other, redmine, supervisor } = at;
  const [first, second] = [new LogWriter('device-1'), new LogWriter('device-2')];
  const answer = answerSeen({}, KEY);
  await hand(one, first.write(commentSeen('Когда починят лифт?', KEY)), first.write(answer));
  await hand(other, second.write(commentSeen('Когда починят лифт?', KEY)), second.write(answer));
  const state = await untilQuiet(supervisor);
  const [issue, ...doubles] = issuesOf(at, KEY);
  expect(doubles).toEqual([]);
  expect(issue?.subject).toBe('Когда починят лифт?');
  expect(issue?.journals.map(({ notes }) => notes)).toEqual([
    expect.stringContaining('Страница ответила 20 ноября 2026'),
  ]);
  expect(JSON.stringify(issue)).not.toContain('Алла Петрова');
  expect(state).toMatchObject({
    delivered: 2,
    parked: 0,
    last_error: null,
    place: 'incidents',
    url: redmine.url,
  });
});

test('thanks become no incident, and what a person says must be answered does', async () => {
  const at = here();
  const { one, supervisor } = at;
  const log = new LogWriter();
  const [thanks, asked] = ['vk:-1:2:thanks', 'vk:-1:2:asked'];
  await hand(
    one,
    log.write(commentSeen('Спасибо!', thanks)),
    log.write(commentSeen('Спасибо большое', asked)),
  );
  await hand(
    one,
    log.write({
      type: 'duty.set',
      key: asked,
      page: 'vk:-1',
      data: { duty: 'must' },
      personal: { reason: 'вопрос' },
    }),
  );
  await untilQuiet(supervisor);
  expect(issuesOf(at, thanks)).toEqual([]);
  expect(issuesOf(at, asked)).toHaveLength(1);
});

test('an answer that is gone and comes back is told in its order, and what is told late is not told', async () => {
  const { one, other, supervisor } = here();
  const log = new LogWriter();
  const minute = (past: number) => `2026-11-20T10:${String(past).padStart(2, '0')}:00.000Z`;
  const seen = log.write(commentSeen('Когда починят лифт?', KEY), minute(0));
  const answer = answerSeen({}, KEY);
  const gone: EventDraft = {
    type: 'answer.gone',
    key: KEY,
    page: 'vk:-1',
    data: { answer: 'vk:-38612614:114815:7790' },
  };
  const late = new LogWriter('device-2').write(answer, minute(5));
  await hand(
    one,
    seen,
    log.write(answer, minute(1)),
    log.write(gone, minute(6)),
    log.write(answer, minute(7)),
  );
  await hand(other, late);
  await untilQuiet(supervisor);
  expect(issuesOf(here(), KEY)[0]?.journals.map(({ notes }) => notes.split('\n')[0])).toEqual([
    expect.stringContaining('Страница ответила'),
    'Ответа страницы больше нет.',
    expect.stringContaining('Страница ответила'),
  ]);
});

test('a key that is refused stops the target and parks nothing; a new key lets it go on', async () => {
  const at = here();
  const { one, redmine, supervisor } = at;
  redmine.takeOnly('another-key');
  await hand(one, new LogWriter().write(commentSeen('Когда починят лифт?', KEY)));
  await expect.poll(async () => (await stateFor(supervisor)).stopped_at, { timeout: 20_000 }).not.toBeNull();
  const stopped = await stateFor(supervisor);
  expect(stopped).toMatchObject({
    waiting: 1,
    parked: 0,
    last_error: expect.stringContaining('не принимает ключ'),
  });
  expect(stopped.waiting_since).not.toBeNull();
  expect(await at.command(null)).toContain('Передача остановлена');
  await expect(at.command('wrong', 'key', stopped.id)).rejects.toThrow('не принимает ключ');
  await at.command('another-key', 'key', stopped.id);
  expect(await untilQuiet(supervisor)).toMatchObject({ stopped_at: null, last_error: null });
  expect(issuesOf(at, KEY)).toHaveLength(1);
});

test('what Redmine refuses is parked with its reason, holds only its own comment, and goes when it is sent again', async () => {
  const at = here();
  const { one, redmine, supervisor } = at;
  const log = new LogWriter();
  redmine.faults.push('refuses it');
  await hand(one, log.write(commentSeen('Когда починят лифт?', KEY)), log.write(answerSeen({}, KEY)));
  const free = 'vk:-1:2:free';
  await hand(one, log.write(commentSeen('А свет?', free)));
  await expect.poll(() => issuesOf(at, free).length, { timeout: 20_000 }).toBe(1);
  await expect.poll(() => stateFor(supervisor), { timeout: 20_000 }).toMatchObject({ parked: 1, waiting: 1 });
  const state = await stateFor(supervisor);
  const { parked } = parkedSchema.parse((await supervisor.get(`/v1/targets/${state.id}/parked`)).body);
  expect(parked).toMatchObject([
    { key: KEY, type: 'comment.seen', reason: 'Redmine не принял запись: Тема слишком длинная' },
  ]);
  expect(await at.command(null, 'parked', state.id)).toContain(`${KEY}  comment.seen`);
  expect((await supervisor.post(`/v1/targets/${state.id}/retry`, {})).status).toBe(204);
  expect(await untilQuiet(supervisor)).toMatchObject({ parked: 0 });
  expect(issuesOf(at, KEY).map(({ journals }) => journals.length)).toEqual([1]);
});

test('a Redmine that is busy and loses answers gets everything once, in the end', async () => {
  const at = here();
  const { one, redmine, supervisor } = at;
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const log = new LogWriter();
  redmine.faults.push('database is locked', 'answers 500 after it was done', 'drops after it was done');
  await hand(one, log.write(commentSeen('Когда починят лифт?', KEY)), log.write(answerSeen({}, KEY)));
  const state = await untilQuiet(supervisor);
  vi.restoreAllMocks();
  expect(redmine.faults).toEqual([]);
  expect(state).toMatchObject({ parked: 0, failures: 0, failing_since: null });
  expect(issuesOf(at, KEY).map(({ journals }) => journals.length)).toEqual([1]);
});

test('of what is older than the target only what still waits becomes an incident', async () => {
  const at = here();
  const { one, redmine, supervisor } = at;
  const { id } = await stateFor(supervisor);
  await at.command(null, 'remove', id);
  const log = new LogWriter();
  const answered = 'vk:-1:2:answered';
  await hand(one, log.write(commentSeen('Когда починят лифт?', KEY)));
  await hand(one, log.write(commentSeen('А свет?', answered)), log.write(answerSeen({}, answered)));
  await at.command(SECRET, 'add', 'redmine', redmine.url, 'incidents');
  await untilQuiet(supervisor);
  expect(issuesOf(at, KEY)).toHaveLength(1);
  expect(issuesOf(at, answered)).toEqual([]);
});

test('an incident that a program made goes nowhere until a device sees the comment, and then once', async () => {
  const at = here();
  const { one, other, supervisor } = at;
  const made = { ext_key: KEY, text: 'Когда починят лифт?' };
  const answer = await supervisor.post('/v1/incidents', made, { 'Idempotency-Key': '"program"' });
  expect(answer.status).toBe(201);
  await supervisor.patch(`/v1/incidents/${KEY}`, { status: 'assigned' }, { 'If-Match': '"1"' });
  const free = 'vk:-1:2:free';
  await hand(one, new LogWriter('device-1').write(commentSeen('А свет?', free)));
  await untilQuiet(supervisor);
  expect([issuesOf(at, free).length, issuesOf(at, KEY).length]).toEqual([1, 0]);
  await hand(other, new LogWriter('device-2').write(commentSeen('Когда починят лифт?', KEY)));
  await untilQuiet(supervisor);
  expect(issuesOf(at, KEY)).toHaveLength(1);
});
