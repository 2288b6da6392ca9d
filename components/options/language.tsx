import { Section } from '~/components/common/section.tsx';
import { LANGUAGES, type Language } from '~/lib/locale/english.ts';
import { language, say } from '~/lib/locale/say.ts';

/** Each language is named in itself, so that whoever needs it finds it. */
const NAMES: Record<Language, string> = { ru: 'Русский', en: 'English' };

/** The choice of the language of the extension. */
export function LanguageChoice({ onChoose }: { onChoose: (language: Language) => void }) {
  return (
    <Section id="language" title={say('options_language')}>
      <div class="choices">
        {LANGUAGES.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="language"
              checked={language() === each}
              onChange={() => onChoose(each)}
            />
            {NAMES[each]}
          </label>
        ))}
      </div>
    </Section>
  );
}
