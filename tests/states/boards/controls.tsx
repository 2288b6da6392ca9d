import { Figure } from '~/components/common/figure.tsx';
import { FileButton } from '~/components/common/file-button.tsx';
import { Icon } from '~/components/common/icon.tsx';
import { ICONS, type IconName } from '~/components/common/icon-paths.ts';
import { Message } from '~/components/common/message.tsx';
import css from '~/components/dashboard/dashboard.css?inline';
import { done } from '~/tests/components/options/options-actions.ts';
import type { Board } from '~/tests/states/board.ts';

const LONG = 'Администрация Краснознаменско-Октябрьского муниципального округа имени пятидесятилетия';
const names = Object.keys(ICONS).filter((name): name is IconName => name in ICONS);

export const CONTROLS: Board = {
  id: 'controls',
  title: 'Кнопки, поля, сообщения',
  css,
  states: [
    {
      name: 'иконки одной семьи',
      show: () => (
        <p style={{ display: 'flex', flexWrap: 'wrap', gap: '12px' }}>
          {names.map((name) => (
            <Icon key={name} name={name} />
          ))}
        </p>
      ),
    },
    {
      name: 'кнопки: обычная, главная, без рамки, с иконкой, нажатая, недоступные',
      show: () => (
        <p style={{ display: 'flex', flexWrap: 'wrap', gap: '8px' }}>
          <button type="button">Печать</button>
          <button type="button" class="primary">
            Взять в работу
          </button>
          <button type="button" class="bare">
            <Icon name="close" />
            Убрать
          </button>
          <button type="button">
            <Icon name="download" />
            Выгрузить журнал
          </button>
          <button type="button" aria-pressed="true">
            Да
          </button>
          <button type="button" disabled>
            Сохранить
          </button>
          <button type="button" class="primary" disabled>
            Сохранить
          </button>
          <FileButton name="Выбрать файл" testId="file" accept=".json" disabled={false} onChoose={done} />
          <button type="button">{LONG}</button>
        </p>
      ),
    },
    {
      name: 'поля: пустое, заполненное, недоступное, выбор, отметка, много строк',
      show: () => (
        <p style={{ display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' }}>
          <input placeholder="Текст или автор" aria-label="Пустое" />
          <input value="Ольга К." aria-label="Заполненное" />
          <input value="задаёт организация" aria-label="Недоступное" disabled />
          <select aria-label="Выбор">
            <option>все страницы</option>
          </select>
          <label class="files-choice">
            <input type="checkbox" checked /> модерируется
          </label>
          <textarea aria-label="Много строк">ЕДДС 5-05-05</textarea>
        </p>
      ),
    },
    {
      name: 'сообщения: сделано, не вышло, с кнопкой, длинное',
      show: () => (
        <div style={{ display: 'grid', gap: '8px' }}>
          <Message told={{ kind: 'done', text: 'Настройки сохранены.' }} />
          <Message
            told={{ kind: 'failed', text: 'Сервер команды не отвечает с 14:05. Записи сохранены здесь.' }}
          >
            <button type="button">Проверить сейчас</button>
          </Message>
          <Message told={{ kind: 'failed', text: `${LONG} `.repeat(4) }} />
        </div>
      ),
    },
    {
      name: 'цифры: обычная, тревожная, ноль, неизвестно, с пояснением',
      show: () => (
        <dl class="figures">
          <Figure name="Открыто" value={30} />
          <Figure name="Просрочено" value={10} tone="late" />
          <Figure name="Обещано" value={0} />
          <Figure name="До первой реакции" value="неизвестно" />
          <Figure name="Осмотрено" value="46 из 76" note="смотрели сегодня в 19:03, остальное не открывали" />
        </dl>
      ),
    },
  ],
};
