import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ClaimPart } from '~/components/common/claim-part.tsx';
import { claimView, sayAlready } from '~/components/common/say-claim.ts';
import { createTeamWatch } from '~/components/common/team-watch.ts';
import { createClaimKeeper } from '~/components/overlay/composer/claim-keeper.ts';
import type { Claim, Member, TeamView } from '~/lib/comment/claim.ts';

const KEY = 'vk:-38612614:114815:7789';
const NOW = Date.parse('2026-11-20T09:00:30.000Z');
const ME: Member = { device: 'oleg', name: 'Олег', role: 'moderator', person: 'p-oleg' };
const AT_HOME: Member = { ...ME, device: 'laptop' };
const MARINA: Member = { device: 'marina', name: 'Марина', role: 'moderator' };

function claim(minutes: number, over: Partial<Claim> = {}): Claim {
  const since = new Date(NOW - minutes * 60_000).toISOString();
  const until = new Date(NOW + 60_000).toISOString();
  return { key: KEY, holder: MARINA, doing: 'writing', since, until, ...over };
}

function team(held: Claim | null, over: Partial<TeamView> = {}): TeamView {
  const claims = held ? { [KEY]: held } : {};
  return { stamp: '1', hub: 'ok', downSince: null, me: ME, claims, ...over };
}

describe('in words', () => {
  const words = (held: Claim | null) => claimView(team(held), KEY, NOW)?.words ?? null;

  test('a colleague is named with how long, and I am «вы»', () => {
    expect(words(claim(0.5))).toBe('Марина пишет ответ');
    expect(words(claim(2))).toBe('Марина пишет ответ, 2 мин');
    expect(words(claim(12, { doing: 'holding' }))).toBe('в работе: Марина, 12 мин');
    expect(words(claim(2, { holder: ME }))).toBe('вы пишете');
    expect(words(claim(2, { holder: ME, doing: 'holding' }))).toBe('у вас в работе');
    expect(words(claim(2, { holder: AT_HOME }))).toBe('вы пишете на другом устройстве');
    expect(words(claim(2, { holder: AT_HOME, doing: 'holding' }))).toBe(
      'у вас в работе, на другом устройстве',
    );
    expect(words(claim(2, { holder: { ...MARINA, name: '' } }))).toBe('коллега пишет ответ, 2 мин');
  });

  test('nothing is said of a claim that has outlived its owner', () => {
    expect(words(claim(5, { until: new Date(NOW).toISOString() }))).toBeNull();
    expect(words(null)).toBeNull();
  });

  test('the question before inserting agrees with its number', () => {
    expect(sayAlready(claim(1), NOW)).toBe('Марина пишет ответ уже 1 минуту');
    expect(sayAlready(claim(2), NOW)).toBe('Марина пишет ответ уже 2 минуты');
    expect(sayAlready(claim(5), NOW)).toBe('Марина пишет ответ уже 5 минут');
  });
});

describe('the card', () => {
  const show = (view: TeamView) => {
    const take = vi.fn(async () => ({ ok: true, shared: true }) as const);
    const release = vi.fn(async () => ({ ok: true }) as const);
    render(<ClaimPart of={KEY} team={view} actions={{ take, release }} now={NOW} />);
    return { take, release };
  };

  test('takes a free comment, takes over a colleague’s by name, and lets an own one go', async () => {
    const free = show(team(null));
    await userEvent.click(screen.getByRole('button', { name: 'Взять в работу' }));
    expect(free.take).toHaveBeenCalledWith(KEY, null);
    const others = show(team(claim(2)));
    await userEvent.click(screen.getByRole('button', { name: 'Взять себе' }));
    expect(others.take).toHaveBeenCalledWith(KEY, 'marina');
    const mine = show(team(claim(2, { holder: ME })));
    await userEvent.click(screen.getByRole('button', { name: 'Отпустить' }));
    expect(mine.release).toHaveBeenCalledWith(KEY);
  });

  test('lets a trainee take nothing over', () => {
    show(team(claim(2), { me: { ...ME, role: 'trainee' } }));
    expect(screen.getByText('Марина пишет ответ, 2 мин')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('says nothing of colleagues where there is no hub, and that nobody knows where it does not answer', () => {
    show(team(null, { hub: 'none' }));
    expect(screen.queryByTestId('claim-part')).toBeNull();
    show(team(null, { hub: 'down' }));
    expect(screen.getByText(/кто пишет — неизвестно/)).toBeTruthy();
  });
});

describe('the composer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const begin = () => {
    const said: string[] = [];
    const reach = vi.fn(async (name: string, request: object) => {
      said.push(`${name} ${JSON.stringify(request)}`);
      return null;
    });
    return { keeper: createClaimKeeper(reach), said, last: () => said.at(-1) };
  };
  const TAKEN = `claim.take {"key":"${KEY}","doing":"writing","over":null}`;
  const released = (why: string) => `claim.release {"key":"${KEY}","why":"${why}"}`;

  test('takes the comment at once, tells of typing every half a minute, and lets go when it closes', () => {
    const { keeper, said, last } = begin();
    keeper.open(KEY);
    for (let seconds = 0; seconds < 60; seconds += 1) {
      vi.advanceTimersByTime(1_000);
      keeper.sign();
    }
    expect(said).toEqual([TAKEN, TAKEN, TAKEN]);
    keeper.close(false);
    expect(last()).toBe(released('cancelled'));
  });

  test('lets go after three minutes without typing, and takes it again with the next key', () => {
    const { keeper, last } = begin();
    keeper.open(KEY);
    vi.advanceTimersByTime(3 * 60_000);
    expect(last()).toBe(released('idle'));
    keeper.sign();
    expect(last()).toBe(TAKEN);
  });

  test('keeps the claim of an answer that is on its way', () => {
    const { keeper, said } = begin();
    keeper.open(KEY);
    keeper.close(true);
    vi.advanceTimersByTime(10 * 60_000);
    expect(said).toEqual([TAKEN]);
  });
});

describe('the watch', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('shows each change once, and asks again when nobody answered', async () => {
    const answers = [team(null), null, team(claim(1), { stamp: '2' }), team(claim(1), { stamp: '2' })];
    const silence = new Promise<never>(() => undefined);
    const ask = vi.fn(async () => (answers.length > 0 ? (answers.shift() ?? null) : silence));
    const show = vi.fn();
    const watch = createTeamWatch(document, ask, show);
    watch.start();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(show).toHaveBeenCalledTimes(2);
    expect(ask.mock.calls.slice(0, 4)).toEqual([[null], ['1'], ['1'], ['2']]);
    watch.stop();
  });

  test('asks nobody where there is no hub, until there may be one', async () => {
    const ask = vi.fn(async () => team(null, { hub: 'none' }));
    const watch = createTeamWatch(document, ask, vi.fn());
    watch.start();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(ask).toHaveBeenCalledTimes(1);
    watch.start();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ask).toHaveBeenCalledTimes(2);
    watch.stop();
  });
});
