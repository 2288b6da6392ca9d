import { render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { HealthBanner } from '~/components/overlay/panel/health-banner.tsx';
import type { Health } from '~/lib/sites/health.ts';

const WELL: Health = { state: 'ok', problems: [] };

test('that nothing is recorded is read out from a place that stood empty while all was well', () => {
  const shown = (refusal: string | null) => <HealthBanner health={WELL} connected refusal={refusal} />;
  const { rerender } = render(shown(null));
  const place = screen.getByRole('status');
  expect(place.matches(':empty')).toBe(true);
  rerender(shown('Журнал недоступен.'));
  expect(screen.getByRole('status')).toBe(place);
  expect(place.textContent).toMatch(/^Журнал недоступен\. Пробуем снова сами/);
});
