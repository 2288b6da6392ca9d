import { render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Message } from '~/components/common/message.tsx';

test('the words of what was done come into a place that screen readers knew before', () => {
  const { rerender } = render(<Message told={null} />);
  const place = screen.getByRole('status');
  expect(place.matches(':empty')).toBe(true);
  rerender(<Message told={{ kind: 'done', text: 'Настройки сохранены.' }} />);
  expect(screen.getByRole('status')).toBe(place);
  expect(place.textContent).toBe('Настройки сохранены.');
  rerender(<Message told={null} />);
  expect(place.isConnected && place.matches(':empty')).toBe(true);
});

test('a failure interrupts, and is said in one place alone', () => {
  const { rerender } = render(<Message told={{ kind: 'done', text: 'Настройки сохранены.' }} />);
  rerender(
    <Message told={{ kind: 'failed', text: 'На диске нет места.' }}>
      <pre>поля</pre>
    </Message>,
  );
  expect(screen.getByRole('alert').textContent).toBe('На диске нет места.поля');
  expect(screen.getByRole('status').matches(':empty')).toBe(true);
});
