import { say } from '~/lib/locale/say.ts';
import { Blank } from './common/blank.tsx';

/** The dashboard before the first page is moderated. */
export function FirstUse() {
  return (
    <Blank icon="list" title={say('dashboard_first_title')}>
      <p>{say('dashboard_first_good')}</p>
      <ol class="steps">
        <li class="step">{say('dashboard_first_step_open')}</li>
        <li class="step">{say('dashboard_first_step_popup')}</li>
        <li class="step">{say('dashboard_first_step_read')}</li>
      </ol>
      <a class="button primary" href="https://vk.com/" target="_blank" rel="noreferrer">
        {say('dashboard_first_open_vk')}
      </a>
      <p>
        <a href="https://ok.ru/" target="_blank" rel="noreferrer">
          {say('dashboard_first_open_ok')}
        </a>
      </p>
      <p>
        <a href="feed.html?tour" target="_blank" rel="noreferrer">
          {say('training_tour_start')}
        </a>{' '}
        <span class="quiet">{say('training_tour_short')}</span>
      </p>
    </Blank>
  );
}
