import { say } from '~/lib/locale/say.ts';
import type { OffHours } from '~/lib/report/off-hours.ts';
import { sayShare, sayWeekday } from './say-figures.ts';

/** Shades of the cells; the figure itself stands in each, so that nothing is told by colour alone. */
const SHADES = 4;

/** When people write, by weekday and hour of the territory. */
export function LoadMap({ hours: { asked, answered, load } }: { hours: OffHours }) {
  const most = Math.max(1, ...load.flat());
  return (
    <section>
      <h3>{say('report_load')}</h3>
      <p class="quiet">{say('report_load_formula', asked.of)}</p>
      <div class="load-frame">
        <table class="load" data-testid="report-load">
          <caption class="unseen">{say('report_load')}</caption>
          <thead>
            <tr>
              <td />
              {Array.from({ length: 24 }, (_, hour) => (
                <th key={hour} scope="col">
                  {hour}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {load.map((row, weekday) => (
              <tr key={weekday}>
                <th scope="row">{sayWeekday(weekday)}</th>
                {row.map((count, hour) => (
                  <td key={hour} data-shade={Math.ceil((count / most) * SHADES)}>
                    {count > 0 && count}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{say('report_off_hours', sayShare(asked), sayShare(answered))}</p>
    </section>
  );
}
