import { say } from '~/lib/locale/say.ts';
import type { BlindCard } from '~/lib/report/quality/blind-card.ts';

/** What was asked and what was answered, by nobody in particular. */
export function Letters({ card: { question, reply, interim, photo } }: { card: BlindCard }) {
  return (
    <div class="letters">
      <section>
        <h3 class="quiet">{say('blind_question')}</h3>
        <blockquote>{question}</blockquote>
      </section>
      <section class="letter-reply">
        <h3 class="quiet">{say('blind_reply')}</h3>
        <blockquote data-testid="blind-reply">{reply}</blockquote>
        {(interim || photo) && (
          <p class="quiet">
            {[interim && say('blind_interim'), photo && say('blind_photo')].filter(Boolean).join(' · ')}
          </p>
        )}
      </section>
    </div>
  );
}
