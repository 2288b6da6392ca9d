const figures = document.querySelector('#figures');

async function refresh() {
  try {
    const answer = await fetch('/figures');
    figures?.replaceChildren(answer.ok ? await answer.text() : 'неизвестно: сервер команды не отвечает');
  } catch {
    figures?.replaceChildren('неизвестно: программа запуска остановлена');
  }
}

refresh();
setInterval(refresh, 2000);
