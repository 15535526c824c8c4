/** A password that a command is given, and where it stands in the command. */
export interface CommandPassword {
  readonly value: string;
  readonly start: number;
}

/** How a program takes a password: behind an option, joined to it, or behind a user's name and a colon. */
interface Taking {
  readonly options: readonly string[];
  readonly joined: boolean;
  readonly apart: boolean;
  readonly login: boolean;
}

const MYSQL: Taking = { options: ["-p"], joined: true, apart: false, login: false };
const PROGRAMS: ReadonlyMap<string, Taking> = new Map([
  ["curl", { options: ["-u", "--user"], joined: true, apart: true, login: true }],
  ["sshpass", { options: ["-p"], joined: true, apart: true, login: false }],
  ["mysql", MYSQL],
  ["mysqldump", MYSQL],
  ["mysqladmin", MYSQL],
  ["mariadb", MYSQL],
]);

/** How many words of a text are looked at: a command is short. */
const MAX_WORDS = 80;

/** The passwords in the options of commands: `curl -u user:…`, `sshpass -p …`, `mysql -p…`. A sentence about one has none. */
export function passwordsOfCommands(text: string): CommandPassword[] {
  const found: CommandPassword[] = [];
  let taking: Taking | undefined;
  /** Whether a command begins here, and whether the word before was an option that takes a password. */
  let begins = true;
  let isAwaited = false;
  let words = 0;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    if (++words > MAX_WORDS) break;
    begins ||= text.charAt(index - 1) === "\n";
    if (begins) taking = PROGRAMS.get(word.replace(/^.{0,200}[/("'`]/, ""));
    begins = SEPARATOR.test(word) || (begins && /^sudo$|^\w{1,60}=/.test(word));
    if (!taking) continue;
    const option = taking.options.find((each) => word.startsWith(each));
    const isWhole = option === word;
    const at = isAwaited ? 0 : option !== undefined && !isWhole && taking.joined && !option.startsWith("--") ? option.length : -1;
    isAwaited = isWhole && taking.apart;
    const password = at < 0 ? undefined : passwordIn(word, at, taking.login);
    if (password) found.push({ value: password.value, start: index + password.start });
  }
  return found;
}

const SEPARATOR = /^(?:[|&;]|&&|\|\|)$|;$/;

/** The password in a word of a command, without quotes and the user before it; a variable of the shell is none. */
function passwordIn(word: string, from: number, isLogin: boolean): CommandPassword | undefined {
  const [, quote = "", user = "", value = ""] = (isLogin ? LOGIN : PASSWORD).exec(word.slice(from)) ?? [];
  return value === "" ? undefined : { value, start: from + quote.length + user.length };
}

const LOGIN = /^(["']?)([\w.@+-]{1,64}:)([^"'`$\s]{4,64})/;
const PASSWORD = /^(["']?)()([^"'`$\s]{4,64})/;
