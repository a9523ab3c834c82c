// Writes values under keys that no other window uses, each by an awaited globalState.update, and says in the status
// bar how many are there.
const { commands, window } = require('vscode');

const each = 100;

exports.activate = ({ globalState, subscriptions }) => {
  const own = crypto.randomUUID();
  const sign = window.createStatusBarItem();
  const say = (text) => {
    sign.text = `control: ${text}`;
    sign.show();
  };
  let written = 0;
  const write = async () => {
    say('writing');
    for (const end = written + each; written < end; written++) {
      await globalState.update(`${own}.${written}`, written);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    say(`${written} acknowledged`);
  };
  subscriptions.push(sign, commands.registerCommand('control.write', write));
  say(`${globalState.keys().length} kept`);
};
