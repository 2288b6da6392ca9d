import type { RemovalCase } from '~/lib/report/removals/removal-case.ts';
import { sayFacts, type Teller } from './say-facts.ts';

type Props = { one: RemovalCase; teller: Teller };

/** Who wrote what where, who removed it by which rule, and every time by the clock it was read from. */
export function Facts({ one, teller }: Props) {
  return (
    <dl class="facts">
      {sayFacts(one, teller).map(({ name, value, href }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {href ? (
              <a href={href} target="_blank" rel="noreferrer">
                {value}
              </a>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
