/** What a person calls a command line: its program and what that shall do, as in `npm test`. */
export const commandLabel = (line: string): string => {
  const [program = '', next = ''] = wordsOf(line);
  const label = /^[a-z][\w:.-]*$/iu.test(next) ? `${baseName(program)} ${next}` : baseName(program);
  return label.length > longest ? `${label.slice(0, longest - 1)}…` : label;
};

const longest = 30;

/** Programs that talk with a person, and those that do where they are called without a word more. */
const talkers =
  'vi vim nvim nano emacs pico less more most man top htop btop watch tail tmux screen ssh mosh ftp sftp telnet psql mysql mongosh redis-cli gdb lldb fzf tig lazygit';
const shells =
  'bash sh zsh fish pwsh cmd node deno python python3 ipython irb ghci julia lua php R scala sqlite3 claude codex';
const talking = new Set(talkers.split(' '));
const talkingAlone = new Set(shells.split(' '));

/** Whether a command line starts something that a person works in rather than waits for. */
export const isInteractive = (line: string, ignored: readonly string[]): boolean => {
  const words = wordsOf(line);
  const program = baseName(words[0] ?? '');
  const called = [program, ...words.slice(1)].join(' ');
  return (
    program === '' ||
    talking.has(program) ||
    (words.length === 1 && talkingAlone.has(program)) ||
    ignored.some((prefix) => prefix !== '' && (called === prefix || called.startsWith(`${prefix} `)))
  );
};

const isBefore = (word: string): boolean =>
  word === 'sudo' || word === 'time' || word === 'env' || /^[a-z_]\w*=/iu.test(word);

/** The words of a command line without what stands before its program: variables, `sudo`, `time`. */
const wordsOf = (line: string): readonly string[] => {
  const words = line.trim().split(/\s+/u);
  const start = words.findIndex((word) => !isBefore(word));
  return start < 0 ? [] : words.slice(start);
};

const baseName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(/\.(?:exe|cmd|bat)$/iu, '');
