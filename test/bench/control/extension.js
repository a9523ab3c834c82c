// Opens a panel of one line of HTML; a key pressed in it goes to the extension and comes back as the line's next text.
const { commands, window } = require('vscode');

const page = `<!DOCTYPE html>
<html lang="en">
<body>
<p id="control">0</p>
<script>
const api = acquireVsCodeApi();
const line = document.getElementById('control');
window.addEventListener('keydown', () => api.postMessage(Number(line.textContent) + 1));
window.addEventListener('message', ({ data }) => (line.textContent = data));
</script>
</body>
</html>`;

const open = () => {
  const { webview } = window.createWebviewPanel('control', 'Control', 1, { enableScripts: true });
  webview.onDidReceiveMessage((message) => webview.postMessage(message));
  webview.html = page;
};

exports.activate = ({ subscriptions }) => subscriptions.push(commands.registerCommand('control.open', open));
