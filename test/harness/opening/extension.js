// Shows Practice Sets and a bundled set's page where nothing is open: what somebody left open stays in front.
const { commands, extensions, window } = require('vscode');

const shown = '/content/multimodal-agents-in-production.md';

/** Of all editors VS Code's welcome alone is of no kind that extensions know. */
const isAnythingOpen = () => window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input !== undefined));

exports.activate = async () => {
  if (isAnythingOpen()) return;
  const api = extensions.getExtension('interleave.interleave').exports.getAPI(1);
  await commands.executeCommand('interleave.practiceSets.focus');
  const set = (await api.sets()).find(({ source }) => source.endsWith(shown));
  if (!(await api.browse(set.key))) throw new Error(`There is no ${shown}.`);
};
