import type { ComponentChildren } from 'preact';
import { Icon } from '~/components/common/icon.tsx';
import { say } from '~/lib/locale/say.ts';

/** How far a new user has come, and the hours that run until somebody changes them. */
export type SetupView = {
  opened: boolean;
  moderated: boolean;
  normalHours: number;
  emergencyHours: number;
};

/** `onLook` opens the settings at the deadlines; both ends of the last step end the steps. */
export type SetupStepsProps = SetupView & { onLook: () => void; onLeave: () => void };

/** The three steps after which it works; the team's server and other receivers are none of them. */
export function SetupSteps({
  opened,
  moderated,
  normalHours,
  emergencyHours,
  onLook,
  onLeave,
}: SetupStepsProps) {
  return (
    <section class="setup-steps" aria-labelledby="setup-steps">
      <h2 id="setup-steps">{say('popup_setup')}</h2>
      <ol>
        <Step done={opened || moderated}>{say('popup_setup_open')}</Step>
        <Step done={moderated}>{say('popup_setup_moderate')}</Step>
        <Step done={false}>
          {say('popup_setup_check', normalHours, emergencyHours)}
          {moderated && (
            <span class="choices">
              <button type="button" class="primary" onClick={onLook}>
                {say('popup_setup_look')}
              </button>
              <button type="button" class="bare" onClick={onLeave}>
                {say('popup_setup_leave')}
              </button>
            </span>
          )}
        </Step>
      </ol>
    </section>
  );
}

function Step({ done, children }: { done: boolean; children: ComponentChildren }) {
  return (
    <li data-done={done}>
      {done && (
        <>
          <Icon name="tick" />
          <span class="unseen">{say('popup_setup_done')}</span>
        </>
      )}
      <span>{children}</span>
    </li>
  );
}
